package luoshi.plan.output;

import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.stream.IntStream;
import luoshi.reading.Finding;
import luoshi.reading.Reading;
import luoshi.reading.Span;

/**
 * One finding as people read it.
 *
 * @param order its place in the list, from 1
 * @param rule id of the rule
 * @param message the finding in Chinese
 * @param question the rule's question, empty if the catalogue has none
 * @param spots the numbers or clauses concerned
 */
record FindingRow(int order, String rule, String message, String question, List<Spot> spots) {

    /** A place a finding points at: its address, its words, and the nearest heading above, by which it is found on paper. */
    record Spot(int start, String words, String heading) {}

    static List<FindingRow> allOf(Reading reading, Addresses addresses) {
        List<Finding> findings = reading.findings();
        NavigableMap<Integer, String> headings = new TreeMap<>();
        reading.numbers().forEach(number -> headings.put(number.span().start(), number.place().heading()));
        reading.tasks().forEach(task -> headings.putIfAbsent(task.span().start(), task.place().heading()));
        return IntStream.range(0, findings.size())
                .mapToObj(i -> of(i + 1, findings.get(i), reading.rawText(), headings, addresses))
                .toList();
    }

    private static FindingRow of(
            int order, Finding finding, String rawText, NavigableMap<Integer, String> headings, Addresses addresses) {
        List<Spot> spots = finding.spans().stream()
                .map(span -> new Spot(addresses.of(span.start()), span.of(rawText), heading(span, headings)))
                .toList();
        return new FindingRow(order, finding.rule(), finding.message(), ReadDocument.question(finding.rule()), spots);
    }

    /** Whether the heading must be said behind a spot: spots that follow each other under one heading share it. */
    boolean saysHeading(int spot) {
        String heading = spots.get(spot).heading();
        return !heading.isEmpty() && (spot + 1 == spots.size() || !spots.get(spot + 1).heading().equals(heading));
    }

    /** That of the number or task at the span; where the span begins before it, that of the first inside. */
    private static String heading(Span span, NavigableMap<Integer, String> headings) {
        Map.Entry<Integer, String> inside = headings.ceilingEntry(span.start());
        return inside == null || inside.getKey() >= span.end() ? "" : inside.getValue();
    }
}
