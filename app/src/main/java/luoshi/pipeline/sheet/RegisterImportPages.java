package luoshi.pipeline.sheet;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import luoshi.kernel.CityClock;
import luoshi.page.Download;
import luoshi.page.Note;
import luoshi.page.Paging;
import luoshi.page.Shell;
import luoshi.people.Asks;
import luoshi.people.Refusal;
import luoshi.people.SignedIn;
import luoshi.pipeline.Pipeline;
import luoshi.pipeline.Pipelines;
import luoshi.pipeline.sheet.RegisterImports.Import;
import luoshi.sheet.MarkedSheet;
import luoshi.sheet.SentSheet;
import luoshi.sheet.SheetColumn;
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

/** A register's sheet back in: upload, preview, confirmation, taking back. */
@Controller
@RequestMapping("/pipelines/{key}/import")
class RegisterImportPages {

    /** The page of what is being done is loaded anew after so many seconds. */
    private static final int LOOK_AGAIN = 2;
    /** What somebody can type in a sheet of a month: registers are larger than task tables. */
    private static final int MOST_ROWS = 60_000;
    private static final int MOST_MEGABYTES = 32;

    private final Pipelines pipelines;
    private final RegisterImports imports;
    private final RegisterImporter importer;
    private final RegisterWork work;
    private final Clock clock;

    RegisterImportPages(Pipelines pipelines, RegisterImports imports, RegisterImporter importer, RegisterWork work, Clock clock) {
        this.pipelines = pipelines;
        this.imports = imports;
        this.importer = importer;
        this.work = work;
        this.clock = clock;
    }

    private Pipeline pipeline(String key) {
        return pipelines.find(key).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private static String address(String key) {
        return "redirect:/pipelines/" + key + "/import/";
    }

    @GetMapping
    @Asks("pipelines.edit")
    String form(@PathVariable String key, SignedIn who, Model model) {
        model.addAttribute("register", pipeline(key));
        model.addAttribute("earlier", imports.list(who, key));
        model.addAttribute("work", work);
        model.addAttribute("month", CityClock.today(clock).toString().substring(0, 7));
        return "pipeline/sheet/upload";
    }

    @PostMapping
    @Asks("pipelines.edit")
    String upload(@PathVariable String key, @RequestParam MultipartFile file, @RequestParam(defaultValue = "") String month, @RequestParam(defaultValue = "false") boolean alike, SignedIn who,
            HttpServletResponse response, Model model) throws IOException {
        Pipeline pipeline = pipeline(key);
        try {
            SentSheet sent = SentSheet.read(file, columns(pipeline), MOST_ROWS, MOST_MEGABYTES).requireRows();
            return address(key) + imports.keep(who, key, sent.fileName(), month(month), alike, sent.table());
        } catch (UnreadableSheet unreadable) {
            model.addAttribute("refusalKey", unreadable.key());
            model.addAttribute("refusalValues", unreadable.values());
        }
        response.setStatus(HttpServletResponse.SC_UNPROCESSABLE_CONTENT);
        return form(key, who, model);
    }

    private List<SheetColumn> columns(Pipeline pipeline) {
        return Columns.sheet(Columns.understood(pipeline.definition(), CityClock.today(clock).getYear()));
    }

    private LocalDate month(String month) {
        return month.matches("20\\d\\d-(0[1-9]|1[0-2])") ? LocalDate.parse(month + "-01") : CityClock.today(clock);
    }

    @GetMapping("/{id}")
    @Asks("pipelines.edit")
    String page(@PathVariable String key, @PathVariable UUID id, @RequestParam(defaultValue = "1") String page, @ModelAttribute("shell") Shell shell, SignedIn who, HttpServletResponse response,
            Model model) {
        Pipeline pipeline = pipeline(key);
        Import given = get(key, id, who);
        Optional<Refusal> failure = work.failure(id);
        failure.ifPresent(refusal -> model.addAttribute("refusal", refusal));
        if (given.waits() && given.preview() == null && failure.isEmpty()) {
            work.run(id, What.COMPARE, given.rows(), told -> importer.compare(given, pipeline, who, told));
        }
        model.addAttribute("register", pipeline);
        Optional<SheetWork.Job> job = work.running(id);
        return show(job, get(key, id, who), ReadableLines.of(pipeline.definition(), shell.words()), page, response, model);
    }

    /** Whether something is being done is asked before the sheet is read, which then knows of it once it is done. */
    private String show(Optional<SheetWork.Job> job, Import given, ReadableLines readable, String page, HttpServletResponse response, Model model) {
        model.addAttribute("given", given);
        if (job.isPresent()) {
            model.addAttribute("job", job.get());
            response.setHeader("Refresh", Integer.toString(LOOK_AGAIN));
        } else if (given.preview() != null) {
            List<SheetLine> lines = given.preview().lines();
            Paging paging = Paging.of(page.matches("\\d{1,6}") ? Integer.parseInt(page) : 1, Paging.SIZE, lines.size(), "");
            model.addAttribute("lines", readable.of(lines.subList(paging.offset(), Math.min(paging.offset() + Paging.SIZE, lines.size()))));
            model.addAttribute("paging", paging);
            model.addAttribute("troubles", paging.pages() > 1 ? SheetLine.troubles(readable.of(lines)) : List.of());
        }
        return "pipeline/sheet/preview";
    }

    private Import get(String key, UUID id, SignedIn who) {
        return imports.find(who, key, id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    @GetMapping("/{id}/marked")
    @Asks("pipelines.edit")
    void marked(@PathVariable String key, @PathVariable UUID id, @ModelAttribute("shell") Shell shell, SignedIn who, HttpServletResponse response) throws IOException {
        Import given = get(key, id, who);
        if (given.preview() == null) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        SheetTable table = imports.table(id);
        List<SheetColumn> columns = columns(pipeline(key));
        Map<Integer, List<MarkedSheet.Wrong>> wrongs = ReadableLines.of(pipeline(key).definition(), shell.words()).of(given.preview().lines()).stream().collect(Collectors.toMap(SheetLine::row, line -> line.problems().stream()
                .map(problem -> new MarkedSheet.Wrong(problem.column(), shell.t(problem.key(), problem.values().toArray()))).toList()));
        Download.sheet(response, key + "-marked.xlsx");
        SheetQueue.write(() -> MarkedSheet.write(table, columns, wrongs, response.getOutputStream()));
    }

    @PostMapping("/{id}/record")
    @Asks("pipelines.edit")
    String record(@PathVariable String key, @PathVariable UUID id, @ModelAttribute("shell") Shell shell, SignedIn who, HttpServletResponse response, RedirectAttributes next, Model model) {
        try {
            Import given = get(key, id, who);
            Pipeline pipeline = pipeline(key);
            if (!given.waits()) {
                throw new Refusal("import.over");
            }
            if (given.preview() == null) {
                throw new Refusal("pipeline-sheet.comparing");
            }
            if (work.run(id, What.RECORD, given.rows(), told -> importer.record(given, pipeline, who, told))) {
                next.addFlashAttribute("note", new Note("import.recorded", given.fileName()));
            }
            return address(key) + id;
        } catch (Refusal refusal) {
            return refused(refusal, key, id, shell, who, response, model);
        }
    }

    @PostMapping("/{id}/undo")
    @Asks("pipelines.edit")
    String undo(@PathVariable String key, @PathVariable UUID id, @ModelAttribute("shell") Shell shell, SignedIn who, HttpServletResponse response, RedirectAttributes next, Model model) {
        try {
            Import done = get(key, id, who);
            Pipeline pipeline = pipeline(key);
            if (work.run(id, What.UNDO, done.items(), told -> importer.undo(done, pipeline, who, told))) {
                next.addFlashAttribute("note", new Note("import.undone", done.fileName()));
            }
            return address(key) + id;
        } catch (Refusal refusal) {
            return refused(refusal, key, id, shell, who, response, model);
        }
    }

    private String refused(Refusal refusal, String key, UUID id, Shell shell, SignedIn who, HttpServletResponse response, Model model) {
        response.setStatus(HttpServletResponse.SC_UNPROCESSABLE_CONTENT);
        model.addAttribute("refusal", refusal);
        return page(key, id, "1", shell, who, response, model);
    }
}
