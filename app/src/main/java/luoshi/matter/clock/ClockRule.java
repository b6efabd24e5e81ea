package luoshi.matter.clock;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import luoshi.kernel.CityClock;
import luoshi.kernel.DayPolicy;
import luoshi.kernel.DueDay;
import luoshi.kernel.WorkCalendar;
import luoshi.matter.ClockKind;
import luoshi.matter.MatterClass;

/**
 * What holds for one clock when a matter is issued between two days: one row of {@code clocks.tsv}.
 *
 * @param kind which clock
 * @param classes the matters that have it; none where its date comes from a plan
 * @param period how long it runs; null where its date comes from a plan
 * @param policy how days are counted; null likewise
 * @param cutoff when the last day ends; null for its midnight
 * @param warning when the lamp turns yellow
 * @param supervise how long after its due moment chasing turns into supervising
 * @param from the first day of issue it holds for; null for always
 * @param to the last one; null for ever
 * @param row where it stands
 */
record ClockRule(ClockKind kind, Set<MatterClass> classes, Length period, DayPolicy policy, LocalTime cutoff, Warning warning, Duration supervise,
                 LocalDate from, LocalDate to, TsvRow row) {

    static final List<String> HEADER =
            List.of("clock", "classes", "period", "policy", "cutoff", "share", "least", "supervise", "from", "to", "source");

    /** How long a clock runs. */
    record Length(int count, boolean months) {

        private static Length of(String written) {
            return new Length(number(written), written.endsWith("m"));
        }

        DueDay after(LocalDate issued, DayPolicy policy, WorkCalendar calendar) {
            return months ? policy.monthsAfter(issued, count, calendar) : policy.after(issued, count, calendar);
        }
    }

    /** Yellow begins when {@code part/whole} of the interval is left, or the least time, whichever comes first. */
    record Warning(int part, int whole, Duration least) {

        private static Warning of(String share, Duration least) {
            if (!share.matches("\\d{1,3}/\\d{1,3}")) {
                throw new IllegalArgumentException(share);
            }
            int slash = share.indexOf('/');
            return new Warning(Integer.parseInt(share.substring(0, slash)), Integer.parseInt(share.substring(slash + 1)), least);
        }
    }

    static ClockRule of(TsvRow row) {
        Duration least = row.read(6, "天数，如 1d", ClockRule::days);
        ClockRule rule = new ClockRule(
                row.read(0, "钟的名称，如 SETTLE", ClockKind::valueOf),
                row.read(1, "事项类别，如 ORDINARY,MAJOR，或 -", ClockRule::classes),
                row.read(2, "期限，如 3d、1m，或 -", optional(Length::of)),
                row.read(3, " CAL、CAL_ROLL、WD 或 -", optional(DayPolicy::valueOf)),
                row.read(4, "时刻，如 17:00，或 -", optional(LocalTime::parse)),
                row.read(5, "份额，如 1/5", share -> Warning.of(share, least)),
                row.read(7, "天数，如 3d", ClockRule::days),
                row.read(8, "日期，如 2022-01-31，或 -", optional(LocalDate::parse)),
                row.read(9, "日期，如 2022-12-31，或 -", optional(LocalDate::parse)),
                row);
        rule.check();
        return rule;
    }

    private void check() {
        if (classes.isEmpty() != (period == null) || (period == null) != (policy == null)) {
            throw row.refused("classes、period、policy 三列要么都写，要么都写 -");
        }
        if (warning.whole() == 0 || warning.part() >= warning.whole()) {
            throw row.refused("share 列的份额要小于一");
        }
        if (row.cells().getLast().isBlank()) {
            throw row.refused("source 列没有写依据");
        }
    }

    /** That it begins where the one before it, of the same clock, has ended. */
    void checkFollows(ClockRule before) {
        if (before != null && before.to() == null) {
            throw row.refused("前一行 " + kind + " 的 to 列没有写末日");
        }
        LocalDate expected = before == null ? null : before.to().plusDays(1);
        if (!Objects.equals(expected, from)) {
            throw row.refused(kind + " 的 from 列应写 " + (expected == null ? "-" : expected) + "，不能是 " + (from == null ? "-" : from));
        }
        if (from != null && to != null && to.isBefore(from)) {
            throw row.refused("to 列早于 from 列");
        }
    }

    /** That it has no end, as nothing follows. */
    void checkIsLast() {
        if (to != null) {
            throw row.refused(to + " 以后没有 " + kind + " 的规则，末行的 to 列应写 -");
        }
    }

    /** Whether it holds for what begins on a day. */
    boolean holdsOn(LocalDate day) {
        return (from == null || !day.isBefore(from)) && (to == null || !day.isAfter(to));
    }

    /** The first moment that is too late. What is issued when its last moment is over already counts as issued on the next day. */
    ClockRules.Dated due(Instant issuedAt, WorkCalendar calendar) {
        LocalDate issued = CityClock.dayOf(issuedAt);
        ClockRules.Dated due = due(issued, calendar);
        return due.due().isAfter(issuedAt) ? due : due(issued.plusDays(1), calendar);
    }

    private ClockRules.Dated due(LocalDate issued, WorkCalendar calendar) {
        DueDay last = period.after(issued, policy, calendar);
        Instant due = cutoff == null ? CityClock.endOf(last.day()) : last.day().atTime(cutoff).atZone(CityClock.ZONE).toInstant();
        return new ClockRules.Dated(kind, due, last.provisional());
    }

    private static Set<MatterClass> classes(String written) {
        return written.equals("-") ? Set.of() : Arrays.stream(written.split(",")).map(MatterClass::valueOf).collect(Collectors.toUnmodifiableSet());
    }

    private static Duration days(String written) {
        if (!written.endsWith("d")) {
            throw new IllegalArgumentException(written);
        }
        return Duration.ofDays(number(written));
    }

    private static int number(String written) {
        if (!written.matches("\\d{1,3}[dm]")) {
            throw new IllegalArgumentException(written);
        }
        return Integer.parseInt(written, 0, written.length() - 1, 10);
    }

    private static <T> Function<String, T> optional(Function<String, T> reading) {
        return written -> written.equals("-") ? null : reading.apply(written);
    }
}
