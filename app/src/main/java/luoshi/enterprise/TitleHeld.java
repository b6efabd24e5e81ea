package luoshi.enterprise;

import java.time.LocalDate;
import java.util.UUID;

/**
 * A title 称号 of a legal unit.
 *
 * @param id the title through all corrections; null for one that is not recorded yet
 * @param kind what it is: 高新技术企业, 专精特新中小企业
 * @param level national, provincial, of the city; empty where it has none
 * @param number number of the certificate; empty where it has none
 * @param since the day on which it was granted
 * @param until last day on which it is valid; null where it has none
 * @param revoked from this day on it does not count any more; null where it was not revoked
 * @param note why, or on what paper
 */
public record TitleHeld(UUID id, String kind, String level, String number, LocalDate since, LocalDate until, LocalDate revoked, String note) {

    /** Whether it counts on a day. */
    public boolean validOn(LocalDate day) {
        LocalDate last = last();
        return !day.isBefore(since) && (last == null || !day.isAfter(last));
    }

    /** The last day on which it counts, revoked or lapsed; null where it has none. */
    public LocalDate last() {
        LocalDate before = revoked == null ? null : revoked.minusDays(1);
        return before == null || until != null && until.isBefore(before) ? until : before;
    }

    /** The same, revoked. */
    public TitleHeld revoked(LocalDate day, String why) {
        return new TitleHeld(id, kind, level, number, since, until, day, why);
    }

    TitleHeld withId(UUID given) {
        return new TitleHeld(given, kind, level, number, since, until, revoked, note);
    }
}
