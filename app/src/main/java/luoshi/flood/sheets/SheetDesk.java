package luoshi.flood.sheets;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import luoshi.page.Download;
import luoshi.page.Note;
import luoshi.page.Paging;
import luoshi.page.Shell;
import luoshi.people.Refusal;
import luoshi.people.SignedIn;
import luoshi.sheet.MarkedSheet;
import luoshi.sheet.SentSheet;
import luoshi.sheet.SheetColumn;
import luoshi.sheet.SheetLine;
import luoshi.sheet.SheetQueue;
import luoshi.sheet.SheetTable;
import luoshi.sheet.SheetWork;
import luoshi.sheet.UnreadableSheet;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The way of a sheet through the pages, the same for stations, places and observations: upload, preview, confirmation. */
@Component
class SheetDesk extends SheetWork<Refusal> {

    private static final int LOOK_AGAIN = 2;

    private final KeptSheets sheets;

    SheetDesk(KeptSheets sheets) {
        super(Refusal.class, () -> new Refusal("pipeline-sheet.broken"));
        this.sheets = sheets;
    }

    /** A kind of sheet in somebody's hands: its columns, and what a table of them comes to. */
    record Of(SheetKind kind, List<SheetColumn> columns, Function<SheetTable, Planned> plan, SignedIn who) {}

    String form(Of of, Model model) {
        model.addAttribute("kind", of.kind());
        model.addAttribute("earlier", sheets.list(of.who(), of.kind()));
        return "flood/sheets/upload";
    }

    String upload(Of of, MultipartFile file, HttpServletResponse response, Model model) throws IOException {
        try {
            if (file == null) {
                throw new Refusal("flood-sheet.nothing");
            }
            SheetKind kind = of.kind();
            SentSheet sent = (kind == SheetKind.OBSERVATIONS ? SentSheet.readWithText(file, of.columns(), kind.rows(), kind.megabytes())
                    : SentSheet.read(file, of.columns(), kind.rows(), kind.megabytes())).requireRows();
            return "redirect:" + kind.path() + "/" + sheets.keep(of.who(), kind, sent.fileName(), sent.table());
        } catch (UnreadableSheet unreadable) {
            model.addAttribute("refusalKey", unreadable.key());
            model.addAttribute("refusalValues", unreadable.values());
        } catch (Refusal refusal) {
            model.addAttribute("refusalKey", refusal.key());
            model.addAttribute("refusalValues", refusal.values());
        }
        response.setStatus(HttpServletResponse.SC_UNPROCESSABLE_CONTENT);
        return form(of, model);
    }

    private GivenSheet get(Of of, UUID id) {
        return sheets.find(of.who(), of.kind(), id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    String preview(Of of, UUID id, String page, HttpServletResponse response, Model model) {
        GivenSheet given = get(of, id);
        model.addAttribute("kind", of.kind());
        model.addAttribute("given", given);
        Optional<Job> job = running(id);
        failure(id).ifPresent(refusal -> model.addAttribute("refusal", refusal));
        if (job.isPresent()) {
            model.addAttribute("job", job.get());
            response.setHeader("Refresh", Integer.toString(LOOK_AGAIN));
        } else if (given.waits()) {
            try {
                show(of, sheets.table(id), page, model);
            } catch (Refusal refusal) {
                model.addAttribute("refusal", refusal);
            }
        }
        return "flood/sheets/preview";
    }

    private static void show(Of of, SheetTable table, String page, Model model) {
        Planned plan = of.plan().apply(table);
        List<SheetLine> lines = plan.lines();
        Paging paging = Paging.of(page.matches("\\d{1,6}") ? Integer.parseInt(page) : 1, Paging.SIZE, lines.size(), "");
        model.addAttribute("counts", plan.counts());
        model.addAttribute("amount", plan.amount());
        model.addAttribute("blocked", plan.blocked());
        model.addAttribute("troubles", SheetLine.troubles(lines));
        model.addAttribute("lines", lines.subList(paging.offset(), Math.min(lines.size(), paging.offset() + paging.size())));
        model.addAttribute("paging", paging);
        model.addAttribute("unknown", table.unknown());
    }

    String record(Of of, UUID id, HttpServletResponse response, RedirectAttributes next, Model model) {
        GivenSheet given = get(of, id);
        try {
            Planned plan = of.plan().apply(sheets.table(id));
            if (plan.blocked() || plan.amount() == 0) {
                throw new Refusal(plan.blocked() ? "import.blocked" : "import.nothing");
            }
            boolean done = run(id, What.RECORD, plan.amount(), told -> {
                plan.recording().record(of.who(), told);
                sheets.recorded(id, plan.amount());
            });
            if (done) {
                next.addFlashAttribute("note", new Note("import.recorded", given.fileName()));
            }
            return "redirect:" + of.kind().path() + "/" + id;
        } catch (Refusal refusal) {
            response.setStatus(HttpServletResponse.SC_UNPROCESSABLE_CONTENT);
            model.addAttribute("refusal", refusal);
            return preview(of, id, "1", response, model);
        }
    }

    void marked(Of of, UUID id, Shell shell, HttpServletResponse response) throws IOException {
        GivenSheet given = get(of, id);
        if (!given.waits()) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        SheetTable table = sheets.table(id);
        Map<Integer, List<MarkedSheet.Wrong>> wrongs = of.plan().apply(table).lines().stream().collect(Collectors.toMap(SheetLine::row,
                line -> line.problems().stream().map(problem -> new MarkedSheet.Wrong(problem.column(), shell.t(problem.key(), problem.values().toArray()))).toList(), (one, _) -> one));
        Download.sheet(response, "marked.xlsx");
        SheetQueue.write(() -> MarkedSheet.write(table, of.columns(), wrongs, response.getOutputStream()));
    }
}
