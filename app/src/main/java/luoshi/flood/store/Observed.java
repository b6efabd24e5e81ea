package luoshi.flood.store;

import java.time.Instant;
import java.util.List;
import luoshi.flood.Observation;

/**
 * Something was observed, and it is on the disk.
 *
 * @param at when it was received
 * @param observations in the order in which they came
 */
public record Observed(Instant at, List<Observation> observations) {}
