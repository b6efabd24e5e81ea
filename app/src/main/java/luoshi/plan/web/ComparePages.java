package luoshi.plan.web;

import java.util.UUID;
import luoshi.plan.EditionList;
import luoshi.people.Asks;
import luoshi.people.SignedIn;
import luoshi.plan.Plan;
import luoshi.plan.Plans;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** 版本对照: two editions of a plan side by side. */
@Controller
class ComparePages {

    private final Plans plans;
    private final ReadPlans readable;

    ComparePages(Plans plans, ReadPlans readable) {
        this.plans = plans;
        this.readable = readable;
    }

    @GetMapping("/plans/{id}/compare")
    @Asks("plans.read")
    String compare(@PathVariable UUID id, @RequestParam(required = false) UUID from, @RequestParam(required = false) UUID to,
            @RequestParam(defaultValue = "") String change, SignedIn who, Model model) {
        Plan plan = readable.get(id, who, "plans.read", "/compare");
        EditionList editions = EditionList.of(plans, plan, null, false);
        EditionList.Row newer = to == null ? editions.rows().getFirst() : editions.find(to);
        EditionList.Row older = from == null ? before(editions, newer) : editions.find(from);
        model.addAttribute("editions", editions);
        model.addAttribute("sheet", CompareSheet.of(plans.compare(older.edition(), newer.edition()), editions, change));
        return "plan/web/compare";
    }

    /** The edition before, or the first itself. */
    private static EditionList.Row before(EditionList editions, EditionList.Row row) {
        return editions.rows().get(Math.min(editions.rows().indexOf(row) + 1, editions.rows().size() - 1));
    }
}
