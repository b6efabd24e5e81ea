package luoshi.pipeline.course;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import luoshi.kernel.CreditCode;
import luoshi.kernel.MeasureUnit;
import luoshi.kernel.PersonalNumber;
import luoshi.people.Refusal;
import luoshi.pipeline.definition.Field;
import luoshi.pipeline.definition.FieldType;
import luoshi.sheet.SheetDay;
import luoshi.sheet.SheetNumber;
import luoshi.sheet.SheetText;

/**
 * What people type in the fields of a register, or have in cells, as it is kept, and what is kept as they would type it. Whatever cannot be taken is refused with
 * the field, what was typed, and how it is to be written.
 */
public final class FieldText {

    private static final int LONGEST_LINE = 200;
    private static final int LONGEST_NOTE = 2_000;
    private static final int LONGEST_TOLD = 30;
    private static final Set<String> YES = Set.of("是", "有", "对", "已", "√", "✓", "✔", "☑", "y", "yes", "true", "1");
    private static final Set<String> NO = Set.of("否", "无", "没有", "不是", "未", "×", "✗", "✘", "☐", "n", "no", "false", "0");

    private final boolean nameless;
    private final int year;

    /**
     * For the fields of a register.
     *
     * @param nameless whether mobile numbers are refused as well: {@code definition.nameless()}
     * @param today days without a year are days of this one
     */
    public FieldText(boolean nameless, LocalDate today) {
        this.nameless = nameless;
        this.year = today.getYear();
    }

    /**
     * The value that is typed in a field, as {@link Said#values()} keeps it; null where nothing is. Of numbers by periods, those that are named, null for one that
     * is named without a number.
     */
    public Object read(Field field, String typed) {
        if (typed == null || SheetText.clean(typed).isEmpty()) {
            return null;
        }
        refusePersons(field, typed);
        String text = SheetText.clean(typed);
        return switch (field.type()) {
            case TEXT -> line(field, text, LONGEST_LINE);
            case NOTE -> line(field, typed.strip().replace("\r\n", "\n"), LONGEST_NOTE);
            case NUMBER -> field.series() ? SeriesText.read(field, typed, year) : number(field, typed);
            case DATE -> day(field.name().zh(), typed).toString();
            case CHOICE -> Choosing.one(field, text);
            case CHOICES -> Choosing.several(field, typed);
            case YESNO -> yesNo(field, text);
            case PLACE -> PlaceText.read(field, text);
            case CODE -> code(field, text);
            case ROWS -> RowText.read(field, typed, this);
        };
    }

    /** The number that is typed for one period, or in a number field; null where nothing is. */
    public static BigDecimal number(Field field, String typed) {
        if (SheetNumber.isBlank(typed)) {
            return null;
        }
        String name = field.name().zh();
        Field.NumberRule rule = field.number();
        SheetNumber read = SheetNumber.read(typed).orElseThrow(() -> new Refusal("field.number", name, told(typed), rule.measure()));
        BigDecimal number = new MeasureUnit(rule.measure()).taken(read.number(), read.behind()).orElseThrow(() -> new Refusal("field.measure", name, told(typed), rule.measure().isEmpty() ? "—" : rule.measure()));
        number = number.stripTrailingZeros();
        if (number.scale() > rule.decimals()) {
            throw new Refusal("field.decimals", name, number.toPlainString(), rule.decimals());
        }
        if (rule.min() != null && number.compareTo(rule.min()) < 0) {
            throw new Refusal("field.min", name, number.toPlainString(), rule.min().toPlainString());
        }
        if (rule.max() != null && number.compareTo(rule.max()) > 0) {
            throw new Refusal("field.max", name, number.toPlainString(), rule.max().toPlainString());
        }
        return number.scale() < 0 ? number.setScale(0) : number;
    }

    /** The day that is typed under a name, as of a stage; null where nothing is. */
    public LocalDate day(String name, String typed) {
        if (typed == null || SheetText.clean(typed).isEmpty()) {
            return null;
        }
        return SheetDay.on(typed, year).orElseThrow(() -> new Refusal("field.date", name, told(typed)));
    }

    private static String line(Field field, String text, int longest) {
        if (text.length() > longest) {
            throw new Refusal("field.long", field.name().zh(), text.length(), longest);
        }
        return text;
    }

    private void refusePersons(Field field, String typed) {
        boolean words = field.type() == FieldType.TEXT || field.type() == FieldType.NOTE || field.type() == FieldType.ROWS;
        if (PersonalNumber.residentIn(typed) && !(field.type() == FieldType.CODE && CreditCode.isCode(SheetText.clean(typed)))) {
            throw new Refusal("field.resident", field.name().zh());
        }
        if (nameless && words && PersonalNumber.mobileIn(typed)) {
            throw new Refusal("field.mobile", field.name().zh());
        }
    }

    private static Boolean yesNo(Field field, String text) {
        String word = text.toLowerCase(Locale.ROOT);
        if (!YES.contains(word) && !NO.contains(word)) {
            throw new Refusal("field.yesno", field.name().zh(), told(text));
        }
        return YES.contains(word);
    }

    private static String code(Field field, String text) {
        String code = text.replaceAll("[\\s-]", "").toUpperCase(Locale.ROOT);
        if (!CreditCode.isCode(code)) {
            throw new Refusal(CreditCode.hasForm(code) ? "field.code-check" : "field.code", field.name().zh(), told(text), code.length());
        }
        return code;
    }

    /** The beginning of what was typed, for a refusal. */
    static String told(String typed) {
        String text = typed.strip();
        return text.length() > LONGEST_TOLD ? text.substring(0, LONGEST_TOLD) + "…" : text;
    }

    /** A kept value as it would be typed: reading it gives the value again. Empty for null. */
    public static String write(Field field, Object value) {
        return switch (value) {
            case null -> "";
            case BigDecimal number -> number.toPlainString();
            case Boolean truth -> truth ? "是" : "否";
            case Map<?, ?> periods -> SeriesText.write(periods);
            case Collection<?> several when field.type() == FieldType.ROWS -> RowText.write(field, several);
            case Collection<?> several -> several.stream().map(String::valueOf).collect(Collectors.joining("、"));
            default -> value.toString();
        };
    }

    /** One row of a table within an item, cell by cell, as it would be typed. */
    public static List<String> cells(Field field, Map<?, ?> row) {
        return field.columns().stream().map(column -> write(column, row.get(column.key()))).toList();
    }

    /** The key of the period that is typed, of a field of numbers by periods: 2022-01, 2022-Q1, 2022; without a year, of this one. */
    public String period(Field field, String typed) {
        return SeriesText.period(field, typed, year);
    }

    /** The keys of the period in which a day lies and of those before it, the newest first. */
    public static List<String> periods(Field field, LocalDate day, int many) {
        List<String> periods = new ArrayList<>();
        for (int back = 0; back < many; back++) {
            periods.add(switch (field.number().every()) {
                case MONTH -> day.minusMonths(back).toString().substring(0, 7);
                case QUARTER -> SeriesText.quarter(day.minusMonths(3L * back));
                case YEAR -> String.valueOf(day.getYear() - back);
            });
        }
        return periods;
    }

    /**
     * What differs from what is kept, in values that were read by the keys of their fields: as {@link Said#values()} says it, null for what is taken away, of numbers
     * by periods those alone that differ.
     *
     * @param before the item; null for a new one
     */
    public static Map<String, Object> changes(Item before, Map<String, Object> read) {
        Map<String, Object> changes = new TreeMap<>();
        read.forEach((key, value) -> {
            Object held = before == null ? null : before.value(key);
            Object news = value instanceof Map<?, ?> periods ? differing(held instanceof Map<?, ?> map ? map : Map.of(), periods) : value;
            if (!(news instanceof Map<?, ?> none && none.isEmpty()) && !same(held, news)) {
                changes.put(key, news);
            }
        });
        return changes;
    }

    private static Map<String, Object> differing(Map<?, ?> held, Map<?, ?> periods) {
        Map<String, Object> differing = new TreeMap<>();
        periods.forEach((period, number) -> {
            if (!same(held.get(period), number)) {
                differing.put(String.valueOf(period), number);
            }
        });
        return differing;
    }

    private static boolean same(Object a, Object b) {
        return switch (a) {
            case BigDecimal number when b instanceof BigDecimal other -> number.compareTo(other) == 0;
            case List<?> list when b instanceof List<?> other -> list.size() == other.size() && IntStream.range(0, list.size()).allMatch(i -> same(list.get(i), other.get(i)));
            case Map<?, ?> map when b instanceof Map<?, ?> other -> map.keySet().equals(other.keySet()) && map.keySet().stream().allMatch(key -> same(map.get(key), other.get(key)));
            case null, default -> Objects.equals(a, b);
        };
    }
}
