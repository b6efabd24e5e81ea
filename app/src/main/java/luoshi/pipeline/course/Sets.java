package luoshi.pipeline.course;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import luoshi.kernel.WorkCalendar;
import luoshi.page.Lamp.Light;
import luoshi.pipeline.definition.Definition;
import luoshi.pipeline.definition.Field;
import luoshi.pipeline.definition.Measure;
import luoshi.pipeline.definition.Stage;
import luoshi.pipeline.definition.StageClock;
import luoshi.pipeline.expression.Scope.Clocked;

/**
 * The sets that an item belongs to, from when to when. An answer about it changes only on days that follow from what was recorded: those it names, the ends of its
 * clocks, so many days after them as an expression counts, the ends of months where an expression looks at them. So each question is asked once for each of these
 * days, and never again for the days between.
 */
public final class Sets {

    /** All items of a register. */
    public static final String ALL = "all";
    /** Those that go on: not ended, not left. */
    public static final String OPEN = "open";
    /** Those whose work has ended. */
    public static final String ENDED = "ended";
    /** Those that stand still. */
    public static final String STALLED = "stalled";
    /** Those before the first stage. */
    public static final String NOWHERE = "at:";
    /** Those that have ended with a clock met late. */
    public static final String LATE = "late";

    /** Months are looked at for so many years after the last day that is named. */
    private static final int YEARS_AHEAD = 2;
    /** No item names so many days that all of them are looked at: who makes expressions that count from every day to every other one gets the first of them. */
    private static final int MOST_DAYS = 4_000;
    /** No expression counts farther than this. */
    private static final BigDecimal FARTHEST = new BigDecimal(10_000);

    private final Item item;
    private final Versions versions;
    private final WorkCalendar calendar;
    /** The days to be looked at; whether everything may be another then, or only what counts days or months. */
    private final NavigableMap<LocalDate, Boolean> days = new TreeMap<>();
    /** What lasts, in the groups of questions. */
    private final List<Map<String, Span>> open = new ArrayList<>();
    private final List<Span> closed = new ArrayList<>();

    private Sets(Item item, Versions versions, WorkCalendar calendar) {
        this.item = item;
        this.versions = versions;
        this.calendar = calendar;
    }

    /** Those of an item. */
    public static List<Span> of(Item item, Versions versions, WorkCalendar calendar) {
        return item.withdrawn() ? List.of() : new Sets(item, versions, calendar).tell();
    }

    /** Who stands at a stage and has not left. */
    public static String at(Stage stage) {
        return "at:" + stage.key();
    }

    /** Who has reached a stage. */
    public static String reached(Stage stage) {
        return "reached:" + stage.key();
    }

    /** Who has left by an exit. */
    public static String out(String exit) {
        return "out:" + exit;
    }

    /** Whose lamp shows this. */
    public static String lamp(Light light) {
        return "lamp:" + light;
    }

    /** Of whom a clock or a rule shows red. */
    public static String red(String key) {
        return "red:" + key;
    }

    /** Of whom a clock or a rule shows yellow. */
    public static String yellow(String key) {
        return "yellow:" + key;
    }

    /** Who counts in the part of a measure. */
    public static String part(Measure measure) {
        return "part:" + measure.key();
    }

    /** Who counts in the whole of a measure. */
    public static String whole(Measure measure) {
        return "whole:" + measure.key();
    }

    /** Of whom nobody can tell whether they count. */
    public static String unsure(Measure measure) {
        return "unsure:" + measure.key();
    }

    /** Who lacks something. */
    public static String lacks(Enum<?> factor) {
        return "lacks:" + factor;
    }

    /** In whom a field says this. */
    public static String is(Field field, String choice) {
        return "is:" + field.key() + "=" + choice;
    }

    /** Who is declared in a batch: a kind, or kind:period. */
    public static String batch(String batch) {
        return "batch:" + batch;
    }

    private List<Span> tell() {
        LocalDate born = item.since();
        expect(born, born);
        item.named().forEach(day -> expect(born, day));
        item.recorded().forEach(day -> expect(born, day));
        Map<String, FieldValues> values = new HashMap<>();
        for (Definition version : versions.list()) {
            expect(born, version.from());
            FieldValues typed = FieldValues.of(item, version, versions);
            values.put(version.hash(), typed);
            foresee(born, typed, version);
        }
        int looked = 0;
        String before = "";
        for (LocalDate day = days.firstKey(); day != null && looked++ < MOST_DAYS; day = days.higherKey(day)) {
            Definition version = versions.on(day);
            boolean all = days.get(day) || !version.hash().equals(before);
            before = version.hash();
            Standing standing = Standing.on(day, item, versions, version, calendar, values.get(before));
            look(standing, versions.questions(version).groups(), all, values.get(before));
            if (all) {
                follow(day, standing);
            }
        }
        open.forEach(group -> closed.addAll(group.values()));
        return closed;
    }

    /** A day on which everything may be another. */
    private void expect(LocalDate from, LocalDate day) {
        if (!day.isBefore(from)) {
            days.put(day, true);
        }
    }

    /** A day on which only what counts days or months may be another. */
    private void wonder(LocalDate from, LocalDate day) {
        if (!day.isBefore(from)) {
            days.putIfAbsent(day, false);
        }
    }

    /** Days that the values name, days counted from those, and the ends of months where somebody looks at them. */
    private void foresee(LocalDate born, FieldValues values, Definition version) {
        values.days(null).forEach(day -> {
            expect(born, day);
            expect(born, day.plusDays(1));
        });
        List<Timing> timings = versions.questions(version).groups().stream().map(Questions.Group::timing).toList();
        timings.stream().filter(Timing::counting).forEach(timing -> count(born, timing, values, version));
        if (timings.stream().anyMatch(Timing::monthly)) {
            LocalDate last = days.lastKey().plusYears(YEARS_AHEAD).withDayOfYear(1);
            for (LocalDate first = born.withDayOfMonth(1); first.isBefore(last); first = first.plusMonths(1)) {
                wonder(born, first);
                wonder(born, first.plusMonths(1).minusDays(1));
            }
        }
    }

    private void count(LocalDate born, Timing timing, FieldValues values, Definition version) {
        Set<Integer> offsets = new TreeSet<>(timing.offsets());
        timing.fields().forEach(key -> {
            if (values.get(key) instanceof BigDecimal number && number.abs().compareTo(FARTHEST) < 0) {
                offsets.add(number.intValue());
            }
        });
        Set<LocalDate> named = new TreeSet<>(values.days(timing.fields()));
        item.laps().forEach(lap -> version.stages().stream().filter(stage -> timing.stages().contains(stage.key())).map(stage -> lap.days().get(versions.newest(stage))).filter(Objects::nonNull)
                .forEach(named::add));
        named.forEach(day -> offsets.forEach(offset -> {
            wonder(born, day.plusDays(offset));
            wonder(born, day.plusDays(offset + 1L));
            wonder(born, day.minusDays(offset));
            wonder(born, day.minusDays(offset - 1L));
        }));
    }

    /** Days on which something will change by itself, seen from a day. */
    private void follow(LocalDate day, Standing standing) {
        for (StageClock clock : standing.definition().clocks()) {
            Clocked clocked = standing.clock(clock.key());
            if (clocked.due() != null) {
                wonder(day, clocked.due()); // what was done before its day counts among what is due from that day on
                wonder(day, clocked.due().plusDays(1));
            }
            if (clocked.due() != null && clocked.met() == null && standing.open()) {
                expect(day, clocked.due().plusDays(1));
                expect(day, standing.yellowOn(clock, clocked.due()));
            }
        }
        standing.stage().filter(stage -> stage.stalled() > 0 && standing.open()).ifPresent(stage -> expect(day, standing.moved().plusDays(stage.stalled() + 1L)));
    }

    /** Asks all groups, or only those whose answers can change by themselves. */
    private void look(Standing standing, List<Questions.Group> groups, boolean all, FieldValues values) {
        while (open.size() < groups.size()) {
            open.add(new LinkedHashMap<>());
        }
        for (int i = groups.size(); i < open.size(); i++) {
            end(open.get(i), Map.of(), Map.of(), standing.asOf()); // an older version asked for more
        }
        for (int i = 0; i < groups.size(); i++) {
            Questions.Group group = groups.get(i);
            if (all || group.timing().monthly() || group.timing().counting()) {
                Map<String, BigDecimal> now = group.on(standing);
                Map<String, BigDecimal> next = group.grows() && !now.isEmpty()
                        ? group.on(Standing.on(standing.asOf().plusDays(1), item, versions, standing.definition(), calendar, values)) : Map.of();
                end(open.get(i), now, next, standing.asOf());
                Map<String, Span> begun = open.get(i);
                now.forEach((set, amount) -> begun.putIfAbsent(set, new Span(set, standing.asOf(), null, amount, grown(set, amount, next))));
            }
        }
    }

    /** Ends what is not so any more. */
    private void end(Map<String, Span> group, Map<String, BigDecimal> now, Map<String, BigDecimal> next, LocalDate day) {
        group.values().removeIf(span -> {
            BigDecimal amount = now.get(span.set());
            boolean ends = amount == null || amount.compareTo(span.on(day)) != 0 || span.growth().compareTo(grown(span.set(), amount, next)) != 0;
            if (ends && day.isAfter(span.since())) {
                closed.add(new Span(span.set(), span.since(), day, span.amount(), span.growth()));
            }
            return ends;
        });
    }

    private static BigDecimal grown(String set, BigDecimal amount, Map<String, BigDecimal> next) {
        return next.containsKey(set) ? next.get(set).subtract(amount) : BigDecimal.ZERO;
    }

    /** The sets that an item belongs to on one day, each with what is added up of it. */
    static Map<String, BigDecimal> on(Standing standing, Versions versions) {
        Map<String, BigDecimal> now = new LinkedHashMap<>();
        versions.questions(standing.definition()).groups().forEach(group -> now.putAll(group.on(standing)));
        return now;
    }
}
