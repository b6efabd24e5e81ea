package luoshi.flood.sensorthings.observation;

import java.time.Instant;
import java.util.List;

/**
 * Which observations of some series are asked for, in which order.
 *
 * @param conditions all of them must be met
 * @param by after what they are ordered; those that are equal in it, by their numbers
 * @param descending whether the greatest comes first; the numbers of equal ones rise all the same
 * @param after where the answer goes on; null from the beginning
 * @param skip so many are passed over
 * @param limit so many at most
 */
public record Selection(List<Condition> conditions, Column by, boolean descending, After after, int skip, int limit) {

    /** What can be asked of a row. */
    public enum Column {
        /** The moment, or the end of the period. */
        AT("o.at"),
        /** The value. */
        VALUE("o.value"),
        /** The number. */
        ID("o.id"),
        /** The beginning of the period; of a moment the moment. */
        FROM("coalesce(substring(o.note from '\"luoshi:from\":\"([0-9T:.Z-]+)\"')::timestamptz, o.at)"),
        /** The number of the feature, where the note names one; 0 elsewhere. */
        FEATURE("coalesce(substring(o.note from '\"luoshi:feature\":([0-9]{1,18})')::bigint, 0)");

        private final String sql;

        Column(String sql) {
            this.sql = sql;
        }

        String sql() {
            return sql;
        }
    }

    /** How a row's value stands to the one that is asked for. */
    public enum Relation {
        /** Equal. */
        EQ("="),
        /** Not equal. */
        NE("<>"),
        /** Less. */
        LT("<"),
        /** Less or equal. */
        LE("<="),
        /** Greater. */
        GT(">"),
        /** Greater or equal. */
        GE(">=");

        private final String sql;

        Relation(String sql) {
            this.sql = sql;
        }

        String sql() {
            return sql;
        }
    }

    /**
     * One condition. No value that is not a number meets one.
     *
     * @param column of what
     * @param relation how it has to stand
     * @param value to this: an {@link Instant}, a Double or a Long
     */
    public record Condition(Column column, Relation relation, Object value) {}

    /**
     * The last one that was told.
     *
     * @param key its value in the column of the order
     * @param id its number
     */
    public record After(Object key, long id) {}

    /** The same from another place, with another limit. */
    public Selection from(After place, int passedOver, int most) {
        return new Selection(conditions, by, descending, place, passedOver, most);
    }
}
