package luoshi.flood.order;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import luoshi.flood.Colour;
import luoshi.flood.response.Situation;
import luoshi.flood.signal.Danger;
import luoshi.flood.signal.Dangers;
import luoshi.flood.signal.Signal;
import luoshi.flood.signal.Signals;
import luoshi.journal.AsOf;
import luoshi.kernel.CityClock;
import luoshi.page.Note;
import luoshi.people.Asks;
import luoshi.people.Door;
import luoshi.people.Refusal;
import luoshi.people.SignedIn;
import luoshi.people.UnitTree;
import luoshi.people.Units;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Signals of the weather office and dangers that people report: recorded here, and borne in mind by proposals. */
@Controller
class SignalPages {

    private static final Duration SHOWN = Duration.ofDays(7);

    private final Signals signals;
    private final Dangers dangers;
    private final Situation situation;
    private final Units units;
    private final Door door;
    private final Clock clock;

    SignalPages(Signals signals, Dangers dangers, Situation situation, Units units, Door door, Clock clock) {
        this.signals = signals;
        this.dangers = dangers;
        this.situation = situation;
        this.units = units;
        this.door = door;
        this.clock = clock;
    }

    @GetMapping("/flood/signals")
    @Asks("flood.read")
    String page(SignedIn who, Model model) {
        return shown(Map.of(), who, model);
    }

    private String shown(Map<String, String> sent, SignedIn who, Model model) {
        Instant now = clock.instant();
        UnitTree tree = units.on(AsOf.now(CityClock.today(clock)));
        model.addAttribute("signals", signals.list(now.minus(SHOWN)).reversed());
        model.addAttribute("dangers", dangers.list(now.minus(SHOWN)).reversed());
        model.addAttribute("plan", situation.plan().orElse(null));
        model.addAttribute("units", tree);
        model.addAttribute("own", tree.inOrder().stream().filter(unit -> door.allows(who, "flood.respond", unit.id()) || door.allows(who, "flood.answer", unit.id())).toList());
        model.addAttribute("responds", door.allowsSomewhere(who, "flood.respond"));
        model.addAttribute("typed", new Typed(sent));
        model.addAttribute("now", now);
        return "flood/order/signals";
    }

    @PostMapping("/flood/signals")
    @Asks("flood.respond")
    String issue(@RequestParam Map<String, String> sent, SignedIn who, Model model, HttpServletResponse answer, RedirectAttributes next) {
        return done(sent, who, model, answer, next, () -> signals.issue(who, new Typed(sent).text("kind"), entry(new Typed(sent), Signal.Act.ISSUED)));
    }

    @PostMapping("/flood/signals/{id}")
    @Asks("flood.respond")
    String follow(@PathVariable UUID id, @RequestParam Map<String, String> sent, SignedIn who, Model model, HttpServletResponse answer, RedirectAttributes next) {
        return done(sent, who, model, answer, next, () -> signals.follow(who, id, entry(new Typed(sent), new Typed(sent).one(Signal.Act.class, "act"))));
    }

    private Signal.Entry entry(Typed typed, Signal.Act act) {
        return new Signal.Entry(act, typed.one(Colour.class, "colour"), typed.text("area"), typed.text("said"), typed.text("source"), typed.moment("effective", clock.instant()), null);
    }

    @PostMapping("/flood/dangers")
    @Asks("flood.answer")
    String report(@RequestParam Map<String, String> sent, SignedIn who, Model model, HttpServletResponse answer, RedirectAttributes next) {
        Typed typed = new Typed(sent);
        return done(sent, who, model, answer, next, () -> dangers.report(who, typed.one(Danger.Kind.class, "danger"), typed.id("unit"), typed.text("place"), typed.text("told"),
                typed.moment("happened", clock.instant())));
    }

    @PostMapping("/flood/dangers/{id}")
    @Asks("flood.answer")
    String again(@PathVariable UUID id, @RequestParam Map<String, String> sent, SignedIn who, Model model, HttpServletResponse answer, RedirectAttributes next) {
        Typed typed = new Typed(sent);
        return done(sent, who, model, answer, next, () -> dangers.follow(who, id, typed.one(Danger.Act.class, "act"), typed.text("told")));
    }

    private String done(Map<String, String> sent, SignedIn who, Model model, HttpServletResponse answer, RedirectAttributes next, Runnable work) {
        try {
            work.run();
            next.addFlashAttribute("note", new Note("flood.done.recorded"));
            return "redirect:/flood/signals";
        } catch (Refusal refusal) {
            answer.setStatus(HttpServletResponse.SC_UNPROCESSABLE_CONTENT);
            model.addAttribute("refusal", refusal);
            return shown(sent, who, model);
        }
    }
}
