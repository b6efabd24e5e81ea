package luoshi.plan.web;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.util.UUID;
import luoshi.evidence.EvidenceFiles;
import luoshi.page.Note;
import luoshi.people.Asks;
import luoshi.people.Door;
import luoshi.people.SignedIn;
import luoshi.plan.Plan;
import luoshi.plan.Stage;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The form with which a plan is handed in. */
@Controller
class HandInPages {

    private final HandingIn handingIn;
    private final Door door;

    HandInPages(HandingIn handingIn, Door door) {
        this.handingIn = handingIn;
        this.door = door;
    }

    @GetMapping("/plans/new")
    @Asks("plans.edit")
    String blank(SignedIn who, Model model) {
        String own = who.units().filter(unit -> door.allows(who, "plans.edit", unit)).map(UUID::toString).findFirst().orElse("");
        return form(new PlanForm(own, "", "", Stage.DRAFT.name()), who, model);
    }

    private String form(PlanForm form, SignedIn who, Model model) {
        Door.Scope scope = door.scope(who, "plans.edit");
        model.addAttribute("form", form);
        model.addAttribute("owners", handingIn.today().choices(unit -> scope.covers(unit.id())));
        model.addAttribute("largest", EvidenceFiles.LARGEST);
        return "plan/web/plan-new";
    }

    @PostMapping("/plans/new")
    @Asks("plans.edit")
    String receive(@ModelAttribute("form") PlanForm form, @RequestParam(required = false) MultipartFile file, SignedIn who, HttpSession session,
            HttpServletResponse response, RedirectAttributes next, Model model) throws IOException {
        try {
            Plan plan = handingIn.receive(who, form, file);
            next.addFlashAttribute("note", new Note("plans.received", plan.title()).clearing("plan-new"));
            return "redirect:/plans/" + plan.id();
        } catch (NotTakenException not) {
            response.setStatus(HttpServletResponse.SC_UNPROCESSABLE_CONTENT);
            not.show(model, session, handingIn.unit(form.unit()).orElse(null));
            return form(form, who, model);
        }
    }
}
