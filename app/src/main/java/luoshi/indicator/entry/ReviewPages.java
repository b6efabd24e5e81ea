package luoshi.indicator.entry;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import luoshi.indicator.FigureFile;
import luoshi.indicator.Figures;
import luoshi.journal.AsOf;
import luoshi.kernel.CityClock;
import luoshi.page.Note;
import luoshi.people.Asks;
import luoshi.people.Reads;
import luoshi.people.Refusal;
import luoshi.people.SignedIn;
import luoshi.people.Units;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What waits to be verified and certified: many at once, all of them or none. */
@Controller
class ReviewPages {

    private final ReviewDesk desk;
    private final Figures figures;
    private final Units units;
    private final Reads reads;
    private final Clock clock;

    ReviewPages(ReviewDesk desk, Figures figures, Units units, Reads reads, Clock clock) {
        this.desk = desk;
        this.figures = figures;
        this.units = units;
        this.reads = reads;
        this.clock = clock;
    }

    @GetMapping("/figures/review")
    @Asks("figures.verify")
    String page(SignedIn who, Model model) {
        return shown(who, List.of(), "", model);
    }

    private String shown(SignedIn who, List<UUID> ticked, String words, Model model) {
        ReviewDesk.Pile pile = desk.pile(who);
        pile.rows().stream().map(row -> row.file().figure().unit()).filter(unit -> who.units().noneMatch(unit::equals)).findFirst()
                .ifPresent(unit -> reads.write(who, "figures.read", unit, "/figures/review"));
        model.addAttribute("pile", pile);
        model.addAttribute("ticked", ticked);
        model.addAttribute("words", words);
        model.addAttribute("tree", units.on(AsOf.now(CityClock.today(clock))));
        return "indicator/entry/review";
    }

    @PostMapping("/figures/review")
    @Asks("figures.verify")
    String decide(@RequestParam MultiValueMap<String, String> sent, SignedIn who, Model model, RedirectAttributes next, HttpServletResponse response) {
        List<UUID> ticked = sent.getOrDefault("figure", List.of()).stream().map(SheetForm::id).filter(Objects::nonNull).distinct().toList();
        String words = Objects.requireNonNullElse(sent.getFirst("words"), "").replace("\0", "").strip();
        FigureFile.Move move = Arrays.stream(FigureFile.Move.values()).filter(one -> one.name().equals(sent.getFirst("move"))).findFirst().orElse(FigureFile.Move.REPORT);
        try {
            if (ticked.isEmpty() || move == FigureFile.Move.REPORT) {
                throw new Refusal("review.none");
            }
            figures.decide(who, ticked, move, words);
            next.addFlashAttribute("note", new Note(String.join(".", "review.done", move.name()), String.valueOf(ticked.size())));
            return "redirect:/figures/review";
        } catch (Refusal refusal) {
            model.addAttribute("refusal", early(refusal, ticked, move));
            response.setStatus(HttpServletResponse.SC_UNPROCESSABLE_CONTENT);
            return shown(who, ticked, words, model);
        }
    }

    /** Who certifies what nobody has verified is not late but early, and is told so. */
    private Refusal early(Refusal refusal, List<UUID> ticked, FigureFile.Move move) {
        if (move != FigureFile.Move.CERTIFY || !refusal.key().equals("refusal.figure.moved")) {
            return refusal;
        }
        List<FigureFile> unfit = figures.find(ticked).stream().filter(file -> file.next() != FigureFile.Move.CERTIFY).toList();
        return !unfit.isEmpty() && unfit.stream().allMatch(this::isWaiting) ? new Refusal("figure.unverified", refusal.values()) : refusal;
    }

    private boolean isWaiting(FigureFile file) {
        return file.next() == FigureFile.Move.VERIFY && !file.isReplaced(figures.of(file.figure().indicator(), file.figure().unit(), file.figure().to()));
    }
}
