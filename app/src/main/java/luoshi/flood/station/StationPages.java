package luoshi.flood.station;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import luoshi.flood.Element;
import luoshi.flood.Observation;
import luoshi.flood.Station;
import luoshi.flood.Stations;
import luoshi.flood.Threshold;
import luoshi.flood.store.Observations;
import luoshi.flood.store.Series;
import luoshi.flood.store.SeriesBook;
import luoshi.journal.AsOf;
import luoshi.kernel.CityClock;
import luoshi.page.Download;
import luoshi.page.Paging;
import luoshi.page.Shell;
import luoshi.page.Words;
import luoshi.people.Asks;
import luoshi.people.Door;
import luoshi.people.SignedIn;
import luoshi.people.Units;
import luoshi.sheet.SheetColumn;
import luoshi.sheet.SheetQueue;
import luoshi.sheet.SheetWriter;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** One station: what it is, the latest of its elements, and the values of one of them as a drawing, a table and a sheet. */
@Controller
class StationPages {

    private static final int WHOLE = 50_000;
    private static final List<SheetColumn> COLUMNS = List.of(SheetColumn.of("station", 28, "测站编码或名称"), SheetColumn.of("element", 18, "要素"), SheetColumn.of("at", 18, "时间"), SheetColumn.of("value", 12, "值"),
            SheetColumn.of("measure", 8, "单位"), SheetColumn.of("flag", 14, "质量"), SheetColumn.of("cause", 18, "缘由"), SheetColumn.of("revision", 8, "修正次数"), SheetColumn.of("note", 30, "说明"));

    private final Stations stations;
    private final Standings standings;
    private final SeriesBook book;
    private final Observations observations;
    private final Revisions revisions;
    private final StationDesk desk;

    StationPages(Stations stations, Standings standings, SeriesBook book, Observations observations, Revisions revisions, StationDesk desk) {
        this.stations = stations;
        this.standings = standings;
        this.book = book;
        this.observations = observations;
        this.revisions = revisions;
        this.desk = desk;
    }

    /** What the pages of one station ask besides: who may do what, the names of units, and the time. */
    @org.springframework.stereotype.Component
    static class StationDesk {

        private final Door door;
        private final Units units;
        private final Clock clock;

        StationDesk(Door door, Units units, Clock clock) {
            this.door = door;
            this.units = units;
            this.clock = clock;
        }

        Instant now() {
            return clock.instant();
        }

        void into(Model model, SignedIn who, Station station) {
            model.addAttribute("tree", units.on(AsOf.now(CityClock.today(clock))));
            model.addAttribute("edits", door.allows(who, Stations.EDIT, station.unit()));
            model.addAttribute("corrects", door.allows(who, "flood.correct", station.unit()));
        }
    }

    private Station station(UUID id) {
        return stations.find(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private static Element chosen(List<Standings.Of> elements, Typed typed) {
        return elements.stream().map(Standings.Of::element).filter(one -> typed.is("element", one.code())).findFirst()
                .orElse(elements.isEmpty() ? null : elements.getFirst().element());
    }

    private Series series(Station station, Element element) {
        return book.byStation().getOrDefault(station.id(), List.of()).stream().filter(one -> one.element().equals(element.code())).findFirst().orElseThrow();
    }

    @GetMapping("/flood/stations/{id}")
    @Asks("flood.read")
    String page(@PathVariable UUID id, @RequestParam Map<String, String> sent, SignedIn who, Model model) {
        Station station = station(id);
        Typed typed = new Typed(sent);
        Instant now = desk.now();
        Span span = Span.of(typed, now);
        List<Standings.Of> elements = standings.elements(station);
        Element element = chosen(elements, typed);
        Stations.Register register = stations.register();
        Paging paging = Paging.of(1, Paging.SIZE, 0, "");
        ValueChart chart = null;
        List<Held> values = List.of();
        if (element != null) {
            int series = series(station, element).id();
            String page = sent.getOrDefault("page", "1");
            paging = Paging.of(page.matches("\\d{1,6}") ? Integer.parseInt(page) : 1, Paging.SIZE, revisions.count(series, span), "element=" + element.code() + "&" + span.query(span.range()));
            values = revisions.held(series, span, paging.offset(), paging.size());
            List<Observation> drawn = observations.between(List.of(series), span.from(), span.to().plusMillis(1));
            List<Threshold> heights = Heights.concern(element.code()) ? Heights.holding(register, station, CityClock.dayOf(span.to())) : List.of();
            chart = ValueChart.of(new ValueChart.Asked(element, span, now, station.interval(), heights), drawn);
        }
        model.addAttribute("view", new StationView(standings.of(station, now), register.profile(station), elements, element, span, chart, values, paging, Heights.recorded(register, id)));
        desk.into(model, who, station);
        return "flood/station/station";
    }

    @GetMapping("/flood/stations/{id}/sheet")
    @Asks("flood.read")
    void sheet(@PathVariable UUID id, @RequestParam Map<String, String> sent, @ModelAttribute("shell") Shell shell, HttpServletResponse response) throws IOException {
        Station station = station(id);
        Typed typed = new Typed(sent);
        Span span = Span.of(typed, desk.now());
        Element element = chosen(standings.elements(station), typed);
        if (element == null) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        List<Held> values = revisions.held(series(station, element).id(), span, 0, WHOLE).reversed();
        Words words = Words.in(Words.Language.ZH);
        Download.sheet(response, "station-" + element.code() + "-" + CityClock.dayOf(span.to()) + ".xlsx");
        SheetQueue.write(() -> {
            try (SheetWriter sheet = new SheetWriter("观测值", COLUMNS)) {
                values.forEach(one -> sheet.row(Arrays.asList(station.name(), element.zh(), shell.moment(one.at()), Double.isNaN(one.value()) ? null : StationView.number(element, one.value()),
                        element.unit(), words.of("flag", one.flag()), words.of("cause", one.cause()), one.revision(), one.why())));
                sheet.writeTo(response.getOutputStream());
            }
        });
    }
}
