package luoshi.indicator;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import luoshi.indicator.formula.Formula;
import luoshi.indicator.store.IndicatorStore;
import luoshi.journal.Actor;
import luoshi.journal.AsOf;
import luoshi.journal.Journal;
import luoshi.people.Refusal;
import org.springframework.stereotype.Component;

/** The door of indicators and their passports. */
@Component
public class Indicators {

    /** Of now, and of some past days. */
    private static final int KEPT = 12;

    private final IndicatorStore store;
    private final Journal journal;
    /** By how many entries were known; empty for all. */
    private final Journal.Kept<Optional<Long>, List<Indicator.Version>> kept;

    Indicators(IndicatorStore store, Journal journal) {
        this.store = store;
        this.journal = journal;
        this.kept = journal.keeping(KEPT, "indicator_indicator");
    }

    /** Records a new indicator; answers its id. */
    public UUID add(Actor actor, Indicator indicator) {
        UUID id = UUID.randomUUID();
        return journal.act(actor, () -> {
            store.alone();
            store.add(checked(indicator.identified(id)));
            return id;
        });
    }

    /**
     * Records another passport; figures keep the one they were reported under.
     *
     * @param seen the leaf of the passport that was seen
     */
    public void change(Actor actor, Indicator indicator, long seen) {
        journal.act(actor, () -> {
            store.alone();
            Indicator.Version last = store.find(indicator.id(), null).orElseThrow(() -> new Refusal("indicator.gone"));
            if (last.leaf() != seen) {
                throw new Refusal("stale", last.leaf());
            }
            Indicator before = last.state();
            if (before.kind() != indicator.kind() || !before.measure().equals(indicator.measure()) || before.frequency() != indicator.frequency()) {
                throw new Refusal("indicator.another"); // its old figures would mean something else
            }
            store.add(checked(indicator));
        });
    }

    /** Refuses a code that is taken, and formulas that name what is not there or run in a ring. */
    private Indicator checked(Indicator indicator) {
        Map<String, Indicator> codes = list().stream().map(Indicator.Version::state).filter(one -> !one.id().equals(indicator.id()))
                .collect(Collectors.toMap(Indicator::code, Function.identity(), (first, _) -> first));
        if (codes.containsKey(indicator.code())) {
            throw new Refusal("indicator.code-taken", indicator.code(), codes.get(indicator.code()).name());
        }
        if (indicator.derived()) {
            Formula.of(indicator.formula()).check(indicator.code(), code -> Optional.ofNullable(codes.get(code)).map(Indicator::formula));
        }
        if (!indicator.parts().isEmpty()) {
            Formula.of(indicator.parts()).check(indicator.code(), code -> Optional.ofNullable(codes.get(code)).map(_ -> ""));
        }
        return indicator.checked();
    }

    /** All of them, by their codes. */
    public List<Indicator.Version> list() {
        return list(Optional.empty());
    }

    /** All of them, by their codes, as they were known. */
    public List<Indicator.Version> list(AsOf asOf) {
        return list(Optional.ofNullable(asOf.size()));
    }

    private List<Indicator.Version> list(Optional<Long> size) {
        return kept.get(size, () -> List.copyOf(store.list(size.orElse(null))));
    }

    /** One of them. */
    public Optional<Indicator.Version> find(UUID indicator) {
        return store.find(indicator, null);
    }

    /** One of them, as it was known. */
    public Optional<Indicator.Version> find(UUID indicator, AsOf asOf) {
        return store.find(indicator, asOf.size());
    }

    /** All passports that one has had, the newest first. */
    public List<Indicator.Version> history(UUID indicator) {
        return store.history(indicator, null);
    }

    /** All passports that one had had, the newest first, as was known. */
    public List<Indicator.Version> history(UUID indicator, AsOf asOf) {
        return store.history(indicator, asOf.size());
    }
}
