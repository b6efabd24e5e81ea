package luoshi.plan.web;

import java.util.Arrays;
import java.util.UUID;
import luoshi.page.Note;
import luoshi.people.Asks;
import luoshi.people.Door;
import luoshi.people.Refusal;
import luoshi.people.SignedIn;
import luoshi.plan.Edition;
import luoshi.plan.FindingDecision;
import luoshi.plan.FindingDecisions;
import luoshi.plan.Plans;
import luoshi.plan.Readings;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Deciding about findings: accepted, dismissed with a reason, or open again. */
@Controller
class FindingPages {

    private final Plans plans;
    private final Readings readings;
    private final FindingDecisions decisions;
    private final Door door;

    FindingPages(Plans plans, Readings readings, FindingDecisions decisions, Door door) {
        this.plans = plans;
        this.readings = readings;
        this.decisions = decisions;
        this.door = door;
    }

    @PostMapping("/plans/{id}/findings")
    @Asks("plans.edit")
    String decide(@PathVariable UUID id, @RequestParam(defaultValue = "") String edition, @RequestParam(defaultValue = "") String finding,
            @RequestParam(defaultValue = "") String decision, @RequestParam(defaultValue = "") String reason, SignedIn who, RedirectAttributes next) {
        Edition about = plans.editions(id).stream().filter(one -> one.id().toString().equals(edition)).findFirst()
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        door.require(who, "plans.edit", about.unit());
        try {
            FindingDecision made = Arrays.stream(FindingDecision.values()).filter(one -> one.name().equals(decision)).findFirst()
                    .orElseThrow(() -> new Refusal("findings.unknown"));
            decisions.decide(who.actor(), about, readings.latest(about).reading().findings(), finding, made, reason);
            next.addFlashAttribute("note", new Note(String.join(".", "plans.finding.done", made.name())));
        } catch (Refusal refusal) {
            next.addFlashAttribute("refused", refusal.note());
        }
        return "redirect:/plans/" + id + "?edition=" + about.id() + "#findings";
    }
}
