package luoshi.sheet;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What officials type into cells, brought into one form: stray spaces, full-width digits, and the ways to write a day. */
public final class SheetText {

    private static final Pattern UNSEEN = Pattern.compile("[\\u200B-\\u200F\\u2060\\uFEFF\\u00AD]");
    private static final Pattern SPACE = Pattern.compile("[\\s\\p{Cc}\\u00A0\\u2000-\\u200A\\u3000]+");
    private static final Pattern SPACE_IN_HAN = Pattern.compile("(?<=\\p{IsHan}) (?=\\p{IsHan})");
    private static final Pattern DAY = Pattern.compile("(\\d{4})-(\\d{1,2})-(\\d{1,2})(?:[ T]+[\\d:.]+)?");
    private static final Pattern TOGETHER = Pattern.compile("((?:19|20)\\d{2})(\\d{2})(\\d{2})");
    private static final Pattern PARTED = Pattern.compile("\\s*[年月./．／。－–-]\\s*");
    /** No day is written in more characters: longer texts are not looked at again and again. */
    static final int LONGEST_DAY = 40;
    /** Days since 1899-12-30, as Excel counts them, where the cell is not formatted as a date: 1970 to 2099. */
    private static final Pattern SERIAL = Pattern.compile("(?:2[5-9]|[3-6]\\d|7[0-2])\\d{3}");
    /** Years that anybody can mean; the others are slips of the pen. */
    private static final int FIRST_YEAR = 1900;
    private static final int LAST_YEAR = 2199;
    private static final int FULL_WIDTH = '０' - '0';

    private SheetText() {}

    /** The text without stray spaces and with half-width digits and letters; brackets and other Chinese signs stay as they are. */
    public static String clean(String raw) {
        if (raw == null || isClean(raw)) {
            return raw == null ? "" : raw;
        }
        StringBuilder text = new StringBuilder(raw.length());
        UNSEEN.matcher(raw).replaceAll("").chars().forEach(c -> text.append((char) (fullWidth(c) ? c - FULL_WIDTH : c)));
        return SPACE_IN_HAN.matcher(SPACE.matcher(text).replaceAll(" ").strip()).replaceAll("");
    }

    /** Whether nothing in it can be stray: most cells of a table are so, and are not taken apart. */
    private static boolean isClean(String raw) {
        for (int i = 0; i < raw.length(); i++) {
            char c = raw.charAt(i);
            if (c <= ' ' || c > '~' && c <= '\u3000' || c >= '\uFE00' && (c == '\uFEFF' || fullWidth(c))) {
                return false;
            }
        }
        return true;
    }

    private static boolean fullWidth(int c) {
        return c >= '０' && c <= '９' || c >= 'Ａ' && c <= 'Ｚ' || c >= 'ａ' && c <= 'ｚ';
    }

    /** The day that is written, in any of the customary ways; empty where it is none, or only a month. */
    public static Optional<LocalDate> day(String raw) {
        String cleaned = clean(raw);
        if (cleaned.length() > LONGEST_DAY) {
            return Optional.empty();
        }
        String text = PARTED.matcher(cleaned).replaceAll("-").replace("日", "").strip();
        if (SERIAL.matcher(text).matches()) {
            return Optional.of(LocalDate.of(1899, 12, 30).plusDays(Long.parseLong(text)));
        }
        Matcher day = DAY.matcher(text);
        if (!day.matches()) {
            day = TOGETHER.matcher(text);
        }
        return day.matches() ? valid(day) : Optional.empty();
    }

    private static Optional<LocalDate> valid(Matcher day) {
        try {
            int year = Integer.parseInt(day.group(1));
            return year < FIRST_YEAR || year > LAST_YEAR ? Optional.empty() : Optional.of(LocalDate.of(year, Integer.parseInt(day.group(2)), Integer.parseInt(day.group(3))));
        } catch (DateTimeException noSuchDay) {
            return Optional.empty();
        }
    }
}
