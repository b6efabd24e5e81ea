package luoshi.people.web;

import java.time.Clock;
import java.util.Optional;
import luoshi.journal.AsOf;
import luoshi.kernel.CityClock;
import luoshi.page.Note;
import luoshi.people.Asks;
import luoshi.people.Refusal;
import luoshi.people.SignedIn;
import luoshi.people.UnitTree;
import luoshi.people.Units;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The schematic map 示意图 of counties and parks, drawn as text. */
@Controller
class SketchPages {

    private static final int LONGEST = 4_000;

    private final Units units;
    private final Clock clock;

    SketchPages(Units units, Clock clock) {
        this.units = units;
        this.clock = clock;
    }

    @GetMapping("/units/sketch")
    @Asks("units.edit")
    String page(Model model) {
        AsOf today = AsOf.now(CityClock.today(clock));
        UnitTree tree = units.on(today);
        Units.Sketch held = units.sketch(today);
        model.addAttribute("held", held);
        model.addAttribute("tree", tree);
        if (!model.containsAttribute("typed")) {
            model.addAttribute("typed", held.written(tree));
            model.addAttribute("from", today.day().toString());
        }
        return "people/web/sketch";
    }

    @PostMapping("/units/sketch")
    @Asks("units.edit")
    String draw(@RequestParam(defaultValue = "") String places, @RequestParam(defaultValue = "") String from, SignedIn who, RedirectAttributes next) {
        String typed = Optional.of(places.replace("\0", "")).map(text -> text.substring(0, Math.min(LONGEST, text.length()))).orElseThrow();
        try {
            AsOf day = AsOf.now(UnitForm.day(from));
            units.draw(who.actor(), Units.Sketch.typed(typed, units.on(day), day.day()));
            next.addFlashAttribute("note", new Note("sketch.drawn", from).clearing("sketch"));
        } catch (Refusal refusal) {
            next.addFlashAttribute("refused", refusal.note());
            next.addFlashAttribute("typed", typed);
            next.addFlashAttribute("from", from);
        }
        return "redirect:/units/sketch";
    }
}
