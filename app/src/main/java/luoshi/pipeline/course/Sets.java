package luoshi.pipeline.course;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
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
    /** The days to be looked at. */
    private final NavigableMap<LocalDate, Look> days = new TreeMap<>();
    /** What lasts, in the groups of questions. */
    private final List<Map<String, Span>> open = new ArrayList<>();
    private final List<Span> closed = new ArrayList<>();

    /** What is asked on a day: the places of groups of questions and rules, and whether clocks may end otherwise than seen from the days before. */
    private static final class Look {
        private final BitSet asked = new BitSet();
        private boolean ahead;
    }

    private Sets(Item item, Versions versions, WorkCalendar calendar) {
        this.item = item;
        this.versions = versions;
        this.calendar = calendar;
    }

    /** Those of an item. */
    public static List<Span> of(Item item, Versions versions, WorkCalendar calendar) {
        return item.withdrawn() ? List.of() : new Sets(item, versions, calendar).tell();
    }

    /** What was found in a month: of a register in which units state that they have found nothing. */
    public static String found(YearMonth month) {
        return "found:" + month;
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
        Map<String, FieldValues> values = new HashMap<>();
        expect(born, born, Questions.Asking::all);
        item.named().forEach(day -> expect(born, day, Questions.Asking::all));
        item.recorded().forEach(day -> expect(born, day, Questions.Asking::moving));
        for (Definition version : versions.list()) {
            expect(born, version.from(), Questions.Asking::all);
            FieldValues typed = FieldValues.of(item, version, versions);
            values.put(version.hash(), typed);
            foresee(born, typed, version);
        }
        int looked = 0;
        List<Optional<Light>> shown = new ArrayList<>();
        for (LocalDate day = days.firstKey(); day != null && looked++ < MOST_DAYS; day = days.higherKey(day)) {
            Look look = days.get(day);
            Definition version = versions.on(day);
            FieldValues typed = values.get(version.hash());
            Standing standing = Standing.on(day, item, versions, version, calendar, typed);
            Questions questions = versions.questions(version);
            light(standing, questions, look.asked, shown);
            ask(standing, questions.groups(), look.asked, typed);
            if (look.ahead) {
                follow(day, standing);
            }
        }
        open.forEach(group -> closed.addAll(group.values()));
        return closed;
    }

    /** Rules that were asked for on a day have lamps asked for where one of them shows something else than before. */
    private static void light(Standing standing, Questions questions, BitSet asked, List<Optional<Light>> shown) {
        List<Integer> rules = questions.asking().rules();
        int first = questions.groups().size();
        while (shown.size() < rules.size()) {
            shown.add(null);
        }
        for (int i = 0; i < rules.size(); i++) {
            if (asked.get(Questions.LIGHTS) || asked.get(first + i)) {
                Optional<Light> now = standing.lit(rules.get(i));
                if (!now.equals(shown.set(i, now))) {
                    asked.set(Questions.LIGHTS);
                }
            }
        }
    }

    /** A day on which some groups may be answered otherwise, and clocks may end otherwise. */
    private void expect(LocalDate from, LocalDate day, Function<Questions.Asking, BitSet> which) {
        if (!day.isBefore(from)) {
            Look look = days.computeIfAbsent(day, _ -> new Look());
            look.asked.or(which.apply(versions.questions(versions.on(day)).asking()));
            look.ahead = true;
        }
    }

    /** A day on which some groups and rules of one version may be answered otherwise only because it has come. */
    private void wonder(LocalDate from, LocalDate day, Definition version, BitSet which) {
        if (!day.isBefore(from) && versions.on(day) == version && !which.isEmpty()) {
            days.computeIfAbsent(day, _ -> new Look()).asked.or(which);
        }
    }

    /** Days that the values name, days counted from those, and the turns of months and years where somebody looks at them. */
    private void foresee(LocalDate born, FieldValues values, Definition version) {
        Questions questions = versions.questions(version);
        values.days().forEach((key, named) -> {
            if (!questions.asking().field(key).isEmpty()) {
                named.forEach(day -> {
                    expect(born, day, asking -> asking.field(key));
                    expect(born, day.plusDays(1), asking -> asking.field(key));
                });
            }
        });
        Questions.Asking asking = questions.asking();
        for (int i = 0; i < asking.timings().size(); i++) {
            if (asking.timings().get(i).counting()) {
                count(born, i, values, version);
            }
        }
        LocalDate last = days.lastKey().plusYears(YEARS_AHEAD).withDayOfYear(1);
        for (LocalDate first = born.withDayOfYear(1); !first.isAfter(last) && !asking.yearly().isEmpty(); first = first.plusYears(1)) {
            wonder(born, first, version, asking.yearly());
        }
        boolean monthly = !asking.ends().isEmpty() || !asking.firsts().isEmpty();
        for (LocalDate first = born.withDayOfMonth(1); first.isBefore(last) && monthly; first = first.plusMonths(1)) {
            wonder(born, first, version, asking.firsts());
            wonder(born, first.plusMonths(1).minusDays(1), version, asking.ends());
        }
    }

    private void count(LocalDate born, int place, FieldValues values, Definition version) {
        Timing timing = versions.questions(version).asking().timings().get(place);
        BitSet own = new BitSet();
        own.set(place);
        Set<Integer> offsets = new TreeSet<>(timing.offsets());
        timing.fields().forEach(key -> {
            if (values.get(key) instanceof BigDecimal number && number.abs().compareTo(FARTHEST) < 0) {
                offsets.add(number.intValue());
            }
        });
        Set<LocalDate> named = new TreeSet<>(values.days(timing.fields()));
        item.laps().forEach(lap -> version.stages().stream().filter(stage -> timing.stages().contains(stage.key())).map(stage -> lap.days().get(versions.newest(stage))).filter(Objects::nonNull)
                .forEach(named::add));
        if (timing.past()) {
            named.addAll(item.named());
            values.days().values().forEach(named::addAll);
        }
        named.forEach(day -> offsets.forEach(offset -> {
            wonder(born, day.plusDays(offset), version, own);
            wonder(born, day.plusDays(offset + 1L), version, own);
            wonder(born, day.minusDays(offset), version, own);
            wonder(born, day.minusDays(offset - 1L), version, own);
        }));
    }

    /** Days on which something will change by itself, seen from a day. */
    private void follow(LocalDate day, Standing standing) {
        for (StageClock clock : standing.definition().clocks()) {
            Clocked clocked = standing.clock(clock.key());
            if (clocked.due() != null) {
                expect(day.plusDays(1), clocked.due(), Questions.Asking::clocked); // also of one that was met: a measure may count what is due
                expect(day.plusDays(1), clocked.due().plusDays(1), Questions.Asking::clocked);
            }
            if (clocked.due() != null && clocked.met() == null && standing.open()) {
                expect(day.plusDays(1), standing.yellowOn(clock, clocked.due()), Questions.Asking::clocked);
            }
        }
        standing.stage().filter(stage -> stage.stalled() > 0 && standing.open()).ifPresent(stage -> expect(day.plusDays(1), standing.moved().plusDays(stage.stalled() + 1L), Questions.Asking::moving));
    }

    /** Asks some groups. */
    private void ask(Standing standing, List<Questions.Group> groups, BitSet which, FieldValues values) {
        while (open.size() < groups.size()) {
            open.add(new LinkedHashMap<>());
        }
        for (int i = groups.size(); i < open.size(); i++) {
            end(open.get(i), Map.of(), Map.of(), standing.asOf()); // an older version asked for more
        }
        for (int i = which.nextSetBit(0); i >= 0 && i < groups.size(); i = which.nextSetBit(i + 1)) {
            Questions.Group group = groups.get(i);
            Map<String, BigDecimal> now = group.on(standing);
            Map<String, BigDecimal> next = group.grows() && !now.isEmpty()
                    ? group.on(Standing.on(standing.asOf().plusDays(1), item, versions, standing.definition(), calendar, values)) : Map.of();
            end(open.get(i), now, next, standing.asOf());
            Map<String, Span> begun = open.get(i);
            now.forEach((set, amount) -> begun.putIfAbsent(set, new Span(set, standing.asOf(), null, amount, grown(set, amount, next))));
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
