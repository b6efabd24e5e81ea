package luoshi.people.sheet;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import luoshi.page.Download;
import luoshi.page.Note;
import luoshi.page.Paging;
import luoshi.sheet.MarkedSheet;
import luoshi.sheet.SentSheet;
import luoshi.page.Shell;
import luoshi.sheet.UnreadableSheet;
import luoshi.people.Refusal;
import luoshi.people.SignedIn;
import luoshi.people.sheet.Imports.Import;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The way of a sheet through the pages, the same for units and for people: upload, preview, confirmation, undoing. */
@Component
class SheetDesk {

    private final Imports imports;
    private final Planner planner;
    private final Importer importer;
    private final Undo undo;

    SheetDesk(Imports imports, Planner planner, Importer importer, Undo undo) {
        this.imports = imports;
        this.planner = planner;
        this.importer = importer;
        this.undo = undo;
    }

    String form(SheetKind kind, SignedIn who, Model model) {
        model.addAttribute("kind", kind);
        model.addAttribute("recorded", imports.recorded(who, kind));
        return "people/sheet/upload";
    }

    String upload(SheetKind kind, MultipartFile file, SignedIn who, HttpServletResponse response, Model model) throws IOException {
        try {
            SentSheet sent = SentSheet.read(file, kind.columns()).requireRows();
            return "redirect:" + kind.path() + "/import/" + imports.keep(who, kind, sent.fileName(), sent.table());
        } catch (UnreadableSheet unreadable) {
            model.addAttribute("refusalKey", unreadable.key());
            model.addAttribute("refusalValues", unreadable.values());
        }
        response.setStatus(HttpServletResponse.SC_UNPROCESSABLE_CONTENT);
        return form(kind, who, model);
    }

    String preview(SheetKind kind, UUID id, int page, SignedIn who, Model model) {
        Import given = get(kind, id, who);
        model.addAttribute("kind", kind);
        model.addAttribute("given", given);
        if (given.waits()) {
            ImportPlan plan = planner.plan(kind, given.table(), who);
            List<ImportLine> telling = plan.lines().stream()
                    .filter(line -> line.outcome() != ImportLine.Outcome.UNCHANGED)
                    .sorted((one, other) -> Boolean.compare(one.problems().isEmpty(), other.problems().isEmpty()))
                    .toList();
            Paging paging = Paging.of(page, Paging.SIZE, telling.size(), "");
            model.addAttribute("plan", plan);
            model.addAttribute("lines", telling.subList(paging.offset(), Math.min(paging.offset() + Paging.SIZE, telling.size())));
            model.addAttribute("paging", paging);
        }
        return "people/sheet/preview";
    }

    private Import get(SheetKind kind, UUID id, SignedIn who) {
        return imports.find(who, kind, id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    String confirm(SheetKind kind, UUID id, SignedIn who, HttpServletResponse response, RedirectAttributes next, Model model) {
        try {
            Import given = get(kind, id, who);
            if (!given.waits()) {
                throw new Refusal("import.over");
            }
            importer.record(given, who);
            next.addFlashAttribute("note", new Note("import.recorded", given.fileName()));
            return "redirect:" + kind.path() + "/import/" + id;
        } catch (Refusal refusal) {
            return refused(refusal, kind, id, who, response, model);
        }
    }

    String undo(SheetKind kind, UUID id, SignedIn who, HttpServletResponse response, RedirectAttributes next, Model model) {
        try {
            Import done = get(kind, id, who);
            undo.undo(done, who);
            next.addFlashAttribute("note", new Note("import.undone", done.fileName()));
            return "redirect:" + kind.path() + "/import/" + id;
        } catch (Refusal refusal) {
            return refused(refusal, kind, id, who, response, model);
        }
    }

    private String refused(Refusal refusal, SheetKind kind, UUID id, SignedIn who, HttpServletResponse response, Model model) {
        response.setStatus(HttpServletResponse.SC_UNPROCESSABLE_CONTENT);
        model.addAttribute("refusal", refusal);
        return preview(kind, id, 1, who, model);
    }

    void marked(SheetKind kind, UUID id, SignedIn who, Shell shell, HttpServletResponse response) throws IOException {
        Import given = get(kind, id, who);
        if (!given.waits()) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        ImportPlan plan = planner.plan(kind, given.table(), who);
        Download.sheet(response, kind == SheetKind.UNITS ? "units-marked.xlsx" : "people-marked.xlsx");
        Map<Integer, List<MarkedSheet.Wrong>> wrongs = plan.lines().stream().collect(Collectors.toMap(ImportLine::row, line -> line.problems().stream()
                .map(problem -> new MarkedSheet.Wrong(problem.column(), shell.t(problem.refusal().key(), problem.refusal().values()))).toList()));
        MarkedSheet.write(given.table(), kind.columns(), wrongs, response.getOutputStream());
    }
}
