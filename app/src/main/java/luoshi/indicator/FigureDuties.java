package luoshi.indicator;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import luoshi.indicator.owed.Dues;
import luoshi.indicator.store.FigureStore;
import luoshi.indicator.store.FigureStore.Key;
import luoshi.journal.Journal;
import luoshi.people.Door;
import luoshi.people.SignedIn;
import org.springframework.stereotype.Component;

/** The door of what people have to do with figures: to report them, to verify and to certify them. */
@Component
public class FigureDuties {

    private final Figures figures;
    private final Dues dues;
    private final FigureStore store;
    private final Door door;

    FigureDuties(Figures figures, Dues dues, FigureStore store, Door door) {
        this.figures = figures;
        this.dues = dues;
        this.store = store;
        this.door = door;
    }

    /**
     * What waits to be verified or certified.
     *
     * @param own what somebody may verify or certify, the oldest periods first
     * @param others how many more wait that are not theirs: of their own hand or unit, or for a unit named in the passport
     * @param more whether there is more than was looked at
     */
    public record Waiting(List<FigureFile> own, int others, boolean more) {}

    /** What waits for somebody; of each kind at most so many figures are looked at. */
    public Waiting waiting(SignedIn who, int most) {
        List<UUID> ids = new ArrayList<>();
        boolean more = false;
        for (FigureState state : List.of(FigureState.REPORTED, FigureState.VERIFIED)) {
            Door.Scope scope = door.scope(who, state == FigureState.REPORTED ? "figures.verify" : "figures.certify");
            List<UUID> found = store.waiting(state, scope.all() ? null : scope.units(), most + 1);
            more |= found.size() > most;
            ids.addAll(found.subList(0, Math.min(most, found.size())));
        }
        List<FigureFile> files = store.find(ids);
        Map<UUID, Indicator> passports = figures.passports();
        Map<Long, Journal.Told> told = figures.told(files);
        List<FigureFile> own = files.stream().filter(file -> Figures.separated(who, file, file.next(), passports.get(file.figure().indicator()), told).isEmpty())
                .sorted(Comparator.comparing((FigureFile file) -> file.figure().to()).thenComparing(file -> file.figure().unit())).toList();
        return new Waiting(own, files.size() - own.size(), more);
    }

    /**
     * A figure that a unit has to report.
     *
     * @param unit which unit
     * @param indicator what is measured
     * @param to last day of the period
     * @param returned what it had reported and got back; null for nothing
     */
    public record Due(UUID unit, Indicator indicator, LocalDate to, FigureFile returned) {

        /** By which day. */
        public LocalDate by() {
            return to.plusDays(indicator.dueDays());
        }

        /** Of what, of whom and of when it speaks. */
        public Key key() {
            return new Key(indicator.id(), unit, to);
        }
    }

    /**
     * What somebody has to do with figures.
     *
     * @param owes whether their units owe any
     * @param due what their units have to report, by the days
     * @param waiting what waits to be verified or certified by them
     */
    public record Work(boolean owes, List<Due> due, Waiting waiting) {}

    /** What somebody has to do; of what waits for their decision, so many of each kind are looked at. */
    public Work work(SignedIn who, int most) {
        Set<UUID> units = door.scope(who, "figures.report").units();
        List<Due> periods = units.isEmpty() ? List.of() : dues.periods(units::contains);
        return new Work(!periods.isEmpty(), periods.isEmpty() ? List.of() : dues.missing(periods, units), waiting(who, most));
    }

    /** What all units have to report, by the days. */
    public List<Due> due() {
        return dues.missing(dues.periods(_ -> true), null);
    }

    /** How many figures have waited to be verified since before a moment, of periods that are open. */
    public int late(Instant before) {
        return dues.late(before);
    }
}
