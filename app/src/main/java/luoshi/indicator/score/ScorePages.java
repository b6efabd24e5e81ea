package luoshi.indicator.score;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import luoshi.commitment.Commitment;
import luoshi.commitment.CommitmentList;
import luoshi.indicator.CourseWords;
import luoshi.indicator.Courses;
import luoshi.journal.AsOf;
import luoshi.page.Place;
import luoshi.page.Shell;
import luoshi.people.Asks;
import luoshi.people.Door;
import luoshi.people.SignedIn;
import luoshi.people.UnitKind;
import luoshi.people.UnitTree;
import luoshi.people.Units;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestParam;

/** 得分: units by result, in groups of their kind, and every line of one of them. */
@Controller
class ScorePages {

    private static final List<UnitKind> GROUPS = List.of(UnitKind.BUREAU, UnitKind.COUNTY, UnitKind.PARK);

    private final Courses courses;
    private final CommitmentList commitments;
    private final Units units;
    private final Door door;

    ScorePages(Courses courses, CommitmentList commitments, Units units, Door door) {
        this.courses = courses;
        this.commitments = commitments;
        this.units = units;
        this.door = door;
    }

    @GetMapping("/scores")
    @Asks("indicators.read")
    String scores(@RequestParam(defaultValue = "") String unit, @AsOf.UntilToday AsOf asOf, SignedIn who, @ModelAttribute(name = "shell", binding = false) Shell shell, Model model) {
        UnitTree tree = units.on(asOf);
        Door.Scope scope = door.scope(who, "indicators.read");
        List<Commitment> all = commitments.owed(scope, commitments.year(scope, asOf.day()), asOf);
        ScoreRules rules = ScoreRules.on(asOf.day());
        Map<UUID, List<ScoreLine>> lines = UnitScore.lines(courses.of(all, asOf), rules);
        Map<UnitKind, List<UnitScore>> groups = new LinkedHashMap<>();
        for (UnitKind kind : GROUPS) {
            Map<UUID, List<ScoreLine>> own = new LinkedHashMap<>();
            lines.forEach((id, one) -> tree.find(id).filter(found -> found.kind() == kind).ifPresent(found -> own.put(found.id(), one)));
            if (!own.isEmpty()) {
                groups.put(kind, UnitScore.ranked(own));
            }
        }
        model.addAttribute("groups", groups);
        model.addAttribute("rules", rules);
        model.addAttribute("chosen", groups.values().stream().flatMap(List::stream).filter(score -> score.unit().toString().equals(unit)).findFirst().orElse(null));
        model.addAttribute("tree", tree);
        model.addAttribute("told", new CourseWords(shell.words(), tree::name));
        return "indicator/score/scores";
    }

    @Configuration(proxyBeanMethods = false)
    static class Navigation {
        @Bean
        Place scoresPlace() {
            return new Place(118, "group.work", "place.scores", "/scores", "indicators.read");
        }
    }
}
