package luoshi.reading.task;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import luoshi.reading.task.Labels.Holds;
import luoshi.reading.text.CleanText;

/** Finds where a document says who does something by when: in brackets, and behind labels. */
final class Assignments {

    private static final int LONGEST = 600;
    private static final String OPENING = "（〔[［【";
    private static final String CLOSING = "）〕]］】";
    private static final Pattern CUE = Pattern.compile("牵头|负责|责任|配合|主办|协办|承办|会同|按职责|分工|参与|单位：");

    private final CleanText clean;
    private final String text;
    private final List<Assignment> found = new ArrayList<>();

    private Assignments(CleanText clean) {
        this.clean = clean;
        this.text = clean.text();
    }

    /** All assignments, in order of the text, none inside another. */
    static List<Assignment> in(CleanText clean, List<TableRow> rows) {
        Assignments assignments = new Assignments(clean);
        assignments.readBrackets();
        assignments.readLabels(List.copyOf(assignments.found));
        assignments.found.sort(Comparator.comparingInt(Assignment::from));
        return assignments.outside(rows);
    }

    private List<Assignment> outside(List<TableRow> rows) {
        List<Assignment> outside = new ArrayList<>();
        int row = 0;
        for (Assignment assignment : found) {
            while (row < rows.size() && rows.get(row).to() <= assignment.from()) {
                row++;
            }
            if (row == rows.size() || assignment.from() < rows.get(row).from()) {
                outside.add(assignment);
            }
        }
        return outside;
    }

    private void readBrackets() {
        Deque<Integer> open = new ArrayDeque<>();
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (OPENING.indexOf(c) >= 0) {
                open.push(i);
            } else if (CLOSING.indexOf(c) >= 0 && !open.isEmpty()) {
                readBracket(open.pop(), i + 1);
            }
        }
    }

    private void readBracket(int from, int to) {
        if (to - from < 5 || to - from > LONGEST) {
            return;
        }
        boolean cued = CUE.matcher(text).region(from, to).find();
        boolean closes = to == text.length() || "\n。；".indexOf(text.charAt(to)) >= 0 || from > 0 && "。；".indexOf(text.charAt(from - 1)) >= 0;
        if (!cued && !closes) {
            return;
        }
        AssignmentParser parser = new AssignmentParser(clean);
        parser.read(from + 1, to - 1);
        if (cued ? parser.plausible() : parser.onlyUnits()) {
            while (!found.isEmpty() && found.getLast().from() > from) {
                found.removeLast();
            }
            found.add(parser.assignment(from, to));
        }
    }

    private void readLabels(List<Assignment> brackets) {
        Matcher label = Labels.labels(text);
        int next = 0;
        int done = 0;
        for (int colon = 0; colon < text.length(); colon++) {
            if (text.charAt(colon) != '：' && text.charAt(colon) != '】') {
                continue;
            }
            while (next < brackets.size() && brackets.get(next).to() <= colon) {
                next++;
            }
            boolean bracketed = next < brackets.size() && brackets.get(next).from() <= colon;
            if (bracketed || colon < done) {
                continue;
            }
            label.region(Math.max(done, colon - Labels.LONGEST), colon + 1).useTransparentBounds(true).useAnchoringBounds(false);
            if (label.find()) {
                Holds holds = Labels.holds(label);
                done = holds == Holds.OTHER || holds == Holds.CONTENT ? colon + 1 : readRun(label.start(), label.end());
            }
        }
    }

    /** Reads a run of labelled fields; it ends where a line does not begin with a label. */
    private int readRun(int from, int firstEnd) {
        Matcher label = Labels.labels(text);
        int to = fieldEnd(firstEnd);
        boolean more = true;
        while (more) {
            int next = to;
            while (next < text.length() && "。；，\n 　".indexOf(text.charAt(next)) >= 0) {
                next++;
            }
            label.region(next, text.length()).useTransparentBounds(true).useAnchoringBounds(false);
            more = next < text.length() && label.lookingAt() && Labels.holds(label) != Holds.CONTENT;
            to = more ? fieldEnd(label.end()) : to;
        }
        AssignmentParser parser = new AssignmentParser(clean);
        parser.read(from, to);
        if (parser.plausible()) {
            found.add(parser.assignment(from, to));
        }
        return Math.max(to, firstEnd);
    }

    private int fieldEnd(int valueFrom) {
        int from = valueFrom;
        while (from < text.length() && "\n 　".indexOf(text.charAt(from)) >= 0) {
            from++;
        }
        int end = from;
        while (end < text.length() && end - from < LONGEST && "。；\n".indexOf(text.charAt(end)) < 0) {
            end++;
        }
        return end;
    }
}
