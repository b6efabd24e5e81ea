package luoshi.flood.warning;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import luoshi.flood.Colour;
import luoshi.flood.Threshold;
import luoshi.flood.Warning;

/**
 * A rule by which what a station observes asks for attention, in one version.
 *
 * @param key through all versions: {@code rain-signal}, {@code river-stage}
 * @param kind what is asked
 * @param zh its name in Chinese
 * @param en its name in English
 * @param from the first day on which it is in force
 * @param to the last day; null while it is
 * @param source the document that it comes from, with its number; 无公开标准 where none is
 * @param suggested whether the values are ours 建议值
 * @param elements codes of the elements that it looks at; of a station that has several, the first
 * @param places the kinds of place that it concerns; none for all
 * @param steps its steps, the mildest first
 * @param beside of rain: so much must still be falling; of depth: a rise that lifts it one step; null for none
 * @param raise how long a step must hold before it counts
 * @param lower how long it must not hold before it is left, and how far below it
 */
public record Rule(String key, Kind kind, String zh, String en, LocalDate from, LocalDate to, String source, boolean suggested, List<String> elements, Set<Place.Kind> places, List<Step> steps, Step beside,
        Hold raise, Hold lower) {

    /** What is asked of observations. */
    public enum Kind {
        /** The level against the station's own characteristic stages. */
        STAGE,
        /** Sums of rain. */
        RAIN,
        /** The depth of standing water. */
        DEPTH,
        /** How fast a level rises. */
        RATE,
        /** That nothing comes. */
        SILENT,
        /** That the station's clock is off. */
        CLOCK;

        /** What kind of warning it opens. Never an issued one: only the weather office issues. */
        public Warning.Kind warning() {
            return this == SILENT ? Warning.Kind.SILENT : Warning.Kind.MEASURED;
        }
    }

    /**
     * A step of a rule.
     *
     * @param colour its colour; null for attention 关注, which opens no warning
     * @param mark of {@code stage}: the characteristic stage; else null
     * @param within minutes: of the sum of rain, of the rise, of the silence, of the clock's error
     * @param least millimetres of rain, metres of depth or rise; of silence: so many reports in a row, 0 for only the minutes
     */
    public record Step(Colour colour, Threshold.Kind mark, int within, double least) {}

    /**
     * How long something must last: the minutes and the values both where both are given, at once where none is.
     *
     * @param minutes by the observations' own time
     * @param values so many in a row
     * @param drop of lowering: so far below the step, in its unit
     */
    public record Hold(int minutes, int values, double drop) {

        boolean lasted(long since, long times, long at) {
            return times > 0 && times >= values && at - since >= minutes * 60_000L;
        }
    }

    /** Whether it is the one to go by on a day. */
    public boolean governs(LocalDate day) {
        return !day.isBefore(from) && (to == null || !day.isAfter(to));
    }

    boolean concerns(Place place) {
        boolean here = places.isEmpty() || places.contains(place.kind());
        return here && (elements.isEmpty() || elements.stream().anyMatch(place.elements()::contains));
    }

    Colour colour(int step) {
        return step == 0 ? null : steps.get(step - 1).colour();
    }

    String name(boolean chinese) {
        return chinese ? zh : en;
    }
}
