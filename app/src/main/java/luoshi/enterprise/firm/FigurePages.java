package luoshi.enterprise.firm;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import luoshi.enterprise.Assurance;
import luoshi.enterprise.FirmFile;
import luoshi.enterprise.FirmRecords.Ask;
import luoshi.enterprise.FirmRecords;
import luoshi.enterprise.Stated;
import luoshi.enterprise.criteria.Fact;
import luoshi.enterprise.register.FactText;
import luoshi.enterprise.register.Held.Place;
import luoshi.enterprise.register.Held;
import luoshi.enterprise.register.KnownRules;
import luoshi.evidence.EvidenceFiles;
import luoshi.journal.Actor;
import luoshi.journal.Journal;
import luoshi.page.Note;
import luoshi.page.Shell;
import luoshi.people.Asks;
import luoshi.people.People;
import luoshi.people.Recorded;
import luoshi.people.Refusal;
import luoshi.people.SignedIn;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The form for figures of one year, and the page of one figure with all that sources have stated of it. */
@Controller
@RequestMapping("/enterprises/firms/{id}/figures")
public class FigurePages {

    /** Rows of a list that the form has beyond those that are held. */
    private static final int MORE_ROWS = 3;

    private final FirmDesk desk;
    private final FirmRecords records;
    private final EvidenceFiles evidence;
    private final Journal journal;
    private final People people;

    FigurePages(FirmDesk desk, FirmRecords records, EvidenceFiles evidence, Journal journal, People people) {
        this.desk = desk;
        this.records = records;
        this.evidence = evidence;
        this.journal = journal;
        this.people = people;
    }

    /** One statement with who recorded it and when, and whether it still stands. */
    public record Said(Recorded<Stated> row, String who, String when, boolean stands) {}

    @GetMapping
    @Asks("enterprise.report")
    String form(@PathVariable UUID id, @RequestParam(defaultValue = "") String year, SignedIn who, HttpServletRequest request, Model model) {
        FirmFile file = desk.openFigures(who, id, desk.now(), request.getRequestURI());
        return show(file, new Typed(Map.of("year", year.matches("(19|20)\\d\\d") ? year : String.valueOf(desk.today().getYear() - 1))), null, who, model);
    }

    private String show(FirmFile file, Typed typed, FigureForm form, SignedIn who, Model model) {
        Map<Place, Held> held = Held.of(file.figures(), KnownRules.facts());
        Map<String, String> now = new LinkedHashMap<>();
        KnownRules.facts().values().forEach(fact -> Optional.ofNullable(held.get(new Place(fact.key(), fact.yearly() ? typed.text("year") : Stated.ALWAYS))).flatMap(Held::plain)
                .ifPresent(plain -> now.put(fact.key(), plain)));
        model.addAttribute("file", file);
        model.addAttribute("typed", typed);
        model.addAttribute("form", form);
        model.addAttribute("held", now);
        model.addAttribute("yearly", facts(true));
        model.addAttribute("single", facts(false));
        model.addAttribute("sources", desk.sources(who, file.unit()));
        model.addAttribute("states", desk.allows(who, FirmRecords.EDIT, file.unit()) ? List.of(Assurance.values()) : List.of(Assurance.REPORTED));
        return "enterprise/firm/figures";
    }

    private static List<Fact> facts(boolean yearly) {
        return KnownRules.facts().values().stream().filter(fact -> fact.yearly() == yearly && fact.kind() != Fact.Kind.LIST).toList();
    }

    @PostMapping
    @Asks("enterprise.report")
    String record(@PathVariable UUID id, @RequestParam Map<String, String> sent, @RequestParam(required = false) MultipartFile evidenceFile, SignedIn who, HttpServletRequest request,
            HttpServletResponse response, RedirectAttributes next, Model model) {
        FirmFile file = desk.openFigures(who, id, desk.now(), request.getRequestURI());
        Typed typed = new Typed(sent);
        FigureForm form = null;
        try {
            form = FigureForm.of(file, typed, desk.today());
            boolean asks = !form.doubts().isEmpty() && !typed.is("sure", "yes");
            if (form.wrong().isEmpty() && !asks) {
                if (form.stated().isEmpty()) {
                    throw new Refusal("firm.nothing");
                }
                List<Stated> stated = form.with(kept(evidenceFile, file, who));
                records.record(who, Ask.figures(id, stated));
                next.addFlashAttribute("note", new Note("firm.figures-recorded", String.valueOf(stated.size()), file.unit().name()));
                return "redirect:/enterprises/firms/" + id;
            }
        } catch (Refusal refusal) {
            model.addAttribute("refusal", refusal);
        }
        response.setStatus(HttpServletResponse.SC_UNPROCESSABLE_CONTENT);
        return show(file, typed, form, who, model);
    }

    private UUID kept(MultipartFile sent, FirmFile file, SignedIn who) {
        return sent == null || sent.isEmpty() ? null : evidence.keep(who.actor(), file.unit().unit(), sent.getOriginalFilename(), sent).id();
    }

    @GetMapping("/{fact}/{period}")
    @Asks("enterprise.figures")
    String figure(@PathVariable UUID id, @PathVariable String fact, @PathVariable String period, @ModelAttribute("shell") Shell shell, SignedIn who, HttpServletRequest request, Model model) {
        return shown(desk.openFigures(who, id, desk.now(), request.getRequestURI()), fact(fact), period, new Typed(Map.of()), shell, who, model);
    }

    private static Fact fact(String key) {
        return Optional.ofNullable(KnownRules.facts().get(key)).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private String shown(FirmFile file, Fact fact, String period, Typed typed, Shell shell, SignedIn who, Model model) {
        List<Recorded<Stated>> rows = file.figures().stream().filter(one -> one.state().fact().equals(fact.key()) && one.state().period().equals(period)).toList();
        Held held = Held.of(rows, KnownRules.facts()).get(new Place(fact.key(), period));
        Map<Long, Journal.Told> told = journal.tell(rows.stream().map(Recorded::leaf).toList());
        Map<UUID, String> names = people.list().stream().collect(Collectors.toMap(one -> one.id(), one -> one.name()));
        model.addAttribute("said", rows.reversed().stream().map(row -> new Said(row, Optional.ofNullable(told.get(row.leaf())).flatMap(one -> new Actor(one.actor()).user()).map(names::get).orElse("—"),
                Optional.ofNullable(told.get(row.leaf())).map(one -> shell.time(one.at())).orElse(""), held != null && held.rows().contains(row))).toList());
        model.addAttribute("file", file);
        model.addAttribute("fact", fact);
        model.addAttribute("period", period);
        model.addAttribute("held", held);
        model.addAttribute("rows", held == null || fact.kind() != Fact.Kind.LIST ? List.of() : held.plain().map(FactText::written).orElse(List.of()));
        model.addAttribute("more", MORE_ROWS);
        model.addAttribute("typed", typed);
        model.addAttribute("tree", desk.tree());
        model.addAttribute("sources", desk.sources(who, file.unit()));
        boolean edits = desk.allows(who, FirmRecords.EDIT, file.unit());
        model.addAttribute("states", edits ? List.of(Assurance.values()) : desk.allows(who, FirmRecords.REPORT, file.unit()) ? List.of(Assurance.REPORTED) : List.of());
        model.addAttribute("edits", edits);
        return "enterprise/firm/figure";
    }

    @PostMapping("/{fact}/{period}")
    @Asks("enterprise.report")
    String state(@PathVariable UUID id, @PathVariable String fact, @PathVariable String period, @RequestParam Map<String, String> sent, @ModelAttribute("shell") Shell shell, SignedIn who,
            HttpServletRequest request, HttpServletResponse response, RedirectAttributes next, Model model) {
        FirmFile file = desk.openFigures(who, id, desk.now(), request.getRequestURI());
        Fact one = fact(fact);
        Typed typed = new Typed(sent);
        try {
            UUID source = Optional.ofNullable(typed.id("source")).orElseThrow(() -> new Refusal("firm.source-needed"));
            String value = one.kind() == Fact.Kind.LIST ? list(one, typed) : typed.text("value");
            if (value.isEmpty() && !typed.is("back", "yes")) {
                throw new Refusal("firm.nothing");
            }
            records.record(who, Ask.figures(id, List.of(new Stated(fact, period, typed.is("back", "yes") ? "" : value, typed.text("measure"), source, typed.word(Assurance.class, "state"),
                    typed.is("settles", "yes"), null, typed.text("note")))));
            next.addFlashAttribute("note", new Note("firm.recorded", file.unit().name()));
            return "redirect:/enterprises/firms/" + id + "/figures/" + fact + "/" + period;
        } catch (Refusal refusal) {
            response.setStatus(HttpServletResponse.SC_UNPROCESSABLE_CONTENT);
            model.addAttribute("refusal", refusal);
            return shown(file, one, period, typed, shell, who, model);
        }
    }

    /** Rows of a list as they are typed; a list of none where somebody says so. */
    private static String list(Fact fact, Typed typed) {
        List<Map<String, String>> rows = new ArrayList<>();
        for (int row = 0; typed.sent().containsKey("l." + row); row++) {
            Map<String, String> values = new LinkedHashMap<>();
            for (Fact column : fact.columns()) {
                String value = typed.text("l." + row + "." + column.key());
                if (!value.isEmpty()) {
                    values.put(column.key(), value);
                }
            }
            if (!values.isEmpty()) {
                rows.add(values);
            }
        }
        return rows.isEmpty() && !typed.is("none", "yes") ? "" : FactText.json(rows);
    }
}
