package luoshi.indicator.entry;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import luoshi.commitment.Commitment;
import luoshi.indicator.Courses;
import luoshi.indicator.Figure;
import luoshi.indicator.Indicator;
import luoshi.indicator.Indicators;
import luoshi.indicator.Known;
import luoshi.indicator.TargetCourse;
import luoshi.indicator.formula.Formula;
import luoshi.indicator.owed.Owed;
import luoshi.indicator.score.UnitScore;
import luoshi.indicator.store.FigureStore;
import luoshi.indicator.store.KnownStore;
import luoshi.journal.AsOf;
import luoshi.kernel.CityClock;
import org.springframework.stereotype.Component;

/** Where a figure is shown, and where one that another has come in the place of was shown: told from what is known of the past, and stored nowhere. */
@Component
class FigurePlaces {

    private final Indicators indicators;
    private final Owed owed;
    private final KnownStore known;
    private final FigureStore store;
    private final Courses courses;
    private final Clock clock;

    FigurePlaces(Indicators indicators, Owed owed, KnownStore known, FigureStore store, Courses courses, Clock clock) {
        this.indicators = indicators;
        this.owed = owed;
        this.known = known;
        this.store = store;
        this.courses = courses;
        this.clock = clock;
    }

    /**
     * What showed a figure that does not count any more.
     *
     * @param counted from when to when it counted
     * @param day the last day on which it was the newest of its series
     * @param targets the targets that it decided, as they stood on that day by it and by what came in its place
     * @param derived indicators told from it
     * @param scores units whose scores it changed
     */
    public record Before(FigureStore.Counted counted, LocalDate day, List<Turned> targets, List<Told> derived, List<Scored> scores) {

        /** The first and the last day at whose end it was the newest of its series: pages of these days, as known then, show it. One where they are the same, none where it did not last. */
        public List<LocalDate> days() {
            LocalDate first = CityClock.dayOf(counted.since());
            boolean overtaken = counted.overtaken() != null && counted.overtaken().isBefore(counted.until());
            LocalDate last = CityClock.dayOf(overtaken ? counted.overtaken() : counted.until()).minusDays(1);
            return last.isBefore(first) ? List.of() : first.equals(last) ? List.of(first) : List.of(first, last);
        }
    }

    /** A target by a figure, and by what came in its place. */
    public record Turned(TargetCourse before, TargetCourse after) {}

    /** A derived indicator likewise; null where nothing was told. */
    public record Told(Indicator indicator, BigDecimal before, BigDecimal after) {}

    /** The score of a unit likewise; null for none. */
    public record Scored(UUID unit, BigDecimal before, BigDecimal after) {}

    FigureView.Places of(Figure figure, Indicator indicator) {
        List<Indicator> all = all();
        Set<UUID> told = told(indicator, all);
        List<FigureView.Shown> targets = owed.asked(figure.to().getYear()).stream().filter(one -> told.contains(one.binding().indicator()))
                .map(one -> new FigureView.Shown(one.commitment(), one.target(), all.stream().filter(each -> each.id().equals(one.binding().indicator())).findFirst().orElseThrow())).toList();
        KnownStore.Total total = indicator.rollUp().adds() ? total(indicator.id(), figure.to()) : null;
        return new FigureView.Places(targets, total, derived(indicator, all, told));
    }

    private List<Indicator> all() {
        return indicators.list().stream().map(Indicator.Version::state).toList();
    }

    private static List<Indicator> derived(Indicator indicator, List<Indicator> all, Set<UUID> told) {
        return all.stream().filter(one -> told.contains(one.id()) && !one.id().equals(indicator.id())).toList();
    }

    private KnownStore.Total total(UUID indicator, LocalDate to) {
        Instant now = clock.instant();
        return known.totals(new KnownStore.Look(Map.of(indicator, to), to, to, now, now, 1), List.of(indicator)).getOrDefault(indicator, List.of()).stream().findFirst().orElse(null);
    }

    private static Set<UUID> told(Indicator indicator, List<Indicator> all) {
        Set<UUID> told = new HashSet<>(Set.of(indicator.id()));
        derive(indicator, all, told);
        return told;
    }

    /** All whose formulas name it, or name what is told from it. */
    private static void derive(Indicator indicator, List<Indicator> all, Set<UUID> told) {
        all.stream().filter(Indicator::derived).filter(one -> Formula.of(one.formula()).codes().contains(indicator.code())).filter(one -> told.add(one.id()))
                .forEach(one -> derive(one, all, told));
    }

    /** What showed it while it counted; null where it never did or still does. */
    Before before(Figure figure, Indicator indicator) {
        FigureStore.Counted counted = store.counted(figure).filter(one -> one.until() != null).orElse(null);
        if (counted == null) {
            return null;
        }
        LocalDate day = lastDay(counted);
        Instant then = counted.until().minus(1, ChronoUnit.MICROS);
        List<Indicator> all = all();
        Set<UUID> told = told(indicator, all);
        List<Commitment> commitments = owed.asked(figure.to().getYear()).stream().map(Owed.Asked::commitment).distinct().toList();
        List<TargetCourse> before = courses.of(commitments, AsOf.now(day), then);
        List<TargetCourse> after = courses.of(commitments, AsOf.now(day), counted.until());
        List<Turned> turned = new ArrayList<>();
        for (int i = 0; i < before.size(); i++) {
            if (before.get(i).indicator() != null && told.contains(before.get(i).indicator().id())) {
                turned.add(new Turned(before.get(i), after.get(i)));
            }
        }
        List<Told> derived = derived(indicator, all, told).stream().map(one -> new Told(one, value(one, figure.to(), day, then), value(one, figure.to(), day, counted.until()))).toList();
        return new Before(counted, day, turned, derived, scores(UnitScore.scores(before, day), UnitScore.scores(after, day)));
    }

    private static LocalDate lastDay(FigureStore.Counted counted) {
        LocalDate end = CityClock.dayOf(counted.until());
        LocalDate first = CityClock.dayOf(counted.since());
        boolean overtaken = counted.overtaken() != null && counted.overtaken().isBefore(counted.until());
        LocalDate last = overtaken ? CityClock.dayOf(counted.overtaken()).minusDays(1) : end;
        return last.isBefore(first) ? first : last;
    }

    private BigDecimal value(Indicator indicator, LocalDate to, LocalDate day, Instant moment) {
        return courses.series(Map.of(indicator.id(), 0), AsOf.now(day), moment).get(indicator.id()).stream().filter(one -> one.to().equals(to)).findFirst().map(Known::value).orElse(null);
    }

    private static List<Scored> scores(Map<UUID, BigDecimal> before, Map<UUID, BigDecimal> after) {
        Set<UUID> units = new TreeSet<>(before.keySet());
        units.addAll(after.keySet());
        return units.stream().filter(unit -> !Objects.equals(before.get(unit), after.get(unit))).map(unit -> new Scored(unit, before.get(unit), after.get(unit))).toList();
    }
}
