package luoshi.flood.order;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import luoshi.flood.response.Response;
import luoshi.flood.response.Responses;
import luoshi.flood.task.Answer;
import luoshi.flood.task.Answers;
import luoshi.flood.task.TaskStanding;
import luoshi.journal.AsOf;
import luoshi.kernel.CityClock;
import luoshi.page.Note;
import luoshi.people.Asks;
import luoshi.people.Door;
import luoshi.people.Refusal;
import luoshi.people.SignedIn;
import luoshi.people.Unit;
import luoshi.people.Units;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What one unit is to do in responses that are in force, made for a telephone held in one hand. */
@Controller
@RequestMapping("/flood/units/{unit}")
public class UnitPages {

    private final Responses responses;
    private final Answers answers;
    private final Units units;
    private final Door door;
    private final Clock clock;

    UnitPages(Responses responses, Answers answers, Units units, Door door, Clock clock) {
        this.responses = responses;
        this.answers = answers;
        this.units = units;
        this.door = door;
        this.clock = clock;
    }

    /**
     * What a unit has to do in one response.
     *
     * @param response the response
     * @param order number of the step with the order that holds
     * @param tasks its tasks that go on
     */
    public record Part(Response response, int order, List<TaskStanding> tasks) {

        /** What it has not read back yet. */
        public List<TaskStanding> uncalled() {
            return tasks.stream().filter(TaskStanding::isUncalled).toList();
        }
    }

    @GetMapping
    @Asks("flood.read")
    String page(@PathVariable UUID unit, SignedIn who, Model model) {
        return shown(unit, Map.of(), who, model);
    }

    private String shown(UUID id, Map<String, String> sent, SignedIn who, Model model) {
        Unit unit = units.on(AsOf.now(CityClock.today(clock))).find(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        Instant now = clock.instant();
        model.addAttribute("unit", unit);
        model.addAttribute("parts", responses.list().stream().filter(response -> response.level() > 0).sorted(Comparator.comparing(Response::reality))
                .map(response -> new Part(response, response.signed().getLast().number(),
                        answers.standings(response).stream().filter(one -> one.task().unit().equals(id) && one.task().isOpen()).toList()))
                .filter(part -> !part.tasks().isEmpty()).toList());
        model.addAttribute("answers", door.allows(who, "flood.answer", id));
        model.addAttribute("who", who.person().name());
        model.addAttribute("typed", new Typed(sent));
        model.addAttribute("now", now);
        return "flood/order/unit";
    }

    @PostMapping("/receive")
    @Asks("flood.answer")
    String receive(@PathVariable UUID unit, @RequestParam Map<String, String> sent, SignedIn who, Model model, HttpServletResponse answer, RedirectAttributes next) {
        Typed typed = new Typed(sent);
        return done(unit, sent, who, model, answer, next, () -> answers.receive(who, typed.id("response"), unit, Answer.Way.OWN, typed.text("spoke"), typed.text("said")));
    }

    @PostMapping("/report")
    @Asks("flood.answer")
    String report(@PathVariable UUID unit, @RequestParam Map<String, String> sent, SignedIn who, Model model, HttpServletResponse answer, RedirectAttributes next) {
        Typed typed = new Typed(sent);
        return done(unit, sent, who, model, answer, next, () -> answers.report(who, typed.id("response"),
                new Answer(typed.text("task"), unit, typed.one(Answer.Kind.class, "kind"), Answer.Way.OWN, typed.text("spoke"), typed.text("said"), null)));
    }

    private String done(UUID unit, Map<String, String> sent, SignedIn who, Model model, HttpServletResponse answer, RedirectAttributes next, Runnable work) {
        try {
            work.run();
            next.addFlashAttribute("note", new Note("flood.done.answered"));
            return "redirect:/flood/units/" + unit;
        } catch (Refusal refusal) {
            answer.setStatus(HttpServletResponse.SC_UNPROCESSABLE_CONTENT);
            model.addAttribute("refusal", refusal);
            return shown(unit, sent, who, model);
        }
    }
}
