package luoshi.plan.web;

import java.util.List;
import luoshi.page.Words;
import luoshi.plan.comparison.ReadingComparison;
import luoshi.plan.comparison.ReadingComparison.Difference;
import luoshi.plan.comparison.ReadingComparison.Field;
import luoshi.plan.comparison.ReadingComparison.Outcome;
import luoshi.plan.comparison.ReadingComparison.Read;
import luoshi.plan.comparison.ReadingComparison.Sort;
import luoshi.plan.StoredReading;
import luoshi.reading.Reading;
import luoshi.reading.Span;

/**
 * Two readings as the page shows them.
 *
 * @param older version of the reader whose reading is older
 * @param newer version of the other
 * @param comparison what differs
 * @param text what both have read
 */
public record ComparedReadings(String older, String newer, ReadingComparison comparison, Reading text) {

    /** Characters of a clause on either side of what was read: enough to know it again. */
    private static final int AROUND = 60;

    /** What is told of something that only one has found, the rest being what most have. */
    private static final List<Field> IN_SHORT = List.of(Field.KIND, Field.INDICATOR, Field.SUBJECT, Field.ACTION, Field.BOUND, Field.VALUE, Field.UNIT, Field.DEADLINE,
            Field.SCOPE, Field.UNITS, Field.MESSAGE);

    static ComparedReadings of(StoredReading older, StoredReading newer) {
        return new ComparedReadings(older.reader(), newer.reader(), ReadingComparison.of(older.reading(), newer.reading()), newer.reading());
    }

    /**
     * A difference as the page shows it.
     *
     * @param before of its clause
     * @param words what was read
     * @param after the rest of the clause
     * @param address of the words in the document
     * @param told what is told of it where one reading alone has it
     * @param differences what the two tell differently
     */
    public record Shown(String before, String words, String after, int address, List<Difference> told, List<Difference> differences) {}

    /** The differences of a sort with an outcome. */
    public List<Shown> rows(Sort sort, Outcome outcome) {
        return comparison.rows(sort, outcome).stream().map(this::shown).toList();
    }

    private Shown shown(ReadingComparison.Row row) {
        Read read = row.shown();
        Span span = read.span();
        String raw = text.rawText();
        int start = Math.max(Math.min(read.clause().start(), span.start()), span.start() - AROUND);
        int end = Math.min(Math.max(read.clause().end(), span.end()), span.end() + AROUND);
        List<Difference> told = row.outcome() == Outcome.DIFFERENT ? List.of()
                : IN_SHORT.stream().filter(field -> !read.told(field).isEmpty() && !read.told(field).equals("EQUAL")).map(field -> new Difference(field, read.told(field), "")).toList();
        return new Shown((start > read.clause().start() ? "…" : "") + raw.substring(start, span.start()), span.of(raw),
                raw.substring(span.end(), end) + (end < read.clause().end() ? "…" : ""), text.address(span.start()), told, row.differences());
    }

    /** A value in words; 无 where nothing is told. */
    public static String value(Words words, Field field, String value) {
        if (value.isEmpty()) {
            return words.t("readings.nothing");
        }
        return field.coded() ? words.t("read-value." + value) : value;
    }
}
