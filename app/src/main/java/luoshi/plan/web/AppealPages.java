package luoshi.plan.web;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import luoshi.page.Note;
import luoshi.page.Paged;
import luoshi.page.Place;
import luoshi.people.Asks;
import luoshi.people.Door;
import luoshi.people.Reads;
import luoshi.people.Refusal;
import luoshi.people.SignedIn;
import luoshi.plan.secrecy.Appeal;
import luoshi.plan.secrecy.Appeal.Decision;
import luoshi.plan.secrecy.Appeals;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.util.UriComponentsBuilder;

/** 申诉: filing one against the refusal of a marked file, and deciding on it. */
@Controller
class AppealPages {

    private static final String DRAFT = "plan-appeal";

    private final Appeals appeals;
    private final AppealRows shown;
    private final Door door;
    private final Reads reads;

    AppealPages(Appeals appeals, AppealRows shown, Door door, Reads reads) {
        this.appeals = appeals;
        this.shown = shown;
        this.door = door;
        this.reads = reads;
    }

    @GetMapping("/plans/appeals")
    @Asks("appeals.read")
    String list(@RequestParam(required = false) Long below, SignedIn who, Model model) {
        Door.Scope scope = door.scope(who, "appeals.read");
        Paged<Appeal> page = Paged.read(UriComponentsBuilder.fromPath("/plans/appeals"), below, step -> appeals.list(scope, step.below(), step.limit()), Appeal::filed);
        List<AppealRow> rows = shown.of(page.rows());
        model.addAttribute("rows", rows);
        model.addAttribute("page", page);
        return "plan/web/appeals";
    }

    @GetMapping("/plans/appeals/new")
    @Asks("appeals.file")
    String blank(HttpSession session, Model model) {
        return refused(session).map(file -> form(file, "", null, model)).orElse("redirect:/plans/new");
    }

    private static Optional<RefusedFile> refused(HttpSession session) {
        return Optional.ofNullable((RefusedFile) session.getAttribute(RefusedFile.ATTRIBUTE));
    }

    private String form(RefusedFile refused, String reason, Refusal refusal, Model model) {
        model.addAttribute("file", refused.file());
        model.addAttribute("reason", reason);
        model.addAttribute("refusal", refusal);
        return "plan/web/appeal-new";
    }

    /** The reason alone is taken from the form; the hash only says which refusal the form was opened for. */
    @PostMapping("/plans/appeals")
    @Asks("appeals.file")
    String file(@RequestParam(defaultValue = "") String hash, @RequestParam(defaultValue = "") String reason, SignedIn who, HttpSession session,
            HttpServletResponse response, RedirectAttributes next, Model model) {
        RefusedFile refused = refused(session).orElse(null);
        if (refused == null) {
            return "redirect:/plans/new";
        }
        door.require(who, "appeals.file", refused.unit());
        try {
            if (!refused.file().hash().equals(hash)) {
                throw new Refusal("appeals.other-file");
            }
            UUID id = appeals.file(who, refused.unit(), refused.file(), reason);
            session.removeAttribute(RefusedFile.ATTRIBUTE);
            next.addFlashAttribute("note", new Note("appeals.done.filed").clearing(DRAFT));
            return "redirect:/plans/appeals/" + id;
        } catch (Refusal refusal) {
            response.setStatus(HttpServletResponse.SC_UNPROCESSABLE_CONTENT);
            return form(refused, reason, refusal, model);
        }
    }

    @GetMapping("/plans/appeals/{id}")
    @Asks("appeals.read")
    String one(@PathVariable UUID id, SignedIn who, Model model) {
        Appeal appeal = get(id);
        door.require(who, "appeals.read", appeal.unit());
        reads.write(who, "appeals.read", appeal.unit(), "/plans/appeals/" + id);
        return show(appeal, who, "", null, model);
    }

    private String show(Appeal appeal, SignedIn who, String ground, Refusal refusal, Model model) {
        model.addAttribute("row", shown.of(List.of(appeal)).getFirst());
        model.addAttribute("mayDecide", appeal.isOpen() && door.allows(who, "appeals.decide", appeal.unit()) && !appeal.filedBy().equals(who.person().id()));
        model.addAttribute("ground", ground);
        model.addAttribute("refusal", refusal);
        return "plan/web/appeal";
    }

    @PostMapping("/plans/appeals/{id}/allow")
    @Asks("appeals.decide")
    String allow(@PathVariable UUID id, @RequestParam(defaultValue = "") String ground, SignedIn who, HttpServletResponse response, RedirectAttributes next, Model model) {
        return decide(get(id), Decision.ALLOWED, ground, who, next).map(refusal -> refuse(id, ground, refusal, who, response, model)).orElse("redirect:/plans/appeals/" + id);
    }

    @PostMapping("/plans/appeals/{id}/deny")
    @Asks("appeals.decide")
    String deny(@PathVariable UUID id, @RequestParam(defaultValue = "") String ground, SignedIn who, HttpServletResponse response, RedirectAttributes next, Model model) {
        return decide(get(id), Decision.DENIED, ground, who, next).map(refusal -> refuse(id, ground, refusal, who, response, model)).orElse("redirect:/plans/appeals/" + id);
    }

    /** The refusal, if the decision was refused; else a note for the next page. */
    private Optional<Refusal> decide(Appeal appeal, Decision decision, String ground, SignedIn who, RedirectAttributes next) {
        door.require(who, "appeals.decide", appeal.unit());
        try {
            appeals.decide(who, appeal.id(), decision, ground);
            next.addFlashAttribute("note", (decision == Decision.ALLOWED ? new Note("appeals.done.allowed") : new Note("appeals.done.denied")).clearing(DRAFT + "-" + appeal.id()));
            return Optional.empty();
        } catch (Refusal refusal) {
            return Optional.of(refusal);
        }
    }

    private String refuse(UUID id, String ground, Refusal refusal, SignedIn who, HttpServletResponse response, Model model) {
        response.setStatus(HttpServletResponse.SC_UNPROCESSABLE_CONTENT);
        return show(get(id), who, ground, refusal, model);
    }

    private Appeal get(UUID id) {
        return appeals.find(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    @Configuration(proxyBeanMethods = false)
    static class Navigation {
        @Bean
        Place appealsPlace() {
            return new Place(190, "group.work", "place.appeals", "/plans/appeals", "appeals.read");
        }
    }
}
