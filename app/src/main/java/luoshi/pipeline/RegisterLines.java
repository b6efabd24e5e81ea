package luoshi.pipeline;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import luoshi.kernel.CityClock;
import luoshi.people.SignedIn;
import luoshi.pipeline.course.Entry;
import luoshi.pipeline.course.FieldText;
import luoshi.pipeline.course.Item;
import luoshi.pipeline.course.Said;
import luoshi.pipeline.definition.Exit;
import luoshi.pipeline.definition.Stage.Gate;
import luoshi.pipeline.definition.Stage.Who;
import luoshi.pipeline.store.EntryStore;
import org.springframework.stereotype.Component;

/** The door for whoever has lines of a register as text, and has to know of whom each step is asked. */
@Component
public class RegisterLines {

    private static final String STAGE = "stage.";
    private static final String BATCH = "batch.";

    private final Registers registers;
    private final EntryStore entries;
    private final Clock clock;

    RegisterLines(Registers registers, EntryStore entries, Clock clock) {
        this.registers = registers;
        this.entries = entries;
        this.clock = clock;
    }

    /**
     * One line, as text.
     *
     * @param item which item it speaks of; null for a new one
     * @param unit the unit that owns a new one; null for whoever does
     * @param cells fields by their keys, days by stage.key, periods by batch.kind, and exit with exit.day
     * @param note why, or what else is to be known
     * @param proofs what bears it out
     */
    public record Line(UUID item, UUID unit, Map<String, String> cells, String note, List<Ask.Proof> proofs) {}

    /**
     * A stage or an exit, and who may record it.
     *
     * @param key its key
     * @param owner whether people of the item's unit may
     * @param keeper whether people of the unit that keeps the register may
     * @param checker whether those may who check
     * @param other whether it has to be somebody else than before, or of another unit
     * @param own kinds of evidence of which a file may bear out one item alone
     */
    public record Step(String key, boolean owner, boolean keeper, boolean checker, boolean other, Set<String> own) {

        private static Step of(String key, Gate gate) {
            return new Step(key, gate.who().contains(Who.OWNER), gate.who().contains(Who.KEEPER), gate.who().contains(Who.CHECKER), gate.otherUnit() || !gate.otherThan().isEmpty(),
                    Set.copyOf(gate.own()));
        }
    }

    /** The stages of a pipeline in their order, and its exits after them. */
    public List<Step> steps(Pipeline pipeline) {
        Stream<Step> stages = pipeline.definition().stages().stream().map(stage -> Step.of(STAGE + stage.key(), stage.gate()));
        return Stream.concat(stages, pipeline.definition().exits().stream().map(exit -> Step.of(exit.key(), exit.gate()))).toList();
    }

    /**
     * Records lines, all of them or none; answers their items in the same order.
     *
     * @param takenOver whether they tell of a past that was recorded elsewhere
     * @throws Refusals with all that is wrong of the first that cannot be recorded
     */
    public List<UUID> record(SignedIn who, Pipeline pipeline, Collection<Line> lines, boolean takenOver) {
        FieldText texts = new FieldText(pipeline.definition().nameless(), CityClock.today(clock));
        Map<UUID, Item> seen = registers.find(pipeline, lines.stream().map(Line::item).filter(Objects::nonNull).toList());
        return registers.recordAll(who, pipeline, lines.stream().map(line -> {
            Said said = said(pipeline, line.cells(), texts);
            Item item = line.item() == null ? null : seen.get(line.item());
            return new Ask(line.item(), takenOver ? Entry.Kind.TAKE_OVER : kind(pipeline, line, said), line.unit(), said, line.note(), line.proofs(), item == null ? 0 : item.leaf());
        }).toList()).items();
    }

    private static Said said(Pipeline pipeline, Map<String, String> cells, FieldText texts) {
        Map<String, Object> values = new HashMap<>();
        Map<String, LocalDate> days = new HashMap<>();
        List<String> joined = new ArrayList<>();
        cells.forEach((key, cell) -> {
            pipeline.definition().field(key).filter(field -> !field.derived()).ifPresent(field -> values.put(key, texts.read(field, cell)));
            if (key.startsWith(STAGE)) {
                days.put(key.substring(STAGE.length()), texts.day(key, cell));
            } else if (key.startsWith(BATCH)) {
                joined.add(key.substring(BATCH.length()) + ":" + cell);
            }
        });
        Said said = Said.of(values, days).declaring(joined, List.of());
        return cells.containsKey("exit") ? said.leaving(cells.get("exit"), texts.day("exit", cells.get("exit.day"))) : said;
    }

    private static Entry.Kind kind(Pipeline pipeline, Line line, Said said) {
        if (line.item() == null) {
            return Entry.Kind.ADD;
        }
        if (said.exit() != null) {
            return pipeline.definition().exit(said.exit()).filter(Exit::back).isPresent() ? Entry.Kind.RETURN : Entry.Kind.LEAVE;
        }
        return said.days().isEmpty() ? Entry.Kind.CHANGE : Entry.Kind.MOVE;
    }

    /** All items of a register by what some fields said of them at first, one after another, with a stroke between them; of two with the same the later. */
    public Map<String, UUID> named(Pipeline pipeline, List<String> fields) {
        Map<String, UUID> named = new HashMap<>();
        entries.each(pipeline.key(), null, all -> {
            Item first = Item.of(List.of(all.getFirst()), pipeline.versions());
            named.put(fields.stream().map(key -> pipeline.definition().field(key).map(field -> FieldText.write(field, first.value(key))).orElse("")).collect(Collectors.joining("|")), first.id());
        });
        return named;
    }
}
