package luoshi.bench.kill;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.Stream;
import luoshi.journal.Actor;
import luoshi.kernel.CityClock;
import luoshi.matter.Ask;
import luoshi.matter.Assignment;
import luoshi.matter.AssignmentRole;
import luoshi.matter.ClockKind;
import luoshi.matter.Matter;
import luoshi.matter.MatterClass;
import luoshi.matter.MatterFile;
import luoshi.matter.Matters;
import luoshi.matter.Move;
import luoshi.matter.Step;
import luoshi.matter.course.Need;
import luoshi.matter.course.Part;
import luoshi.matter.course.Rule;
import luoshi.matter.store.Ledger;
import luoshi.matter.store.Projection;
import luoshi.people.SignedIn;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** What several people do to matters at once: they hand out, answer, decide, chase and take back, whatever the table of moves offers them. */
final class MatterWork {

    /** What one is told because another was faster, or because it is not one's turn. */
    private static final Set<String> TOLD = Set.of("matter.stale", "matter.undo", "matter.others", "matter.helps", "matter.not-passed", "matter.same-person", "matter.clock",
            "matter.until-later", "matter.object-late", "matter.ask-late", "matter.nobody", "matter.unit-twice", "matter.same-unit", "matter.rise", "matter.no-date", "matter.node-late",
            "matter.lead", "matter.look-back");
    private static final Set<Move> SELDOM = Set.of(Move.CANCEL, Move.REOPEN, Move.SUSPEND);
    private static final String IN_HAND = "select matter from matter_current where phase in ('OPEN', 'SUSPENDED') order by random() limit :limit";

    private final Doors doors;
    private final Staff staff;
    private final Random random = new Random();
    private final Queue<UUID> acts = new ConcurrentLinkedQueue<>();

    MatterWork(Doors doors, Actor actor) {
        this.doors = doors;
        staff = new Staff(doors, actor);
    }

    /** All of it, by what it is. */
    Map<Work, Writing> writings() {
        return Map.of(Work.ISSUE, this::issue,
                Work.ANSWER, ((Writing) word -> move(word, staff.of(random.nextInt(4), random.nextInt(3) > 0))).unlessToldSo(TOLD),
                Work.DECIDE, ((Writing) word -> move(word, List.of(staff.supervisor(), staff.colleague(), staff.checker()).get(random.nextInt(3)))).unlessToldSo(TOLD),
                Work.CHASE, this::chase,
                Work.RECALL, ((Writing) _ -> recall()).unlessToldSo(TOLD));
    }

    private Optional<String> issue(String word) {
        List<UUID> units = staff.bureaus();
        int first = random.nextInt(units.size());
        List<Assignment> parts = List.of(Assignment.of(units.get(first), AssignmentRole.LEAD, ""),
                Assignment.of(units.get((first + 1) % units.size()), AssignmentRole.values()[1 + random.nextInt(2)], ""));
        LocalDate today = CityClock.today();
        Matter matter = new Matter(null, staff.supervisor().posts().getFirst().unit(), 0, 0, new Matter.Origin(Matter.Source.PLAN, "年度计划", null, word, ""), word, "", "",
                MatterClass.CONTINUING, null, today.plusDays(90), random.nextInt(4) == 0, null, "", List.of(), List.of(new Matter.Node(today.plusDays(30), "过半")), parts);
        acts.add(doors.at(Matters.class).add(staff.supervisor().actor(), List.of(matter), Move.ISSUE).act());
        return Optional.of(word);
    }

    private List<UUID> inHand(int limit) {
        return doors.at(JdbcClient.class).sql(IN_HAND).param("limit", limit).query(UUID.class).list();
    }

    /** Does with some matter something that it allows to this person. */
    private Optional<String> move(String word, SignedIn who) {
        for (MatterFile file : doors.at(Matters.class).findAll(inHand(5))) {
            List<Part> parts = file.standing().parts();
            Part part = random.nextInt(5) == 0 ? null : parts.get(random.nextInt(parts.size()));
            List<Rule> rules = doors.at(Matters.class).allowed(who, file, part).stream().filter(rule -> !SELDOM.contains(rule.move()) || random.nextInt(10) == 0).toList();
            if (!rules.isEmpty()) {
                doors.at(Matters.class).move(who, file.matter().id(), part == null ? null : part.assignment().id(), ask(word, rules.get(random.nextInt(rules.size())), who, file, part));
                return Optional.of(word);
            }
        }
        return Optional.empty();
    }

    /** With everything that it may need. */
    private Ask ask(String word, Rule rule, SignedIn who, MatterFile file, Part part) {
        LocalDate later = CityClock.today().plusDays(91 + random.nextInt(300));
        Step.Said said = new Step.Said(word, "会议纪要", Step.Grade.GOOD, random.nextInt(3) > 0, random.nextBoolean() ? ClockKind.DEADLINE : ClockKind.NODE, 1, later, null);
        String noEvidence = rule.needs().contains(Need.EVIDENCE) ? "没有" : "";
        Ask ask = new Ask(rule.move(), null, null, said, MatterClass.CONTINUING, List.of(new Matter.Node(CityClock.today().plusDays(20 + random.nextInt(40)), "过半")), List.of(),
                List.of(), noEvidence, file.last(part == null ? null : part.assignment().id()).leaf());
        boolean signs = part == null || doors.at(Matters.class).is(who, rule.who(), file, part);
        boolean paper = part != null && part.paper() != null && part.paper().proposes() == rule.move();
        return !signs ? ask.drafted() : paper ? ask.answering(part.paper().id()) : ask;
    }

    private Optional<String> chase(String word) {
        Matters.Outcome outcome = doors.at(Matters.class).chase(staff.colleague(), inHand(5), word, null);
        return outcome.matters().isEmpty() ? Optional.empty() : Optional.of(word);
    }

    /** Takes back a handing out, where nobody has acted yet. */
    private Optional<String> recall() {
        UUID act = random.nextInt(3) == 0 ? acts.poll() : null;
        return act != null && doors.at(Matters.class).undo(staff.colleague(), act) > 0 ? Optional.of(act.toString()) : Optional.empty();
    }

    /** Where the projection is not what the facts tell anew. */
    List<String> notAsTold() {
        return doors.at(TransactionTemplate.class).execute(status -> {
            status.setRollbackOnly();
            List<String> kept = doors.at(Projection.class).lines();
            doors.at(Ledger.class).rebuild();
            Set<String> told = new HashSet<>(doors.at(Projection.class).lines());
            return Stream.concat(kept.stream().filter(line -> !told.contains(line)).limit(3),
                    kept.size() == told.size() ? Stream.of() : Stream.of(kept.size() + " / " + told.size())).toList();
        });
    }
}
