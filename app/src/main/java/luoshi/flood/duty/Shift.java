package luoshi.flood.duty;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import luoshi.kernel.CityClock;

/**
 * 值班: from 8 in the morning of a day to 8 of the next.
 *
 * @param day the day on which it begins
 * @param leader 带班领导
 * @param leaderPhone their telephone
 * @param officers who is on duty
 * @param phone telephone of the duty room, or theirs
 */
public record Shift(LocalDate day, String leader, String leaderPhone, String officers, String phone) {

    /** When one hands over to the next. */
    private static final LocalTime HANDOVER = LocalTime.of(8, 0);

    /** The day of the shift that runs at a moment. */
    public static LocalDate dayAt(Instant moment) {
        return CityClock.dayOf(moment.minusSeconds(HANDOVER.toSecondOfDay()));
    }
}
