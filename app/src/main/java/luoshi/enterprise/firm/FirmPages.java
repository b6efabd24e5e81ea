package luoshi.enterprise.firm;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import luoshi.enterprise.FirmFile;
import luoshi.enterprise.FirmRecords.Ask;
import luoshi.enterprise.FirmRecords;
import luoshi.enterprise.LegalUnits;
import luoshi.enterprise.Passage;
import luoshi.enterprise.TitleHeld;
import luoshi.enterprise.register.FirmStore;
import luoshi.enterprise.register.KnownRules;
import luoshi.enterprise.register.Verdicts;
import luoshi.evidence.EvidenceFile;
import luoshi.evidence.EvidenceFiles;
import luoshi.journal.AsOf;
import luoshi.page.Download;
import luoshi.page.Note;
import luoshi.page.Shell;
import luoshi.people.Asks;
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
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The page of one legal unit, with its titles, entries and exits. */
@Controller
@RequestMapping("/enterprises/firms/{id}")
class FirmPages {

    private static final List<String> MORE_TITLES = List.of("制造业单项冠军企业", "瞪羚企业", "创新龙头企业");

    private final FirmDesk desk;
    private final FirmRecords records;
    private final FirmStore store;
    private final Verdicts verdicts;
    private final EvidenceFiles evidence;

    FirmPages(FirmDesk desk, FirmRecords records, FirmStore store, Verdicts verdicts, EvidenceFiles evidence) {
        this.desk = desk;
        this.records = records;
        this.store = store;
        this.verdicts = verdicts;
        this.evidence = evidence;
    }

    @GetMapping
    @Asks("enterprise.read")
    String page(@PathVariable UUID id, @AsOf.UntilToday AsOf asOf, @ModelAttribute("shell") Shell shell, SignedIn who, HttpServletRequest request, Model model) {
        FirmFile file = desk.open(who, id, asOf);
        boolean figures = desk.allows(who, LegalUnits.FIGURES, file.unit());
        return show(figures ? desk.openFigures(who, id, asOf, request.getRequestURI()) : file, figures, asOf, shell, who, model);
    }

    private String show(FirmFile file, boolean figures, AsOf asOf, Shell shell, SignedIn who, Model model) {
        List<UUID> others = new ArrayList<>(file.successorOf());
        file.passages().stream().map(one -> one.state().successor()).filter(one -> one != null).forEach(others::add);
        model.addAttribute("file", file);
        model.addAttribute("view", FirmView.of(file, asOf.day(), shell, figures));
        model.addAttribute("figures", figures);
        model.addAttribute("tree", desk.tree());
        model.addAttribute("names", desk.names(others));
        model.addAttribute("kept", figures ? verdicts.of(file.unit().id()) : List.of());
        model.addAttribute("edits", desk.allows(who, FirmRecords.EDIT, file.unit()));
        model.addAttribute("reports", desk.allows(who, FirmRecords.REPORT, file.unit()));
        model.addAttribute("kinds", kinds());
        model.addAttribute("today", desk.today());
        return "enterprise/firm/firm";
    }

    private static List<String> kinds() {
        List<String> kinds = new ArrayList<>(KnownRules.facts().get("titles").columns().getFirst().choices());
        kinds.addAll(MORE_TITLES);
        return kinds;
    }

    @PostMapping("/titles")
    @Asks("enterprise.edit")
    String title(@PathVariable UUID id, @RequestParam Map<String, String> sent, @ModelAttribute("shell") Shell shell, SignedIn who, HttpServletResponse response, RedirectAttributes next, Model model) {
        Typed typed = new Typed(sent);
        return recorded(id, shell, who, response, next, model, () -> Ask.title(id, new TitleHeld(null, typed.text("kind"), typed.text("level"), typed.text("number"), typed.needed("since"),
                typed.day("until"), null, typed.text("note"))));
    }

    @PostMapping("/titles/{title}/revoke")
    @Asks("enterprise.edit")
    String revoke(@PathVariable UUID id, @PathVariable UUID title, @RequestParam Map<String, String> sent, @ModelAttribute("shell") Shell shell, SignedIn who, HttpServletResponse response,
            RedirectAttributes next, Model model) {
        Typed typed = new Typed(sent);
        TitleHeld held = desk.open(who, id, desk.now()).titles().stream().filter(one -> one.id().equals(title)).findFirst().orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        return recorded(id, shell, who, response, next, model, () -> {
            if (typed.text("note").isEmpty()) {
                throw new Refusal("firm.reason");
            }
            return Ask.title(id, held.revoked(typed.needed("day"), typed.text("note")));
        });
    }

    @PostMapping("/passages")
    @Asks("enterprise.edit")
    String passage(@PathVariable UUID id, @RequestParam Map<String, String> sent, @ModelAttribute("shell") Shell shell, SignedIn who, HttpServletResponse response, RedirectAttributes next, Model model) {
        Typed typed = new Typed(sent);
        return recorded(id, shell, who, response, next, model, () -> {
            Passage.Way way = typed.word(Passage.Way.class, "way");
            String code = typed.text("successor").toUpperCase(Locale.ROOT);
            UUID successor = way != Passage.Way.MERGED ? null : store.coded(code).filter(one -> desk.open(who, one, desk.now()) != null).orElseThrow(() -> new Refusal("firm.no-code", code));
            return Ask.passes(id, new Passage(way, typed.needed("day"), successor, typed.text("note")));
        });
    }

    private interface Asked {
        Ask ask();
    }

    private String recorded(UUID id, Shell shell, SignedIn who, HttpServletResponse response, RedirectAttributes next, Model model, Asked asked) {
        FirmFile file = desk.open(who, id, desk.now());
        try {
            records.record(who, asked.ask());
            next.addFlashAttribute("note", new Note("firm.recorded", file.unit().name()));
            return "redirect:/enterprises/firms/" + id;
        } catch (Refusal refusal) {
            response.setStatus(HttpServletResponse.SC_UNPROCESSABLE_CONTENT);
            model.addAttribute("refusal", refusal);
            return show(file, desk.allows(who, LegalUnits.FIGURES, file.unit()), desk.now(), shell, who, model);
        }
    }

    @GetMapping("/files/{file}")
    @Asks("enterprise.figures")
    void file(@PathVariable UUID id, @PathVariable UUID file, SignedIn who, HttpServletRequest request, HttpServletResponse response) throws IOException {
        FirmFile firm = desk.openFigures(who, id, desk.now(), request.getRequestURI());
        EvidenceFile found = evidence.find(file).filter(one -> firm.figures().stream().anyMatch(row -> one.id().equals(row.state().file())))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        Download.named(found.name()).build().getHeaders().forEach((name, values) -> response.setHeader(name, values.getFirst()));
        evidence.copy(found, response.getOutputStream());
    }
}
