package luoshi.people;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import luoshi.sheet.SheetText;

/** All units as they were on one day, each below the one it belongs to. Immutable. */
public final class UnitTree {

    private final Map<UUID, Unit> units = new LinkedHashMap<>();
    private final Map<UUID, List<Unit>> children;
    /** Full names, short names, and full names without the 市 at their head. Made when somebody asks first. */
    private List<Map<String, Set<UUID>>> names = List.of();

    UnitTree(Collection<Unit> all) {
        all.forEach(unit -> units.put(unit.id(), unit));
        children = all.stream().filter(unit -> unit.parent() != null).collect(Collectors.groupingBy(Unit::parent));
    }

    /** The unit, if it exists on that day. */
    public Optional<Unit> find(UUID id) {
        return Optional.ofNullable(units.get(id));
    }

    /** Its name, for pages; a dash for a unit that is not there on that day. */
    public String name(UUID id) {
        return find(id).map(Unit::name).orElse("—");
    }

    /** The units that are called so, as people type it: by the full name, else by the short one, else by the full one without 市. Blanks and the width of brackets do not matter. */
    public Set<UUID> called(String name) {
        if (names.isEmpty()) {
            names = List.of(names(Unit::name), names(Unit::shortName), names(unit -> unit.name().replaceFirst("^市", "")));
        }
        String wanted = plain(name);
        return names.stream().map(one -> one.getOrDefault(wanted, Set.of())).filter(found -> !found.isEmpty()).findFirst().orElse(Set.of());
    }

    private Map<String, Set<UUID>> names(Function<Unit, String> name) {
        return inOrder().stream().collect(Collectors.groupingBy(unit -> plain(name.apply(unit)), Collectors.mapping(Unit::id, Collectors.toUnmodifiableSet())));
    }

    private static String plain(String name) {
        return SheetText.clean(name).replace(" ", "").replace('(', '（').replace(')', '）');
    }

    /** The units that may be chosen, by id, their names indented by how deep they stand: what a field offers. */
    public Map<String, String> choices(Predicate<Unit> which) {
        Map<String, String> choices = new LinkedHashMap<>();
        inOrder().stream().filter(which).forEach(unit -> choices.put(unit.id().toString(), "　".repeat(depth(unit.id())) + unit.name()));
        return choices;
    }

    /** The units directly below. */
    public List<Unit> below(UUID id) {
        return children.getOrDefault(id, List.of());
    }

    /** The units without one above them. */
    public List<Unit> roots() {
        return units.values().stream().filter(unit -> unit.parent() == null || !units.containsKey(unit.parent())).toList();
    }

    /** Depth first, each unit before those below it. */
    public List<Unit> inOrder() {
        List<Unit> order = new ArrayList<>();
        roots().forEach(root -> descend(root, order));
        return order;
    }

    private void descend(Unit unit, List<Unit> order) {
        order.add(unit);
        below(unit.id()).forEach(child -> descend(child, order));
    }

    /** How many units stand above it. */
    public int depth(UUID id) {
        return above(id).size() - 1;
    }

    /** Whether a unit is another or stands somewhere below it. */
    public boolean within(UUID id, UUID ancestor) {
        return above(id).contains(ancestor);
    }

    /** The units above it, from the highest down, and itself. */
    public List<Unit> path(UUID id) {
        return new ArrayList<>(above(id)).reversed().stream().map(units::get).toList();
    }

    /** The unit and all above it, as far as the chain is whole. */
    private Set<UUID> above(UUID id) {
        Set<UUID> chain = new LinkedHashSet<>();
        Unit unit = units.get(id);
        while (unit != null && chain.add(unit.id())) {
            unit = unit.parent() == null ? null : units.get(unit.parent());
        }
        return chain;
    }

    /** The tree of a day with units in it as they would be recorded, as far as they hold on that day. */
    UnitTree withAll(List<Unit> recorded, LocalDate day) {
        Map<UUID, Unit> all = new LinkedHashMap<>(units);
        recorded.stream().filter(unit -> !unit.from().isAfter(day)).forEach(unit -> {
            all.remove(unit.id());
            if (!unit.closed()) {
                all.put(unit.id(), unit);
            }
        });
        return new UnitTree(all.values());
    }

    /** Refuses what cannot be recorded from this day on. */
    void check(Unit unit) {
        if (unit.name().isBlank() || unit.shortName().isBlank()) {
            throw new Refusal("units.nameless");
        }
        Refusal.whereLonger(unit.name(), Unit.LONGEST_NAME);
        Refusal.whereLonger(unit.shortName(), Unit.LONGEST_NAME);
        if (unit.parent() == null && roots().stream().anyMatch(root -> !root.id().equals(unit.id()))) {
            throw new Refusal("units.second-root", unit.name());
        }
        if (unit.parent() != null && find(unit.parent()).isEmpty()) {
            throw new Refusal("units.parent-missing", unit.from());
        }
        if (unit.id() != null && rings(unit.id(), unit.parent())) {
            throw new Refusal("units.ring", name(unit.parent()));
        }
        boolean taken = units.values().stream().anyMatch(other -> !other.id().equals(unit.id()) && other.name().equals(unit.name()));
        if (taken && !unit.closed()) {
            throw new Refusal("units.name-taken", unit.name());
        }
        if (unit.closed() && !below(unit.id()).isEmpty()) {
            throw new Refusal("units.has-children", unit.name(), below(unit.id()).size());
        }
    }

    /** Whether moving a unit below another would make a ring. */
    boolean rings(UUID id, UUID newParent) {
        return Objects.equals(id, newParent) || newParent != null && within(newParent, id);
    }
}
