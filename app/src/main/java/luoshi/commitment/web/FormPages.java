package luoshi.commitment.web;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import luoshi.commitment.Boards;
import luoshi.commitment.Commitment;
import luoshi.commitment.CommitmentVersion;
import luoshi.commitment.Commitments;
import luoshi.commitment.Proposals;
import luoshi.commitment.Revision;
import luoshi.journal.AsOf;
import luoshi.kernel.CityClock;
import luoshi.page.Note;
import luoshi.people.Asks;
import luoshi.people.Refusal;
import luoshi.people.SignedIn;
import luoshi.people.Units;
import luoshi.plan.Edition;
import luoshi.plan.Plan;
import luoshi.reading.Span;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The form of a commitment: what the reader proposes or a person found, corrected before it is confirmed; and a commitment corrected after. */
@Controller
class FormPages {

    private final PlanDesk desk;
    private final Commitments commitments;
    private final Units units;
    private final Clock clock;

    FormPages(PlanDesk desk, Commitments commitments, Units units, Clock clock) {
        this.desk = desk;
        this.commitments = commitments;
        this.units = units;
        this.clock = clock;
    }

    @GetMapping("/plans/{id}/promises/new")
    @Asks("commitments.decide")
    String blank(@PathVariable UUID id, @RequestParam MultiValueMap<String, String> sent, SignedIn who, Model model, HttpServletResponse response) {
        Edition edition = edition(id, sent, who);
        try {
            Commitment draft = draft(desk.seen(edition), sent);
            return form(CommitmentForm.of(draft), draft, edition, sent, model);
        } catch (Refusal refusal) {
            return refused(refusal, id, model, response);
        }
    }

    @PostMapping("/plans/{id}/promises/new")
    @Asks("commitments.decide")
    String confirm(@PathVariable UUID id, @RequestParam MultiValueMap<String, String> sent, SignedIn who, Model model, RedirectAttributes next, HttpServletResponse response) {
        Edition edition = edition(id, sent, who);
        CommitmentForm form = CommitmentForm.of(sent);
        Commitment draft;
        try {
            draft = draft(desk.seen(edition), sent);
        } catch (Refusal refusal) {
            return refused(refusal, id, model, response);
        }
        try {
            Commitments.Outcome outcome = commitments.confirm(who.actor(), edition, form.applied(draft));
            if (!outcome.asking().isEmpty()) {
                CommitmentVersion asking = outcome.asking().getFirst();
                throw new Refusal("commitment.asks", asking.state().number(), asking.state().title());
            }
            if (outcome.done() == 0) {
                CommitmentVersion taken = outcome.taken().getFirst();
                throw new Refusal("commitment.taken-by", taken.state().number(), taken.state().title());
            }
            next.addFlashAttribute("note", new Note("commitment.confirmed", form.title()).clearing(draftName(sent)));
            return "redirect:/plans/" + id + "?edition=" + edition.id();
        } catch (Refusal refusal) {
            model.addAttribute("refusal", refusal);
            response.setStatus(HttpServletResponse.SC_UNPROCESSABLE_CONTENT);
            return form(form, draft, edition, sent, model);
        }
    }

    @GetMapping("/commitments/{id}/correct")
    @Asks("commitments.decide")
    String correction(@PathVariable UUID id, SignedIn who, Model model) {
        CommitmentVersion last = get(id, who);
        return correcting(CommitmentForm.of(last.state()), last, last.leaf(), model);
    }

    @PostMapping("/commitments/{id}/correct")
    @Asks("commitments.decide")
    String correct(@PathVariable UUID id, @RequestParam MultiValueMap<String, String> sent, SignedIn who, Model model, RedirectAttributes next, HttpServletResponse response) {
        CommitmentVersion last = get(id, who);
        CommitmentForm form = CommitmentForm.of(sent);
        long leaf = CommitmentVersion.leaf(sent.getFirst("seen"));
        try {
            commitments.revise(who.actor(), form.applied(last.state()), Revision.CORRECTED, form.reason(), "", null, leaf);
            next.addFlashAttribute("note", new Note("commitment.corrected", form.title()).clearing("correct-" + id));
            return "redirect:/commitments/" + id;
        } catch (Refusal refusal) {
            model.addAttribute("refusal", refusal);
            response.setStatus(HttpServletResponse.SC_UNPROCESSABLE_CONTENT);
            return correcting(form, last, leaf, model);
        }
    }

    private CommitmentVersion get(UUID id, SignedIn who) {
        CommitmentVersion last = commitments.find(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        desk.get(last.state().plan(), who, "commitments.decide");
        return last;
    }

    private Edition edition(UUID id, MultiValueMap<String, String> sent, SignedIn who) {
        Plan plan = desk.get(id, who, "commitments.decide");
        return desk.edition(plan, sent.getFirst("edition"));
    }

    /** Of what the reading found at some spans, or of words that a person chose. */
    private static Commitment draft(Boards.Seen seen, MultiValueMap<String, String> sent) {
        String items = sent.getFirst("items");
        if (items != null && !items.isEmpty()) {
            return seen.draft(Proposals.spans(items));
        }
        List<Span> words = Proposals.spans(sent.getFirst("from") + "-" + sent.getFirst("to"));
        return seen.draftOf(words.getFirst());
    }

    private String refused(Refusal refusal, UUID plan, Model model, HttpServletResponse response) {
        response.setStatus(HttpServletResponse.SC_UNPROCESSABLE_CONTENT);
        model.addAttribute("refusal", refusal);
        model.addAttribute("plan", plan);
        return "commitment/web/no-promise";
    }

    private String form(CommitmentForm form, Commitment draft, Edition edition, MultiValueMap<String, String> sent, Model model) {
        fields(form, draft, model);
        model.addAttribute("action", "/plans/" + edition.plan() + "/promises/new");
        model.addAttribute("back", "/plans/" + edition.plan());
        model.addAttribute("draft", draftName(sent));
        model.addAttribute("hidden", Map.of("edition", edition.id().toString(), "items", text(sent, "items"), "from", text(sent, "from"), "to", text(sent, "to")));
        return "commitment/web/commitment-form";
    }

    private String correcting(CommitmentForm form, CommitmentVersion last, long seen, Model model) {
        fields(form, last.state(), model);
        model.addAttribute("action", "/commitments/" + last.state().id() + "/correct");
        model.addAttribute("back", "/commitments/" + last.state().id());
        model.addAttribute("draft", "correct-" + last.state().id());
        model.addAttribute("hidden", Map.of("seen", String.valueOf(seen)));
        return "commitment/web/commitment-form";
    }

    private static String draftName(MultiValueMap<String, String> sent) {
        return "promise-" + text(sent, "items") + text(sent, "from") + text(sent, "to");
    }

    private static String text(MultiValueMap<String, String> sent, String name) {
        return sent.getFirst(name) == null ? "" : sent.getFirst(name);
    }

    private void fields(CommitmentForm form, Commitment commitment, Model model) {
        model.addAttribute("form", form);
        model.addAttribute("commitment", commitment);
        model.addAttribute("choices", units.on(AsOf.now(CityClock.today(clock))).choices(_ -> true));
    }
}
