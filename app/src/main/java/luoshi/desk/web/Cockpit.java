package luoshi.desk.web;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import luoshi.commitment.Commitment;
import luoshi.commitment.CommitmentList;
import luoshi.commitment.Nature;
import luoshi.indicator.CourseLamp;
import luoshi.indicator.CourseLamp.Light;
import luoshi.indicator.CourseLamp.Reason;
import luoshi.indicator.Courses;
import luoshi.indicator.TargetCourse;
import luoshi.journal.AsOf;
import luoshi.journal.Journal;
import luoshi.kernel.CityClock;
import luoshi.matter.MatterList;
import luoshi.people.Door;
import luoshi.people.SignedIn;
import luoshi.people.Unit;
import luoshi.people.UnitKind;
import luoshi.people.UnitTree;
import luoshi.plan.Plans;
import org.springframework.stereotype.Component;

/** The city on one screen: how the targets of the year stand, who owes what is behind, where, what has changed, and what is silent. */
@Component
class Cockpit {

    /** What has changed within so many days. */
    private static final int LATELY = 7;
    private static final int MOST_HEADLINES = 12;
    private static final int MOST_ROWS = 9;

    private final Courses courses;
    private final CommitmentList commitments;
    private final Plans plans;
    private final MatterList matters;
    private final Door door;
    private final Journal journal;
    private final Clock clock;

    Cockpit(Courses courses, CommitmentList commitments, Plans plans, MatterList matters, Door door, Journal journal, Clock clock) {
        this.courses = courses;
        this.commitments = commitments;
        this.plans = plans;
        this.matters = matters;
        this.door = door;
        this.journal = journal;
        this.clock = clock;
    }

    /**
     * What the screen shows.
     *
     * @param year the year of the plans
     * @param counts how many targets have which colour
     * @param headlines the targets that the plan puts first 预期目标
     * @param behind what is behind, the worst first
     * @param behindTotal how many those are
     * @param changes whose lamp has another colour than some days before
     * @param silent of which data are overdue, wholly or of some units
     * @param silentTotal how many those are
     * @param tiles counties and parks
     */
    public record View(int year, Map<Light, Integer> counts, List<TargetCourse> headlines, List<TargetCourse> behind, int behindTotal, List<Change> changes,
            List<TargetCourse> silent, int silentTotal, List<Tile> tiles) {}

    /** A target with the lamp it had before. */
    public record Change(TargetCourse now, CourseLamp before) {}

    /**
     * A county or park.
     *
     * @param unit which
     * @param owed how many targets it owes itself
     * @param met how many of them stand as they should
     * @param worst the colour of the worst of them; null where it owes none
     * @param red how many matters in its hands are past their day
     * @param yellow how many are near it
     */
    public record Tile(Unit unit, int owed, int met, Light worst, int red, int yellow) {}

    View of(SignedIn who, AsOf asOf, UnitTree tree) {
        LocalDate day = asOf.day();
        Instant now = clock.instant();
        int year = plans.list(door.scope(who, "plans.read")).stream().mapToInt(plan -> plan.year()).filter(one -> one <= day.getYear()).max().orElse(day.getYear());
        List<Commitment> all = commitments.owed(door.scope(who, "commitments.read"), year, asOf);
        List<TargetCourse> today = courses.of(all, asOf);
        LocalDate before = day.minusDays(LATELY);
        List<TargetCourse> earlier = courses.of(all, new AsOf(before, journal.sizeOn(before)));
        Map<Light, Integer> counts = new EnumMap<>(Light.class);
        today.forEach(course -> counts.merge(course.lamp().reason().light(), 1, Integer::sum));
        List<TargetCourse> behind = today.stream().filter(course -> light(course) == Light.RED || light(course) == Light.YELLOW)
                .sorted(Comparator.comparing((TargetCourse course) -> light(course) == Light.RED ? 0 : 1).thenComparing(Cockpit::share, Comparator.reverseOrder())).toList();
        List<TargetCourse> silent = today.stream().filter(course -> course.lamp().reason() == Reason.SILENT || course.lamp().reason() == Reason.PARTIAL).toList();
        List<TargetCourse> headlines = today.stream().filter(course -> course.commitment().nature() == Nature.EXPECTED && course.indicator() != null).limit(MOST_HEADLINES).toList();
        return new View(year, counts, headlines, first(behind), behind.size(), changes(today, earlier), first(silent), silent.size(), tiles(who, tree, today, day, now));
    }

    private static <T> List<T> first(List<T> rows) {
        return rows.subList(0, Math.min(MOST_ROWS, rows.size()));
    }

    private static Light light(TargetCourse course) {
        return course.lamp().reason().light();
    }

    private static double share(TargetCourse course) {
        return course.lamp().share() == null ? 0 : course.lamp().share().doubleValue();
    }

    private static List<Change> changes(List<TargetCourse> today, List<TargetCourse> earlier) {
        Map<UUID, CourseLamp> lamps = new HashMap<>();
        earlier.stream().filter(course -> course.binding() != null).forEach(course -> lamps.put(course.binding().id(), course.lamp()));
        return today.stream().filter(course -> course.binding() != null && lamps.containsKey(course.binding().id()) && lamps.get(course.binding().id()).reason().light() != light(course))
                .map(course -> new Change(course, lamps.get(course.binding().id()))).limit(MOST_ROWS).toList();
    }

    private List<Tile> tiles(SignedIn who, UnitTree tree, List<TargetCourse> today, LocalDate day, Instant now) {
        Instant end = CityClock.endOf(day);
        Map<UUID, Map<Integer, Integer>> lamps = door.scope(who, "matters.read").all() ? matters.lampsByUnit(end.isAfter(now) ? now : end) : Map.of();
        List<Tile> tiles = new ArrayList<>();
        tree.inOrder().stream().filter(unit -> unit.kind() == UnitKind.COUNTY || unit.kind() == UnitKind.PARK).forEach(unit -> {
            List<Light> own = today.stream().flatMap(course -> course.units().stream()).filter(one -> one.unit().equals(unit.id())).map(one -> one.lamp().reason().light()).toList();
            Map<Integer, Integer> held = lamps.getOrDefault(unit.id(), Map.of());
            int met = (int) own.stream().filter(Light::stands).count();
            tiles.add(new Tile(unit, own.size(), met, own.stream().max(Comparator.naturalOrder()).orElse(null),
                    held.getOrDefault(5, 0) + held.getOrDefault(6, 0), held.getOrDefault(4, 0)));
        });
        return tiles;
    }
}
