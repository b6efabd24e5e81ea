package luoshi.desk.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import luoshi.journal.AsOf;
import luoshi.kernel.CityClock;
import luoshi.kernel.SearchText;
import luoshi.page.Paging;
import luoshi.people.Asks;
import luoshi.people.Door;
import luoshi.people.People;
import luoshi.people.Person;
import luoshi.people.SignedIn;
import luoshi.people.Unit;
import luoshi.people.Units;
import luoshi.plan.Plan;
import luoshi.plan.PlanSearch;
import luoshi.plan.Plans;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Search over whatever the person may see: units, people, commitments, matters, and the sentences of plans. */
@Controller
class SearchPage {

    /** More hits than anybody reads. */
    private static final int MOST = 100;
    /** Of commitments and sentences, which have pages of their own for the rest. */
    private static final int FIRST = 20;
    private static final int EXCERPT = 90;

    private final Units units;
    private final People people;
    private final Plans plans;
    private final PlanSearch sentences;
    private final FoundWork work;
    private final Door door;
    private final Clock clock;

    SearchPage(Units units, People people, Plans plans, PlanSearch sentences, FoundWork work, Door door, Clock clock) {
        this.units = units;
        this.people = people;
        this.plans = plans;
        this.sentences = sentences;
        this.work = work;
        this.door = door;
        this.clock = clock;
    }

    /**
     * A sentence of a plan that was found.
     *
     * @param plan whose
     * @param number of the sentence
     * @param excerpt its words around the first hit
     */
    public record Said(Plan plan, int number, List<SearchText.Piece> excerpt) {}

    /** Sentences that were found, and how many there are. */
    public record AllSaid(List<Said> rows, int total) {}

    @GetMapping("/search")
    @Asks("desk.read")
    String search(@RequestParam(defaultValue = "") String q, SignedIn who, Model model) {
        SearchText text = SearchText.of(q);
        String wanted = text.isEmpty() ? "" : q.replace("\0", "").strip().toLowerCase(Locale.ROOT);
        wanted(q, text, model);
        model.addAttribute("text", text);
        model.addAttribute("units", wanted.isEmpty() || !door.allowsSomewhere(who, "units.read") ? List.of() : units(wanted));
        model.addAttribute("people", wanted.isEmpty() ? List.of() : people(wanted, who));
        model.addAttribute("commitments", work.commitments(text, who, FIRST));
        model.addAttribute("matters", work.matters(text, who, FIRST));
        model.addAttribute("sentences", sentences(text, who, 0, FIRST));
        return "desk/web/search";
    }

    @GetMapping("/search/sentences")
    @Asks("plans.read")
    String sentences(@RequestParam(defaultValue = "") String q, @RequestParam(defaultValue = "1") String page, SignedIn who, HttpServletRequest request, Model model) {
        SearchText text = SearchText.of(q);
        int wanted = page.matches("\\d{1,6}") ? Math.max(1, Integer.parseInt(page)) : 1;
        AllSaid found = sentences(text, who, (wanted - 1) * Paging.SIZE, Paging.SIZE);
        wanted(q, text, model);
        model.addAttribute("sentences", found);
        model.addAttribute("paging", Paging.of(wanted, Paging.SIZE, found.total(), request.getQueryString()));
        return "desk/web/sentences";
    }

    /** What was typed, as far as it is searched for. */
    private static void wanted(String q, SearchText text, Model model) {
        String typed = q.strip();
        model.addAttribute("wanted", typed.substring(0, Math.min(SearchText.LONGEST, typed.length())));
        model.addAttribute("cut", typed.length() > SearchText.LONGEST);
        model.addAttribute("tooShort", !typed.isEmpty() && !text.searchable());
    }

    private AllSaid sentences(SearchText text, SignedIn who, int offset, int limit) {
        Map<UUID, Plan> readable = plans.list(door.scope(who, "plans.read")).stream()
                .collect(Collectors.toMap(Plan::id, Function.identity(), (one, _) -> one, LinkedHashMap::new));
        PlanSearch.Found found = sentences.search(text, List.copyOf(readable.keySet()), offset, limit);
        return new AllSaid(found.hits().stream().map(hit -> new Said(readable.get(hit.plan()), hit.number(), text.excerpt(hit.text(), EXCERPT))).toList(), found.total());
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
