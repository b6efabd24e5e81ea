package luoshi.audit.web;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import luoshi.audit.Retention;
import luoshi.journal.AsOf;
import luoshi.kernel.CityClock;
import luoshi.page.Paged;
import luoshi.page.Place;
import luoshi.page.Shell;
import luoshi.people.Asks;
import luoshi.people.People;
import luoshi.people.Person;
import luoshi.people.Reads;
import luoshi.people.Reads.Read;
import luoshi.people.Reads.Search;
import luoshi.people.Reads.SignIn;
import luoshi.people.SignIns.Outcome;
import luoshi.people.UnitTree;
import luoshi.people.Units;
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

/** 登录和查阅记录: who has signed in, and who has looked at other units' data. */
@Controller
class ReadPages {

    private final Reads reads;
    private final People people;
    private final Units units;
    private final Retention retention;
    private final Clock clock;

    ReadPages(Reads reads, People people, Units units, Retention retention, Clock clock) {
        this.reads = reads;
        this.people = people;
        this.units = units;
        this.retention = retention;
        this.clock = clock;
    }

    /**
     * What was looked for, as it stands in the form.
     *
     * @param who a name, as it was typed
     * @param day a day, null for all
     * @param outcome what signing in came to, null for all
     */
    public record Filter(String who, LocalDate day, Outcome outcome) {}

    /**
     * A look at another unit's data.
     *
     * @param at when
     * @param who who looked
     * @param unit whose data
     * @param action what for
     * @param path the page
     */
    public record ReadRow(Instant at, String who, String unit, String action, String path) {}

    /**
     * An attempt to sign in.
     *
     * @param at when
     * @param name the name that was given
     * @param who whose it is, empty if nobody's
     * @param outcome what it came to
     * @param address where it came from
     */
    public record SignInRow(Instant at, String name, String who, Outcome outcome, String address) {}

    @GetMapping("/reads")
    @Asks("reads.read")
    String reads(@RequestParam(defaultValue = "") String who, @RequestParam(required = false) @DateTimeFormat(iso = ISO.DATE) LocalDate day,
            @RequestParam(required = false) Long below, @ModelAttribute("shell") Shell shell, Model model) {
        Filter filter = new Filter(who.strip(), day, null);
        List<UUID> persons = persons(filter);
        boolean nobody = persons.isEmpty() && !filter.who.isEmpty();
        Paged<Read> page = Paged.read(address("/reads", filter), below,
                step -> nobody ? List.of() : reads.list(new Search(persons, day), step.below(), step.limit()), Read::number);
        Names names = Names.of(people, page.rows().stream().map(Read::person).collect(Collectors.toSet()));
        UnitTree tree = units.on(AsOf.now(CityClock.today(clock)));
        model.addAttribute("page", page.map(read -> new ReadRow(read.at(), names.person(shell.words(), read.person()), tree.name(read.unit()), shell.t("action." + read.action()), read.path())));
        return show(filter, "audit/web/reads", model);
    }

    @GetMapping("/reads/sign-ins")
    @Asks("reads.read")
    String signIns(@RequestParam(defaultValue = "") String who, @RequestParam(required = false) @DateTimeFormat(iso = ISO.DATE) LocalDate day,
            @RequestParam(required = false) Outcome outcome, @RequestParam(required = false) Long below, @ModelAttribute("shell") Shell shell, Model model) {
        Filter filter = new Filter(who.strip(), day, outcome);
        Search search = new Search(persons(filter), day);
        Paged<SignIn> page = Paged.read(address("/reads/sign-ins", filter), below,
                step -> reads.listSignIns(search, filter.who, outcome, step.below(), step.limit()), SignIn::number);
        Names names = Names.of(people, page.rows().stream().map(SignIn::person).filter(Objects::nonNull).collect(Collectors.toSet()));
        model.addAttribute("page", page.map(line -> new SignInRow(line.at(), line.signInName(),
                line.person() == null ? "" : names.person(shell.words(), line.person()), line.outcome(), line.address())));
        return show(filter, "audit/web/sign-ins", model);
    }

    private String show(Filter filter, String template, Model model) {
        model.addAttribute("filter", filter);
        model.addAttribute("days", retention.days());
        return template;
    }

    private List<UUID> persons(Filter filter) {
        return filter.who.isEmpty() ? List.of() : people.listCalled(filter.who).stream().map(Person::id).toList();
    }

    private static UriComponentsBuilder address(String path, Filter filter) {
        return UriComponentsBuilder.fromPath(path)
                .queryParamIfPresent("who", Optional.of(filter.who).filter(name -> !name.isEmpty()))
                .queryParamIfPresent("day", Optional.ofNullable(filter.day))
                .queryParamIfPresent("outcome", Optional.ofNullable(filter.outcome));
    }

    @Configuration(proxyBeanMethods = false)
    static class Navigation {
        @Bean
        Place readsPlace() {
            return new Place(710, "group.trust", "place.reads", "/reads", "reads.read");
        }
    }
}
