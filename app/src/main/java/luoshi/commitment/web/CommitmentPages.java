package luoshi.commitment.web;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import luoshi.commitment.Commitment;
import luoshi.commitment.CommitmentVersion;
import luoshi.commitment.Commitments;
import luoshi.commitment.Revision;
import luoshi.commitment.drift.DifferenceWords;
import luoshi.journal.AsOf;
import luoshi.kernel.CityClock;
import luoshi.page.Note;
import luoshi.page.Shell;
import luoshi.people.Asks;
import luoshi.people.Door;
import luoshi.people.Refusal;
import luoshi.people.SignedIn;
import luoshi.people.UnitTree;
import luoshi.people.Units;
import luoshi.plan.Edition;
import luoshi.plan.Plan;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The page of one commitment with its whole history; a second person agrees there, and who confirmed it by mistake withdraws it. */
@Controller
class CommitmentPages {

    private final PlanDesk desk;
    private final Commitments commitments;
    private final Story story;
    private final SentenceWords sentences;
    private final Units units;
    private final Door door;
    private final Clock clock;

    CommitmentPages(PlanDesk desk, Commitments commitments, Story story, SentenceWords sentences, Units units, Door door, Clock clock) {
        this.desk = desk;
        this.commitments = commitments;
        this.story = story;
        this.sentences = sentences;
        this.units = units;
        this.door = door;
        this.clock = clock;
    }

    /** What the visitor may do to it. */
    public record May(boolean correct, boolean amend, boolean approve) {}

    @GetMapping("/commitments/{id}")
    @Asks("commitments.read")
    String page(@PathVariable UUID id, @ModelAttribute("shell") Shell shell, SignedIn who, Model model) {
        CommitmentVersion last = find(id);
        Commitment state = last.state();
        Plan plan = desk.get(state.plan(), who, "commitments.read");
        desk.looked(plan, who, "/commitments/" + id);
        UnitTree tree = units.on(AsOf.now(CityClock.today(clock)));
        model.addAttribute("version", last);
        model.addAttribute("plan", plan);
        Edition edition = desk.editionOrNewest(plan, state.origin().edition());
        model.addAttribute("edition", edition);
        model.addAttribute("quote", sentences.of(state.origin(), edition));
        model.addAttribute("tree", tree);
        model.addAttribute("into", Optional.ofNullable(last.mergedInto()).flatMap(commitments::find).map(CommitmentVersion::state).orElse(null));
        model.addAttribute("told", new DifferenceWords(shell.words(), tree::name));
        model.addAttribute("history", story.of(commitments.history(id), door.allowsSomewhere(who, "journal.read")));
        model.addAttribute("may", may(last, plan, who));
        return "commitment/web/commitment";
    }

    private May may(CommitmentVersion last, Plan plan, SignedIn who) {
        return new May(last.stands() && door.allows(who, "commitments.decide", plan.unit()), last.stands() && door.allows(who, "commitments.amend", plan.unit()),
                last.pending() && door.allows(who, "commitments.approve", plan.unit()));
    }

    @PostMapping("/commitments/{id}/approve")
    @Asks("commitments.approve")
    String approve(@PathVariable UUID id, SignedIn who, RedirectAttributes next) {
        Plan plan = desk.get(find(id).state().plan(), who, "commitments.approve");
        return told(id, "commitment.approved", next, _ -> {
            if (commitments.approve(who.actor(), plan.id(), List.of(id)) == 0) {
                throw new Refusal("commitment.nothing-pending");
            }
        });
    }

    @PostMapping("/commitments/{id}/withdraw")
    @Asks("commitments.decide")
    String withdraw(@PathVariable UUID id, @RequestParam(defaultValue = "") String seen, @RequestParam(defaultValue = "") String reason, SignedIn who, RedirectAttributes next) {
        CommitmentVersion last = find(id);
        desk.get(last.state().plan(), who, "commitments.decide");
        long leaf = CommitmentVersion.leaf(seen);
        return told(id, "commitment.withdrawn", next, _ -> {
            if (reason.isBlank()) {
                throw new Refusal("commitment.withdraw");
            }
            commitments.revise(who.actor(), last.state(), Revision.WITHDRAWN, reason.replace("\0", ""), "", null, leaf);
        });
    }

    private CommitmentVersion find(UUID id) {
        return commitments.find(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private static String told(UUID id, String done, RedirectAttributes next, Consumer<UUID> work) {
        try {
            work.accept(id);
            next.addFlashAttribute("note", new Note(done));
        } catch (Refusal refusal) {
            next.addFlashAttribute("refused", refusal.note());
        }
        return "redirect:/commitments/" + id;
    }
}
