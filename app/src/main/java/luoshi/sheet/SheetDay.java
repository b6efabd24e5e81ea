package luoshi.sheet;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Days as task tables write them: without a year (3月31日, 3/31), or by the end of something (2022年3月底, 一季度, 年底前). */
public final class SheetDay {

    private static final Pattern BEFORE = Pattern.compile("(?:之前|以前|前完成|前|止)$");
    /** With a dot two digits must follow: 3.1 as a number is what is left of 3.10, too. */
    private static final Pattern IN_YEAR = Pattern.compile("(\\d{1,2})(?:月(?=\\d{1,2}日?$)|/|[-.](?=\\d{2}$))(\\d{1,2})日?");
    private static final Pattern MONTH = Pattern.compile("(?:(\\d{4})[年./-])?(\\d{1,2})(?:月份?|(?<=\\d{4}[./-]\\d{1,2}))(上旬|中旬|下旬|底|末)?");
    private static final Pattern QUARTER = Pattern.compile("(?:(\\d{4})年)?(?:第?([一二三四1-4])季度|Q([1-4]))(?:底|末)?");
    private static final Pattern HALF = Pattern.compile("(?:(\\d{4})年)?([上下])半年(?:底|末)?");
    private static final Pattern YEAR = Pattern.compile("(?:(\\d{4})年(?:度|内|底|末)?|[今本全]?年(?:内|底|末)|全年|本年度?)");

    private SheetDay() {}

    /** One certain day; without a year, of this one. */
    public static Optional<LocalDate> on(String raw, int year) {
        Optional<LocalDate> asItStands = SheetText.day(raw);
        if (asItStands.isPresent()) {
            return asItStands;
        }
        String text = plain(raw);
        if (text.length() > SheetText.LONGEST_DAY) {
            return Optional.empty();
        }
        Optional<LocalDate> whole = SheetText.day(text);
        Matcher day = IN_YEAR.matcher(text);
        return whole.isPresent() || !day.matches() ? whole : of(year, day.group(1), Integer.parseInt(day.group(2)));
    }

    /** The last day of what is written: of a day itself, of a third of a month, a month, a quarter, a half, a year. */
    public static Optional<LocalDate> by(String raw, int year) {
        return plain(raw).length() > SheetText.LONGEST_DAY ? Optional.empty() : on(raw, year).or(() -> month(plain(raw), year)).or(() -> part(plain(raw), year));
    }

    private static String plain(String raw) {
        return BEFORE.matcher(SheetText.clean(raw).replace(" ", "").replace('号', '日')).replaceAll("");
    }

    private static Optional<LocalDate> month(String text, int year) {
        Matcher month = MONTH.matcher(text);
        if (!month.matches()) {
            return Optional.empty();
        }
        return switch (month.group(3)) {
            case "上旬" -> of(year(month, year), month.group(2), 10);
            case "中旬" -> of(year(month, year), month.group(2), 20);
            case null, default -> of(year(month, year), month.group(2), 1).map(first -> YearMonth.from(first).atEndOfMonth());
        };
    }

    private static Optional<LocalDate> part(String text, int year) {
        Matcher quarter = QUARTER.matcher(text);
        Matcher half = HALF.matcher(text);
        Matcher whole = YEAR.matcher(text);
        if (quarter.matches()) {
            int number = quarter.group(3) != null ? Integer.parseInt(quarter.group(3)) : "一二三四1234".indexOf(quarter.group(2)) % 4 + 1;
            return Optional.of(YearMonth.of(year(quarter, year), 3 * number).atEndOfMonth());
        }
        if (half.matches()) {
            return Optional.of(YearMonth.of(year(half, year), half.group(2).equals("上") ? 6 : 12).atEndOfMonth());
        }
        return whole.matches() ? Optional.of(LocalDate.of(year(whole, year), 12, 31)) : Optional.empty();
    }

    private static int year(Matcher text, int year) {
        return text.group(1) == null ? year : Integer.parseInt(text.group(1));
    }

    private static Optional<LocalDate> of(int year, String month, int day) {
        try {
            return year < 1900 || year > 2199 ? Optional.empty() : Optional.of(LocalDate.of(year, Integer.parseInt(month), day));
        } catch (DateTimeException noSuchDay) {
            return Optional.empty();
        }
    }
}
