package luoshi.enterprise.register;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import luoshi.enterprise.criteria.Exact;
import luoshi.enterprise.criteria.Fact;
import luoshi.sheet.SheetNumber;
import luoshi.sheet.SheetText;
import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Values of facts as text: how they are typed, how they are kept, and what they say. */
public final class FactText {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final int LONGEST = 60;
    private static final int MOST_ROWS = 400;
    /** How far the point moves from a measure of money to 万. */
    private static final Map<String, Integer> TO_TEN_THOUSANDS = Map.of("元", -4, "千元", -1, "万元", 0, "百万元", 2, "亿元", 4);
    private static final Set<String> YES = Set.of("是", "有", "yes", "y", "√");
    private static final Set<String> NO = Set.of("否", "无", "没有", "no", "n", "×");

    private FactText() {}

    /** Measures in which a fact can be stated, that of the fact first. */
    public static List<String> measures(Fact fact) {
        return fact.measure().equals("万元") ? List.of("万元", "元", "千元", "百万元", "亿元") : fact.measure().isEmpty() ? List.of() : List.of(fact.measure());
    }

    /** A value and the measure it was typed with, as it is kept. */
    public record Kept(String value, String measure) {}

    /** What somebody has typed, as it is kept; empty where it is no value of the fact. */
    public static Optional<Kept> kept(Fact fact, String typed, String measure) {
        String text = SheetText.clean(typed);
        if (text.length() > LONGEST && fact.kind() != Fact.Kind.LIST) {
            return Optional.empty();
        }
        return switch (fact.kind()) {
            case NUMBER -> number(fact, text, measure);
            case ANSWER -> answer(text.toLowerCase(Locale.ROOT));
            case CHOICE -> Optional.of(text).filter(fact.choices()::contains).map(one -> new Kept(one, ""));
            case DAY -> SheetText.day(text).map(one -> new Kept(one.toString(), ""));
            case LIST -> list(fact, text).map(one -> new Kept(one, ""));
        };
    }

    private static Optional<Kept> answer(String text) {
        return YES.contains(text) ? Optional.of(new Kept("yes", "")) : NO.contains(text) ? Optional.of(new Kept("no", "")) : Optional.empty();
    }

    private static Optional<Kept> number(Fact fact, String text, String measure) {
        return SheetNumber.read(text).flatMap(number -> {
            String behind = number.behind().isEmpty() ? measure.isEmpty() ? fact.measure() : measure : number.behind();
            boolean fits = behind.equals(fact.measure()) || measures(fact).contains(behind);
            return fits ? Optional.of(new Kept(number.number().toPlainString(), behind)) : Optional.empty();
        });
    }

    /** A list as JSON with its columns in their order; a blank column is left out. */
    private static Optional<String> list(Fact fact, String text) {
        try {
            List<Map<String, String>> kept = new ArrayList<>();
            for (Map<String, String> row : JSON.readValue(text, new TypeReference<List<Map<String, String>>>() {})) {
                Map<String, String> values = new LinkedHashMap<>();
                for (Fact column : fact.columns()) {
                    String value = row.getOrDefault(column.key(), "");
                    if (value != null && !value.isBlank()) {
                        Optional<Kept> one = kept(column, value, "");
                        if (one.isEmpty()) {
                            return Optional.empty();
                        }
                        values.put(column.key(), one.get().value());
                    }
                }
                boolean strange = row.keySet().stream().anyMatch(key -> fact.columns().stream().noneMatch(column -> column.key().equals(key)));
                if (strange || values.isEmpty() || kept.size() == MOST_ROWS) {
                    return Optional.empty();
                }
                kept.add(values);
            }
            return Optional.of(JSON.writeValueAsString(kept));
        } catch (JacksonException unreadable) {
            return Optional.empty();
        }
    }

    /** A kept value in the measure of the fact: what is compared, and what holds. */
    static String plain(Fact fact, String value, String measure) {
        if (fact.kind() != Fact.Kind.NUMBER) {
            return value;
        }
        BigDecimal number = new BigDecimal(value);
        Integer moved = fact.measure().equals("万元") ? TO_TEN_THOUSANDS.get(measure) : null;
        BigDecimal plain = (moved == null ? number : number.movePointRight(moved)).stripTrailingZeros();
        return plain.signum() == 0 ? "0" : plain.toPlainString();
    }

    /** A kept number in the measure of the fact. */
    public static BigDecimal inMeasure(Fact fact, String value, String measure) {
        return new BigDecimal(plain(fact, value, measure));
    }

    /** Rows of a list as JSON. */
    public static String json(List<Map<String, String>> rows) {
        return JSON.writeValueAsString(rows);
    }

    /** What a plain value says to rules. */
    static Object said(Fact fact, String plain) {
        return switch (fact.kind()) {
            case NUMBER -> Exact.of(fact.percent() ? new BigDecimal(plain).movePointLeft(2) : new BigDecimal(plain));
            case ANSWER -> plain.equals("yes");
            case DAY -> LocalDate.parse(plain);
            case CHOICE, LIST -> plain;
        };
    }

    /** The rows of a list, as rules read them. */
    static List<Map<String, Object>> rows(Fact fact, String plain) {
        List<Map<String, Object>> rows = new ArrayList<>();
        for (Map<String, String> row : written(plain)) {
            Map<String, Object> values = new HashMap<>();
            fact.columns().stream().filter(column -> row.containsKey(column.key())).forEach(column -> values.put(column.key(), said(column, plain(column, row.get(column.key()), ""))));
            rows.add(values);
        }
        return rows;
    }

    /** The rows of a list as they are kept. */
    public static List<Map<String, String>> written(String list) {
        return JSON.readValue(list, new TypeReference<List<Map<String, String>>>() {});
    }
}
