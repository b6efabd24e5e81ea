package luoshi.pipeline;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import luoshi.journal.Actor;
import luoshi.journal.Journal;
import luoshi.kernel.CityClock;
import luoshi.matter.Matters;
import luoshi.pipeline.course.Entry;
import luoshi.pipeline.course.Item;
import luoshi.pipeline.course.Said;
import luoshi.pipeline.definition.Definition;
import luoshi.pipeline.file.DefinitionReader;
import luoshi.pipeline.store.DefinitionStore;
import luoshi.pipeline.store.EntryStore;
import luoshi.pipeline.store.Projection;
import org.springframework.stereotype.Component;

/**
 * Registers for the program that measures: what a city has recorded in months is recorded in minutes, as facts with their leaves and what is kept for lists and
 * counts, by the same code as one entry after the other. Whether gates let it pass is not asked.
 */
@Component
public class MeasuredRegisters {

    private final Pipelines pipelines;
    private final DefinitionStore definitions;
    private final EntryStore entries;
    private final Projection projection;
    private final Matters matters;
    private final Journal journal;

    MeasuredRegisters(Pipelines pipelines, DefinitionStore definitions, EntryStore entries, Projection projection, Matters matters, Journal journal) {
        this.pipelines = pipelines;
        this.definitions = definitions;
        this.entries = entries;
        this.projection = projection;
        this.matters = matters;
        this.journal = journal;
    }

    /**
     * What was recorded of an item at one time.
     *
     * @param at when
     * @param values fields by their keys
     * @param days days of stages by their keys
     * @param exit how it left; null where it did not
     * @param joined batches that it was declared in, as kind:period
     */
    public record Moment(Instant at, Map<String, Object> values, Map<String, LocalDate> days, String exit, Collection<String> joined) {}

    /**
     * An item with what was recorded of it.
     *
     * @param item the item; null for a new one
     * @param unit the unit that owns it
     * @param moments in their order
     */
    public record Lived(UUID item, UUID unit, List<Moment> moments) {}

    /** Loads a definition, kept by a unit, with periods of its register. */
    public void begin(Actor actor, UUID keeper, byte[] file, List<Period> periods) {
        journal.act(actor, () -> {
            Definition definition = DefinitionReader.read(file).definition();
            definitions.add(definition, keeper);
            periods.forEach(period -> definitions.add(definition.key(), keeper, period));
        });
    }

    /** Records them in one act. */
    public void record(Actor actor, String pipeline, Collection<Lived> lived) {
        journal.act(actor, () -> {
            entries.alone(pipeline);
            Pipeline register = pipelines.find(pipeline).orElseThrow();
            Map<UUID, List<Entry>> held = new HashMap<>(entries.of(pipeline, lived.stream().map(Lived::item).filter(Objects::nonNull).toList(), null));
            List<Entry> recorded = new ArrayList<>();
            List<Item> items = new ArrayList<>();
            int number = entries.nextNumber(pipeline);
            for (Lived one : lived) {
                List<Entry> all = new ArrayList<>(one.item() == null ? List.of() : held.get(one.item()));
                UUID item = one.item() == null ? UUID.randomUUID() : one.item();
                int own = all.isEmpty() ? number++ : all.getFirst().number();
                for (Moment moment : one.moments()) {
                    all.add(new Entry(UUID.randomUUID(), 0, item, own, one.unit(), register.definition().hash(), kind(moment, all.isEmpty()), said(moment), moment.exit() == null ? "" : "会议研究",
                            moment.at().truncatedTo(ChronoUnit.MICROS)));
                    recorded.add(all.getLast());
                }
                items.add(Item.of(all, register.versions()));
            }
            entries.add(pipeline, UUID.randomUUID(), recorded, List.of());
            projection.keep(register, items, matters.calendar());
        });
    }

    private static Entry.Kind kind(Moment moment, boolean first) {
        return first ? Entry.Kind.TAKE_OVER : moment.exit() != null ? Entry.Kind.LEAVE : moment.days().isEmpty() ? Entry.Kind.CHANGE : Entry.Kind.MOVE;
    }

    private static Said said(Moment moment) {
        Said said = Said.of(moment.values(), moment.days()).declaring(moment.joined(), List.of());
        return moment.exit() == null ? said : said.leaving(moment.exit(), CityClock.dayOf(moment.at()));
    }
}
