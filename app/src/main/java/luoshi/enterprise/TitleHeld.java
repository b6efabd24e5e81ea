package luoshi.enterprise;

import java.time.LocalDate;
import java.util.UUID;

/**
 * A title 称号 of a legal unit, as the register of certificates tells it.
 *
 * @param item its item in that register
 * @param unit the unit that owns the item
 * @param kind what it is: 高新技术企业, 专精特新中小企业
 * @param way for the first time, renewed, or again after a gap
 * @param number number of the certificate, or of the notice
 * @param granted the day on which it was granted; null while it is only applied for
 * @param since the first day on which it is valid; null while it is only applied for
 * @param until last day on which it is valid; null where it has none
 * @param lost from this day on it does not count any more; null where it was not lost
 * @param cause why it was lost; empty where it was not
 */
public record TitleHeld(UUID item, UUID unit, String kind, String way, String number, LocalDate granted, LocalDate since, LocalDate until, LocalDate lost, String cause) {

    /** Whether it counts on a day. */
    public boolean validOn(LocalDate day) {
        LocalDate last = last();
        return since != null && !day.isBefore(since) && (last == null || !day.isAfter(last));
    }

    /** The last day on which it counts, lost or lapsed; null where it has none. */
    public LocalDate last() {
        LocalDate before = lost == null ? null : lost.minusDays(1);
        return before == null || until != null && until.isBefore(before) ? until : before;
    }
}
