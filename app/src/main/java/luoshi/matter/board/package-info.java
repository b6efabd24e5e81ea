/**
 * The boards of matters: the office's list with its filters and groups, what is chased from it, a unit's page, a leader's page, and the calendar.
 *
 * <p>They show and count what {@link luoshi.matter.MatterList} finds; the one thing that is done here, chasing, goes through {@link luoshi.matter.Matters}.
 */
package luoshi.matter.board;
