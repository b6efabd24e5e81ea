package luoshi.reading.task;

import java.util.function.Predicate;
import luoshi.reading.ReadingRule;
import luoshi.reading.TaskKind;

/**
 * A rule that makes a clause a promise, or (kind null) keeps it from being one, if its question is answered with yes.
 *
 * @param rule id, question and source
 * @param kind what sort of promise; null where the clause is none
 * @param why the reason given to the reader of the result
 * @param asks the question itself
 */
record TaskRule(ReadingRule rule, TaskKind kind, String why, Predicate<Words> asks) {

    static TaskRule rule(String id, TaskKind kind, String question, String why, String source, Predicate<Words> asks) {
        return new TaskRule(new ReadingRule(id, question, source), kind, why, asks);
    }
}
