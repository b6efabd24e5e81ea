package luoshi.commitment.web;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import luoshi.commitment.Boards;
import luoshi.commitment.CommitmentVersion;
import luoshi.commitment.Commitments;
import luoshi.commitment.Proposals;
import luoshi.commitment.yearly.LastYear;
import luoshi.journal.AsOf;
import luoshi.kernel.CityClock;
import luoshi.people.Asks;
import luoshi.people.Door;
import luoshi.people.Reads;
import luoshi.people.Refusal;
import luoshi.people.SignedIn;
import luoshi.people.UnitTree;
import luoshi.people.Units;
import luoshi.plan.Plan;
import luoshi.plan.Plans;
import luoshi.reading.Reading;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** This year's plan beside the commitments of an earlier year: what is promised again, with which number, and what is not. */
@Controller
class LastYearPages {

    private final Plans plans;
    private final Boards boards;
    private final Commitments commitments;
    private final Units units;
    private final Door door;
    private final Reads reads;
    private final Clock clock;

    LastYearPages(Plans plans, Boards boards, Commitments commitments, Units units, Door door, Reads reads, Clock clock) {
        this.plans = plans;
        this.boards = boards;
        this.commitments = commitments;
        this.units = units;
        this.door = door;
        this.reads = reads;
        this.clock = clock;
    }

    /**
     * A plan that can be chosen.
     *
     * @param plan which
     * @param unit name of the unit that owns it
     */
    public record Choice(Plan plan, String unit) {}

    @GetMapping("/plans/{id}/last-year")
    @Asks("commitments.read")
    String beside(@PathVariable UUID id, @RequestParam(required = false) UUID with, @RequestParam(defaultValue = "") String show, SignedIn who,
            HttpServletResponse response, Model model) {
        Plan plan = read(id, id, who);
        List<Plan> earlier = plans.list(door.scope(who, "commitments.read")).stream().filter(one -> one.year() < plan.year()).toList();
        Optional<Plan> other = with == null ? usual(plan, earlier) : Optional.of(read(with, id, who));
        UnitTree tree = units.on(AsOf.now(CityClock.today(clock)));
        model.addAttribute("plan", plan);
        model.addAttribute("choices", earlier.stream().map(one -> new Choice(one, tree.name(one.unit()))).toList());
        model.addAttribute("show", ShownYears.Show.of(show));
        if (other.isPresent() && other.get().year() >= plan.year()) {
            response.setStatus(HttpServletResponse.SC_UNPROCESSABLE_CONTENT);
            model.addAttribute("refusal", new Refusal("last-year.earlier", other.get().title(), year(other.get()), year(plan)));
        } else {
            model.addAttribute("other", other.orElse(null));
            model.addAttribute("years", other.map(one -> compare(plan, one)).orElse(null));
        }
        return "commitment/web/last-year";
    }

    /** That of the same unit of the year before, or else of its last year that there is. */
    private static Optional<Plan> usual(Plan plan, List<Plan> earlier) {
        return earlier.stream().filter(one -> one.unit().equals(plan.unit())).findFirst();
    }

    private ShownYears compare(Plan plan, Plan other) {
        List<CommitmentVersion> promised = commitments.list(other.id());
        Reading reading = boards.seen(plans.editions(plan.id()).stream().findFirst().orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND))).reading().reading();
        return new ShownYears(plan, other, LastYear.of(promised, Proposals.of(reading), reading.rawText()), reading);
    }

    private Plan read(UUID asked, UUID page, SignedIn who) {
        Plan plan = plans.find(asked).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        door.require(who, "commitments.read", plan.unit());
        reads.write(who, "commitments.read", plan.unit(), "/plans/" + page + "/last-year");
        return plan;
    }

    private static String year(Plan plan) {
        return String.valueOf(plan.year());
    }
}
