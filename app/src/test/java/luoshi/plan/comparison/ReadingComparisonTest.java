package luoshi.plan.comparison;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import luoshi.plan.comparison.ReadingComparison.Outcome;
import luoshi.plan.comparison.ReadingComparison.Sort;
import luoshi.reading.Finding;
import luoshi.reading.Kind;
import luoshi.reading.NumberExpression;
import luoshi.reading.PlanReader;
import luoshi.reading.Reading;
import luoshi.reading.Span;
import luoshi.reading.Task;
import org.junit.jupiter.api.Test;

/** A newer reader's reading beside the older one's. */
class ReadingComparisonTest {

    private static final String TEXT = "示例市2022年工作安排\n一、主要目标\n今年，新增规上企业450家，建成城市智慧水环境平台。力争今年龙佰集团在港交所上市，皓泽电子、江河纸业在深交所上市。\n";
    private static final Reading READING = new PlanReader().read(TEXT);

    @Test
    void the_same_reading_twice_differs_in_nothing() {
        ReadingComparison same = ReadingComparison.of(READING, READING);

        assertThat(same.rows()).isEmpty();
        assertThat(same.alike()).isEqualTo(READING.numbers().size() + READING.tasks().size() + READING.findings().size()).isGreaterThan(2);
        assertThat(same.reasons()).isZero();
    }

    @Test
    void a_number_that_is_read_for_something_else_is_told_from_old_to_new() {
        Reading older = with(READING.numbers().stream().map(number -> is450(number) ? told(number, Kind.PAST, number.indicator(), number.span(), number.why()) : number).toList(), READING.tasks());

        assertThat(lines(ReadingComparison.of(older, READING))).isEqualTo("NUMBER 450家: KIND PAST→TARGET");
    }

    @Test
    void a_number_whose_words_are_cut_otherwise_is_still_the_same_number() {
        Reading older = with(READING.numbers().stream().map(number -> is450(number)
                ? told(number, number.kind(), "企业", new Span(number.span().start(), number.span().end() - 1), number.why()) : number).toList(), READING.tasks());

        assertThat(lines(ReadingComparison.of(older, READING))).isEqualTo("NUMBER 450家: WORDS 450→450家, INDICATOR 企业→规上企业");
    }

    @Test
    void what_only_one_of_them_found_is_told() {
        Reading without = with(READING.numbers().stream().filter(number -> !is450(number)).toList(), READING.tasks());

        assertThat(lines(ReadingComparison.of(without, READING))).isEqualTo("NUMBER 450家: ONLY_NEWER");
        assertThat(lines(ReadingComparison.of(READING, without))).isEqualTo("NUMBER 450家: ONLY_OLDER");
        assertThat(ReadingComparison.of(READING, without).count(Sort.NUMBER, Outcome.ONLY_OLDER)).isEqualTo(1);
    }

    @Test
    void two_milestones_of_one_clause_are_not_taken_for_each_other() {
        List<Task> turned = new ArrayList<>(READING.tasks());
        turned.sort((one, other) -> other.subject().compareTo(one.subject()));

        assertThat(READING.tasks()).hasSizeGreaterThan(1);
        assertThat(ReadingComparison.of(READING, with(READING.numbers(), turned)).rows()).isEmpty();
    }

    @Test
    void another_reason_for_the_same_is_counted_and_not_listed() {
        Reading older = with(READING.numbers().stream().map(number -> is450(number) ? told(number, number.kind(), number.indicator(), number.span(), "另一个理由") : number).toList(), READING.tasks());

        ReadingComparison comparison = ReadingComparison.of(older, READING);

        assertThat(comparison.rows()).isEmpty();
        assertThat(comparison.reasons()).isEqualTo(1);
    }

    @Test
    void findings_are_told_apart_by_rule_and_place() {
        Reading older = with(new Finding("F01", List.of(new Span(25, 29)), "450家与上文410家不一致。"));
        Reading newer = with(new Finding("F01", List.of(new Span(25, 29)), "450家与上文420家不一致。"), new Finding("F02", List.of(new Span(25, 29)), "单位不一致。"));

        assertThat(lines(ReadingComparison.of(older, newer)).lines()).containsExactlyInAnyOrder(
                "FINDING %1$s: MESSAGE 450家与上文410家不一致。→450家与上文420家不一致。".formatted(TEXT.substring(25, 29)), "FINDING " + TEXT.substring(25, 29) + ": ONLY_NEWER");
    }

    @Test
    void readings_of_two_texts_are_not_compared() {
        assertThatThrownBy(() -> ReadingComparison.of(READING, new PlanReader().read("另一份"))).isInstanceOf(IllegalArgumentException.class);
    }

    private static boolean is450(NumberExpression number) {
        return number.raw().startsWith("450");
    }

    private static Reading with(List<NumberExpression> numbers, List<Task> tasks) {
        return new Reading(TEXT, numbers, tasks, READING.findings(), READING.copies());
    }

    private static Reading with(Finding... findings) {
        return new Reading(TEXT, READING.numbers(), READING.tasks(), List.of(findings), READING.copies());
    }

    private static NumberExpression told(NumberExpression number, Kind kind, String indicator, Span span, String why) {
        return new NumberExpression(span, span.of(TEXT), number.sentence(), kind, number.unclear(), number.bound(), number.value(), number.upper(), number.unit(), number.hedge(),
                indicator, number.action(), number.scope(), number.deadline(), number.perUnit(), number.units(), number.place(), number.rule(), why);
    }

    private static String lines(ReadingComparison comparison) {
        return comparison.rows().stream().map(row -> row.sort() + " " + row.shown().told(ReadingComparison.Field.WORDS) + ": " + (row.differences().isEmpty() ? row.outcome()
                : row.differences().stream().map(one -> one.field() + " " + one.older() + "→" + one.newer()).collect(Collectors.joining(", ")))).collect(Collectors.joining("\n"));
    }
}
