package luoshi.flood.order;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import luoshi.flood.duty.DutyRoom;
import luoshi.flood.duty.LogEntry;
import luoshi.flood.duty.Shift;
import luoshi.page.Note;
import luoshi.people.Asks;
import luoshi.people.Door;
import luoshi.people.Refusal;
import luoshi.people.SignedIn;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The duty room: who is on duty now and in the days to come, where the roster has gaps, and the log of the shift. */
@Controller
@RequestMapping("/flood/duty")
public class DutyPages {

    private static final int DAYS = 14;

    private final DutyRoom room;
    private final Door door;
    private final Clock clock;

    DutyPages(DutyRoom room, Door door, Clock clock) {
        this.room = room;
        this.door = door;
        this.clock = clock;
    }

    /**
     * A day of the roster.
     *
     * @param day the day on which the shift begins
     * @param shift who is on duty; null where nobody is
     */
    public record Day(LocalDate day, Shift shift) {}

    @GetMapping
    @Asks("flood.read")
    String page(SignedIn who, Model model) {
        return shown(Map.of(), who, model);
    }

    private String shown(Map<String, String> sent, SignedIn who, Model model) {
        LocalDate today = Shift.dayAt(clock.instant());
        Typed typed = new Typed(sent);
        LocalDate asked = typed.text("shift").matches("\\d{4}-[01]\\d-[0-3]\\d") ? dayOr(typed, today) : today;
        Map<LocalDate, Shift> shifts = room.roster(today, today.plusDays(DAYS)).stream().collect(Collectors.toMap(Shift::day, Function.identity()));
        List<Day> days = today.datesUntil(today.plusDays(DAYS)).map(day -> new Day(day, shifts.get(day))).toList();
        model.addAttribute("today", today);
        model.addAttribute("days", days);
        model.addAttribute("gaps", String.valueOf(days.stream().filter(day -> day.shift() == null).count()));
        model.addAttribute("shift", asked);
        model.addAttribute("log", room.log(asked));
        model.addAttribute("open", room.open());
        model.addAttribute("handed", room.handed().orElse(null));
        model.addAttribute("responds", door.allowsSomewhere(who, "flood.respond"));
        model.addAttribute("me", who.person().id());
        model.addAttribute("typed", typed);
        return "flood/order/duty";
    }

    private static LocalDate dayOr(Typed typed, LocalDate otherwise) {
        try {
            return typed.day("shift");
        } catch (Refusal none) {
            return otherwise;
        }
    }

    @GetMapping("/log")
    @Asks("flood.read")
    String log(@RequestParam Map<String, String> sent, SignedIn who, Model model) {
        return shown(sent, who, model);
    }

    @PostMapping("/days")
    @Asks("flood.respond")
    String record(@RequestParam Map<String, String> sent, SignedIn who, Model model, HttpServletResponse answer, RedirectAttributes next) {
        Typed typed = new Typed(sent);
        return done(sent, who, model, answer, next,
                () -> room.record(who, new Shift(typed.day("day"), typed.text("leader"), typed.text("leader-phone"), typed.text("officers"), typed.text("phone"))));
    }

    @PostMapping("/log")
    @Asks("flood.respond")
    String write(@RequestParam Map<String, String> sent, SignedIn who, Model model, HttpServletResponse answer, RedirectAttributes next) {
        Typed typed = new Typed(sent);
        return done(sent, who, model, answer, next, () -> {
            LogEntry.Kind kind = typed.one(LogEntry.Kind.class, "kind");
            room.write(who, kind, typed.text("said"), kind == LogEntry.Kind.CLOSED || kind == LogEntry.Kind.TAKEN ? typed.id("refers") : null);
        });
    }

    private String done(Map<String, String> sent, SignedIn who, Model model, HttpServletResponse answer, RedirectAttributes next, Runnable work) {
        try {
            work.run();
            next.addFlashAttribute("note", new Note("flood.done.recorded"));
            return "redirect:/flood/duty";
        } catch (Refusal refusal) {
            answer.setStatus(HttpServletResponse.SC_UNPROCESSABLE_CONTENT);
            model.addAttribute("refusal", refusal);
            return shown(sent, who, model);
        }
    }
}
