package luoshi.matter.board;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import luoshi.journal.AsOf;
import luoshi.kernel.CityClock;
import luoshi.matter.Assignment;
import luoshi.matter.AssignmentRole;
import luoshi.matter.DueLamp;
import luoshi.matter.Matter;
import luoshi.matter.MatterFile;
import luoshi.matter.Matters;
import luoshi.matter.Move;
import luoshi.matter.Step;
import luoshi.matter.course.Part;
import luoshi.matter.slip.SlipKind;
import luoshi.matter.slip.SlipMatter;
import luoshi.matter.slip.SlipText;
import luoshi.page.Words;
import luoshi.people.Door;
import luoshi.people.People;
import luoshi.people.Person;
import luoshi.people.UnitTree;
import luoshi.people.Units;
import org.springframework.stereotype.Component;

/** Writes the slips of what was handed out or chased: one for each unit, kind and act. They say how it stood when they were sent, however late they are printed. */
@Component
class Slips {

    private static final Words WORDS = Words.in(Words.Language.ZH);

    private final Matters matters;
    private final People people;
    private final Units units;

    Slips(Matters matters, People people, Units units) {
        this.matters = matters;
        this.people = people;
        this.units = units;
    }

    private record Head(UUID act, SlipKind kind, UUID issuer, UUID addressee, LocalDate day, String words, LocalDate until, String contact) {}

    /**
     * The slips of matters, in the order of the units.
     *
     * @param acts what was done that slips were sent about; none for the handing out of each
     * @param scope to whose slips the reader is confined
     */
    List<SlipText> of(List<MatterFile> files, List<UUID> acts, Door.Scope scope, LocalDate today) {
        UnitTree tree = units.on(AsOf.now(today));
        Map<Long, People.Recorder> recorders = people.recorders(files.stream().flatMap(file -> steps(file, acts)).map(Step::leaf).toList());
        Map<Head, List<SlipMatter>> slips = new LinkedHashMap<>();
        for (MatterFile file : files) {
            steps(file, acts).forEach(step -> addressees(file, step).stream().filter(part -> scope.covers(part.unit())).forEach(part ->
                    slips.computeIfAbsent(head(file, step, part, recorders.get(step.leaf())), _ -> new ArrayList<>()).add(matter(file, step.at(), part, tree))));
        }
        List<UUID> order = tree.inOrder().stream().map(unit -> unit.id()).toList();
        return slips.entrySet().stream()
                .sorted(Comparator.comparingInt((Map.Entry<Head, ?> slip) -> order.indexOf(slip.getKey().addressee())).thenComparing(slip -> slip.getKey().kind()))
                .map(slip -> text(slip.getKey(), slip.getValue(), tree)).toList();
    }

    private static Stream<Step> steps(MatterFile file, List<UUID> acts) {
        return file.steps().stream().filter(step -> step.assignment() == null && (acts.isEmpty() ? step.move() == Move.ISSUE
                : acts.contains(step.act()) && (step.move() == Move.ISSUE || step.move() == Move.CHASE)));
    }

    private static List<Assignment> addressees(MatterFile file, Step step) {
        return step.move() == Move.ISSUE ? file.matter().assignments() : Addressees.of(file, step.at()).stream().map(to -> to.part().assignment()).toList();
    }

    private static Head head(MatterFile file, Step step, Assignment to, People.Recorder recorder) {
        boolean chase = step.move() == Move.CHASE;
        String said = step.said().words();
        return new Head(step.act(), chase ? ChaseForm.kind(said) : SlipKind.ASSIGN, file.matter().unit(), to.unit(), CityClock.dayOf(step.at()),
                chase ? ChaseForm.words(said) : said, step.said().until(), recorder == null ? "" : recorder.name());
    }

    private static SlipText text(Head head, List<SlipMatter> matters, UnitTree tree) {
        return new SlipText(head.kind(), tree.name(head.issuer()), "", head.day(), tree.name(head.addressee()), matters, head.words(), head.until(), head.contact());
    }

    private SlipMatter matter(MatterFile file, Instant at, Assignment to, UnitTree tree) {
        Matter matter = file.matter();
        Optional<Part> part = file.standing().parts().stream().filter(one -> one.assignment().id().equals(to.id())).findFirst();
        List<DueLamp> lamps = part.stream().flatMap(one -> one.clocks().stream()).map(span -> matters.lamp(matter, span, at)).toList();
        Optional<DueLamp> lamp = lamps.isEmpty() ? Optional.empty() : Optional.of(DueLamp.worst(lamps));
        LocalDate last = lamps.stream().map(DueLamp::lastDay).max(Comparator.naturalOrder()).orElse(null);
        String progress = part.map(Part::feedback).map(step -> step.said().words()).orElse("");
        return new SlipMatter(WORDS.t("matters.number", String.valueOf(matter.year()), String.valueOf(matter.number())), matter.origin().title(), matter.origin().words(), matter.title(),
                to.share().isEmpty() ? matter.target() : to.share(), shares(matter, tree), CityClock.dayOf(file.standing().issued() == null ? at : file.standing().issued()),
                matter.deadline() != null ? matter.deadline() : last, standing(lamp, at, progress));
    }

    private static SlipMatter.Standing standing(Optional<DueLamp> lamp, Instant at, String progress) {
        return lamp.map(one -> new SlipMatter.Standing(one.shown(WORDS).word(), one.printed(WORDS), one.code() < 5 ? 0
                : CityClock.dayOf(at).toEpochDay() - one.lastDay().toEpochDay(), progress)).orElse(new SlipMatter.Standing("", "", 0, progress));
    }

    private SlipMatter.Shares shares(Matter matter, UnitTree tree) {
        String leader = Optional.ofNullable(matter.leader()).flatMap(people::find).map(Person::name).orElse("");
        return new SlipMatter.Shares(leader, tree.name(matter.lead().unit()), names(matter, AssignmentRole.RESPONSIBLE, tree), names(matter, AssignmentRole.SUPPORT, tree), "");
    }

    private static List<String> names(Matter matter, AssignmentRole role, UnitTree tree) {
        return matter.assignments().stream().filter(one -> one.role() == role).map(one -> tree.name(one.unit())).toList();
    }
}
