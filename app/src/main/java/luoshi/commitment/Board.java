package luoshi.commitment;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import luoshi.reading.Span;

/**
 * What has been decided about an edition, and what has not: a pure function of its reading and of what people have recorded.
 *
 * @param rows the promises of the document in order of its text: those proposed, and those people found themselves
 * @param asked commitments whose words the edition does not hold as they were: a person must say what became of them
 */
public record Board(List<Row> rows, List<CommitmentVersion> asked) {

    /** How a row stands. */
    public enum State {
        /** 待定. */
        OPEN,
        /** 部分：some of its targets are decided. */
        PARTLY,
        /** 待复核. */
        PENDING,
        /** 已确认. */
        CONFIRMED,
        /** 不是承诺. */
        REJECTED
    }

    /**
     * One promise of the document.
     *
     * @param proposal what the reading proposes; null where a person found it without the reader
     * @param commitments what has been confirmed of it, with words where they stand in this edition; also what has been merged or dropped since
     * @param rejection that it is none; null where nobody has said so
     * @param state how it stands
     */
    public record Row(Proposal proposal, List<CommitmentVersion> commitments, Rejection rejection, State state) {

        /** Its words. */
        public Span span() {
            return proposal != null ? proposal.span() : commitments.getFirst().state().origin().span();
        }

        /** The nearest heading above. */
        public String heading() {
            return proposal != null ? proposal.heading() : commitments.getFirst().state().origin().heading();
        }

        /** Whether nobody need look at it again. */
        public boolean decided() {
            return state == State.CONFIRMED || state == State.REJECTED;
        }
    }

    /**
     * What was decided about some words.
     *
     * @param version a commitment that was confirmed
     * @param spans the words of its targets in this edition, also of those that it had to give up by an amendment
     */
    record Held(CommitmentVersion version, List<Span> spans) {

        boolean overlaps(List<Target> targets) {
            return spans.stream().anyMatch(span -> targets.stream().anyMatch(target -> target.span().overlaps(span)));
        }
    }

    /**
     * The board of an edition.
     *
     * @param proposals what its reading proposes
     * @param held what has been confirmed, with words where they stand in this edition; what was merged or dropped has no row of its own
     * @param rejections what is none, likewise
     * @param asked what did not follow
     */
    static Board of(List<Proposal> proposals, List<Held> held, List<Rejection> rejections, List<CommitmentVersion> asked) {
        NavigableMap<Span, CommitmentVersion> confirmed = new TreeMap<>();
        held.forEach(one -> one.spans.forEach(span -> confirmed.putIfAbsent(span, one.version)));
        List<Rejection> rejected = rejections.stream().sorted(Comparator.comparing(rejection -> rejection.origin().span())).toList();
        List<Row> rows = new ArrayList<>();
        Set<CommitmentVersion> shown = new HashSet<>();
        for (Proposal proposal : proposals) {
            Row row = row(proposal, confirmed, rejected);
            shown.addAll(row.commitments());
            rows.add(row);
        }
        held.stream().map(Held::version).filter(version -> version.stands() && !shown.contains(version))
                .forEach(version -> rows.add(new Row(null, List.of(version), null, version.pending() ? State.PENDING : State.CONFIRMED)));
        rows.sort(Comparator.<Row, Span>comparing(Row::span));
        return new Board(List.copyOf(rows), asked);
    }

    private static Row row(Proposal proposal, NavigableMap<Span, CommitmentVersion> confirmed, List<Rejection> rejected) {
        List<CommitmentVersion> commitments = new ArrayList<>();
        Rejection rejection = null;
        int decided = 0;
        for (Target target : proposal.targets()) {
            CommitmentVersion version = at(target.span(), confirmed);
            Rejection denied = version != null ? null : at(target.span(), rejected);
            decided += version != null || denied != null ? 1 : 0;
            rejection = rejection == null ? denied : rejection;
            if (version != null && !commitments.contains(version)) {
                commitments.add(version);
            }
        }
        return new Row(proposal, commitments, rejection, state(decided, proposal.targets().size(), commitments));
    }

    private static CommitmentVersion at(Span span, NavigableMap<Span, CommitmentVersion> confirmed) {
        CommitmentVersion exact = confirmed.get(span);
        Map.Entry<Span, CommitmentVersion> before = confirmed.floorEntry(span);
        if (exact == null && before != null && before.getKey().overlaps(span)) {
            return before.getValue(); // words that a person chose begin before the number in them
        }
        return exact != null ? exact : confirmed.subMap(span, true, new Span(span.end(), span.end()), false).values().stream().findFirst().orElse(null);
    }

    private static Rejection at(Span span, List<Rejection> rejected) {
        return rejected.stream().takeWhile(one -> one.origin().span().start() <= span.start()).filter(one -> one.covers(span)).findFirst().orElse(null);
    }

    private static State state(int decided, int all, List<CommitmentVersion> commitments) {
        if (decided < all) {
            return decided == 0 ? State.OPEN : State.PARTLY;
        }
        if (commitments.isEmpty()) {
            return State.REJECTED;
        }
        return commitments.stream().anyMatch(CommitmentVersion::pending) ? State.PENDING : State.CONFIRMED;
    }

    /** Rows that nobody need look at again. */
    public int decided() {
        return (int) rows.stream().filter(Row::decided).count();
    }

    /** Commitments that the edition's words make, and that are owed. */
    public List<CommitmentVersion> commitments() {
        return rows.stream().flatMap(row -> row.commitments().stream()).filter(CommitmentVersion::stands).distinct().toList();
    }
}
