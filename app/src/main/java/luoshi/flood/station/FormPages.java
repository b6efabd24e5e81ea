package luoshi.flood.station;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import luoshi.flood.Station;
import luoshi.flood.Stations;
import luoshi.flood.Threshold;
import luoshi.journal.AsOf;
import luoshi.kernel.CityClock;
import luoshi.page.Note;
import luoshi.people.Asks;
import luoshi.people.Door;
import luoshi.people.Refusal;
import luoshi.people.SignedIn;
import luoshi.people.UnitKind;
import luoshi.people.UnitTree;
import luoshi.people.Units;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The forms by which a station and its thresholds are recorded. */
@Controller
class FormPages {

    private static final Map<String, String> HEIGHT_FIELDS = Map.of("refusal.threshold.note", "note", "refusal.threshold.kind", "kind", "refusal.threshold.none", "level", "refusal.threshold.level", "level",
            "refusal.threshold.season", "from", "refusal.station.days", "until", "refusal.station.since", "since", "refusal.form.long", "note");

    private final Stations stations;
    private final Units units;
    private final Door door;
    private final Clock clock;

    FormPages(Stations stations, Units units, Door door, Clock clock) {
        this.stations = stations;
        this.units = units;
        this.door = door;
        this.clock = clock;
    }

    private Station station(UUID id) {
        return stations.find(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    @GetMapping("/flood/stations/new")
    @Asks(Stations.EDIT)
    String blank(@RequestParam(defaultValue = "") String address, SignedIn who, Model model) {
        return form(null, new Typed(StationForm.blank(address.substring(0, Math.min(10, address.length())), who.units().findFirst().orElse(null), CityClock.today(clock))), model);
    }

    @PostMapping("/flood/stations/new")
    @Asks(Stations.EDIT)
    String add(@RequestParam Map<String, String> sent, SignedIn who, HttpServletResponse response, RedirectAttributes next, Model model) {
        return record(null, new Typed(sent), who, response, next, model);
    }

    @GetMapping("/flood/stations/{id}/edit")
    @Asks(Stations.EDIT)
    String edit(@PathVariable UUID id, SignedIn who, Model model) {
        Station station = station(id);
        door.require(who, Stations.EDIT, station.unit());
        return form(station, new Typed(StationForm.of(station)), model);
    }

    @PostMapping("/flood/stations/{id}/edit")
    @Asks(Stations.EDIT)
    String edit(@PathVariable UUID id, @RequestParam Map<String, String> sent, SignedIn who, HttpServletResponse response, RedirectAttributes next, Model model) {
        Station station = station(id);
        door.require(who, Stations.EDIT, station.unit());
        return record(station, new Typed(sent), who, response, next, model);
    }

    private String record(Station before, Typed typed, SignedIn who, HttpServletResponse response, RedirectAttributes next, Model model) {
        try {
            Station station = StationForm.read(before == null ? null : before.id(), typed);
            UnitTree tree = tree();
            if (tree.find(station.county()).isEmpty() || tree.find(station.unit()).isEmpty()) {
                throw new Refusal("station.unit");
            }
            UUID id = stations.record(who, station);
            next.addFlashAttribute("note", new Note("station.recorded", station.name()));
            return "redirect:/flood/stations/" + id;
        } catch (Refusal refusal) {
            response.setStatus(HttpServletResponse.SC_UNPROCESSABLE_CONTENT);
            return form(before, typed.refused(refusal, StationForm.FIELDS), model);
        }
    }

    private UnitTree tree() {
        return units.on(AsOf.now(CityClock.today(clock)));
    }

    private String form(Station station, Typed typed, Model model) {
        Map<String, String> profiles = new LinkedHashMap<>();
        stations.register().profiles().values().forEach(one -> profiles.put(one.key(), one.name()));
        model.addAttribute("station", station);
        model.addAttribute("typed", typed);
        model.addAttribute("counties", counties(tree()));
        model.addAttribute("keepers", keepers(tree()));
        model.addAttribute("profiles", profiles);
        return "flood/station/edit";
    }

    /** Where a station or place may lie. */
    static Map<String, String> counties(UnitTree tree) {
        return tree.choices(one -> one.kind() == UnitKind.CITY || one.kind() == UnitKind.COUNTY || one.kind() == UnitKind.PARK);
    }

    /** Who may keep it in order. */
    static Map<String, String> keepers(UnitTree tree) {
        return tree.choices(one -> one.kind() != UnitKind.TASK_FORCE);
    }

    @GetMapping("/flood/stations/{id}/thresholds")
    @Asks(Stations.EDIT)
    String thresholds(@PathVariable UUID id, SignedIn who, Model model) {
        Station station = station(id);
        door.require(who, Stations.EDIT, station.unit());
        return thresholds(station, new Typed(Map.of("since", CityClock.today(clock).toString())), model);
    }

    @PostMapping("/flood/stations/{id}/thresholds")
    @Asks(Stations.EDIT)
    String threshold(@PathVariable UUID id, @RequestParam Map<String, String> sent, SignedIn who, HttpServletResponse response, RedirectAttributes next, Model model) {
        Station station = station(id);
        door.require(who, Stations.EDIT, station.unit());
        Typed typed = new Typed(sent);
        try {
            stations.record(who, id, Heights.typed(typed, station));
            next.addFlashAttribute("note", new Note("threshold.recorded", station.name()));
            return "redirect:/flood/stations/" + id + "/thresholds";
        } catch (Refusal refusal) {
            response.setStatus(HttpServletResponse.SC_UNPROCESSABLE_CONTENT);
            return thresholds(station, typed.refused(refusal, HEIGHT_FIELDS), model);
        }
    }

    private String thresholds(Station station, Typed typed, Model model) {
        model.addAttribute("station", station);
        model.addAttribute("typed", typed);
        model.addAttribute("thresholds", Heights.recorded(stations.register(), station.id()));
        model.addAttribute("kinds", Threshold.Kind.values());
        return "flood/station/thresholds";
    }
}
