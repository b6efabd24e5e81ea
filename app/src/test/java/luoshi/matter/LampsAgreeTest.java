package luoshi.matter;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import luoshi.app.server.RunningLuoshi;
import luoshi.journal.Actor;
import luoshi.journal.Genesis;
import luoshi.matter.course.Course;
import luoshi.matter.course.Part;
import luoshi.matter.store.Histories;
import luoshi.matter.store.History;
import luoshi.matter.store.RuleBook;
import luoshi.people.Door;
import luoshi.people.Refusal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The lamps that the database counts for any moment are those that the pure function gives for the steps that had been taken by then. */
class LampsAgreeTest {

    @RegisterExtension
    static final RunningLuoshi luoshi = new RunningLuoshi();

    private final Scenes scenes = new Scenes(luoshi);
    private final Random random = new Random(13710);

    @Test
    void atAnyMoment() {
        List<UUID> matters = lived();
        Map<UUID, History> histories = luoshi.part(Histories.class).of(matters);

        for (Instant asOf : moments(histories)) {
            assertThat(luoshi.part(MatterList.class).lampsByUnit(asOf)).as("as of %s", asOf).isEqualTo(told(histories, asOf));
        }
    }

    /** Forty matters of all classes, to which people do for some weeks whatever they may. */
    private List<UUID> lived() {
        List<UUID> matters = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            AMatter matter = scenes.aMatter().of(MatterClass.values()[i % 3]).by(i % 2 == 0 ? null : LocalDate.of(2022, 8, 20)).node(LocalDate.of(2022, 7, 8), "一半");
            matters.add(scenes.office.handOut(i % 4 == 0 ? matter.with(scenes.office.unit("市财政局"), AssignmentRole.RESPONSIBLE, "") : matter));
        }
        for (int day = 0; day < 12; day++) {
            for (UUID matter : matters) {
                anything(matter);
            }
            luoshi.part(Genesis.class).step(Actor.system("test"), Duration.ofHours(7 + random.nextInt(60)));
        }
        return matters;
    }

    private void anything(UUID matter) {
        MatterFile file = scenes.office.file(matter);
        Part part = file.standing().parts().get(random.nextInt(file.standing().parts().size()));
        List<String> people = List.of("shuili", "hecha", "duchashi");
        Move move = Move.values()[random.nextInt(Move.values().length)];
        boolean whole = random.nextInt(6) == 0;
        Step.Said said = new Step.Said("说明", "市政府常务会议纪要", Step.Grade.GOOD, random.nextBoolean(), ClockKind.NODE, 1, LocalDate.of(2022, 9, 1), null);
        UUID on = whole ? null : part.assignment().id();
        Ask ask = new Ask(move == Move.REOPEN ? Move.FEEDBACK : move, null, null, said, MatterClass.CONTINUING, List.of(new Matter.Node(LocalDate.of(2022, 7, 25), "过半")),
                List.of(), List.of(), "没有", file.last(on).leaf());
        try {
            scenes.office.matters().move(scenes.office.as(people.get(random.nextInt(3))), matter, on, ask);
        } catch (Refusal | Door.Denied notAllowed) {
            return; // most of what comes to mind is not allowed
        }
    }

    private List<Instant> moments(Map<UUID, History> histories) {
        List<Instant> moments = new ArrayList<>();
        histories.values().forEach(history -> history.steps().forEach(step -> {
            moments.add(step.at());
            moments.add(step.at().minusNanos(1_000));
        }));
        Instant begin = moments.stream().min(Instant::compareTo).orElseThrow();
        for (int hour = 0; hour < 2_000; hour += 24) {
            moments.add(begin.plus(Duration.ofHours(hour)).truncatedTo(ChronoUnit.DAYS).plus(Duration.ofHours(16)));
        }
        return moments.stream().distinct().filter(_ -> random.nextInt(3) == 0).toList();
    }

    private static Map<UUID, Map<Integer, Integer>> told(Map<UUID, History> histories, Instant asOf) {
        RuleBook rules = luoshi.part(RuleBook.class);
        Map<UUID, Map<Integer, Integer>> units = new TreeMap<>();
        histories.values().forEach(history -> {
            List<Step> taken = history.steps().stream().filter(step -> !step.at().isAfter(asOf)).toList();
            Course.Standing standing = Course.of(taken, history.versions(), rules::of);
            standing.parts().stream().filter(Part::open).forEach(part -> {
                List<DueLamp> lamps = part.clocks().stream().map(span -> rules.current().lamp(span, asOf)).toList();
                int code = lamps.isEmpty() ? 0 : DueLamp.worst(lamps).code();
                units.computeIfAbsent(part.assignment().unit(), _ -> new TreeMap<>()).merge(code, 1, Integer::sum);
            });
        });
        return units.entrySet().stream().collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }
}
