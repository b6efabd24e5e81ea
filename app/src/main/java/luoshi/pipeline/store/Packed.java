package luoshi.pipeline.store;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToIntFunction;
import luoshi.pipeline.course.Span;

/**
 * The times in which an item belongs to sets, each in one number, and beside them what is added up: a register of 200,000 items is held in memory so.
 *
 * @param spans the times: one bit whether something is added up, 20 bits each for the number of the set, the first day and the first day after
 * @param amounts for each time in which something is added up: what on its first day, and by how much that grows with every day, in millionths
 */
public record Packed(long[] spans, long[] amounts) {

    /** Amounts are kept in millionths: to the yuan where money is told in 亿元 with four decimals, and to the hundredth of one where it is told in 万元. */
    public static final int SCALE = 6;

    private static final int BITS = 20;
    private static final long MASK = (1L << BITS) - 1;
    /** The first day after a time that does not end. */
    public static final int NEVER = (int) MASK;
    /** Days are counted from here, so that none of them is negative. */
    private static final long FIRST = LocalDate.of(1900, 1, 1).toEpochDay();

    /** Sets by their numbers. */
    static Packed of(List<Span> all, ToIntFunction<String> numbers) {
        long[] spans = new long[all.size()];
        List<Long> amounts = new ArrayList<>();
        for (int i = 0; i < spans.length; i++) {
            Span span = all.get(i);
            long sums = span.counted() ? 0 : 1;
            spans[i] = sums << 3 * BITS | (long) numbers.applyAsInt(span.set()) << 2 * BITS | (long) day(span.since()) << BITS | (span.until() == null ? NEVER : day(span.until()));
            if (sums == 1) {
                amounts.add(millionths(span.amount()));
                amounts.add(millionths(span.growth()));
            }
        }
        return new Packed(spans, amounts.stream().mapToLong(Long::longValue).toArray());
    }

    private static long millionths(BigDecimal amount) {
        return amount.movePointRight(SCALE).setScale(0, RoundingMode.HALF_UP).longValue();
    }

    /** A day as spans have it. */
    public static int day(LocalDate day) {
        return (int) Math.clamp(day.toEpochDay() - FIRST, 0, NEVER - 1L);
    }

    /** The number of the set of a time. */
    public static int set(long span) {
        return (int) (span >> 2 * BITS & MASK);
    }

    /** A time of whatever set, counted. */
    public static long span(int since, int until) {
        return (long) since << BITS | until;
    }

    /** The first day of a time. */
    public static int since(long span) {
        return (int) (span >> BITS & MASK);
    }

    /** The first day after a time. */
    public static int until(long span) {
        return (int) (span & MASK);
    }

    /** Whether a time ends. */
    public static boolean ends(long span) {
        return until(span) != NEVER;
    }

    /** Whether something is added up in a time. */
    public static boolean sums(long span) {
        return span >> 3 * BITS == 1;
    }
}
