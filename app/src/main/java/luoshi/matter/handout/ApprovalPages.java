package luoshi.matter.handout;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import luoshi.journal.Journal;
import luoshi.kernel.SearchText;
import luoshi.matter.Ask;
import luoshi.matter.MatterFile;
import luoshi.matter.MatterList;
import luoshi.matter.Matters;
import luoshi.matter.Move;
import luoshi.matter.Phase;
import luoshi.matter.deed.Outset;
import luoshi.page.Note;
import luoshi.people.Asks;
import luoshi.people.Door;
import luoshi.people.Refusal;
import luoshi.people.SignedIn;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What waits for a second person before it is handed out, with what it asks of whom. */
@Controller
class ApprovalPages {

    private static final int SHOWN = 500;
    private static final MatterList.Filter WAITING = new MatterList.Filter(List.of(Phase.SUBMITTED), List.of(), null, null, null, null, null, null, null, new SearchText(List.of()));

    private final Matters matters;
    private final MatterList list;
    private final HandOut handOut;
    private final Registers registers;
    private final Journal journal;
    private final Gate gate;
    private final Clock clock;

    ApprovalPages(Matters matters, MatterList list, HandOut handOut, Registers registers, Journal journal, Gate gate, Clock clock) {
        this.matters = matters;
        this.list = list;
        this.handOut = handOut;
        this.registers = registers;
        this.journal = journal;
        this.gate = gate;
        this.clock = clock;
    }

    /**
     * A matter that waits.
     *
     * @param file the matter
     * @param own whether the visitor has sent it, and so must not agree to it
     * @param misfit how far its class goes from its dates; null where it goes with them
     */
    public record Waiting(MatterFile file, boolean own, Outset.Misfit misfit) {}

    @GetMapping("/matters/approvals")
    @Asks("matters.issue")
    String page(SignedIn who, Model model) {
        return shown(Typed.NOTHING, who, model);
    }

    @PostMapping("/matters/approvals")
    @Asks("matters.issue")
    String decide(@RequestParam MultiValueMap<String, String> sent, SignedIn who, Model model, RedirectAttributes next, HttpServletResponse response) {
        Typed typed = new Typed(sent);
        try {
            List<UUID> ticked = typed.all("tick").stream().map(Typed::id).filter(Objects::nonNull).distinct().toList();
            List<MatterFile> files = matters.findAll(ticked);
            files.forEach(file -> gate.issues(who, file.matter().unit()));
            if (!Set.of("issue", "reject").contains(typed.text("do"))) {
                return shown(typed, who, model);
            }
            if (files.isEmpty()) {
                throw new Refusal("handout.nothing");
            }
            if (typed.text("do").equals("reject")) {
                reject(files, typed.text("reason"), who);
                next.addFlashAttribute("note", new Note("handout.rejected", String.valueOf(files.size())));
                return "redirect:/matters/approvals";
            }
            Matters.Outcome done = matters.issue(who, ticked);
            next.addFlashAttribute("note", new Note("handout.done", String.valueOf(done.matters().size())));
            return "redirect:/matters/acts/" + done.act();
        } catch (Refusal refusal) {
            model.addAttribute("refusal", refusal);
            response.setStatus(HttpServletResponse.SC_UNPROCESSABLE_CONTENT);
            return shown(typed, who, model);
        }
    }

    private void reject(List<MatterFile> files, String reason, SignedIn who) {
        journal.act(who.actor(), () -> files.forEach(file -> matters.move(who, file.matter().id(), null, Ask.of(Move.REJECT, reason, file.last(null).leaf()))));
    }

    private String shown(Typed typed, SignedIn who, Model model) {
        MatterList.Found<MatterList.Row> found = list.search(new Door.Scope(true, Set.of()), WAITING, clock.instant(), 0, SHOWN);
        List<MatterFile> files = matters.findAll(found.rows().stream().map(MatterList.Row::id).toList());
        Map<Long, Journal.Told> sent = journal.tell(files.stream().map(file -> file.last(null).leaf()).toList());
        Outset outset = handOut.outset();
        List<Waiting> waiting = files.stream()
                .map(file -> new Waiting(file, sent.get(file.last(null).leaf()).actor().equals(who.actor().name()), outset.misfit(file.matter()).orElse(null))).toList();
        model.addAttribute("waiting", waiting);
        model.addAttribute("total", found.total());
        model.addAttribute("typed", typed);
        model.addAttribute("names", registers.names());
        model.addAttribute("burden", handOut.burden(waiting.stream().filter(one -> !one.own()).map(one -> one.file().matter()).toList()));
        return "matter/handout/approvals";
    }
}
