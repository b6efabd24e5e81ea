package luoshi.audit.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import luoshi.journal.Actor;
import luoshi.journal.Entries;
import luoshi.journal.Entries.Entry;
import luoshi.journal.Entries.Search;
import luoshi.journal.Facts;
import luoshi.journal.Heads;
import luoshi.page.Paged;
import luoshi.page.Place;
import luoshi.page.Shell;
import luoshi.people.Asks;
import luoshi.people.People;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.format.annotation.DateTimeFormat.ISO;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.util.UriComponentsBuilder;

/** 存证日志: the list of entries. */
@Controller
class JournalPages {

    private final Entries entries;
    private final Facts facts;
    private final Heads heads;
    private final People people;
    private final Clock clock;

    JournalPages(Entries entries, Facts facts, Heads heads, People people, Clock clock) {
        this.entries = entries;
        this.facts = facts;
        this.heads = heads;
        this.people = people;
        this.clock = clock;
    }

    /**
     * What was looked for, as it stands in the form.
     *
     * @param actor who, as it was typed
     * @param table a table, empty for all
     * @param day a day, null for all
     */
    public record Filter(String actor, String table, LocalDate day) {}

    /**
     * Where the journal stands.
     *
     * @param size how many entries
     * @param pending how many leaves wait for a position
     * @param head the newest head in words, null before the first
     */
    public record Standing(long size, long pending, HeadRow head) {}

    @GetMapping("/journal")
    @Asks("journal.read")
    String list(@RequestParam(defaultValue = "") String actor, @RequestParam(defaultValue = "") String table,
            @RequestParam(required = false) @DateTimeFormat(iso = ISO.DATE) LocalDate day, @RequestParam(required = false) Long below,
            @ModelAttribute("shell") Shell shell, Model model) {
        Filter filter = new Filter(actor.strip(), table.strip(), day);
        List<Actor> actors = filter.actor.isEmpty() ? List.of() : Names.meant(people, filter.actor);
        boolean nobody = actors.isEmpty() && !filter.actor.isEmpty();
        Search search = new Search(actors, filter.table.isEmpty() ? null : filter.table, day);
        Paged<Entry> page = Paged.read(address(filter), below, step -> nobody ? List.of() : entries.list(search, step.below(), step.limit()), Entry::position);
        Names names = Names.ofActors(people, page.rows().stream().map(JournalRow::actor));
        model.addAttribute("page", page.map(entry -> JournalRow.of(entry, names, shell.words())));
        model.addAttribute("filter", filter);
        model.addAttribute("tables", List.copyOf(facts.tables()));
        model.addAttribute("standing", new Standing(entries.size(), entries.pending(), heads.newest().map(head -> HeadRow.of(head, clock.instant(), shell.words())).orElse(null)));
        return "audit/web/journal";
    }

    private static UriComponentsBuilder address(Filter filter) {
        UriComponentsBuilder address = UriComponentsBuilder.fromPath("/journal");
        address.queryParamIfPresent("actor", Optional.of(filter.actor).filter(value -> !value.isEmpty()));
        address.queryParamIfPresent("table", Optional.of(filter.table).filter(value -> !value.isEmpty()));
        address.queryParamIfPresent("day", Optional.ofNullable(filter.day));
        return address;
    }

    @Configuration(proxyBeanMethods = false)
    static class Navigation {
        @Bean
        Place journalPlace() {
            return new Place(700, "group.trust", "place.journal", "/journal", "journal.read");
        }
    }
}
