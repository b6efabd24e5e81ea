package luoshi.reading;

import java.util.List;

/**
 * A promise without digits: something that shall be done, brought about or kept.
 *
 * @param span the clause or sentence that promises, in the raw text
 * @param text its words
 * @param kind what sort of promise
 * @param subject whom a milestone names (云栈新材), or the indicators an external goal is set for; empty if nobody
 * @param hedge 力争, 确保 …, empty if none
 * @param deadline by when, as written, empty if not
 * @param units the units that the document names for it, the first one leading
 * @param place where it stands, with its parent heading
 * @param rule id of the rule that found it, see {@link ReadingRules}
 * @param why the reason in Chinese
 */
public record Task(
        Span span,
        String text,
        TaskKind kind,
        String subject,
        String hedge,
        String deadline,
        List<ResponsibleUnit> units,
        Place place,
        String rule,
        String why) {

    public Task {
        units = List.copyOf(units);
    }
}
