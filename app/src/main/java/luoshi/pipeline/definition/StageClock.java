package luoshi.pipeline.definition;

import luoshi.pipeline.expression.Expression;

/**
 * What is to be reached by when. Lamps follow from it: green, yellow when the day is near, red when it is past, a tick when it was met.
 *
 * @param key by which expressions name it
 * @param name what it is called
 * @param when which items have it; null for all
 * @param starts the day from which it runs; null where {@code by} tells its last day
 * @param within how long it runs; null likewise
 * @param by its last day; null where it runs for a while
 * @param ends the day on which it was met: of a stage, or in a field
 * @param yellow when the day is near; null for a fifth of the interval, at least a day
 * @param rolls whether a last day on a rest day moves to the next workday
 */
public record StageClock(String key, Name name, Expression when, Expression starts, Span within, Expression by, Expression ends, Yellow yellow, boolean rolls) {

    /** So many days, workdays, months or years. */
    public record Span(int many, Unit unit) {}

    /** What spans are counted in. */
    public enum Unit {
        DAYS,
        WORKDAYS,
        MONTHS,
        YEARS
    }

    /**
     * From when on a clock is near its end.
     *
     * @param span how long
     * @param after whether it is counted from the beginning and not back from the end
     */
    public record Yellow(Span span, boolean after) {}
}
