package luoshi.matter.board;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import luoshi.app.server.Visit;

/** The rows of the tables of a page, each as one readable line: cells with a bar between. */
public final class Lines {

    private static final Pattern ROW = Pattern.compile("(?s)<tr[^>]*>(.*?)</tr>");

    private Lines() {}

    public static List<String> of(Visit.Page page) {
        return of(page.text());
    }

    /** Those of a stretch of a page that begins and ends with these words. */
    public static List<String> of(String text) {
        return ROW.matcher(text.replaceAll("(?s)<thead>.*?</thead>", "")).results().map((MatchResult row) -> row.group(1)
                .replaceAll("(?s)<small( [^>]*)?>.*?</small>", "").replaceAll("</t[dh]>\\s*<t[dh][^>]*>", " | ").replaceAll("<br>", " ").replaceAll("<[^>]+>", "").replaceAll("\\s+", " ").strip()).toList();
    }
}
