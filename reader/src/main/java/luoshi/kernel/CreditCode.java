package luoshi.kernel;

import java.util.regex.Pattern;

/**
 * 统一社会信用代码: by it every enterprise, institution and association is known (GB 32100-2015).
 *
 * @param text its 18 characters
 */
public record CreditCode(String text) {

    /** The characters in the order of their values: without I, O, S, V and Z, which are taken for digits. */
    private static final String CHARACTERS = "0123456789ABCDEFGHJKLMNPQRTUWXY";
    /** Kind of registering body and of organisation, place, organisation code, check character. */
    private static final Pattern FORM = Pattern.compile("[0-9A-HJ-NP-RTUWXY]{2}\\d{6}[0-9A-HJ-NP-RTUWXY]{10}");
    private static final int BEFORE_CHECK = 17;

    public CreditCode {
        if (!isCode(text)) {
            throw new IllegalArgumentException("no unified social credit code: " + text);
        }
    }

    /** Whether a text is made as such a code is, whatever its check character. */
    public static boolean hasForm(String text) {
        return FORM.matcher(text).matches();
    }

    /** Whether a text is such a code: made like one, with the right check character. */
    public static boolean isCode(String text) {
        return hasForm(text) && text.charAt(BEFORE_CHECK) == check(text);
    }

    /** The check character that follows from the first 17: weights are the powers of 3 modulo 31. */
    private static char check(String text) {
        int sum = 0;
        int weight = 1;
        for (int i = 0; i < BEFORE_CHECK; i++) {
            sum += CHARACTERS.indexOf(text.charAt(i)) * weight;
            weight = weight * 3 % CHARACTERS.length();
        }
        return CHARACTERS.charAt((CHARACTERS.length() - sum % CHARACTERS.length()) % CHARACTERS.length());
    }
}
