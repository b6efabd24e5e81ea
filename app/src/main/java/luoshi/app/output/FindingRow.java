package luoshi.app.output;

import java.util.List;
import java.util.stream.IntStream;
import luoshi.reading.Finding;
import luoshi.reading.Reading;

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

    /** A place a finding points at: its address and its words. */
    record Spot(int start, String words) {}

    static List<FindingRow> allOf(Reading reading, Addresses addresses) {
        List<Finding> findings = reading.findings();
        return IntStream.range(0, findings.size())
                .mapToObj(i -> of(i + 1, findings.get(i), reading.rawText(), addresses))
                .toList();
    }

    private static FindingRow of(int order, Finding finding, String rawText, Addresses addresses) {
        List<Spot> spots = finding.spans().stream()
                .map(span -> new Spot(addresses.of(span.start()), span.of(rawText)))
                .toList();
        return new FindingRow(order, finding.rule(), finding.message(), ReadDocument.question(finding.rule()), spots);
    }
}
