package luoshi.people.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import luoshi.journal.AsOf;
import luoshi.kernel.CityClock;
import luoshi.page.Note;
import luoshi.page.Paging;
import luoshi.page.Place;
import luoshi.sheet.SheetText;
import luoshi.people.Asks;
import luoshi.people.Door;
import luoshi.people.Refusal;
import luoshi.people.SignedIn;
import luoshi.people.Unit;
import luoshi.people.UnitKind;
import luoshi.people.UnitTree;
import luoshi.people.Units;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The tree of units, and what one unit was through time. */
@Controller
class UnitPages {

    private static final int ROWS = 200;

    private final Units units;
    private final Door door;
    private final UnitStories stories;
    private final Clock clock;

    UnitPages(Units units, Door door, UnitStories stories, Clock clock) {
        this.units = units;
        this.door = door;
        this.stories = stories;
        this.clock = clock;
    }

    /**
     * What the tree is asked for.
     *
     * @param name part of a name
     * @param kind what sort of unit, empty for all
     * @param depth how many levels are shown, null for all
     */
    public record Asked(String name, String kind, Integer depth) {

        boolean matches(Unit unit) {
            String text = SheetText.clean(name);
            return (unit.name().contains(text) || unit.shortName().contains(text)) && (kind == null || kind.isEmpty() || unit.kind().name().equals(kind));
        }

        /** Whether all units are asked for, and not some. */
        public boolean all() {
            return SheetText.clean(name).isEmpty() && (kind == null || kind.isEmpty());
        }
    }

    /**
     * A row of the tree.
     *
     * @param unit the unit
     * @param depth how many units stand above it
     * @param sought whether it is what was asked for, and not only on the way to it
     */
    public record Row(Unit unit, int depth, boolean sought) {}

    @GetMapping("/units")
    @Asks("units.read")
    String list(@ModelAttribute("asked") Asked asked, @RequestParam(defaultValue = "1") int page, AsOf asOf, SignedIn who, HttpServletRequest request, Model model) {
        UnitTree tree = units.on(asOf);
        List<Row> rows = rows(tree, asked);
        Paging paging = Paging.of(page, ROWS, rows.size(), request.getQueryString());
        model.addAttribute("rows", rows.subList(paging.offset(), Math.min(paging.offset() + ROWS, rows.size())));
        model.addAttribute("sought", (int) rows.stream().filter(Row::sought).count());
        model.addAttribute("paging", paging);
        model.addAttribute("edits", door.allowsSomewhere(who, "units.edit"));
        return "people/web/units";
    }

    /** Units that were asked for, each below those that lead to it. */
    private static List<Row> rows(UnitTree tree, Asked asked) {
        List<Unit> order = tree.inOrder();
        Set<UUID> shown = new LinkedHashSet<>();
        order.stream().filter(asked::matches).forEach(unit -> {
            for (Unit up = unit; up != null && shown.add(up.id()); ) {
                up = Optional.ofNullable(up.parent()).flatMap(tree::find).orElse(null);
            }
        });
        int most = asked.depth() == null ? Integer.MAX_VALUE : asked.depth();
        return order.stream()
                .filter(unit -> shown.contains(unit.id()))
                .map(unit -> new Row(unit, tree.depth(unit.id()), asked.matches(unit)))
                .filter(row -> row.depth() < most)
                .toList();
    }

    @GetMapping("/units/{id}")
    @Asks("units.read")
    String unit(@PathVariable UUID id, SignedIn who, HttpServletRequest request, Model model) {
        UnitStories.Story story = stories.get(id, who, request.getRequestURI());
        return show(story, UnitForm.of(story.unit(), CityClock.today(clock), story.leaf()), null, model);
    }

    @PostMapping("/units/{id}")
    @Asks("units.edit")
    String change(@PathVariable UUID id, @ModelAttribute("form") UnitForm form, @RequestParam(required = false) String closing, SignedIn who,
            HttpServletRequest request, HttpServletResponse response, RedirectAttributes next, Model model) {
        door.require(who, "units.edit", id);
        try {
            Unit unit = form.unit(id);
            units.record(who.actor(), closing == null ? unit : new Unit(id, unit.name(), unit.shortName(), unit.kind(), unit.parent(), unit.from(), true), version(form));
            next.addFlashAttribute("note", new Note(closing == null ? "units.changed" : "units.closed", unit.name(), unit.from().toString()).clearing("unit-" + id));
            return "redirect:/units/" + id;
        } catch (Refusal refusal) {
            response.setStatus(HttpServletResponse.SC_UNPROCESSABLE_CONTENT);
            UnitStories.Story story = stories.get(id, who, request.getRequestURI());
            model.addAttribute("meanwhile", refusal.key().equals("refusal.stale") ? story.since(version(form)) : List.of());
            return show(story, refusal.key().equals("refusal.stale") ? form.on(story.leaf()) : form, refusal, model);
        }
    }

    private static long version(UnitForm form) {
        return form.leaf() == null ? -1 : form.leaf();
    }

    private String show(UnitStories.Story story, UnitForm form, Refusal refusal, Model model) {
        model.addAttribute("story", story);
        model.addAttribute("refusal", refusal);
        return form(form, model, "people/web/unit");
    }

    private String form(UnitForm form, Model model, String view) {
        model.addAttribute("form", form);
        model.addAttribute("parents", units.on(AsOf.now(CityClock.today(clock))).choices(unit -> true));
        return view;
    }

    @GetMapping("/units/new")
    @Asks("units.edit")
    String blank(@RequestParam(defaultValue = "") String parent, Model model) {
        model.addAttribute("refusal", null);
        return form(new UnitForm("", "", UnitKind.BUREAU.name(), parent, CityClock.today(clock).toString(), null), model, "people/web/unit-new");
    }

    @PostMapping("/units/new")
    @Asks("units.edit")
    String found(@ModelAttribute("form") UnitForm form, SignedIn who, HttpServletResponse response, RedirectAttributes next, Model model) {
        try {
            UUID id = units.record(who.actor(), form.unit(null));
            next.addFlashAttribute("note", new Note("units.founded", SheetText.clean(form.name()), form.from()).clearing("unit-new"));
            return "redirect:/units/" + id;
        } catch (Refusal refusal) {
            response.setStatus(HttpServletResponse.SC_UNPROCESSABLE_CONTENT);
            model.addAttribute("refusal", refusal);
            return form(form, model, "people/web/unit-new");
        }
    }

    @Configuration(proxyBeanMethods = false)
    static class Navigation {
        @Bean
        Place unitTree() {
            return new Place(200, "group.house", "place.units", "/units", "units.read");
        }
    }
}
