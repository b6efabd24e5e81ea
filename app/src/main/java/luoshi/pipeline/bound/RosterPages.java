package luoshi.pipeline.bound;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import luoshi.indicator.Figure;
import luoshi.indicator.FigureFile;
import luoshi.indicator.FigureState;
import luoshi.indicator.Figures;
import luoshi.indicator.Figures.Thing;
import luoshi.indicator.Indicator;
import luoshi.indicator.Indicators;
import luoshi.journal.AsOf;
import luoshi.kernel.CityClock;
import luoshi.page.Note;
import luoshi.page.Shell;
import luoshi.people.Asks;
import luoshi.people.Door;
import luoshi.people.Refusal;
import luoshi.people.SignedIn;
import luoshi.pipeline.course.Sets;
import luoshi.pipeline.definition.Measure;
import luoshi.pipeline.tally.Question;
import luoshi.pipeline.web.ItemRows;
import luoshi.pipeline.web.Register;
import luoshi.pipeline.web.Registry;
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

/** Lists of registers as rosters 名册 of figures: what a unit has reported is borne out by what stands in the register on the last day of the period. */
@Controller
public class RosterPages {

    /** Periods that are looked at, the newest first. */
    private static final int PERIODS = 4;

    private final Registry registry;
    private final ItemRows rows;
    private final Indicators indicators;
    private final Figures figures;
    private final Door door;
    private final Clock clock;

    RosterPages(Registry registry, ItemRows rows, Indicators indicators, Figures figures, Door door, Clock clock) {
        this.registry = registry;
        this.rows = rows;
        this.indicators = indicators;
        this.figures = figures;
        this.door = door;
        this.clock = clock;
    }

    /** A reported figure beside the list that can bear it out. */
    public record Row(Figure figure, int listed, boolean fits) {}

    @GetMapping("/pipelines/{key}/measures/{measure}/rosters")
    @Asks("figures.report")
    String page(@PathVariable String key, @PathVariable String measure, @ModelAttribute("shell") Shell shell, SignedIn who, Model model) {
        AsOf today = AsOf.now(CityClock.today(clock));
        Register register = registry.open(key, Map.of(), today, who);
        Measure asked = register.definition().measure(measure).filter(one -> one.feeds() != null).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        Optional<Indicator> indicator = indicator(asked);
        List<Row> found = new ArrayList<>();
        indicator.ifPresent(one -> who.units().filter(unit -> door.allows(who, "figures.report", unit)).forEach(unit -> reported(one, unit).forEach(figure -> {
            int listed = register.tally().select(question(asked, figure)).count();
            found.add(new Row(figure, listed, figure.value() != null && figure.value().compareTo(BigDecimal.valueOf(listed)) == 0));
        })));
        model.addAttribute("register", register.pipeline());
        model.addAttribute("measure", asked);
        model.addAttribute("indicator", indicator.orElse(null));
        model.addAttribute("rows", found);
        return "pipeline/bound/rosters";
    }

    private Optional<Indicator> indicator(Measure measure) {
        return indicators.list().stream().map(Indicator.Version::state).filter(one -> one.code().equals(measure.feeds())).findFirst();
    }

    /** What waits to be verified of the last periods. */
    private List<Figure> reported(Indicator indicator, UUID unit) {
        List<Figure> reported = new ArrayList<>();
        LocalDate end = indicator.frequency().lastEnd(CityClock.today(clock));
        for (int i = 0; i < PERIODS; i++) {
            FigureFile.standing(figures.of(indicator.id(), unit, end)).filter(file -> file.state() == FigureState.REPORTED).ifPresent(file -> reported.add(file.figure()));
            end = indicator.frequency().before(end);
        }
        return reported;
    }

    private static Question question(Measure measure, Figure figure) {
        return Question.on(figure.to()).of(Set.of(figure.unit())).in(Sets.part(measure));
    }

    @PostMapping("/pipelines/{key}/measures/{measure}/rosters")
    @Asks("figures.report")
    String name(@PathVariable String key, @PathVariable String measure, @RequestParam(defaultValue = "") String figure, @ModelAttribute("shell") Shell shell, SignedIn who, RedirectAttributes next) {
        Register register = registry.open(key, Map.of(), AsOf.now(CityClock.today(clock)), who);
        Measure asked = register.definition().measure(measure).filter(one -> one.feeds() != null).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        try {
            Figure wanted = indicator(asked).stream().flatMap(one -> who.units().flatMap(unit -> reported(one, unit).stream())).filter(one -> one.id().toString().equals(figure)).findFirst()
                    .orElseThrow(() -> new Refusal("figure.gone"));
            List<UUID> ids = register.tally().select(question(asked, wanted)).list(0, Integer.MAX_VALUE);
            figures.name(who, wanted.id(), register.definition().name().zh() + " " + wanted.to(), rows.of(register, ids, shell).stream().map(row -> thing(register, row)).toList());
            next.addFlashAttribute("note", new Note("pipeline.rostered", String.valueOf(ids.size())));
        } catch (Refusal refusal) {
            next.addFlashAttribute("refused", refusal.note());
        }
        return "redirect:/pipelines/" + key + "/measures/" + measure + "/rosters";
    }

    private static Thing thing(Register register, ItemRows.Row row) {
        var identity = register.definition().identity();
        Object code = identity == null || identity.code() == null ? null : row.item().value(identity.code());
        return new Thing(code == null ? register.definition().key() + "-" + row.item().number() : code.toString(), row.title(), row.unit(), row.since(), row.stage());
    }
}
