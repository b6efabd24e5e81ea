package luoshi.reading.kind;

import java.util.function.Predicate;
import luoshi.reading.Kind;
import luoshi.reading.ReadingRule;

/**
 * A rule that decides what a number is there for, if its question is answered with yes.
 *
 * @param rule id, question and source
 * @param kind what the number then is
 * @param why the reason given to the reader of the result
 * @param asks the question itself
 */
record KindRule(ReadingRule rule, Kind kind, String why, Predicate<NumberContext> asks) {

    static KindRule rule(String id, Kind kind, String question, String why, String source, Predicate<NumberContext> asks) {
        return new KindRule(new ReadingRule(id, question, source), kind, why, asks);
    }
}
