package luoshi.matter.board;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import luoshi.journal.AsOf;
import luoshi.kernel.CityClock;
import luoshi.matter.MatterList;
import luoshi.page.Note;
import luoshi.people.Asks;
import luoshi.people.Door;
import luoshi.people.Refusal;
import luoshi.people.SignedIn;
import luoshi.people.Units;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Chasing from the board: first what it would ask of whom, then the slips. */
@Controller
class ChasePages {

    /** Matters that are chased at once: more is no list that anybody has looked at. */
    static final int MOST = 500;
    /** Days to answer that are offered. */
    private static final int DAYS = 3;

    private final Chasing chasing;
    private final MatterList list;
    private final Units units;
    private final Door door;
    private final Clock clock;

    ChasePages(Chasing chasing, MatterList list, Units units, Door door, Clock clock) {
        this.chasing = chasing;
        this.list = list;
        this.units = units;
        this.door = door;
        this.clock = clock;
    }

    @PostMapping("/matters/chase")
    @Asks("matters.issue")
    String preview(@RequestParam MultiValueMap<String, String> sent, SignedIn who, Model model, RedirectAttributes next) {
        BoardForm board = BoardForm.of(sent.toSingleValueMap());
        ChaseForm form = new ChaseForm(ChaseForm.of(sent).matters(), List.of(), "", "", chasing.worked(CityClock.today(clock).plusDays(DAYS)).toString());
        if ("all".equals(sent.getFirst("which"))) {
            form = form.about(list.list(door.scope(who, "matters.read"), board.filter(), clock.instant(), 0, MOST).stream().map(MatterList.Row::id).toList());
        }
        if (form.matters().isEmpty() || form.matters().size() > MOST) {
            next.addFlashAttribute("refused", new Refusal(form.matters().isEmpty() ? "chase.none" : "chase.many", MOST).note());
            return "redirect:/matters" + board.query();
        }
        return shown(form, model);
    }

    private String shown(ChaseForm form, Model model) {
        model.addAttribute("form", form);
        model.addAttribute("preview", chasing.preview(form.matters()));
        model.addAttribute("tree", units.on(AsOf.now(CityClock.today(clock))));
        return "matter/board/chase";
    }

    @PostMapping("/matters/chase/send")
    @Asks("matters.issue")
    String send(@RequestParam MultiValueMap<String, String> sent, SignedIn who, Model model, RedirectAttributes next, HttpServletResponse response) {
        ChaseForm form = ChaseForm.of(sent);
        form = form.about(form.matters().subList(0, Math.min(MOST, form.matters().size())));
        try {
            List<UUID> acts = chasing.send(who, form);
            LocalDate asked = form.answerBy(CityClock.today(clock));
            LocalDate worked = chasing.worked(asked);
            next.addFlashAttribute("note", Objects.equals(asked, worked) ? new Note("chase.sent") : new Note("chase.sent.rolled", asked.toString(), worked.toString()));
            next.addFlashAttribute("sent", acts.stream().map(act -> "act=" + act).collect(Collectors.toCollection(ArrayList::new)));
            return "redirect:/matters";
        } catch (Refusal refusal) {
            model.addAttribute("refusal", refusal);
            response.setStatus(HttpServletResponse.SC_UNPROCESSABLE_CONTENT);
            return shown(form, model);
        }
    }
}
