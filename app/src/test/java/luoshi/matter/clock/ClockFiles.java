package luoshi.matter.clock;

import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.stream.Collectors;
import luoshi.kernel.CityClock;

/** Rule files as a city might write them, made from those that are shipped. */
final class ClockFiles {

    /** The shipped calendar. */
    static final String CALENDAR = shipped().substring(shipped().indexOf("=== calendar.tsv ===\n") + "=== calendar.tsv ===\n".length());

    private ClockFiles() {}

    private static String shipped() {
        return ClockRules.shipped().text();
    }

    /** The shipped clocks. */
    static String clocks() {
        return shipped().substring(0, shipped().indexOf("\n=== calendar.tsv ==="));
    }

    /** The shipped rules, but the row of one clock is replaced by these; cells are separated by blanks here. */
    static String clocksWith(String clock, String... rows) {
        String instead = List.of(rows).stream().map(row -> row.replace(' ', '\t')).collect(Collectors.joining("\n"));
        return clocks().lines().map(line -> line.startsWith(clock + "\t") ? instead : line).collect(Collectors.joining("\n"));
    }

    /** A moment in the city: 2022-03-10T09:00. */
    static Instant at(String moment) {
        return LocalDateTime.parse(moment).atZone(CityClock.ZONE).toInstant();
    }
}
