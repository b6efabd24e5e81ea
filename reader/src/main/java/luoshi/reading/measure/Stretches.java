package luoshi.reading.measure;

import java.util.regex.Pattern;
import luoshi.reading.kind.NumberContext;

/** Cuts out the words before and behind a number that may name what it measures. */
final class Stretches {

    private static final Pattern LINKED = Pattern.compile("^(?:的|以上的?|以内的?|左右的?|（[^）]{1,4}）)");
    private static final Pattern ACTED_ON = Pattern.compile("(?<=.{2})(?:开展|实施|建成并|建成投|年底前?|年内|今年|上半年|下半年).*$");
    private static final Pattern DESCRIBED = Pattern.compile("^(?:[^、]{1,4}[型类]、)+[^、]{1,4}[型类]|^[^的]*、[^的]*的(?=.{2})");
    private static final Pattern NEXT_NUMBER = Pattern.compile("(?:不少于|不低于|超过|达到?|至少|新增|建成|新建|约|近|和|以及|及|与)+$");

    private Stretches() {}

    /** From a place in the clause (its start, or the end of the last measured number) to the number. */
    static String before(NumberContext number, int from) {
        String stretch = number.text().substring(from, number.token().from());
        if (from > clauseStart(number)) {
            int comma = stretch.indexOf('、');
            stretch = comma >= 0 && !insideBrackets(stretch, comma) ? stretch.substring(comma + 1) : stretch;
        }
        return Phrases.strip(stretch);
    }

    /** Where the clause starts, as far as the rules look. */
    static int clauseStart(NumberContext number) {
        return number.token().from() - number.before().length();
    }

    private static boolean insideBrackets(String stretch, int at) {
        return stretch.lastIndexOf('（', at) > stretch.lastIndexOf('）', at);
    }

    /** From the number to the next listed number, or the clause's end. */
    static String behind(NumberContext number) {
        String after = number.after();
        int to = listEnd(after);
        String behind = after.substring(0, to);
        int listing = behind.indexOf('、');
        if (listing > 1 && to < after.length()) {
            behind = behind.substring(0, listing);
        }
        behind = LINKED.matcher(behind).replaceFirst("");
        if (behind.startsWith("（")) {
            return "";
        }
        behind = DESCRIBED.matcher(ACTED_ON.matcher(behind).replaceFirst("")).replaceFirst("");
        return Phrases.strip(NEXT_NUMBER.matcher(behind).replaceFirst(""));
    }

    private static int listEnd(String after) {
        int depth = 0;
        for (int at = 0; at < after.length(); at++) {
            char c = after.charAt(at);
            depth += c == '（' || c == '“' ? 1 : c == '）' || c == '”' ? -1 : 0;
            if (depth < 0 || depth == 0 && (c == '、' && digitSoon(after, at) || isCount(after, at))) {
                return at;
            }
        }
        return after.length();
    }

    /** A digit that does not begin a name such as 5G. */
    private static boolean isCount(String after, int at) {
        boolean name = at + 1 < after.length() && after.charAt(at + 1) < 128 && Character.isLetter(after.charAt(at + 1));
        return Character.isDigit(after.charAt(at)) && !name;
    }

    private static boolean digitSoon(String after, int comma) {
        for (int i = comma + 1; i < after.length(); i++) {
            if (Character.isDigit(after.charAt(i))) {
                return true;
            }
        }
        return false;
    }
}
