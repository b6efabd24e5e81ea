package luoshi.plan.output;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import luoshi.plan.output.FindingRow.Spot;
import luoshi.reading.Kind;
import luoshi.reading.NumberExpression;
import luoshi.reading.Reading;

/** A reading for the terminal: targets, results, tasks, findings, what a person must decide, and the counts. */
public final class TerminalTable {

    private final int width;

    /** @param width columns of the terminal */
    public TerminalTable(int width) {
        this.width = width;
    }

    /** All sections, an empty one left out. */
    public String of(ReadDocument document) {
        Reading reading = document.reading();
        Addresses addresses = document.addresses();
        List<String> lines = new ArrayList<>();
        section(lines, "目标", numbers(reading.numbers(Kind.TARGET), addresses));
        section(lines, "成绩", numbers(reading.numbers(Kind.PAST), addresses));
        section(lines, "任务（不设数字目标的承诺）", tasks(reading, addresses));
        section(lines, "待判（名称或背景，须由人确定）", numbers(unclearRest(reading), addresses));
        section(lines, "体检意见（请起草部门核对）", findings(reading, addresses));
        new Summary(reading, addresses).lines().forEach(line -> lines.addAll(DisplayWidth.wrapped(line, width)));
        return String.join("\n", lines) + "\n";
    }

    private static void section(List<String> lines, String title, List<String> body) {
        if (!body.isEmpty()) {
            lines.add("== " + title + " ==");
            lines.addAll(body);
            lines.add("");
        }
    }

    private static List<NumberExpression> unclearRest(Reading reading) {
        return Stream.of(Kind.NAME, Kind.BACKGROUND)
                .flatMap(kind -> reading.numbers(kind).stream())
                .filter(NumberExpression::unclear)
                .toList();
    }

    private List<String> numbers(List<NumberExpression> numbers, Addresses addresses) {
        if (numbers.isEmpty()) {
            return List.of();
        }
        TextTable table = new TextTable(
                List.of("位置", "指标", "要求", "期限 范围", "原文"), List.of(7, width / 4, width / 5, width / 8), width);
        for (NumberExpression number : numbers) {
            NumberRow row = NumberRow.of(number, addresses);
            table.add(row.heading(),
                    List.of(String.valueOf(row.start()), row.indicator(), row.requirement(), row.when(), row.sentence()));
        }
        return table.lines();
    }

    private List<String> tasks(Reading reading, Addresses addresses) {
        if (reading.tasks().isEmpty()) {
            return List.of();
        }
        TextTable table = new TextTable(
                List.of("位置", "类别", "任务", "期限", "责任单位"), List.of(7, 8, width / 2 - 8, width / 10, width / 4), width);
        String last = "";
        for (var task : reading.tasks()) {
            TaskRow row = TaskRow.of(task, addresses);
            String units = row.units().equals(last) && !last.isEmpty() ? "同上" : row.units();
            table.add(row.heading(), List.of(String.valueOf(row.start()), row.kind(), row.shown(), row.when(), units));
            last = row.units();
        }
        return table.lines();
    }

    private List<String> findings(Reading reading, Addresses addresses) {
        List<String> lines = new ArrayList<>();
        for (FindingRow finding : FindingRow.allOf(reading, addresses)) {
            String where = String.join(" ", finding.spots().stream().map(TerminalTable::spot).toList());
            lines.addAll(indented(where + "  " + finding.rule(), ""));
            lines.addAll(indented(TextTable.clean(finding.message()), "    "));
        }
        return lines;
    }

    private static String spot(Spot spot) {
        return spot.start() + "“" + DisplayWidth.cut(TextTable.clean(spot.words()), 30) + "”";
    }

    private List<String> indented(String text, String indent) {
        return DisplayWidth.wrapped(text, width - indent.length()).stream().map(line -> indent + line).toList();
    }
}
