package luoshi.plan.secrecy;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * 密级标志: what stands at the head of a document that is a state secret. Luoshi takes no such document. The bare word in the text is
 * none: 保密工作 is a task like others.
 *
 * <p>GB/T 9704-2012 7.2.2: 密级和保密期限 begin the second line of the head, below the 份号; 保守国家秘密法 (2024) art. 14 and 19: 绝密、机密、
 * 秘密, followed by ★ and the period.
 *
 * @param words as it is written, without blanks
 * @param line the line of the text in which it stands, from 1
 */
public record ClassificationMarking(String words, int line) {

    /** Lines with words in which a head ends. The marking is the second of them, more in exports with menus and file names above. */
    private static final int HEAD_LINES = 12;

    private static final Pattern MARKING =
            Pattern.compile("(?:\\d{1,6}|份号[:：]?\\d{0,6})?(?:密级(?:和保密期限)?[:：])?(绝密|机密|秘密)(?:[★☆*＊]\\S{0,14})?(?:特急|加急|特提|急件)?");

    /** The marking of a text; empty for a document that may be taken. */
    public static Optional<ClassificationMarking> find(String text) {
        int number = 0;
        int withWords = 0;
        for (String line : (Iterable<String>) text.lines()::iterator) {
            number++;
            String words = line.replaceAll("[\\s\\p{Z}\\p{Cf}#>|]+", "");
            if (MARKING.matcher(words).matches()) {
                return Optional.of(new ClassificationMarking(words, number));
            }
            withWords += words.isEmpty() ? 0 : 1;
            if (withWords == HEAD_LINES) {
                break;
            }
        }
        return Optional.empty();
    }
}
