package luoshi.commitment;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.BinaryOperator;
import java.util.function.Function;
import java.util.stream.Stream;
import luoshi.journal.Actor;
import luoshi.journal.AsOf;
import luoshi.journal.Journal;
import luoshi.people.Refusal;
import luoshi.plan.Edition;
import luoshi.reading.Span;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * The door of commitments: what people decide about the promises of a plan. All that is decided about one plan happens one after another,
 * so that nobody confirms what somebody else has just confirmed.
 */
@Component
public class Commitments {

    private static final int LONGEST_REASON = 1_000;

    private final CommitmentStore store;
    private final RejectionStore rejections;
    private final Boards boards;
    private final Journal journal;
    private final boolean secondPerson;

    Commitments(CommitmentStore store, RejectionStore rejections, Boards boards, Journal journal,
            @Value("${luoshi.commitment.second-person:false}") boolean secondPerson) {
        this.store = store;
        this.rejections = rejections;
        this.boards = boards;
        this.journal = journal;
        this.secondPerson = secondPerson;
    }

    /**
     * What an act came to.
     *
     * @param act its name, by which it can be undone
     * @param done how many promises were decided
     * @param taken what others had decided before, and stays as they decided it
     * @param asking what must first say whether the promise carries it on, lest both be owed
     * @param overruled what was said to be no promise before and has been confirmed now
     */
    public record Outcome(UUID act, int done, List<CommitmentVersion> taken, List<CommitmentVersion> asking, List<Rejection> overruled) {}

    /** Whether a second person must agree to what one person has confirmed: a setting of the installation. */
    public boolean needsSecondPerson() {
        return secondPerson;
    }

    /** Confirms promises that a reading proposes, one commitment for each; what somebody has confirmed before is told and not doubled. */
    public Outcome confirm(Actor actor, Edition edition, List<List<Span>> promises) {
        return decide(actor, edition, seen -> promises.stream().map(seen::draft).toList(), Commitment::goingOnAs);
    }

    /** Confirms one promise as a person has corrected it, or found it without the reader. */
    public Outcome confirm(Actor actor, Edition edition, Commitment corrected) {
        return decide(actor, edition, _ -> List.of(corrected.checked()), (before, draft) -> draft.inPlaceOf(before));
    }

    /** @param goesOn what a commitment of an older edition becomes that evidently goes on as a draft */
    private Outcome decide(Actor actor, Edition edition, Function<Boards.Seen, List<Commitment>> drafts, BinaryOperator<Commitment> goesOn) {
        UUID act = UUID.randomUUID();
        return journal.act(actor, () -> {
            store.alone(edition.plan());
            Boards.Seen seen = boards.seen(edition);
            Set<CommitmentVersion> taken = new LinkedHashSet<>();
            Set<CommitmentVersion> asking = new LinkedHashSet<>();
            Set<Rejection> overruled = new LinkedHashSet<>();
            int number = store.nextNumber(edition.plan());
            int done = 0;
            List<Target> claimed = new ArrayList<>();
            Map<String, CommitmentVersion> predecessors = seen.predecessors();
            for (Commitment draft : drafts.apply(seen)) {
                if (draft.overlaps(claimed)) {
                    continue; // named twice in one request
                }
                List<CommitmentVersion> others = seen.covering(draft);
                CommitmentVersion before = predecessors.get(Proposals.key(draft.targets()));
                List<CommitmentVersion> first = others.isEmpty() && before == null
                        ? seen.asking(draft).stream().filter(version -> !goesOnElsewhere(version, draft, predecessors)).toList() : List.of();
                if (!first.isEmpty()) {
                    asking.addAll(first);
                } else if (others.isEmpty()) {
                    Commitment state = before != null ? goesOn.apply(before.state(), draft) : draft.numbered(UUID.randomUUID(), number++);
                    store.add(state.checked(), act, secondPerson ? Revision.PROPOSED : before != null ? Revision.FOLLOWED : Revision.CONFIRMED, "", "", null);
                    claimed.addAll(draft.targets());
                    overruled.addAll(seen.rejections(draft));
                    done++;
                } else {
                    taken.addAll(others);
                }
            }
            return new Outcome(act, done, List.copyOf(taken), List.copyOf(asking), List.copyOf(overruled));
        });
    }

    private static boolean goesOnElsewhere(CommitmentVersion version, Commitment draft, Map<String, CommitmentVersion> predecessors) {
        return predecessors.entrySet().stream().anyMatch(one -> one.getValue().equals(version)
                && Proposals.spans(one.getKey()).stream().noneMatch(span -> draft.targets().stream().anyMatch(target -> target.span().overlaps(span))));
    }

    /** Records that words promise nothing; those of which a commitment has been confirmed stay it. */
    public Outcome reject(Actor actor, Edition edition, List<List<Span>> promises, String reason) {
        String said = told(reason, "commitment.reason");
        UUID act = UUID.randomUUID();
        return journal.act(actor, () -> {
            store.alone(edition.plan());
            Boards.Seen seen = boards.seen(edition);
            Set<CommitmentVersion> taken = new LinkedHashSet<>();
            int done = 0;
            for (List<Span> spans : promises) {
                Commitment draft = seen.draft(spans);
                List<CommitmentVersion> others = seen.covering(draft);
                taken.addAll(others);
                if (others.isEmpty() && !seen.rejected(draft)) {
                    Span words = new Span(spans.getFirst().start(), spans.stream().mapToInt(Span::end).max().orElseThrow());
                    rejections.add(edition, act, seen.origin(words, draft.origin()), said);
                    done++;
                }
            }
            return new Outcome(act, done, List.copyOf(taken), List.of(), List.of());
        });
    }

    /**
     * Records a change by somebody who has seen a commitment as it was recorded last.
     *
     * @param seen leaf of what they saw
     * @param mergedInto the commitment that carries it on: for MERGED alone
     * @throws Refusal where somebody else has changed it since, where nothing is owed any more, and where a change of what is owed has no
     *     reason or no approver
     */
    public void revise(Actor actor, Commitment changed, Revision revision, String reason, String approver, UUID mergedInto, long seen) {
        String why = revision.amends() ? told(reason, "amend.reason") : reason == null ? "" : reason.strip();
        String by = revision.amends() ? told(approver, "amend.approver") : "";
        Refusal.whereLonger(why, LONGEST_REASON);
        journal.act(actor, () -> {
            alone(changed, mergedInto);
            CommitmentVersion last = store.find(changed.id()).orElseThrow(NoSuchElementException::new);
            if (last.leaf() != seen) {
                throw new Refusal("commitment.stale", last.state().number(), last.state().title());
            }
            if (!last.stands()) {
                throw new Refusal("commitment.over", last.state().number());
            }
            Commitment checked = changed.checked().numbered(last.state().id(), last.state().number());
            Commitment state = revision == Revision.FOLLOWED ? checked : checked.withOwnTargets(last.state());
            revision.check(last.state(), state, mergedInto);
            refuseWhatOthersHave(last, state, revision, mergedInto);
            boolean pending = (last.pending() || secondPerson) && (revision == Revision.CORRECTED || revision == Revision.FOLLOWED);
            store.add(state, UUID.randomUUID(), pending ? Revision.PROPOSED : revision, why, by, mergedInto);
        });
    }

    /** Alone also with the plan of the commitment that carries it on, in one order, so that no two are merged into each other. */
    private void alone(Commitment changed, UUID mergedInto) {
        Stream<UUID> into = Optional.ofNullable(mergedInto).flatMap(store::find).map(carrier -> carrier.state().plan()).stream();
        Stream.concat(Stream.of(changed.plan()), into).distinct().sorted().forEach(store::alone);
    }

    private void refuseWhatOthersHave(CommitmentVersion last, Commitment state, Revision revision, UUID mergedInto) {
        if (revision.amends() && last.pending()) {
            throw new Refusal("commitment.pending", last.state().number());
        }
        if (revision == Revision.MERGED && store.find(mergedInto).filter(CommitmentVersion::stands).isEmpty()) {
            throw new Refusal("amend.merged");
        }
        if (revision == Revision.WITHDRAWN) {
            refuseWhereCarrying(last);
        }
        List<Target> more = state.targets().stream().filter(target -> last.state().targets().stream().noneMatch(own -> own.span().contains(target.span()))).toList();
        if (revision == Revision.CORRECTED && !more.isEmpty() && others(state.at(state.origin(), more)).findAny().isPresent()) {
            throw new Refusal("commitment.taken");
        }
    }

    /** What was merged into it would be owed by nobody. */
    private void refuseWhereCarrying(CommitmentVersion last) {
        if (store.carries(last.state().id())) {
            throw new Refusal("commitment.carries", last.state().number());
        }
    }

    private Stream<CommitmentVersion> others(Commitment state) {
        return boards.others(state).stream();
    }

    /**
     * Records that a commitment goes on in the newest edition with what the reading found at these spans there: its numbers are those
     * printed now, its targets are the ones that ask for the same.
     */
    public void follow(Actor actor, Edition newest, Commitment commitment, List<Span> spans, long seen) {
        journal.act(actor, () -> {
            store.alone(newest.plan());
            Boards.Seen now = boards.seen(newest);
            Commitment draft = now.draft(spans);
            if (now.covering(draft).stream().anyMatch(other -> !other.state().id().equals(commitment.id()))) {
                throw new Refusal("commitment.taken");
            }
            revise(actor, commitment.goingOnAs(draft), Revision.FOLLOWED, "", "", null, seen);
        });
    }

    /** Agrees, as a second person, to what others have confirmed; answers how many that were. */
    public int approve(Actor actor, UUID plan, Collection<UUID> commitments) {
        return journal.act(actor, () -> {
            store.alone(plan);
            UUID act = UUID.randomUUID();
            List<CommitmentVersion> pending = store.newest(plan).stream().filter(version -> version.pending() && commitments.contains(version.state().id())).toList();
            for (CommitmentVersion version : pending) {
                if (author(version).equals(actor.name())) {
                    throw new Refusal("commitment.own", version.state().number());
                }
                store.add(version.state(), act, Revision.CONFIRMED, "", "", null);
            }
            return pending.size();
        });
    }

    /** Who first recorded what is to be agreed to: who takes an approval or a correction back writes the same once more, and is not its author. */
    private String author(CommitmentVersion pending) {
        long first = store.history(pending.state().id()).stream().filter(version -> version.state().equals(pending.state())).findFirst().orElse(pending).leaf();
        return journal.tell(List.of(first)).get(first).actor();
    }

    /**
     * Takes back what an act of one's own has done; answers how many decisions that were.
     *
     * @throws Refusal where it was somebody else's, and where others have gone on from it
     */
    public int undo(Actor actor, UUID plan, UUID act) {
        return journal.act(actor, () -> {
            store.alone(plan);
            UUID undoing = UUID.randomUUID();
            List<CommitmentVersion> touched = store.touchedBy(act).stream().distinct().map(id -> store.find(id).orElseThrow()).toList();
            touched.forEach(last -> refuseWhereGoneOn(act, plan, last));
            refuseWhereOthers(actor, Stream.concat(touched.stream().map(CommitmentVersion::leaf), rejections.leaves(act).stream()).toList());
            touched.forEach(last -> takeBack(last, act, undoing));
            int undone = touched.size() + rejections.withdraw(act, plan, undoing);
            if (undone == 0) {
                throw new Refusal("undo.nothing");
            }
            return undone;
        });
    }

    private static void refuseWhereGoneOn(UUID act, UUID plan, CommitmentVersion last) {
        if (!last.act().equals(act) || !last.state().plan().equals(plan)) {
            throw new Refusal("undo.touched", last.state().number(), last.state().title());
        }
    }

    private void refuseWhereOthers(Actor actor, List<Long> leaves) {
        if (leaves.isEmpty()) {
            throw new Refusal("undo.nothing");
        }
        if (journal.tell(leaves).values().stream().anyMatch(told -> !told.actor().equals(actor.name()))) {
            throw new Refusal("undo.other");
        }
    }

    private void takeBack(CommitmentVersion last, UUID act, UUID undoing) {
        List<CommitmentVersion> before = store.history(last.state().id()).stream().filter(version -> !version.act().equals(act)).toList();
        if (before.isEmpty()) {
            refuseWhereCarrying(last);
            store.add(last.state(), undoing, Revision.WITHDRAWN, "", "", null);
        } else {
            CommitmentVersion previous = before.getLast();
            if (previous.stands()) {
                others(previous.state()).filter(CommitmentVersion::stands).findFirst().ifPresent(other -> { // confirmed in the meantime
                    throw new Refusal("commitment.taken-by", other.state().number(), other.state().title());
                });
            }
            store.add(previous.state(), undoing, previous.pending() ? Revision.PROPOSED : Revision.RESTORED, "", "", null);
        }
    }

    private static String told(String reason, String refusal) {
        String said = reason == null ? "" : reason.strip();
        if (said.isEmpty()) {
            throw new Refusal(refusal);
        }
        Refusal.whereLonger(said, LONGEST_REASON);
        return said;
    }

    /** What holds of a commitment. */
    public Optional<CommitmentVersion> find(UUID commitment) {
        return store.find(commitment);
    }

    /** What held of a commitment, as was known. */
    public Optional<CommitmentVersion> find(UUID commitment, AsOf asOf) {
        return store.find(commitment, asOf.size());
    }

    /** What held of some commitments, as was known, in no order. */
    public List<CommitmentVersion> find(Collection<UUID> some, AsOf asOf) {
        return store.find(some, asOf.size());
    }

    /** What held of the commitment that had this target, as was known. */
    public Optional<CommitmentVersion> having(UUID target, AsOf asOf) {
        return store.having(target, asOf.size()).filter(version -> version.state().targets().stream().anyMatch(one -> target.equals(one.id())));
    }

    /** The commitment of a plan that has this number. */
    public Optional<CommitmentVersion> find(UUID plan, int number) {
        return store.find(plan, number);
    }

    /** All that was recorded of a commitment, the oldest first. */
    public List<CommitmentVersion> history(UUID commitment) {
        return store.history(commitment);
    }

    /** What holds of each commitment of a plan, in order of their numbers, also of those owed no longer. */
    public List<CommitmentVersion> list(UUID plan) {
        return new ArrayList<>(store.newest(plan));
    }
}
