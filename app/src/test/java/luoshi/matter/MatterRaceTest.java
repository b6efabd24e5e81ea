package luoshi.matter;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import luoshi.app.server.RunningLuoshi;
import luoshi.journal.Actor;
import luoshi.journal.Journal;
import luoshi.matter.course.Part;
import luoshi.matter.store.Ledger;
import luoshi.matter.store.Projection;
import luoshi.people.Refusal;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Two people act on one matter at the same time: one wins, the other is told, and nothing of theirs is recorded. */
class MatterRaceTest {

    @RegisterExtension
    static final RunningLuoshi luoshi = new RunningLuoshi();

    private static final int ROUNDS = 30;

    private final Office office = new Office(luoshi);
    private final ExecutorService people = Executors.newCachedThreadPool();

    @AfterEach
    void theProjectionIsWhatTheFactsSay() {
        people.shutdown();
        Projection projection = luoshi.part(Projection.class);
        List<String> kept = projection.lines();
        luoshi.part(Journal.class).act(Actor.system("test"), () -> luoshi.part(Ledger.class).rebuild());
        assertThat(projection.lines()).isEqualTo(kept);
    }

    @Test
    void ofTwoWhoActOnOnePartOneWins() throws Exception {
        for (int round = 0; round < ROUNDS; round++) {
            UUID matter = inHand();
            Part part = office.part(matter);
            long seen = office.file(matter).last(part.assignment().id()).leaf();
            int steps = office.file(matter).steps().size();
            Callable<?> head = () -> moves("shuili", matter, part, Ask.of(Move.FEEDBACK, "局长说的", seen).proving(List.of(), "后补"));
            Callable<?> contact = () -> moves("shuili-lly", matter, part, Ask.of(Move.APPLY, "联络员拟的", seen).proving(List.of(), "后补").drafted());

            assertThat(atOnce(head, contact)).containsExactlyInAnyOrder("done", "matter.stale");
            assertThat(office.file(matter).steps()).hasSize(steps + 1);
        }
    }

    @Test
    void whoActOnTwoPartsOfOneMatterBothSucceed() throws Exception {
        for (int round = 0; round < ROUNDS; round++) {
            UUID matter = office.handOut(ours().with(office.unit("市财政局"), AssignmentRole.RESPONSIBLE, ""));
            Part theirs = office.part(matter);
            office.does("shuili", matter, Ask.of(Move.OBJECT, "不归我们", 0));
            Part other = office.file(matter).standing().parts().getLast();
            long seen = office.file(matter).last(theirs.assignment().id()).leaf();
            long seenOther = office.file(matter).last(other.assignment().id()).leaf();

            assertThat(atOnce(() -> moves("duchashi", matter, theirs, Ask.of(Move.KEEP, "请办理", seen)),
                    () -> moves(finance(), matter, other, Ask.of(Move.SIGN, "", seenOther)))).containsOnly("done");
        }
    }

    @Test
    void chasingManyWaitsForWhoActsAndLosesNothing() throws Exception {
        List<UUID> matters = new ArrayList<>();
        for (int i = 0; i < 12; i++) {
            matters.add(office.handOut(ours()));
        }
        Map<UUID, Long> seen = new HashMap<>();
        matters.forEach(matter -> seen.put(matter, office.file(matter).last(office.part(matter).assignment().id()).leaf()));
        Callable<?> forth = () -> office.matters().chase(office.as("duchashi"), matters, "请抓紧", null);
        Callable<?> back = () -> office.matters().chase(office.as("duchashi"), matters.reversed(), "请抓紧", null);
        List<Callable<?>> all = new ArrayList<>(List.of(forth, back));
        matters.forEach(matter -> all.add(() -> moves("shuili-lly", matter, office.part(matter), Ask.of(Move.SIGN, "", seen.get(matter)))));

        List<String> outcomes = atOnce(all.toArray(Callable[]::new));

        assertThat(outcomes.subList(0, 2)).containsOnly("done");
        assertThat(outcomes).containsOnly("done", "matter.stale");
        assertThat(matters).allSatisfy(matter -> assertThat(office.file(matter).steps().stream().filter(step -> step.move() == Move.CHASE)).hasSize(2));
        long signed = matters.stream().filter(matter -> office.part(matter).state() == State.SIGNED).count();
        assertThat(signed).isEqualTo(outcomes.subList(2, outcomes.size()).stream().filter("done"::equals).count());
    }

    @Test
    void whoHandOutAtOnceGetNumbersOfTheirOwn() throws Exception {
        Callable<?> issue = () -> office.matters().add(office.as("duchashi").actor(), List.of(ours().get(), ours().get(), ours().get()), Move.SUBMIT);
        List<UUID> matters = new ArrayList<>();
        for (int round = 0; round < ROUNDS / 3; round++) {
            for (Future<?> one : started(issue, issue, issue)) {
                matters.addAll(((Matters.Outcome) one.get()).matters());
            }
        }

        assertThat(office.matters().findAll(matters)).extracting(file -> file.matter().number()).doesNotHaveDuplicates().hasSize(ROUNDS * 3);
    }

    @Test
    void whoHandOutTheSameManyInAnotherOrderDoNotBlockEachOther() throws Exception {
        for (int round = 0; round < ROUNDS / 3; round++) {
            List<Matter> six = Stream.generate(() -> ours().get()).limit(6).toList();
            List<UUID> matters = office.matters().add(Actor.system("test"), six, Move.SUBMIT).matters();

            assertThat(atOnce(() -> office.matters().issue(office.as("duchashi"), matters), () -> office.matters().issue(office.as("duchashi"), matters.reversed())))
                    .containsExactlyInAnyOrder("done", "matter.waits-no-more");
            assertThat(new HashSet<>(matters.stream().map(office::told).toList())).containsExactly("OPEN ISSUED>UNIT");
        }
    }

    private AMatter ours() {
        return AMatter.handedOutBy(office.unit("市政府督查室")).ledBy(office.unit("市水利局"));
    }

    private UUID inHand() {
        UUID matter = office.handOut(ours());
        office.does("shuili-lly", matter, Ask.of(Move.SIGN, "", 0));
        office.does("shuili-lly", matter, Ask.of(Move.DEPLOY, "防汛科承办", 0));
        return matter;
    }

    private Object moves(String signInName, UUID matter, Part part, Ask ask) {
        return office.matters().move(office.as(signInName), matter, part.assignment().id(), ask);
    }

    private String finance() {
        return office.contactOf("市财政局");
    }

    private List<Future<?>> started(Callable<?>... acts) {
        CyclicBarrier together = new CyclicBarrier(acts.length);
        List<Future<?>> all = new ArrayList<>();
        Arrays.stream(acts).forEach(act -> all.add(people.submit(() -> {
            together.await();
            return act.call();
        })));
        return all;
    }

    /** What came of each: done, or the key of the refusal. */
    private List<String> atOnce(Callable<?>... acts) throws Exception {
        List<String> outcomes = new ArrayList<>();
        for (Future<?> one : started(acts)) {
            try {
                one.get();
                outcomes.add("done");
            } catch (ExecutionException failed) {
                outcomes.add(failed.getCause() instanceof Refusal refusal ? refusal.key().replaceFirst("^refusal\\.", "") : failed.getCause().toString());
            }
        }
        return outcomes;
    }
}
