package luoshi.reading;

import java.util.List;
import java.util.stream.Stream;
import luoshi.reading.finding.Findings;
import luoshi.reading.kind.KindRules;
import luoshi.reading.measure.IndicatorSource;
import luoshi.reading.task.TaskRules;

/** The catalogue of all rules of the reader. */
public final class ReadingRules {

    private ReadingRules() {}

    /** Every rule, in the order of its id's group. */
    public static List<ReadingRule> all() {
        return Stream.of(KindRules.catalogue(), IndicatorSource.catalogue(), TaskRules.catalogue(), Findings.catalogue())
                .flatMap(List::stream)
                .toList();
    }
}
