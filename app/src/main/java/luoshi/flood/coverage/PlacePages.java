package luoshi.flood.coverage;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import luoshi.flood.Stations;
import luoshi.flood.WatchedPlace;
import luoshi.flood.station.Typed;
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

/** The forms by which places are recorded and stations tied to them. */
@Controller
class PlacePages {

    private static final Map<String, String> FIELDS = Map.of("refusal.place.name", "name", "refusal.place.taken", "name", "refusal.place.point", "coordinates", "refusal.place.line", "coordinates",
            "refusal.station.days", "until", "refusal.form.long", "", "refusal.place.kind", "kind");

    private final Places places;
    private final Stations stations;
    private final Units units;
    private final Door door;
    private final Clock clock;

    PlacePages(Places places, Stations stations, Units units, Door door, Clock clock) {
        this.places = places;
        this.stations = stations;
        this.units = units;
        this.door = door;
        this.clock = clock;
    }

    @GetMapping("/flood/places/new")
    @Asks(Stations.EDIT)
    String blank(SignedIn who, Model model) {
        return form(null, new Typed(Map.of("since", today().toString(), "unit", who.units().findFirst().map(UUID::toString).orElse(""))), new Typed(Map.of()), model);
    }

    @PostMapping("/flood/places/new")
    @Asks(Stations.EDIT)
    String add(@RequestParam Map<String, String> sent, SignedIn who, HttpServletResponse response, RedirectAttributes next, Model model) {
        return record(null, new Typed(sent), who, response, next, model);
    }

    @GetMapping("/flood/places/{id}")
    @Asks(Stations.EDIT)
    String edit(@PathVariable UUID id, SignedIn who, Model model) {
        WatchedPlace place = place(id, who);
        return form(place, new Typed(of(place)), tie(), model);
    }

    @PostMapping("/flood/places/{id}")
    @Asks(Stations.EDIT)
    String edit(@PathVariable UUID id, @RequestParam Map<String, String> sent, SignedIn who, HttpServletResponse response, RedirectAttributes next, Model model) {
        return record(place(id, who), new Typed(sent), who, response, next, model);
    }

    @PostMapping("/flood/places/{id}/stations")
    @Asks(Stations.EDIT)
    String tie(@PathVariable UUID id, @RequestParam Map<String, String> sent, SignedIn who, HttpServletResponse response, RedirectAttributes next, Model model) {
        WatchedPlace place = place(id, who);
        Typed typed = new Typed(sent);
        try {
            LocalDate since = typed.day("since");
            if (since == null) {
                throw new Refusal("station.since");
            }
            places.tie(who, new Places.Tie(id, typed.id("station"), since, typed.day("until"), typed.text("note")));
            next.addFlashAttribute("note", new Note("place.tied", place.name()));
            return "redirect:/flood/places/" + id;
        } catch (Refusal refusal) {
            response.setStatus(HttpServletResponse.SC_UNPROCESSABLE_CONTENT);
            return form(place, new Typed(of(place)), typed.refused(refusal, Map.of("refusal.place.station", "station", "refusal.station.days", "until", "refusal.form.long", "", "refusal.station.since", "", "refusal.station.day", "")), model);
        }
    }

    private Typed tie() {
        return new Typed(Map.of("since", today().toString()));
    }

    private LocalDate today() {
        return CityClock.today(clock);
    }

    private WatchedPlace place(UUID id, SignedIn who) {
        WatchedPlace place = places.register().places().get(id);
        if (place == null) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        door.require(who, Stations.EDIT, place.unit());
        return place;
    }

    private String record(WatchedPlace before, Typed typed, SignedIn who, HttpServletResponse response, RedirectAttributes next, Model model) {
        try {
            UUID id = places.record(who, read(before == null ? null : before.id(), typed));
            next.addFlashAttribute("note", new Note("place.recorded", typed.text("name")));
            return "redirect:/flood/places/" + id;
        } catch (Refusal refusal) {
            response.setStatus(HttpServletResponse.SC_UNPROCESSABLE_CONTENT);
            return form(before, typed.refused(refusal, FIELDS), tie(), model);
        }
    }

    private static Map<String, String> of(WatchedPlace one) {
        return new LinkedHashMap<>(Map.of("kind", one.kind().name(), "name", one.name(), "water", one.water(), "county", one.county().toString(), "unit", one.unit().toString(),
                "coordinates", one.coordinates(), "since", one.since().toString(), "until", Objects.toString(one.until(), ""), "note", one.note()));
    }

    private WatchedPlace read(UUID id, Typed typed) {
        WatchedPlace.Kind kind = typed.choice(WatchedPlace.Kind.class, "kind").orElseThrow(() -> new Refusal("place.kind"));
        UUID county = unit(typed, "county");
        UUID unit = unit(typed, "unit");
        LocalDate until = typed.day("until");
        LocalDate since = typed.day("since");
        if (since == null) {
            throw new Refusal("station.since");
        }
        return new WatchedPlace(id, kind, typed.text("name"), typed.text("water"), county, unit, typed.text("coordinates").replaceAll("\\s*[,，;；]\\s*", ", "), since, until, typed.text("note"));
    }

    private UUID unit(Typed typed, String field) {
        UUID id = typed.id(field);
        if (id == null || tree().find(id).isEmpty()) {
            throw new Refusal("station.unit");
        }
        return id;
    }

    private UnitTree tree() {
        return units.on(AsOf.now(today()));
    }

    private String form(WatchedPlace place, Typed typed, Typed tie, Model model) {
        Map<String, String> choices = new LinkedHashMap<>();
        stations.all().forEach(one -> choices.put(one.id().toString(), one.name() + (one.address().isEmpty() ? "" : " " + one.address())));
        model.addAttribute("place", place);
        model.addAttribute("typed", typed);
        model.addAttribute("tie", tie);
        model.addAttribute("ties", place == null ? java.util.List.of() : places.register().ties().getOrDefault(place.id(), java.util.List.of()));
        model.addAttribute("stations", choices);
        model.addAttribute("counties", tree().choices(one -> one.kind() == UnitKind.CITY || one.kind() == UnitKind.COUNTY || one.kind() == UnitKind.PARK));
        model.addAttribute("keepers", tree().choices(one -> one.kind() != UnitKind.TASK_FORCE));
        return "flood/coverage/place";
    }
}
