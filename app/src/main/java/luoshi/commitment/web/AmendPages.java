package luoshi.commitment.web;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import luoshi.commitment.Commitment;
import luoshi.commitment.CommitmentVersion;
import luoshi.commitment.Commitments;
import luoshi.commitment.Revision;
import luoshi.commitment.drift.DifferenceWords;
import luoshi.commitment.drift.Differences;
import luoshi.journal.AsOf;
import luoshi.kernel.CityClock;
import luoshi.page.Note;
import luoshi.page.Shell;
import luoshi.people.Asks;
import luoshi.people.Refusal;
import luoshi.people.SignedIn;
import luoshi.people.UnitTree;
import luoshi.people.Units;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Changing what is owed: lowered, postponed, narrowed, redefined, merged or dropped, with a reason and an approver, and looked at before it is recorded. */
@Controller
class AmendPages {

    private final PlanDesk desk;
    private final Commitments commitments;
    private final Units units;
    private final Clock clock;

    AmendPages(PlanDesk desk, Commitments commitments, Units units, Clock clock) {
        this.desk = desk;
        this.commitments = commitments;
        this.units = units;
        this.clock = clock;
    }

    /**
     * What a change would come to.
     *
     * @param lines before → after
     * @param into the commitment that would carry it on, else null
     * @param ends whether nothing would be owed any more
     */
    public record Preview(List<DifferenceWords.Line> lines, Commitment into, boolean ends) {}

    @GetMapping("/commitments/{id}/amend")
    @Asks("commitments.amend")
    String blank(@PathVariable UUID id, SignedIn who, Model model) {
        CommitmentVersion last = get(id, who);
        return form(CommitmentForm.of(last.state()), new AmendForm("", "", "", String.valueOf(last.leaf())), last, model);
    }

    @PostMapping("/commitments/{id}/amend")
    @Asks("commitments.amend")
    String amend(@PathVariable UUID id, @RequestParam MultiValueMap<String, String> sent, @ModelAttribute("shell") Shell shell, SignedIn who, Model model,
            RedirectAttributes next, HttpServletResponse response) {
        CommitmentVersion last = get(id, who);
        CommitmentForm form = CommitmentForm.of(sent);
        AmendForm typed = AmendForm.of(sent);
        try {
            Revision revision = typed.revision();
            CommitmentVersion into = revision == Revision.MERGED ? into(typed, last, who) : null;
            Commitment changed = revision.ends() ? last.state() : form.applied(last.state());
            if ("record".equals(sent.getFirst("do"))) {
                commitments.revise(who.actor(), changed, revision, form.reason(), typed.approver(), into == null ? null : into.state().id(), typed.leaf());
                next.addFlashAttribute("note", new Note("amend.done").clearing("amend-" + id));
                return "redirect:/commitments/" + id;
            }
            revision.check(last.state(), changed, into == null ? null : into.state().id());
            model.addAttribute("preview", new Preview(new DifferenceWords(shell.words(), today()::name).lines(Differences.between(last.state(), changed)),
                    into == null ? null : into.state(), revision.ends()));
        } catch (Refusal refusal) {
            model.addAttribute("refusal", refusal);
            response.setStatus(HttpServletResponse.SC_UNPROCESSABLE_CONTENT);
        }
        return form(form, typed, last, model);
    }

    /** The commitment that carries it on: one that is owed, of a plan that the visitor may read. */
    private CommitmentVersion into(AmendForm typed, CommitmentVersion last, SignedIn who) {
        Optional<CommitmentVersion> found = typed.number() > 0 ? commitments.find(last.state().plan(), typed.number()) : Optional.ofNullable(typed.id()).flatMap(commitments::find);
        CommitmentVersion into = found.filter(one -> one.stands() && !Objects.equals(one.state().id(), last.state().id())).orElseThrow(() -> new Refusal("amend.merged"));
        desk.get(into.state().plan(), who, "commitments.read");
        return into;
    }

    private CommitmentVersion get(UUID id, SignedIn who) {
        CommitmentVersion last = commitments.find(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        desk.get(last.state().plan(), who, "commitments.amend");
        return last;
    }

    private UnitTree today() {
        return units.on(AsOf.now(CityClock.today(clock)));
    }

    private String form(CommitmentForm form, AmendForm typed, CommitmentVersion last, Model model) {
        model.addAttribute("form", form);
        model.addAttribute("typed", typed);
        model.addAttribute("version", last);
        model.addAttribute("kinds", AmendForm.KINDS);
        model.addAttribute("choices", today().choices(_ -> true));
        return "commitment/web/amend";
    }
}
