package luoshi.matter.sheet;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import luoshi.kernel.CityClock;
import luoshi.matter.Move;
import luoshi.matter.sheet.MatterImports.Import;
import luoshi.matter.sheet.TaskLine.Outcome;
import luoshi.page.Download;
import luoshi.page.Note;
import luoshi.page.Paging;
import luoshi.page.Shell;
import luoshi.people.Asks;
import luoshi.people.Refusal;
import luoshi.people.SignedIn;
import luoshi.sheet.MarkedSheet;
import luoshi.sheet.SheetQueue;
import luoshi.sheet.SheetReader;
import luoshi.sheet.SheetTable;
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

/** A task table back in: upload, preview, confirmation, undoing. */
@Controller
@RequestMapping("/matters/import")
class TaskImportPages {

    private static final String HOME = "redirect:/matters/import/";

    private final MatterImports imports;
    private final TaskPlanner planner;
    private final TaskImporter importer;
    private final Clock clock;

    TaskImportPages(MatterImports imports, TaskPlanner planner, TaskImporter importer, Clock clock) {
        this.imports = imports;
        this.planner = planner;
        this.importer = importer;
        this.clock = clock;
    }

    @GetMapping
    @Asks("matters.import")
    String form(SignedIn who, Model model) {
        model.addAttribute("recorded", imports.recorded(who));
        model.addAttribute("thisYear", CityClock.today(clock).getYear());
        return "matter/sheet/upload";
    }

    @PostMapping
    @Asks("matters.import")
    String upload(@RequestParam MultipartFile file, @RequestParam(defaultValue = "") String year, @RequestParam(defaultValue = "DRAFT") String first, SignedIn who,
            HttpServletResponse response, Model model) throws IOException {
        Path copy = Files.createTempFile("luoshi-sheet", ".tmp");
        try {
            file.transferTo(copy);
            SheetTable table = SheetReader.read(copy, TaskColumns.UNDERSTOOD);
            if (table.rows().isEmpty()) {
                throw new Refusal("sheet.no-rows");
            }
            int ofDays = year.matches("20\\d\\d") ? Integer.parseInt(year) : CityClock.today(clock).getYear();
            return HOME + imports.keep(who, name(file), ofDays, first.equals(Move.ISSUE.name()) ? Move.ISSUE : Move.DRAFT, table);
        } catch (UnreadableSheet unreadable) {
            model.addAttribute("refusalKey", unreadable.key());
            model.addAttribute("refusalValues", unreadable.values());
        } catch (Refusal refusal) {
            model.addAttribute("refusalKey", refusal.key());
        } finally {
            Files.deleteIfExists(copy);
        }
        response.setStatus(HttpServletResponse.SC_UNPROCESSABLE_CONTENT);
        return form(who, model);
    }

    private static String name(MultipartFile file) {
        String name = file.getOriginalFilename() == null ? "" : file.getOriginalFilename().replaceAll(".*[/\\\\]|\\p{Cntrl}", "");
        return name.substring(0, Math.min(100, name.length()));
    }

    @GetMapping("/{id}")
    @Asks("matters.import")
    String preview(@PathVariable UUID id, @RequestParam(defaultValue = "1") String page, SignedIn who, Model model) {
        Import given = get(id, who);
        model.addAttribute("given", given);
        if (given.waits()) {
            TaskPlan plan = planner.plan(given, who);
            List<TaskLine> telling = plan.lines().stream().filter(line -> line.outcome() != Outcome.UNCHANGED)
                    .sorted(Comparator.comparing((TaskLine line) -> line.problems().isEmpty())).toList();
            Paging paging = Paging.of(page.matches("\\d{1,6}") ? Integer.parseInt(page) : 1, Paging.SIZE, telling.size(), "");
            model.addAttribute("plan", plan);
            model.addAttribute("unknown", String.join("、", given.table().unknown()));
            model.addAttribute("lines", telling.subList(paging.offset(), Math.min(paging.offset() + Paging.SIZE, telling.size())));
            model.addAttribute("paging", paging);
        }
        return "matter/sheet/preview";
    }

    private Import get(UUID id, SignedIn who) {
        return imports.find(who, id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    @GetMapping("/{id}/marked")
    @Asks("matters.import")
    void marked(@PathVariable UUID id, @ModelAttribute("shell") Shell shell, SignedIn who, HttpServletResponse response) throws IOException {
        Import given = get(id, who);
        if (!given.waits()) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        Map<Integer, List<MarkedSheet.Wrong>> wrongs = planner.plan(given, who).lines().stream().collect(Collectors.toMap(TaskLine::row, line -> line.problems().stream()
                .map(problem -> new MarkedSheet.Wrong(problem.column(), shell.t(problem.refusal().key(), problem.refusal().values()))).toList()));
        Download.sheet(response, "matters-marked.xlsx");
        SheetQueue.write(() -> MarkedSheet.write(given.table(), TaskColumns.UNDERSTOOD, wrongs, response.getOutputStream()));
    }

    @PostMapping("/{id}/confirm")
    @Asks("matters.import")
    String confirm(@PathVariable UUID id, @RequestParam(defaultValue = "") String reason, SignedIn who, HttpServletResponse response, RedirectAttributes next, Model model) {
        try {
            Import given = get(id, who);
            if (!given.waits()) {
                throw new Refusal("import.over");
            }
            importer.record(given, who, reason.strip());
            next.addFlashAttribute("note", new Note("import.recorded", given.fileName()));
            return HOME + id;
        } catch (Refusal refusal) {
            model.addAttribute("reason", reason);
            return refused(refusal, id, who, response, model);
        }
    }

    @PostMapping("/{id}/undo")
    @Asks("matters.import")
    String undo(@PathVariable UUID id, SignedIn who, HttpServletResponse response, RedirectAttributes next, Model model) {
        try {
            Import done = get(id, who);
            importer.undo(done, who);
            next.addFlashAttribute("note", new Note("import.undone", done.fileName()));
            return HOME + id;
        } catch (Refusal refusal) {
            return refused(refusal, id, who, response, model);
        }
    }

    private String refused(Refusal refusal, UUID id, SignedIn who, HttpServletResponse response, Model model) {
        response.setStatus(HttpServletResponse.SC_UNPROCESSABLE_CONTENT);
        model.addAttribute("refusal", refusal);
        return preview(id, "1", who, model);
    }
}
