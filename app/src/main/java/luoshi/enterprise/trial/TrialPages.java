package luoshi.enterprise.trial;

import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import luoshi.enterprise.criteria.Asked;
import luoshi.enterprise.criteria.Fact;
import luoshi.enterprise.criteria.RuleBook;
import luoshi.enterprise.criteria.RuleSet;
import luoshi.enterprise.dmn.DmnExport;
import luoshi.kernel.CityClock;
import luoshi.page.Download;
import luoshi.page.Place;
import luoshi.page.Shell;
import luoshi.page.Words;
import luoshi.people.Asks;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** The rules by which enterprises are judged, and the form on which one is tried. Nothing that is typed is kept, so it asks for no scope. */
@Controller
public class TrialPages {

    private static final int EARLIEST = 1990;
    private static final int LATEST = 2100;
    private static final MediaType XML = new MediaType(MediaType.APPLICATION_XML, StandardCharsets.UTF_8);

    private final Clock clock;

    TrialPages(Clock clock) {
        this.clock = clock;
    }

    /** A rule set in the list, and whether it is in force today. */
    public record Row(RuleSet rules, boolean current) {}

    /** Read when somebody first asks for it: two dozen files are no part of a start. */
    private static final class Shipped {
        static final RuleBook BOOK = RuleBook.shipped();
    }

    @GetMapping("/enterprises/criteria")
    @Asks("criteria.try")
    String list(Model model) {
        LocalDate today = CityClock.today(clock);
        model.addAttribute("rows", Shipped.BOOK.list().stream().map(rules -> new Row(rules, rules.purposes().stream().anyMatch(purpose -> rules.governs(today, purpose)))).toList());
        return "enterprise/trial/list";
    }

    @GetMapping("/enterprises/criteria/{key}/{version}")
    @Asks("criteria.try")
    String form(@PathVariable String key, @PathVariable String version, Model model) {
        RuleSet rules = find(key, version);
        return shown(rules, Asked.of(rules), CityClock.today(clock), Map.of(), model);
    }

    @PostMapping("/enterprises/criteria/{key}/{version}")
    @Asks("criteria.try")
    String judge(@PathVariable String key, @PathVariable String version, @RequestParam Map<String, String> sent, @ModelAttribute("shell") Shell shell, Model model, HttpServletResponse response) {
        RuleSet rules = find(key, version);
        Map<Fact, Integer> asked = Asked.of(rules);
        String text = sent.getOrDefault("day", "").strip();
        LocalDate typed = day(text);
        LocalDate day = typed == null ? CityClock.today(clock) : typed;
        String page = shown(rules, asked, day, sent, model);
        if (sent.containsKey("more")) {
            return page;
        }
        TypedFacts facts = TypedFacts.of(day, asked, sent);
        boolean read = typed != null && facts.problems().isEmpty();
        response.setStatus(read ? HttpServletResponse.SC_OK : HttpServletResponse.SC_UNPROCESSABLE_CONTENT);
        model.addAttribute("wrongDay", typed == null ? text : null);
        model.addAttribute("problems", facts.problems());
        model.addAttribute("verdict", read ? TrialView.of(rules, facts, shell.words().language() == Words.Language.EN) : null);
        return page;
    }

    /** Null for one that cannot be read, or that is so far away that rules of no such time can be meant. */
    private static LocalDate day(String text) {
        try {
            LocalDate day = LocalDate.parse(text);
            return day.getYear() < EARLIEST || day.getYear() > LATEST ? null : day;
        } catch (DateTimeException none) {
            return null;
        }
    }

    @GetMapping("/enterprises/criteria/{key}/{version}/dmn")
    @Asks("criteria.try")
    ResponseEntity<byte[]> dmn(@PathVariable String key, @PathVariable String version) {
        RuleSet rules = find(key, version);
        return Download.named(rules.key() + "-" + rules.version() + ".dmn").contentType(XML).body(DmnExport.write(rules).getBytes(StandardCharsets.UTF_8));
    }

    private RuleSet find(String key, String version) {
        return Shipped.BOOK.version(key, version).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private static String shown(RuleSet rules, Map<Fact, Integer> asked, LocalDate day, Map<String, String> sent, Model model) {
        model.addAttribute("rules", rules);
        model.addAttribute("day", day);
        model.addAttribute("inForce", rules.purposes().stream().anyMatch(purpose -> rules.governs(day, purpose)));
        model.addAttribute("yearly", asked.entrySet().stream().filter(one -> one.getKey().yearly()).toList());
        model.addAttribute("years", asked.entrySet().stream().filter(one -> one.getKey().yearly()).mapToInt(Map.Entry::getValue).max().orElse(0));
        model.addAttribute("single", facts(asked, false));
        List<Fact> lists = facts(asked, true);
        model.addAttribute("lists", lists);
        model.addAttribute("rows", lists.stream().collect(Collectors.toMap(Fact::key, list -> rows(list, sent))));
        model.addAttribute("wrongDay", null);
        model.addAttribute("typed", sent);
        model.addAttribute("problems", Map.of());
        model.addAttribute("verdict", null);
        return "enterprise/trial/form";
    }

    private static int rows(Fact list, Map<String, String> sent) {
        int rows = TypedFacts.length(list, sent);
        return list.key().equals(sent.get("more")) ? Math.min(rows + TypedFacts.ROWS, TypedFacts.MOST_ROWS) : rows;
    }

    private static List<Fact> facts(Map<Fact, Integer> asked, boolean lists) {
        return asked.keySet().stream().filter(fact -> !fact.yearly() && (fact.kind() == Fact.Kind.LIST) == lists).toList();
    }

    @Configuration(proxyBeanMethods = false)
    static class Navigation {
        @Bean
        Place criteriaPlace() {
            return new Place(140, "group.work", "place.criteria", "/enterprises/criteria", "criteria.try");
        }
    }
}
