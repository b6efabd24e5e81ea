package luoshi.plan.web;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import luoshi.journal.AsOf;
import luoshi.kernel.CityClock;
import luoshi.page.Place;
import luoshi.people.Asks;
import luoshi.people.Door;
import luoshi.people.SignedIn;
import luoshi.people.UnitTree;
import luoshi.people.Units;
import luoshi.plan.Plan;
import luoshi.plan.Plans;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The list of plans. */
@Controller
class PlanPages {

    private final Plans plans;
    private final Units units;
    private final Door door;
    private final Clock clock;

    PlanPages(Plans plans, Units units, Door door, Clock clock) {
        this.plans = plans;
        this.units = units;
        this.door = door;
        this.clock = clock;
    }

    /** A plan in the list, with the name of its unit and how far it has come. */
    public record Row(Plan plan, String unit, Plans.Standing standing) {}

    @GetMapping("/plans")
    @Asks("plans.read")
    String list(SignedIn who, Model model) {
        UnitTree tree = units.on(AsOf.now(CityClock.today(clock)));
        List<Plan> listed = plans.list(door.scope(who, "plans.read"));
        Map<UUID, Plans.Standing> standings = plans.standings(listed.stream().map(Plan::id).toList());
        model.addAttribute("rows", listed.stream().filter(plan -> standings.containsKey(plan.id())) // not those of which all editions have been purged
                .map(plan -> new Row(plan, tree.name(plan.unit()), standings.get(plan.id())))
                .toList());
        model.addAttribute("edits", door.allowsSomewhere(who, "plans.edit"));
        return "plan/web/plans";
    }

    @Configuration(proxyBeanMethods = false)
    static class Navigation {
        @Bean
        Place planList() {
            return new Place(100, "group.work", "place.plans", "/plans", "plans.read");
        }
    }
}
