package luoshi.enterprise.firm;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import luoshi.enterprise.FirmFile;
import luoshi.enterprise.FirmRecords.Ask;
import luoshi.enterprise.FirmRecords;
import luoshi.enterprise.LegalUnit;
import luoshi.enterprise.LegalUnits;
import luoshi.enterprise.Passage;
import luoshi.enterprise.register.FirmStore;
import luoshi.enterprise.register.KnownFacts;
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
import luoshi.pipeline.CodedItems;
import luoshi.pipeline.OpenItems;
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
import org.springframework.web.util.UriComponentsBuilder;

/** The page of one legal unit, with its titles, entries and exits. */
@Controller
@RequestMapping("/enterprises/firms/{id}")
class FirmPages {

    private static final String TITLES = "titles";
    /** What is told of an item of a library or of a request, where its register has it. */
    private static final List<String> TOLD = List.of("aim", "board", "gap", "lacks", "blocker", "helper", "planned_batch", "planned_apply", "planned_year", "kind", "deadline", "rating");

    private final FirmDesk desk;
    private final FirmRecords records;
    private final FirmStore store;
    private final Verdicts verdicts;
    private final EvidenceFiles evidence;
    private final CodedItems registers;
    private final OpenItems openItems;

    FirmPages(FirmDesk desk, FirmRecords records, FirmStore store, Verdicts verdicts, EvidenceFiles evidence, CodedItems registers, OpenItems openItems) {
        this.desk = desk;
        this.records = records;
        this.store = store;
        this.verdicts = verdicts;
        this.evidence = evidence;
        this.registers = registers;
        this.openItems = openItems;
    }

    @GetMapping
    @Asks("enterprise.read")
    String page(@PathVariable UUID id, @AsOf.UntilToday AsOf asOf, @ModelAttribute("shell") Shell shell, SignedIn who, HttpServletRequest request, Model model) {
        FirmFile file = desk.open(who, id, asOf);
        boolean figures = desk.allows(who, LegalUnits.FIGURES, file.unit());
        if (figures) {
            desk.looked(who, file, request.getRequestURI());
        }
        return show(file, figures, asOf, shell, who, model);
    }

    private String show(FirmFile file, boolean figures, AsOf asOf, Shell shell, SignedIn who, Model model) {
        List<UUID> others = new ArrayList<>(file.successorOf());
        file.passages().stream().map(one -> one.state().successor()).filter(one -> one != null).forEach(others::add);
        model.addAttribute("file", file);
        KnownFacts known = KnownFacts.of(file, asOf.day(), KnownRules.facts());
        FirmView view = FirmView.of(file, known, shell, figures);
        model.addAttribute("view", view);
        model.addAttribute("figures", figures);
        model.addAttribute("watched", figures ? FirmGrowthPages.watched(known) : null);
        model.addAttribute("tree", desk.tree());
        model.addAttribute("names", desk.names(others));
        model.addAttribute("kept", figures ? verdicts.of(file.unit().id()) : List.of());
        model.addAttribute("edits", desk.allows(who, FirmRecords.EDIT, file.unit()));
        model.addAttribute("reports", desk.allows(who, FirmRecords.REPORT, file.unit()));
        List<CodedItems.Row> items = items(file, asOf, shell, who);
        model.addAttribute("items", items.stream().filter(one -> !one.pipeline().equals(TITLES)).toList());
        model.addAttribute("aims", Aims.of(items, view.judged()));
        model.addAttribute("certificates", items.stream().filter(one -> one.pipeline().equals(TITLES)).collect(Collectors.toMap(CodedItems.Row::item, one -> one)));
        model.addAttribute("newTitle", openItems.mayAdd(who, TITLES) ? newTitle(file.unit(), desk.tree().name(file.unit().unit())) : "");
        model.addAttribute("today", desk.today());
        return "enterprise/firm/firm";
    }

    /** How it stands in registers; a firm itself sees its requests. */
    private List<CodedItems.Row> items(FirmFile file, AsOf asOf, Shell shell, SignedIn who) {
        boolean itself = file.unit().own() != null && who.units().anyMatch(file.unit().own()::equals);
        List<String> codes = file.versions().stream().map(one -> one.unit().code()).distinct().toList();
        return registers.of(who, new CodedItems.Question("credit_code", codes, itself ? Set.of("requests") : Set.of(), TOLD), asOf, shell);
    }

    private static String newTitle(LegalUnit unit, String county) {
        return UriComponentsBuilder.fromPath("/pipelines/titles/items/new").queryParam("f.firm", "{firm}").queryParam("f.credit_code", "{code}").queryParam("f.county", "{county}").encode()
                .buildAndExpand(unit.name(), unit.code(), county).toUriString();
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
