package luoshi.matter.sheet;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import luoshi.people.Person;
import luoshi.people.Refusal;
import luoshi.people.Unit;
import luoshi.people.UnitTree;
import luoshi.sheet.SheetText;

/** Units and leaders by what sheets call them: full name or short name, as they are today. */
final class Names {

    private final UnitTree tree;
    private final Map<String, Set<Leader>> leaders = new HashMap<>();
    /** What cells have named so far: a table says the same of most of its rows. */
    private final Map<String, List<UUID>> read = new HashMap<>();
    private final Map<UUID, String> leaderNames = new HashMap<>();

    /** A leader with the post by which two of one name are told apart. */
    record Leader(Person person, String title) {}

    Names(UnitTree tree, List<Leader> all) {
        this.tree = tree;
        all.forEach(leader -> {
            leaders.computeIfAbsent(plain(leader.person().name()), _ -> new LinkedHashSet<>()).add(leader);
            leaderNames.put(leader.person().id(), leader.person().name());
        });
    }

    private static String plain(String name) {
        return SheetText.clean(name).replace(" ", "").replace('(', '（').replace(')', '）');
    }

    String unit(UUID id) {
        return tree.name(id);
    }

    /** The name of a leader; empty for none, or who is none today. */
    String leader(UUID id) {
        return id == null ? "" : leaderNames.getOrDefault(id, "");
    }

    /** The leader of a name. */
    UUID findLeader(String name) {
        List<Leader> found = List.copyOf(leaders.getOrDefault(plain(name), Set.of()));
        List<UUID> persons = found.stream().map(leader -> leader.person().id()).distinct().toList();
        if (persons.isEmpty()) {
            throw new Refusal("matter-sheet.leader", name);
        }
        if (persons.size() > 1) {
            throw new Refusal("matter-sheet.leaders", name, String.join("、", found.stream().map(leader -> leader.title() + "（" + leader.person().signInName() + "）").toList()));
        }
        return persons.getFirst();
    }

    /** The unit of a name; null where there is none. */
    UUID findUnit(String name) {
        Set<UUID> found = tree.called(name);
        if (found.size() > 1) {
            throw new Refusal("matter-sheet.units", name, String.join("、", found.stream().map(id -> String.join("/", tree.path(id).stream().map(Unit::name).toList())).toList()));
        }
        return found.isEmpty() ? null : found.iterator().next();
    }

    /** All units that a cell names; one of no unit is refused. A blank parts two names only where it does not stand within one. */
    List<UUID> units(String cell) {
        List<UUID> before = read.get(cell);
        if (before == null) {
            before = List.copyOf(named(cell));
            read.put(cell, before);
        }
        return before;
    }

    private List<UUID> named(String cell) {
        if (SheetText.clean(cell).isEmpty()) {
            return List.of();
        }
        UUID whole = findUnit(cell);
        if (whole != null) {
            return List.of(whole);
        }
        List<UUID> units = new ArrayList<>();
        for (String name : cell.split("[、，,;；/\\r\\n]+")) {
            if (!SheetText.clean(name).isEmpty()) {
                UUID one = findUnit(name);
                units.addAll(one != null ? List.of(one) : apart(name));
            }
        }
        return units.stream().distinct().toList();
    }

    private List<UUID> apart(String names) {
        List<UUID> units = new ArrayList<>();
        for (String name : names.strip().split("[\\s\\u00A0\\u3000]+")) {
            UUID one = findUnit(name);
            if (one == null) {
                throw new Refusal("matter-sheet.unit", SheetText.clean(names));
            }
            units.add(one);
        }
        return units;
    }
}
