package luoshi.reading;

import java.text.Normalizer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import luoshi.reading.text.Cleaner;

/**
 * The words of one sentence as everybody reads them: without Markdown, line breaks and double blanks.
 *
 * @param numbering the numbering or bullet at its head, empty for none: 一、 （一） 1.
 * @param words the rest
 */
public record SentenceText(String numbering, String words) {

    /** GB/T 9704-2012, 7.3.3: 一、 then （一） then 1. then （1）; and 第一章, bullets and circled digits as they are met. */
    private static final Pattern NUMBERING = Pattern.compile("[#>\\s]*(?:第[一二三四五六七八九十]{1,3}(?:部分|章|篇|节)[、：]?|[一二三四五六七八九十]{1,3}[、.．]"
            + "|[（(](?:[一二三四五六七八九十]{1,3}|\\d{1,2})[)）][、.]?|\\d{1,2}(?:[、．）)]|\\.(?!\\d))|[①-⑳]|[■◆★▲•●·○]|—+|-)?\\s*");
    private static final Pattern NOT_READ_ALOUD = Pattern.compile("[\\s\\p{Z}`]+");

    /** The words of a sentence that stands so in a raw text. */
    public static SentenceText of(String raw) {
        String clean = Cleaner.clean(raw).text().replace("\n", "").strip();
        Matcher head = NUMBERING.matcher(clean);
        int end = head.lookingAt() && head.end() < clean.length() ? head.end() : 0;
        return new SentenceText(clean.substring(0, end).strip(), clean.substring(end));
    }

    /** What two sentences have in common that say the same in the same words, whatever their blanks, quotes and widths. */
    public String key() {
        String narrow = Normalizer.normalize(words, Normalizer.Form.NFKC);
        return NOT_READ_ALOUD.matcher(narrow).replaceAll("").replace('“', '"').replace('”', '"').replace('‘', '\'').replace('’', '\'');
    }

    /** The number that it carries at its head, in one form: （三） and (三) are 三; empty for none and for bullets. */
    public String numeral() {
        return Normalizer.normalize(numbering, Normalizer.Form.NFKC).replaceAll("[^\\p{L}\\p{N}]", "");
    }

    /** Numbering and words. */
    public String shown() {
        return numbering + words;
    }
}
