package luoshi.enterprise.reach;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * What a year has come to, by each way of counting it. Every enterprise counts once.
 *
 * @param year of which it speaks
 * @param first given in the year to who never held it before
 * @param renewed given in the year to who held it until then
 * @param returned given in the year to who had held it before and lost it meanwhile
 * @param atStart held on the last day of the year before
 * @param atEnd held on the last day of the year, as it is known now
 * @param left held at the beginning and no more at the end
 */
public record Counts(int year, int first, int renewed, int returned, int atStart, int atEnd, int left) {

    /** Of a year, from all times at which enterprises held it. */
    public static Counts of(int year, Collection<Holding> holdings) {
        int[] kinds = new int[Kind.values().length];
        int atStart = 0;
        int atEnd = 0;
        int left = 0;
        for (List<Holding> firm : byFirm(holdings).values()) {
            Kind kind = given(year, firm);
            if (kind != null) {
                kinds[kind.ordinal()]++;
            }
            boolean start = held(firm, LocalDate.of(year - 1, 12, 31));
            boolean end = held(firm, LocalDate.of(year, 12, 31));
            atStart += start ? 1 : 0;
            atEnd += end ? 1 : 0;
            left += start && !end ? 1 : 0;
        }
        return new Counts(year, kinds[Kind.FIRST.ordinal()], kinds[Kind.RENEWED.ordinal()], kinds[Kind.RETURNED.ordinal()], atStart, atEnd, left);
    }

    private enum Kind { FIRST, RENEWED, RETURNED }

    /** The times of each enterprise, the earliest first. */
    static Map<String, List<Holding>> byFirm(Collection<Holding> holdings) {
        return holdings.stream().sorted(Comparator.comparing(Holding::from)).collect(Collectors.groupingBy(Holding::firm));
    }

    static boolean held(List<Holding> firm, LocalDate day) {
        return firm.stream().anyMatch(one -> one.on(day));
    }

    /** As what it was given in the year; null where it was not. */
    private static Kind given(int year, List<Holding> firm) {
        Kind kind = null;
        for (int i = 0; i < firm.size() && kind == null; i++) {
            Holding one = firm.get(i);
            if (one.from().getYear() == year) {
                boolean before = one.heldBefore() || i > 0;
                boolean until = i > 0 && held(firm.subList(0, i), one.from().minusDays(1)) || i == 0 && one.heldBefore();
                kind = !before ? Kind.FIRST : until ? Kind.RENEWED : Kind.RETURNED;
            }
        }
        return kind;
    }

    /** All that were given in the year. */
    public int granted() {
        return first + renewed + returned;
    }

    /** Those at the end less those at the beginning. */
    public int net() {
        return atEnd - atStart;
    }

    /** The number by one way of counting. */
    public int by(Counting counting) {
        return switch (counting) {
            case FIRST_TIME -> first;
            case GRANTED -> granted();
            case VALID_AT_END -> atEnd;
            case NET -> net();
        };
    }

    /** Whether one more would count if an enterprise with these times were given it in the year. */
    static boolean wouldCount(Counting counting, int year, List<Holding> firm) {
        return switch (counting) {
            case FIRST_TIME -> firm.isEmpty();
            case GRANTED -> firm.stream().noneMatch(one -> one.from().getYear() == year);
            case VALID_AT_END, NET -> !held(firm, LocalDate.of(year, 12, 31));
        };
    }
}
