package luoshi.commitment.list;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import luoshi.commitment.CommitmentList;
import luoshi.journal.AsOf;
import luoshi.kernel.CityClock;
import luoshi.page.Download;
import luoshi.page.Paging;
import luoshi.page.Place;
import luoshi.people.Asks;
import luoshi.people.Door;
import luoshi.people.Reads;
import luoshi.people.SignedIn;
import luoshi.people.UnitTree;
import luoshi.people.Units;
import luoshi.plan.Plan;
import luoshi.plan.Plans;
import luoshi.sheet.SheetQueue;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestParam;

/** The list of what people stand by, over all plans that the visitor may read; as a page and as a sheet. */
@Controller
class ListPages {

    private static final int MOST_PAGES = 1_000_000;

    private final CommitmentList list;
    private final Plans plans;
    private final Units units;
    private final Door door;
    private final Reads reads;
    private final Clock clock;

    ListPages(CommitmentList list, Plans plans, Units units, Door door, Reads reads, Clock clock) {
        this.list = list;
        this.plans = plans;
        this.units = units;
        this.door = door;
        this.reads = reads;
        this.clock = clock;
    }

    @GetMapping("/commitments")
    @Asks("commitments.read")
    String list(@ModelAttribute("form") ListForm form, @RequestParam(defaultValue = "1") String page, SignedIn who, HttpServletRequest request, Model model) {
        Door.Scope scope = door.scope(who, "commitments.read");
        int wanted = page.matches("\\d{1,7}") ? Math.clamp(Integer.parseInt(page), 1, MOST_PAGES) : 1;
        CommitmentList.Found found = list.search(scope, form.filter(), (wanted - 1) * Paging.SIZE, Paging.SIZE);
        looked(found.rows().stream().map(CommitmentList.Listed::plan).toList(), who, "/commitments");
        UnitTree tree = today();
        List<Plan> readable = plans.list(scope);
        model.addAttribute("rows", found.rows());
        model.addAttribute("tree", tree);
        model.addAttribute("plans", readable);
        model.addAttribute("years", readable.stream().map(Plan::year).distinct().toList());
        model.addAttribute("leads", tree.choices(_ -> true));
        model.addAttribute("paging", Paging.of(wanted, Paging.SIZE, found.total(), request.getQueryString()));
        model.addAttribute("query", request.getQueryString() == null ? "" : "?" + request.getQueryString());
        return "commitment/list/list";
    }

    @GetMapping("/commitments.xlsx")
    @Asks("commitments.read")
    void sheet(@ModelAttribute("form") ListForm form, SignedIn who, HttpServletResponse response) throws IOException {
        Door.Scope scope = door.scope(who, "commitments.read");
        looked(plans.list(scope), who, "/commitments.xlsx");
        Download.sheet(response, "commitments-" + CityClock.today(clock) + ".xlsx");
        SheetQueue.write(() -> {
            try (ListSheet sheet = new ListSheet(today())) {
                list.all(scope, form.filter()).forEach(sheet::add);
                sheet.writeTo(response.getOutputStream());
            }
        });
    }

    private UnitTree today() {
        return units.on(AsOf.now(CityClock.today(clock)));
    }

    /** One line for the page: the first unit whose plans stand on it and that is not the visitor's. */
    private void looked(List<Plan> seen, SignedIn who, String path) {
        List<UUID> own = who.units().toList();
        seen.stream().map(Plan::unit).filter(unit -> !own.contains(unit)).findFirst().ifPresent(unit -> reads.write(who, "commitments.read", unit, path));
    }

    @Configuration(proxyBeanMethods = false)
    static class Navigation {
        @Bean
        Place commitmentsPlace() {
            return new Place(110, "group.work", "place.commitments", "/commitments", "commitments.read");
        }
    }
}
