package luoshi.plan;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * 密级标志: what stands at the head of a document that is a state secret. Luoshi takes no such document. The bare word in the text is
 * none: 保密工作 is a task like others.
 *
 * <p>GB/T 9704-2012 7.2.2: 密级和保密期限 begin the second line of the head, below the 份号; 保守国家秘密法 (2024) art. 14 and 19: 绝密、机密、
 * 秘密, followed by ★ and the period.
 */
final class ClassificationMarking {

    /** Lines with words in which a head ends. The marking is the second of them, more in exports with menus and file names above. */
    private static final int HEAD_LINES = 12;

    private static final Pattern MARKING =
            Pattern.compile("(?:\\d{1,6}|份号[:：]?\\d{0,6})?(?:密级(?:和保密期限)?[:：])?(绝密|机密|秘密)(?:[★☆*＊]\\S{0,14})?(?:特急|加急|特提|急件)?");

    private ClassificationMarking() {}

    /** The marking as it is written, without blanks; empty for a document that may be taken. */
    static Optional<String> find(String text) {
        List<String> head = text.lines().map(line -> line.replaceAll("[\\s\\p{Z}\\p{Cf}#>|]+", "")).filter(line -> !line.isEmpty()).limit(HEAD_LINES).toList();
        return head.stream().filter(line -> MARKING.matcher(line).matches()).findFirst();
    }
}
