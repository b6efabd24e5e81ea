package luoshi.plan.output;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import luoshi.reading.Span;

/**
 * Lays marks, which may overlap as they like, over text as properly nested pieces. Lines are asked for in order of the text, so that one
 * sweep serves the whole document.
 */
final class MarkedText {

    private final String text;
    private final List<Mark> marks;
    private final List<Mark> active = new ArrayList<>();
    private final List<Mark> open = new ArrayList<>();
    private final Set<Mark> shown = new HashSet<>();
    private final Set<Integer> anchors = new HashSet<>();
    private final List<SentenceStart> starts;
    private int next;
    private int nextStart;

    /**
     * @param marks in the order in which they open
     * @param starts of sentences, in order
     */
    MarkedText(String text, List<Mark> marks, List<SentenceStart> starts) {
        this.text = text;
        this.marks = marks;
        this.starts = starts;
    }

    List<Piece> pieces(Span line) {
        List<Piece> pieces = new ArrayList<>();
        int at = line.start();
        while (nextStart < starts.size() && starts.get(nextStart).at() < at) {
            nextStart++;
        }
        while (at < line.end()) {
            begin(at, pieces);
            activate(at);
            nest(at, pieces);
            int until = nextBoundary(at, line.end());
            pieces.add(new Piece.Words(text.substring(at, until)));
            at = until;
        }
        closeDownTo(0, at, pieces);
        return pieces;
    }

    private void begin(int at, List<Piece> pieces) {
        for (; nextStart < starts.size() && starts.get(nextStart).at() <= at; nextStart++) {
            pieces.add(new Piece.Start(starts.get(nextStart).number(), starts.get(nextStart).address()));
        }
    }

    private void activate(int at) {
        active.removeIf(mark -> mark.span().end() <= at);
        for (; next < marks.size() && marks.get(next).span().start() <= at; next++) {
            if (marks.get(next).span().end() > at) {
                active.add(marks.get(next));
            }
        }
    }

    private int nextBoundary(int at, int lineEnd) {
        int until = nextStart < starts.size() ? Math.min(lineEnd, starts.get(nextStart).at()) : lineEnd;
        for (Mark mark : active) {
            until = Math.min(until, mark.span().end());
        }
        return next < marks.size() ? Math.min(until, Math.max(at + 1, marks.get(next).span().start())) : until;
    }

    /** What is open and stays, stays open; everything inside of what ended closes and opens again. */
    private void nest(int at, List<Piece> pieces) {
        int common = 0;
        while (common < Math.min(open.size(), active.size()) && open.get(common) == active.get(common)) {
            common++;
        }
        closeDownTo(common, at, pieces);
        for (Mark mark : active.subList(common, active.size())) {
            boolean first = shown.add(mark);
            pieces.add(new Piece.Open(mark, first, first && anchors.add(mark.start())));
            open.add(mark);
        }
    }

    private void closeDownTo(int depth, int at, List<Piece> pieces) {
        while (open.size() > depth) {
            Mark mark = open.removeLast();
            pieces.add(new Piece.Close(mark, mark.span().end() <= at));
        }
    }
}
