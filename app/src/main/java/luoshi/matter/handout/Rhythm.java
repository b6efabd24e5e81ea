package luoshi.matter.handout;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.stream.IntStream;
import luoshi.matter.Matter;

/** How often a node plan asks, where nobody has written one. */
public enum Rhythm {
    /** 按季度：at the end of each quarter. */
    QUARTER(3),
    /** 按月：at the end of each month. */
    MONTH(1),
    /** 不设节点. */
    NONE(0);

    /** Five years of months: a matter holds no more. */
    private static final int MOST = 60;

    private final int months;

    Rhythm(int months) {
        this.months = months;
    }

    /**
     * The dates that come after a day, up to the deadline; without one, up to the end of the year. What is to be reached by then is left to be written.
     *
     * @param deadline null for none
     */
    List<Matter.Node> after(LocalDate day, LocalDate deadline) {
        LocalDate last = deadline == null ? LocalDate.of(day.getYear(), 12, 31) : deadline;
        return months == 0 ? List.of() : IntStream.rangeClosed(1, MOST).map(i -> i * months)
                .mapToObj(ahead -> YearMonth.of(day.getYear(), (day.getMonthValue() - 1) / months * months + 1).plusMonths(ahead - 1L).atEndOfMonth())
                .filter(end -> end.isAfter(day) && !end.isAfter(last)).map(end -> new Matter.Node(end, "")).toList();
    }
}
