package luoshi.pipeline.expression;

import java.time.LocalDate;

/** What an expression can ask of an item on a day. */
public interface Scope {

    /**
     * The value of a field as it is known: String, BigDecimal, LocalDate, Boolean, {@code Set<String>}, {@code NavigableMap<LocalDate, BigDecimal>} by the last days
     * of periods that have ended, {@code List<Map<String, Object>>}; null where it is empty.
     */
    Object field(String key);

    /** The day that is asked about. */
    LocalDate asOf();

    /** The day of the move that a gate is asked about; the day asked about elsewhere. */
    LocalDate day();

    /** The day on which a stage was reached, at the latest by implication of a later one; null while it is not, or where nobody knows the day. */
    LocalDate reachedOn(String stage);

    /** Whether a stage is reached. */
    boolean reached(String stage);

    /** Whether the item stands at this stage and has not left. */
    boolean at(String stage);

    /** Whether the item has left, by this exit or by any for null. */
    boolean out(String exit);

    /** How often this exit was taken, or any for null, also to go back and where the item has come back since. */
    int times(String exit);

    /** The last day on which this exit was taken, or any for null, also to go back and where the item has come back since; null where it never was. */
    LocalDate left(String exit);

    /** Whether the item stays where it is longer than its stage allows without a word. */
    boolean stalled();

    /** Whether the item is declared in a batch of this kind. */
    boolean batch(String kind);

    /** Where a clock stands. */
    Clocked clock(String key);

    /**
     * Where a clock of an item stands on a day.
     *
     * @param due its last day; null where it does not run
     * @param met when it was met; null while it is not
     * @param untold whether it runs although nobody has said until when
     */
    record Clocked(LocalDate due, LocalDate met, boolean untold) {

        /** A clock that the item does not have, or that has not begun. */
        public static final Clocked NONE = new Clocked(null, null);

        /** A clock of which is known whether and until when it runs. */
        public Clocked(LocalDate due, LocalDate met) {
            this(due, met, false);
        }
    }
}
