package luoshi.pipeline.expression;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.Year;
import java.time.temporal.ChronoUnit;
import java.util.function.Function;
import java.util.stream.IntStream;

/** Days, how far they are apart, and how much of a year has gone. */
final class Days {

    static final Node AS_OF = Scope::asOf;
    static final Node DAY = Scope::day;

    /** Hundredths of a year after so many months. */
    private static final BigDecimal[] SHARES = IntStream.rangeClosed(0, 12)
            .mapToObj(months -> BigDecimal.valueOf(months * 100L).divide(BigDecimal.valueOf(12), Arithmetic.DIGITS))
            .toArray(BigDecimal[]::new);

    /** What has gone of the year: a month counts when its last day has come. */
    static final Node TIME_SHARE = scope -> {
        LocalDate asOf = scope.asOf();
        boolean ended = asOf.getDayOfMonth() == asOf.lengthOfMonth();
        return SHARES[ended ? asOf.getMonthValue() : asOf.getMonthValue() - 1];
    };

    private Days() {}

    static Node between(Node from, Node to) {
        return scope -> {
            Object first = from.of(scope);
            Object second = first == null ? null : to.of(scope);
            return second == null ? null : BigDecimal.valueOf(ChronoUnit.DAYS.between((LocalDate) first, (LocalDate) second));
        };
    }

    static Node plus(Node day, Node many) {
        return scope -> {
            Object from = day.of(scope);
            Object days = from == null ? null : many.of(scope);
            return days == null ? null : later((LocalDate) from, ((BigDecimal) days).longValue());
        };
    }

    /** A day so far away that no calendar has it is not known. */
    private static LocalDate later(LocalDate from, long days) {
        return Math.abs(days) > Year.MAX_VALUE ? null : from.plusDays(days);
    }

    static Node part(Node day, Function<LocalDate, Integer> part) {
        return scope -> {
            Object value = day.of(scope);
            return value == null ? null : BigDecimal.valueOf(part.apply((LocalDate) value));
        };
    }
}
