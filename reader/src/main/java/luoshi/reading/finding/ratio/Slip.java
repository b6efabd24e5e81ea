package luoshi.reading.finding.ratio;

import java.util.Arrays;
import luoshi.reading.finding.Figure;

/** Slips of the pen: what a number looks like that was meant to be another. */
final class Slip {

    private static final int SWAPPED = 3;
    private static final int ONE_DIGIT = 1;

    private Slip() {}

    /** How much a printed number looks like a slip for a value: its digits in another order, or all but one of them. */
    static int likeness(double value, Figure printed) {
        String meant = digits(value / printed.step());
        String written = digits(printed.value() / printed.step());
        if (meant.length() != written.length() || meant.length() < 2 || meant.equals(written)) {
            return 0;
        }
        int different = 0;
        for (int i = 0; i < meant.length(); i++) {
            different += meant.charAt(i) == written.charAt(i) ? 0 : 1;
        }
        return Arrays.equals(meant.chars().sorted().toArray(), written.chars().sorted().toArray()) ? SWAPPED : different == 1 && meant.length() > 2 ? ONE_DIGIT : 0;
    }

    private static String digits(double value) {
        return Long.toString(Math.round(value));
    }
}
