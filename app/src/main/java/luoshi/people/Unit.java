package luoshi.people;

import java.time.LocalDate;
import java.util.UUID;

/**
 * A unit 单位 as it is on some day.
 *
 * @param id the unit through all its changes
 * @param name full name
 * @param shortName name for narrow columns
 * @param kind what sort of unit
 * @param parent the unit it belongs to, null for the city
 * @param from since when it is so
 * @param closed whether it exists no longer
 */
public record Unit(UUID id, String name, String shortName, UnitKind kind, UUID parent, LocalDate from, boolean closed) {

    /** Characters of a name: the longest of real offices have about eighty. */
    static final int LONGEST_NAME = 120;
}
