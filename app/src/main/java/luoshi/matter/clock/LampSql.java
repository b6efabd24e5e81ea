package luoshi.matter.clock;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import luoshi.kernel.CityClock;

/** The lamp of a clock as an SQL expression, for statements that count a million of them. A test holds it equal to {@link ClockRules#lamp}. */
final class LampSql {

    private LampSql() {}

    /** Multiplies intervals by whole numbers only, which PostgreSQL does without rounding. */
    static String of(List<ClockRule> rules) {
        String asOf = "cast(:asOf as timestamptz)";
        return """
                case when met <= %1$s then case when met >= due then 1 else 0 end
                     when held or provisional then 3
                     when due <= %1$s then case when due <= %1$s - %2$s then 6 else 5 end
                     when (due - %1$s) * %4$s <= (due - begins) * %3$s or due - %1$s <= %5$s then 4
                     else 2 end""".formatted(
                asOf,
                each(rules, rule -> interval(rule.supervise())),
                each(rules, rule -> Integer.toString(rule.warning().part())),
                each(rules, rule -> Integer.toString(rule.warning().whole())),
                each(rules, rule -> interval(rule.warning().least())));
    }

    /** A value that may differ by clock and day of issue; just the value where it does not. */
    private static String each(List<ClockRule> rules, Function<ClockRule, String> value) {
        List<String> values = rules.stream().map(value).distinct().toList();
        return values.size() == 1
                ? values.getFirst()
                : rules.stream()
                        .map(rule -> "when " + holds(rule) + " then " + value.apply(rule))
                        .collect(Collectors.joining(" ", "case ", " end"));
    }

    private static String holds(ClockRule rule) {
        String from = rule.from() == null ? "" : " and begins >= " + moment(rule.from());
        String to = rule.to() == null ? "" : " and begins < " + moment(rule.to().plusDays(1));
        return "kind = '" + rule.kind() + "'" + from + to;
    }

    private static String moment(LocalDate day) {
        return "timestamptz '" + CityClock.startOf(day) + "'";
    }

    private static String interval(Duration duration) {
        return "interval '" + duration.toHours() + " hours'";
    }
}
