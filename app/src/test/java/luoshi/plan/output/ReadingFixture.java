package luoshi.plan.output;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import luoshi.kernel.MeasureUnit;
import luoshi.reading.Bound;
import luoshi.reading.Copy;
import luoshi.reading.Finding;
import luoshi.reading.Kind;
import luoshi.reading.NumberExpression;
import luoshi.reading.Part;
import luoshi.reading.Place;
import luoshi.reading.Reading;
import luoshi.reading.ResponsibleUnit;
import luoshi.reading.ResponsibleUnit.Role;
import luoshi.reading.Span;
import luoshi.reading.Task;
import luoshi.reading.TaskKind;

/** A reading laid by hand over a text; everything is named by its words, which must stand in the text once. */
final class ReadingFixture {

    private final String text;
    private final List<NumberExpression> numbers = new ArrayList<>();
    private final List<Task> tasks = new ArrayList<>();
    private final List<Finding> findings = new ArrayList<>();
    private final List<Copy> copies = new ArrayList<>();
    private String heading = "";
    private String scope = "";
    private String deadline = "";

    private ReadingFixture(String text) {
        this.text = text;
    }

    static ReadingFixture aReading(String text) {
        return new ReadingFixture(text);
    }

    ReadingFixture under(String heading) {
        this.heading = heading;
        return this;
    }

    ReadingFixture promisedFor(String scope, String deadline) {
        this.scope = scope;
        this.deadline = deadline;
        return this;
    }

    /** @param says indicator, action, value and unit: "规上企业|新增|450|家"; a second value after a dash */
    ReadingFixture withTarget(String raw, String says, Bound bound, String hedge) {
        return number(Kind.TARGET, raw, says, bound, hedge, false);
    }

    ReadingFixture withTarget(String raw, String says) {
        return withTarget(raw, says, Bound.EQUAL, "");
    }

    ReadingFixture withPast(String raw, String says) {
        return number(Kind.PAST, raw, says, Bound.EQUAL, "", false);
    }

    ReadingFixture withName(String raw, String value) {
        return number(Kind.NAME, raw, raw + "||" + value + "|", Bound.EQUAL, "", false);
    }

    ReadingFixture withUnclear(Kind likeliest, String raw, String says) {
        return number(likeliest, raw, says, Bound.EQUAL, "", true);
    }

    ReadingFixture withTask(String words, String... units) {
        List<ResponsibleUnit> named = Stream.of(units)
                .map(unit -> new ResponsibleUnit(unit, unit.equals(units[0]) ? Role.LEAD : Role.SUPPORT, span(unit)))
                .toList();
        tasks.add(new Task(span(words), words, TaskKind.TASK, "", "", deadline, named, place(span(words)), "T1", "动词开头"));
        return this;
    }

    ReadingFixture withFinding(String message, String... words) {
        findings.add(new Finding("F1", Stream.of(words).map(this::span).toList(), message));
        return this;
    }

    ReadingFixture withCopy(String copied) {
        int first = text.indexOf(copied);
        int second = text.indexOf(copied, first + 1);
        copies.add(new Copy(new Span(second, second + copied.length()), new Span(first, first + copied.length())));
        return this;
    }

    Reading reading() {
        return new Reading(text, numbers, tasks, findings, copies);
    }

    ReadDocument document() {
        return new ReadDocument("样例.txt", "1.0", LocalDate.of(2022, 3, 1), reading());
    }

    private ReadingFixture number(Kind kind, String raw, String says, Bound bound, String hedge, boolean unclear) {
        String[] parts = says.split("\\|", -1);
        String[] ends = parts[2].split("-");
        BigDecimal upper = ends.length == 1 ? null : new BigDecimal(ends[1]);
        Span span = span(raw);
        numbers.add(new NumberExpression(
                span, raw, place(span).clause().of(text), kind, unclear, bound, new BigDecimal(ends[0]), upper,
                new MeasureUnit(parts[3]), hedge, parts[0], parts[1], scope, deadline, scope.startsWith("各"), List.of(), place(span), "K1",
                "动词指向将来"));
        return this;
    }

    /** The clause and the sentence reach to the stops around them. */
    private Place place(Span span) {
        return new Place(Part.PLAN, heading, around(span, "，。\n"), around(span, "。\n"));
    }

    private Span around(Span span, String stops) {
        int start = span.start();
        while (start > 0 && stops.indexOf(text.charAt(start - 1)) < 0) {
            start--;
        }
        int end = span.end();
        while (end < text.length() && stops.indexOf(text.charAt(end)) < 0) {
            end++;
        }
        return new Span(start, end);
    }

    private Span span(String words) {
        int start = text.indexOf(words);
        if (start < 0) {
            throw new IllegalArgumentException("not in the text: " + words);
        }
        return new Span(start, start + words.length());
    }
}
