package luoshi.flood.sheets;

import java.time.Instant;
import java.util.UUID;

/**
 * A sheet that somebody has sent in.
 *
 * @param id its id
 * @param fileName what its file was called
 * @param at when it came
 * @param rows how many it has
 * @param recordedAt when it was recorded; null while it waits
 * @param recorded how many stations, places or values it recorded
 */
public record GivenSheet(UUID id, String fileName, Instant at, int rows, Instant recordedAt, int recorded) {

    /** Whether it waits for its confirmation. */
    public boolean waits() {
        return recordedAt == null;
    }
}
