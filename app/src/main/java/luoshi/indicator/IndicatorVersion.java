package luoshi.indicator;

import java.util.UUID;

/**
 * A passport as it was recorded at one time.
 *
 * @param row its row, which figures name
 * @param leaf its leaf in the journal
 * @param state what it says
 */
public record IndicatorVersion(UUID row, long leaf, Indicator state) {}
