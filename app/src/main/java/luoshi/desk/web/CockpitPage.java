package luoshi.desk.web;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import luoshi.commitment.Commitment;
import luoshi.commitment.CommitmentList;
import luoshi.desk.web.Breakdown.By;
import luoshi.indicator.CourseWords;
import luoshi.indicator.TargetCourse;
import luoshi.journal.AsOf;
import luoshi.page.Place;
import luoshi.page.Shell;
import luoshi.people.Asks;
import luoshi.people.People;
import luoshi.people.Person;
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

/** 驾驶舱: the city on one screen, for any day; and the same by section of the plan, by unit, and by leader. */
@Controller
class CockpitPage {

    /** Since so many days ago, where somebody never looked before. */
    private static final int LATELY = 7;

    private final Cockpit cockpit;
    private final CommitmentList.InCharge inCharge;
    private final Looks looks;
    private final Units units;
    private final People people;

    CockpitPage(Cockpit cockpit, CommitmentList.InCharge inCharge, Looks looks, Units units, People people) {
        this.cockpit = cockpit;
        this.inCharge = inCharge;
        this.looks = looks;
        this.units = units;
        this.people = people;
    }

    /**
     * Since when changes are told.
     *
     * @param day the day at whose end things stood as they were before
     * @param last when the visitor last looked on an earlier day; null for never, and where another day than today is shown
     * @param days so many days before the day shown; null for since that last look
     */
    public record Since(LocalDate day, LocalDate last, Integer days) {

        /** What somebody can choose. */
        public static final List<Integer> DAYS = List.of(1, 7, 30);

        static Since of(String asked, LocalDate shown, LocalDate last) {
            Integer days = DAYS.stream().filter(one -> one.toString().equals(asked)).findFirst().orElse(last == null ? LATELY : null);
            return new Since(days == null ? last.minusDays(1) : shown.minusDays(days), last, days); // what changed on the day of the last look may have come after it
        }
    }

    @GetMapping("/cockpit")
    @Asks("indicators.read")
    String cockpit(@RequestParam(defaultValue = "") String by, @RequestParam(defaultValue = "") String since, @AsOf.UntilToday AsOf asOf, SignedIn who,
            @ModelAttribute(name = "shell", binding = false) Shell shell, Model model) {
        UnitTree tree = units.on(AsOf.now(asOf.day()));
        Cockpit.Stand stand = cockpit.stand(who, asOf);
        By asked = Arrays.stream(By.values()).filter(one -> one.name().equals(by)).findFirst().orElse(null);
        model.addAttribute("by", asked == null && !by.equals("CHANGES") ? "" : by);
        model.addAttribute("year", stand.year());
        model.addAttribute("told", new CourseWords(shell.words(), tree::name));
        model.addAttribute("tree", tree);
        if (asked != null) {
            model.addAttribute("breakdown", breakdown(asked, stand, tree));
            return "desk/web/cockpit-by";
        }
        Optional<LocalDate> last = shell.shown().other() ? Optional.empty() : looks.remember(who, asOf.day());
        Since chosen = Since.of(since, asOf.day(), last.orElse(null));
        model.addAttribute("since", chosen);
        model.addAttribute("stand", stand);
        model.addAttribute("changes", cockpit.changes(stand, chosen.day()));
        if (by.equals("CHANGES")) {
            return "desk/web/cockpit-changes";
        }
        model.addAttribute("view", cockpit.view(who, asOf, tree, stand));
        return "desk/web/cockpit";
    }

    private Breakdown breakdown(By by, Cockpit.Stand stand, UnitTree tree) {
        Map<UUID, Set<UUID>> leaders = by == By.LEADER ? inCharge.leaders(stand.owed().stream().map(Commitment::id).toList()) : Map.of();
        Map<UUID, Person> called = people.findAll(leaders.values().stream().flatMap(Set::stream).distinct().toList());
        Function<TargetCourse, List<String>> keys = course -> switch (by) {
            case SECTION -> Optional.of(course.commitment().origin().heading()).filter(heading -> !heading.isEmpty()).stream().toList();
            case UNIT -> Optional.ofNullable(course.owner()).map(UUID::toString).stream().toList();
            case LEADER -> leaders.getOrDefault(course.commitment().id(), Set.of()).stream().map(UUID::toString).toList();
        };
        Function<String, String> name = key -> switch (by) {
            case SECTION -> key;
            case UNIT -> tree.name(UUID.fromString(key));
            case LEADER -> Optional.ofNullable(called.get(UUID.fromString(key))).map(Person::name).orElse("—");
        };
        return Breakdown.of(by, stand.year(), stand.courses(), keys, name);
    }

    @Configuration(proxyBeanMethods = false)
    static class Navigation {
        @Bean
        Place cockpitPlace() {
            return new Place(5, "group.work", "place.cockpit", "/cockpit", "indicators.read");
        }
    }
}
