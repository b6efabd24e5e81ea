package luoshi.matter.handout;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import luoshi.matter.Assignment;
import luoshi.matter.AssignmentRole;
import luoshi.people.Refusal;
import luoshi.people.Unit;
import luoshi.people.UnitTree;

/**
 * Units and leaders by the names that people type: a field with suggestions is filled in faster than sixty choices are scrolled through, and a page
 * of hundreds of rows stays small. Several units stand in one line with a 、 between two; what each of them owes of it follows after a blank.
 */
public final class Names {

    private static final String BLANKS = "[\\s　]+";

    private final Map<UUID, String> units = new LinkedHashMap<>();
    private final Map<String, UUID> unitsByName = new HashMap<>();
    private final Map<UUID, String> leaders;

    /** @param leaders those in charge, by what they are called */
    Names(UnitTree tree, Map<UUID, String> leaders) {
        this.leaders = leaders;
        Map<String, Long> often = tree.inOrder().stream().collect(Collectors.groupingBy(Unit::name, Collectors.counting()));
        for (Unit unit : tree.inOrder().reversed()) {
            String name = plain(often.get(unit.name()) == 1 || unit.parent() == null ? unit.name() : unit.name() + "（" + tree.name(unit.parent()) + "）");
            units.put(unit.id(), name);
            if (often.get(unit.name()) == 1) {
                unitsByName.put(plain(unit.shortName()), unit.id());
                unitsByName.put(name.replaceFirst("^市", ""), unit.id());
            }
        }
        units.forEach((id, name) -> unitsByName.put(name, id));
    }

    private static String plain(String name) {
        return name.replaceAll(BLANKS, "");
    }

    /** All units by name, as a field suggests them. */
    public Collection<String> units() {
        return List.copyOf(units.values()).reversed();
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

    /** The unit that is called so, if there is one. */
    Optional<UUID> find(String name) {
        return Optional.ofNullable(unitsByName.get(plain(name)));
    }

    /** All names of units of more than two characters, the longest first. */
    List<String> all() {
        return unitsByName.keySet().stream().filter(name -> name.length() > 2).sorted(Comparator.comparing(String::length).reversed()).toList();
    }

    /** The leader of this name; null where none is named. */
    UUID typedLeader(String typed) {
        return typed.isBlank() ? null : leaders.entrySet().stream().filter(one -> one.getValue().equals(typed.strip())).map(Map.Entry::getKey).findFirst()
                .orElseThrow(() -> new Refusal("handout.leader", typed.strip()));
    }

    /** The parts of units that are typed, a line or more. */
    List<Assignment> typed(String lines, AssignmentRole role) {
        List<Assignment> parts = new ArrayList<>();
        lines.lines().map(line -> line.replaceAll("^" + BLANKS + "|" + BLANKS + "$", "")).filter(line -> !line.isEmpty()).forEach(line -> {
            String[] halves = line.split(BLANKS, 2);
            String share = halves.length == 2 ? halves[1] : "";
            Stream.of(share.split("[、，,;；\\s　]+")).filter(word -> !word.isEmpty() && find(word).isPresent()).findFirst().ifPresent(word -> {
                throw new Refusal("handout.unit-in-share", word, line);
            });
            for (String name : halves[0].split("[、，,;；]+")) {
                UUID unit = find(name).orElseThrow(() -> new Refusal("handout.unit", name));
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
