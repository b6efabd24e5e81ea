package luoshi.matter.handout;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import luoshi.matter.Assignment;
import luoshi.matter.AssignmentRole;
import luoshi.people.Refusal;
import luoshi.people.UnitTree;

/**
 * Units and leaders by the names that people type: a field with suggestions is filled in faster than sixty choices are scrolled through, and a page
 * of hundreds of rows stays small. Several units stand in one line with a 、 between two; what each of them owes of it follows after a blank.
 */
public final class Names {

    private static final String BLANKS = "[\\s\\u00A0　]+";

    private final UnitTree tree;
    private final Map<UUID, String> units = new LinkedHashMap<>();
    private final List<String> everyName;
    private final Map<UUID, String> leaders;

    /** @param leaders those in charge, by what they are called */
    Names(UnitTree tree, Map<UUID, String> leaders) {
        this.tree = tree;
        this.leaders = leaders;
        tree.inOrder().forEach(unit -> units.put(unit.id(), plain(unit.name())));
        everyName = tree.inOrder().stream().flatMap(unit -> Stream.of(plain(unit.name()), plain(unit.shortName()), plain(unit.name()).replaceFirst("^市", ""))).distinct()
                .filter(name -> name.length() > 2 && find(name).isPresent()).sorted(Comparator.comparing(String::length).reversed()).toList();
    }

    private static String plain(String name) {
        return name.replaceAll(BLANKS, "");
    }

    /** All units by name, as a field suggests them. */
    public Collection<String> units() {
        return units.values();
    }

    /** All leaders by name. */
    public Collection<String> leaders() {
        return leaders.values();
    }

    /** A unit's name; empty for none. */
    public String unit(UUID unit) {
        return unit == null ? "" : units.getOrDefault(unit, "");
    }

    /** A leader's name; empty for none. */
    public String leader(UUID leader) {
        return leader == null ? "" : leaders.getOrDefault(leader, "");
    }

    /** The unit that is called so, if there is one and no other. */
    Optional<UUID> find(String name) {
        Set<UUID> called = tree.called(name);
        return called.size() == 1 ? called.stream().findFirst() : Optional.empty();
    }

    private UUID named(String name) {
        if (tree.called(name).size() > 1) {
            throw new Refusal("handout.units", name, tree.called(name).stream().map(tree::name).sorted().collect(Collectors.joining("、")));
        }
        return find(name).orElseThrow(() -> new Refusal("handout.unit", name));
    }

    /** All names of units of more than two characters, the longest first. */
    List<String> all() {
        return everyName;
    }

    /** The leader of this name; null where none is named. */
    UUID typedLeader(String typed) {
        return typed.isBlank() ? null : leaders.entrySet().stream().filter(one -> one.getValue().equals(typed.strip())).map(Map.Entry::getKey).findFirst()
                .orElseThrow(() -> new Refusal("handout.leader", typed.strip()));
    }

    /** The parts of units that are typed, a line or more. */
    List<Assignment> typed(String lines, AssignmentRole role) {
        List<Assignment> parts = new ArrayList<>();
        lines.lines().map(line -> line.replaceAll(BLANKS, " ").strip().replaceAll(" ?([、，,;；/]) ?", "$1")).filter(line -> !line.isEmpty()).forEach(line -> {
            String[] halves = find(line).isPresent() ? new String[] {line} : line.split(" ", 2);
            String share = halves.length == 2 ? halves[1] : "";
            Stream.of(share.split("[、，,;； ]+")).filter(word -> !word.isEmpty() && find(word).isPresent()).findFirst().ifPresent(word -> {
                throw new Refusal("handout.unit-in-share", word, line);
            });
            for (String name : halves[0].split("[、，,;；/]+")) {
                UUID unit = named(name);
                if (parts.stream().noneMatch(part -> part.unit().equals(unit))) {
                    parts.add(Assignment.of(unit, role, share));
                }
            }
        });
        return parts;
    }

    /** Parts as they are typed: units that owe the same stand in one line. */
    public String lines(Collection<Assignment> parts) {
        Map<String, List<String>> byShare = parts.stream()
                .collect(Collectors.groupingBy(Assignment::share, LinkedHashMap::new, Collectors.mapping(part -> unit(part.unit()), Collectors.toList())));
        return byShare.entrySet().stream().map(one -> (String.join("、", one.getValue()) + " " + one.getKey()).strip()).collect(Collectors.joining("\n"));
    }
}
