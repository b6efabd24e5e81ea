package luoshi.enterprise.criteria;

import java.util.List;

/**
 * A fact that rules ask for.
 *
 * @param key its key
 * @param zh what it is called
 * @param en its name in English
 * @param kind what its values are
 * @param measure unit of its numbers; empty for none
 * @param yearly whether it is of fiscal years
 * @param choices what it can be, where it is a choice
 * @param columns of the rows of a list
 * @param place its place among all facts, or among the columns: whoever keeps many enterprises can find it by that, without a name
 */
public record Fact(String key, String zh, String en, Kind kind, String measure, boolean yearly, List<String> choices, List<Fact> columns, int place) {

    /** Whether its numbers are shares: typed and shown in per cent, and 0.11 where 11 % is written. */
    public boolean percent() {
        return measure.equals("%");
    }

    /** What the values of a fact are. */
    public enum Kind {
        /** A number. */
        NUMBER,
        /** Yes or no, as somebody answers it who has looked. */
        ANSWER,
        /** One of its choices. */
        CHOICE,
        /** A day. */
        DAY,
        /** Rows with columns. */
        LIST
    }
}
