package luoshi.plan.output;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import luoshi.reading.NumberExpression;
import luoshi.reading.Span;

/**
 * One mark on the document as written.
 *
 * @param span what it covers in the raw text
 * @param look how it is drawn
 * @param start its address, the name of its anchor
 * @param hint what a pointer resting on it tells
 * @param label printed behind it, empty for none
 */
record Mark(Span span, Look look, int start, String hint, String label) {

    /** How marks are drawn, from the outermost inwards: each has its colour, its underline, its sign and its word. */
    enum Look {
        TASK("task", "任务"),
        FINDING("finding", "体检意见"),
        TARGET("target", "目标"),
        PAST("past", "成绩"),
        UNCLEAR("unclear", "待判"),
        ASIDE("aside", "名称、背景");

        private final String css;
        private final String word;

        Look(String css, String word) {
            this.css = css;
            this.word = word;
        }

        String css() {
            return css;
        }

        String word() {
            return word;
        }
    }

    /** Whoever starts first is outside; of those that start together the longer one, then the one of the outer look. */
    private static final Comparator<Mark> OUTERMOST_FIRST = Comparator.<Mark>comparingInt(mark -> mark.span.start())
            .thenComparingInt(mark -> -mark.span.end())
            .thenComparing(Mark::look);

    /** All marks of a document, in the order in which they open. */
    static List<Mark> of(ReadDocument document, Addresses addresses) {
        List<Mark> marks = new ArrayList<>();
        document.reading().numbers().forEach(number -> marks.add(of(NumberRow.of(number, addresses))));
        document.reading().tasks().forEach(task -> marks.add(of(TaskRow.of(task, addresses))));
        List<FindingRow> rows = FindingRow.allOf(document.reading(), addresses);
        rows.forEach(row -> document.reading().findings().get(row.order() - 1).spans().forEach(span ->
                marks.add(new Mark(span, Look.FINDING, addresses.of(span.start()), "体检意见" + row.order() + "：" + row.message(),
                        "意见" + row.order()))));
        return marks.stream().sorted(OUTERMOST_FIRST).toList();
    }

    private static Mark of(NumberRow row) {
        NumberExpression number = row.number();
        String word = number.unclear() ? "待判，多半是" + number.kind().chinese() : number.kind().chinese();
        String hint = lines(word, named("指标", number.indicator()), named("要求", row.requirement()),
                named("期限", number.deadline()), named("范围", number.scope()), named("理由", row.reason()));
        return new Mark(number.span(), look(number), row.start(), hint, "");
    }

    private static Look look(NumberExpression number) {
        if (number.unclear()) {
            return Look.UNCLEAR;
        }
        return switch (number.kind()) {
            case TARGET -> Look.TARGET;
            case PAST -> Look.PAST;
            case NAME, BACKGROUND -> Look.ASIDE;
        };
    }

    private static Mark of(TaskRow row) {
        String hint = lines(row.kind(), named("主体", row.task().subject()), named("期限", row.when()), named("单位", row.units()),
                named("理由", row.reason()));
        return new Mark(row.task().span(), Look.TASK, row.start(), hint, "");
    }

    private static String named(String name, String value) {
        return value.isBlank() ? "" : name + "：" + value;
    }

    private static String lines(String... lines) {
        return String.join("\n", Stream.of(lines).filter(line -> !line.isEmpty()).toList());
    }
}
