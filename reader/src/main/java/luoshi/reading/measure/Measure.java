package luoshi.reading.measure;

/**
 * What a number measures.
 *
 * @param indicator the shortest faithful noun phrase, in the source's own characters
 * @param source where the indicator's words come from, null if it measures nothing
 * @param action the verb as written, empty if none
 * @param scope whom or where it is for, empty if not written
 * @param deadline by when, empty if not written
 * @param perUnit whether every unit of the scope owes the number itself
 * @param hedge 力争 or 确保 before it, empty if none
 */
public record Measure(String indicator, IndicatorSource source, String action, String scope, String deadline, boolean perUnit, String hedge) {

    /** Of a number that measures nothing. */
    public static final Measure NONE = new Measure("", null, "", "", "", false, "");
}
