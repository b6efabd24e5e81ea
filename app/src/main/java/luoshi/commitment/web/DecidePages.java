package luoshi.commitment.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.Serializable;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Stream;
import luoshi.commitment.CommitmentVersion;
import luoshi.commitment.Commitments;
import luoshi.commitment.Proposals;
import luoshi.commitment.Rejection;
import luoshi.commitment.Revision;
import luoshi.page.Note;
import luoshi.people.Asks;
import luoshi.people.People;
import luoshi.people.Refusal;
import luoshi.people.SignedIn;
import luoshi.plan.Edition;
import luoshi.plan.Plan;
import luoshi.reading.Span;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * Deciding about the promises of a plan. A page with its script asks for the parts of the board that a decision changes (header X-Part);
 * without one it is answered with the page.
 */
@Controller
class DecidePages {

    private final PlanDesk desk;
    private final Commitments commitments;
    private final People people;

    DecidePages(PlanDesk desk, Commitments commitments, People people) {
        this.desk = desk;
        this.commitments = commitments;
        this.people = people;
    }

    /**
     * What a decision came to, as it is told.
     *
     * @param key of its words
     * @param done how many promises were decided
     * @param act its name, by which it can be undone; null where nothing can
     * @param taken what others had decided before: number, title, who and when
     * @param asking what must first say what became of it
     * @param overruled what somebody had said to be no promise before, and now is one
     * @param newer whether a newer edition has come since the page was opened
     * @param refusal why nothing was done, else null
     */
    record Told(String key, int done, UUID act, List<Taken> taken, List<Asking> asking, List<Overruled> overruled, boolean newer, Note refusal) implements Serializable {

        Told(String key, int done, UUID act, List<Taken> taken, boolean newer, Note refusal) {
            this(key, done, act, taken, List.of(), List.of(), newer, refusal);
        }
    }

    /** A commitment of an older edition that asks whether what was to be confirmed carries it on. */
    record Asking(int number, String title) implements Serializable {}

    /** Words that somebody had said to be no promise. */
    record Overruled(String words, String reason, String who, Instant when) implements Serializable {}

    /** A commitment that somebody else had confirmed before. */
    record Taken(UUID id, int number, String title, String who, Instant when) implements Serializable {}

    @PostMapping("/plans/{id}/decide")
    @Asks("commitments.decide")
    String decide(@PathVariable UUID id, @RequestParam(defaultValue = "") String edition, @RequestParam(name = "items", required = false) List<String> items,
            @RequestParam(name = "do", defaultValue = "") String what, @RequestParam(defaultValue = "") String reason, @RequestHeader(name = "X-Part", required = false) String part,
            SignedIn who, Model model, RedirectAttributes next, HttpServletResponse response) {
        Plan plan = desk.get(id, who, what.equals("approve") ? "commitments.approve" : "commitments.decide");
        Edition about = desk.edition(plan, edition);
        if (what.equals("edit") && items != null && !items.isEmpty()) {
            next.addAttribute("edition", about.id());
            next.addAttribute("items", String.join(".", items));
            return "redirect:/plans/" + id + "/promises/new";
        }
        List<Span> all = new ArrayList<>();
        Told told = told(() -> {
            List<List<Span>> promises = promises(items == null ? List.of() : items);
            promises.forEach(all::addAll);
            return switch (what) {
                case "confirm" -> told("decided.confirm", commitments.confirm(who.actor(), about, promises), about);
                case "split" -> told("decided.confirm", commitments.confirm(who.actor(), about, promises.stream().flatMap(List::stream).map(List::of).toList()), about);
                case "merge" -> told("decided.merge", commitments.confirm(who.actor(), about, List.of(all.stream().distinct().sorted().toList())), about);
                case "reject" -> told("decided.reject", commitments.reject(who.actor(), about, promises, reason), about);
                case "approve" -> new Told("decided.approve", commitments.approve(who.actor(), id, pending(about, who, all)), null, List.of(), false, null);
                default -> throw new Refusal("commitment.do");
            };
        });
        return answer(told, about, all, part, who, model, next, response);
    }

    @PostMapping("/plans/{id}/undo")
    @Asks("commitments.decide")
    String undo(@PathVariable UUID id, @RequestParam(defaultValue = "") String act, SignedIn who, RedirectAttributes next) {
        Plan plan = desk.get(id, who, "commitments.decide");
        Told told = told(() -> new Told("decided.undo", commitments.undo(who.actor(), plan.id(), id(act)), null, List.of(), false, null));
        next.addFlashAttribute("told", told);
        return "redirect:/plans/" + id;
    }

    /** What became, in the newest edition, of a commitment that was confirmed on an older one. */
    @PostMapping("/plans/{id}/follow")
    @Asks("commitments.decide")
    String follow(@PathVariable UUID id, @RequestParam(defaultValue = "") String commitment, @RequestParam(defaultValue = "0") String seen,
            @RequestParam(defaultValue = "") String items, @RequestParam(defaultValue = "") String reason, @RequestParam(defaultValue = "") String approver,
            SignedIn who, RedirectAttributes next) {
        Plan plan = desk.get(id, who, "commitments.decide");
        Edition newest = desk.edition(plan, "");
        Told told = told(() -> {
            CommitmentVersion version = commitments.list(id).stream().filter(one -> one.state().id().toString().equals(commitment)).findFirst()
                    .orElseThrow(() -> new Refusal("commitment.gone"));
            long leaf = CommitmentVersion.leaf(seen);
            if (items.equals("none")) {
                commitments.revise(who.actor(), version.state(), Revision.DROPPED, reason, approver, null, leaf);
                return new Told("decided.dropped", 1, null, List.of(), false, null);
            }
            commitments.follow(who.actor(), newest, version.state(), Proposals.spans(items), leaf);
            return new Told("decided.followed", 1, null, List.of(), false, null);
        });
        next.addFlashAttribute("told", told);
        return "redirect:/plans/" + id;
    }

    private static UUID id(String text) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException none) {
            throw new Refusal("undo.nothing");
        }
    }

    private static Told told(Supplier<Told> work) {
        try {
            return work.get();
        } catch (Refusal refusal) {
            return new Told("", 0, null, List.of(), false, refusal.note());
        }
    }

    private Told told(String key, Commitments.Outcome outcome, Edition about) {
        Map<Long, People.Recorder> by = people.recorders(Stream.concat(outcome.taken().stream().map(CommitmentVersion::leaf), outcome.overruled().stream().map(Rejection::leaf)).toList());
        List<Taken> taken = outcome.taken().stream().map(version -> new Taken(version.state().id(), version.state().number(), version.state().title(),
                by.get(version.leaf()).name(), by.get(version.leaf()).at())).toList();
        List<Overruled> overruled = outcome.overruled().stream()
                .map(one -> new Overruled(one.origin().words(), one.reason(), by.get(one.leaf()).name(), by.get(one.leaf()).at())).toList();
        List<Asking> asking = outcome.asking().stream().map(version -> new Asking(version.state().number(), version.state().title())).toList();
        return new Told(key, outcome.done(), outcome.done() == 0 ? null : outcome.act(), taken, asking, overruled, !desk.isNewest(about), null);
    }

    private static List<List<Span>> promises(List<String> items) {
        if (items.isEmpty()) {
            throw new Refusal("commitment.none");
        }
        return items.stream().map(Proposals::spans).toList();
    }

    private List<UUID> pending(Edition about, SignedIn who, List<Span> spans) {
        return desk.board(about, who).touched(spans).stream().flatMap(section -> section.rows().stream()).flatMap(row -> row.row().commitments().stream())
                .filter(CommitmentVersion::pending).map(version -> version.state().id()).distinct().toList();
    }

    private String answer(Told told, Edition about, List<Span> spans, String part, SignedIn who, Model model, RedirectAttributes next, HttpServletResponse response) {
        if (part == null) {
            next.addFlashAttribute("told", told);
            return "redirect:/plans/" + about.plan() + (told.newer() ? "" : "?edition=" + about.id());
        }
        BoardView view = desk.board(about, who);
        model.addAttribute("told", told);
        model.addAttribute("view", view);
        model.addAttribute("touched", view.touched(spans));
        if (told.refusal() != null) {
            response.setStatus(HttpServletResponse.SC_UNPROCESSABLE_CONTENT);
        }
        return "commitment/web/decided";
    }
}
