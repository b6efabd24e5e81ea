package luoshi.pipeline.course;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import luoshi.people.Refusal;
import luoshi.pipeline.definition.Field;
import luoshi.sheet.SheetText;

/** Numbers by periods as lines: 2022-01: 3.2. */
final class SeriesText {

    private static final Pattern LINE = Pattern.compile("(.*?)\\s*[:：=＝\\t]\\s*(.*)");
    /** A period with Chinese signs ends where they do: 2022年1月 3.2. */
    private static final Pattern SPACED = Pattern.compile("(.*\\S)\\s+(\\S+)");
    private static final Pattern MONTH = Pattern.compile("(?:(\\d{4})[年./-])?(\\d{1,2})(?:月份?)?");
    private static final Pattern QUARTER = Pattern.compile("(?:(\\d{4})[年./-]?)?(?:第?([一二三四1-4])季度?|Q([1-4]))");
    private static final Pattern YEAR = Pattern.compile("(\\d{4})年?度?");

    private SeriesText() {}

    static Map<String, BigDecimal> read(Field field, String typed, int year) {
        Map<String, BigDecimal> periods = new TreeMap<>();
        typed.lines().flatMap(line -> Arrays.stream(line.split("[;；]"))).filter(line -> !line.isBlank()).forEach(line -> {
            Matcher parts = LINE.matcher(line.strip());
            if (!parts.matches()) {
                parts = SPACED.matcher(line.strip());
            }
            if (!parts.matches()) {
                throw new Refusal("field.series", field.name().zh(), FieldText.told(line), example(field, year));
            }
            String period = period(field, parts.group(1), year);
            if (periods.containsKey(period)) {
                throw new Refusal("field.period-twice", field.name().zh(), period);
            }
            periods.put(period, FieldText.number(field, parts.group(2)));
        });
        return periods;
    }

    static String period(Field field, String typed, int year) {
        String text = SheetText.clean(typed).replace(" ", "").toUpperCase(Locale.ROOT);
        String key = switch (field.number().every()) {
            case MONTH -> month(text, year);
            case QUARTER -> quarter(text, year);
            case YEAR -> YEAR.matcher(text).matches() ? text.substring(0, 4) : null;
        };
        if (key == null || FieldValues.lastDay(key) == null) {
            throw new Refusal("field.period", field.name().zh(), FieldText.told(typed), example(field, year));
        }
        return key;
    }

    private static String month(String text, int year) {
        Matcher month = MONTH.matcher(text);
        return month.matches() ? year(month, year) + "-%02d".formatted(Integer.parseInt(month.group(2))) : null;
    }

    private static String quarter(String text, int year) {
        Matcher quarter = QUARTER.matcher(text);
        if (!quarter.matches()) {
            return null;
        }
        int number = quarter.group(3) != null ? Integer.parseInt(quarter.group(3)) : "一二三四1234".indexOf(quarter.group(2)) % 4 + 1;
        return year(quarter, year) + "-Q" + number;
    }

    private static String year(Matcher text, int year) {
        return text.group(1) == null ? String.valueOf(year) : text.group(1);
    }

    private static String example(Field field, int year) {
        return switch (field.number().every()) {
            case MONTH -> year + "-03";
            case QUARTER -> year + "-Q1";
            case YEAR -> String.valueOf(year);
        };
    }

    static String quarter(LocalDate day) {
        return day.getYear() + "-Q" + ((day.getMonthValue() + 2) / 3);
    }

    static String write(Map<?, ?> periods) {
        return new TreeMap<>(periods).entrySet().stream().map(period -> period.getKey() + ": " + (period.getValue() instanceof BigDecimal number ? number.toPlainString() : ""))
                .collect(Collectors.joining("\n"));
    }
}
