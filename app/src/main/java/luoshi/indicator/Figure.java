package luoshi.indicator;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;

/**
 * One value of an indicator for a unit and a period, as somebody reported it.
 *
 * @param id the figure
 * @param indicator what is measured
 * @param version the row of the passport that held when it was reported
 * @param unit of which unit it speaks
 * @param from first day of the period; the last one where it speaks of a day
 * @param to last day of the period
 * @param value the value in the indicator's measure; null for a rate without a denominator
 * @param part numerator of a rate, else null
 * @param whole denominator of a rate, else null
 * @param note what is said about it: the answer to the questions of the entry checks, the reason of a correction
 * @param corrects the figure in whose place it comes; null for none
 */
public record Figure(UUID id, UUID indicator, UUID version, UUID unit, LocalDate from, LocalDate to, BigDecimal value, BigDecimal part, BigDecimal whole, String note, UUID corrects) {}
