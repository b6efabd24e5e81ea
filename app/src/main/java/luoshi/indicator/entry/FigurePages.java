package luoshi.indicator.entry;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import luoshi.evidence.EvidenceFile;
import luoshi.evidence.EvidenceFiles;
import luoshi.indicator.CourseWords;
import luoshi.indicator.FigureFile;
import luoshi.indicator.Figures;
import luoshi.journal.AsOf;
import luoshi.kernel.CityClock;
import luoshi.page.Download;
import luoshi.page.Shell;
import luoshi.people.Asks;
import luoshi.people.Door;
import luoshi.people.Reads;
import luoshi.people.SignedIn;
import luoshi.people.UnitTree;
import luoshi.people.Units;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;

/** The page of a figure, and the evidence that bears it out. */
@Controller
class FigurePages {

    private final Figures figures;
    private final FigureDesk desk;
    private final EvidenceFiles evidence;
    private final Units units;
    private final Door door;
    private final Reads reads;
    private final Clock clock;

    FigurePages(Figures figures, FigureDesk desk, EvidenceFiles evidence, Units units, Door door, Reads reads, Clock clock) {
        this.figures = figures;
        this.desk = desk;
        this.evidence = evidence;
        this.units = units;
        this.door = door;
        this.reads = reads;
        this.clock = clock;
    }

    @GetMapping("/figures/{id}")
    @Asks("figures.read")
    String page(@PathVariable UUID id, SignedIn who, @ModelAttribute("shell") Shell shell, Model model) {
        FigureFile file = get(id, who);
        reads.write(who, "figures.read", file.figure().unit(), "/figures/" + id);
        UnitTree tree = units.on(AsOf.now(CityClock.today(clock)));
        model.addAttribute("tree", tree);
        model.addAttribute("said", new CourseWords(shell.words(), tree::name));
        model.addAttribute("view", desk.view(file, tree.name(file.figure().unit()), door.allowsSomewhere(who, "journal.read")));
        return "indicator/entry/figure";
    }

    @GetMapping("/figures/{id}/files/{file}")
    @Asks("figures.read")
    void file(@PathVariable UUID id, @PathVariable UUID file, SignedIn who, HttpServletResponse response) throws IOException {
        FigureFile figure = get(id, who);
        EvidenceFile found = evidence.find(file).filter(one -> figure.files().contains(one.id())).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        Download.named(found.name()).build().getHeaders().forEach((name, values) -> response.setHeader(name, values.getFirst()));
        evidence.copy(found, response.getOutputStream());
    }

    private FigureFile get(UUID id, SignedIn who) {
        FigureFile file = figures.find(List.of(id)).stream().findFirst().orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        door.require(who, "figures.read", file.figure().unit());
        return file;
    }
}
