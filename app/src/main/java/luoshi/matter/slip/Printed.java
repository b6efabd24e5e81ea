package luoshi.matter.slip;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;

/** Texts as they may stand on paper. */
final class Printed {

    /** For a field that every slip has and this one has no word for. */
    static final String NOTHING = "—";

    private static final Pattern LINE_END = Pattern.compile("\\R");
    private static final Pattern SPACE = Pattern.compile("[\\t\\u00A0]");
    /** What XML cannot hold, what has no picture, and what turns the direction of writing so that a reader sees something else than what is written. */
    private static final Pattern UNPRINTABLE =
            Pattern.compile("[\\p{Cc}\\p{Cs}\\uFFFE\\uFFFF\\u00AD\\u061C\\u200B-\\u200F\\u202A-\\u202E\\u2060-\\u206F\\uFEFF\\uFFF9-\\uFFFB]");

    private Printed() {}

    /** The lines of a text that have something on them. */
    static List<String> lines(String text) {
        return text == null ? List.of() : LINE_END.splitAsStream(text).map(Printed::clean).filter(line -> !line.isEmpty()).toList();
    }

    /** The text in one line. */
    static String line(String text) {
        return String.join(" ", lines(text));
    }

    static String lineOr(String text, String otherwise) {
        String line = line(text);
        return line.isEmpty() ? otherwise : line;
    }

    static String day(LocalDate day) {
        return day == null ? "" : day.getYear() + "年" + day.getMonthValue() + "月" + day.getDayOfMonth() + "日";
    }

    /** Names in a row: 市水利局、市应急管理局. */
    static String names(List<String> names) {
        return String.join("、", names.stream().map(Printed::line).filter(name -> !name.isEmpty()).toList());
    }

    /** What there is of these, in one sentence. */
    static String joined(String... parts) {
        return String.join("；", Arrays.stream(parts).map(Printed::line).filter(part -> !part.isEmpty()).toList());
    }

    private static String clean(String line) {
        return UNPRINTABLE.matcher(SPACE.matcher(line).replaceAll(" ")).replaceAll("").strip();
    }
}
