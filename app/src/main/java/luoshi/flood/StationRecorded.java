package luoshi.flood;

import java.util.UUID;

/**
 * A station is in the register, or stands in it otherwise than before.
 *
 * @param station which
 */
public record StationRecorded(UUID station) {}
