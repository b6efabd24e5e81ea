package luoshi.commitment.list;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import luoshi.commitment.Revision;
import luoshi.commitment.drift.DifferenceWords;
import luoshi.journal.AsOf;
import luoshi.kernel.CityClock;
import luoshi.page.Download;
import luoshi.page.Paging;
import luoshi.page.Place;
import luoshi.page.Shell;
import luoshi.people.Asks;
import luoshi.people.Door;
import luoshi.people.Reads;
import luoshi.people.SignedIn;
import luoshi.people.UnitTree;
import luoshi.people.Units;
import luoshi.plan.Plans;
import luoshi.sheet.SheetQueue;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestParam;

/** 走样清单: what was first confirmed against what holds now, as a page that can be printed and as a sheet. */
@Controller
class DriftPages {

    private final DriftList drifts;
    private final Plans plans;
    private final Units units;
    private final Door door;
    private final Reads reads;
    private final Clock clock;

    DriftPages(DriftList drifts, Plans plans, Units units, Door door, Reads reads, Clock clock) {
        this.drifts = drifts;
        this.plans = plans;
        this.units = units;
        this.door = door;
        this.reads = reads;
        this.clock = clock;
    }

    /** What can change what is owed, as it can be asked for. */
    static List<Revision> kinds() {
        return Arrays.stream(Revision.values()).filter(revision -> revision.amends() || revision == Revision.FOLLOWED).toList();
    }

    @GetMapping("/commitments/drift")
    @Asks("commitments.read")
    String list(@ModelAttribute("form") DriftForm form, @RequestParam(defaultValue = "1") String page, @ModelAttribute("shell") Shell shell, SignedIn who,
            HttpServletRequest request, Model model) {
        int wanted = page.matches("\\d{1,6}") ? Integer.parseInt(page) : 1;
        DriftList.Found found = drifts.find(who, form, wanted, Paging.SIZE);
        looked(found, who, "/commitments/drift");
        UnitTree tree = today();
        model.addAttribute("found", found);
        model.addAttribute("paging", Paging.of(wanted, Paging.SIZE, found.total(), request.getQueryString()));
        model.addAttribute("told", new DifferenceWords(shell.words(), tree::name));
        model.addAttribute("tree", tree);
        model.addAttribute("kinds", kinds());
        model.addAttribute("plans", plans.list(door.scope(who, "commitments.read")));
        model.addAttribute("choices", tree.choices(_ -> true));
        model.addAttribute("query", request.getQueryString() == null ? "" : "?" + request.getQueryString());
        return "commitment/list/drift";
    }

    @GetMapping("/commitments/drift.xlsx")
    @Asks("commitments.read")
    void sheet(@ModelAttribute("form") DriftForm form, SignedIn who, HttpServletResponse response) throws IOException {
        DriftList.Found found = drifts.find(who, form, 1, Integer.MAX_VALUE);
        looked(found, who, "/commitments/drift.xlsx");
        Download.sheet(response, "drift-" + CityClock.today(clock) + ".xlsx");
        SheetQueue.write(() -> DriftSheet.write(found.rows(), today(), response.getOutputStream()));
    }

    private UnitTree today() {
        return units.on(AsOf.now(CityClock.today(clock)));
    }

    private void looked(DriftList.Found found, SignedIn who, String path) {
        List<UUID> own = who.units().toList();
        found.rows().stream().map(row -> row.plan().unit()).filter(unit -> !own.contains(unit)).findFirst().ifPresent(unit -> reads.write(who, "commitments.read", unit, path));
    }

    @Configuration(proxyBeanMethods = false)
    static class Navigation {
        @Bean
        Place driftPlace() {
            return new Place(111, "group.work", "place.drift", "/commitments/drift", "commitments.read");
        }
    }
}
