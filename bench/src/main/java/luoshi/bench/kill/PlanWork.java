package luoshi.bench.kill;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import luoshi.commitment.Board;
import luoshi.commitment.Boards;
import luoshi.commitment.Commitment;
import luoshi.commitment.CommitmentVersion;
import luoshi.commitment.Commitments;
import luoshi.commitment.Revision;
import luoshi.commitment.Target;
import luoshi.journal.Actor;
import luoshi.journal.AsOf;
import luoshi.kernel.CityClock;
import luoshi.people.Units;
import luoshi.plan.Edition;
import luoshi.plan.Plan;
import luoshi.plan.Plans;
import luoshi.plan.Stage;
import luoshi.plan.UnreadableDocumentException;
import luoshi.reading.Span;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What several people do to one plan at once: they hand in editions of it, confirm, reject, correct and undo. */
final class PlanWork {

    private static final int PROMISES = 40;
    /** What one of them is told because another was faster. */
    private static final Set<String> OVERTAKEN = Set.of("commitment.stale", "commitment.over", "commitment.taken-by", "undo.touched");
    private static final long BETWEEN_EDITIONS_MS = 400;

    private final Doors doors;
    private final Actor actor;
    private final Random random = new Random();
    private final Queue<UUID> acts = new ConcurrentLinkedQueue<>();

    PlanWork(Doors doors, Actor actor) {
        this.doors = doors;
        this.actor = actor;
    }

    /** All of it, by what it is. */
    Map<Work, Writing> writings() {
        return Map.of(Work.EDITION, this::handIn,
                Work.CONFIRM, word -> confirm(word) ? Optional.of(word) : Optional.empty(),
                Work.REJECT, word -> reject(word) ? Optional.of(word) : Optional.empty(),
                Work.CORRECT, ((Writing) word -> correct(word) ? Optional.of(word) : Optional.empty()).unlessToldSo(OVERTAKEN),
                Work.UNDO, ((Writing) _ -> undo().map(UUID::toString)).unlessToldSo(OVERTAKEN));
    }

    /** The plan that all this is about; empty before its first edition came in. */
    private Optional<UUID> plan() {
        return doors.at(JdbcClient.class).sql("select plan from plan_edition order by leaf limit 1").query(UUID.class).optional();
    }

    private Optional<Edition> newest() {
        return plan().map(plan -> doors.at(Plans.class).editions(plan).getFirst());
    }

    /** Hands in a plan, or a further edition of it in which some numbers are others; the file is called as the word. */
    private Optional<String> handIn(String word) {
        try {
            Path file = Files.createTempFile("edition", ".txt");
            try {
                Files.write(file, text(word).getBytes(StandardCharsets.UTF_8));
                Plans.Received received = Plans.Received.of(word, file);
                Optional<UUID> plan = plan();
                if (plan.isEmpty()) {
                    doors.at(Plans.class).receive(actor, new Plan(null, city(), word, 2026), Stage.DRAFT, received);
                } else {
                    doors.at(Plans.class).receive(actor, plan.get(), Stage.ISSUED, received);
                }
                Thread.sleep(BETWEEN_EDITIONS_MS);
                return Optional.of(word);
            } finally {
                Files.delete(file);
            }
        } catch (IOException | UnreadableDocumentException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private UUID city() {
        return doors.at(Units.class).on(AsOf.now(CityClock.today())).roots().getFirst().id();
    }

    private String text(String word) {
        StringBuilder text = new StringBuilder("试验市2026年工作安排（" + word + "）\n一、主要目标\n");
        for (int i = 0; i < PROMISES; i++) {
            text.append("今年，新增").append((char) ('甲' + i * 7)).append("类规上企业").append(random.nextInt(20) == 0 ? 100 + random.nextInt(900) : 400 + i).append("家。\n");
        }
        return text.toString();
    }

    /** Confirms a promise that is open, under the word; false where there is none, or somebody else was faster. */
    private boolean confirm(String word) {
        return newest().map(edition -> {
            Boards.Seen seen = doors.at(Boards.class).seen(edition);
            List<List<Span>> open = open(seen);
            if (open.isEmpty()) {
                return false;
            }
            Commitment draft = seen.draft(open.get(random.nextInt(open.size())));
            return done(doors.at(Commitments.class).confirm(actor, edition, titled(draft, word)));
        }).orElse(false);
    }

    /** Says of a promise that it is none, for the word's sake. */
    private boolean reject(String word) {
        return newest().map(edition -> {
            List<List<Span>> open = open(doors.at(Boards.class).seen(edition));
            return !open.isEmpty() && done(doors.at(Commitments.class).reject(actor, edition, List.of(open.get(random.nextInt(open.size()))), word));
        }).orElse(false);
    }

    private boolean done(Commitments.Outcome outcome) {
        if (outcome.done() > 0) {
            acts.add(outcome.act());
        }
        return outcome.done() > 0;
    }

    private static List<List<Span>> open(Boards.Seen seen) {
        return seen.board().rows().stream().filter(row -> row.state() == Board.State.OPEN).map(row -> row.proposal().targets().stream().map(Target::span).toList()).toList();
    }

    /** Corrects a commitment, for the word's sake. */
    private boolean correct(String word) {
        return plan().map(plan -> {
            List<CommitmentVersion> standing = doors.at(Commitments.class).list(plan).stream().filter(CommitmentVersion::stands).toList();
            if (standing.isEmpty()) {
                return false;
            }
            CommitmentVersion version = standing.get(random.nextInt(standing.size()));
            doors.at(Commitments.class).revise(actor, version.state(), Revision.CORRECTED, word, "", null, version.leaf());
            return true;
        }).orElse(false);
    }

    /** Takes back an act that was acknowledged; answers which, empty where others have gone on from it. */
    private Optional<UUID> undo() {
        UUID act = acts.poll();
        boolean undone = act != null && doors.at(Commitments.class).undo(actor, plan().orElseThrow(), act) > 0;
        return undone ? Optional.of(act) : Optional.empty();
    }

    private static Commitment titled(Commitment state, String title) {
        return new Commitment(state.id(), state.plan(), state.unit(), state.number(), state.origin(), title, state.nature(), state.scope(), state.deadline(), state.due(),
                state.perUnit(), state.lead(), state.owing(), state.targets());
    }

    /** Promises of the newest edition that more than one standing commitment covers. */
    List<String> coveredTwice() {
        List<CommitmentVersion> standing = newest().map(edition -> doors.at(Boards.class).seen(edition).board().commitments()).orElse(List.of());
        List<String> twice = new ArrayList<>();
        for (int i = 0; i < standing.size(); i++) {
            for (CommitmentVersion other : standing.subList(i + 1, standing.size())) {
                if (overlap(standing.get(i), other)) {
                    twice.add(standing.get(i).state().number() + " " + other.state().number() + " " + other.state().origin().words());
                }
            }
        }
        return twice;
    }

    private static boolean overlap(CommitmentVersion one, CommitmentVersion other) {
        return one.state().targets().stream().anyMatch(target -> other.state().targets().stream().anyMatch(another -> another.span().overlaps(target.span())));
    }
}
