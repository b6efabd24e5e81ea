package luoshi.pipeline.course;

import java.text.Normalizer;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import luoshi.people.Refusal;
import luoshi.pipeline.definition.Field;
import luoshi.sheet.SheetText;

/** What is chosen of what a definition offers, whatever the width of its signs. */
final class Choosing {

    private static final String BETWEEN = "、，,;；/\n\r\t";

    private Choosing() {}

    static String one(Field field, String typed) {
        return offered(field, typed).orElseThrow(() -> unknown(field, typed));
    }

    /** Several, parted by any sign: what is offered may hold such signs itself, so the longest that fits is taken. */
    static List<String> several(Field field, String typed) {
        List<String> longestFirst = field.choices().stream().sorted(Comparator.comparingInt(String::length).reversed()).toList();
        Set<String> chosen = new LinkedHashSet<>();
        String rest = start(typed);
        while (!rest.isEmpty()) {
            String left = rest;
            String next = longestFirst.stream().filter(choice -> begins(left, choice)).findFirst().orElse(null);
            if (next == null) {
                throw unknown(field, rest.split("[" + BETWEEN + "]", 2)[0]);
            }
            chosen.add(next);
            rest = start(rest.substring(next.length()));
        }
        return field.choices().stream().filter(chosen::contains).toList();
    }

    private static boolean begins(String text, String choice) {
        if (text.length() < choice.length() || !folded(text.substring(0, choice.length())).equals(folded(choice))) {
            return false;
        }
        return text.length() == choice.length() || BETWEEN.indexOf(text.charAt(choice.length())) >= 0 || Character.isWhitespace(text.charAt(choice.length()));
    }

    private static String start(String text) {
        int from = 0;
        while (from < text.length() && (BETWEEN.indexOf(text.charAt(from)) >= 0 || Character.isWhitespace(text.charAt(from)))) {
            from++;
        }
        return text.substring(from).stripTrailing();
    }

    private static Optional<String> offered(Field field, String typed) {
        return field.choices().stream().filter(choice -> folded(choice).equals(folded(typed))).findFirst();
    }

    private static String folded(String text) {
        return Normalizer.normalize(SheetText.clean(text), Normalizer.Form.NFKC).replace(" ", "").toLowerCase(Locale.ROOT);
    }

    private static Refusal unknown(Field field, String typed) {
        return new Refusal("field.choice", field.name().zh(), FieldText.told(typed), String.join("、", field.choices()));
    }
}
