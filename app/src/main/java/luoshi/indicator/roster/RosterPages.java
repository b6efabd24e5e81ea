package luoshi.indicator.roster;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import luoshi.evidence.EvidenceFiles;
import luoshi.indicator.Figure;
import luoshi.indicator.FigureFile;
import luoshi.indicator.FigureState;
import luoshi.indicator.Figures;
import luoshi.indicator.Figures.Thing;
import luoshi.indicator.Indicator;
import luoshi.indicator.Indicators;
import luoshi.journal.AsOf;
import luoshi.kernel.CityClock;
import luoshi.page.Download;
import luoshi.page.Note;
import luoshi.page.Paging;
import luoshi.people.Asks;
import luoshi.people.Door;
import luoshi.people.People;
import luoshi.people.Reads;
import luoshi.people.Refusal;
import luoshi.people.SignedIn;
import luoshi.people.Units;
import luoshi.sheet.SentSheet;
import luoshi.sheet.SheetReader;
import luoshi.sheet.UnreadableSheet;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The roster of a figure: looked at, taken out to Excel, and handed in as a sheet or pasted. */
@Controller
class RosterPages {

    private final Figures figures;
    private final Rosters rosters;
    private final Indicators indicators;
    private final Telling telling;
    private final Door door;
    private final Reads reads;

    RosterPages(Figures figures, Rosters rosters, Indicators indicators, Telling telling, Door door, Reads reads) {
        this.figures = figures;
        this.rosters = rosters;
        this.indicators = indicators;
        this.telling = telling;
        this.door = door;
        this.reads = reads;
    }

    /** Names of people and units. */
    @Component
    record Telling(People people, Units units, Clock clock) {}

    @GetMapping("/figures/{id}/roster")
    @Asks("figures.read")
    String page(@PathVariable UUID id, @RequestParam(defaultValue = "1") String page, SignedIn who, Model model) {
        Figure figure = get(id, who).figure();
        reads.write(who, "figures.read", figure.unit(), "/figures/" + id + "/roster");
        return shown(id, page, who, model);
    }

    private String shown(UUID id, String page, SignedIn who, Model model) {
        FigureFile file = get(id, who);
        Figure figure = file.figure();
        Indicator indicator = indicators.find(figure.indicator()).orElseThrow().state();
        Roster roster = rosters.of(id).orElse(null);
        Paging paging = Paging.of(page.matches("\\d{1,7}") ? Integer.parseInt(page) : 1, Paging.SIZE, roster == null ? 0 : roster.things().size(), "");
        boolean open = file.state() == FigureState.REPORTED && !file.isReplaced(figures.of(figure.indicator(), figure.unit(), figure.to()));
        model.addAttribute("view", new RosterView(figure, indicator, telling.units.on(AsOf.now(CityClock.today(telling.clock))).name(figure.unit()), roster,
                roster == null ? null : telling.people.recorders(List.of(roster.leaf())).get(roster.leaf()), paging,
                open && indicator.roster() && door.allows(who, "figures.report", figure.unit()), figure.corrects() != null && rosters.of(figure.corrects()).isPresent()));
        return "indicator/roster/roster";
    }

    @GetMapping("/figures/{id}/roster/sheet")
    @Asks("figures.read")
    void out(@PathVariable UUID id, SignedIn who, HttpServletResponse response) throws IOException {
        Figure figure = get(id, who).figure();
        reads.write(who, "figures.read", figure.unit(), "/figures/" + id + "/roster/sheet");
        Download.sheet(response, "roster-" + figure.to() + ".xlsx");
        RosterSheet.write(rosters.of(id).map(Roster::things).orElse(List.of()), response.getOutputStream());
    }

    /** All of it or nothing: what is wrong stands on its row. */
    @PostMapping("/figures/{id}/roster")
    @Asks("figures.report")
    String in(@PathVariable UUID id, @RequestParam(required = false) MultipartFile file, @RequestParam(defaultValue = "") String text, SignedIn who, Model model,
            RedirectAttributes next, HttpServletResponse response) throws IOException {
        Figure figure = get(id, who).figure();
        door.require(who, "figures.report", figure.unit());
        try {
            boolean sheet = file != null && !file.isEmpty();
            List<RosterSheet.Line> lines = RosterSheet.read(sheet ? SentSheet.read(file, RosterSheet.COLUMNS).table() : SheetReader.pasted(text.replace("\0", ""), RosterSheet.COLUMNS));
            List<RosterSheet.Line> faulty = lines.stream().filter(line -> line.refusal() != null).toList();
            if (!faulty.isEmpty()) {
                model.addAttribute("faulty", faulty);
                return again(id, text, who, model, response);
            }
            return taken(id, who, sheet ? EvidenceFiles.plainName(file.getOriginalFilename()) : "", lines.stream().map(RosterSheet.Line::thing).toList(), next);
        } catch (UnreadableSheet unreadable) {
            model.addAttribute("refusalKey", unreadable.key());
            model.addAttribute("refusalValues", unreadable.values());
        } catch (Refusal refusal) {
            model.addAttribute("refusalKey", refusal.key());
            model.addAttribute("refusalValues", refusal.values());
        }
        return again(id, text, who, model, response);
    }

    /** Takes over what the figure named in whose place this one came. */
    @PostMapping("/figures/{id}/roster/copy")
    @Asks("figures.report")
    String copy(@PathVariable UUID id, SignedIn who, Model model, RedirectAttributes next, HttpServletResponse response) {
        Figure figure = get(id, who).figure();
        door.require(who, "figures.report", figure.unit());
        try {
            Roster before = figure.corrects() == null ? null : rosters.of(figure.corrects()).orElse(null);
            return taken(id, who, before == null ? "" : before.source(), before == null ? List.of() : before.things(), next);
        } catch (Refusal refusal) {
            model.addAttribute("refusalKey", refusal.key());
            model.addAttribute("refusalValues", refusal.values());
            return again(id, "", who, model, response);
        }
    }

    private String taken(UUID id, SignedIn who, String source, List<Thing> things, RedirectAttributes next) {
        figures.name(who, id, source, things);
        next.addFlashAttribute("note", new Note("roster.recorded", String.valueOf(things.size())).clearing("roster-" + id));
        return "redirect:/figures/" + id + "/roster";
    }

    private String again(UUID id, String text, SignedIn who, Model model, HttpServletResponse response) {
        response.setStatus(HttpServletResponse.SC_UNPROCESSABLE_CONTENT);
        model.addAttribute("text", text);
        return shown(id, "1", who, model);
    }

    private FigureFile get(UUID id, SignedIn who) {
        FigureFile file = figures.find(List.of(id)).stream().findFirst().orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        door.require(who, "figures.read", file.figure().unit());
        return file;
    }
}
