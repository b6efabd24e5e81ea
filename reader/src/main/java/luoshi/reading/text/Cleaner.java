package luoshi.reading.text;

import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Makes the cleaned view: one form for each digit, sign and space, no markup, no broken lines.
 *
 * <p>What is cleaned was seen in real plans: bold marks left over from Markdown, {@code PM_{2.5}}, line breaks written as the characters
 * {@code \r\n}, question marks where a converter met a space, lines broken in the middle of a sentence.
 */
public final class Cleaner {

    private static final Pattern NOISE = Pattern.compile("\\*+|(?<![^\\n\\r])#{1,6} +|\\\\r\\\\n|\\\\[rn](?![a-z])|_\\{([^{}\\n]{1,6})\\}|\\?{2,}|<[/!]?[a-zA-Z][^<>\\n]{0,200}>|"
            + "&[a-z]{2,6};");
    private static final String SUBSCRIPTS = "₀₁₂₃₄₅₆₇₈₉";

    private final String raw;
    private final StringBuilder text;
    private final int[] index;

    private Cleaner(String raw) {
        this.raw = raw;
        this.text = new StringBuilder(raw.length());
        this.index = new int[raw.length()];
    }

    /** The cleaned view of a raw text. */
    public static CleanText clean(String raw) {
        Cleaner cleaner = new Cleaner(raw);
        cleaner.copyWithoutNoise();
        return cleaner.unwrapped();
    }

    private void copyWithoutNoise() {
        int at = 0;
        boolean noisy = raw.indexOf('*') >= 0 || raw.indexOf('\\') >= 0 || raw.indexOf('_') >= 0 || raw.indexOf('?') >= 0
                || raw.indexOf('<') >= 0 || raw.indexOf('#') >= 0 || raw.indexOf('&') >= 0;
        if (noisy) {
            Matcher noise = NOISE.matcher(raw);
            while (noise.find()) {
                copy(at, noise.start());
                replaceNoise(noise);
                at = noise.end();
            }
        }
        copy(at, raw.length());
    }

    private void replaceNoise(Matcher noise) {
        String found = noise.group();
        if (noise.group(1) != null) {
            copy(noise.start(1), noise.end(1));
        } else if (found.startsWith("\\")) {
            append('\n', noise.start());
        } else if (found.equals("&nbsp;") || found.startsWith("?")) {
            append(' ', noise.start());
        } else if (found.equals("&ldquo;") || found.equals("&rdquo;")) {
            append(found.charAt(1) == 'l' ? '“' : '”', noise.start());
        } else if (found.startsWith("<br") || found.startsWith("</p") || found.startsWith("<p")) {
            append('\n', noise.start());
        } else if (found.startsWith("&")) {
            copy(noise.start(), noise.end());
        }
    }

    private void copy(int from, int to) {
        for (int i = from; i < to; i++) {
            char c = normal(i);
            if (c != 0) {
                append(c, i);
            }
        }
    }

    private void append(char c, int rawAt) {
        if (c == ' ' && (text.isEmpty() || text.charAt(text.length() - 1) == ' ')) {
            return;
        }
        index[text.length()] = rawAt;
        text.append(c);
    }

    /** The one form of a raw char, or 0 for a char that is dropped. */
    private char normal(int i) {
        char c = raw.charAt(i);
        if (c < 128) {
            return ascii(c, i);
        }
        if (c >= '０' && c <= '９' || c >= 'Ａ' && c <= 'Ｚ' || c >= 'ａ' && c <= 'ｚ') {
            return (char) (c - '０' + '0');
        }
        int subscript = SUBSCRIPTS.indexOf(c);
        if (subscript >= 0) {
            return (char) ('0' + subscript);
        }
        return switch (c) {
            case '％' -> '%';
            case '＋', '﹢' -> '+';
            case '．' -> digitAt(i - 1) && digitAt(i + 1) ? '.' : c;
            case '\u00a0', '\u2002', '\u2003', '\u2009', '\u202f' -> ' ';
            case '\u200b', '\u200c', '\u200d', '\u00ad', '\ufeff' -> 0;
            case '\u2028', '\u2029', '\u0085' -> '\n';
            case '﹪' -> '%';
            case '〔', '﹝' -> '〔';
            default -> c;
        };
    }

    private char ascii(char c, int i) {
        return switch (c) {
            case '\r' -> i + 1 < raw.length() && raw.charAt(i + 1) == '\n' ? 0 : '\n';
            case '\t', '\f', '\u000b' -> ' ';
            case ',' -> digitAt(i - 1) && digitAt(i + 1) ? ',' : '，';
            case ';' -> '；';
            case ':' -> digitAt(i - 1) && digitAt(i + 1) ? ':' : '：';
            case '!' -> '！';
            case '?' -> '？';
            case '(' -> '（';
            case ')' -> '）';
            case ' ' -> spaceInsideNumber(i) ? 0 : ' ';
            default -> c < ' ' && c != '\n' ? 0 : c;
        };
    }

    /** A space between a Chinese character and a number in mid-line separates nothing; one behind a leading number does. */
    private boolean spaceInsideNumber(int i) {
        int before = i - 1;
        int after = i + 1;
        while (after < raw.length() && raw.charAt(after) == ' ') {
            after++;
        }
        if (before < 0 || after >= raw.length()) {
            return false;
        }
        if (digitAt(after)) {
            return isHan(raw.charAt(before));
        }
        return digitAt(before) && (isHan(raw.charAt(after)) || raw.charAt(after) == '%') && !leadsLine(before);
    }

    private boolean leadsLine(int digit) {
        int at = digit;
        while (at >= 0 && (digitAt(at) || raw.charAt(at) == ' ' || raw.charAt(at) == '\u3000')) {
            at--;
        }
        return at < 0 || raw.charAt(at) == '\n' || raw.charAt(at) == '\r';
    }

    private boolean digitAt(int i) {
        return i >= 0 && i < raw.length() && (raw.charAt(i) >= '0' && raw.charAt(i) <= '9' || raw.charAt(i) >= '０' && raw.charAt(i) <= '９');
    }

    static boolean isHan(char c) {
        return c >= '\u4e00' && c <= '\u9fff' || c >= '\u3400' && c <= '\u4dbf';
    }

    private CleanText unwrapped() {
        CleanText clean = new CleanText(raw, text.toString(), Arrays.copyOf(index, text.length()));
        return clean.without(LineBreaks.insideSentences(clean.text()));
    }
}
