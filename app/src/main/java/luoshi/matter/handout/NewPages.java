package luoshi.matter.handout;

import jakarta.servlet.http.HttpServletResponse;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import luoshi.matter.Matter;
import luoshi.matter.MatterClass;
import luoshi.matter.Matters;
import luoshi.page.Note;
import luoshi.people.Asks;
import luoshi.people.Refusal;
import luoshi.people.SignedIn;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Matters that come from no commitment: one that is written by hand, or as many as a pasted text promises. */
@Controller
class NewPages {

    private static final String DRAFT = "matter-new";

    private final HandOut handOut;
    private final Registers registers;
    private final PastedText pasted;

    NewPages(HandOut handOut, Registers registers, PastedText pasted) {
        this.handOut = handOut;
        this.registers = registers;
        this.pasted = pasted;
    }

    /** Blank, or as far filled in as the page that leads here could. */
    @GetMapping("/matters/new")
    @Asks("matters.issue")
    String blank(@RequestParam MultiValueMap<String, String> sent, Model model) {
        return one(new Typed(sent).only(MatterFields.ALL.toArray(String[]::new)), registers.names(), model);
    }

    @PostMapping("/matters/new")
    @Asks("matters.issue")
    String one(@RequestParam MultiValueMap<String, String> sent, SignedIn who, Model model, RedirectAttributes next, HttpServletResponse response) {
        Typed typed = new Typed(sent);
        Names names = registers.names();
        try {
            Matter matter = MatterFields.read(typed, names, registers.today(), handOut.office(who), null);
            if (Set.of("record", "draft").contains(typed.text("do"))) {
                return recorded(List.of(matter), typed.text("do"), who, next);
            }
            model.addAttribute("burden", handOut.burden(List.of(matter)));
        } catch (Refusal refusal) {
            typed = refused(refusal, typed, model, response);
        }
        return one(typed, names, model);
    }

    @PostMapping("/matters/new/text")
    @Asks("matters.issue")
    String text(@RequestParam MultiValueMap<String, String> sent, SignedIn who, Model model, RedirectAttributes next, HttpServletResponse response) {
        Typed typed = new Typed(sent);
        Names names = registers.names();
        Table table;
        try {
            LocalDate day = Typed.day(typed.text("day"));
            List<Proposed> all = pasted.read(typed.text("words"), (day == null ? registers.today() : day).getYear(), names);
            Matter.Source source = typed.one("source", Matter.Source.MEETING);
            Refusal.whereLonger(typed.text("sourceTitle"), 300);
            table = new Table(typed.text("do").equals("read") ? typed.only("source", "sourceTitle", "day", "words") : typed, names, handOut.outset(), handOut.office(who), all,
                    promise -> new Matter.Origin(source, typed.text("sourceTitle"), day, promise.words(), promise.heading()), MatterClass.ORDINARY);
        } catch (Refusal refusal) {
            return one(refused(refusal, typed, model, response), names, model);
        }
        try {
            if (Set.of("preview", "record", "draft").contains(typed.text("do"))) {
                table.check();
            }
            if (Set.of("record", "draft").contains(typed.text("do"))) {
                return recorded(table.matters(), typed.text("do"), who, next);
            }
        } catch (Refusal refusal) {
            refused(refusal, typed, model, response);
        }
        if (typed.text("do").equals("preview") && !table.matters().isEmpty()) {
            model.addAttribute("burden", handOut.burden(table.matters()));
        }
        model.addAttribute("table", table);
        model.addAttribute("second", handOut.needsSecondPerson());
        return "matter/handout/text";
    }

    private String recorded(List<Matter> matters, String wanted, SignedIn who, RedirectAttributes next) {
        Matters.Outcome done = handOut.record(who, matters, wanted);
        next.addFlashAttribute("note", new Note("handout.done", String.valueOf(matters.size())).clearing(DRAFT));
        return "redirect:/matters/acts/" + done.act();
    }

    /** What was typed stays, but for a text that is marked as a state secret: it is not sent back. */
    private static Typed refused(Refusal refusal, Typed typed, Model model, HttpServletResponse response) {
        model.addAttribute("refusal", refusal);
        response.setStatus(HttpServletResponse.SC_UNPROCESSABLE_CONTENT);
        return refusal.key().endsWith(".classified") ? typed.without("words") : typed;
    }

    private String one(Typed typed, Names names, Model model) {
        model.addAttribute("typed", typed);
        model.addAttribute("misfit", MatterFields.misfit(typed, handOut.outset()));
        model.addAttribute("names", names);
        model.addAttribute("second", handOut.needsSecondPerson());
        return "matter/handout/new";
    }
}
