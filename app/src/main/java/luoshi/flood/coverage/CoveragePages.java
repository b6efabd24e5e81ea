package luoshi.flood.coverage;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import luoshi.flood.Station;
import luoshi.flood.Stations;
import luoshi.flood.WatchedPlace;
import luoshi.flood.coverage.CoverageView.Part;
import luoshi.flood.coverage.CoverageView.Row;
import luoshi.flood.station.Typed;
import luoshi.journal.AsOf;
import luoshi.kernel.CityClock;
import luoshi.matter.MatterList;
import luoshi.page.Download;
import luoshi.page.Paging;
import luoshi.page.Place;
import luoshi.page.Shell;
import luoshi.page.Words;
import luoshi.people.Asks;
import luoshi.people.Door;
import luoshi.people.SignedIn;
import luoshi.people.Unit;
import luoshi.people.UnitTree;
import luoshi.people.Units;
import luoshi.sheet.SheetColumn;
import luoshi.sheet.SheetQueue;
import luoshi.sheet.SheetWriter;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestParam;

/** The page of coverage: how many reaches and points are watched, how that was, what is dark and who mends it. */
@Controller
class CoveragePages {

    private static final List<SheetColumn> COLUMNS = List.of(SheetColumn.of("state", 10, "状态"), SheetColumn.of("kind", 10, "类别"), SheetColumn.of("name", 30, "名称"), SheetColumn.of("water", 16, "河流或道路"),
            SheetColumn.of("county", 12, "县区"), SheetColumn.of("unit", 28, "管护单位"), SheetColumn.of("stations", 40, "测站"), SheetColumn.of("seen", 18, "最近可用观测"),
            SheetColumn.of("matters", 30, "办理中的督办事项"), SheetColumn.of("coordinates", 40, "坐标"));

    private final Coverages coverages;
    private final Mending mending;
    private final Units units;
    private final Door door;
    private final Clock clock;

    CoveragePages(Coverages coverages, Mending mending, Units units, Door door, Clock clock) {
        this.coverages = coverages;
        this.mending = mending;
        this.units = units;
        this.door = door;
        this.clock = clock;
    }

    /** Tells coverage from what is held. */
    @org.springframework.stereotype.Component
    static class Coverages {

        private final Places places;
        private final Stations stations;
        private final GoodSeen seen;

        Coverages(Places places, Stations stations, GoodSeen seen) {
            this.places = places;
            this.stations = stations;
            this.seen = seen;
        }

        private Set<UUID> tied() {
            return places.register().ties().values().stream().flatMap(List::stream).map(Places.Tie::station).collect(Collectors.toSet());
        }

        Coverage at(Instant moment, int minutes) {
            return Coverage.of(places.register(), stations.register().stations(), seen.last(tied(), moment), moment, minutes);
        }

        List<ShareChart.At> history(Instant now, CoverageFilter.Period period, int minutes) {
            Map<UUID, Station> known = stations.register().stations();
            return ShareChart.history(places.register(), known, seen.within(tied(), ShareChart.moments(now, period), minutes), minutes);
        }
    }

    @GetMapping(CoverageFilter.PAGE)
    @Asks("flood.read")
    String page(@RequestParam Map<String, String> sent, SignedIn who, Model model) {
        CoverageFilter filter = CoverageFilter.of(new Typed(sent));
        Instant now = clock.instant();
        Coverage coverage = coverages.at(now, filter.minutes());
        UnitTree tree = units.on(AsOf.now(CityClock.dayOf(now)));
        List<Coverage.Line> shown = lines(coverage, filter);
        String page = sent.getOrDefault("page", "1");
        Paging paging = Paging.of(page.matches("\\d{1,6}") ? Integer.parseInt(page) : 1, Paging.SIZE, shown.size(), filter.sheet().replaceAll("^[^?]*\\??", ""));
        Map<String, List<MatterList.Row>> open = mending.open(who, now);
        boolean opens = mending.mayOpen(who);
        List<Row> rows = shown.subList(paging.offset(), Math.min(shown.size(), paging.offset() + paging.size())).stream().map(line -> row(line, tree, open, opens, now)).toList();
        List<ShareChart.At> history = coverages.history(now, filter.period(), filter.minutes());
        model.addAttribute("view", new CoverageView(filter, coverage, parts(coverage.by(WatchedPlace::county), tree), parts(coverage.by(WatchedPlace::unit), tree), history,
                ShareChart.of(history, filter.period()), rows, paging));
        model.addAttribute("minutes", CoverageFilter.MINUTES);
        model.addAttribute("edits", door.allowsSomewhere(who, Stations.EDIT));
        return "flood/coverage/coverage";
    }

    private static Row row(Coverage.Line line, UnitTree tree, Map<String, List<MatterList.Row>> open, boolean opens, Instant now) {
        String unit = tree.name(line.place().unit());
        String county = tree.name(line.place().county());
        return new Row(line, county, unit, open.getOrDefault(line.place().name(), List.of()),
                opens && line.state() != Coverage.State.COVERED ? Mending.form(line, unit, county, now) : "");
    }

    /** The worst first: dark ones by how long they have been, then those without a station, then late ones. */
    private static List<Coverage.Line> lines(Coverage coverage, CoverageFilter filter) {
        List<Coverage.State> order = List.of(Coverage.State.DARK, Coverage.State.NONE, Coverage.State.LATE, Coverage.State.COVERED);
        return coverage.lines().stream().filter(filter::shows).sorted(Comparator.comparing((Coverage.Line line) -> order.indexOf(line.state()))
                .thenComparing(line -> line.seen() == null ? Instant.MIN : line.seen()).thenComparing(line -> line.place().name())).toList();
    }

    private static List<Part> parts(Map<UUID, Map<WatchedPlace.Kind, Coverage.Share>> by, UnitTree tree) {
        List<UUID> order = tree.inOrder().stream().map(Unit::id).toList();
        return by.entrySet().stream().sorted(Comparator.comparingInt(one -> order.indexOf(one.getKey()))).map(one -> new Part(one.getKey(), tree.name(one.getKey()), one.getValue())).toList();
    }

    @GetMapping(CoverageFilter.PAGE + "/sheet")
    @Asks("flood.read")
    void sheet(@RequestParam Map<String, String> sent, @ModelAttribute("shell") Shell shell, SignedIn who, HttpServletResponse response) throws IOException {
        CoverageFilter filter = CoverageFilter.of(new Typed(sent));
        Instant now = clock.instant();
        List<Coverage.Line> shown = lines(coverages.at(now, filter.minutes()), filter);
        UnitTree tree = units.on(AsOf.now(CityClock.dayOf(now)));
        Map<String, List<MatterList.Row>> open = mending.open(who, now);
        Words words = Words.in(Words.Language.ZH);
        Download.sheet(response, "coverage-" + CityClock.dayOf(now) + ".xlsx");
        SheetQueue.write(() -> {
            try (SheetWriter sheet = new SheetWriter("覆盖", COLUMNS)) {
                shown.forEach(line -> sheet.row(Arrays.asList(words.of("coverage-state", line.state()), words.of("watched-place", line.place().kind()), line.place().name(), line.place().water(),
                        tree.name(line.place().county()), tree.name(line.place().unit()), line.stations().stream().map(Station::name).collect(Collectors.joining("、")),
                        line.seen() == null ? null : shell.time(line.seen()),
                        open.getOrDefault(line.place().name(), List.of()).stream().map(MatterList.Row::label).collect(Collectors.joining("、")), line.place().coordinates())));
                sheet.writeTo(response.getOutputStream());
            }
        });
    }

    @Configuration(proxyBeanMethods = false)
    static class Navigation {
        @Bean
        Place coveragePlace() {
            return new Place(162, "group.flood", "place.coverage", CoverageFilter.PAGE, "flood.read");
        }
    }
}
