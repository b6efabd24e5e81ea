package luoshi.flood.station;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import luoshi.flood.Stations;
import luoshi.flood.station.Standings.Standing;
import luoshi.journal.AsOf;
import luoshi.kernel.CityClock;
import luoshi.page.Download;
import luoshi.page.Paging;
import luoshi.page.Place;
import luoshi.page.Shell;
import luoshi.page.Words;
import luoshi.people.Asks;
import luoshi.people.Door;
import luoshi.people.SignedIn;
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

/** The list of all stations with the latest of each, on a page and as a sheet. */
@Controller
class ListPages {

    private static final List<SheetColumn> COLUMNS = List.of(SheetColumn.of("name", 28, "测站名称"), SheetColumn.of("code", 12, "测站编码"), SheetColumn.of("address", 14, "遥测站地址"),
            SheetColumn.of("kind", 14, "类别"), SheetColumn.of("county", 12, "县区"), SheetColumn.of("unit", 28, "管护单位"), SheetColumn.of("state", 8, "状态"), SheetColumn.of("heard", 18, "最近收到"),
            SheetColumn.of("element", 18, "要素"), SheetColumn.of("value", 12, "最新值"), SheetColumn.of("measure", 8, "单位"), SheetColumn.of("at", 18, "观测时间"), SheetColumn.of("flag", 14, "质量"),
            SheetColumn.of("height", 14, "达到特征水位"));

    private final Standings standings;
    private final Units units;
    private final Door door;
    private final Clock clock;

    ListPages(Standings standings, Units units, Door door, Clock clock) {
        this.standings = standings;
        this.units = units;
        this.door = door;
        this.clock = clock;
    }

    @GetMapping("/flood/stations")
    @Asks("flood.read")
    String list(@RequestParam Map<String, String> sent, SignedIn who, Model model) {
        Typed typed = new Typed(sent);
        StationFilter filter = StationFilter.of(typed);
        Instant now = clock.instant();
        List<Standing> all = standings.all(now);
        UnitTree tree = units.on(AsOf.now(CityClock.dayOf(now)));
        List<Standing> shown = filter.of(all);
        String page = sent.getOrDefault("page", "1");
        Paging paging = Paging.of(page.matches("\\d{1,6}") ? Integer.parseInt(page) : 1, Paging.SIZE, shown.size(), filter.address("/flood/stations").replaceAll("^[^?]*\\??", ""));
        Map<Presence, Long> counts = new EnumMap<>(Presence.class);
        filter.toggled(filter.state()).of(all).forEach(one -> counts.merge(one.presence(), 1L, Long::sum));
        model.addAttribute("filter", filter);
        model.addAttribute("counts", counts);
        model.addAttribute("rows", shown.subList(paging.offset(), Math.min(shown.size(), paging.offset() + paging.size())));
        model.addAttribute("paging", paging);
        model.addAttribute("tree", tree);
        model.addAttribute("counties", named(all.stream().map(one -> one.station().county()), tree));
        model.addAttribute("keepers", named(all.stream().map(one -> one.station().unit()), tree));
        model.addAttribute("edits", door.allowsSomewhere(who, Stations.EDIT));
        return "flood/station/list";
    }

    /** Units as a field offers them: those that stations have, in the order of the tree. */
    private static Map<String, String> named(Stream<UUID> some, UnitTree tree) {
        List<UUID> there = some.distinct().toList();
        return tree.choices(unit -> there.contains(unit.id())).entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, one -> one.getValue().strip(), (one, _) -> one, java.util.LinkedHashMap::new));
    }

    @GetMapping("/flood/stations/sheet")
    @Asks("flood.read")
    void sheet(@RequestParam Map<String, String> sent, @ModelAttribute("shell") Shell shell, HttpServletResponse response) throws IOException {
        Instant now = clock.instant();
        List<Standing> shown = StationFilter.of(new Typed(sent)).of(standings.all(now));
        UnitTree tree = units.on(AsOf.now(CityClock.dayOf(now)));
        Download.sheet(response, "stations-" + CityClock.dayOf(now) + ".xlsx");
        SheetQueue.write(() -> {
            try (SheetWriter sheet = new SheetWriter("测站", COLUMNS)) {
                shown.forEach(one -> sheet.row(cells(one, tree, shell)));
                sheet.writeTo(response.getOutputStream());
            }
        });
    }

    private static List<Object> cells(Standing one, UnitTree tree, Shell shell) {
        Words words = Words.in(Words.Language.ZH);
        List<Object> cells = new ArrayList<>(Arrays.asList(one.station().name(), one.station().code(), one.station().address(), words.of("station-kind", one.station().kind()),
                tree.name(one.station().county()), tree.name(one.station().unit()), words.of("presence", one.presence()), one.heard() == null ? null : shell.time(one.heard()), one.element().zh()));
        cells.addAll(one.leading() == null ? Arrays.asList(null, one.element().unit(), null, null, null)
                : Arrays.asList(Double.isNaN(one.leading().value()) ? null : StationView.number(one.element(), one.leading().value()), one.element().unit(), shell.time(one.leading().at()),
                        words.of("flag", one.leading().flag()), one.reached() == null ? null : words.of("threshold-kind", one.reached().kind())));
        return cells;
    }

    @Configuration(proxyBeanMethods = false)
    static class Navigation {
        @Bean
        Place stationsPlace() {
            return new Place(160, "group.flood", "place.stations", "/flood/stations", "flood.read");
        }
    }
}
