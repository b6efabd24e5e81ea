package luoshi.enterprise.intake;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import luoshi.enterprise.Assurance;
import luoshi.enterprise.FirmRecords;
import luoshi.enterprise.FirmRecords.Ask;
import luoshi.enterprise.firm.Typed;
import luoshi.enterprise.intake.IntakeLine.Answer;
import luoshi.enterprise.intake.Intakes.Intake;
import luoshi.enterprise.register.FirmStore;
import luoshi.enterprise.register.Scopes;
import luoshi.journal.AsOf;
import luoshi.kernel.CityClock;
import luoshi.page.Download;
import luoshi.page.Note;
import luoshi.page.Shell;
import luoshi.people.Asks;
import luoshi.people.Refusal;
import luoshi.people.SignedIn;
import luoshi.people.Unit;
import luoshi.people.UnitKind;
import luoshi.people.UnitTree;
import luoshi.people.Units;
import luoshi.sheet.MarkedSheet;
import luoshi.sheet.SentSheet;
import luoshi.sheet.SheetLine;
import luoshi.sheet.SheetLine.Outcome;
import luoshi.sheet.SheetQueue;
import luoshi.sheet.SheetTable;
import luoshi.sheet.SheetWork;
import luoshi.sheet.UnreadableSheet;
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

/** Sheets of figures in: upload, preview with its questions, confirmation, taking back. */
@Controller
@RequestMapping("/enterprises/import")
class IntakePages {

    private static final int SHOWN = 400;
    /** After so many seconds a page whose sheet is worked on looks again. */
    private static final int LOOK_AGAIN = 2;

    private final Intakes intakes;
    private final IntakeWork work;
    private final FirmStore store;
    private final Scopes scopes;
    private final Units units;
    private final Clock clock;

    IntakePages(Intakes intakes, IntakeWork work, FirmStore store, Scopes scopes, Units units, Clock clock) {
        this.intakes = intakes;
        this.work = work;
        this.store = store;
        this.scopes = scopes;
        this.units = units;
        this.clock = clock;
    }

    private LocalDate today() {
        return CityClock.today(clock);
    }

    private UnitTree tree() {
        return units.on(AsOf.now(today()));
    }

    @GetMapping
    @Asks("enterprise.edit")
    String form(SignedIn who, Model model) {
        Map<String, String> sources = new LinkedHashMap<>();
        UnitTree tree = tree();
        who.units().forEach(unit -> sources.put(unit.toString(), tree.name(unit)));
        if (scopes.of(who, FirmRecords.EDIT).all()) {
            tree.inOrder().stream().filter(one -> one.kind() == UnitKind.BUREAU || one.kind() == UnitKind.COUNTY).map(Unit::id).forEach(unit -> sources.putIfAbsent(unit.toString(), tree.name(unit)));
        }
        model.addAttribute("sources", sources);
        model.addAttribute("earlier", intakes.list(who));
        return "enterprise/intake/upload";
    }

    @PostMapping
    @Asks("enterprise.edit")
    String upload(@RequestParam(required = false) MultipartFile file, @RequestParam Map<String, String> sent, SignedIn who, HttpServletResponse response, Model model) throws IOException {
        try {
            if (file == null) {
                throw new Refusal("firm.nothing");
            }
            Typed typed = new Typed(sent);
            UUID source = typed.id("source");
            Assurance state = List.of(Assurance.values()).stream().filter(one -> typed.is("state", one.name())).findFirst().orElseThrow(() -> new Refusal("firm.choose"));
            if (source == null) {
                throw new Refusal("firm.source-needed");
            }
            SentSheet sheet = SentSheet.read(file, IntakeColumns.understood(today().getYear())).requireRows();
            return "redirect:/enterprises/import/" + intakes.keep(who, sheet.fileName(), source, state, sheet.table());
        } catch (UnreadableSheet unreadable) {
            model.addAttribute("refusalKey", unreadable.key());
            model.addAttribute("refusalValues", unreadable.values());
        } catch (Refusal refusal) {
            model.addAttribute("refusalKey", refusal.key());
            model.addAttribute("refusalValues", refusal.values());
        }
        response.setStatus(HttpServletResponse.SC_UNPROCESSABLE_CONTENT);
        return form(who, model);
    }

    private Intake get(UUID id, SignedIn who) {
        return intakes.find(who, id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    /** The rows of a sheet that waits; null once it was confirmed. */
    private SheetTable waiting(Intake given) {
        return given.waits() ? intakes.table(given.id()) : null;
    }

    private List<IntakeLine> lines(Intake given, SheetTable table, SignedIn who, Map<Integer, Answer> answers) {
        return table == null ? List.of() : new IntakePlanner(given, table, store, scopes, tree(), who, today()).lines(answers);
    }

    @GetMapping("/{id}")
    @Asks("enterprise.edit")
    String page(@PathVariable UUID id, SignedIn who, HttpServletResponse response, Model model) {
        work.failure(id).ifPresent(refusal -> model.addAttribute("refusal", refusal));
        Optional<SheetWork.Job> job = work.running(id);
        Intake given = get(id, who);
        if (job.isPresent()) {
            model.addAttribute("job", job.get());
            response.setHeader("Refresh", Integer.toString(LOOK_AGAIN));
            return show(given, null, List.of(), model);
        }
        return show(given, who, model);
    }

    private String show(Intake given, SignedIn who, Model model) {
        SheetTable table = waiting(given);
        return show(given, table, lines(given, table, who, Map.of()), model);
    }

    private String show(Intake given, SheetTable table, List<IntakeLine> lines, Model model) {
        Map<Outcome, Integer> counts = new EnumMap<>(Outcome.class);
        List.of(Outcome.values()).forEach(outcome -> counts.put(outcome, 0));
        lines.forEach(line -> counts.merge(line.told().outcome(), 1, Integer::sum));
        model.addAttribute("given", given);
        model.addAttribute("source", tree().name(given.source()));
        model.addAttribute("counts", counts);
        model.addAttribute("lines", lines.stream().sorted(Comparator.comparingInt(IntakeLine::rank)).limit(SHOWN).toList());
        model.addAttribute("more", Math.max(0, lines.size() - SHOWN));
        model.addAttribute("blocked", IntakePlanner.blocked(lines));
        model.addAttribute("doubtful", IntakePlanner.doubtful(lines));
        model.addAttribute("unknown", table == null ? List.of() : table.unknown());
        return "enterprise/intake/preview";
    }

    private static Map<Integer, Answer> answers(Map<String, String> sent) {
        Map<Integer, Answer> answers = new HashMap<>();
        sent.forEach((field, value) -> {
            if (field.matches("a\\.\\d{1,6}")) {
                List.of(Answer.values()).stream().filter(one -> one.name().equals(value)).findFirst().ifPresent(answer -> answers.put(Integer.valueOf(field.substring(2)), answer));
            }
        });
        return answers;
    }

    @PostMapping("/{id}/record")
    @Asks("enterprise.edit")
    String record(@PathVariable UUID id, @RequestParam Map<String, String> sent, SignedIn who, HttpServletResponse response, RedirectAttributes next, Model model) {
        Intake given = get(id, who);
        SheetTable table = waiting(given);
        List<IntakeLine> lines = lines(given, table, who, answers(sent));
        try {
            if (table == null) {
                throw new Refusal("import.over");
            }
            if (IntakePlanner.blocked(lines)) {
                throw new Refusal("import.blocked");
            }
            if (IntakePlanner.asks(lines)) {
                throw new Refusal("firm-sheet.unanswered");
            }
            if (IntakePlanner.doubtful(lines) && !"yes".equals(sent.get("sure"))) {
                throw new Refusal("firm-sheet.unsure");
            }
            List<Ask> asks = lines.stream().map(IntakeLine::ask).filter(ask -> ask != null).toList();
            if (asks.isEmpty()) {
                throw new Refusal("import.nothing");
            }
            if (work.record(given, asks, who)) {
                next.addFlashAttribute("note", new Note("import.recorded", given.fileName()));
            }
            return "redirect:/enterprises/import/" + id;
        } catch (Refusal refusal) {
            response.setStatus(HttpServletResponse.SC_UNPROCESSABLE_CONTENT);
            model.addAttribute("refusal", refusal);
            return show(given, table, lines, model);
        }
    }

    @PostMapping("/{id}/undo")
    @Asks("enterprise.edit")
    String undo(@PathVariable UUID id, SignedIn who, HttpServletResponse response, RedirectAttributes next, Model model) {
        Intake given = get(id, who);
        try {
            if (work.undo(given, who)) {
                next.addFlashAttribute("note", new Note("import.undone", given.fileName()));
            }
            return "redirect:/enterprises/import/" + id;
        } catch (Refusal refusal) {
            response.setStatus(HttpServletResponse.SC_UNPROCESSABLE_CONTENT);
            model.addAttribute("refusal", refusal);
            return show(given, who, model);
        }
    }

    @GetMapping("/{id}/marked")
    @Asks("enterprise.edit")
    void marked(@PathVariable UUID id, @ModelAttribute("shell") Shell shell, SignedIn who, HttpServletResponse response) throws IOException {
        Intake given = get(id, who);
        SheetTable table = waiting(given);
        if (table == null) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        Map<Integer, List<MarkedSheet.Wrong>> wrongs = lines(given, table, who, Map.of()).stream().map(IntakeLine::told).collect(Collectors.toMap(SheetLine::row, line -> line.problems().stream()
                .map(problem -> new MarkedSheet.Wrong(problem.column(), shell.t(problem.key(), problem.values().toArray()))).toList(), (one, _) -> one));
        Download.sheet(response, "enterprises-marked.xlsx");
        SheetQueue.write(() -> MarkedSheet.write(table, IntakeColumns.understood(today().getYear()), wrongs, response.getOutputStream()));
    }
}
