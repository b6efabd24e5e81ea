package luoshi.enterprise.register;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import luoshi.enterprise.TitleHeld;
import luoshi.enterprise.register.Held.Place;

/** What holds of a legal unit in one text, so that a hundred thousand are read in one go: a line for each fact with its periods and values, apart by tabs. */
final class HeldText {

    private static final char TAB = '\t';

    private HeldText() {}

    /** Figures that hold; those of which sources differ are left out. */
    static String of(Map<Place, Held> held) {
        Map<String, StringBuilder> lines = new TreeMap<>();
        held.forEach((place, one) -> one.plain().ifPresent(value -> lines.computeIfAbsent(place.fact(), StringBuilder::new).append(TAB).append(place.period()).append('=').append(value)));
        return String.join("\n", lines.values());
    }

    /** For each fact what is written of its periods. */
    static Map<String, String> read(String text) {
        Map<String, String> lines = new HashMap<>();
        for (int at = 0; at < text.length();) {
            int end = text.indexOf('\n', at);
            end = end < 0 ? text.length() : end;
            int tab = text.indexOf(TAB, at);
            lines.put(text.substring(at, tab), text.substring(tab, end));
            at = end + 1;
        }
        return lines;
    }

    /** The value of a period; null where none holds. */
    static String value(String line, String period) {
        String wanted = TAB + period + "=";
        int at = line == null ? -1 : line.indexOf(wanted);
        if (at < 0) {
            return null;
        }
        int end = line.indexOf(TAB, at + wanted.length());
        return line.substring(at + wanted.length(), end < 0 ? line.length() : end);
    }

    /** Titles that were granted: kind, first and last day. One that was lost before it began is left out. */
    static String titles(List<TitleHeld> titles) {
        return titles.stream().filter(one -> one.since() != null && (one.last() == null || !one.last().isBefore(one.since()))).map(one -> one.kind() + TAB + one.since() + TAB + (one.last() == null ? "" : one.last()))
                .collect(Collectors.joining("\n"));
    }

    /** The rows of the list of titles. */
    static List<Map<String, Object>> titles(String text) {
        List<Map<String, Object>> rows = new ArrayList<>();
        text.lines().filter(line -> !line.isEmpty()).forEach(line -> {
            String[] cells = line.split("\t", -1);
            Map<String, Object> row = new HashMap<>();
            row.put("title", cells[0]);
            row.put("since", LocalDate.parse(cells[1]));
            if (!cells[2].isEmpty()) {
                row.put("until", LocalDate.parse(cells[2]));
            }
            rows.add(row);
        });
        return rows;
    }
}
