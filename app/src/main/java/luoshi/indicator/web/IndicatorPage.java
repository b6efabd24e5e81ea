package luoshi.indicator.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import luoshi.indicator.CourseWords;
import luoshi.indicator.Indicator;
import luoshi.indicator.IndicatorKind;
import luoshi.indicator.Indicators;
import luoshi.indicator.Known;
import luoshi.indicator.RollUp;
import luoshi.indicator.TargetCourse;
import luoshi.indicator.Trajectory;
import luoshi.indicator.store.KnownStore;
import luoshi.journal.AsOf;
import luoshi.page.Lamp;
import luoshi.page.Shell;
import luoshi.page.ShownNumber;
import luoshi.people.Asks;
import luoshi.people.Door;
import luoshi.people.People;
import luoshi.people.Reads;
import luoshi.people.SignedIn;
import luoshi.people.UnitTree;
import luoshi.people.Units;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** The passport of one indicator, what it measures, and its figures of a year. */
@Controller
class IndicatorPage {

    private static final int MOST_FIGURES = 400;

    private final Indicators indicators;
    private final Measured measured;
    private final KnownStore store;
    private final Units units;
    private final People people;
    private final Door door;
    private final Reads reads;

    IndicatorPage(Indicators indicators, Measured measured, KnownStore store, Units units, People people, Door door, Reads reads) {
        this.indicators = indicators;
        this.measured = measured;
        this.store = store;
        this.units = units;
        this.people = people;
        this.door = door;
        this.reads = reads;
    }

    /** A passport as it was recorded, by whom and when; null where the journal does not tell. */
    public record Recorded(Indicator.Version version, People.Recorder by) {}

    /** A target that it measures. */
    public record Target(TargetCourse course, Lamp lamp) {}

    /**
     * Figures of one period.
     *
     * @param to its last day
     * @param known what was known of the city; null for nothing
     * @param city the same as a number; null for nothing
     * @param year the same period last year
     * @param count of how many units there are figures that the visitor may see
     * @param units those figures; none where the page shows those of another period
     */
    public record Period(LocalDate to, Known known, ShownNumber city, YearOnYear year, int count, List<OfUnit> units) {}

    /** The figure of a unit. */
    public record OfUnit(UUID unit, ShownNumber number) {}

    @GetMapping("/indicators/{id}")
    @Asks("indicators.read")
    String page(@PathVariable UUID id, @RequestParam(defaultValue = "") String period, @AsOf.UntilToday AsOf asOf, @ModelAttribute("shell") Shell shell, SignedIn who, Model model) {
        Indicator.Version newest = indicators.find(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        Indicator.Version version = asOf.size() == null ? newest : indicators.find(id, asOf).orElse(null);
        if (version == null) {
            model.addAttribute("title", newest.state().name());
            return "page/not-yet";
        }
        UnitTree tree = units.on(AsOf.now(asOf.day()));
        CourseWords words = new CourseWords(shell.words(), tree::name);
        Measured.Of of = measured.of(version.state(), asOf);
        Door.Scope scope = door.scope(who, "figures.read");
        LocalDate last = last(period, asOf);
        Map<LocalDate, Integer> counts = store.counts(id, scope.all() ? null : scope.units(), last.withDayOfYear(1), last, of.known());
        LocalDate chosen = counts.keySet().stream().filter(end -> end.toString().equals(period)).findFirst().orElseGet(() -> counts.keySet().stream().max(Comparator.naturalOrder()).orElse(null));
        List<KnownStore.Value> values = values(id, last, of.known(), scope, counts, chosen);
        looked(values, who, shell.path());
        List<Known> series = of.series().stream().filter(one -> one.to().getYear() == last.getYear()).toList();
        model.addAttribute("version", version);
        model.addAttribute("tree", tree);
        model.addAttribute("history", history(id, asOf));
        model.addAttribute("targets", of.courses().stream().map(course -> new Target(course, words.shown(course))).toList());
        model.addAttribute("periods", periods(version.state(), series, counts, values, to -> YearOnYear.of(version.state(), to, of.series(), words, shell.words()), words));
        model.addAttribute("chosen", chosen);
        model.addAttribute("year", last.getYear());
        model.addAttribute("chart", chart(version.state(), series, of.courses(), last.getYear(), words));
        model.addAttribute("edits", asOf.size() == null && door.allows(who, "indicators.edit", version.state().unit()));
        return "indicator/web/indicator";
    }

    /** The last day that is shown: of last year, where a period of that year is asked for. */
    private static LocalDate last(String period, AsOf asOf) {
        LocalDate before = asOf.day().minusYears(1).withMonth(12).withDayOfMonth(31);
        return period.startsWith(before.getYear() + "-") ? before : asOf.day();
    }

    private List<Recorded> history(UUID id, AsOf asOf) {
        List<Indicator.Version> versions = indicators.history(id, asOf);
        Map<Long, People.Recorder> by = people.recorders(versions.stream().map(Indicator.Version::leaf).toList());
        return versions.stream().map(one -> new Recorded(one, by.get(one.leaf()))).toList();
    }

    /** The figures of the year that the visitor may see; where they are too many for a page, those of the one period that is open: the newest unless another is asked for. */
    private List<KnownStore.Value> values(UUID id, LocalDate last, Instant known, Door.Scope scope, Map<LocalDate, Integer> counts, LocalDate chosen) {
        boolean many = counts.values().stream().mapToInt(Integer::intValue).sum() > MOST_FIGURES;
        return store.series(id, null, many ? chosen : last.withDayOfYear(1), many ? chosen : last, known).stream().filter(value -> scope.covers(value.unit())).toList();
    }

    /** One line for the first of another unit. */
    private void looked(List<KnownStore.Value> values, SignedIn who, String path) {
        List<UUID> own = who.units().toList();
        values.stream().map(KnownStore.Value::unit).filter(unit -> !own.contains(unit)).findFirst().ifPresent(unit -> reads.write(who, "figures.read", unit, path));
    }

    private static List<Period> periods(Indicator indicator, List<Known> series, Map<LocalDate, Integer> counts, List<KnownStore.Value> values,
            Function<LocalDate, YearOnYear> years, CourseWords words) {
        Map<LocalDate, Known> city = series.stream().collect(Collectors.toMap(Known::to, Function.identity()));
        Map<LocalDate, List<KnownStore.Value>> units = values.stream().collect(Collectors.groupingBy(KnownStore.Value::to));
        TreeSet<LocalDate> ends = new TreeSet<>(Comparator.reverseOrder());
        ends.addAll(city.keySet());
        ends.addAll(counts.keySet());
        List<Period> periods = new ArrayList<>();
        for (LocalDate end : ends) {
            List<KnownStore.Value> own = units.getOrDefault(end, List.of());
            String direct = indicator.rollUp() != RollUp.NONE ? null
                    : own.stream().filter(value -> value.unit().equals(indicator.unit())).findFirst().map(value -> "/figures/" + value.figure()).orElse(null);
            periods.add(new Period(end, city.get(end), words.number(indicator, city.get(end), null, direct), years.apply(end), counts.getOrDefault(end, 0), own.stream().map(value -> new OfUnit(value.unit(),
                    words.number(indicator, new Known(end, value.value(), value.state(), 1, 1, value.part(), value.whole()), null, "/figures/" + value.figure()))).toList()));
        }
        return periods;
    }

    /** What was reached, and beside it the course of the first target of which the city's figure tells. */
    private static Chart chart(Indicator indicator, List<Known> series, List<TargetCourse> courses, int year, CourseWords words) {
        List<Trajectory.Point> points = courses.stream().filter(course -> course.units().isEmpty() && course.goal().value() != null && course.goal().due().getYear() == year)
                .findFirst().map(TargetCourse::points).orElse(List.of());
        return indicator.kind() == IndicatorKind.JUDGED ? null : Chart.of(series, points, Lines.writing(indicator, words));
    }
}
