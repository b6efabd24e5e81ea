package luoshi.plan.output;

/** A piece of a marked line, in the order of the page: marks open and close properly nested around words. */
sealed interface Piece {

    /**
     * A mark opens, or goes on after another mark or a line ended.
     *
     * @param mark the mark
     * @param first whether it opens for the first time: there its sign stands
     * @param anchored whether its address becomes an anchor here; of marks that start together only the first one
     */
    record Open(Mark mark, boolean first, boolean anchored) implements Piece {}

    /** Words as written. */
    record Words(String text) implements Piece {}

    /**
     * A sentence begins.
     *
     * @param number its number, the name of its anchor
     * @param address where it is found for ever
     */
    record Start(int number, String address) implements Piece {}

    /**
     * The innermost mark closes.
     *
     * @param mark the mark
     * @param last whether it closes for good: there its label stands
     */
    record Close(Mark mark, boolean last) implements Piece {}
}
