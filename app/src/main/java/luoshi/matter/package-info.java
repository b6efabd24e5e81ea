/**
 * Matters 督办事项: what is handed to the units that owe it, and driven by the 13710 clock until somebody else has checked it and it is struck off.
 *
 * <p>A matter and its assignments are rows that are only ever added to; where they stand is told by replaying their steps, and lamps and slips are
 * derived from their clocks at every look. Who may do what in which state is one table, {@code course/moves.tsv}.
 */
package luoshi.matter;
