package luoshi.commitment.suggestion;

import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.YearMonth;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * The last day of a deadline as documents write it: 6月底前, 上半年, 今年, 到2025年, “十四五”末, 国庆节前. Of several days, months or years the last one counts.
 * What names no day ends with the year of the plan; 春节前 too, as nobody can say which one is meant.
 */
public final class DueDates {

    private static final String NUMERALS = "零一二三四五六七八九十";
    private static final Pattern CHINESE = Pattern.compile("([一二三]?十)?([一二三四五六七八九])?(?=月|日|季度|年内)");
    private static final Pattern YEAR = Pattern.compile("((?:19|20|21)\\d\\d)年");
    private static final Pattern FIVE_YEARS = Pattern.compile("十([一二三四五六七])五");
    private static final Pattern WITHIN = Pattern.compile("(?<!\\d)([1-9]|两)年(?:之|以)?内");
    private static final Pattern DAY = Pattern.compile("(\\d{1,2})月(\\d{1,2})日");
    private static final Pattern MONTH = Pattern.compile("(\\d{1,2})月(?:份)?(上旬|初|中旬)?");
    private static final Pattern QUARTER = Pattern.compile("([1-4])季度");
    private static final Pattern HALF = Pattern.compile("上半年|年中");

    /**
     * The last day before: holidays by 全国年节及纪念日放假办法 art. 2; the flood season of the north begins on 1 June (水利部), heating on 15 November, the
     * autumn term on 1 September.
     */
    private static final Map<Pattern, MonthDay> BEFORE = new LinkedHashMap<>();

    static {
        BEFORE.put(Pattern.compile("国庆节?(?:之)?前|十一前"), MonthDay.of(9, 30));
        BEFORE.put(Pattern.compile("五一(?:劳动)?节?(?:之)?前|劳动节(?:之)?前"), MonthDay.of(4, 30));
        BEFORE.put(Pattern.compile("七一(?:之)?前|建党节前"), MonthDay.of(6, 30));
        BEFORE.put(Pattern.compile("汛(?:期)?(?:来临|到来|之)?前|入汛前"), MonthDay.of(5, 31));
        BEFORE.put(Pattern.compile("(?:秋季)?开学(?:之)?前"), MonthDay.of(8, 31));
        BEFORE.put(Pattern.compile("(?:采暖|供暖|供热|取暖)[季期]?(?:来临|到来|之)?前"), MonthDay.of(11, 14));
    }

    private DueDates() {}

    /** 民法典 art. 203: the last day belongs to the period. */
    public static LocalDate of(String deadline, int planYear) {
        String plain = plain(deadline);
        int year = year(plain, planYear);
        try {
            Optional<MatchResult> day = last(DAY, plain);
            if (day.isPresent()) {
                return LocalDate.of(year, number(day.get(), 1), number(day.get(), 2));
            }
            Optional<MatchResult> month = last(MONTH, plain);
            if (month.isPresent()) {
                return day(YearMonth.of(year, number(month.get(), 1)), month.get().group(2));
            }
        } catch (DateTimeException noDay) {
            return LocalDate.of(year, 12, 31);
        }
        Optional<MatchResult> quarter = last(QUARTER, plain);
        if (quarter.isPresent()) {
            return YearMonth.of(year, number(quarter.get(), 1) * 3).atEndOfMonth();
        }
        MonthDay end = HALF.matcher(plain).find() ? MonthDay.of(6, 30) : MonthDay.of(12, 31);
        return BEFORE.entrySet().stream().filter(one -> one.getKey().matcher(plain).find()).map(Map.Entry::getValue).findFirst().orElse(end).atYear(year);
    }

    /** With Arabic numerals where a month, a day, a quarter or years are counted, and without quotation marks. */
    private static String plain(String deadline) {
        String narrow = Normalizer.normalize(deadline, Normalizer.Form.NFKC).replaceAll("[\\s“”\"「」]", "");
        return CHINESE.matcher(narrow).replaceAll(found -> found.group().isEmpty() ? "" : String.valueOf(tens(found.group(1)) + Math.max(0, NUMERALS.indexOf(found.group(2) == null ? "零" : found.group(2)))));
    }

    private static int tens(String tens) {
        return tens == null ? 0 : tens.length() == 1 ? 10 : NUMERALS.indexOf(tens.charAt(0)) * 10;
    }

    private static int year(String plain, int planYear) {
        Optional<MatchResult> named = last(YEAR, plain);
        Optional<MatchResult> five = last(FIVE_YEARS, plain);
        Optional<MatchResult> within = last(WITHIN, plain);
        if (named.isPresent()) {
            return number(named.get(), 1);
        }
        if (five.isPresent()) {
            return 2005 + 5 * NUMERALS.indexOf(five.get().group(1)); // 十五 ended in 2005
        }
        if (within.isPresent()) {
            return planYear + (within.get().group(1).equals("两") ? 2 : number(within.get(), 1)) - 1;
        }
        return plain.contains("明年") || plain.contains("次年") ? planYear + 1 : planYear;
    }

    private static LocalDate day(YearMonth month, String part) {
        return part == null ? month.atEndOfMonth() : month.atDay(part.equals("中旬") ? 20 : 10);
    }

    private static Optional<MatchResult> last(Pattern pattern, String text) {
        return pattern.matcher(text).results().reduce((_, later) -> later);
    }

    private static int number(MatchResult found, int group) {
        return Integer.parseInt(found.group(group));
    }
}
