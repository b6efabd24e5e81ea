package luoshi.flood.response;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import luoshi.flood.OpenWarnings;
import luoshi.flood.Warning;
import luoshi.flood.plan.FloodPlan;
import luoshi.flood.plan.FloodPlans;
import luoshi.flood.signal.Dangers;
import luoshi.kernel.CityClock;
import org.springframework.stereotype.Component;

/** What the plan proposes now: for what is real by all that is known, for a drill by its script alone. */
@Component
public class Situation {

    private final List<OpenWarnings> sources;
    private final Dangers dangers;
    private final FloodPlans plans;
    private final Clock clock;

    Situation(List<OpenWarnings> sources, Dangers dangers, FloodPlans plans, Clock clock) {
        this.sources = sources;
        this.dangers = dangers;
        this.plans = plans;
        this.clock = clock;
    }

    /** The plan of today; empty where none was loaded. */
    public Optional<FloodPlan> plan() {
        return plans.on(CityClock.today(clock));
    }

    /** The real warnings that are open. */
    public List<Warning> warnings() {
        Instant now = clock.instant();
        return sources.stream().flatMap(source -> source.at(now).stream()).toList();
    }

    /** What is really proposed now. */
    public Optional<Proposal> proposal() {
        Instant now = clock.instant();
        List<Proposals.Told> told = dangers.open(now).stream()
                .map(danger -> new Proposals.Told(danger.kind().name(), danger.place() + "：" + danger.reports().getFirst().said(), danger.happened(), danger.reports().getFirst().at())).toList();
        return plan().flatMap(plan -> Proposals.of(plan, warnings(), told, now));
    }

    /** What is proposed now for a response, by its own plan. */
    public Optional<Proposal> proposal(Response response) {
        return response.isDrill() ? drill(plans.get(response.plan()), response.script(), response.begun(), clock.instant()) : proposal();
    }

    static Optional<Proposal> drill(FloodPlan plan, String script, Instant begun, Instant asOf) {
        DrillScript supposed = DrillScript.read(script);
        return Proposals.of(plan, supposed.warnings(begun), supposed.dangers(begun), asOf);
    }
}
