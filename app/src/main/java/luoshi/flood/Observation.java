package luoshi.flood;

import java.time.Instant;

/**
 * 观测值: what is held of one element of one station at a moment.
 *
 * @param series the element of the station
 * @param at the moment that it speaks of, or the end of the period
 * @param value in the unit of the element; NaN where the station has none
 * @param flag how far it can be relied on
 * @param cause why
 */
public record Observation(int series, Instant at, double value, Flag flag, Cause cause) {}
