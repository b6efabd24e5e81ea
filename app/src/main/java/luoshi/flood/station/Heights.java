package luoshi.flood.station;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import luoshi.flood.Observation;
import luoshi.flood.Stations;
import luoshi.flood.Threshold;
import luoshi.people.Refusal;

/** The one place where the pages of stations look at thresholds: which hold, which is reached, and what a form says of one. */
final class Heights {

    /** Elements that are measured in the heights of a station's thresholds. */
    private static final Set<String> LEVELS = Set.of("Z", "ZU", "WD");

    private Heights() {}

    /** Whether an element is measured in these heights. */
    static boolean concern(String element) {
        return LEVELS.contains(element);
    }

    /** Those that hold on a day, from the lowest. */
    static List<Threshold> holding(Stations.Register register, UUID station, LocalDate day) {
        return recorded(register, station).stream().filter(one -> one.holds(day)).sorted(Comparator.comparing(Threshold::level)).toList();
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
    static Threshold typed(Typed typed) {
        Threshold.Kind kind = typed.choice(Threshold.Kind.class, "kind").orElseThrow(() -> new Refusal("threshold.kind"));
        BigDecimal level = typed.number("level");
        if (level == null && !typed.is("ends", "yes")) {
            throw new Refusal("threshold.none");
        }
        LocalDate since = typed.day("since");
        if (since == null) {
            throw new Refusal("station.since");
        }
        return new Threshold(kind, typed.is("ends", "yes") ? null : level, since, typed.day("until"), typed.text("note"));
    }
}
