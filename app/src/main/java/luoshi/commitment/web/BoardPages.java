package luoshi.commitment.web;

import java.time.Clock;
import java.util.UUID;
import luoshi.commitment.Commitments;
import luoshi.journal.AsOf;
import luoshi.kernel.CityClock;
import luoshi.people.Asks;
import luoshi.people.SignedIn;
import luoshi.people.Units;
import luoshi.plan.Edition;
import luoshi.plan.Plan;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** The page of a plan: the document as it was written on the left, what it promises and what people decided about it on the right. */
@Controller
class BoardPages {

    private final PlanDesk desk;
    private final Commitments commitments;
    private final Units units;
    private final Clock clock;

    BoardPages(PlanDesk desk, Commitments commitments, Units units, Clock clock) {
        this.desk = desk;
        this.commitments = commitments;
        this.units = units;
        this.clock = clock;
    }

    @GetMapping("/plans/{id}")
    @Asks("plans.read")
    String plan(@PathVariable UUID id, @RequestParam(defaultValue = "") String edition, SignedIn who, Model model) {
        Plan plan = desk.get(id, who, "plans.read");
        desk.looked(plan, who, "/plans/" + id);
        Edition shown = desk.edition(plan, edition);
        BoardView view = desk.board(shown, who);
        model.addAttribute("plan", plan);
        model.addAttribute("unit", units.on(AsOf.now(CityClock.today(clock))).name(plan.unit()));
        model.addAttribute("editions", desk.editions(plan, shown, who));
        model.addAttribute("view", view);
        model.addAttribute("second", commitments.needsSecondPerson());
        return "commitment/web/board";
    }
}
