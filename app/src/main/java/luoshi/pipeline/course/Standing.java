package luoshi.pipeline.course;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import luoshi.kernel.DayPolicy;
import luoshi.kernel.DueDay;
import luoshi.kernel.WorkCalendar;
import luoshi.page.Lamp.Light;
import luoshi.pipeline.definition.Definition;
import luoshi.pipeline.definition.Field;
import luoshi.pipeline.definition.LampRule;
import luoshi.pipeline.definition.Stage;
import luoshi.pipeline.definition.StageClock;
import luoshi.pipeline.expression.Expression;
import luoshi.pipeline.expression.Scope;

/** Where an item stands on a day, under the version of the definition that is in force then. Whatever is asked of it is worked out when it is asked. */
public final class Standing implements Scope {

    /** Days over which a clock is taken to run of which only the last day is known: a fifth of them is near. */
    private static final int UNTOLD = 30;
    /** Lights that go on, the worst first. */
    private static final List<Light> BAD = List.of(Light.RED, Light.YELLOW, Light.GREY, Light.GREEN);

    private final Item item;
    private final Versions versions;
    private final Definition definition;
    private final Questions questions;
    private final WorkCalendar calendar;
    private final FieldValues values;
    private final LocalDate asOf;
    /** The days of the stages in the order of the definition, as far as they lie not after the day asked about; null for the others. */
    private final LocalDate[] days;
    private final int place;
    private final Item.Absence absence;
    private final Map<String, Clocked> clocks = new HashMap<>();
    private final Map<String, Optional<Object>> told = new HashMap<>();
    private final List<Optional<Light>> rules = new ArrayList<>();
    private List<Lit> lamps;
    private Boolean stalled;

    private Standing(Item item, Versions versions, Definition definition, WorkCalendar calendar, FieldValues values, LocalDate asOf) {
        this.item = item;
        this.versions = versions;
        this.definition = definition;
        this.questions = versions.questions(definition);
        this.calendar = calendar;
        this.values = values;
        this.asOf = asOf;
        this.days = values.stages(item.lap(asOf)).clone();
        int last = -1;
        for (int i = 0; i < days.length; i++) {
            if (days[i] != null && days[i].isAfter(asOf)) {
                days[i] = null;
            }
            last = days[i] == null ? last : i;
        }
        this.place = last;
        this.absence = item.absence(asOf);
    }

    /** Of an item on a day. */
    public static Standing on(LocalDate asOf, Item item, Versions versions, WorkCalendar calendar) {
        Definition definition = versions.on(asOf);
        return new Standing(item, versions, definition, calendar, FieldValues.of(item, definition, versions), asOf);
    }

    /** The same under a definition whose values are at hand. */
    static Standing on(LocalDate asOf, Item item, Versions versions, Definition definition, WorkCalendar calendar, FieldValues values) {
        return new Standing(item, versions, definition, calendar, values, asOf);
    }

    /** At the gate of a move that is made on a day: by the newest version, whichever was in force then. */
    public static Standing atGate(LocalDate day, Item item, Versions versions, WorkCalendar calendar) {
        return new Standing(item, versions, versions.latest(), calendar, FieldValues.of(item, versions.latest(), versions), day);
    }

    /**
     * One lamp of an item.
     *
     * @param key of the clock or rule
     * @param light what it shows
     * @param late whether a clock was met after its day
     * @param clocked of a clock where it stands; null for a rule
     * @param rule the rule; null for a clock
     */
    public record Lit(String key, Light light, boolean late, Clocked clocked, LampRule rule) {}

    /** The item. */
    public Item item() {
        return item;
    }

    /** The version of the definition by which it is judged. */
    public Definition definition() {
        return definition;
    }

    @Override
    public Object field(String key) {
        Object typed = values.get(key);
        if (typed != null) {
            return typed;
        }
        Optional<Object> known = told.get(key);
        if (known == null) {
            known = tell(key);
            told.put(key, known);
        }
        return known.orElse(null);
    }

    private Optional<Object> tell(String key) {
        Field field = questions.derived().get(key);
        if (field == null) {
            return Optional.empty();
        }
        for (Field.Case one : field.cases()) {
            Object holds = one.when() == null ? Boolean.TRUE : one.when().of(this);
            if (holds == null) {
                return Optional.empty(); // whether an earlier case applies cannot be told, so no later one can either
            }
            if (Boolean.TRUE.equals(holds)) {
                return Optional.ofNullable(one.value().of(this));
            }
        }
        return Optional.empty();
    }

    @Override
    public LocalDate asOf() {
        return asOf;
    }

    @Override
    public LocalDate day() {
        return asOf;
    }

    @Override
    public LocalDate reachedOn(String stage) {
        int wanted = questions.places().getOrDefault(stage, -1);
        if (wanted < 0 || !passes(wanted)) {
            return null;
        }
        LocalDate first = days[wanted];
        for (int i = wanted + 1; first == null && i < days.length; i++) {
            first = days[i];
        }
        return first;
    }

    @Override
    public boolean reached(String stage) {
        int wanted = questions.places().getOrDefault(stage, -1);
        return wanted >= 0 && wanted <= place && passes(wanted);
    }

    /** A stage that only some items have is reached by others neither by itself nor by a later one. */
    private boolean passes(int wanted) {
        Expression when = definition.stages().get(wanted).when();
        return when == null || days[wanted] != null || when.holds(this);
    }

    @Override
    public boolean at(String stage) {
        return absence == null && place >= 0 && definition.stages().get(place).key().equals(stage);
    }

    @Override
    public boolean out(String exit) {
        return absence != null && (exit == null || absence.exit().equals(exit));
    }

    @Override
    public int times(String exit) {
        return item.times(exit, asOf);
    }

    @Override
    public LocalDate left(String exit) {
        return item.left(exit, asOf);
    }

    @Override
    public boolean batch(String kind) {
        for (String batch : item.batches()) {
            if (batch.length() > kind.length() && batch.charAt(kind.length()) == ':' && batch.startsWith(kind)) {
                return true;
            }
        }
        return false;
    }

    /** The stage at which it stands; empty before the first. */
    public Optional<Stage> stage() {
        return place < 0 ? Optional.empty() : Optional.of(definition.stages().get(place));
    }

    /** The day on which it came to the stage at which it stands. */
    public Optional<LocalDate> stageDay() {
        return place < 0 ? Optional.empty() : Optional.of(days[place]);
    }

    /** How it has left. */
    public Optional<Item.Absence> absence() {
        return Optional.ofNullable(absence);
    }

    /** Whether its work has come to its end. */
    public boolean ended() {
        return place >= 0 && (place == days.length - 1 || definition.stages().get(place).last());
    }

    /** Whether it is in the register and goes on. */
    public boolean open() {
        return absence == null && !ended();
    }

    @Override
    public Clocked clock(String key) {
        Clocked known = clocks.get(key);
        if (known == null) {
            StageClock clock = questions.clocks().get(key);
            known = clock == null ? Clocked.NONE : run(clock);
            clocks.put(key, known);
        }
        return known;
    }

    private Clocked run(StageClock clock) {
        if (clock.when() != null && !clock.when().holds(this)) {
            return Clocked.NONE;
        }
        LocalDate due = clock.by() != null ? (LocalDate) clock.by().of(this) : last(clock, (LocalDate) clock.starts().of(this));
        LocalDate met = clock.ends() == null ? null : (LocalDate) clock.ends().of(this);
        return new Clocked(due == null || clock.by() == null || !clock.rolls() ? due : DayPolicy.CAL_ROLL.after(due, 0, calendar).day(), met == null || met.isAfter(asOf) ? null : met,
                due == null && clock.by() != null);
    }

    private LocalDate last(StageClock clock, LocalDate starts) {
        return starts == null || starts.isAfter(asOf) ? null : after(starts, clock.within(), clock.rolls() ? DayPolicy.CAL_ROLL : DayPolicy.CAL).day();
    }

    private DueDay after(LocalDate from, StageClock.Span span, DayPolicy policy) {
        return switch (span.unit()) {
            case DAYS -> policy.after(from, span.many(), calendar);
            case WORKDAYS -> DayPolicy.WD.after(from, span.many(), calendar);
            case MONTHS -> policy.monthsAfter(from, span.many(), calendar);
            case YEARS -> policy.monthsAfter(from, 12 * span.many(), calendar);
        };
    }

    /** The first day on which a clock that is not met is near its end. */
    LocalDate yellowOn(StageClock clock, LocalDate due) {
        LocalDate starts = clock.starts() == null ? null : (LocalDate) clock.starts().of(this);
        StageClock.Yellow yellow = clock.yellow();
        if (yellow != null && yellow.after()) {
            return starts == null ? due : after(starts, yellow.span(), DayPolicy.CAL).day();
        }
        if (yellow != null) {
            return back(due, yellow.span());
        }
        long whole = starts == null ? UNTOLD : ChronoUnit.DAYS.between(starts, due);
        return due.minusDays(Math.max(1, whole / 5));
    }

    private LocalDate back(LocalDate due, StageClock.Span span) {
        return switch (span.unit()) {
            case DAYS -> due.minusDays(span.many());
            case WORKDAYS -> {
                LocalDate back = due;
                for (int left = span.many(); left > 0; ) {
                    back = back.minusDays(1);
                    left -= calendar.isWorkday(back) ? 1 : 0;
                }
                yield back;
            }
            case MONTHS -> due.minusMonths(span.many());
            case YEARS -> due.minusYears(span.many());
        };
    }

    /** All lamps that speak of it on this day: clocks that run or were met, and rules that apply. */
    public List<Lit> lamps() {
        if (lamps == null) {
            List<Lit> all = new ArrayList<>();
            for (StageClock clock : definition.clocks()) {
                lit(clock).ifPresent(all::add);
            }
            for (int i = 0; i < definition.lamps().size(); i++) {
                LampRule rule = definition.lamps().get(i);
                lit(i).ifPresent(light -> all.add(new Lit(rule.key(), light, false, null, rule)));
            }
            lamps = List.copyOf(all);
        }
        return lamps;
    }

    private Optional<Lit> lit(StageClock clock) {
        Clocked clocked = clock(clock.key());
        if (clocked.met() != null && clocked.due() != null) {
            return Optional.of(new Lit(clock.key(), Light.TICK, clocked.met().isAfter(clocked.due()), clocked, null));
        }
        if (clocked.met() != null || !open() || clock.when() != null && !clock.when().holds(this)) {
            return Optional.empty();
        }
        if (clocked.due() == null) {
            return clock.by() == null ? Optional.empty() : Optional.of(new Lit(clock.key(), Light.GREY, false, clocked, null));
        }
        boolean near = !asOf.isBefore(yellowOn(clock, clocked.due()));
        return Optional.of(new Lit(clock.key(), asOf.isAfter(clocked.due()) ? Light.RED : near ? Light.YELLOW : Light.GREEN, false, clocked, null));
    }

    /** What the rule at a place shows; empty where it does not speak of the item. */
    Optional<Light> lit(int rule) {
        if (rules.isEmpty()) {
            rules.addAll(Collections.nCopies(definition.lamps().size(), null));
        }
        if (rules.get(rule) == null) {
            LampRule asked = definition.lamps().get(rule);
            rules.set(rule, open() && (asked.when() == null || asked.when().holds(this)) ? Optional.of(light(asked)) : Optional.empty());
        }
        return rules.get(rule);
    }

    private Light light(LampRule rule) {
        if (rule.grey() != null && rule.grey().holds(this)) {
            return Light.GREY;
        }
        Object red = rule.red() == null ? Boolean.FALSE : rule.red().of(this);
        Object yellow = rule.yellow() == null ? Boolean.FALSE : rule.yellow().of(this);
        if (Boolean.TRUE.equals(red)) {
            return Light.RED;
        }
        return red == null || yellow == null ? Light.GREY : Boolean.TRUE.equals(yellow) ? Light.YELLOW : Light.GREEN;
    }

    /** The lamp of the whole item: the worst of what runs; a tick once its work has ended; none once it has left. */
    public Optional<Light> light() {
        if (absence != null) {
            return Optional.empty();
        }
        if (ended()) {
            return Optional.of(Light.TICK);
        }
        Set<Light> shown = EnumSet.of(Light.GREEN);
        lamps().forEach(lamp -> shown.add(lamp.light()));
        if (!shown.contains(Light.RED) && stalled()) {
            shown.add(Light.YELLOW);
        }
        return BAD.stream().filter(shown::contains).findFirst();
    }

    /** Whether it has ended with a clock that was met late. */
    public boolean late() {
        return lamps().stream().anyMatch(Lit::late);
    }

    /** The last day on which somebody recorded something of it, or on which it came to its stage. */
    public LocalDate moved() {
        LocalDate moved = stageDay().orElse(item.since());
        for (LocalDate recorded : item.recorded()) {
            if (!recorded.isAfter(asOf) && recorded.isAfter(moved)) {
                moved = recorded;
            }
        }
        return moved;
    }

    @Override
    public boolean stalled() {
        if (stalled == null) {
            stalled = standsStill();
        }
        return stalled;
    }

    private boolean standsStill() {
        int most = stage().map(Stage::stalled).orElse(0);
        return most > 0 && open() && moved().plusDays(most).isBefore(asOf);
    }
}
