package luoshi.matter.board;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import luoshi.journal.AsOf;
import luoshi.kernel.CityClock;
import luoshi.matter.MatterList;
import luoshi.page.Paging;
import luoshi.page.Place;
import luoshi.people.Asks;
import luoshi.people.Door;
import luoshi.people.Reads;
import luoshi.people.SignedIn;
import luoshi.people.UnitTree;
import luoshi.people.Units;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestParam;

/** The board of matters: what is asked for, what hurts most first. */
@Controller
class MatterBoard {

    private static final int MOST_PAGES = 1_000_000;

    private final MatterList list;
    private final BoardRows rows;
    private final SavedFilters filters;
    private final Units units;
    private final Door door;
    private final Reads reads;
    private final Clock clock;

    MatterBoard(MatterList list, BoardRows rows, SavedFilters filters, Units units, Door door, Reads reads, Clock clock) {
        this.list = list;
        this.rows = rows;
        this.filters = filters;
        this.units = units;
        this.door = door;
        this.reads = reads;
        this.clock = clock;
    }

    @GetMapping("/matters")
    @Asks("matters.read")
    String board(@ModelAttribute("form") BoardForm form, @RequestParam(defaultValue = "1") String page, SignedIn who, HttpServletRequest request, Model model) {
        Instant now = clock.instant();
        Door.Scope scope = door.scope(who, "matters.read");
        MatterList.Filter filter = form.filter();
        Map<Integer, Integer> lamps = list.lamps(scope, filter.lit(List.of()), now);
        int total = lamps.entrySet().stream().filter(lamp -> filter.lamps().isEmpty() || filter.lamps().contains(lamp.getKey())).mapToInt(Map.Entry::getValue).sum();
        Paging paging = Paging.of(page.matches("\\d{1,7}") ? Math.clamp(Integer.parseInt(page), 1, MOST_PAGES) : 1, Paging.SIZE, total, form.query().replaceFirst("^\\?", ""));
        List<MatterList.Row> found = total == 0 ? List.of() : list.list(scope, filter, now, paging.offset(), paging.size());
        looked(found, who, request.getRequestURI());
        UnitTree tree = units.on(AsOf.now(CityClock.today(clock)));
        model.addAttribute("lamps", lamps);
        model.addAttribute("lines", rows.lines(found, now));
        model.addAttribute("tree", tree);
        model.addAttribute("scope", scope);
        model.addAttribute("paging", paging);
        model.addAttribute("choices", rows.choices(form.title(), scope, tree));
        model.addAttribute("saved", filters.list(who.person().id()));
        model.addAttribute("chases", door.allowsSomewhere(who, "matters.issue"));
        model.addAttribute("most", ChasePages.MOST);
        return "matter/board/board";
    }

    /** One line for the page: the first unit that leads a matter on it and is not the visitor's. */
    private void looked(List<MatterList.Row> found, SignedIn who, String path) {
        List<UUID> own = who.units().toList();
        found.stream().map(MatterList.Row::lead).filter(lead -> lead != null && !own.contains(lead)).findFirst().ifPresent(lead -> reads.write(who, "matters.read", lead, path));
    }

    @Configuration(proxyBeanMethods = false)
    static class Navigation {
        @Bean
        Place mattersPlace() {
            return new Place(120, "group.work", "place.matters", "/matters", "matters.read");
        }
    }
}
