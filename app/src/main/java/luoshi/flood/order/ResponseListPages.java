package luoshi.flood.order;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import luoshi.flood.response.Response;
import luoshi.flood.response.Responses;
import luoshi.flood.response.Situation;
import luoshi.journal.AsOf;
import luoshi.kernel.CityClock;
import luoshi.page.Note;
import luoshi.page.Place;
import luoshi.page.Shell;
import luoshi.people.Asks;
import luoshi.people.Door;
import luoshi.people.Refusal;
import luoshi.people.SignedIn;
import luoshi.people.Units;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The list of responses: what conditions call for now, what is in force, drills apart, and what has been. */
@Controller
class ResponseListPages {

    private final Responses responses;
    private final Situation situation;
    private final Units units;
    private final Door door;
    private final Clock clock;

    ResponseListPages(Responses responses, Situation situation, Units units, Door door, Clock clock) {
        this.responses = responses;
        this.situation = situation;
        this.units = units;
        this.door = door;
        this.clock = clock;
    }

    @GetMapping("/flood/responses")
    @Asks("flood.read")
    String page(SignedIn who, Model model) {
        return shown(Map.of(), who, model);
    }

    private String shown(Map<String, String> sent, SignedIn who, Model model) {
        List<Response> all = responses.list();
        model.addAttribute("plan", situation.plan().orElse(null));
        model.addAttribute("called", situation.proposal().orElse(null));
        model.addAttribute("real", all.stream().filter(one -> !one.isDrill() && one.isOpen()).toList());
        model.addAttribute("drills", all.stream().filter(one -> one.isDrill() && one.isOpen()).toList());
        model.addAttribute("past", all.stream().filter(one -> !one.isOpen()).toList());
        model.addAttribute("own", units.on(AsOf.now(CityClock.today(clock))).inOrder().stream().filter(unit -> who.units().anyMatch(unit.id()::equals) && door.allows(who, "flood.answer", unit.id())).toList());
        model.addAttribute("responds", door.allowsSomewhere(who, "flood.respond"));
        model.addAttribute("typed", new Typed(sent));
        return "flood/order/list";
    }

    @PostMapping("/flood/responses")
    @Asks("flood.respond")
    String propose(@RequestParam Map<String, String> sent, SignedIn who, Model model, HttpServletResponse answer, RedirectAttributes next) {
        Typed typed = new Typed(sent);
        return begun(sent, who, model, answer, next, () -> responses.propose(who, typed.number("level"), typed.text("ground")));
    }

    @PostMapping("/flood/drills")
    @Asks("flood.respond")
    String drill(@RequestParam Map<String, String> sent, SignedIn who, Model model, HttpServletResponse answer, RedirectAttributes next) {
        Typed typed = new Typed(sent);
        return begun(sent, who, model, answer, next, () -> responses.drill(who, typed.text("name"), typed.text("script")));
    }

    private String begun(Map<String, String> sent, SignedIn who, Model model, HttpServletResponse answer, RedirectAttributes next, Supplier<UUID> work) {
        try {
            UUID id = work.get();
            next.addFlashAttribute("note", new Note("flood.done.proposed"));
            return "redirect:/flood/responses/" + id;
        } catch (Refusal refusal) {
            answer.setStatus(HttpServletResponse.SC_UNPROCESSABLE_CONTENT);
            model.addAttribute("refusal", refusal);
            return shown(sent, who, model);
        }
    }

    /** Its place in the navigation. */
    @Configuration(proxyBeanMethods = false)
    static class Places {
        @Bean
        Place responsesPlace() {
            return new Place(155, "group.flood", "place.responses", "/flood/responses", "flood.read");
        }
    }
}
