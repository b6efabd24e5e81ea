package luoshi.kernel;

import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Numbers that tell who a person is, found in what is typed, also with gaps between their digits. */
public final class PersonalNumber {

    private static final Pattern JOINED = Pattern.compile("(?<=\\d)[\\s\\-－—]+(?=[\\dXx])");
    private static final Pattern RESIDENT = Pattern.compile("(?<![0-9A-Za-z])([1-9]\\d{5})(\\d{4})(\\d{2})(\\d{2})\\d{3}[\\dXx](?![0-9A-Za-z])");
    private static final Pattern MOBILE = Pattern.compile("(?<![0-9A-Za-z])(?:\\+?86)?1[3-9]\\d{9}(?![0-9A-Za-z])");
    private static final int[] WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
    private static final String CHECKS = "10X98765432";

    /** Neither number has fewer digits. */
    private static final int FEWEST_DIGITS = 11;

    private PersonalNumber() {}

    /** Whether a resident identity number, with its right check character (GB 11643), or a mobile number stands in it. */
    public static boolean in(String text) {
        return residentIn(text) || mobileIn(text);
    }

    /** Whether a resident identity number stands in it, with its right check character (GB 11643). */
    public static boolean residentIn(String text) {
        return either(text, one -> RESIDENT.matcher(one).results().anyMatch(found -> isResident(one.substring(found.start(), found.end()))));
    }

    /** Whether a mobile number stands in it. */
    public static boolean mobileIn(String text) {
        return either(text, one -> MOBILE.matcher(one).find());
    }

    /** Most texts are of Chinese characters with few digits between them, and are not looked at any closer. */
    private static boolean tooFewDigits(String text) {
        return text.chars().allMatch(c -> c < 0x80 || Character.isIdeographic(c)) && text.chars().filter(c -> c >= '0' && c <= '9').count() < FEWEST_DIGITS;
    }

    private static boolean either(String text, Predicate<String> found) {
        if (tooFewDigits(text)) {
            return false;
        }
        String plain = Normalizer.normalize(text, Normalizer.Form.NFKC);
        return Stream.of(plain, JOINED.matcher(plain).replaceAll("")).anyMatch(found);
    }

    private static boolean isResident(String number) {
        Matcher parts = RESIDENT.matcher(number);
        if (!parts.matches()) {
            return false;
        }
        try {
            LocalDate.of(Integer.parseInt(parts.group(2)), Integer.parseInt(parts.group(3)), Integer.parseInt(parts.group(4)));
        } catch (DateTimeException noBirthday) {
            return false;
        }
        int sum = 0;
        for (int i = 0; i < WEIGHTS.length; i++) {
            sum += (number.charAt(i) - '0') * WEIGHTS[i];
        }
        return CHECKS.charAt(sum % 11) == Character.toUpperCase(number.charAt(17));
    }
}
