package luoshi.enterprise.trial;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import luoshi.enterprise.criteria.Exact;
import luoshi.enterprise.criteria.Fact;
import luoshi.enterprise.criteria.Facts;

/** Facts as they are typed into the form: what is left blank is not known. */
public final class TypedFacts implements Facts {

    /** Rows of a list that the form begins with, and that it gets more of at once. */
    static final int ROWS = 4;
    /** Rows of a list at most. */
    public static final int MOST_ROWS = 60;
    private static final int LONGEST = 20;

    private final LocalDate asOf;
    private final Map<String, Object> known = new HashMap<>();
    private final Map<String, List<Map<String, Object>>> lists = new HashMap<>();
    private final Map<String, String> problems = new LinkedHashMap<>();

    private TypedFacts(LocalDate asOf) {
        this.asOf = asOf;
    }

    /** Of these facts, each for so many years, as the parameters of a form say them. */
    static TypedFacts of(LocalDate asOf, Map<Fact, Integer> asked, Map<String, String> sent) {
        TypedFacts facts = new TypedFacts(asOf);
        asked.forEach((fact, years) -> {
            if (fact.kind() == Fact.Kind.LIST) {
                facts.list(fact, sent);
                return;
            }
            for (int back = 0; back < years; back++) {
                String field = field(fact, back);
                Object value = facts.read(fact, field, sent);
                if (value != null) {
                    facts.known.put(field, value);
                }
            }
        });
        return facts;
    }

    /** The field of a fact so many years back. */
    public static String field(Fact fact, int back) {
        return field(fact.key(), back);
    }

    private static String field(String key, int back) {
        return "f." + key + "." + back;
    }

    /** The field of a column in a row of a list. */
    public static String field(Fact list, int row, Fact column) {
        return "l." + list.key() + "." + row + "." + column.key();
    }

    /** The field that says how many rows of a list the form has. */
    public static String length(Fact list) {
        return "l." + list.key() + ".rows";
    }

    /** How many rows of a list the form has. */
    static int length(Fact list, Map<String, String> sent) {
        String many = sent.getOrDefault(length(list), "");
        return many.matches("\\d{1,3}") ? Math.clamp(Integer.parseInt(many), ROWS, MOST_ROWS) : ROWS;
    }

    /** The field that says that a list is empty. */
    public static String none(Fact list) {
        return "l." + list.key() + ".none";
    }

    private void list(Fact list, Map<String, String> sent) {
        List<Map<String, Object>> rows = new ArrayList<>();
        for (int row = 0; row < length(list, sent); row++) {
            Map<String, Object> values = new HashMap<>();
            for (Fact column : list.columns()) {
                Object value = read(column, field(list, row, column), sent);
                if (value != null) {
                    values.put(column.key(), value);
                }
            }
            if (!values.isEmpty()) {
                rows.add(values);
            }
        }
        if (!rows.isEmpty() || "yes".equals(sent.get(none(list)))) {
            lists.put(list.key(), rows);
        }
    }

    private Object read(Fact fact, String field, Map<String, String> sent) {
        String text = sent.getOrDefault(field, "").strip();
        if (text.isEmpty()) {
            return null;
        }
        try {
            return switch (fact.kind()) {
                case NUMBER -> number(text, fact.percent());
                case ANSWER -> text.equals("yes") ? Boolean.TRUE : text.equals("no") ? Boolean.FALSE : null;
                case CHOICE -> fact.choices().contains(text) ? text : null;
                case DAY -> LocalDate.parse(text);
                case LIST -> null;
            };
        } catch (DateTimeException | NumberFormatException unreadable) {
            problems.put(field, text.substring(0, Math.min(LONGEST, text.length())));
            return null;
        }
    }

    private static Exact number(String text, boolean percent) {
        if (text.length() > LONGEST || !text.matches("-?\\d+(?:\\.\\d+)?")) {
            throw new NumberFormatException(text);
        }
        return Exact.of(percent ? new BigDecimal(text).movePointLeft(2) : new BigDecimal(text));
    }

    /** What could not be read, by the fields. */
    Map<String, String> problems() {
        return problems;
    }

    @Override
    public LocalDate asOf() {
        return asOf;
    }

    @Override
    public Object get(String key, int back) {
        return known.get(field(key, back));
    }

    @Override
    public List<Map<String, Object>> rows(String key) {
        return lists.get(key);
    }
}
