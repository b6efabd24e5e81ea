package luoshi.commitment.web;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import luoshi.commitment.Board;
import luoshi.commitment.Boards;
import luoshi.commitment.CommitmentVersion;
import luoshi.commitment.Proposal;
import luoshi.commitment.Proposals;
import luoshi.commitment.Target;
import luoshi.commitment.TargetKind;
import luoshi.plan.DocumentPane;
import luoshi.reading.Span;

/**
 * The board of an edition as the page shows it.
 *
 * @param seen the edition
 * @param pane the document
 * @param rows what stands on the right, section by section
 * @param asked commitments of an older edition of which a person must say what became of them
 * @param decided rows that nobody need look at again
 * @param may what the person who looks may do
 */
record BoardView(Boards.Seen seen, DocumentPane pane, List<Section> rows, List<Asked> asked, int decided, May may) {

    /**
     * What a person may do with the promises of the plan.
     *
     * @param decide confirm, reject, correct
     * @param approve agree to what others have confirmed, where a second person must
     * @param edit the plan itself: editions, findings
     */
    record May(boolean decide, boolean approve, boolean edit) {}

    /**
     * A section of the document.
     *
     * @param number its place among the sections, from 0
     * @param heading its heading, empty above the first
     * @param decided rows of it that nobody need look at again
     * @param rows its rows
     */
    record Section(int number, String heading, int decided, List<Row> rows) {

        String id() {
            return "s" + number;
        }
    }

    /**
     * A row.
     *
     * @param row the row of the board
     * @param addresses of its marks in the document, the first one first
     * @param predecessor the commitment of an older edition that evidently goes on here; null where none does
     */
    record Row(Board.Row row, List<Integer> addresses, CommitmentVersion predecessor) {

        List<Target> targets() {
            return row.proposal() != null ? row.proposal().targets() : row.commitments().getFirst().state().targets();
        }

        /** Its name on the page, and how a decision names it: the spans of its targets. */
        String id() {
            return "p" + targets().getFirst().span().start();
        }

        String key() {
            return Proposals.key(targets());
        }

        String kind() {
            boolean number = targets().stream().anyMatch(target -> target.kind() == TargetKind.NUMBER);
            return number ? TargetKind.NUMBER.name() : targets().getFirst().kind().name();
        }

        /** What the list can be narrowed to: how it stands, and whether the reader could not tell. */
        String show() {
            boolean unclear = row.proposal() != null && row.proposal().unclear();
            return row.state().name() + (unclear ? " UNCLEAR" : "");
        }

        boolean unclear() {
            return row.proposal() != null && row.proposal().unclear() && row.state() == Board.State.OPEN;
        }

        String at() {
            return addresses.stream().map(String::valueOf).collect(Collectors.joining(" "));
        }

        /** Whether any of it has a number or a subject to be told beside its words. */
        boolean asks() {
            return targets().stream().anyMatch(target -> target.value() != null || !target.deadline().isEmpty() || !target.scope().isEmpty());
        }

        /** Commitments of it that say something else than its words do. */
        List<CommitmentVersion> otherwise(String text) {
            String read = targets().stream().map(Target::requirement).collect(Collectors.joining("；"));
            return row.commitments().stream().filter(version -> row.commitments().size() > 1 || !version.state().title().equals(words(text).replace(" ", ""))
                    || !version.state().targets().stream().map(Target::requirement).collect(Collectors.joining("；")).equals(read)).toList();
        }

        String words(String text) {
            return row.span().of(text).replaceAll("[*#]+", "").replaceAll("\\s+", " ").strip();
        }

        String why() {
            Proposal proposal = row.proposal();
            return proposal == null ? "" : proposal.why().stream().distinct().collect(Collectors.joining("；"));
        }
    }

    /**
     * A commitment that asks.
     *
     * @param version what was confirmed
     * @param candidates promises of the sentences that came of its own
     * @param sentences these sentences
     * @param evident whether one of the rows evidently goes on with it
     */
    record Asked(CommitmentVersion version, List<Row> candidates, List<String> sentences, boolean evident) {}

    static BoardView of(Boards.Seen seen, DocumentPane pane, May may) {
        Board board = seen.board();
        Map<String, CommitmentVersion> predecessors = seen.predecessors();
        Map<String, List<Row>> sections = new LinkedHashMap<>();
        board.rows().forEach(row -> sections.computeIfAbsent(row.heading(), _ -> new ArrayList<>()).add(row(row, pane, predecessors)));
        List<Section> shown = new ArrayList<>();
        sections.forEach((heading, rows) -> shown.add(new Section(shown.size(), heading, (int) rows.stream().filter(row -> row.row().decided()).count(), rows)));
        String text = seen.reading().reading().rawText();
        List<Asked> asked = board.asked().stream().map(version -> asked(version, seen, shown, text, predecessors.containsValue(version))).toList();
        return new BoardView(seen, pane, shown, asked, board.decided(), may);
    }

    private static Row row(Board.Row row, DocumentPane pane, Map<String, CommitmentVersion> predecessors) {
        Stream<Target> targets = row.proposal() != null ? row.proposal().targets().stream() : row.commitments().getFirst().state().targets().stream();
        return new Row(row, targets.map(target -> pane.address(target.span().start())).toList(), row.proposal() == null ? null : predecessors.get(row.proposal().key()));
    }

    private static Asked asked(CommitmentVersion version, Boards.Seen seen, List<Section> sections, String text, boolean evident) {
        List<Span> heirs = seen.heirs(version.state());
        List<Row> candidates = sections.stream().flatMap(section -> section.rows().stream())
                .filter(row -> row.row().commitments().isEmpty() && heirs.stream().anyMatch(heir -> heir.overlaps(row.row().span()))).toList();
        return new Asked(version, candidates, heirs.stream().map(heir -> heir.of(text).strip()).toList(), evident);
    }

    String text() {
        return seen.reading().reading().rawText();
    }

    int all() {
        return rows.stream().mapToInt(section -> section.rows().size()).sum();
    }

    long count(String show) {
        return rows.stream().flatMap(section -> section.rows().stream()).filter(row -> (" " + row.show() + " ").contains(" " + show + " ")).count();
    }

    /** The sections and rows that a decision about these spans concerns. */
    List<Section> touched(Collection<Span> spans) {
        return rows.stream().map(section -> new Section(section.number(), section.heading(), section.decided(), section.rows().stream()
                .filter(row -> row.targets().stream().anyMatch(target -> spans.stream().anyMatch(span -> span.overlaps(target.span()) || span.equals(target.span())))).toList()))
                .filter(section -> !section.rows().isEmpty()).toList();
    }

    /** Numbers of the commitments that ask whether this row carries them on: who says so first doubles nothing. */
    List<Integer> askedOf(Row row) {
        return row.predecessor() != null ? List.of() : asked.stream().filter(one -> one.candidates().contains(row) && !one.evident()).map(one -> one.version().state().number()).toList();
    }

    int size(Section section) {
        return rows.get(section.number()).rows().size();
    }
}
