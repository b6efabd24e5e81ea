package luoshi.flood.warning;

import java.util.List;

/**
 * What an event comes to.
 *
 * @param state of the station after it
 * @param changes of its warnings, at most one a rule
 */
public record Outcome(State state, List<Change> changes) {}
