package luoshi.plan.file;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** Joins printed pages into one text without what stands on pages only because they are pages. */
final class PrintedPages {

    private static final Pattern PAGE_MARK =
            Pattern.compile("[-—–―－‐─·•]+\\s*[0-9０-９]{1,4}\\s*[-—–―－‐─·•]+|第\\s*[0-9]{1,4}\\s*页(\\s*[,，/]?\\s*共\\s*[0-9]{1,4}\\s*页)?");
    private static final Pattern BARE_NUMBER = Pattern.compile("[0-9]{1,4}");

    /** A running line may have two more beside it: page number and date, say. */
    private static final int RUNNING_LINES = 3;

    private static final int REPEATED = 3;

    private final List<List<String>> pages;

    private PrintedPages(List<List<String>> pages) {
        this.pages = pages;
    }

    static String join(List<String> printed) {
        List<List<String>> pages = new ArrayList<>();
        for (String page : printed) {
            pages.add(new ArrayList<>(page.lines().map(String::stripTrailing).toList()));
        }
        PrintedPages joined = new PrintedPages(pages);
        for (int i = 0; i < RUNNING_LINES; i++) {
            joined.removeRunning(Edge.TOP);
            joined.removeRunning(Edge.BOTTOM);
        }
        return String.join("\n", pages.stream().flatMap(List::stream).toList());
    }

    private void removeRunning(Edge edge) {
        Map<String, Integer> times = new HashMap<>();
        for (int i = 0; i < pages.size(); i++) {
            trimBlank(pages.get(i), edge);
            times.merge(key(i, edge), 1, Integer::sum);
        }
        for (int i = 0; i < pages.size(); i++) {
            String key = key(i, edge);
            // The first page's top line may be the title that the other pages repeat above their text.
            boolean title = i == 0 && edge == Edge.TOP;
            boolean repeated = !title && times.get(key) >= Math.max(REPEATED, pages.size() / 3);
            if (!key.isEmpty() && (key.equals("mark") || key.equals("number 1") || isNumbering(key, times) || repeated)) {
                pages.get(i).remove(edge.index(pages.get(i)));
            }
        }
    }

    private static boolean isNumbering(String key, Map<String, Integer> times) {
        return key.startsWith("number ") && times.get(key) > 1;
    }

    /** The same for lines that run on: page numbers count by their distance from the page's place, others have their digits masked. */
    private String key(int page, Edge edge) {
        List<String> lines = pages.get(page);
        if (lines.isEmpty()) {
            return "";
        }
        String line = lines.get(edge.index(lines)).replaceAll("\\s", "");
        if (PAGE_MARK.matcher(line).matches()) {
            return "mark";
        }
        return BARE_NUMBER.matcher(line).matches()
                ? "number " + (Integer.parseInt(line) - page)
                : "line " + line.replaceAll("[0-9]+", "#");
    }

    private static void trimBlank(List<String> lines, Edge edge) {
        while (!lines.isEmpty() && lines.get(edge.index(lines)).isBlank()) {
            lines.remove(edge.index(lines));
        }
    }

    private enum Edge {
        TOP,
        BOTTOM;

        int index(List<String> lines) {
            return this == TOP ? 0 : lines.size() - 1;
        }
    }
}
