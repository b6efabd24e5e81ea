package luoshi.flood.station;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import luoshi.flood.Observation;
import luoshi.flood.Station;
import luoshi.flood.Stations;
import luoshi.flood.Threshold;
import luoshi.people.Refusal;

/** The one place where the pages of stations look at thresholds: which hold, which is reached, and what a form says of one. */
final class Heights {

    /** Elements that are measured in the heights of a station's thresholds. */
    private static final Set<String> LEVELS = Set.of("Z", "ZU", "WD");

    private static final Pattern DAY_OF_YEAR = Pattern.compile("(\\d{1,2})\\s*[-/.月]\\s*(\\d{1,2})\\s*日?");

    private Heights() {}

    /** Whether an element is measured in these heights. */
    static boolean concern(String element) {
        return LEVELS.contains(element);
    }

    /** Those that hold on a day over the datum that the station has, from the lowest. */
    static List<Threshold> holding(Stations.Register register, Station station, LocalDate day) {
        return recorded(register, station.id()).stream().filter(one -> one.holds(day) && one.isOver(station.datum())).sorted(Comparator.comparing(Threshold::level)).toList();
    }

    /** All that are recorded. */
    static List<Threshold> recorded(Stations.Register register, UUID station) {
        return register.thresholds().getOrDefault(station, List.of());
    }

    /** The highest that an observation reaches; empty where it reaches none, or cannot be used. */
    static Optional<Threshold> reached(List<Threshold> holding, String element, Observation latest) {
        return !concern(element) || !latest.flag().isUsable() || Double.isNaN(latest.value()) ? Optional.empty()
                : holding.stream().filter(one -> one.level().doubleValue() <= latest.value()).max(Comparator.comparing(Threshold::level));
    }

    /** What a form says of one; without a level it is taken back. */
    static Threshold typed(Typed typed, Station station) {
        Threshold.Kind kind = typed.choice(Threshold.Kind.class, "kind").orElseThrow(() -> new Refusal("threshold.kind"));
        BigDecimal level = typed.number("level");
        if (level == null && !typed.is("ends", "yes")) {
            throw new Refusal("threshold.none");
        }
        LocalDate since = typed.day("since");
        if (since == null) {
            throw new Refusal("station.since");
        }
        return new Threshold(kind, typed.is("ends", "yes") ? null : level, station.datum(), dayOfYear(typed, "from"), dayOfYear(typed, "to"), since, typed.day("until"), typed.text("note"));
    }

    /** A day of each year, as 6-15, 06-15 or 6月15日; null where none is typed. */
    private static MonthDay dayOfYear(Typed typed, String field) {
        String text = typed.text(field);
        if (text.isEmpty()) {
            return null;
        }
        try {
            Matcher day = DAY_OF_YEAR.matcher(text);
            if (day.matches()) {
                return MonthDay.of(Integer.parseInt(day.group(1)), Integer.parseInt(day.group(2)));
            }
        } catch (DateTimeException none) {
            // there is no such day
        }
        throw new Refusal("threshold.day", text);
    }
}
