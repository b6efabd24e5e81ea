package luoshi.flood.map;

import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import luoshi.journal.AsOf;
import luoshi.kernel.CityClock;
import luoshi.page.Place;
import luoshi.page.Shell;
import luoshi.people.Asks;
import luoshi.people.SignedIn;
import luoshi.people.Units;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.DigestUtils;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import tools.jackson.databind.json.JsonMapper;

/** The map 态势图 with the list beside it, which says all that the map shows; the wall 大屏 and the phone's page show the same picture. */
@Controller
public class MapPages {

    private static final String READ = "flood.read";
    private static final int MOST_ASKED = 100;

    private final Pictures pictures;
    private final Units units;
    private final MapSheets sheets;
    private final Clock clock;
    private final JsonMapper json = JsonMapper.shared();

    MapPages(Pictures pictures, Units units, MapSheets sheets, Clock clock) {
        this.pictures = pictures;
        this.units = units;
        this.sheets = sheets;
        this.clock = clock;
    }

    @GetMapping("/flood")
    @Asks(READ)
    String map(@RequestParam(defaultValue = "") String kind, @RequestParam(defaultValue = "") String county, @RequestParam(defaultValue = "") String state, @ModelAttribute("shell") Shell shell,
            HttpServletResponse response, Model model) {
        model.addAttribute("sheet", sheets.show(shell, response));
        list(kind, county, state, shell, model);
        return "flood/map/map";
    }

    /** The list alone, as it is read again when something has changed. */
    @GetMapping("/flood/map/list")
    @Asks(READ)
    String list(@RequestParam(defaultValue = "") String kind, @RequestParam(defaultValue = "") String county, @RequestParam(defaultValue = "") String state, @ModelAttribute("shell") Shell shell,
            Model model) {
        model.addAttribute("view", MapView.of(pictures.now(), Listed.asked(kind, county, state), counties(), shell));
        return "flood/map/list";
    }

    /** What stands beside the map of one station. */
    @GetMapping("/flood/map/stations/{id}")
    @Asks(READ)
    String station(@PathVariable UUID id, @ModelAttribute("shell") Shell shell, Model model) {
        model.addAttribute("one", pictures.now().find(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND)));
        model.addAttribute("counties", counties());
        return "flood/map/station";
    }

    /** The picture as a map draws it: all of it, or some stations; of now, or of a past moment. One that has not changed is not sent again. */
    @GetMapping("/flood/map/data")
    @Asks(READ)
    ResponseEntity<byte[]> data(@RequestParam(defaultValue = "") String at, @RequestParam(defaultValue = "") String only, @ModelAttribute("shell") Shell shell,
            @RequestHeader(name = "If-None-Match", defaultValue = "") String known) {
        Set<UUID> asked = Arrays.stream(only.split(",")).limit(MOST_ASKED).map(Listed::id).filter(id -> id != null).collect(Collectors.toSet());
        Picture picture = at.isEmpty() ? pictures.now() : pictures.at(moment(at));
        MapData data = MapData.of(picture, one -> asked.isEmpty() || asked.contains(one.station().id()), counties(), shell);
        String tag = "\"" + DigestUtils.md5DigestAsHex(json.writeValueAsString(data.stations()).getBytes(StandardCharsets.UTF_8)) + "\"";
        if (tag.equals(known)) {
            return ResponseEntity.status(HttpStatus.NOT_MODIFIED).header("Cache-Control", "private, no-cache").eTag(tag).build();
        }
        return ResponseEntity.ok().header("Cache-Control", "private, no-cache").eTag(tag).contentType(MediaType.APPLICATION_JSON).body(json.writeValueAsBytes(data));
    }

    /** A moment as it is asked for: with a zone, or as the city's time. */
    private static Instant moment(String text) {
        try {
            return text.matches(".*(Z|[+-]\\d\\d:\\d\\d)") ? Instant.parse(text) : LocalDateTime.parse(text).atZone(CityClock.ZONE).toInstant();
        } catch (DateTimeException unreadable) {
            throw new ResponseStatusException(HttpStatus.BAD_REQUEST);
        }
    }

    @GetMapping("/flood/wall")
    @Asks(READ)
    String wall(@ModelAttribute("shell") Shell shell, HttpServletResponse response, Model model) {
        model.addAttribute("sheet", sheets.show(shell, response));
        model.addAttribute("now", clock.instant().toEpochMilli());
        figures(shell, model);
        return "flood/map/wall";
    }

    /** What of the wall is read again when something has changed. */
    @GetMapping("/flood/wall/figures")
    @Asks(READ)
    String figures(@ModelAttribute("shell") Shell shell, Model model) {
        model.addAttribute("view", MapView.of(pictures.now(), Listed.asked("", "", ""), counties(), shell));
        return "flood/map/wall-figures";
    }

    @GetMapping("/flood/phone")
    @Asks(READ)
    String phone(@RequestParam(defaultValue = "") String county, @ModelAttribute("shell") Shell shell, SignedIn who, Model model) {
        phoneList(county, shell, who, model);
        return "flood/map/phone";
    }

    /** What of the phone's page is read again when something has changed. */
    @GetMapping("/flood/phone/list")
    @Asks(READ)
    String phoneList(@RequestParam(defaultValue = "") String county, @ModelAttribute("shell") Shell shell, SignedIn who, Model model) {
        Counties counties = counties();
        MapView view = MapView.of(pictures.now(), Listed.asked("", county, ""), counties, shell);
        model.addAttribute("view", county.isEmpty() ? view.where(one -> counties.isOwn(who, one.station().county())) : view);
        return "flood/map/phone-list";
    }

    private Counties counties() {
        return new Counties(units.on(AsOf.now(CityClock.today(clock))));
    }

    @Configuration(proxyBeanMethods = false)
    static class Navigation {
        @Bean
        Place floodPlace() {
            return new Place(150, "group.flood", "place.flood", "/flood", READ);
        }

        @Bean
        Place wallPlace() {
            return new Place(151, "group.flood", "place.flood-wall", "/flood/wall", READ);
        }

        @Bean
        Place phonePlace() {
            return new Place(152, "group.flood", "place.flood-phone", "/flood/phone", READ);
        }
    }
}
