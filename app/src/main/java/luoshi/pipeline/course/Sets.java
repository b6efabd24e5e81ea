package luoshi.pipeline.course;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeSet;
import luoshi.kernel.WorkCalendar;
import luoshi.page.Lamp.Light;
import luoshi.pipeline.definition.Definition;
import luoshi.pipeline.definition.Field;
import luoshi.pipeline.definition.FieldType;
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

    private final Item item;
    private final Versions versions;
    private final WorkCalendar calendar;
    private final NavigableSet<LocalDate> days = new TreeSet<>();
    private final Map<String, Span> open = new LinkedHashMap<>();
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
        days.add(born);
        days.addAll(item.named());
        item.recorded().forEach(days::add);
        versions.list().forEach(version -> days.add(version.from()));
        days.removeIf(day -> day.isBefore(born));
        Map<String, FieldValues> values = new LinkedHashMap<>();
        for (Definition version : versions.list()) {
            FieldValues typed = FieldValues.of(item, version, versions);
            values.put(version.hash(), typed);
            expect(born, typed, version);
        }
        int looked = 0;
        for (LocalDate day = days.first(); day != null && looked++ < MOST_DAYS; day = days.higher(day)) {
            Definition version = versions.on(day);
            Standing standing = Standing.on(day, item, versions, version, calendar, values.get(version.hash()));
            look(standing, growth(day, version, values.get(version.hash())));
            follow(day, standing);
        }
        closed.addAll(open.values());
        return closed;
    }

    /** Days on which something may change that the values name, with all that is counted from them. */
    private void expect(LocalDate born, FieldValues values, Definition version) {
        Timing timing = versions.timing(version);
        List<LocalDate> named = new ArrayList<>(values.days());
        named.forEach(day -> {
            later(born, day);
            later(born, day.plusDays(1));
        });
        named.addAll(item.named());
        Set<Integer> offsets = new TreeSet<>(timing.offsets());
        timing.fields().forEach(key -> {
            if (values.get(key) instanceof BigDecimal number && number.abs().intValue() < 10_000) {
                offsets.add(number.intValue());
            }
        });
        named.add(born);
        named.forEach(day -> offsets.forEach(offset -> {
            for (int near = -1; near <= 1; near++) {
                later(born, day.plusDays(offset + near));
                later(born, day.minusDays(offset + near));
            }
        }));
        if (timing.monthly()) {
            LocalDate last = named.stream().max(LocalDate::compareTo).orElse(born).plusYears(YEARS_AHEAD).withDayOfYear(1);
            for (LocalDate first = born.withDayOfMonth(1); first.isBefore(last); first = first.plusMonths(1)) {
                later(born, first);
                later(born, first.plusMonths(1).minusDays(1));
            }
        }
    }

    private void later(LocalDate born, LocalDate day) {
        if (!day.isBefore(born)) {
            days.add(day);
        }
    }

    /** Days on which something will change by itself, seen from a day. */
    private void follow(LocalDate day, Standing standing) {
        if (!standing.open()) {
            return;
        }
        for (StageClock clock : standing.definition().clocks()) {
            Clocked clocked = standing.clock(clock.key());
            if (clocked.due() != null && clocked.met() == null) {
                later(day, clocked.due().plusDays(1));
                later(day, standing.yellowOn(clock, clocked.due()));
            }
        }
        standing.stage().filter(stage -> stage.stalled() > 0).ifPresent(stage -> later(day, standing.moved().plusDays(stage.stalled() + 1L)));
    }

    /** The sets that an item belongs to on one day, each with what is added up of it. */
    static Map<String, BigDecimal> on(Standing standing) {
        Map<String, BigDecimal> now = new LinkedHashMap<>();
        where(standing, now);
        lights(standing, now);
        measures(standing, now);
        declared(standing, now);
        return now;
    }

    /** What sums are on the day after, where they can grow with every day; nothing elsewhere. */
    private Map<String, BigDecimal> growth(LocalDate day, Definition version, FieldValues values) {
        if (!versions.timing(version).daily()) {
            return Map.of();
        }
        Map<String, BigDecimal> next = new LinkedHashMap<>();
        measures(Standing.on(day.plusDays(1), item, versions, version, calendar, values), next);
        return next;
    }

    private void look(Standing standing, Map<String, BigDecimal> next) {
        Map<String, BigDecimal> now = on(standing);
        open.values().removeIf(span -> {
            BigDecimal amount = now.get(span.set());
            boolean ends = amount == null || amount.compareTo(span.on(standing.asOf())) != 0 || span.growth().compareTo(grown(span.set(), amount, next)) != 0;
            if (ends && standing.asOf().isAfter(span.since())) {
                closed.add(new Span(span.set(), span.since(), standing.asOf(), span.amount(), span.growth()));
            }
            return ends;
        });
        now.forEach((set, amount) -> open.putIfAbsent(set, new Span(set, standing.asOf(), null, amount, grown(set, amount, next))));
    }

    private static BigDecimal grown(String set, BigDecimal amount, Map<String, BigDecimal> next) {
        return next.containsKey(set) ? next.get(set).subtract(amount) : BigDecimal.ZERO;
    }

    private static void where(Standing standing, Map<String, BigDecimal> now) {
        Definition definition = standing.definition();
        one(now, ALL);
        definition.stages().stream().filter(stage -> standing.reached(stage.key())).forEach(stage -> one(now, reached(stage)));
        standing.absence().ifPresentOrElse(absence -> one(now, out(absence.exit())), () -> one(now, standing.stage().map(Sets::at).orElse(NOWHERE)));
        if (standing.absence().isEmpty()) {
            one(now, standing.ended() ? ENDED : OPEN);
        }
        if (standing.stalled()) {
            one(now, STALLED);
        }
    }

    private static void lights(Standing standing, Map<String, BigDecimal> now) {
        standing.light().ifPresent(light -> one(now, lamp(light)));
        boolean late = false;
        for (Standing.Lit lit : standing.lamps()) {
            late |= lit.late();
            if (lit.light() == Light.RED || lit.light() == Light.YELLOW) {
                one(now, lit.light() == Light.RED ? red(lit.key()) : yellow(lit.key()));
            }
        }
        if (late && standing.ended() && standing.absence().isEmpty()) {
            one(now, LATE);
        }
    }

    private static void measures(Standing standing, Map<String, BigDecimal> now) {
        for (Measure measure : standing.definition().measures()) {
            if (measure.cohort() != null && !standing.batch(measure.cohort())) {
                continue;
            }
            Object whole = measure.whole() == null ? Boolean.TRUE : counts(measure.whole(), standing);
            Object part = counts(measure.part(), standing);
            if (measure.whole() != null && Boolean.TRUE.equals(whole)) {
                add(now, whole(measure), measure.whole(), standing);
            }
            boolean within = Boolean.TRUE.equals(whole) || measure.beyond();
            if (Boolean.TRUE.equals(part) && within) {
                add(now, part(measure), measure.part(), standing);
            }
            if (whole == null || part == null && within) {
                one(now, unsure(measure));
            }
        }
    }

    private static Object counts(Measure.Side side, Standing standing) {
        Object where = side.where() == null ? Boolean.TRUE : side.where().of(standing);
        return Boolean.TRUE.equals(where) && side.sum() != null && side.sum().of(standing) == null ? null : where;
    }

    private static void add(Map<String, BigDecimal> now, String set, Measure.Side side, Standing standing) {
        now.put(set, side.sum() == null ? BigDecimal.ONE : (BigDecimal) side.sum().of(standing));
    }

    private static void declared(Standing standing, Map<String, BigDecimal> now) {
        for (String batch : standing.item().batches()) {
            one(now, batch(batch));
            one(now, batch(batch.substring(0, batch.indexOf(':'))));
        }
        Definition definition = standing.definition();
        definition.factors().stream().filter(factor -> standing.open() && factor.when().holds(standing)).forEach(factor -> one(now, lacks(factor.kind())));
        definition.fields().stream().filter(Field::filter).forEach(field -> {
            Object value = standing.field(field.key());
            if (value instanceof Collection<?> several) {
                several.forEach(choice -> one(now, is(field, choice.toString())));
            } else if (value != null) {
                one(now, is(field, field.type() == FieldType.YESNO ? Boolean.TRUE.equals(value) ? "yes" : "no" : value.toString()));
            }
        });
    }

    private static void one(Map<String, BigDecimal> now, String set) {
        now.put(set, BigDecimal.ONE);
    }
}
