package luoshi.plan.web;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.util.List;
import java.util.UUID;
import luoshi.evidence.EvidenceFiles;
import luoshi.page.Note;
import luoshi.people.Asks;
import luoshi.people.SignedIn;
import luoshi.plan.Edition;
import luoshi.plan.Lineage;
import luoshi.plan.Plan;
import luoshi.plan.Plans;
import luoshi.plan.Stage;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Further editions of a plan, and the addresses of its sentences. */
@Controller
class EditionPages {

    private final Plans plans;
    private final ReadPlans readable;
    private final HandingIn handingIn;

    EditionPages(Plans plans, ReadPlans readable, HandingIn handingIn) {
        this.plans = plans;
        this.readable = readable;
        this.handingIn = handingIn;
    }

    @GetMapping("/plans/{id}/editions/new")
    @Asks("plans.edit")
    String blank(@PathVariable UUID id, SignedIn who, Model model) {
        return form(readable.get(id, who, "plans.edit", "/editions/new"), Stage.ISSUED.name(), model);
    }

    private String form(Plan plan, String stage, Model model) {
        List<Edition> editions = plans.editions(plan.id());
        model.addAttribute("plan", plan);
        model.addAttribute("editions", editions);
        model.addAttribute("stage", stage);
        model.addAttribute("largest", EvidenceFiles.LARGEST);
        return "plan/web/edition-new";
    }

    @PostMapping("/plans/{id}/editions/new")
    @Asks("plans.edit")
    String receive(@PathVariable UUID id, @RequestParam(defaultValue = "") String stage, @RequestParam(required = false) MultipartFile file, SignedIn who,
            HttpSession session, HttpServletResponse response, RedirectAttributes next, Model model) throws IOException {
        Plan plan = readable.get(id, who, "plans.edit", "/editions/new");
        try {
            handingIn.receiveEdition(who, plan, stage, file);
            next.addFlashAttribute("note", new Note("plans.edition.received", plan.title()));
            return "redirect:/plans/" + id + "/compare";
        } catch (NotTakenException not) {
            response.setStatus(HttpServletResponse.SC_UNPROCESSABLE_CONTENT);
            not.show(model, session, plan.unit());
            return form(plan, stage, model);
        }
    }

    /** The address of a sentence for ever: leads to where it, or what became of it, is seen last. */
    @GetMapping("/plans/{id}/sentences/{number}")
    @Asks("plans.read")
    String sentence(@PathVariable UUID id, @PathVariable int number, SignedIn who, RedirectAttributes next) {
        readable.get(id, who, "plans.read", "/sentences/" + number);
        Lineage.Spot spot = plans.lineage(id).last(number).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        boolean stands = spot.edition().equals(plans.editions(id).getFirst().id());
        if (!stands) {
            next.addFlashAttribute("note", new Note("plans.sentence.dropped", String.valueOf(number)));
        } else if (spot.sentence().number() != number) {
            next.addFlashAttribute("note", new Note("plans.sentence.heir", String.valueOf(number), String.valueOf(spot.sentence().number())));
        }
        return "redirect:/plans/" + id + (stands ? "" : "?edition=" + spot.edition()) + "#s" + spot.sentence().number();
    }
}
