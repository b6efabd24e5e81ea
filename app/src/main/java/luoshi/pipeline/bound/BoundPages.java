package luoshi.pipeline.bound;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import luoshi.commitment.Commitment;
import luoshi.commitment.Commitments;
import luoshi.journal.AsOf;
import luoshi.kernel.CityClock;
import luoshi.page.Note;
import luoshi.page.Shell;
import luoshi.people.Asks;
import luoshi.people.Door;
import luoshi.people.Refusal;
import luoshi.people.SignedIn;
import luoshi.pipeline.Pipeline;
import luoshi.pipeline.Pipelines;
import luoshi.pipeline.tally.Measured;
import luoshi.pipeline.web.MeasureView;
import luoshi.pipeline.web.Register;
import luoshi.pipeline.web.Registry;
import luoshi.pipeline.web.SetWords;
import luoshi.plan.Plan;
import luoshi.plan.Plans;
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

/** What the registers say of a commitment: the measures that bear it out, with their lists. */
@Controller
public class BoundPages {

    private static final BigDecimal HUNDRED = new BigDecimal(100);

    private final Bounds bounds;
    private final Commitments commitments;
    private final Plans plans;
    private final Pipelines pipelines;
    private final Registry registry;
    private final Door door;
    private final Clock clock;

    BoundPages(Bounds bounds, Commitments commitments, Plans plans, Pipelines pipelines, Registry registry, Door door, Clock clock) {
        this.bounds = bounds;
        this.commitments = commitments;
        this.plans = plans;
        this.pipelines = pipelines;
        this.registry = registry;
        this.door = door;
        this.clock = clock;
    }

    /** A measure that speaks of the commitment. */
    public record Row(String pipeline, String register, MeasureView view, boolean binds, List<Held> held) {}

    /** A number that the commitment promises, in its words, and how much of it a count has come to, in percent. */
    public record Held(String promised, String share) {}

    @GetMapping("/pipelines/for/{commitment}")
    @Asks("pipelines.read")
    String page(@PathVariable UUID commitment, @AsOf.UntilToday AsOf asOf, @ModelAttribute("shell") Shell shell, SignedIn who, Model model) {
        Commitment state = get(commitment, who);
        List<Row> rows = new ArrayList<>();
        for (Bounds.Bound bound : bounds.of(commitment)) {
            pipelines.find(bound.pipeline(), asOf).ifPresent(pipeline -> {
                Register register = registry.open(pipeline, Map.of(), asOf, who);
                SetWords words = new SetWords(register.definition(), shell);
                register.definition().measure(bound.measure()).ifPresent(measure -> {
                    Measured measured = register.measured(measure);
                    rows.add(new Row(pipeline.key(), words.of(register.definition().name()), MeasureView.of(measured, register.definition(), register.filter(), words, asOf.day()), binds(who, pipeline),
                            held(state, measured)));
                });
            });
        }
        model.addAttribute("commitment", state);
        model.addAttribute("rows", rows);
        model.addAttribute("choices", choices(who, shell));
        return "pipeline/bound/commitment";
    }

    /** Of a plain count only: what a rate is a share of is its own whole. One that counts less stands beside one that counts more, and whoever made the plan says which was meant. */
    private static List<Held> held(Commitment commitment, Measured measured) {
        return commitment.targets().stream().filter(target -> measured.whole() == null && target.upper() == null && target.value() != null && target.value().signum() > 0)
                .map(target -> new Held(target.requirement(), measured.exact().multiply(HUNDRED).divide(target.value(), 1, RoundingMode.HALF_UP).toPlainString())).toList();
    }

    private Commitment get(UUID id, SignedIn who) {
        Commitment state = commitments.find(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND)).state();
        Plan plan = plans.find(state.plan()).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        door.require(who, "commitments.read", plan.unit());
        return state;
    }

    private boolean binds(SignedIn who, Pipeline pipeline) {
        return door.allows(who, "pipelines.define", pipeline.keeper());
    }

    /** Measures of the registers that somebody may bind, by what the form sends. */
    private Map<String, String> choices(SignedIn who, Shell shell) {
        Map<String, String> choices = new LinkedHashMap<>();
        pipelines.list(AsOf.now(CityClock.today(clock))).stream().filter(pipeline -> binds(who, pipeline)).forEach(pipeline -> {
            SetWords words = new SetWords(pipeline.definition(), shell);
            pipeline.definition().measures().forEach(measure -> choices.put(pipeline.key() + "/" + measure.key(), words.of(pipeline.definition().name()) + " · " + words.of(measure.name())));
        });
        return choices;
    }

    @PostMapping("/pipelines/for/{commitment}")
    @Asks("pipelines.define")
    String bind(@PathVariable UUID commitment, @RequestParam(defaultValue = "") String measure, @RequestParam(defaultValue = "") String withdrawn, SignedIn who, RedirectAttributes next) {
        get(commitment, who);
        String[] named = measure.split("/", 2);
        try {
            Pipeline pipeline = pipelines.find(named[0]).filter(one -> named.length == 2 && one.definition().measure(named[1]).isPresent()).orElseThrow(() -> new Refusal("pipeline.measure"));
            door.require(who, "pipelines.define", pipeline.keeper());
            bounds.bind(who, pipeline, commitment, named[1], withdrawn.equals("yes"));
            next.addFlashAttribute("note", new Note(withdrawn.equals("yes") ? "pipeline.unbound" : "pipeline.bound"));
        } catch (Refusal refusal) {
            next.addFlashAttribute("refused", refusal.note());
        }
        return "redirect:/pipelines/for/" + commitment;
    }
}
