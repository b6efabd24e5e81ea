package luoshi.enterprise.reach;

import java.time.LocalDate;

/**
 * That an enterprise holds a title, or stands in a register, from a day to a day.
 *
 * @param firm which enterprise
 * @param from the first day
 * @param until the last day, be it by lapse, withdrawal or exit; null while none is known
 * @param heldBefore whether it is known to have held the same before, even where that earlier time is not told
 */
public record Holding(String firm, LocalDate from, LocalDate until, boolean heldBefore) {

    public Holding {
        if (until != null && until.isBefore(from)) {
            throw new IllegalArgumentException("称号的有效期止 " + until + " 早于有效期起 " + from + "（" + firm + "），请核对 a title ends before it begins");
        }
    }

    /** Of which no earlier time is known. */
    public static Holding first(String firm, LocalDate from, LocalDate until) {
        return new Holding(firm, from, until, false);
    }

    /** Whether it is held on a day. */
    public boolean on(LocalDate day) {
        return !from.isAfter(day) && (until == null || !until.isBefore(day));
    }
}
