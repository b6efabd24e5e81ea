package luoshi.pipeline;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import luoshi.journal.Journal;
import luoshi.pipeline.course.Item;
import luoshi.pipeline.definition.Definition;
import luoshi.pipeline.definition.Stage;
import luoshi.pipeline.store.EntryStore;
import luoshi.pipeline.store.Projection;
import org.springframework.stereotype.Component;

/** The door for other capabilities that ask what registers say of things, whoever may look at them. */
@Component
public class RegisterItems {

    /** Two are asked for again and again: that of certificates and the ladder. */
    private static final int REGISTERS = 2;

    private final Pipelines pipelines;
    private final EntryStore entries;
    private final Projection projection;
    private final Journal.Kept<String, List<RegisterItem>> kept;

    RegisterItems(Pipelines pipelines, EntryStore entries, Projection projection, Journal journal) {
        this.pipelines = pipelines;
        this.entries = entries;
        this.projection = projection;
        this.kept = journal.keeping(REGISTERS, "pipeline_entry", "pipeline_definition");
    }

    /** All items of a register as known now, but for those that should never have been recorded; none where it is not loaded. They are held in memory until more is recorded: some thousands, not more. */
    public List<RegisterItem> all(String key) {
        return kept.get(key, () -> {
            List<RegisterItem> all = new ArrayList<>();
            pipelines.find(key).ifPresent(pipeline -> entries.each(key, null, one -> told(pipeline, Item.of(one, pipeline.versions())).ifPresent(all::add)));
            return List.copyOf(all);
        });
    }

    /** The items of a register of which a field says now one of these, as far as they stand among the first so many entries of the journal; null for all. */
    public List<RegisterItem> saying(String key, String field, Collection<String> values, Long size) {
        Pipeline pipeline = values.isEmpty() ? null : pipelines.find(key).orElse(null);
        if (pipeline == null) {
            return List.of();
        }
        List<UUID> ids = projection.saying(key, field, values);
        return entries.of(key, ids, size).values().stream().flatMap(one -> told(pipeline, Item.of(one, pipeline.versions())).stream()).sorted(Comparator.comparingInt(RegisterItem::number)).toList();
    }

    /** What the item of an entry says; empty where that is an entry of another register. */
    public Optional<RegisterItem> entered(String key, UUID entry) {
        UUID item = entries.item(entry);
        return item == null || !key.equals(entries.pipeline(item)) ? Optional.empty()
                : pipelines.find(key).flatMap(pipeline -> told(pipeline, Item.of(entries.of(key, List.of(item), null).get(item), pipeline.versions())));
    }

    private static Optional<RegisterItem> told(Pipeline pipeline, Item item) {
        Definition definition = pipeline.definition();
        return item.withdrawn() ? Optional.empty() : Optional.of(new RegisterItem(item.id(), item.number(), item.unit(), Projection.title(item, definition, pipeline.versions()), item.values(),
                item.laps().stream().map(lap -> new RegisterItem.Turn(reached(lap, definition), lap.until() == null ? item.values() : lap.values(), lap.until(), lap.exit())).toList(),
                item.absences().stream().map(one -> new RegisterItem.Leaving(one.exit(), one.since(), one.until())).toList()));
    }

    private static Map<String, LocalDate> reached(Item.Lap lap, Definition definition) {
        Map<String, LocalDate> reached = new HashMap<>();
        LocalDate after = null;
        for (Stage stage : definition.stages().reversed()) {
            after = lap.days().getOrDefault(stage.key(), after);
            if (after != null) {
                reached.put(stage.key(), after);
            }
        }
        return reached;
    }
}
