package luoshi.matter.handout;

import jakarta.servlet.http.HttpServletResponse;
import java.util.UUID;
import luoshi.matter.Matter;
import luoshi.matter.MatterFile;
import luoshi.matter.Matters;
import luoshi.matter.Phase;
import luoshi.page.Note;
import luoshi.people.Asks;
import luoshi.people.Refusal;
import luoshi.people.SignedIn;
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

/** Changing a draft before it is handed out. */
@Controller
class EditPages {

    private final Matters matters;
    private final HandOut handOut;
    private final Registers registers;
    private final Gate gate;

    EditPages(Matters matters, HandOut handOut, Registers registers, Gate gate) {
        this.matters = matters;
        this.handOut = handOut;
        this.registers = registers;
        this.gate = gate;
    }

    @GetMapping("/matters/{id}/edit")
    @Asks("matters.issue")
    String page(@PathVariable UUID id, SignedIn who, Model model, RedirectAttributes next) {
        MatterFile file = get(id, who);
        if (file.standing().phase() != Phase.DRAFT) {
            next.addFlashAttribute("refused", new Refusal("matter.handed-out").note());
            return "redirect:/matters/" + id;
        }
        Names names = registers.names(file.matter().leader());
        return shown(file, MatterFields.of(file.matter(), names), names, model);
    }

    @PostMapping("/matters/{id}/edit")
    @Asks("matters.issue")
    String change(@PathVariable UUID id, @RequestParam MultiValueMap<String, String> sent, SignedIn who, Model model, RedirectAttributes next, HttpServletResponse response) {
        MatterFile file = get(id, who);
        Typed typed = new Typed(sent);
        Names names = registers.names(file.matter().leader());
        try {
            Matter changed = MatterFields.read(typed, names, registers.today(), file.matter().unit(), file.matter());
            matters.change(who.actor(), changed, typed.number("seen"));
            next.addFlashAttribute("note", new Note("handout.changed").clearing("matter-" + id));
            return "redirect:/matters/" + id;
        } catch (Refusal refusal) {
            model.addAttribute("refusal", refusal);
            response.setStatus(HttpServletResponse.SC_UNPROCESSABLE_CONTENT);
            if (refusal.key().endsWith(".stale")) { // seen now, as it stands beside what was typed
                model.addAttribute("others", MatterFields.differing(typed, file.matter(), names));
            } else if (refusal.key().endsWith(".classified")) {
                typed = typed.without("words");
            }
        }
        return shown(file, typed, names, model);
    }

    private MatterFile get(UUID id, SignedIn who) {
        MatterFile file = matters.find(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        gate.issues(who, file.matter().unit());
        return file;
    }

    private String shown(MatterFile file, Typed typed, Names names, Model model) {
        model.addAttribute("file", file);
        model.addAttribute("seen", String.valueOf(file.last(null).leaf()));
        model.addAttribute("typed", typed);
        model.addAttribute("misfit", MatterFields.misfit(typed, handOut.outset()));
        model.addAttribute("names", names);
        return "matter/handout/edit";
    }
}
