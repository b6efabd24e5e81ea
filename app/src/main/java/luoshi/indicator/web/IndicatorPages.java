package luoshi.indicator.web;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import luoshi.indicator.Bindings;
import luoshi.indicator.CourseWords;
import luoshi.indicator.Courses;
import luoshi.indicator.Indicator;
import luoshi.indicator.Indicators;
import luoshi.indicator.Known;
import luoshi.journal.AsOf;
import luoshi.kernel.CityClock;
import luoshi.page.Note;
import luoshi.page.Paging;
import luoshi.page.Place;
import luoshi.page.Shell;
import luoshi.page.ShownNumber;
import luoshi.people.Asks;
import luoshi.people.Door;
import luoshi.people.Refusal;
import luoshi.people.SignedIn;
import luoshi.people.Units;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The list of indicators, and the form of a passport. */
@Controller
class IndicatorPages {

    private final Indicators indicators;
    private final Bindings bindings;
    private final Courses courses;
    private final Units units;
    private final Door door;
    private final Clock clock;

    IndicatorPages(Indicators indicators, Bindings bindings, Courses courses, Units units, Door door, Clock clock) {
        this.indicators = indicators;
        this.bindings = bindings;
        this.courses = courses;
        this.units = units;
        this.door = door;
        this.clock = clock;
    }

    /**
     * A row of the list.
     *
     * @param indicator its passport
     * @param targets how many targets it measures
     * @param newest what is known of the city last; null for nothing
     */
    public record Row(Indicator indicator, long targets, ShownNumber newest) {}

    @GetMapping("/indicators")
    @Asks("indicators.read")
    String list(@RequestParam(defaultValue = "") String q, @RequestParam(defaultValue = "1") String page, @AsOf.UntilToday AsOf asOf, @ModelAttribute("shell") Shell shell, SignedIn who, Model model) {
        String text = new Typed(Map.of("q", q)).get("q");
        List<Indicator> found = indicators.list().stream().map(Indicator.Version::state).filter(one -> one.name().contains(text) || one.code().contains(text)).toList();
        Paging paging = Paging.of(page.matches("\\d{1,7}") ? Integer.parseInt(page) : 1, Paging.SIZE, found.size(), shell.address().replaceAll("^[^?]*\\??", ""));
        List<Indicator> shown = found.subList(paging.offset(), Math.min(paging.offset() + paging.size(), found.size()));
        model.addAttribute("rows", rows(shown, asOf, shell));
        model.addAttribute("paging", paging);
        model.addAttribute("q", text);
        model.addAttribute("edits", door.allowsSomewhere(who, "indicators.edit"));
        return "indicator/web/indicators";
    }

    private List<Row> rows(List<Indicator> shown, AsOf asOf, Shell shell) {
        CourseWords words = new CourseWords(shell.words(), _ -> "");
        Map<UUID, Long> targets = bindings.list(asOf).stream().collect(Collectors.groupingBy(one -> one.state().indicator(), Collectors.counting()));
        Map<UUID, Integer> asked = new HashMap<>();
        shown.forEach(one -> asked.put(one.id(), 0));
        Map<UUID, List<Known>> known = courses.series(asked, asOf);
        return shown.stream().map(one -> new Row(one, targets.getOrDefault(one.id(), 0L),
                words.number(one, known.get(one.id()).stream().reduce((_, last) -> last).orElse(null), null, "/indicators/" + one.id()))).toList();
    }

    @GetMapping("/indicators/new")
    @Asks("indicators.edit")
    String blank(SignedIn who, Model model) {
        return form(IndicatorForm.blank(who.units().findFirst().orElse(null), CityClock.today(clock)), null, null, model);
    }

    @PostMapping("/indicators/new")
    @Asks("indicators.edit")
    String add(@RequestParam Map<String, String> sent, SignedIn who, RedirectAttributes next, HttpServletResponse response, Model model) {
        Typed form = new Typed(sent);
        try {
            Indicator indicator = IndicatorForm.indicator(form, null);
            door.require(who, "indicators.edit", indicator.unit());
            UUID id = indicators.add(who.actor(), indicator);
            next.addFlashAttribute("note", new Note("indicator.added", indicator.name()).clearing("indicator-new"));
            return "redirect:/indicators/" + id;
        } catch (Refusal refusal) {
            response.setStatus(HttpServletResponse.SC_UNPROCESSABLE_CONTENT);
            return form(form, null, refusal, model);
        }
    }

    @GetMapping("/indicators/{id}/edit")
    @Asks("indicators.edit")
    String edit(@PathVariable UUID id, SignedIn who, Model model) {
        Indicator.Version version = get(id, who);
        return form(IndicatorForm.of(version), version, null, model);
    }

    @PostMapping("/indicators/{id}/edit")
    @Asks("indicators.edit")
    String change(@PathVariable UUID id, @RequestParam Map<String, String> sent, SignedIn who, RedirectAttributes next, HttpServletResponse response, Model model) {
        Indicator.Version version = get(id, who);
        Typed form = new Typed(sent);
        try {
            Indicator indicator = IndicatorForm.indicator(form, id);
            door.require(who, "indicators.edit", indicator.unit());
            indicators.change(who.actor(), indicator, form.seen());
            next.addFlashAttribute("note", new Note("indicator.changed", indicator.name()).clearing("indicator-" + id));
            return "redirect:/indicators/" + id;
        } catch (Refusal refusal) {
            response.setStatus(HttpServletResponse.SC_UNPROCESSABLE_CONTENT);
            return form(form.with("seen", String.valueOf(version.leaf())), version, refusal, model);
        }
    }

    private Indicator.Version get(UUID id, SignedIn who) {
        Indicator.Version version = indicators.find(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        door.require(who, "indicators.edit", version.state().unit());
        return version;
    }

    private String form(Typed form, Indicator.Version version, Refusal refusal, Model model) {
        model.addAttribute("form", form);
        model.addAttribute("version", version);
        model.addAttribute("refusal", refusal);
        model.addAttribute("choices", units.on(AsOf.now(CityClock.today(clock))).choices(_ -> true));
        model.addAttribute("codes", indicators.list().stream().map(Indicator.Version::state).map(Indicator::code).toList());
        return "indicator/web/indicator-form";
    }

    @Configuration(proxyBeanMethods = false)
    static class Navigation {
        @Bean
        Place indicatorsPlace() {
            return new Place(116, "group.work", "place.indicators", "/indicators", "indicators.read");
        }
    }
}
