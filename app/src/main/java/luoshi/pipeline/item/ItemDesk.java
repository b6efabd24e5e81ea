package luoshi.pipeline.item;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import luoshi.evidence.EvidenceFile;
import luoshi.evidence.EvidenceFiles;
import luoshi.journal.AsOf;
import luoshi.kernel.CityClock;
import luoshi.kernel.WorkCalendar;
import luoshi.matter.Matters;
import luoshi.people.Door;
import luoshi.people.People;
import luoshi.people.SignedIn;
import luoshi.people.UnitTree;
import luoshi.pipeline.Ask;
import luoshi.pipeline.Pipeline;
import luoshi.pipeline.Pipelines;
import luoshi.pipeline.Registers;
import luoshi.pipeline.course.Entry;
import luoshi.pipeline.course.Item;
import luoshi.pipeline.course.Said;
import luoshi.pipeline.course.Standing;
import luoshi.pipeline.definition.Definition;
import luoshi.pipeline.definition.Exit;
import luoshi.pipeline.definition.Field;
import luoshi.pipeline.definition.Stage;
import luoshi.pipeline.store.EntryStore;
import luoshi.pipeline.store.Projection;
import luoshi.pipeline.web.LampWords;
import org.springframework.stereotype.Component;

/** Lays out an item for its page. */
@Component
class ItemDesk {

    /** Evidence that no gate asks for. */
    private static final String OTHER = "其他";

    private final Pipelines pipelines;
    private final Registers registers;
    private final EvidenceFiles files;
    private final Matters matters;
    private final People people;
    private final Door door;
    private final Clock clock;

    ItemDesk(Pipelines pipelines, Registers registers, EvidenceFiles files, Matters matters, People people, Door door, Clock clock) {
        this.pipelines = pipelines;
        this.registers = registers;
        this.files = files;
        this.matters = matters;
        this.people = people;
        this.door = door;
        this.clock = clock;
    }

    LocalDate today() {
        return CityClock.today(clock);
    }

    /** In the order in which the definition names their kinds, which is that of the stages. */
    private static List<String> batches(Item item, Definition definition) {
        List<String> kinds = definition.batches().stream().map(Definition.BatchKind::key).toList();
        return item.batches().stream().sorted(Comparator.comparingInt(batch -> kinds.indexOf(batch.split(":", 2)[0]))).toList();
    }

    /** The item on a day and as known then; what may be done with it only where that is today, as known now. */
    ItemView view(SignedIn who, Pipeline pipeline, Item item, AsOf asOf, UnitTree tree, Typed typed, Names names) {
        WorkCalendar calendar = matters.calendar();
        Standing standing = Standing.on(asOf.day(), item, pipeline.versions(), calendar);
        List<Step.Proof> proofs = new ArrayList<>();
        List<Step> history = history(pipeline, item, tree, names, proofs);
        boolean now = asOf.size() == null && asOf.day().equals(today());
        ItemView.Doing doing = now && !item.withdrawn() ? doing(who, pipeline, Standing.atGate(asOf.day(), item, pipeline.versions(), calendar), tree, typed, names) : null;
        Map<String, List<Step.Proof>> evidence = proofs.stream().collect(Collectors.groupingBy(Step.Proof::kind, LinkedHashMap::new, Collectors.toList()));
        return new ItemView(pipeline, standing, Projection.title(item, standing.definition(), pipeline.versions()), names, tree, StageNode.line(standing, pipeline.versions()),
                new LampWords(standing, names).all(), ShownField.all(standing, pipeline.versions(), names), batches(item, standing.definition()), evidence, history, doing);
    }

    private List<Step> history(Pipeline pipeline, Item item, UnitTree tree, Names names, List<Step.Proof> all) {
        Map<Long, People.Recorder> recorders = people.recorders(item.entries().stream().map(Entry::leaf).toList());
        Map<UUID, List<EntryStore.Proof>> proofs = registers.proofs(item.id()).stream().collect(Collectors.groupingBy(EntryStore.Proof::entry));
        Map<UUID, EvidenceFile> found = files.findAll(proofs.values().stream().flatMap(List::stream).map(EntryStore.Proof::file).toList()).stream()
                .collect(Collectors.toMap(EvidenceFile::id, file -> file));
        List<Step> history = new ArrayList<>();
        for (int i = 0; i < item.entries().size(); i++) {
            Entry entry = item.entries().get(i);
            Item before = i == 0 ? null : Item.of(item.entries().subList(0, i), pipeline.versions());
            List<Step.Proof> own = proofs.getOrDefault(entry.id(), List.of()).stream().map(proof -> new Step.Proof(proof.kind(), found.get(proof.file()))).toList();
            all.addAll(own);
            boolean newest = entry.definition().equals(pipeline.definition().hash());
            history.addFirst(new Step(entry, recorders.get(entry.leaf()), Step.said(entry, pipeline.versions(), names), Step.changes(before, entry, pipeline.versions(), names),
                    before != null && before.unit().equals(entry.unit()) ? null : tree.name(entry.unit()), own,
                    newest ? null : pipeline.versions().find(entry.definition()).map(version -> version.from().toString()).orElse("?")));
        }
        return history;
    }

    private ItemView.Doing doing(SignedIn who, Pipeline pipeline, Standing standing, UnitTree tree, Typed typed, Names names) {
        Item item = standing.item();
        boolean keeps = door.allows(who, "pipelines.edit", pipeline.keeper());
        boolean writes = keeps || door.allows(who, "pipelines.edit", item.unit());
        boolean checks = door.allows(who, "pipelines.check", item.unit());
        Predicate<Field> fills = field -> registers.fills(who, pipeline, item.unit(), field);
        List<Way> ways = writes || checks ? ways(who, pipeline, standing, new Way.Ground(standing, registers.kinds(item), typed, names, fills)) : List.of();
        return new ItemView.Doing(typed, writes, keeps, ways, item.absence().isPresent(), Input.all("update", pipeline.definition().fields().stream().filter(fills), item, typed, names, standing.asOf()),
                kinds(pipeline.definition()), pipelines.periods(pipeline.key(), AsOf.now(standing.asOf())), keeps ? tree.choices(_ -> true) : Map.of(), standing.asOf());
    }

    private List<Way> ways(SignedIn who, Pipeline pipeline, Standing standing, Way.Ground ground) {
        Item item = standing.item();
        Definition definition = pipeline.definition();
        if (item.absence().isPresent()) {
            return List.of();
        }
        List<Way> ways = new ArrayList<>();
        int here = standing.stage().map(stage -> definition.place(stage.key())).orElse(-1);
        for (Stage stage : definition.stages().subList(here + 1, definition.stages().size())) {
            if (stage.when() == null || !Boolean.FALSE.equals(stage.when().of(standing))) {
                Said said = Said.of(Map.of(), Map.of(stage.key(), standing.asOf()));
                ways.add(ground.to(stage, registers.barred(who, pipeline, item, Ask.of(item.id(), Entry.Kind.MOVE, said, "", item.leaf()))));
            }
        }
        for (Exit exit : definition.exits()) {
            boolean from = exit.from().isEmpty() || here >= 0 && exit.from().contains(definition.stages().get(here).key());
            if (from && (!exit.back() || here > definition.place(exit.to()))) {
                Said said = Said.of(Map.of(), Map.of()).leaving(exit.key(), standing.asOf());
                ways.add(ground.by(exit, registers.barred(who, pipeline, item, Ask.of(item.id(), exit.back() ? Entry.Kind.RETURN : Entry.Kind.LEAVE, said, "", item.leaf()))));
            }
        }
        return ways;
    }

    /** The kinds of evidence that a definition knows, and any other. */
    static List<String> kinds(Definition definition) {
        Stream<Stage.Gate> gates = Stream.concat(definition.stages().stream().map(Stage::gate), definition.exits().stream().map(Exit::gate));
        return Stream.concat(gates.flatMap(gate -> gate.evidence().stream().flatMap(List::stream)), Stream.of(OTHER)).distinct().toList();
    }
}
