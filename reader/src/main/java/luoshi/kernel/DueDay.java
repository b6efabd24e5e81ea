package luoshi.kernel;

import java.time.LocalDate;

/**
 * The last day of a period.
 *
 * @param day the day, which belongs to the period to its end
 * @param provisional whether it rests on a day of a year whose rest days are not declared yet, and may move when they are
 */
public record DueDay(LocalDate day, boolean provisional) {}
