package luoshi.people.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import luoshi.journal.AsOf;
import luoshi.page.Paging;
import luoshi.page.Place;
import luoshi.sheet.SheetText;
import luoshi.people.Asks;
import luoshi.people.Door;
import luoshi.people.People;
import luoshi.people.Person;
import luoshi.people.Post;
import luoshi.people.Posts;
import luoshi.people.Reads;
import luoshi.people.SignedIn;
import luoshi.people.Unit;
import luoshi.people.UnitTree;
import luoshi.people.Units;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The list of people: those whom the visitor may see, by name. */
@Controller
class PeoplePages {

    private static final int MOST_PAGES = 1_000_000;

    private final People people;
    private final Posts posts;
    private final Units units;
    private final Door door;
    private final Reads reads;

    PeoplePages(People people, Posts posts, Units units, Door door, Reads reads) {
        this.people = people;
        this.posts = posts;
        this.units = units;
        this.door = door;
        this.reads = reads;
    }

    /**
     * A person in the list.
     *
     * @param person who
     * @param posts the posts of the day, with the names of their units
     */
    public record Row(Person person, List<Held> posts) {}

    /** A post with the unit it is in; the unit is null where it exists no longer. */
    public record Held(Post post, Unit unit) {}

    @GetMapping("/people")
    @Asks("people.read")
    String list(@RequestParam(defaultValue = "") String q, @RequestParam(defaultValue = "") String unit, @RequestParam(defaultValue = "1") int page,
            AsOf asOf, SignedIn who, HttpServletRequest request, Model model) {
        UnitTree tree = units.on(asOf);
        UUID within = UnitForm.id(unit);
        People.Search search = search(q, within, tree, door.scope(who, "people.read"), asOf);
        People.Found found = people.search(search, (Math.clamp(page, 1, MOST_PAGES) - 1) * Paging.SIZE, Paging.SIZE);
        List<Row> rows = rows(found.persons(), tree, asOf);
        look(rows, within, tree, who, request.getRequestURI());
        model.addAttribute("q", q);
        model.addAttribute("within", within == null ? null : tree.find(within).orElse(null));
        model.addAttribute("rows", rows);
        model.addAttribute("paging", Paging.of(page, Paging.SIZE, found.total(), request.getQueryString()));
        model.addAttribute("edits", door.allowsSomewhere(who, "people.edit"));
        model.addAttribute("imports", door.allowsSomewhere(who, "people.import"));
        return "people/web/people";
    }

    private static People.Search search(String q, UUID within, UnitTree tree, Door.Scope scope, AsOf asOf) {
        String text = SheetText.clean(q);
        Set<UUID> named = text.length() < 2 ? Set.of() : ids(tree, unit -> unit.name().contains(text) || unit.shortName().contains(text));
        return new People.Search(text, named, within == null ? null : ids(tree, unit -> tree.within(unit.id(), within)), scope.all() ? null : scope.units(), asOf);
    }

    private static Set<UUID> ids(UnitTree tree, java.util.function.Predicate<Unit> which) {
        return tree.inOrder().stream().filter(which).map(Unit::id).collect(Collectors.toSet());
    }

    private List<Row> rows(List<Person> persons, UnitTree tree, AsOf asOf) {
        Map<UUID, List<Held>> held = posts.heldBy(persons.stream().map(Person::id).toList(), asOf).stream()
                .collect(Collectors.groupingBy(Post::person, Collectors.mapping(post -> new Held(post, tree.find(post.unit()).orElse(null)), Collectors.toList())));
        return persons.stream().map(person -> new Row(person, held.getOrDefault(person.id(), List.of()))).toList();
    }

    /** One line for the page: the unit that was asked for, else the highest of those whose people stand on it. */
    private void look(List<Row> rows, UUID within, UnitTree tree, SignedIn who, String path) {
        List<UUID> own = who.units().toList();
        boolean others = rows.stream().anyMatch(row -> row.posts().isEmpty() || row.posts().stream().noneMatch(held -> own.contains(held.post().unit())));
        UUID whose = within != null ? within : rows.stream()
                .flatMap(row -> row.posts().stream())
                .map(held -> held.post().unit())
                .filter(unit -> !own.contains(unit))
                .min(java.util.Comparator.comparing(tree::depth))
                .orElse(null);
        if (others && whose != null) {
            reads.write(who, "people.read", whose, path);
        }
    }

    @Configuration(proxyBeanMethods = false)
    static class Navigation {
        @Bean
        Place peopleList() {
            return new Place(210, "group.house", "place.people", "/people", "people.read");
        }
    }
}
