package luoshi.matter.handout;

import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import luoshi.matter.MatterList;
import luoshi.matter.Matters;
import luoshi.matter.Phase;
import luoshi.page.Note;
import luoshi.people.Asks;
import luoshi.people.Refusal;
import luoshi.people.SignedIn;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What was handed out together, and taking it back while nobody has acted. */
@Controller
class ActPages {

    private static final int SHOWN = 500;

    private final Matters matters;
    private final MatterList list;
    private final Registers registers;
    private final Gate gate;
    private final Clock clock;

    ActPages(Matters matters, MatterList list, Registers registers, Gate gate, Clock clock) {
        this.matters = matters;
        this.list = list;
        this.registers = registers;
        this.gate = gate;
        this.clock = clock;
    }

    @GetMapping("/matters/acts/{act}")
    @Asks("matters.issue")
    String page(@PathVariable UUID act, SignedIn who, Model model) {
        List<MatterList.Row> rows = list.rows(get(act, who), clock.instant()).values().stream()
                .sorted(Comparator.comparing(MatterList.Row::year).thenComparing(MatterList.Row::number)).toList();
        model.addAttribute("act", act.toString());
        model.addAttribute("rows", rows.stream().limit(SHOWN).toList());
        model.addAttribute("total", rows.size());
        model.addAttribute("names", registers.names());
        model.addAttribute("standing", rows.stream().noneMatch(row -> row.phase() == Phase.CANCELLED));
        return "matter/handout/act";
    }

    @PostMapping("/matters/acts/{act}/undo")
    @Asks("matters.issue")
    String undo(@PathVariable UUID act, SignedIn who, RedirectAttributes next) {
        get(act, who);
        try {
            next.addFlashAttribute("note", new Note("handout.undone", String.valueOf(matters.undo(who, act))));
        } catch (Refusal refusal) {
            next.addFlashAttribute("refused", refusal.note());
        }
        return "redirect:/matters/acts/" + act;
    }

    /** The matters of an act: they are all handed out by one unit. */
    private List<UUID> get(UUID act, SignedIn who) {
        List<UUID> moved = matters.movedBy(act);
        UUID first = moved.stream().findFirst().orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        gate.issues(who, matters.find(first).orElseThrow().matter().unit());
        return moved;
    }
}
