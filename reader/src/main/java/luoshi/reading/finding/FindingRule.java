package luoshi.reading.finding;

import java.util.function.BiConsumer;
import luoshi.reading.ReadingRule;

/**
 * A question asked of a whole document.
 *
 * @param rule id, question and source
 * @param looks goes through the document and remarks on whatever the question finds
 */
record FindingRule(ReadingRule rule, BiConsumer<Sheet, Remarks> looks) {

    static FindingRule rule(String id, String question, String source, BiConsumer<Sheet, Remarks> looks) {
        return new FindingRule(new ReadingRule(id, question, source), looks);
    }
}
