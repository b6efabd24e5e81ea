package luoshi.flood.sheets;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import luoshi.flood.Stations;
import luoshi.flood.coverage.Places;
import luoshi.flood.sheets.SheetDesk.Of;
import luoshi.journal.AsOf;
import luoshi.journal.Journal;
import luoshi.kernel.CityClock;
import luoshi.page.Download;
import luoshi.page.Shell;
import luoshi.people.Asks;
import luoshi.people.SignedIn;
import luoshi.people.UnitTree;
import luoshi.people.Units;
import luoshi.sheet.SheetQueue;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The registers of stations and of places, out to sheets and back. */
@Controller
class RegisterSheetPages {

    private static final String STATIONS = "/flood/stations/import";
    private static final String PLACES = "/flood/places/import";

    private final SheetDesk desk;
    private final Stations stations;
    private final Places places;
    private final Units units;
    private final Journal journal;
    private final Clock clock;

    RegisterSheetPages(SheetDesk desk, Stations stations, Places places, Units units, Journal journal, Clock clock) {
        this.desk = desk;
        this.stations = stations;
        this.places = places;
        this.units = units;
        this.journal = journal;
        this.clock = clock;
    }

    private LocalDate today() {
        return CityClock.today(clock);
    }

    private UnitTree tree() {
        return units.on(AsOf.now(today()));
    }

    private StationSheet stationSheet() {
        return new StationSheet(stations.register(), tree());
    }

    private PlaceSheet placeSheet() {
        return new PlaceSheet(places, stations.register(), tree(), today());
    }

    private Of of(HttpServletRequest request, SignedIn who) {
        return request.getRequestURI().startsWith(STATIONS) ? new Of(SheetKind.STATIONS, StationSheet.COLUMNS, table -> stationSheet().plan(table, stations), who)
                : new Of(SheetKind.PLACES, PlaceSheet.COLUMNS, table -> together(placeSheet().plan(table)), who);
    }

    /** All places of a sheet in one act. */
    private Planned together(Planned plan) {
        Planned.Recording recording = plan.recording();
        return plan.with(plan.amount(), (who, told) -> journal.act(who.actor(), () -> recording.record(who, told)));
    }

    @GetMapping("/flood/stations/register")
    @Asks("flood.read")
    void stations(HttpServletResponse response) throws IOException {
        StationSheet sheet = stationSheet();
        Download.sheet(response, "ST_STBPRP_B-" + today() + ".xlsx");
        SheetQueue.write(() -> sheet.write(response.getOutputStream()));
    }

    @GetMapping("/flood/places/sheet")
    @Asks("flood.read")
    void places(HttpServletResponse response) throws IOException {
        PlaceSheet sheet = placeSheet();
        Download.sheet(response, "places-" + today() + ".xlsx");
        SheetQueue.write(() -> sheet.write(response.getOutputStream()));
    }

    @GetMapping({STATIONS, PLACES})
    @Asks("flood.edit")
    String form(HttpServletRequest request, SignedIn who, Model model) {
        return desk.form(of(request, who), model);
    }

    @PostMapping({STATIONS, PLACES})
    @Asks("flood.edit")
    String upload(@RequestParam(required = false) MultipartFile file, HttpServletRequest request, SignedIn who, HttpServletResponse response, Model model) throws IOException {
        return desk.upload(of(request, who), file, response, model);
    }

    @GetMapping({STATIONS + "/{id}", PLACES + "/{id}"})
    @Asks("flood.edit")
    String preview(@PathVariable UUID id, @RequestParam(defaultValue = "1") String page, HttpServletRequest request, SignedIn who, HttpServletResponse response, Model model) {
        return desk.preview(of(request, who), id, page, response, model);
    }

    @PostMapping({STATIONS + "/{id}/record", PLACES + "/{id}/record"})
    @Asks("flood.edit")
    String record(@PathVariable UUID id, HttpServletRequest request, SignedIn who, HttpServletResponse response, RedirectAttributes next, Model model) {
        return desk.record(of(request, who), id, response, next, model);
    }

    @GetMapping({STATIONS + "/{id}/marked", PLACES + "/{id}/marked"})
    @Asks("flood.edit")
    void marked(@PathVariable UUID id, @ModelAttribute("shell") Shell shell, HttpServletRequest request, SignedIn who, HttpServletResponse response) throws IOException {
        desk.marked(of(request, who), id, shell, response);
    }
}
