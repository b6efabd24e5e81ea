package luoshi.indicator.entry;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import luoshi.evidence.EvidenceFiles;
import luoshi.journal.AsOf;
import luoshi.kernel.CityClock;
import luoshi.page.Download;
import luoshi.page.Note;
import luoshi.page.Place;
import luoshi.people.Asks;
import luoshi.people.Door;
import luoshi.people.Reads;
import luoshi.people.Refusal;
import luoshi.people.SignedIn;
import luoshi.people.UnitTree;
import luoshi.people.Units;
import luoshi.sheet.SentSheet;
import luoshi.sheet.SheetTable;
import luoshi.sheet.UnreadableSheet;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The sheet of a unit: all that it owes for a period, in one form. */
@Controller
class FigureSheetPages {

    private final FigureSheets desk;
    private final SheetIntake entry;
    private final Units units;
    private final Door door;
    private final Reads reads;
    private final Clock clock;

    FigureSheetPages(FigureSheets desk, SheetIntake entry, Units units, Door door, Reads reads, Clock clock) {
        this.desk = desk;
        this.entry = entry;
        this.units = units;
        this.door = door;
        this.reads = reads;
        this.clock = clock;
    }

    @GetMapping("/figures")
    @Asks("figures.read")
    String sheet(@RequestParam(defaultValue = "") String unit, @RequestParam(defaultValue = "") String period, SignedIn who, Model model) {
        SheetView view = view(who, unit, period);
        if (view != null) {
            reads.write(who, "figures.read", view.unit(), "/figures");
        }
        return shown(view, model);
    }

    private String shown(SheetView view, Model model) {
        model.addAttribute("view", view);
        return "indicator/entry/sheet";
    }

    /** The sheet that is asked for, by default the visitor's own; null where no unit is theirs to see. */
    private SheetView view(SignedIn who, String named, String period) {
        Door.Scope scope = door.scope(who, "figures.read");
        UnitTree tree = units.on(AsOf.now(CityClock.today(clock)));
        Map<String, String> choices = tree.choices(one -> scope.covers(one.id()));
        UUID asked = SheetForm.id(named);
        if (asked != null) {
            door.require(who, "figures.read", asked);
            tree.find(asked).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        }
        List<UUID> own = who.units().filter(one -> choices.containsKey(one.toString())).toList();
        UUID unit = asked != null ? asked : !own.isEmpty() ? own.getFirst() : choices.keySet().stream().findFirst().map(UUID::fromString).orElse(null);
        return unit == null ? null : desk.view(who, unit, desk.period(period), choices);
    }

    @PostMapping("/figures")
    @Asks("figures.report")
    String take(@RequestParam MultiValueMap<String, String> sent, @RequestParam MultiValueMap<String, MultipartFile> files, SignedIn who, Model model,
            RedirectAttributes next, HttpServletResponse response) {
        SheetView view = own(who, sent.getFirst("unit"), sent.getFirst("period"));
        SheetIntake.Outcome done = taken(who, view, new SheetForm(sent), files, model);
        if (done.view() != null) {
            response.setStatus(HttpServletResponse.SC_UNPROCESSABLE_CONTENT);
            return shown(done.view(), model);
        }
        next.addFlashAttribute("note", (done.recorded() == 0 ? new Note("figures.nothing") : new Note("figures.recorded", String.valueOf(done.recorded())))
                .clearing(String.join("-", "figures", view.unit().toString(), view.to().toString())));
        return "redirect:/figures?unit=" + view.unit() + "&period=" + view.to();
    }

    /** A sheet for which the visitor may report. */
    private SheetView own(SignedIn who, String named, String period) {
        UUID unit = SheetForm.id(named);
        LocalDate to = desk.periods().stream().filter(day -> day.toString().equals(period)).findFirst().orElse(null);
        if (unit == null || to == null) {
            throw new ResponseStatusException(HttpStatus.BAD_REQUEST);
        }
        door.require(who, "figures.report", unit);
        return view(who, unit.toString(), to.toString());
    }

    @GetMapping("/figures/sheet")
    @Asks("figures.read")
    void out(@RequestParam(defaultValue = "") String unit, @RequestParam(defaultValue = "") String period, SignedIn who, HttpServletResponse response) throws IOException {
        SheetView view = view(who, unit, period);
        if (view == null) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        reads.write(who, "figures.read", view.unit(), "/figures/sheet");
        Download.sheet(response, FigureColumns.file(view));
        FigureColumns.write(view, response.getOutputStream());
    }

    /** Fills the fields of the page from a sheet, for somebody to look at before they report. */
    @PostMapping("/figures/sheet")
    @Asks("figures.report")
    String in(@RequestParam MultiValueMap<String, String> sent, @RequestParam(required = false) MultipartFile file, SignedIn who, Model model, HttpServletResponse response)
            throws IOException {
        SheetView view = own(who, sent.getFirst("unit"), sent.getFirst("period"));
        try {
            SheetTable table = table(file);
            SheetView filled = entry.look(who, view, FigureColumns.read(view, table));
            model.addAttribute("note", new Note("figures.filled", EvidenceFiles.plainName(file.getOriginalFilename())));
            model.addAttribute("unread", table.unknown());
            model.addAttribute("filled", true);
            return shown(filled, model);
        } catch (UnreadableSheet unreadable) {
            model.addAttribute("refusalKey", unreadable.key());
            model.addAttribute("refusalValues", unreadable.values());
        } catch (Refusal refusal) {
            model.addAttribute("refusal", refusal);
        }
        response.setStatus(HttpServletResponse.SC_UNPROCESSABLE_CONTENT);
        return shown(view, model);
    }

    private static SheetTable table(MultipartFile file) throws IOException {
        if (file == null || file.isEmpty()) {
            throw new Refusal("figure-sheet.none");
        }
        return SentSheet.read(file, FigureColumns.ALL).table();
    }

    /** Where somebody was quicker in the moment between looking and recording, it is looked at once more. */
    private SheetIntake.Outcome taken(SignedIn who, SheetView view, SheetForm form, MultiValueMap<String, MultipartFile> files, Model model) {
        try {
            return entry.take(who, view, form, files);
        } catch (Refusal overtaken) {
            model.addAttribute("refusal", overtaken);
            return new SheetIntake.Outcome(0, view.with(view.rows().stream().map(row -> row.typed(form.row(row.indicator().id()), null, List.of())).toList(), view.files()));
        }
    }

    @Configuration(proxyBeanMethods = false)
    static class Navigation {
        @Bean
        Place figuresPlace() {
            return new Place(140, "group.work", "place.figures", "/figures", "figures.read");
        }

        @Bean
        Place reviewPlace() {
            return new Place(141, "group.work", "place.figure-review", "/figures/review", "figures.verify");
        }
    }
}
