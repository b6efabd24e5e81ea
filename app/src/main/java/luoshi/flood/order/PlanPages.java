package luoshi.flood.order;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import luoshi.flood.file.Fault;
import luoshi.flood.plan.Commanders;
import luoshi.flood.plan.Commanders.Commander;
import luoshi.flood.plan.FloodPlan;
import luoshi.flood.plan.FloodPlans;
import luoshi.flood.response.Situation;
import luoshi.kernel.CityClock;
import luoshi.page.Note;
import luoshi.people.Asks;
import luoshi.people.Door;
import luoshi.people.People;
import luoshi.people.Person;
import luoshi.people.Refusal;
import luoshi.people.SignedIn;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The plan that holds, who holds the posts of the command, and the form by which another version is checked and loaded. */
@Controller
class PlanPages {

    private static final int LARGEST = 256 << 10;

    private final Situation situation;
    private final FloodPlans plans;
    private final Commanders commanders;
    private final People people;
    private final Door door;
    private final Clock clock;

    PlanPages(Situation situation, FloodPlans plans, Commanders commanders, People people, Door door, Clock clock) {
        this.situation = situation;
        this.plans = plans;
        this.commanders = commanders;
        this.people = people;
        this.door = door;
        this.clock = clock;
    }

    @GetMapping("/flood/plan")
    @Asks("flood.read")
    String page(SignedIn who, Model model) {
        return shown(Map.of(), List.of(), who, model);
    }

    private String shown(Map<String, String> sent, List<Fault> faults, SignedIn who, Model model) {
        LocalDate today = CityClock.today(clock);
        FloodPlan plan = situation.plan().orElse(null);
        model.addAttribute("plan", plan);
        model.addAttribute("holders", commanders.list(today));
        model.addAttribute("edits", door.allowsSomewhere(who, "flood.plan"));
        model.addAttribute("text", new Typed(sent).or("text", plan == null ? new String(FloodPlans.example(), StandardCharsets.UTF_8) : plan.text()));
        model.addAttribute("faults", faults);
        model.addAttribute("typed", new Typed(sent));
        model.addAttribute("today", today);
        return "flood/order/plan";
    }

    @PostMapping("/flood/plan")
    @Asks("flood.plan")
    String load(@RequestParam Map<String, String> sent, @RequestParam(required = false) MultipartFile file, SignedIn who, Model model, HttpServletResponse answer, RedirectAttributes next)
            throws IOException {
        boolean handedIn = file != null && !file.isEmpty() && file.getSize() <= LARGEST;
        String text = handedIn ? new String(file.getBytes(), StandardCharsets.UTF_8) : sent.getOrDefault("text", "").replace("\r\n", "\n");
        byte[] bytes = handedIn ? file.getBytes() : text.getBytes(StandardCharsets.UTF_8);
        List<Fault> faults = plans.check(bytes).faults().stream().sorted(Comparator.comparingInt(Fault::line)).toList();
        if (faults.isEmpty()) {
            FloodPlan plan = plans.load(who, bytes);
            next.addFlashAttribute("note", new Note("flood.done.loaded", plan.name(), plan.from().toString()));
            return "redirect:/flood/plan";
        }
        answer.setStatus(HttpServletResponse.SC_UNPROCESSABLE_CONTENT);
        return shown(Map.of("text", text), faults, who, model);
    }

    @PostMapping("/flood/commanders")
    @Asks("flood.plan")
    String appoint(@RequestParam Map<String, String> sent, SignedIn who, Model model, HttpServletResponse answer, RedirectAttributes next) {
        Typed typed = new Typed(sent);
        try {
            FloodPlan plan = situation.plan().orElseThrow(() -> new Refusal("flood.no-plan"));
            List<Person> called = people.listCalled(typed.text("person"));
            if (called.size() != 1) {
                throw new Refusal("flood.commander.nobody", typed.text("person"));
            }
            commanders.appoint(who, plan, new Commander(typed.text("post"), called.getFirst().id(), called.getFirst().name(), typed.day("from"),
                    typed.text("to").isEmpty() ? null : typed.day("to"), typed.text("ground")));
            next.addFlashAttribute("note", new Note("flood.done.recorded"));
            return "redirect:/flood/plan";
        } catch (Refusal refusal) {
            answer.setStatus(HttpServletResponse.SC_UNPROCESSABLE_CONTENT);
            model.addAttribute("refusal", refusal);
            return shown(sent, List.of(), who, model);
        }
    }
}
