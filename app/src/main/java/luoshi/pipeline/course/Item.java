package luoshi.pipeline.course;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import luoshi.kernel.CityClock;
import luoshi.pipeline.definition.Definition;
import luoshi.pipeline.definition.Exit;

/**
 * What the entries of one item come to, in the order in which they were recorded. Values hold as the latest entry tells them; where the item stands on a day
 * follows from the days that the entries name.
 */
public final class Item {

    private final List<Entry> entries;
    private final Map<String, Object> values = new HashMap<>();
    private final List<Lap> laps = new ArrayList<>();
    private final List<Absence> absences = new ArrayList<>();
    private final SortedSet<String> batches = new TreeSet<>();
    private boolean withdrawn;
    private List<LocalDate> recorded;
    private LocalDate since;

    /**
     * One way through the stages: another begins where the item goes back.
     *
     * @param days when stages were entered, by the newest keys
     * @param until the day on which it went back; null while it has not
     * @param exit by which exit; null likewise
     * @param values what was kept of it then; nothing while it has not gone back
     */
    public record Lap(Map<String, LocalDate> days, LocalDate until, String exit, Map<String, Object> values) {

        private static Lap running(Map<String, LocalDate> days) {
            return new Lap(days, null, null, Map.of());
        }
    }

    /**
     * A time in which the item had left.
     *
     * @param exit by which exit
     * @param since from which day on
     * @param until the day on which it came back; null while it has not
     */
    public record Absence(String exit, LocalDate since, LocalDate until) {

        boolean covers(LocalDate day) {
            return !day.isBefore(since) && (until == null || day.isBefore(until));
        }
    }

    private Item(List<Entry> entries, Versions versions) {
        this.entries = List.copyOf(entries);
        laps.add(Lap.running(new HashMap<>()));
        holding(entries).forEach(entry -> take(entry, versions));
    }

    /** Without those that were taken back; an item whose first was should never have been recorded. */
    private List<Entry> holding(List<Entry> all) {
        if (all.stream().noneMatch(entry -> entry.kind() == Entry.Kind.UNDO)) {
            return all;
        }
        List<Entry> holding = new ArrayList<>();
        for (Entry entry : all) {
            if (entry.kind() != Entry.Kind.UNDO) {
                holding.add(entry);
            } else if (!holding.isEmpty()) {
                holding.removeLast();
                withdrawn |= holding.isEmpty();
            }
        }
        return holding;
    }

    /** The item of these entries, which there must be. */
    public static Item of(List<Entry> entries, Versions versions) {
        return new Item(entries, versions);
    }

    /** The same with one entry more. */
    public Item with(Entry entry, Versions versions) {
        return new Item(Stream.concat(entries.stream(), Stream.of(entry)).toList(), versions);
    }

    private void take(Entry entry, Versions versions) {
        withdrawn |= entry.kind() == Entry.Kind.WITHDRAW;
        entry.said().values().forEach((key, value) -> takeValue(versions.field(key), value));
        entry.said().days().forEach((key, day) -> laps.getLast().days().put(versions.stage(key), day));
        batches.addAll(entry.said().joined());
        batches.removeAll(entry.said().left());
        if (entry.said().exit() != null) {
            leave(entry, versions);
        } else if (entry.said().comesBack() && !absences.isEmpty()) {
            Absence last = absences.removeLast();
            absences.add(new Absence(last.exit(), last.since(), entry.said().exitDay()));
        }
    }

    /** Of numbers by periods, each period stands for itself. */
    private void takeValue(String key, Object value) {
        if (value instanceof Map<?, ?> periods) {
            Map<Object, Object> merged = new TreeMap<>(values.get(key) instanceof Map<?, ?> held ? held : Map.of());
            periods.forEach((period, number) -> {
                if (number == null) {
                    merged.remove(period);
                } else {
                    merged.put(period, number);
                }
            });
            values.put(key, merged);
        } else if (value == null) {
            values.remove(key);
        } else {
            values.put(key, value);
        }
    }

    private void leave(Entry entry, Versions versions) {
        Definition definition = versions.find(entry.definition()).orElse(versions.latest());
        Optional<Exit> exit = definition.exit(entry.said().exit());
        if (exit.isEmpty() || !exit.get().back()) {
            absences.add(new Absence(entry.said().exit(), entry.said().exitDay(), null));
            return;
        }
        Lap before = laps.removeLast();
        laps.add(new Lap(before.days(), entry.said().exitDay(), entry.said().exit(), Map.copyOf(values)));
        Map<String, LocalDate> kept = new HashMap<>(before.days());
        definition.stages().stream().skip(definition.place(exit.get().to()) + 1L).forEach(stage -> kept.remove(versions.newest(stage)));
        kept.putIfAbsent(versions.stage(exit.get().to()), entry.said().exitDay());
        laps.add(Lap.running(kept));
    }

    /** Identity. */
    public UUID id() {
        return entries.getFirst().item();
    }

    /** Its number in the register. */
    public int number() {
        return entries.getFirst().number();
    }

    /** The unit that owns it. */
    public UUID unit() {
        return entries.getLast().unit();
    }

    /** All entries, in their order. */
    public List<Entry> entries() {
        return entries;
    }

    /** The entries since it last went back: what bore out what was sent back bears out nothing after it. */
    public Set<UUID> sinceReturn() {
        int last = entries.size() - 1;
        while (last >= 0 && entries.get(last).kind() != Entry.Kind.RETURN) {
            last--;
        }
        return entries.subList(last + 1, entries.size()).stream().map(Entry::id).collect(Collectors.toSet());
    }

    /** Leaf of the last entry: by it somebody who has seen an older state is told. */
    public long leaf() {
        return entries.getLast().leaf();
    }

    /** Whether it should never have been recorded. */
    public boolean withdrawn() {
        return withdrawn;
    }

    /** What is kept under a newest key; null for nothing. */
    public Object value(String key) {
        return values.get(key);
    }

    /** All that is kept, by the newest keys. */
    public Map<String, Object> values() {
        return Collections.unmodifiableMap(values);
    }

    /** The batches it is declared in, as kind:period. */
    public SortedSet<String> batches() {
        return Collections.unmodifiableSortedSet(batches);
    }

    /** The days of the stages in the lap that runs, by the newest keys. */
    public Map<String, LocalDate> days() {
        return Collections.unmodifiableMap(laps.getLast().days());
    }

    /** The laps, in their order. */
    public List<Lap> laps() {
        return Collections.unmodifiableList(laps);
    }

    /** The lap that it is in on a day. */
    Lap lap(LocalDate day) {
        for (Lap lap : laps) {
            if (lap.until() == null || day.isBefore(lap.until())) {
                return lap;
            }
        }
        return laps.getLast();
    }

    /** How it had left on a day; null where it had not. */
    Absence absence(LocalDate day) {
        for (Absence absence : absences) {
            if (absence.covers(day)) {
                return absence;
            }
        }
        return null;
    }

    /** How often an exit was taken until a day, or any for null: to go back, or to leave. */
    int times(String exit, LocalDate day) {
        return (int) taken(exit, day).count();
    }

    /** When this exit was taken last until a day, or any for null; null where it never was. */
    LocalDate left(String exit, LocalDate day) {
        return taken(exit, day).max(LocalDate::compareTo).orElse(null);
    }

    private Stream<LocalDate> taken(String exit, LocalDate day) {
        Stream<LocalDate> back = laps.stream().filter(lap -> lap.until() != null && (exit == null || exit.equals(lap.exit()))).map(Lap::until);
        Stream<LocalDate> left = absences.stream().filter(absence -> exit == null || exit.equals(absence.exit())).map(Absence::since);
        return Stream.concat(back, left).filter(since -> !since.isAfter(day));
    }

    /** When and how it had left. */
    public List<Absence> absences() {
        return Collections.unmodifiableList(absences);
    }

    /** How it has left now. */
    public Optional<Absence> absence() {
        return absences.isEmpty() || absences.getLast().until() != null ? Optional.empty() : Optional.of(absences.getLast());
    }

    /** The first day on which it was in the register: that of its first stage, or on which it was recorded if that is earlier. */
    public LocalDate since() {
        if (since == null) {
            since = Stream.concat(Stream.of(recorded().getFirst()), laps.stream().flatMap(lap -> lap.days().values().stream())).min(LocalDate::compareTo).orElseThrow();
        }
        return since;
    }

    /** All days that it names itself: of stages, of leaving, of going back and coming back. */
    List<LocalDate> named() {
        List<LocalDate> named = new ArrayList<>();
        laps.forEach(lap -> {
            named.addAll(lap.days().values());
            Stream.ofNullable(lap.until()).forEach(named::add);
        });
        absences.forEach(absence -> {
            named.add(absence.since());
            Stream.ofNullable(absence.until()).forEach(named::add);
        });
        return named;
    }

    /** The days on which something was recorded of it. */
    List<LocalDate> recorded() {
        if (recorded == null) {
            recorded = entries.stream().map(Entry::at).map(CityClock::dayOf).distinct().toList();
        }
        return recorded;
    }

    /** When something was recorded of it last. */
    public Instant at() {
        return entries.getLast().at();
    }
}
