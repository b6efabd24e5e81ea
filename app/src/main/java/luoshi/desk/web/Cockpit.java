package luoshi.desk.web;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import luoshi.commitment.Commitment;
import luoshi.commitment.CommitmentList;
import luoshi.commitment.Nature;
import luoshi.indicator.CourseLamp;
import luoshi.indicator.CourseLamp.Light;
import luoshi.indicator.CourseLamp.Reason;
import luoshi.indicator.Courses;
import luoshi.indicator.Known;
import luoshi.indicator.TargetCourse;
import luoshi.indicator.TargetCourse.UnitCourse;
import luoshi.journal.AsOf;
import luoshi.journal.Journal;
import luoshi.kernel.CityClock;
import luoshi.matter.MatterList;
import luoshi.people.Door;
import luoshi.people.SignedIn;
import luoshi.people.UnitTree;
import luoshi.people.Units;
import org.springframework.stereotype.Component;

/** The city on one screen: how the targets of the year stand, who owes what is behind, where, what has changed, and what is silent. */
@Component
class Cockpit {

    /** As many as a wall shows; a desk shows the first of them. */
    private static final int MOST_HEADLINES = 12;
    private static final int MOST_ROWS = 12;

    private final Courses courses;
    private final CommitmentList commitments;
    private final MatterList matters;
    private final Units units;
    private final Door door;
    private final Journal journal;
    private final Clock clock;

    Cockpit(Courses courses, CommitmentList commitments, MatterList matters, Units units, Door door, Journal journal, Clock clock) {
        this.courses = courses;
        this.commitments = commitments;
        this.matters = matters;
        this.units = units;
        this.door = door;
        this.journal = journal;
        this.clock = clock;
    }

    /**
     * How everything stands on a day.
     *
     * @param year the year of the plans
     * @param owed what they promise
     * @param courses its targets
     */
    public record Stand(int year, List<Commitment> owed, List<TargetCourse> courses) {

        /** What a target is called in a row: by what measures it, and where that measures more than one, in the target's own words, which are what tells them apart. */
        public String name(TargetCourse course) {
            UUID indicator = course.indicator().id();
            boolean alone = courses.stream().filter(one -> one.indicator() != null && one.indicator().id().equals(indicator)).count() < 2;
            return alone ? course.indicator().name() : course.target().requirement() + " " + course.indicator().name();
        }
    }

    /**
     * What the screen shows. Of each list the first; how many there are is told by the counts.
     *
     * @param year the year of the plans
     * @param counts how many targets have which lamp, told apart by what decides it
     * @param headlines the targets that the plan puts first 预期目标
     * @param headlinesTotal how many those are
     * @param behind what is behind, the worst first
     * @param silent of which data are missing, wholly or of some units, the longest first
     * @param tiles counties and parks
     */
    public record View(int year, Map<Reason, Integer> counts, List<Headline> headlines, int headlinesTotal, List<Owed> behind, List<Owed> silent, Tiles tiles) {

        /** How many have a light. */
        public int count(Light light) {
            return counts.entrySet().stream().filter(one -> one.getKey().light() == light).mapToInt(Map.Entry::getValue).sum();
        }

        /** How many have a lamp for a reason. */
        public int count(Reason reason) {
            return counts.getOrDefault(reason, 0);
        }
    }

    /** A target with its course through the year; null where no line can be drawn of it. */
    public record Headline(TargetCourse course, Spark spark) {}

    /**
     * A target that somebody owes something for.
     *
     * @param course the target
     * @param unit who does, or the first of them; null for nobody
     * @param others how many more
     * @param days how many days what is missing has been due
     */
    public record Owed(TargetCourse course, UUID unit, int others, long days) {}

    /** A target with the lamp it had before. */
    public record Change(TargetCourse now, CourseLamp before) {}

    Stand stand(SignedIn who, AsOf asOf) {
        Door.Scope scope = door.scope(who, "indicators.read");
        int year = commitments.year(scope, asOf.day());
        List<Commitment> owed = commitments.owed(scope, year, asOf);
        return new Stand(year, owed, courses.of(owed, asOf));
    }

    View view(SignedIn who, AsOf asOf, UnitTree tree, Stand stand) {
        List<TargetCourse> all = stand.courses();
        Map<Reason, Integer> counts = new EnumMap<>(Reason.class);
        all.forEach(course -> counts.merge(course.lamp().reason(), 1, Integer::sum));
        List<TargetCourse> headlines = all.stream().filter(course -> course.commitment().nature() == Nature.EXPECTED && course.indicator() != null).toList();
        List<Owed> behind = all.stream().filter(course -> course.light() == Light.RED || course.light() == Light.YELLOW)
                .sorted(Comparator.comparing(TargetCourse::light, Comparator.reverseOrder()).thenComparing(Cockpit::share, Comparator.reverseOrder()))
                .limit(MOST_ROWS).map(course -> owed(course, asOf.day())).toList();
        List<Owed> silent = all.stream().filter(course -> course.lamp().reason().missing()).map(course -> owed(course, asOf.day()))
                .sorted(Comparator.comparingLong(Owed::days).reversed()).limit(MOST_ROWS).toList();
        return new View(stand.year(), counts, drawn(headlines.stream().limit(MOST_HEADLINES).toList(), asOf), headlines.size(), behind, silent,
                Tiles.of(units.sketch(asOf), tree, all, lampsByUnit(who, asOf.day())));
    }

    private List<Headline> drawn(List<TargetCourse> headlines, AsOf asOf) {
        Map<UUID, Integer> owing = new HashMap<>();
        headlines.forEach(course -> owing.merge(course.indicator().id(), course.commitment().owing().size(), Math::max));
        Map<UUID, List<Known>> series = courses.series(owing, asOf);
        return headlines.stream().map(course -> new Headline(course, Spark.of(course, series.get(course.indicator().id())))).toList();
    }

    /** Of what each unit owes, those that are where the whole is; else who answers for it, or keeps its indicator where data are missing. */
    private static Owed owed(TargetCourse course, LocalDate day) {
        CourseLamp lamp = course.lamp();
        List<UUID> those = !course.units().isEmpty() ? course.units().stream().filter(one -> one.lamp().reason() == lamp.reason()).map(UnitCourse::unit).toList()
                : List.of(lamp.reason().missing() ? course.indicator().unit() : course.owner());
        long days = lamp.reason().missing() ? Math.max(0, ChronoUnit.DAYS.between(lamp.day().plusDays(course.indicator().dueDays()), day)) : 0;
        return new Owed(course, those.isEmpty() ? null : those.getFirst(), Math.max(0, those.size() - 1), days);
    }

    private static double share(TargetCourse course) {
        return course.lamp().share() == null ? 0 : course.lamp().share().doubleValue();
    }

    /** Targets whose lamp tells something else than at the end of a day before, the worst first. */
    List<Change> changes(Stand stand, LocalDate before) {
        Map<UUID, CourseLamp> lamps = courses.of(stand.owed(), new AsOf(before, journal.sizeOn(before))).stream().filter(course -> course.binding() != null)
                .collect(Collectors.toMap(course -> course.binding().id(), TargetCourse::lamp));
        return stand.courses().stream().filter(course -> course.binding() != null).flatMap(course -> Stream.ofNullable(lamps.get(course.binding().id())).map(lamp -> new Change(course, lamp)))
                .filter(change -> told(change.before()) != told(change.now().lamp()))
                .sorted(Comparator.comparing((Change change) -> change.now().light()).reversed()).toList();
    }

    /** Colours differ, and of grey what it is grey for. */
    private static Enum<?> told(CourseLamp lamp) {
        return lamp.reason().light() == Light.GREY ? lamp.reason() : lamp.reason().light();
    }

    private Map<UUID, Map<Integer, Integer>> lampsByUnit(SignedIn who, LocalDate day) {
        Instant now = clock.instant();
        Instant end = CityClock.endOf(day);
        return door.scope(who, "matters.read").all() ? matters.lampsByUnit(end.isAfter(now) ? now : end) : Map.of();
    }
}
