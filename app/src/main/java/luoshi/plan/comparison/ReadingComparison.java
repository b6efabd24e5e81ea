package luoshi.plan.comparison;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import luoshi.plan.FindingDecisions;
import luoshi.reading.Finding;
import luoshi.reading.NumberExpression;
import luoshi.reading.Place;
import luoshi.reading.Reading;
import luoshi.reading.ResponsibleUnit;
import luoshi.reading.Span;
import luoshi.reading.Task;

/**
 * Two readings of one text side by side: what only one of them found, and what they read differently. What both read alike is counted.
 *
 * @param rows the differences, in order of the text
 * @param alike how many numbers, tasks and findings both have, all that is told of them the same
 * @param reasons how many of those were found by another rule or for another reason
 */
public record ReadingComparison(List<Row> rows, int alike, int reasons) {

    /** What was read. */
    public enum Sort {
        /** A number expression. */
        NUMBER,
        /** A promise without a number. */
        TASK,
        /** 体检意见. */
        FINDING
    }

    /** Who found it. */
    public enum Outcome {
        /** The older reading alone. */
        ONLY_OLDER,
        /** The newer reading alone. */
        ONLY_NEWER,
        /** Both, and told differently. */
        DIFFERENT
    }

    /** What is told of something read. */
    public enum Field {
        /** Its words. */
        WORDS,
        /** {@link luoshi.reading.Kind} or {@link luoshi.reading.TaskKind}, by name. */
        KIND,
        /** YES where a person must say what a number is there for, else NO. */
        UNCLEAR,
        /** {@link luoshi.reading.Bound}, by name. */
        BOUND,
        /** The number; both ends of a range. */
        VALUE,
        /** The unit of measure. */
        UNIT,
        /** What is measured. */
        INDICATOR,
        /** The verb. */
        ACTION,
        /** The qualifier. */
        HEDGE,
        /** For whom or where. */
        SCOPE,
        /** By when. */
        DEADLINE,
        /** YES where every unit of the scope owes it, else NO. */
        PER_UNIT,
        /** Units that the document names. */
        UNITS,
        /** Whom a milestone names. */
        SUBJECT,
        /** What a finding says. */
        MESSAGE;

        /** Whether its values are names that a page puts into words. */
        public boolean coded() {
            return this == KIND || this == UNCLEAR || this == BOUND || this == PER_UNIT;
        }
    }

    /**
     * Something that a reading found.
     *
     * @param span its words, the first ones of a finding
     * @param clause the clause around them
     * @param told what is told of it; what is empty is left out
     * @param identity what it is called within its reading
     * @param reason the rule and the reason
     */
    public record Read(Span span, Span clause, Map<Field, String> told, String identity, String reason) {

        /** What is told of it by a field, empty if nothing. */
        public String told(Field field) {
            return told.getOrDefault(field, "");
        }
    }

    /** One field that two readings tell differently. */
    public record Difference(Field field, String older, String newer) {}

    /**
     * A difference between two readings.
     *
     * @param sort what was read
     * @param older as the older reading has it, null where it has not
     * @param newer as the newer reading has it, null where it has not
     */
    public record Row(Sort sort, Read older, Read newer) {

        /** Who found it. */
        public Outcome outcome() {
            return older == null ? Outcome.ONLY_NEWER : newer == null ? Outcome.ONLY_OLDER : Outcome.DIFFERENT;
        }

        /** As the newer reading has it, or else the older. */
        public Read shown() {
            return newer == null ? older : newer;
        }

        /** The fields that the two tell differently; none where only one has it. */
        public List<Difference> differences() {
            return older == null || newer == null ? List.of() : Stream.of(Field.values())
                    .filter(field -> !older.told(field).equals(newer.told(field)))
                    .map(field -> new Difference(field, older.told(field), newer.told(field)))
                    .toList();
        }
    }

    /**
     * Compares two readings of one text.
     *
     * @throws IllegalArgumentException for readings of two texts
     */
    public static ReadingComparison of(Reading older, Reading newer) {
        if (!older.rawText().equals(newer.rawText())) {
            throw new IllegalArgumentException("only readings of one text can be compared");
        }
        List<ReadPairs> pairs = List.of(
                new ReadPairs(Sort.NUMBER, older.numbers().stream().map(ReadingComparison::read).toList(), newer.numbers().stream().map(ReadingComparison::read).toList()),
                new ReadPairs(Sort.TASK, older.tasks().stream().map(ReadingComparison::read).toList(), newer.tasks().stream().map(ReadingComparison::read).toList()),
                new ReadPairs(Sort.FINDING, findings(older), findings(newer)));
        List<Row> all = pairs.stream().flatMap(one -> one.rows().stream()).toList();
        List<Row> rows = all.stream().filter(row -> row.outcome() != Outcome.DIFFERENT || !row.differences().isEmpty())
                .sorted(Comparator.<Row, Span>comparing(row -> row.shown().span())).toList();
        long reasons = all.stream().filter(row -> row.outcome() == Outcome.DIFFERENT && row.differences().isEmpty() && !row.older.reason.equals(row.newer.reason)).count();
        return new ReadingComparison(rows, all.size() - rows.size(), (int) reasons);
    }

    private static Read read(NumberExpression number) {
        Map<Field, String> told = new EnumMap<>(Field.class);
        told.put(Field.WORDS, number.raw());
        told.put(Field.KIND, number.kind().name());
        told.put(Field.UNCLEAR, number.unclear() ? "YES" : "NO");
        told.put(Field.BOUND, number.bound().name());
        told.put(Field.VALUE, plain(number.value()) + (number.upper() == null ? "" : "—" + plain(number.upper())));
        told.put(Field.UNIT, number.unit().symbol());
        told.put(Field.INDICATOR, number.indicator());
        told.put(Field.ACTION, number.action());
        told.put(Field.HEDGE, number.hedge());
        told.put(Field.SCOPE, number.scope());
        told.put(Field.DEADLINE, number.deadline());
        told.put(Field.PER_UNIT, number.perUnit() ? "YES" : "NO");
        told.put(Field.UNITS, units(number.units()));
        return new Read(number.span(), number.place().clause(), told, number.span().toString(), number.rule() + number.why());
    }

    private static String plain(BigDecimal value) {
        return value.stripTrailingZeros().toPlainString();
    }

    private static Read read(Task task) {
        Map<Field, String> told = new EnumMap<>(Field.class);
        told.put(Field.WORDS, task.text());
        told.put(Field.KIND, task.kind().name());
        told.put(Field.SUBJECT, task.subject());
        told.put(Field.HEDGE, task.hedge());
        told.put(Field.DEADLINE, task.deadline());
        told.put(Field.UNITS, units(task.units()));
        return new Read(task.span(), task.place().clause(), told, task.span().toString(), task.rule() + task.why());
    }

    private static String units(List<ResponsibleUnit> units) {
        return units.stream().map(unit -> unit.role().chinese() + " " + unit.name()).collect(Collectors.joining("、"));
    }

    private static List<Read> findings(Reading reading) {
        List<Place> places = Stream.concat(reading.numbers().stream().map(NumberExpression::place), reading.tasks().stream().map(Task::place)).toList();
        return reading.findings().stream().map(finding -> read(finding, places, reading.rawText())).toList();
    }

    private static Read read(Finding finding, List<Place> places, String text) {
        Span first = finding.spans().getFirst();
        Span clause = places.stream().map(Place::clause).filter(one -> one.contains(first)).findFirst().orElse(first);
        Map<Field, String> told = new EnumMap<>(Field.class);
        told.put(Field.WORDS, finding.spans().stream().map(span -> span.of(text)).collect(Collectors.joining("、")));
        told.put(Field.MESSAGE, finding.message());
        return new Read(first, clause, told, FindingDecisions.key(finding), finding.rule());
    }

    /** How many differences of this sort have this outcome. */
    public long count(Sort sort, Outcome outcome) {
        return rows.stream().filter(row -> row.sort == sort && row.outcome() == outcome).count();
    }

    /** The differences of this sort with this outcome. */
    public List<Row> rows(Sort sort, Outcome outcome) {
        return rows.stream().filter(row -> row.sort == sort && row.outcome() == outcome).toList();
    }
}
