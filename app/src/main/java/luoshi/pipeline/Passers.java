package luoshi.pipeline;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import luoshi.evidence.EvidenceFile;
import luoshi.evidence.EvidenceFiles;
import luoshi.journal.Journal;
import luoshi.kernel.WorkCalendar;
import luoshi.people.Door;
import luoshi.people.Refusal;
import luoshi.people.SignedIn;
import luoshi.pipeline.course.Entry;
import luoshi.pipeline.course.Gates;
import luoshi.pipeline.course.Item;
import luoshi.pipeline.definition.Definition;
import luoshi.pipeline.definition.Exit;
import luoshi.pipeline.definition.Field;
import luoshi.pipeline.definition.Name;
import luoshi.pipeline.definition.Stage;
import luoshi.pipeline.definition.Stage.Gate;
import luoshi.pipeline.definition.Stage.Who;
import luoshi.pipeline.store.EntryStore;
import org.springframework.stereotype.Component;

/** Who may record what of an item, and with which evidence: what needs to know who did what before, and what else a file bears out. */
@Component
class Passers {

    private final EntryStore entries;
    private final EvidenceFiles files;
    private final Journal journal;
    private final Door door;

    Passers(EntryStore entries, EvidenceFiles files, Journal journal, Door door) {
        this.entries = entries;
        this.files = files;
        this.journal = journal;
        this.door = door;
    }

    /** Why somebody may not record this. */
    List<Refusal> refusals(SignedIn who, Pipeline pipeline, Ask ask, Registers.Moved.Change change, WorkCalendar calendar) {
        Item before = change.before();
        UUID unit = before == null ? change.after().unit() : before.unit();
        List<Refusal> refusals = new ArrayList<>();
        boolean keeps = door.allows(who, "pipelines.edit", pipeline.keeper());
        boolean writes = keeps || door.allows(who, "pipelines.edit", unit);
        boolean checks = door.allows(who, "pipelines.check", unit);
        boolean moves = !ask.said().days().isEmpty() || ask.said().exit() != null;
        boolean elsewhere = Set.of(Entry.Kind.TAKE_OVER, Entry.Kind.WITHDRAW, Entry.Kind.UNDO).contains(ask.kind()) || ask.said().comesBack();
        if (elsewhere && !keeps || ask.unit() != null && before != null && !ask.unit().equals(unit) && !keeps) {
            refusals.add(new Refusal("pipeline.keeper-only"));
        } else if (!writes && !(checks && moves)) {
            refusals.add(new Refusal("pipeline.not-yours"));
        }
        if (!writes && checks && !ask.said().values().isEmpty() && !gates(pipeline.definition(), ask).allMatch(gate -> gate.who().contains(Who.CHECKER))) {
            refusals.add(new Refusal("pipeline.not-yours"));
        }
        if (ask.kind() != Entry.Kind.TAKE_OVER) {
            gates(pipeline.definition(), ask).forEach(gate -> passes(who, pipeline, gate, change, unit).ifPresent(refusals::add));
            Gates.skipped(change.before(), change.after(), change.entry(), pipeline.versions(), calendar).forEach((skipped, stage) ->
                    passes(who, pipeline, skipped.gate(), change, unit).ifPresent(why -> refusals.addAll(List.of(new Refusal("pipeline.skipped", stage.name(), skipped.name()), why))));
            filled(who, pipeline, ask, unit).forEach(refusals::add);
        }
        refusals.addAll(borrowed(pipeline, ask, change));
        return refusals.stream().collect(Collectors.toMap(Refusal::getMessage, one -> one, (one, _) -> one, LinkedHashMap::new)).values().stream().toList();
    }

    /** Refuses who neither recorded this act nor keeps the register. */
    void mayUndo(SignedIn who, Pipeline pipeline, List<Entry> act) {
        boolean own = !act.isEmpty() && who.actor().name().equals(journal.tell(List.of(act.getFirst().leaf())).get(act.getFirst().leaf()).actor());
        if (!own && !door.allows(who, "pipelines.edit", pipeline.keeper())) {
            throw new Refusal("pipeline.keeper-only");
        }
    }

    private static Stream<Gate> gates(Definition definition, Ask ask) {
        Stream<Gate> stages = ask.said().days().keySet().stream().map(key -> definition.stage(key).map(Stage::gate).orElse(null));
        Stream<Gate> exit = Stream.ofNullable(ask.said().exit()).map(key -> definition.exit(key).map(Exit::gate).orElse(null));
        return Stream.concat(stages, exit).filter(Objects::nonNull);
    }

    /** Whether somebody is one of these, of an item of a unit. */
    private boolean isOf(List<Who> some, SignedIn who, Pipeline pipeline, UUID unit) {
        return some.stream().anyMatch(one -> switch (one) {
            case OWNER -> door.allows(who, "pipelines.edit", unit) && who.units().anyMatch(unit::equals);
            case KEEPER -> door.allows(who, "pipelines.edit", pipeline.keeper());
            case CHECKER -> door.allows(who, "pipelines.check", unit);
        });
    }

    /** Whether somebody may fill a field of an item of a unit. */
    boolean fills(SignedIn who, Pipeline pipeline, UUID unit, Field field) {
        return field.who().isEmpty() || isOf(field.who(), who, pipeline, unit);
    }

    /** Refuses what is said in fields that others fill. */
    private Stream<Refusal> filled(SignedIn who, Pipeline pipeline, Ask ask, UUID unit) {
        return pipeline.definition().fields().stream().filter(field -> ask.said().values().containsKey(field.key()) && !fills(who, pipeline, unit, field))
                .map(field -> new Refusal("pipeline.fills", field.name(), named(field.who())));
    }

    private static String named(List<Who> who) {
        return who.stream().map(Enum::name).collect(Collectors.joining(","));
    }

    private Optional<Refusal> passes(SignedIn who, Pipeline pipeline, Gate gate, Registers.Moved.Change change, UUID unit) {
        if (!isOf(gate.who(), who, pipeline, unit)) {
            return Optional.of(new Refusal("pipeline.who", named(gate.who())));
        }
        if (gate.otherUnit() && who.units().anyMatch(unit::equals)) {
            return Optional.of(new Refusal("pipeline.own-unit"));
        }
        return gate.otherThan().isEmpty() ? Optional.empty() : recorded(pipeline, gate.otherThan(), change, who);
    }

    /** Refuses who has recorded one of these stages, also in the same entry. */
    private Optional<Refusal> recorded(Pipeline pipeline, Collection<String> stages, Registers.Moved.Change change, SignedIn who) {
        List<Entry> naming = change.before() == null ? List.of()
                : change.before().entries().stream().filter(entry -> entry.said().days().keySet().stream().anyMatch(stages::contains)).toList();
        boolean now = change.entry().said().days().keySet().stream().anyMatch(stages::contains);
        Map<Long, Journal.Told> told = journal.tell(naming.stream().map(Entry::leaf).toList());
        boolean own = now || naming.stream().anyMatch(entry -> told.containsKey(entry.leaf()) && told.get(entry.leaf()).actor().equals(who.actor().name()));
        List<Name> names = pipeline.definition().stages().stream().filter(stage -> stages.contains(stage.key())).map(Stage::name).toList();
        return own ? Optional.of(new Refusal("pipeline.own-hand", Name.joined(names))) : Optional.empty();
    }

    /** Refuses a file that bears out another item already, where its kind of evidence does not allow that. */
    private List<Refusal> borrowed(Pipeline pipeline, Ask ask, Registers.Moved.Change change) {
        Set<String> own = Stream.concat(pipeline.definition().stages().stream().map(Stage::gate), pipeline.definition().exits().stream().map(Exit::gate))
                .flatMap(gate -> gate.own().stream()).collect(Collectors.toSet());
        List<Refusal> refusals = new ArrayList<>();
        for (Ask.Proof proof : ask.proofs()) {
            EvidenceFile file = own.contains(proof.kind()) ? files.find(proof.file()).orElse(null) : null;
            List<EntryStore.Proof> others = file == null ? List.of()
                    : entries.borneBy(files.listWith(file.contentHash())).stream().filter(other -> !other.item().equals(change.after().id())).toList();
            others.stream().findFirst().ifPresent(other -> refusals.add(new Refusal("pipeline.borrowed", file.name(), proof.kind(), place(other))));
        }
        return refusals;
    }

    private String place(EntryStore.Proof other) {
        String pipeline = entries.pipeline(other.item());
        return pipeline + " " + entries.of(pipeline, List.of(other.item()), null).get(other.item()).getFirst().number();
    }
}
