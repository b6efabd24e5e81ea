package luoshi.flood.map;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import luoshi.flood.Station;
import luoshi.people.SignedIn;
import luoshi.people.Unit;
import luoshi.people.UnitTree;

/** The counties in which stations stand, and which of them are somebody's own. */
record Counties(UnitTree tree) {

    /** The short name of a county; empty where it is not there on that day. */
    String name(UUID county) {
        return county == null ? "" : tree.find(county).map(Unit::shortName).orElse("");
    }

    /** Those in which stations stand, by their ids, in the order of the tree. */
    Map<UUID, String> of(Collection<Station> stations) {
        Set<UUID> there = stations.stream().map(Station::county).collect(Collectors.toSet());
        Map<UUID, String> names = new LinkedHashMap<>();
        tree.inOrder().stream().filter(unit -> there.contains(unit.id())).forEach(unit -> names.put(unit.id(), unit.shortName()));
        return names;
    }

    /** Whether a county is that of somebody's unit. Whoever belongs to no county has all of them. */
    boolean isOwn(SignedIn who, UUID county) {
        return county != null && who.units().anyMatch(unit -> tree.within(county, unit) || tree.within(unit, county));
    }
}
