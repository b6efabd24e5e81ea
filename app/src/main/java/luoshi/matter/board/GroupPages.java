package luoshi.matter.board;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import luoshi.journal.AsOf;
import luoshi.kernel.CityClock;
import luoshi.matter.MatterList;
import luoshi.people.Asks;
import luoshi.people.Door;
import luoshi.people.SignedIn;
import luoshi.people.UnitTree;
import luoshi.people.Units;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** How many matters of each unit, leader, source or section have which lamp: counted in one statement, and each number leads to its rows. */
@Controller
class GroupPages {

    private final MatterList list;
    private final BoardRows rows;
    private final Units units;
    private final Door door;
    private final Clock clock;

    GroupPages(MatterList list, BoardRows rows, Units units, Door door, Clock clock) {
        this.list = list;
        this.rows = rows;
        this.units = units;
        this.door = door;
        this.clock = clock;
    }

    /** By what matters are told apart. */
    public enum By {
        /** Open parts of each unit. */
        UNIT,
        /** Matters of each leader in charge. */
        LEADER,
        /** Matters of each plan, meeting or document. */
        SOURCE,
        /** Matters of each section. */
        SECTION
    }

    /**
     * A row of the table.
     *
     * @param name of the unit, leader, source or section; empty for those without
     * @param page where its rows are; empty where the board cannot be asked for them
     * @param lamps how many have which lamp
     */
    public record Counted(String name, String page, Map<Integer, Integer> lamps) {

        /** Address of the rows with these lamps. */
        public String link(LampChoice choice) {
            return page + (page.contains("?") ? "&" : "?") + "lamp=" + choice;
        }

        /** All of them. */
        public int total() {
            return lamps.values().stream().mapToInt(Integer::intValue).sum();
        }
    }

    @GetMapping("/matters/groups")
    @Asks("matters.read")
    String groups(@RequestParam(defaultValue = "") String by, @RequestParam(defaultValue = "") String title, SignedIn who, Model model) {
        By chosen = BoardForm.one(By.class, by) == null ? By.UNIT : BoardForm.one(By.class, by);
        BoardForm form = BoardForm.of(Map.of("title", title));
        Door.Scope scope = door.scope(who, "matters.read");
        model.addAttribute("by", chosen);
        model.addAttribute("title", form.title());
        model.addAttribute("groups", chosen == By.UNIT ? units(scope) : groups(chosen, scope, form));
        return "matter/board/groups";
    }

    /** What hurts most first. */
    private List<Counted> units(Door.Scope scope) {
        UnitTree tree = units.on(AsOf.now(CityClock.today(clock)));
        List<Counted> counted = new ArrayList<>();
        list.lampsByUnit(clock.instant()).forEach((unit, lamps) -> {
            if (scope.covers(unit)) {
                counted.add(new Counted(tree.name(unit), "/matters/units/" + unit, lamps));
            }
        });
        return counted.stream().sorted(Comparator.<Counted>comparingInt(one -> LampChoice.RED.of(one.lamps())).thenComparingInt(Counted::total).reversed().thenComparing(Counted::name)).toList();
    }

    private List<Counted> groups(By by, Door.Scope scope, BoardForm form) {
        Instant now = clock.instant();
        Map<String, Map<Integer, Integer>> groups = list.lampsBy(MatterList.Group.valueOf(by.name()), scope, form.filter(), now);
        Map<String, String> leaders = by == By.LEADER ? rows.names(groups.keySet().stream().filter(id -> !id.isEmpty()).map(UUID::fromString).toList()) : Map.of();
        String field = by == By.LEADER ? "leader" : by == By.SOURCE ? "title" : "heading";
        return groups.entrySet().stream()
                .map(group -> new Counted(by == By.LEADER ? leaders.getOrDefault(group.getKey(), "") : group.getKey(), page(by, form, field, group.getKey()), group.getValue())).toList();
    }

    private static String page(By by, BoardForm form, String field, String group) {
        return group.isEmpty() && by == By.LEADER ? "" : "/matters" + form.with(field, group.isEmpty() ? BoardForm.NONE : group);
    }
}
