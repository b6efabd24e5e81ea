package luoshi.indicator;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import luoshi.commitment.Commitment;
import luoshi.commitment.CommitmentVersion;
import luoshi.commitment.Commitments;
import luoshi.commitment.Target;
import luoshi.commitment.TargetKind;
import luoshi.indicator.store.BindingStore;
import luoshi.journal.Actor;
import luoshi.journal.AsOf;
import luoshi.journal.Journal;
import luoshi.kernel.Quantity;
import luoshi.people.Refusal;
import luoshi.reading.Bound;
import org.springframework.stereotype.Component;

/** The door of bindings: which indicator measures which target, and the course agreed on for it. */
@Component
public class Bindings {

    /** Of now, and of some past days. */
    private static final int KEPT = 12;

    private final BindingStore store;
    private final Indicators indicators;
    private final Commitments commitments;
    private final Journal journal;
    /** By how many entries were known; empty for all. */
    private final Journal.Kept<Optional<Long>, List<Binding.Version>> kept;

    Bindings(BindingStore store, Indicators indicators, Commitments commitments, Journal journal) {
        this.store = store;
        this.indicators = indicators;
        this.commitments = commitments;
        this.journal = journal;
        this.kept = journal.keeping(KEPT, "indicator_binding", "indicator_point");
    }

    /** Records what measures targets that nothing measured so far; answers the ids. */
    public List<UUID> bind(Actor actor, List<Binding> bindings) {
        return journal.act(actor, () -> {
            store.alone();
            List<Binding> held = list().stream().map(Binding.Version::state).toList();
            List<Binding> all = new ArrayList<>();
            for (Binding binding : bindings) {
                checked(binding);
                if (held.stream().anyMatch(one -> one.target().equals(binding.target()) && one.indicator().equals(binding.indicator()))) {
                    throw new Refusal("binding.twice");
                }
                all.add(binding.identified(UUID.randomUUID()));
            }
            store.add(all, false);
            return all.stream().map(Binding::id).toList();
        });
    }

    /** Records another course, goal or indicator for a target; or takes the binding back. */
    public void change(Actor actor, Binding binding, boolean withdrawn, long seen) {
        journal.act(actor, () -> {
            store.alone();
            Binding.Version last = list().stream().filter(one -> one.state().id().equals(binding.id())).findFirst().orElseThrow(() -> new Refusal("binding.gone"));
            if (last.leaf() != seen) {
                throw new Refusal("stale", last.leaf());
            }
            if (!withdrawn) {
                checked(binding);
            }
            store.add(List.of(binding), withdrawn);
        });
    }

    private void checked(Binding binding) {
        Indicator indicator = indicators.find(binding.indicator()).orElseThrow(() -> new Refusal("indicator.gone")).state();
        Commitment commitment = commitments.find(binding.commitment()).map(CommitmentVersion::state).orElseThrow(() -> new Refusal("binding.gone"));
        Target target = commitment.targets().stream().filter(one -> one.id().equals(binding.target())).findFirst().orElseThrow(() -> new Refusal("binding.gone"));
        if (binding.goal() != null && binding.goalSource().isBlank()) {
            throw new Refusal("binding.goal-source");
        }
        Refusal.whereLonger(binding.goalSource(), Indicator.LONGEST);
        Refusal.whereLonger(binding.startSource(), Indicator.LONGEST);
        binding.trajectory().checked(goal(commitment, target, binding, indicator), indicator.kind());
    }

    /**
     * What a target asks of an indicator. A number printed in another multiple of the same unit is carried over (5 万户 is 50000 户); % and percentage
     * points are never carried into each other. What has no number asks that it be reached.
     */
    public static Goal goal(Commitment commitment, Target target, Binding binding, Indicator indicator) {
        boolean stretch = target.hedge().matches("力争|争取|力求");
        if (target.value() == null) {
            BigDecimal value = binding.goal() != null ? binding.goal() : target.kind() == TargetKind.EXTERNAL_GOAL ? null : BigDecimal.ONE;
            return new Goal(Bound.EQUAL, value, null, indicator.direction(), stretch, commitment.due());
        }
        Quantity own = new Quantity(BigDecimal.ONE, indicator.measure());
        if (!target.quantity().sameMeasure(own)) {
            throw new Refusal("binding.measure", target.requirement(), indicator.measure().symbol());
        }
        BigDecimal one = own.inBaseUnit();
        BigDecimal times = target.measure().multiplier();
        BigDecimal value = target.value().multiply(times).divide(one);
        BigDecimal upper = target.upper() == null ? null : target.upper().multiply(times).divide(one);
        return new Goal(target.bound(), value, upper, indicator.direction(), stretch, commitment.due());
    }

    /** All that hold. */
    public List<Binding.Version> list() {
        return list(Optional.empty());
    }

    /** All that held, as was known. */
    public List<Binding.Version> list(AsOf asOf) {
        return list(Optional.ofNullable(asOf.size()));
    }

    private List<Binding.Version> list(Optional<Long> size) {
        return kept.get(size, () -> List.copyOf(store.list(size.orElse(null))));
    }

    /** What measured the targets of a commitment, as was known. */
    public List<Binding.Version> of(UUID commitment, AsOf asOf) {
        return list(asOf).stream().filter(one -> one.state().commitment().equals(commitment)).toList();
    }

    /** One of them. */
    public Optional<Binding.Version> find(UUID binding) {
        return list().stream().filter(one -> one.state().id().equals(binding)).findFirst();
    }
}
