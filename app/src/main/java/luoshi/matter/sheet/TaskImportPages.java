package luoshi.matter.sheet;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import luoshi.kernel.CityClock;
import luoshi.matter.Move;
import luoshi.matter.sheet.MatterImports.Import;
import luoshi.page.Download;
import luoshi.page.Note;
import luoshi.page.Paging;
import luoshi.page.Shell;
import luoshi.people.Asks;
import luoshi.people.Refusal;
import luoshi.people.SignedIn;
import luoshi.sheet.MarkedSheet;
import luoshi.sheet.SentSheet;
import luoshi.sheet.SheetLine;
import luoshi.sheet.SheetQueue;
import luoshi.sheet.SheetTable;
import luoshi.sheet.SheetWork;
import luoshi.sheet.SheetWork.What;
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
    /** The page of what is being done is loaded anew after so many seconds. */
    private static final int LOOK_AGAIN = 2;

    private final MatterImports imports;
    private final TaskImporter importer;
    private final ImportWork work;
    private final Clock clock;

    TaskImportPages(MatterImports imports, TaskImporter importer, ImportWork work, Clock clock) {
        this.imports = imports;
        this.importer = importer;
        this.work = work;
        this.clock = clock;
    }

    @GetMapping
    @Asks("matters.import")
    String form(SignedIn who, Model model) {
        model.addAttribute("earlier", imports.list(who));
        model.addAttribute("work", work);
        model.addAttribute("thisYear", CityClock.today(clock).getYear());
        return "matter/sheet/upload";
    }

    @PostMapping
    @Asks("matters.import")
    String upload(@RequestParam MultipartFile file, @RequestParam(defaultValue = "") String year, @RequestParam(defaultValue = "DRAFT") String first, SignedIn who,
            HttpServletResponse response, Model model) throws IOException {
        try {
            SentSheet sent = SentSheet.read(file, TaskColumns.UNDERSTOOD).requireRows();
            int ofDays = year.matches("20\\d\\d") ? Integer.parseInt(year) : CityClock.today(clock).getYear();
            return HOME + imports.keep(who, sent.fileName(), ofDays, first.equals(Move.ISSUE.name()) ? Move.ISSUE : Move.DRAFT, sent.table());
        } catch (UnreadableSheet unreadable) {
            model.addAttribute("refusalKey", unreadable.key());
            model.addAttribute("refusalValues", unreadable.values());
        }
        response.setStatus(HttpServletResponse.SC_UNPROCESSABLE_CONTENT);
        return form(who, model);
    }

    @GetMapping("/{id}")
    @Asks("matters.import")
    String page(@PathVariable UUID id, @RequestParam(defaultValue = "1") String page, SignedIn who, HttpServletResponse response, Model model) {
        Import given = get(id, who);
        Optional<Refusal> failure = work.failure(id);
        failure.ifPresent(refusal -> model.addAttribute("refusal", refusal));
        if (given.waits() && given.preview() == null && failure.isEmpty()) {
            work.run(id, What.COMPARE, given.rows(), _ -> importer.compare(given, who));
        }
        return show(id, page, who, response, model);
    }

    /** Whether something is being done is asked first: what is read afterwards knows of it once it is done. */
    private String show(UUID id, String page, SignedIn who, HttpServletResponse response, Model model) {
        Optional<SheetWork.Job> job = work.running(id);
        Import given = get(id, who);
        model.addAttribute("given", given);
        if (job.isPresent()) {
            model.addAttribute("job", job.get());
            response.setHeader("Refresh", Integer.toString(LOOK_AGAIN));
        } else if (given.preview() != null) {
            List<SheetLine> lines = given.preview().lines();
            Paging paging = Paging.of(page.matches("\\d{1,6}") ? Integer.parseInt(page) : 1, Paging.SIZE, lines.size(), "");
            model.addAttribute("lines", lines.subList(paging.offset(), Math.min(paging.offset() + Paging.SIZE, lines.size())));
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
        if (given.preview() == null) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        SheetTable table = imports.table(id);
        Map<Integer, List<MarkedSheet.Wrong>> wrongs = given.preview().lines().stream().collect(Collectors.toMap(SheetLine::row, line -> line.problems().stream()
                .map(problem -> new MarkedSheet.Wrong(problem.column(), shell.t(problem.key(), problem.values().toArray()))).toList()));
        Download.sheet(response, "matters-marked.xlsx");
        SheetQueue.write(() -> MarkedSheet.write(table, TaskColumns.UNDERSTOOD, wrongs, response.getOutputStream()));
    }

    @PostMapping("/{id}/confirm")
    @Asks("matters.import")
    String confirm(@PathVariable UUID id, @RequestParam(defaultValue = "") String reason, SignedIn who, HttpServletResponse response, RedirectAttributes next, Model model) {
        try {
            Import given = get(id, who);
            if (!given.waits()) {
                throw new Refusal("import.over");
            }
            if (work.run(id, What.RECORD, given.rows(), told -> importer.record(given, who, reason.strip(), told))) {
                next.addFlashAttribute("note", new Note("import.recorded", given.fileName()));
            }
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
            if (work.run(id, What.UNDO, done.count(), told -> importer.undo(done, who, told))) {
                next.addFlashAttribute("note", new Note("import.undone", done.fileName()));
            }
            return HOME + id;
        } catch (Refusal refusal) {
            return refused(refusal, id, who, response, model);
        }
    }

    private String refused(Refusal refusal, UUID id, SignedIn who, HttpServletResponse response, Model model) {
        response.setStatus(HttpServletResponse.SC_UNPROCESSABLE_CONTENT);
        model.addAttribute("refusal", refusal);
        return page(id, "1", who, response, model);
    }
}
