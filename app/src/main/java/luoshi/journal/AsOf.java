package luoshi.journal;

import java.time.LocalDate;

/**
 * What a page shows: the state of a day, as far as it was known at some point.
 *
 * @param day the day whose state is asked for
 * @param size only what stands among the first so many entries of the journal; null for everything recorded until now
 */
public record AsOf(LocalDate day, Long size) {

    /** A day, as it is known now. */
    public static AsOf now(LocalDate day) {
        return new AsOf(day, null);
    }
}
