package luoshi.enterprise.bureau;

import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import luoshi.enterprise.LegalUnits;
import luoshi.enterprise.firm.Typed;
import luoshi.enterprise.growth.SizeClass;
import luoshi.enterprise.reach.Cohorts;
import luoshi.enterprise.reach.Cohorts.By;
import luoshi.enterprise.register.Among;
import luoshi.journal.AsOf;
import luoshi.page.Shell;
import luoshi.page.Words;
import luoshi.people.Asks;
import luoshi.people.SignedIn;
import luoshi.people.UnitTree;
import luoshi.people.Units;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestParam;

/** How all enterprises of a bureau, or of a county, stand by a rule set, in numbers that name nobody. */
@Controller
class OverviewPages {

    static final String PATH = "/enterprises/overview";
    private static final int LONGEST = 100;

    private final Survey survey;
    private final LegalUnits legalUnits;
    private final Units units;

    OverviewPages(Survey survey, LegalUnits legalUnits, Units units) {
        this.survey = survey;
        this.legalUnits = legalUnits;
        this.units = units;
    }

    @GetMapping(PATH)
    @Asks("enterprise.survey")
    String page(@RequestParam Map<String, String> sent, @AsOf.UntilToday AsOf asOf, @ModelAttribute("shell") Shell shell, SignedIn who, Model model) {
        UnitTree tree = units.on(AsOf.now(asOf.day()));
        Map<String, String> counties = legalUnits.choices(who).units().stream().collect(Collectors.toMap(UUID::toString, tree::name, (one, _) -> one, LinkedHashMap::new));
        List<TitleRules.Choice> rules = TitleRules.on(asOf.day());
        TitleRules.Choice choice = TitleRules.find(sent.getOrDefault("rule", ""), asOf.day()).orElse(TitleRules.first(asOf.day()));
        Map<String, String> asked = asked(new Typed(sent), counties);
        Map<By, String> only = new EnumMap<>(By.class);
        Stream.of(By.INDUSTRY, By.SIZE).filter(by -> asked.containsKey(OverviewView.field(by))).forEach(by -> only.put(by, asked.get(OverviewView.field(by))));
        UUID unit = asked.containsKey("unit") ? UUID.fromString(asked.get("unit")) : null;
        Cohorts cohorts = survey.cohorts(who, choice.rules(), new Among(unit, Set.of()), only, asOf.day());
        Map<String, String> values = new LinkedHashMap<>(Map.of("rule", choice.value()));
        values.putAll(asked);
        model.addAttribute("view", OverviewView.of(cohorts, new OverviewView.Question(values, counties), shell.words().language() == Words.Language.EN, shell.shown()::of));
        model.addAttribute("choice", choice);
        model.addAttribute("rules", rules);
        model.addAttribute("asked", asked);
        model.addAttribute("turnover", legalUnits.turnover(who, asOf.day()));
        model.addAttribute("day", asOf.day());
        return "enterprise/bureau/overview";
    }

    /** What can be used of what was sent: the address is one of our own links. */
    private static Map<String, String> asked(Typed typed, Map<String, String> counties) {
        Map<String, String> asked = new LinkedHashMap<>();
        if (counties.containsKey(typed.text("unit"))) {
            asked.put("unit", typed.text("unit"));
        }
        if (!typed.text("industry").isEmpty()) {
            asked.put("industry", typed.text("industry").substring(0, Math.min(LONGEST, typed.text("industry").length())));
        }
        if (Stream.of(SizeClass.values()).anyMatch(one -> typed.is("size", one.name()))) {
            asked.put("size", typed.text("size"));
        }
        return asked;
    }
}
