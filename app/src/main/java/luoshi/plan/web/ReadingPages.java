package luoshi.plan.web;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import luoshi.journal.Journal;
import luoshi.page.Note;
import luoshi.people.Asks;
import luoshi.people.Door;
import luoshi.people.People;
import luoshi.people.Person;
import luoshi.people.Reads;
import luoshi.people.SignedIn;
import luoshi.plan.Edition;
import luoshi.plan.Plan;
import luoshi.plan.Plans;
import luoshi.plan.Readings;
import luoshi.plan.StoredReading;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The readings kept of an edition, and two of them side by side. What people decided is not touched by reading again. */
@Controller
class ReadingPages {

    private final Plans plans;
    private final Readings readings;
    private final Journal journal;
    private final People people;
    private final Door door;
    private final Reads reads;

    ReadingPages(Plans plans, Readings readings, Journal journal, People people, Door door, Reads reads) {
        this.plans = plans;
        this.readings = readings;
        this.journal = journal;
        this.people = people;
        this.door = door;
        this.reads = reads;
    }

    /**
     * A reading in the list.
     *
     * @param kept which
     * @param at since when it is kept, null where its leaf has been purged
     * @param who whose act kept it, as the journal names them where their name is not known; empty where its leaf has been purged
     */
    public record KeptRow(Readings.Kept kept, Instant at, String who) {}

    /** Reads an edition again with the reader at hand. */
    @PostMapping("/plans/{id}/readings")
    @Asks("plans.edit")
    String read(@PathVariable UUID id, @RequestParam(required = false) UUID edition, SignedIn who, RedirectAttributes next) {
        Plan plan = get(id);
        door.require(who, "plans.edit", plan.unit());
        Edition read = edition(plan, edition);
        boolean kept = readings.record(who.actor(), read, plans.text(read));
        next.addFlashAttribute("note", new Note(kept ? "readings.kept" : "readings.same", readings.list(read).getFirst().reader()));
        return "redirect:/plans/" + id + "/readings?edition=" + read.id();
    }

    @GetMapping("/plans/{id}/readings")
    @Asks("plans.read")
    String compare(@PathVariable UUID id, @RequestParam(required = false) UUID edition, @RequestParam(required = false) UUID from,
            @RequestParam(required = false) UUID to, SignedIn who, Model model) {
        Plan plan = get(id);
        door.require(who, "plans.read", plan.unit());
        reads.write(who, "plans.read", plan.unit(), "/plans/" + id + "/readings");
        Edition shown = edition(plan, edition);
        List<Readings.Kept> kept = readings.list(shown);
        int newer = place(kept, to, 0);
        int older = place(kept, from, newer + 1);
        model.addAttribute("plan", plan);
        model.addAttribute("edition", shown);
        model.addAttribute("edits", door.allows(who, "plans.edit", plan.unit()));
        model.addAttribute("rows", rows(kept));
        model.addAttribute("older", older < kept.size() ? kept.get(Math.max(older, newer)).id() : null);
        model.addAttribute("newer", kept.isEmpty() ? null : kept.get(Math.min(older, newer)).id());
        model.addAttribute("compared", older < kept.size() ? ComparedReadings.of(reading(kept, Math.max(older, newer)), reading(kept, Math.min(older, newer))) : null);
        return "plan/web/readings";
    }

    /** Where a reading stands in the list, the newest at 0; where none is asked for, the usual place, which may be past the end. */
    private static int place(List<Readings.Kept> kept, UUID asked, int usual) {
        if (asked == null) {
            return usual;
        }
        int place = kept.stream().map(Readings.Kept::id).toList().indexOf(asked);
        if (place < 0) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        return place;
    }

    private StoredReading reading(List<Readings.Kept> kept, int place) {
        return readings.find(kept.get(place).id()).orElseThrow();
    }

    private List<KeptRow> rows(List<Readings.Kept> kept) {
        Map<Long, Journal.Told> told = journal.tell(kept.stream().map(Readings.Kept::leaf).toList());
        Map<UUID, Person> known = people.findAll(told.values().stream().flatMap(one -> person(one).stream()).toList());
        return kept.stream().map(one -> row(one, told.get(one.leaf()), known)).toList();
    }

    private static KeptRow row(Readings.Kept kept, Journal.Told told, Map<UUID, Person> known) {
        return told == null ? new KeptRow(kept, null, "")
                : new KeptRow(kept, told.at(), person(told).map(known::get).map(Person::name).orElse(told.actor()));
    }

    private static Optional<UUID> person(Journal.Told told) {
        return told.actor().startsWith("user:") ? Optional.of(UUID.fromString(told.actor().substring("user:".length()))) : Optional.empty();
    }

    private Plan get(UUID id) {
        return plans.find(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private Edition edition(Plan plan, UUID asked) {
        return plans.editions(plan.id()).stream().filter(one -> asked == null || one.id().equals(asked)).findFirst()
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
