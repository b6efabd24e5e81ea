package luoshi.flood;

/**
 * 监测要素: what a station observes.
 *
 * @param code its sign in SL 651-2014 (Z, PN05, VT), or ours where the standard has none (WD, the depth of standing water)
 * @param identifier its identifying byte in SL 651-2014, two hex digits; FF and two more for a user's; empty where it has none
 * @param zh its name in Chinese
 * @param en its name in English
 * @param unit its unit, as printed
 * @param decimals so many are shown
 * @param kind how its values lie in time
 * @param minutes how long the period is that a value speaks of; 0 for all but {@link Kind#PERIOD}
 * @param least nothing lower can be true; in its unit
 * @param most nothing higher can be true
 * @param fastest so much it may change within an hour; 0 where any change may be true
 */
public record Element(String code, String identifier, String zh, String en, String unit, int decimals, Kind kind, int minutes, double least, double most, double fastest) {

    /** How values lie in time (SL 651-2014: a momentary value has the time at which it was measured, a period's the end of the period). */
    public enum Kind {
        /** At a moment: level, flow, voltage. */
        MOMENT,
        /** Of the minutes that end at the moment: rain of five minutes. */
        PERIOD,
        /** Counted up from some beginning: rain since the counter was reset. */
        COUNT,
        /** A word of bits. */
        STATE
    }

    /** Its name in a language. */
    public String name(boolean chinese) {
        return chinese ? zh : en;
    }
}
