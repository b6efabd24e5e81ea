package luoshi.flood.sensorthings.observation;

import java.time.Instant;
import luoshi.flood.Cause;
import luoshi.flood.Flag;

/**
 * An observation as it stands: the last that was said under its number, unless that took it back.
 *
 * @param id its number
 * @param series of which series
 * @param at the moment that it speaks of, or the end of the period
 * @param value in the unit of the element; NaN where it has none
 * @param flag how far it can be relied on
 * @param cause why
 * @param note what else was said with it, as JSON; null as a rule
 */
public record Found(long id, int series, Instant at, double value, Flag flag, Cause cause, String note) {}
