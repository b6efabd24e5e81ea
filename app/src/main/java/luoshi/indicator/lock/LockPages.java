package luoshi.indicator.lock;

import java.io.Serializable;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import luoshi.indicator.Indicator;
import luoshi.indicator.Indicators;
import luoshi.indicator.store.Locks;
import luoshi.journal.AsOf;
import luoshi.kernel.CityClock;
import luoshi.page.Note;
import luoshi.people.Asks;
import luoshi.people.Door;
import luoshi.people.People;
import luoshi.people.Refusal;
import luoshi.people.SignedIn;
import luoshi.people.Units;
import luoshi.sheet.SheetText;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The periods that are locked 封账: why, and who can open them 启封. */
@Controller
class LockPages {

    private final PeriodLocks locks;
    private final Indicators indicators;
    private final Units units;
    private final People people;
    private final Door door;
    private final Clock clock;

    LockPages(PeriodLocks locks, Indicators indicators, Units units, People people, Door door, Clock clock) {
        this.locks = locks;
        this.indicators = indicators;
        this.units = units;
        this.people = people;
        this.door = door;
        this.clock = clock;
    }

    /** What was typed, as it comes back where it is refused. */
    public record Typed(String until, String indicator, String reason) implements Serializable {}

    @GetMapping("/figures/locks")
    @Asks("figures.read")
    String page(SignedIn who, Model model) {
        List<Locks.Lock> held = locks.list();
        Set<UUID> opened = held.stream().filter(lock -> locks.mayOpen(who, lock)).map(Locks.Lock::lock).collect(Collectors.toSet());
        model.addAttribute("locks", held);
        List<Locks.Past> past = locks.past();
        model.addAttribute("past", past);
        model.addAttribute("by", people.recorders(past.stream().flatMap(one -> Stream.of(one.locked(), one.opened())).toList()));
        model.addAttribute("opens", opened);
        model.addAttribute("locking", door.allowsSomewhere(who, "figures.lock"));
        model.addAttribute("indicators", indicators.list().stream().map(Indicator.Version::state).toList());
        model.addAttribute("tree", units.on(AsOf.now(CityClock.today(clock))));
        return "indicator/lock/locks";
    }

    @PostMapping("/figures/locks")
    @Asks("figures.lock")
    String lock(@RequestParam(defaultValue = "") String until, @RequestParam(defaultValue = "") String indicator, @RequestParam(defaultValue = "") String reason, SignedIn who,
            RedirectAttributes next) {
        try {
            UUID one = indicator.isEmpty() ? null : indicators.list().stream().map(each -> each.state().id()).filter(each -> each.toString().equals(indicator)).findFirst()
                    .orElseThrow(() -> new Refusal("indicator.gone"));
            locks.lock(who, one, SheetText.day(until).orElse(null), plain(reason));
            next.addFlashAttribute("note", new Note("locks.locked"));
        } catch (Refusal refusal) {
            next.addFlashAttribute("refused", refusal.note());
            next.addFlashAttribute("typed", new Typed(until, indicator, reason));
        }
        return "redirect:/figures/locks";
    }

    @PostMapping("/figures/locks/{lock}/open")
    @Asks("figures.lock")
    String open(@PathVariable UUID lock, @RequestParam(defaultValue = "") String reason, SignedIn who, RedirectAttributes next) {
        if (!locks.isKnown(lock)) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        try {
            locks.open(who, lock, plain(reason));
            next.addFlashAttribute("note", new Note("locks.opened"));
        } catch (Refusal refusal) {
            next.addFlashAttribute("refused", refusal.note());
        }
        return "redirect:/figures/locks";
    }

    private static String plain(String typed) {
        return typed.replace("\0", "").strip();
    }
}
