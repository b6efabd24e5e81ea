package luoshi.enterprise.firm;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import luoshi.enterprise.FirmFile;
import luoshi.enterprise.FirmRecords;
import luoshi.enterprise.criteria.Fact;
import luoshi.enterprise.criteria.RuleSet.Purpose;
import luoshi.enterprise.criteria.RuleSet;
import luoshi.enterprise.criteria.Verdict;
import luoshi.enterprise.register.KeptVerdict;
import luoshi.enterprise.register.KnownFacts;
import luoshi.enterprise.register.KnownRules;
import luoshi.enterprise.register.Verdicts;
import luoshi.enterprise.trial.TrialView;
import luoshi.journal.AsOf;
import luoshi.journal.Journal;
import luoshi.page.Note;
import luoshi.page.Shell;
import luoshi.page.Words;
import luoshi.people.Asks;
import luoshi.people.Refusal;
import luoshi.people.SignedIn;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** How a legal unit stands by a rule set, under its other versions too, and the verdicts that were kept. */
@Controller
@RequestMapping("/enterprises/firms/{id}")
public class FirmCriteriaPages {

    private final FirmDesk desk;
    private final Verdicts verdicts;

    FirmCriteriaPages(FirmDesk desk, Verdicts verdicts) {
        this.desk = desk;
        this.verdicts = verdicts;
    }

    /** The same firm under a version. */
    public record Version(RuleSet rules, Verdict verdict, boolean shown) {}

    /** A fact that was known otherwise when the verdict was given. */
    public record Changed(String name, String then, String now) {}

    @GetMapping("/criteria/{key}/{version}")
    @Asks("enterprise.figures")
    String judged(@PathVariable UUID id, @PathVariable String key, @PathVariable String version, @AsOf.UntilToday AsOf asOf, @ModelAttribute("shell") Shell shell, SignedIn who,
            HttpServletRequest request, Model model) {
        RuleSet rules = rules(key, version);
        FirmFile file = desk.openFigures(who, id, asOf, request.getRequestURI());
        KnownFacts facts = KnownFacts.of(file, asOf.day(), KnownRules.facts());
        model.addAttribute("file", file);
        model.addAttribute("rules", rules);
        model.addAttribute("day", asOf.day());
        model.addAttribute("inForce", rules.purposes().stream().anyMatch(purpose -> rules.governs(asOf.day(), purpose)));
        model.addAttribute("verdict", TrialView.of(rules, facts, english(shell)));
        model.addAttribute("versions", KnownRules.book().list().stream().filter(one -> one.key().equals(key)).map(one -> new Version(one, Verdict.of(one, facts), one.version().equals(version))).toList());
        model.addAttribute("kept", verdicts.of(id).stream().filter(one -> one.rule().equals(key)).toList());
        model.addAttribute("edits", desk.allows(who, FirmRecords.EDIT, file.unit()));
        return "enterprise/firm/judged";
    }

    private static boolean english(Shell shell) {
        return shell.words().language() == Words.Language.EN;
    }

    private static RuleSet rules(String key, String version) {
        return KnownRules.book().version(key, version).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    @PostMapping("/criteria/{key}/{version}")
    @Asks("enterprise.edit")
    String keep(@PathVariable UUID id, @PathVariable String key, @PathVariable String version, @RequestParam Map<String, String> sent, @ModelAttribute("shell") Shell shell, SignedIn who,
            HttpServletRequest request, HttpServletResponse response, RedirectAttributes next, Model model) {
        RuleSet rules = rules(key, version);
        FirmFile file = desk.openFigures(who, id, desk.now(), request.getRequestURI());
        Typed typed = new Typed(sent);
        try {
            Purpose purpose = typed.word(Purpose.class, "purpose");
            if (!rules.purposes().contains(purpose)) {
                throw new Refusal("firm.choose");
            }
            UUID kept = verdicts.keep(who, rules, KnownFacts.of(file, desk.today(), KnownRules.facts()), purpose, typed.text("note"));
            next.addFlashAttribute("note", new Note("firm.verdict-kept"));
            return "redirect:/enterprises/firms/" + id + "/verdicts/" + kept;
        } catch (Refusal refusal) {
            response.setStatus(HttpServletResponse.SC_UNPROCESSABLE_CONTENT);
            model.addAttribute("refusal", refusal);
            return judged(id, key, version, desk.now(), shell, who, request, model);
        }
    }

    @GetMapping("/verdicts/{verdict}")
    @Asks("enterprise.figures")
    String verdict(@PathVariable UUID id, @PathVariable UUID verdict, @ModelAttribute("shell") Shell shell, SignedIn who, HttpServletRequest request, Model model) {
        FirmFile file = desk.openFigures(who, id, desk.now(), request.getRequestURI());
        KeptVerdict kept = verdicts.find(id, verdict).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        RuleSet rules = KnownRules.book().version(kept.rule(), kept.version()).orElse(null);
        model.addAttribute("file", file);
        model.addAttribute("kept", kept);
        model.addAttribute("rules", rules);
        model.addAttribute("now", null);
        model.addAttribute("changed", List.of());
        model.addAttribute("sameRules", false);
        if (rules != null) {
            KnownFacts facts = KnownFacts.of(file, kept.asOf(), KnownRules.facts());
            model.addAttribute("now", Verdict.of(rules, facts));
            model.addAttribute("changed", changed(kept, KeptVerdict.lines(KeptVerdict.snapshot(rules, facts)), shell));
            model.addAttribute("sameRules", Journal.hash(KnownRules.book().text(rules)).equals(kept.ruleHash()));
        }
        model.addAttribute("known", kept.known().entrySet().stream().filter(one -> !one.getValue().isEmpty()).map(one -> new Changed(name(one.getKey(), shell), one.getValue(), "")).toList());
        return "enterprise/firm/kept";
    }

    private static List<Changed> changed(KeptVerdict kept, Map<String, String> now, Shell shell) {
        List<Changed> changed = new ArrayList<>();
        kept.known().forEach((place, then) -> {
            if (!then.equals(now.getOrDefault(place, then))) {
                changed.add(new Changed(name(place, shell), then, now.get(place)));
            }
        });
        return changed;
    }

    private static String name(String place, Shell shell) {
        Fact fact = KnownRules.facts().get(place.substring(0, place.indexOf(' ')));
        String period = place.substring(place.indexOf(' ') + 1);
        String name = fact == null ? place : english(shell) ? fact.en() : fact.zh();
        return period.equals("-") ? name : period + " " + name;
    }
}
