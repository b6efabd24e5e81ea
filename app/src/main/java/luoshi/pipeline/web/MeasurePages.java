package luoshi.pipeline.web;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import luoshi.journal.AsOf;
import luoshi.kernel.CityClock;
import luoshi.page.Note;
import luoshi.page.Shell;
import luoshi.people.Asks;
import luoshi.people.Refusal;
import luoshi.people.SignedIn;
import luoshi.pipeline.Period;
import luoshi.pipeline.Pipelines;
import luoshi.pipeline.definition.Measure;
import luoshi.pipeline.tally.Measured;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The page of one measure: what it is made of, what it comes to for each period and unit and on earlier days, each with the lists behind it. */
@Controller
public class MeasurePages {

    private static final int MONTHS = 12;

    private final Registry registry;
    private final Pipelines pipelines;
    private final PrintedSection printed;
    private final Clock clock;

    MeasurePages(Registry registry, Pipelines pipelines, PrintedSection printed, Clock clock) {
        this.registry = registry;
        this.pipelines = pipelines;
        this.printed = printed;
        this.clock = clock;
    }

    /**
     * The measure for one of several.
     *
     * @param name of the unit, period or day
     * @param remark what else is to be known, empty for nothing
     * @param view what it comes to
     */
    public record Row(String name, String remark, MeasureView view) {}

    @GetMapping("/pipelines/{key}/measures/{measure}")
    @Asks("pipelines.read")
    String measure(@PathVariable String key, @PathVariable String measure, @RequestParam Map<String, String> sent, @AsOf.UntilToday AsOf asOf, @ModelAttribute("shell") Shell shell, SignedIn who,
            Model model) {
        return shown(registry.open(key, sent, asOf, who), measure, Map.of(), shell, who, model);
    }

    /** Holds the measure against a figure that a document prints, or does so no more. */
    @PostMapping("/pipelines/{key}/measures/{measure}/printed")
    @Asks("pipelines.read")
    String printed(@PathVariable String key, @PathVariable String measure, @RequestParam Map<String, String> sent, @ModelAttribute("shell") Shell shell, SignedIn who, Model model,
            HttpServletResponse response, RedirectAttributes next) {
        Register register = registry.open(key, Map.of(), AsOf.now(CityClock.today(clock)), who);
        try {
            printed.take(who, register.pipeline(), asked(register, measure), sent);
            String done = sent.containsKey("withdrawn") && !sent.get("withdrawn").isEmpty() ? "pipeline.printed.released" : "pipeline.printed.added";
            next.addFlashAttribute("note", new Note(done, sent.getOrDefault("printed", "")));
            return "redirect:/pipelines/" + key + "/measures/" + measure + "#printed";
        } catch (Refusal refusal) {
            response.setStatus(HttpServletResponse.SC_UNPROCESSABLE_CONTENT);
            model.addAttribute("refusal", refusal);
            return shown(register, measure, sent, shell, who, model);
        }
    }

    private static Measure asked(Register register, String measure) {
        return register.definition().measure(measure).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private String shown(Register register, String measure, Map<String, String> typed, Shell shell, SignedIn who, Model model) {
        Measure asked = asked(register, measure);
        AsOf asOf = register.asOf();
        SetWords words = new SetWords(register.definition(), shell);
        List<Period> periods = pipelines.periods(register.pipeline().key(), asOf);
        model.addAttribute("register", register.pipeline());
        model.addAttribute("definition", register.definition());
        model.addAttribute("filter", register.filter());
        model.addAttribute("measure", asked);
        model.addAttribute("whole", view(register, asked, words, asOf.day()));
        model.addAttribute("byPeriod", register.definition().batches().isEmpty() ? List.of() : periods.stream()
                .map(period -> new Row(period.name(), age(period, asOf.day(), shell), view(register(register, register.filter().during(period.name())), asked, words, asOf.day()))).toList());
        model.addAttribute("byUnit", units(register, asked, words));
        model.addAttribute("byMonth", months(register, asked, words));
        model.addAttribute("printed", printed.view(register.pipeline(), asked, typed, who));
        model.addAttribute("periods", periods);
        model.addAttribute("tree", register.tree());
        model.addAttribute("words", words);
        return "pipeline/web/measure";
    }

    private static String age(Period period, LocalDate day, Shell shell) {
        return period.day().isAfter(day) ? shell.t("pipeline.period.ahead") : shell.t("pipeline.period.age", String.valueOf(ChronoUnit.MONTHS.between(period.day(), day)));
    }

    private static Register register(Register register, RegisterFilter filter) {
        return new Register(register.pipeline(), register.definition(), register.tally(), register.asOf(), register.tree(), register.visible(), filter);
    }

    private static MeasureView view(Register register, Measure measure, SetWords words, LocalDate day) {
        return MeasureView.of(register.measured(measure), register.definition(), register.filter(), words, day);
    }

    private static List<Row> units(Register register, Measure measure, SetWords words) {
        return Measured.byUnit(measure, register.items(measure)).entrySet().stream().sorted(Map.Entry.comparingByKey(register.treeOrder())).map(one -> new Row(register.tree().name(one.getKey()), "",
                MeasureView.of(one.getValue(), register.definition(), register.filter().of(one.getKey()), words, register.asOf().day()))).toList();
    }

    /** The ends of the months before, as known on the day that is shown. */
    private static List<Row> months(Register register, Measure measure, SetWords words) {
        List<Row> rows = new ArrayList<>();
        for (int i = MONTHS; i > 0; i--) {
            LocalDate day = register.asOf().day().withDayOfMonth(1).minusMonths(i - 1L).minusDays(1);
            Register then = new Register(register.pipeline(), register.pipeline().versions().on(day), register.tally(), new AsOf(day, register.asOf().size()), register.tree(), register.visible(),
                    register.filter());
            then.definition().measure(measure.key()).ifPresent(one -> rows.add(new Row(day.toString(), "", view(then, one, words, day))));
        }
        return rows;
    }
}
