package luoshi.indicator.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import luoshi.commitment.Commitment;
import luoshi.commitment.CommitmentVersion;
import luoshi.commitment.Commitments;
import luoshi.indicator.Binding;
import luoshi.indicator.Bindings;
import luoshi.journal.AsOf;
import luoshi.page.Note;
import luoshi.page.Shell;
import luoshi.people.Asks;
import luoshi.people.Door;
import luoshi.people.Refusal;
import luoshi.people.SignedIn;
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

/** The page of one target: how it stands and why, and what measures it. */
@Controller
class TargetPages {

    private static final String ACT = "act";
    private static final String SEASON = "season";

    private final Commitments commitments;
    private final Bindings bindings;
    private final TargetViews views;
    private final Seasons seasons;
    private final Door door;

    TargetPages(Commitments commitments, Bindings bindings, TargetViews views, Seasons seasons, Door door) {
        this.commitments = commitments;
        this.bindings = bindings;
        this.views = views;
        this.seasons = seasons;
        this.door = door;
    }

    /**
     * A form that comes back.
     *
     * @param binding the binding it speaks of; null for a new one
     * @param refusal why it was refused; null where it was filled in for somebody to look at
     */
    record Refused(UUID binding, Typed form, Refusal refusal) {}

    @GetMapping("/targets/{target}")
    @Asks("indicators.read")
    String page(@PathVariable UUID target, @AsOf.UntilToday AsOf asOf, @ModelAttribute("shell") Shell shell, SignedIn who, Model model) {
        CommitmentVersion newest = get(target, AsOf.now(asOf.day()));
        Optional<CommitmentVersion> version = asOf.size() == null ? Optional.of(newest) : commitments.having(target, asOf);
        if (version.isEmpty()) {
            model.addAttribute("title", newest.state().title());
            return "page/not-yet";
        }
        views.put(version.get(), target, asOf, shell, who, null, model);
        return "indicator/web/target";
    }

    @PostMapping("/targets/{target}/bindings")
    @Asks("indicators.edit")
    String bind(@PathVariable UUID target, @RequestParam Map<String, String> sent, @AsOf.UntilToday AsOf asOf, @ModelAttribute("shell") Shell shell, SignedIn who, RedirectAttributes next,
            HttpServletResponse response, Model model) {
        CommitmentVersion version = editable(target, asOf, who);
        Typed form = new Typed(sent);
        try {
            if (form.is(ACT, SEASON)) {
                views.put(version, target, asOf, shell, who, new Refused(null, seasons.proposed(form, version.state(), target), null), model);
                return proposed(model);
            }
            bindings.bind(who.actor(), List.of(BindingForm.binding(form, null, version.state(), target)));
            next.addFlashAttribute("note", new Note("binding.added").clearing("binding-" + target));
            return "redirect:/targets/" + target;
        } catch (Refusal refusal) {
            response.setStatus(HttpServletResponse.SC_UNPROCESSABLE_CONTENT);
            views.put(version, target, asOf, shell, who, new Refused(null, form, refusal), model);
            return "indicator/web/target";
        }
    }

    @PostMapping("/targets/{target}/bindings/{binding}")
    @Asks("indicators.edit")
    String change(@PathVariable UUID target, @PathVariable UUID binding, @RequestParam Map<String, String> sent, @AsOf.UntilToday AsOf asOf, @ModelAttribute("shell") Shell shell, SignedIn who,
            RedirectAttributes next, HttpServletResponse response, Model model) {
        CommitmentVersion version = editable(target, asOf, who);
        Typed form = new Typed(sent);
        Binding.Version held = bindings.find(binding).filter(one -> one.state().target().equals(target)).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        boolean withdrawn = form.is(ACT, "withdraw");
        try {
            if (form.is(ACT, SEASON)) {
                views.put(version, target, asOf, shell, who, new Refused(binding, seasons.proposed(form, version.state(), target), null), model);
                return proposed(model);
            }
            Binding changed = withdrawn ? held.state() : BindingForm.binding(form, binding, version.state(), target);
            bindings.change(who.actor(), changed, withdrawn, form.seen());
            next.addFlashAttribute("note", new Note(withdrawn ? "binding.withdrawn" : "binding.changed").clearing("binding-" + binding));
            return "redirect:/targets/" + target;
        } catch (Refusal refusal) {
            response.setStatus(HttpServletResponse.SC_UNPROCESSABLE_CONTENT);
            views.put(version, target, asOf, shell, who, new Refused(binding, form.with("seen", String.valueOf(held.leaf())), refusal), model);
            return "indicator/web/target";
        }
    }

    private static String proposed(Model model) {
        model.addAttribute("note", new Note("season.proposed"));
        return "indicator/web/target";
    }

    private CommitmentVersion get(UUID target, AsOf asOf) {
        return commitments.having(target, asOf).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private CommitmentVersion editable(UUID target, AsOf asOf, SignedIn who) {
        CommitmentVersion version = get(target, AsOf.now(asOf.day()));
        Commitment commitment = version.state();
        door.require(who, "indicators.edit", commitment.unit());
        return version;
    }
}
