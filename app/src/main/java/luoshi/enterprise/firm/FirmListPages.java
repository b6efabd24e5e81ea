package luoshi.enterprise.firm;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import luoshi.enterprise.FirmFile;
import luoshi.enterprise.FirmRecords.Ask;
import luoshi.enterprise.FirmRecords;
import luoshi.enterprise.LegalUnit;
import luoshi.enterprise.LegalUnits;
import luoshi.enterprise.register.FirmList.Presence;
import luoshi.enterprise.register.FirmList;
import luoshi.enterprise.register.KnownRules;
import luoshi.enterprise.register.Scopes;
import luoshi.page.Note;
import luoshi.page.Paging;
import luoshi.page.Place;
import luoshi.page.Shell;
import luoshi.people.Asks;
import luoshi.people.Door;
import luoshi.people.Refusal;
import luoshi.people.SignedIn;
import luoshi.people.UnitKind;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The list of legal units, and the form by which one comes into it or is changed. */
@Controller
@RequestMapping("/enterprises")
class FirmListPages {

    private static final int LONGEST = 100;

    private final LegalUnits units;
    private final FirmRecords records;
    private final FirmDesk desk;
    private final Scopes scopes;
    private final Door door;

    FirmListPages(LegalUnits units, FirmRecords records, FirmDesk desk, Scopes scopes, Door door) {
        this.units = units;
        this.records = records;
        this.desk = desk;
        this.scopes = scopes;
        this.door = door;
    }

    @GetMapping("/firms")
    @Asks("enterprise.read")
    String list(@RequestParam Map<String, String> sent, @ModelAttribute("shell") Shell shell, SignedIn who, Model model) {
        Typed typed = new Typed(sent);
        FirmList.Filter filter = filter(typed);
        String page = sent.getOrDefault("page", "1");
        FirmList.Found found = units.list(who, filter, desk.today(), page.matches("\\d{1,6}") ? Integer.parseInt(page) : 1);
        model.addAttribute("filter", filter);
        model.addAttribute("rows", found.rows());
        model.addAttribute("paging", Paging.of(found.paging().page(), Paging.SIZE, found.paging().total(), shell.address().replaceAll("^[^?]*\\??", "")));
        model.addAttribute("choices", units.choices(who));
        model.addAttribute("turnover", units.turnover(who, desk.today()));
        model.addAttribute("tree", desk.tree());
        model.addAttribute("day", desk.today());
        model.addAttribute("edits", door.allowsSomewhere(who, FirmRecords.EDIT));
        model.addAttribute("keeps", door.allowsSomewhere(who, "enterprise.keep"));
        model.addAttribute("surveys", door.allowsSomewhere(who, "enterprise.survey"));
        model.addAttribute("keepers", scopes.keepers());
        return "enterprise/firm/list";
    }

    private static FirmList.Filter filter(Typed typed) {
        Presence presence = List.of(Presence.values()).stream().filter(one -> typed.is("presence", one.name())).findFirst().orElse(Presence.PRESENT);
        return new FirmList.Filter(cut(typed.text("q")), typed.id("unit"), cut(typed.text("industry")), cut(typed.text("park")), cut(typed.text("chain")), cut(typed.text("title")), presence);
    }

    private static String cut(String text) {
        return text.substring(0, Math.min(LONGEST, text.length()));
    }

    @PostMapping("/keepers")
    @Asks("enterprise.keep")
    String keep(@RequestParam Map<String, String> sent, SignedIn who, RedirectAttributes next) {
        Typed typed = new Typed(sent);
        try {
            records.keep(who, typed.id("unit"), !typed.is("ends", "yes"), typed.text("note"));
            next.addFlashAttribute("note", new Note("firm.kept", desk.tree().name(typed.id("unit"))));
        } catch (Refusal refusal) {
            next.addFlashAttribute("note", refusal.note());
        }
        return "redirect:/enterprises/firms";
    }

    @GetMapping("/firms/new")
    @Asks("enterprise.edit")
    String add(SignedIn who, Model model) {
        return form(null, new Typed(Map.of("entered", desk.today().toString(), "unit", who.units().findFirst().map(UUID::toString).orElse(""))), null, model);
    }

    @PostMapping("/firms/new")
    @Asks("enterprise.edit")
    String add(@RequestParam Map<String, String> sent, SignedIn who, HttpServletResponse response, RedirectAttributes next, Model model) {
        Typed typed = new Typed(sent);
        try {
            LegalUnit unit = unit(null, typed);
            UUID id = records.record(who, Ask.enters(unit, typed.needed("entered"), typed.text("note")));
            next.addFlashAttribute("note", new Note("firm.recorded", unit.name()));
            return "redirect:/enterprises/firms/" + id;
        } catch (Refusal refusal) {
            response.setStatus(HttpServletResponse.SC_UNPROCESSABLE_CONTENT);
            return form(null, typed, refusal, model);
        }
    }

    @GetMapping("/firms/{id}/edit")
    @Asks("enterprise.edit")
    String edit(@PathVariable UUID id, SignedIn who, Model model) {
        FirmFile file = desk.open(who, id, desk.now());
        scopes.require(who, FirmRecords.EDIT, file.unit());
        LegalUnit unit = file.unit();
        return form(unit, new Typed(Map.of("code", unit.code(), "name", unit.name(), "industry", unit.industry(), "unit", unit.unit().toString(), "own", unit.own() == null ? "" : unit.own().toString(),
                "park", unit.park(), "chain", unit.chain(), "registered", unit.registered() == null ? "" : unit.registered().toString())), null, model);
    }

    @PostMapping("/firms/{id}/edit")
    @Asks("enterprise.edit")
    String edit(@PathVariable UUID id, @RequestParam Map<String, String> sent, SignedIn who, HttpServletResponse response, RedirectAttributes next, Model model) {
        FirmFile file = desk.open(who, id, desk.now());
        Typed typed = new Typed(sent);
        try {
            if (typed.text("note").isEmpty()) {
                throw new Refusal("firm.reason");
            }
            records.record(who, Ask.changes(unit(id, typed), typed.text("note")));
            next.addFlashAttribute("note", new Note("firm.recorded", typed.text("name")));
            return "redirect:/enterprises/firms/" + id;
        } catch (Refusal refusal) {
            response.setStatus(HttpServletResponse.SC_UNPROCESSABLE_CONTENT);
            return form(file.unit(), typed, refusal, model);
        }
    }

    private static LegalUnit unit(UUID id, Typed typed) {
        UUID unit = Optional.ofNullable(typed.id("unit")).orElseThrow(() -> new Refusal("firm.unit"));
        return new LegalUnit(id, typed.text("code").toUpperCase(Locale.ROOT), typed.text("name"), typed.text("industry"), unit, typed.id("own"), typed.text("park"), typed.text("chain"),
                typed.day("registered"));
    }

    private String form(LegalUnit unit, Typed typed, Refusal refusal, Model model) {
        model.addAttribute("unit", unit);
        model.addAttribute("typed", typed);
        model.addAttribute("refusal", refusal);
        model.addAttribute("industries", KnownRules.facts().get("industry").choices());
        model.addAttribute("counties", desk.tree().choices(one -> one.kind() != UnitKind.ENTERPRISE && one.kind() != UnitKind.TASK_FORCE));
        model.addAttribute("owns", desk.tree().choices(one -> one.kind() == UnitKind.ENTERPRISE));
        return "enterprise/firm/edit";
    }

    @Configuration(proxyBeanMethods = false)
    static class Navigation {
        @Bean
        Place firmPlace() {
            return new Place(138, "group.work", "place.firms", "/enterprises/firms", "enterprise.read");
        }
    }
}
