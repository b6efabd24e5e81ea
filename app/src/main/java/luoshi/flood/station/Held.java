package luoshi.flood.station;

import java.time.Instant;
import luoshi.flood.Cause;
import luoshi.flood.Flag;

/**
 * What was held of a moment of a series at one time.
 *
 * @param at the moment
 * @param value in the unit of the element; NaN for none
 * @param flag how far it can be relied on
 * @param cause why
 * @param revision 0 as it was sent, then one more for each correction
 * @param why what a person gave as the reason; empty for what a station sent
 * @param who that person
 */
public record Held(Instant at, double value, Flag flag, Cause cause, int revision, String why, String who) {}
