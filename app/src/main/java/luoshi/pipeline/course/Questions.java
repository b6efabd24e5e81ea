package luoshi.pipeline.course;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.BiConsumer;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import luoshi.page.Lamp.Light;
import luoshi.pipeline.definition.Definition;
import luoshi.pipeline.definition.Factor;
import luoshi.pipeline.definition.Field;
import luoshi.pipeline.definition.FieldType;
import luoshi.pipeline.definition.LampRule;
import luoshi.pipeline.definition.Measure;
import luoshi.pipeline.definition.Stage;
import luoshi.pipeline.definition.StageClock;
import luoshi.pipeline.expression.Expression;

/**
 * What is asked of an item under one version of a definition, in groups: of each is known when its answer can change by itself, so that it is asked again on those
 * days and not on all.
 *
 * @param groups the groups
 * @param derived the fields that are told from others, by their keys
 * @param clocks the clocks by their keys
 * @param places the places of the stages by their keys
 * @param stages what the newest version calls the stages, in their order
 * @param asking which of the groups can be answered otherwise on which sort of day
 */
record Questions(List<Group> groups, Map<String, Field> derived, Map<String, StageClock> clocks, Map<String, Integer> places, List<String> stages, Asking asking) {

    /** Places of the groups that tell whether an item stands still, and which lamps it has. */
    private static final int WHERE = 0;
    static final int LIGHTS = 1;

    /**
     * Groups by their places, to be asked on days of some sort; after the groups stand the rules of lamps, which are asked on days on which only they can change: where
     * each shows what it showed before, so do all lamps.
     *
     * @param all all groups
     * @param moving groups that tell whether an item stands still
     * @param clocked groups that ask for clocks
     * @param ends of months' last days
     * @param firsts of months' first days
     * @param yearly of years' first days
     * @param fields groups to be asked on days that a field names, by its key
     * @param timings when the answers can change by themselves: of the groups, then of the rules
     * @param rules places of the rules whose answers can
     */
    record Asking(BitSet all, BitSet moving, BitSet clocked, BitSet ends, BitSet firsts, BitSet yearly, Map<String, BitSet> fields, List<Timing> timings, List<Integer> rules) {

        private static final BitSet NONE = new BitSet();

        static Asking of(List<Group> groups, Definition definition) {
            BitSet all = new BitSet();
            all.set(0, groups.size());
            BitSet moving = which(groups, Timing::moving);
            moving.set(WHERE);
            moving.set(LIGHTS);
            BitSet clocked = which(groups, Timing::clocked);
            clocked.set(LIGHTS);
            Map<String, BitSet> fields = new HashMap<>();
            for (int i = 0; i < groups.size(); i++) {
                int place = i;
                groups.get(i).timing().asked().forEach(key -> fields.computeIfAbsent(key, _ -> new BitSet()).set(place));
            }
            List<Timing> timings = new ArrayList<>(groups.stream().map(Group::timing).toList());
            timings.set(LIGHTS, Timing.of(clocks(definition), definition));
            List<Integer> rules = new ArrayList<>();
            for (int i = 0; i < definition.lamps().size(); i++) {
                LampRule rule = definition.lamps().get(i);
                Timing timing = Timing.of(Stream.of(rule.when(), rule.grey(), rule.red(), rule.yellow()).filter(Objects::nonNull).toList(), definition);
                if (timing.ends() || timing.firsts() || timing.yearly() || timing.counting()) {
                    rules.add(i);
                    timings.add(timing);
                }
            }
            return new Asking(all, moving, clocked, turning(timings, Timing::ends), turning(timings, Timing::firsts), turning(timings, Timing::yearly), fields, timings, rules);
        }

        private static BitSet which(List<Group> groups, Predicate<Timing> are) {
            return turning(groups.stream().map(Group::timing).toList(), are);
        }

        private static BitSet turning(List<Timing> timings, Predicate<Timing> are) {
            BitSet which = new BitSet();
            IntStream.range(0, timings.size()).filter(i -> are.test(timings.get(i))).forEach(which::set);
            return which;
        }

        BitSet field(String key) {
            return fields.getOrDefault(key, NONE);
        }
    }

    /**
     * Some questions that are asked together.
     *
     * @param timing when their answers can change by themselves
     * @param grows whether what is added up can grow with every day
     * @param answer puts in the sets that an item belongs to on a day, with what is added up
     */
    record Group(Timing timing, boolean grows, BiConsumer<Standing, Map<String, BigDecimal>> answer) {

        Map<String, BigDecimal> on(Standing standing) {
            Map<String, BigDecimal> now = new LinkedHashMap<>();
            answer.accept(standing, now);
            return now;
        }
    }

    static Questions of(Definition definition, Versions versions) {
        List<Group> groups = new ArrayList<>();
        groups.add(new Group(Timing.of(definition.stages().stream().map(Stage::when).toList(), definition), false, Questions::where));
        groups.add(new Group(Timing.of(lamps(definition), definition), false, Questions::lights));
        groups.add(new Group(Timing.of(definition.factors().stream().map(Factor::when).toList(), definition), false, Questions::factors));
        groups.add(new Group(Timing.of(definition.fields().stream().filter(Field::filter).flatMap(field -> field.cases().stream()).flatMap(one -> Stream.of(one.when(), one.value()).filter(Objects::nonNull))
                .toList(), definition), false, Questions::declared));
        definition.measures().forEach(measure -> groups.add(group(measure, definition)));
        Map<String, Integer> places = new HashMap<>();
        definition.stages().forEach(stage -> places.put(stage.key(), places.size()));
        return new Questions(groups, definition.fields().stream().filter(Field::derived).collect(Collectors.toMap(Field::key, field -> field)),
                definition.clocks().stream().collect(Collectors.toMap(StageClock::key, clock -> clock)), places, definition.stages().stream().map(versions::newest).toList(), Asking.of(groups, definition));
    }

    private static List<Expression> lamps(Definition definition) {
        Stream<Expression> rules = definition.lamps().stream().flatMap(rule -> Stream.of(rule.when(), rule.grey(), rule.red(), rule.yellow()));
        return Stream.concat(clocks(definition).stream(), rules).filter(Objects::nonNull).toList();
    }

    private static List<Expression> clocks(Definition definition) {
        return definition.clocks().stream().flatMap(clock -> Stream.of(clock.when(), clock.starts(), clock.by(), clock.ends())).filter(Objects::nonNull).toList();
    }

    private static Group group(Measure measure, Definition definition) {
        List<Measure.Side> sides = Stream.of(measure.part(), measure.whole()).filter(Objects::nonNull).toList();
        List<Expression> sums = sides.stream().map(Measure.Side::sum).filter(Objects::nonNull).toList();
        List<Expression> all = Stream.concat(sums.stream(), sides.stream().map(Measure.Side::where)).filter(Objects::nonNull).toList();
        return new Group(Timing.of(all, definition), Timing.of(sums, definition).counting(), asking(measure));
    }

    private static void where(Standing standing, Map<String, BigDecimal> now) {
        Definition definition = standing.definition();
        one(now, Sets.ALL);
        if (definition.monthlyZero()) {
            one(now, Sets.found(YearMonth.from(standing.item().since())));
        }
        for (Stage stage : definition.stages()) {
            if (standing.reached(stage.key())) {
                one(now, Sets.reached(stage));
            }
        }
        standing.absence().ifPresentOrElse(absence -> one(now, Sets.out(absence.exit())), () -> one(now, standing.stage().map(Sets::at).orElse(Sets.NOWHERE)));
        if (standing.absence().isEmpty()) {
            one(now, standing.ended() ? Sets.ENDED : Sets.OPEN);
        }
        if (standing.stalled()) {
            one(now, Sets.STALLED);
        }
    }

    private static void lights(Standing standing, Map<String, BigDecimal> now) {
        standing.light().ifPresent(light -> one(now, Sets.lamp(light)));
        boolean late = false;
        for (Standing.Lit lit : standing.lamps()) {
            late |= lit.late();
            if (lit.light() == Light.RED || lit.light() == Light.YELLOW) {
                one(now, lit.light() == Light.RED ? Sets.red(lit.key()) : Sets.yellow(lit.key()));
            }
        }
        if (late && standing.ended() && standing.absence().isEmpty()) {
            one(now, Sets.LATE);
        }
    }

    private static BiConsumer<Standing, Map<String, BigDecimal>> asking(Measure measure) {
        String wholes = Sets.whole(measure);
        String parts = Sets.part(measure);
        String unsure = Sets.unsure(measure);
        return (standing, now) -> {
            if (measure.cohort() != null && !standing.batch(measure.cohort())) {
                return;
            }
            Object whole = measure.whole() == null ? Boolean.TRUE : counts(measure.whole(), standing);
            Object part = counts(measure.part(), standing);
            if (measure.whole() != null && Boolean.TRUE.equals(whole)) {
                add(now, wholes, measure.whole(), standing);
            }
            boolean within = Boolean.TRUE.equals(whole) || measure.beyond();
            if (Boolean.TRUE.equals(part) && within) {
                add(now, parts, measure.part(), standing);
            }
            if (whole == null || part == null && within) {
                one(now, unsure);
            }
        };
    }

    private static Object counts(Measure.Side side, Standing standing) {
        Object where = side.where() == null ? Boolean.TRUE : side.where().of(standing);
        return Boolean.TRUE.equals(where) && side.sum() != null && side.sum().of(standing) == null ? null : where;
    }

    private static void add(Map<String, BigDecimal> now, String set, Measure.Side side, Standing standing) {
        now.put(set, side.sum() == null ? BigDecimal.ONE : (BigDecimal) side.sum().of(standing));
    }

    private static void factors(Standing standing, Map<String, BigDecimal> now) {
        standing.definition().factors().stream().filter(factor -> standing.open() && factor.when().holds(standing)).forEach(factor -> one(now, Sets.lacks(factor.kind())));
    }

    private static void declared(Standing standing, Map<String, BigDecimal> now) {
        for (String batch : standing.item().batches()) {
            one(now, Sets.batch(batch));
            one(now, Sets.batch(batch.substring(0, batch.indexOf(':'))));
        }
        standing.definition().fields().stream().filter(Field::filter).forEach(field -> {
            Object value = standing.field(field.key());
            if (value instanceof Collection<?> several) {
                several.forEach(choice -> one(now, Sets.is(field, choice.toString())));
            } else if (value != null) {
                one(now, Sets.is(field, field.type() == FieldType.YESNO ? Boolean.TRUE.equals(value) ? "yes" : "no" : value.toString()));
            }
        });
    }

    private static void one(Map<String, BigDecimal> now, String set) {
        now.put(set, BigDecimal.ONE);
    }
}
