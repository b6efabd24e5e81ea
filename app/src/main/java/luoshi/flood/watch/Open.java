package luoshi.flood.watch;

import java.time.Instant;
import java.util.UUID;
import luoshi.flood.Colour;

/**
 * The last warning of a rule at a station.
 *
 * @param warning the warning through its stages
 * @param opening the how many-th of this rule at this station
 * @param step its last step
 * @param colour its colour; null where it is closed
 * @param highest its gravest colour
 * @param since when what it speaks of first held
 * @param known when it was opened
 * @param said what was last said of it, in Chinese
 * @param saidEn the same in English
 */
record Open(UUID warning, int opening, int step, Colour colour, Colour highest, Instant since, Instant known, String said, String saidEn) {

    /** Of which it is. */
    record Key(UUID station, String rule) {}
}
