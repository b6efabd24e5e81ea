package luoshi.matter.handout;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The units that a sentence of minutes names in passing: 由市水利局牵头，市财政局配合. Plans name them in brackets behind the promise, which the reader knows.
 *
 * @param owing who owes it, who leads first
 * @param supporting who helps
 */
record NamedUnits(List<UUID> owing, List<UUID> supporting) {

    private static final String ENDS = "。；;\n";
    private static final Pattern ASKED = Pattern.compile("请|由|商请|责成");
    private static final Pattern TO = Pattern.compile("(?:牵头|负责)?[，,：:]?(?:要|应|须)?");
    /** A title that is shorter says nothing. */
    private static final int LEAST = 4;

    /** A title without whom it asks: 请市水利局牵头，…. The units stand in fields of their own. */
    static String unasked(String title, Names names) {
        Matcher asked = ASKED.matcher(title);
        int end = asked.lookingAt() ? unit(title, asked.end(), names) : -1;
        for (int next = end; next > 0 && next < title.length(); ) {
            end = next;
            next = "、和及".indexOf(title.charAt(end)) < 0 ? -1 : unit(title, end + 1, names);
        }
        Matcher to = end < 0 ? null : TO.matcher(title).region(end, title.length());
        return to == null || !to.lookingAt() || title.length() - to.end() < LEAST ? title : title.substring(to.end());
    }

    /** Where the name of a unit ends that begins at a place; -1 where none does. */
    private static int unit(String title, int from, Names names) {
        return names.all().stream().filter(name -> title.startsWith(name, from)).findFirst().map(name -> from + name.length()).orElse(-1);
    }

    /** Those of the sentence around a stretch of a text. */
    static NamedUnits around(String text, int start, int end, Names names) {
        int from = start;
        while (from > 0 && ENDS.indexOf(text.charAt(from - 1)) < 0) {
            from--;
        }
        int to = end;
        while (to < text.length() && ENDS.indexOf(text.charAt(to)) < 0) {
            to++;
        }
        return in(text.substring(from, to), names);
    }

    private static NamedUnits in(String sentence, Names names) {
        Map<Integer, String> found = new TreeMap<>();
        for (String name : names.all()) { // the longest first: 市水利局水旱灾害防御科 is not 市水利局
            for (int at = sentence.indexOf(name); at >= 0; at = sentence.indexOf(name, at + 1)) {
                int place = at;
                if (found.entrySet().stream().noneMatch(other -> place < other.getKey() + other.getValue().length() && other.getKey() < place + name.length())) {
                    found.put(at, name);
                }
            }
        }
        List<UUID> owing = new ArrayList<>();
        List<UUID> supporting = new ArrayList<>();
        found.forEach((at, name) -> {
            UUID unit = names.find(name).orElseThrow();
            String after = sentence.substring(at + name.length()).split("[，,]", 2)[0];
            if (after.contains("配合") || after.contains("协助")) {
                supporting.add(unit);
            } else if (after.contains("牵头")) {
                owing.addFirst(unit);
            } else {
                owing.add(unit);
            }
        });
        supporting.removeAll(owing);
        return new NamedUnits(owing.stream().distinct().toList(), supporting.stream().distinct().toList());
    }
}
