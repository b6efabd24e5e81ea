package luoshi.pipeline;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import luoshi.journal.Actor;
import luoshi.journal.AsOf;
import luoshi.journal.Journal;
import luoshi.journal.Purges;
import luoshi.kernel.CityClock;
import luoshi.matter.Matters;
import luoshi.people.Door;
import luoshi.people.Refusal;
import luoshi.people.SignedIn;
import luoshi.pipeline.definition.Definition;
import luoshi.pipeline.definition.Successor;
import luoshi.pipeline.file.DefinitionReader;
import luoshi.pipeline.file.Reading;
import luoshi.pipeline.store.DefinitionStore;
import luoshi.pipeline.store.EntryStore;
import luoshi.pipeline.store.Projection;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** The door of pipelines: their definitions are loaded here, version after version, and the periods of their registers are recorded. */
@Component
public class Pipelines {

    /** As many characters as the name of a period may have. */
    private static final int LONGEST_PERIOD = 30;

    private final DefinitionStore definitions;
    private final EntryStore entries;
    private final Projection projection;
    private final Matters matters;
    private final Journal journal;
    private final Door door;
    private final Clock clock;

    Pipelines(DefinitionStore definitions, EntryStore entries, Projection projection, Matters matters, Journal journal, Door door, Clock clock) {
        this.definitions = definitions;
        this.entries = entries;
        this.projection = projection;
        this.matters = matters;
        this.journal = journal;
        this.door = door;
        this.clock = clock;
    }

    /** All pipelines as known then. */
    public List<Pipeline> list(AsOf asOf) {
        return List.copyOf(definitions.all(asOf).values());
    }

    /** The pipeline of this key as known then. */
    public Optional<Pipeline> find(String key, AsOf asOf) {
        return Optional.ofNullable(definitions.all(asOf).get(key));
    }

    /** The pipeline of this key as known now. */
    public Optional<Pipeline> find(String key) {
        return find(key, AsOf.now(today()));
    }

    /**
     * Loads a version of a definition for the unit that keeps the register. The first version may begin in the past, as the things in its register did; later ones
     * begin today or later, so that what was told of past days stays as it was told.
     *
     * @throws Refusal where the file has problems, is there already, or does not follow from the version before
     */
    public Pipeline load(SignedIn who, UUID keeper, byte[] file) {
        door.require(who, "pipelines.define", keeper);
        Reading reading = DefinitionReader.read(file);
        if (!reading.problems().isEmpty()) {
            throw new Refusal("pipeline.problems", reading.problems().size());
        }
        Definition definition = reading.definition();
        return journal.act(who.actor(), () -> {
            entries.alone(definition.key());
            find(definition.key()).ifPresent(before -> refuse(who, before, definition));
            definitions.add(definition, keeper);
            Pipeline loaded = find(definition.key()).orElseThrow();
            projection.rebuild(loaded, matters.calendar());
            return loaded;
        });
    }

    private void refuse(SignedIn who, Pipeline before, Definition definition) {
        door.require(who, "pipelines.define", before.keeper());
        if (before.versions().find(definition.hash()).isPresent()) {
            throw new Refusal("pipeline.loaded", definition.name().zh(), definition.from());
        }
        if (definition.from().isBefore(today())) {
            throw new Refusal("pipeline.past", definition.from(), today());
        }
        Successor.check(before.definition(), definition).stream().findFirst().ifPresent(problem -> {
            throw new Refusal("pipeline.successor", String.valueOf(problem.line()), problem.field(), problem.words());
        });
    }

    /** The leaves of the versions of a definition by their hashes. */
    public Map<String, Long> leaves(String pipeline) {
        return definitions.leaves(pipeline);
    }

    /** The periods of a register, the earliest first. */
    public List<Period> periods(String pipeline, AsOf asOf) {
        return definitions.periods(pipeline, asOf);
    }

    /** Records a period, or another day for one. */
    public void add(SignedIn who, Pipeline pipeline, Period period) {
        door.require(who, "pipelines.edit", pipeline.keeper());
        String name = period.name().strip();
        if (name.isEmpty() || name.length() > LONGEST_PERIOD || name.contains(":")) {
            throw new Refusal("pipeline.period", name, LONGEST_PERIOD);
        }
        if (pipeline.definition().batches().isEmpty()) {
            throw new Refusal("pipeline.no-batches", pipeline.definition().name().zh());
        }
        journal.act(who.actor(), () -> definitions.add(pipeline.key(), pipeline.keeper(), new Period(name, period.day())));
    }

    /** What is purged is not told any more. */
    @EventListener
    void purged(Purges.Purging purging) {
        UUID item = purging.table().equals("pipeline_entry") ? entries.item(purging.row()) : null;
        find(item == null ? "" : entries.pipeline(item)).ifPresent(pipeline -> {
            entries.alone(pipeline.key());
            purging.afterwards().add(() -> projection.retell(pipeline, item, matters.calendar()));
        });
    }

    /** Makes anew what is kept for lists and counts of all registers. */
    public void rebuild() {
        list(AsOf.now(today())).forEach(pipeline -> journal.act(Actor.system("pipelines"), () -> {
            entries.alone(pipeline.key());
            projection.rebuild(pipeline, matters.calendar());
        }));
    }

    private LocalDate today() {
        return CityClock.today(clock);
    }
}
