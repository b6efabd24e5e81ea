package luoshi.pipeline;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import luoshi.journal.Journal;
import luoshi.kernel.CityClock;
import luoshi.kernel.PersonalNumber;
import luoshi.kernel.WorkCalendar;
import luoshi.matter.Matters;
import luoshi.people.Refusal;
import luoshi.people.SignedIn;
import luoshi.pipeline.course.Entry;
import luoshi.pipeline.course.Gates;
import luoshi.pipeline.course.Item;
import luoshi.pipeline.course.Said;
import luoshi.pipeline.definition.Field;
import luoshi.pipeline.store.EntryStore;
import luoshi.pipeline.store.Projection;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** The door of registers: whatever is recorded of items comes in here, entry after entry, through the gates of their pipeline. */
@Component
public class Registers {

    private static final int LONGEST_NOTE = 2_000;

    private final EntryStore entries;
    private final Projection projection;
    private final Passers passers;
    private final Matters matters;
    private final Journal journal;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Registers(EntryStore entries, Projection projection, Passers passers, Matters matters, Journal journal, ApplicationEventPublisher events, Clock clock) {
        this.entries = entries;
        this.projection = projection;
        this.passers = passers;
        this.matters = matters;
        this.journal = journal;
        this.events = events;
        this.clock = clock;
    }

    /**
     * What an act came to.
     *
     * @param act its name, by which it can be taken back
     * @param items the items, in the order of what was asked
     */
    public record Outcome(UUID act, List<UUID> items) {}

    /** Entries were recorded, all in one act. Published within its transaction. */
    public record Moved(Pipeline pipeline, List<Change> changes) {

        /** An item before and after its entry; before is null for a new one. */
        public record Change(Item before, Item after, Entry entry) {}

        /** What a field of these items says, and said before. */
        public Set<String> said(String field) {
            return changes.stream().flatMap(change -> Stream.of(Optional.ofNullable(change.before()), Optional.of(change.after()))).flatMap(Optional::stream).map(item -> item.value(field))
                    .filter(String.class::isInstance).map(String.class::cast).collect(Collectors.toSet());
        }
    }

    /** Several things that are wrong with one of many: the place in what was asked, and each refusal. */
    public record Wrong(int place, List<Refusal> refusals) {}

    /**
     * Records what is asked of one item.
     *
     * @throws Refusals with all that is wrong
     */
    public UUID record(SignedIn who, Pipeline pipeline, Ask ask) {
        return recordAll(who, pipeline, List.of(ask)).items().getFirst();
    }

    /**
     * Records all that is asked, or nothing.
     *
     * @throws Refusals with all that is wrong of the first that cannot be recorded
     */
    public Outcome recordAll(SignedIn who, Pipeline pipeline, List<Ask> asks) {
        return journal.act(who.actor(), () -> {
            entries.alone(pipeline.key());
            return record(pipeline, draft(who, pipeline, asks));
        });
    }

    private Outcome record(Pipeline pipeline, Draft draft) {
        if (!draft.wrong.isEmpty()) {
            throw new Refusals(draft.wrong.getFirst().refusals());
        }
        UUID act = UUID.randomUUID();
        List<Entry> recorded = draft.changes.stream().map(Moved.Change::entry).toList();
        Map<UUID, Item> last = new LinkedHashMap<>();
        draft.changes.forEach(change -> last.put(change.after().id(), change.after()));
        projection.keep(pipeline, last.values(), matters.calendar(), () -> entries.add(pipeline.key(), act, recorded, draft.proofs));
        events.publishEvent(new Moved(pipeline, draft.changes));
        return new Outcome(act, recorded.stream().map(Entry::item).toList());
    }

    /**
     * Takes back all that an act has recorded: each item is again as it was before. Whoever recorded it may do so, and who keeps the register.
     *
     * @return how many items
     * @throws Refusal where somebody has recorded something of one of them since
     */
    public int undo(SignedIn who, Pipeline pipeline, UUID act, String note) {
        return journal.act(who.actor(), () -> {
            entries.alone(pipeline.key());
            List<Entry> recorded = entries.act(act);
            passers.mayUndo(who, pipeline, recorded);
            Instant at = clock.instant().truncatedTo(ChronoUnit.MICROS);
            Map<UUID, Item> items = find(pipeline, recorded.stream().map(Entry::item).toList());
            Draft draft = new Draft();
            for (Entry entry : recorded) {
                Item before = items.get(entry.item());
                if (before.leaf() != entry.leaf()) {
                    throw new Refusal("pipeline.undo", before.number(), Projection.title(before, pipeline.definition(), pipeline.versions()));
                }
                UUID unit = before.entries().size() > 1 ? before.entries().get(before.entries().size() - 2).unit() : entry.unit();
                Entry undo = new Entry(UUID.randomUUID(), 0, before.id(), before.number(), unit, pipeline.definition().hash(), Entry.Kind.UNDO, Said.of(Map.of(), Map.of()), note, at);
                draft.changes.add(new Moved.Change(before, before.with(undo, pipeline.versions()), undo));
            }
            return record(pipeline, draft).items().size();
        });
    }

    /** What would be wrong with each of these, were they recorded now; those that are right are left out. */
    public List<Wrong> judge(SignedIn who, Pipeline pipeline, List<Ask> asks) {
        return draft(who, pipeline, asks).wrong;
    }

    /** What is to be recorded, and what is wrong with it. */
    private static final class Draft {
        final List<Moved.Change> changes = new ArrayList<>();
        /** The place of each change in what was asked. */
        final List<Integer> places = new ArrayList<>();
        final List<EntryStore.Proof> proofs = new ArrayList<>();
        final List<Wrong> wrong = new ArrayList<>();
    }

    private Draft draft(SignedIn who, Pipeline pipeline, List<Ask> asks) {
        Instant at = clock.instant().truncatedTo(ChronoUnit.MICROS);
        LocalDate today = CityClock.dayOf(at);
        WorkCalendar calendar = matters.calendar();
        Map<UUID, Item> items = new HashMap<>(find(pipeline, asks.stream().map(Ask::item).filter(Objects::nonNull).distinct().toList()));
        Map<UUID, Set<String>> held = kinds(items);
        Draft draft = new Draft();
        int number = asks.stream().anyMatch(ask -> ask.item() == null) ? entries.nextNumber(pipeline.key()) : 0;
        for (int i = 0; i < asks.size(); i++) {
            Ask ask = asks.get(i);
            Item before = ask.item() == null ? null : items.get(ask.item());
            if (ask.item() != null && before == null) {
                draft.wrong.add(new Wrong(i, List.of(new Refusal("pipeline.gone"))));
                continue;
            }
            UUID unit = ask.unit() != null ? ask.unit() : before != null ? before.unit() : pipeline.keeper();
            Entry entry = new Entry(UUID.randomUUID(), 0, before == null ? UUID.randomUUID() : before.id(), before == null ? number++ : before.number(), unit,
                    pipeline.definition().hash(), ask.kind(), ask.said(), ask.note(), at);
            Item after = before == null ? Item.of(List.of(entry), pipeline.versions()) : before.with(entry, pipeline.versions());
            items.put(entry.item(), after);
            draft.changes.add(new Moved.Change(before, after, entry));
            draft.places.add(i);
            ask.proofs().forEach(proof -> draft.proofs.add(new EntryStore.Proof(entry.id(), entry.item(), proof.kind(), proof.file())));
        }
        List<List<Refusal>> gates = IntStream.range(0, draft.changes.size()).parallel().mapToObj(i -> gates(pipeline, asks.get(draft.places.get(i)), draft.changes.get(i), held, calendar, today)).toList();
        for (int i = 0; i < gates.size(); i++) {
            List<Refusal> refusals = refusals(who, pipeline, asks.get(draft.places.get(i)), draft.changes.get(i), calendar, gates.get(i));
            if (!refusals.isEmpty()) {
                draft.wrong.add(new Wrong(draft.places.get(i), refusals));
            }
        }
        draft.wrong.sort(Comparator.comparingInt(Wrong::place));
        unique(pipeline, draft);
        return draft;
    }

    /** What the gates say, of many on several threads: they ask the item alone. What was recorded elsewhere is not asked for evidence. */
    private List<Refusal> gates(Pipeline pipeline, Ask ask, Moved.Change change, Map<UUID, Set<String>> held, WorkCalendar calendar, LocalDate today) {
        Set<String> kinds = ask.kind() == Entry.Kind.TAKE_OVER ? null
                : Stream.concat(held.getOrDefault(change.after().id(), Set.of()).stream(), ask.proofs().stream().map(Ask.Proof::kind)).collect(Collectors.toSet());
        return Gates.check(change.before(), change.after(), change.entry(), kinds, pipeline.versions(), calendar, today);
    }

    private List<Refusal> refusals(SignedIn who, Pipeline pipeline, Ask ask, Moved.Change change, WorkCalendar calendar, List<Refusal> gates) {
        List<Refusal> refusals = new ArrayList<>();
        if (ask.note().length() > LONGEST_NOTE) {
            refusals.add(new Refusal("form.long", ask.note().substring(0, 20), LONGEST_NOTE));
        }
        if (PersonalNumber.residentIn(ask.note()) || pipeline.definition().nameless() && PersonalNumber.mobileIn(ask.note())) {
            refusals.add(new Refusal("pipeline.person"));
        }
        if (change.before() != null && change.before().leaf() != ask.seen() && change.before().leaf() != 0) {
            return List.of(new Refusal("pipeline.stale"));
        }
        if (change.before() != null && change.before().withdrawn()) {
            return List.of(new Refusal("pipeline.withdrawn"));
        }
        if (ask.kind() == Entry.Kind.WITHDRAW && ask.note().isBlank()) {
            refusals.add(new Refusal("pipeline.withdraw-reason"));
        }
        if (ask.kind() != Entry.Kind.WITHDRAW && ask.said().isEmpty() && ask.note().isBlank() && ask.proofs().isEmpty() && ask.unit() == null) {
            return List.of(new Refusal("pipeline.nothing"));
        }
        refusals.addAll(passers.refusals(who, pipeline, ask, change, calendar));
        refusals.addAll(gates);
        return refusals;
    }

    /** The kinds of evidence that an item has for what comes next: what was there before it last went back does not count any more. */
    public Set<String> kinds(Item item) {
        return kinds(Map.of(item.id(), item)).getOrDefault(item.id(), Set.of());
    }

    private Map<UUID, Set<String>> kinds(Map<UUID, Item> items) {
        Map<UUID, Set<UUID>> fresh = new HashMap<>();
        items.forEach((id, item) -> fresh.put(id, item.sinceReturn()));
        return items.isEmpty() ? Map.of() : entries.proofs(items.keySet()).stream().filter(proof -> fresh.get(proof.item()).contains(proof.entry()))
                .collect(Collectors.groupingBy(EntryStore.Proof::item, Collectors.mapping(EntryStore.Proof::kind, Collectors.toSet())));
    }

    /** Refuses what another item has already, in the register or before in the same act. */
    private void unique(Pipeline pipeline, Draft draft) {
        List<Field> fields = pipeline.definition().fields().stream().filter(Field::unique).toList();
        List<Map<String, String>> told = fields.isEmpty() ? List.of()
                : draft.changes.stream().map(change -> Projection.marks(change.after(), "", pipeline.definition(), pipeline.versions())).toList();
        for (Field field : fields) {
            Map<UUID, String> marks = new LinkedHashMap<>();
            for (int i = 0; i < told.size(); i++) {
                Moved.Change change = draft.changes.get(i);
                String mark = told.get(i).get(field.key());
                if (mark != null && change.entry().said().values().containsKey(field.key())) {
                    marks.put(change.after().id(), mark);
                }
            }
            Map<String, UUID> taken = new HashMap<>(projection.taken(pipeline.key(), field.key(), marks.values()));
            Set<UUID> done = new HashSet<>();
            for (int i = 0; i < told.size(); i++) {
                Item after = draft.changes.get(i).after();
                String mark = marks.get(after.id());
                UUID other = mark == null || !done.add(after.id()) ? null : taken.putIfAbsent(mark, after.id());
                if (other != null && !other.equals(after.id())) {
                    draft.wrong.add(new Wrong(draft.places.get(i), List.of(new Refusal("pipeline.taken", field.name(), String.valueOf(after.value(field.key()))))));
                }
            }
        }
    }

    /** In which register an item stands; empty for none. */
    public Optional<String> pipeline(UUID item) {
        return Optional.ofNullable(entries.pipeline(item));
    }

    /** An item with all its entries; empty for none. */
    public Optional<Item> find(Pipeline pipeline, UUID item) {
        return Optional.ofNullable(find(pipeline, List.of(item)).get(item));
    }

    /** The same as far as it stands among the first so many entries of the journal; null for all. */
    public Optional<Item> find(Pipeline pipeline, UUID item, Long size) {
        return Optional.ofNullable(find(pipeline, List.of(item), size).get(item));
    }

    /** Several items by their ids. */
    public Map<UUID, Item> find(Pipeline pipeline, Collection<UUID> items) {
        return find(pipeline, items, null);
    }

    /** Several items as far as they stand among the first so many entries of the journal; null for all. */
    public Map<UUID, Item> find(Pipeline pipeline, Collection<UUID> items, Long size) {
        Map<UUID, Item> found = new HashMap<>();
        if (!items.isEmpty()) {
            entries.of(pipeline.key(), items, size).forEach((id, all) -> found.put(id, Item.of(all, pipeline.versions())));
        }
        return found;
    }

    /** Why somebody may not record this of an item, whatever its gates say: who may do it at all. */
    public List<Refusal> barred(SignedIn who, Pipeline pipeline, Item item, Ask ask) {
        Entry entry = new Entry(UUID.randomUUID(), 0, item.id(), item.number(), ask.unit() != null ? ask.unit() : item.unit(), pipeline.definition().hash(), ask.kind(), ask.said(), ask.note(),
                clock.instant());
        return passers.refusals(who, pipeline, ask, new Moved.Change(item, item.with(entry, pipeline.versions()), entry), matters.calendar());
    }

    /** Whether somebody may fill a field of an item of a unit. */
    public boolean fills(SignedIn who, Pipeline pipeline, UUID unit, Field field) {
        return passers.fills(who, pipeline, unit, field);
    }

    /** What bears out an item, in the order in which it came. */
    public List<EntryStore.Proof> proofs(UUID item) {
        return entries.proofs(List.of(item));
    }
}
