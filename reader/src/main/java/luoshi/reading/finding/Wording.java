package luoshi.reading.finding;

import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Slips of wording that need no second number. */
final class Wording {

    private static final Pattern TIMES_LESS = Pattern.compile("(?:下降|降低|减少|缩短|压缩|缩小|降幅达?|压减)(?:了|约|近|超过?|达)?(\\d+(?:\\.\\d+)?|[一二三四五六七八九十两]+)(?:多|余)?倍");
    private static final Set<String> DOUBLED_ON_PURPOSE = Set.of("研究", "考虑", "商量", "讨论", "休息", "一个", "一步", "一件", "很多", "许多", "人人", "时时");

    private Wording() {}

    /** 成本降低2倍. */
    static void timesLess(Sheet sheet, Remarks remarks) {
        String text = sheet.text();
        Matcher less = TIMES_LESS.matcher(text);
        for (int at = text.indexOf('倍'); at >= 0; at = text.indexOf('倍', at + 1)) {
            if (!less.region(Math.max(0, at - 12), at + 1).find()) {
                continue;
            }
            remarks.add("F25", "“" + less.group() + "”：减少不能用“倍”表示；请改用百分数或“降为几分之几”，并核对数字。", less.start(), less.end());
        }
    }

    /** 现代化现代化. */
    static void doubled(Sheet sheet, Remarks remarks) {
        String text = sheet.text();
        int at = 0;
        while (at + 4 <= text.length()) {
            int length = doubledAt(text, at);
            if (length > 0) {
                String word = text.substring(at, at + length);
                remarks.add("F26", "“" + word + word + "”：文字重复，疑似笔误；请核对。", at, at + 2 * length);
                at += 2 * length;
            } else {
                at++;
            }
        }
    }

    /** How long the word is that stands here twice running, 0 if none. */
    private static int doubledAt(String text, int at) {
        if (text.charAt(at) < 0x4e00) {
            return 0;
        }
        for (int length = 6; length > 1; length--) {
            if (at + 2 * length <= text.length() && text.charAt(at) == text.charAt(at + length) && text.regionMatches(at, text, at + length, length) && isWord(text, at, length)) {
                return length;
            }
        }
        return 0;
    }

    /** 就业创业创新 doubles no word: 业创 is none. What stands alone elsewhere in the text is one. */
    private static boolean wordElsewhere(String text, String word, int at, int end) {
        String turned = "" + word.charAt(1) + word.charAt(0);
        boolean cut = at > 0 && turned.charAt(0) == text.charAt(at - 1);
        String behind = end < text.length() ? "" + word.charAt(1) + text.charAt(end) : "";
        boolean shifted = at > 0 && seen(text, text.substring(at - 1, at + 1), at) && seen(text, turned, at) && !behind.isEmpty();
        return !cut && seen(text, word, at) && !shifted;
    }

    /** Whether the word stands in the text around, apart from the doubled place. */
    private static boolean seen(String text, String word, int at) {
        int found = text.indexOf(word, Math.max(0, at - 20_000));
        while (found >= at - 1 && found <= at + 4) {
            found = text.indexOf(word, found + 1);
        }
        return found >= 0 && found < at + 20_000;
    }

    private static boolean isWord(String text, int at, int length) {
        String word = text.substring(at, at + length);
        boolean han = word.chars().allMatch(c -> c >= 0x4e00 && c <= 0x9fff && "一二三四五六七八九十百千万亿两".indexOf(c) < 0);
        boolean alike = word.chars().distinct().count() == 1;
        int end = at + 2 * length;
        boolean rhetoric = end < text.length() && (text.charAt(end) == '再' || text.charAt(end) == '后');
        return han && !alike && !rhetoric && !DOUBLED_ON_PURPOSE.contains(word) && (length > 2 || wordElsewhere(text, word, at, end));
    }
}
