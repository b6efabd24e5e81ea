package luoshi.matter.web;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import luoshi.journal.AsOf;
import luoshi.kernel.CityClock;
import luoshi.matter.Deputies;
import luoshi.page.Note;
import luoshi.page.Place;
import luoshi.people.Asks;
import luoshi.people.Door;
import luoshi.people.People;
import luoshi.people.Person;
import luoshi.people.Post;
import luoshi.people.Posts;
import luoshi.people.Refusal;
import luoshi.people.SignedIn;
import luoshi.people.UnitTree;
import luoshi.people.Units;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** AB角: a head says who signs while they are away, and takes it back. */
@Controller
class DeputyPages {

    private final Deputies deputies;
    private final People people;
    private final Posts posts;
    private final Units units;
    private final Door door;
    private final Clock clock;

    DeputyPages(Deputies deputies, People people, Posts posts, Units units, Door door, Clock clock) {
        this.deputies = deputies;
        this.people = people;
        this.posts = posts;
        this.units = units;
        this.door = door;
        this.clock = clock;
    }

    /**
     * A unit whose head the visitor is.
     *
     * @param unit which
     * @param name of it
     * @param named who stands in, past and future ones too
     * @param choices who may be named: id and name
     */
    public record Desk(UUID unit, String name, List<Named> named, Map<String, String> choices) {}

    /** Somebody who stands in, by name. */
    public record Named(Deputies.Deputy deputy, String name) {}

    /** What is typed to name somebody, in the desk of a unit. */
    public record Typed(String unit, String person, String from, String to, String reason) {

        /** The same in the desk of this unit: what was typed for another one is not for it. */
        public Typed in(UUID other, LocalDate today) {
            return unit.equals(other.toString()) ? this : new Typed(other.toString(), "", today.toString(), "", "");
        }
    }

    @GetMapping("/matters/deputies")
    @Asks("matters.sign")
    String page(SignedIn who, Model model) {
        return shown(new Typed("", "", "", "", ""), who, model);
    }

    private String shown(Typed typed, SignedIn who, Model model) {
        LocalDate today = CityClock.today(clock);
        UnitTree tree = units.on(AsOf.now(today));
        List<Desk> desks = new ArrayList<>();
        who.units().filter(unit -> door.allows(who, "matters.sign", unit)).forEach(unit -> desks.add(desk(unit, tree, who, today)));
        model.addAttribute("desks", desks);
        model.addAttribute("typed", typed);
        model.addAttribute("today", today);
        return "matter/web/deputies";
    }

    private Desk desk(UUID unit, UnitTree tree, SignedIn who, LocalDate today) {
        People.Search search = new People.Search("", Set.of(), Set.of(unit), null, AsOf.now(today));
        List<Person> able = people.search(search, 0, 500).persons().stream().filter(person -> person.active() && !person.id().equals(who.person().id())).toList();
        List<Deputies.Deputy> all = deputies.of(unit);
        Map<UUID, Person> persons = new LinkedHashMap<>(people.findAll(all.stream().map(Deputies.Deputy::person).collect(Collectors.toSet())));
        able.forEach(person -> persons.put(person.id(), person));
        Map<UUID, String> called = called(persons.values(), unit, today);
        Map<String, String> choices = new LinkedHashMap<>();
        able.forEach(person -> choices.put(person.id().toString(), called.get(person.id())));
        return new Desk(unit, tree.name(unit), all.stream().map(one -> new Named(one, called.getOrDefault(one.person(), "—"))).toList(), choices);
    }

    /** Persons by name and post; two who are called the same even so, also by the name they sign in with. */
    private Map<UUID, String> called(Collection<Person> persons, UUID unit, LocalDate today) {
        Map<UUID, String> called = new HashMap<>();
        persons.forEach(person -> called.put(person.id(), person.name()));
        posts.heldBy(called.keySet(), AsOf.now(today)).stream().filter(post -> post.unit().equals(unit)).collect(Collectors.groupingBy(Post::person, Collectors.mapping(Post::title, Collectors.joining("、"))))
                .forEach((person, titles) -> called.merge(person, "（" + titles + "）", String::concat));
        Map<String, Long> often = called.values().stream().collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
        persons.stream().filter(person -> often.get(called.get(person.id())) > 1).toList().forEach(person -> called.merge(person.id(), " " + person.signInName(), String::concat));
        return called;
    }

    @PostMapping("/matters/deputies")
    @Asks("matters.sign")
    String name(@RequestParam MultiValueMap<String, String> sent, SignedIn who, Model model, RedirectAttributes next, HttpServletResponse response) {
        Typed typed = new Typed(text(sent, "unit"), text(sent, "person"), text(sent, "from"), text(sent, "to"), text(sent, "reason"));
        try {
            UUID owner = id(typed.unit());
            door.require(who, "matters.sign", owner);
            UUID named = id(typed.person());
            List<Post> held = posts.of(named);
            if (held.stream().noneMatch(post -> post.unit().equals(owner) && post.heldOn(CityClock.today(clock)))) {
                throw new Refusal("deputy.stranger");
            }
            deputies.name(who.actor(), new Deputies.Deputy(null, owner, named, day(typed.from()), day(typed.to()), typed.reason()));
            next.addFlashAttribute("note", new Note("deputy.named").clearing("deputy-" + typed.unit()));
            return "redirect:/matters/deputies";
        } catch (Refusal refusal) {
            model.addAttribute("refused", refusal.note());
            response.setStatus(HttpServletResponse.SC_UNPROCESSABLE_CONTENT);
            return shown(typed, who, model);
        }
    }

    @PostMapping("/matters/deputies/{deputy}/withdraw")
    @Asks("matters.sign")
    String withdraw(@PathVariable UUID deputy, @RequestParam(defaultValue = "") String unit, SignedIn who, RedirectAttributes next) {
        try {
            UUID owner = id(unit);
            door.require(who, "matters.sign", owner);
            deputies.withdraw(who.actor(), owner, deputy);
            next.addFlashAttribute("note", new Note("deputy.withdrawn"));
        } catch (Refusal refusal) {
            next.addFlashAttribute("refused", refusal.note());
        }
        return "redirect:/matters/deputies";
    }

    private static String text(MultiValueMap<String, String> sent, String field) {
        String text = sent.getFirst(field);
        return text == null ? "" : text.replace("\0", "").strip();
    }

    private static UUID id(String text) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException none) {
            throw new Refusal("deputy.incomplete");
        }
    }

    private static LocalDate day(String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeParseException none) {
            throw new Refusal("deputy.incomplete");
        }
    }

    @Configuration(proxyBeanMethods = false)
    static class Navigation {
        @Bean
        Place deputiesPlace() {
            return new Place(130, "group.work", "place.deputies", "/matters/deputies", "matters.sign");
        }
    }
}
