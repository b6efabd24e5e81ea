package luoshi.commitment;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import luoshi.app.server.RunningLuoshi;
import luoshi.journal.Actor;
import luoshi.journal.AsOf;
import luoshi.people.People;
import luoshi.people.Unit;
import luoshi.people.UnitTree;
import luoshi.people.Units;
import luoshi.plan.Edition;
import luoshi.plan.Plan;
import luoshi.plan.Plans;
import luoshi.plan.Stage;
import luoshi.reading.Span;

/** A plan of the example city that has been handed in, with promises under one heading; each has a number of its own. */
final class APlan {

    private static final AtomicInteger NUMBER = new AtomicInteger(400);

    private final RunningLuoshi luoshi;
    private final int number = NUMBER.incrementAndGet();
    private final UUID id;
    private final UnitTree tree;

    APlan(RunningLuoshi luoshi, String promises) {
        this.luoshi = luoshi;
        this.tree = luoshi.part(Units.class).on(AsOf.now(LocalDate.of(2022, 6, 30)));
        UUID office = tree.inOrder().stream().filter(unit -> unit.name().equals("市政府督查室")).map(Unit::id).findFirst().orElseThrow();
        this.id = luoshi.part(Plans.class).receive(actor("duchashi"), new Plan(null, office, "计划" + number, 2022), Stage.DRAFT, received(promises.formatted(number)));
    }

    private static Plans.Received received(String promises) {
        try {
            Path file = Files.createTempFile("plan", ".txt");
            Files.write(file, ("示例市2022年工作安排\n一、主要目标\n今年，" + promises + "\n").getBytes(StandardCharsets.UTF_8));
            return Plans.Received.of("计划.txt", file);
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    /** A further edition with these promises, %d for the plan's own number. */
    Edition comesBackAs(String promises) {
        luoshi.part(Plans.class).receive(actor("duchashi"), id, Stage.ISSUED, received(promises.formatted(number)));
        return edition();
    }

    /** What can be decided with the row of an edition. */
    List<Span> spans(Edition edition, int row) {
        return luoshi.part(Boards.class).seen(edition).board().rows().get(row).proposal().targets().stream().map(Target::span).toList();
    }

    /** Numbers of commitments of which a person must say what became of them. */
    List<Integer> asked() {
        return board().asked().stream().map(version -> version.state().number()).toList();
    }

    /** A further edition comes in, whose promises these are. */
    void next(String promises) {
        luoshi.part(Plans.class).receive(actor("duchashi"), id, Stage.ISSUED, received(promises.formatted(number)));
    }

    UUID id() {
        return id;
    }

    int number() {
        return number;
    }

    Actor actor(String name) {
        return Actor.user(luoshi.part(People.class).list().stream().filter(person -> person.signInName().equals(name)).findFirst().orElseThrow().id());
    }

    Edition edition() {
        return luoshi.part(Plans.class).editions(id).getFirst();
    }

    String text() {
        return luoshi.part(Plans.class).text(edition());
    }

    private Board board() {
        return luoshi.part(Boards.class).seen(edition()).board();
    }

    List<Span> spans(int row) {
        return board().rows().get(row).proposal().targets().stream().map(Target::span).toList();
    }

    Commitments.Outcome confirm(Actor actor, Integer... rows) {
        return luoshi.part(Commitments.class).confirm(actor, edition(), Arrays.stream(rows).map(this::spans).toList());
    }

    /** The board, a line for each row. */
    List<String> lines() {
        return board().rows().stream().map(this::line).toList();
    }

    private String line(Board.Row row) {
        if (row.commitments().isEmpty()) {
            return row.state() + " " + row.span().of(text()).replace("今年，", "") + (row.rejection() == null ? "" : "（" + row.rejection().reason() + "）");
        }
        return row.state() + row.commitments().stream().map(version -> version.state()).map(state -> " " + state.number() + " " + state.title() + " → " + state.requirement()
                + " @ " + state.origin().span().of(text()) + ", " + state.due() + ", " + (state.lead() == null ? "" : tree.name(state.lead()))).collect(Collectors.joining(" +"));
    }

    static Commitment titled(Commitment state, String title) {
        return new Commitment(state.id(), state.plan(), state.unit(), state.number(), state.origin(), title, state.nature(), state.scope(), state.deadline(), state.due(),
                state.perUnit(), state.lead(), state.owing(), state.targets());
    }

    static Commitment due(Commitment state, LocalDate due) {
        return new Commitment(state.id(), state.plan(), state.unit(), state.number(), state.origin(), state.title(), state.nature(), state.scope(), state.deadline(), due,
                state.perUnit(), state.lead(), state.owing(), state.targets());
    }

    static Commitment valued(Commitment state, String value) {
        List<Target> targets = state.targets().stream().map(target -> new Target(target.id(), target.kind(), target.span(), target.words(), target.action(), target.indicator(),
                target.bound(), new BigDecimal(value), target.upper(), target.measure(), target.hedge(), target.scope(), target.deadline(), target.perUnit())).toList();
        return state.at(state.origin(), targets);
    }
}
