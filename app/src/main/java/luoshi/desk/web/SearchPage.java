package luoshi.desk.web;

import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import luoshi.journal.AsOf;
import luoshi.kernel.CityClock;
import luoshi.people.Asks;
import luoshi.people.Door;
import luoshi.people.People;
import luoshi.people.Person;
import luoshi.people.SignedIn;
import luoshi.people.Unit;
import luoshi.people.Units;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Search over whatever the person may see. */
@Controller
class SearchPage {

    /** More hits than anybody reads. */
    private static final int MOST = 100;

    private final Units units;
    private final People people;
    private final Door door;
    private final Clock clock;

    SearchPage(Units units, People people, Door door, Clock clock) {
        this.units = units;
        this.people = people;
        this.door = door;
        this.clock = clock;
    }

    @GetMapping("/search")
    @Asks("desk.read")
    String search(@RequestParam(defaultValue = "") String q, SignedIn who, Model model) {
        String wanted = q.strip().toLowerCase(Locale.ROOT);
        model.addAttribute("wanted", q.strip());
        model.addAttribute("units", wanted.isEmpty() ? List.of() : units(wanted));
        model.addAttribute("people", wanted.isEmpty() ? List.of() : people(wanted, who));
        return "desk/web/search";
    }

    private List<Unit> units(String wanted) {
        return units.on(AsOf.now(CityClock.today(clock))).inOrder().stream()
                .filter(unit -> contains(unit.name(), wanted) || contains(unit.shortName(), wanted))
                .limit(MOST)
                .toList();
    }

    private List<Person> people(String wanted, SignedIn who) {
        Door.Scope scope = door.scope(who, "people.read");
        return people.search(new People.Search(wanted, Set.of(), null, scope.all() ? null : scope.units(), AsOf.now(CityClock.today(clock))), 0, MOST).persons();
    }

    private static boolean contains(String text, String wanted) {
        return text.toLowerCase(Locale.ROOT).contains(wanted);
    }
}
