package luoshi.pipeline.course;

import java.util.HashSet;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import luoshi.pipeline.definition.Definition;
import luoshi.pipeline.definition.Factor;
import luoshi.pipeline.definition.Field;
import luoshi.pipeline.definition.Measure;
import luoshi.pipeline.definition.Stage;
import luoshi.pipeline.expression.Expression;

/**
 * When the answers of a definition's expressions can change although nobody has recorded anything.
 *
 * @param monthly whether they can with every month that begins or ends
 * @param daily whether what is added up can grow with every day
 * @param offsets so many days after a day that an item names
 * @param fields keys of number fields that hold such offsets
 */
record Timing(boolean monthly, boolean daily, Set<Integer> offsets, Set<String> fields) {

    private static final Pattern MONTHLY = Pattern.compile("\\b(time_share|sum|last|year|month)\\b");
    private static final Pattern COUNTING = Pattern.compile("\\b(asof|age|since|days|plus)\\b");
    private static final Pattern NUMBER = Pattern.compile("(?<![\\w.'-])\\d{1,5}(?![\\w.'-])");

    static Timing of(Definition definition) {
        boolean monthly = false;
        Set<Integer> offsets = new TreeSet<>();
        Set<String> fields = new HashSet<>();
        for (Expression expression : expressions(definition).toList()) {
            monthly |= MONTHLY.matcher(expression.text()).find();
            if (COUNTING.matcher(expression.text()).find()) {
                NUMBER.matcher(expression.text()).results().forEach(number -> offsets.add(Integer.parseInt(number.group())));
                fields.addAll(expression.fields());
            }
        }
        fields.removeIf(key -> definition.field(key).filter(field -> field.number() != null).isEmpty());
        return new Timing(monthly, grows(definition), offsets, fields);
    }

    private static boolean grows(Definition definition) {
        Stream<Expression> sums = definition.measures().stream().flatMap(measure -> Stream.of(measure.part(), measure.whole())).filter(Objects::nonNull).map(Measure.Side::sum).filter(Objects::nonNull);
        Stream<Expression> derived = definition.fields().stream().flatMap(field -> field.cases().stream()).map(Field.Case::value);
        return Stream.concat(sums, derived).anyMatch(expression -> COUNTING.matcher(expression.text()).find());
    }

    private static Stream<Expression> expressions(Definition definition) {
        Stream<Expression> fields = definition.fields().stream().flatMap(field -> field.cases().stream()).flatMap(one -> Stream.of(one.when(), one.value()).filter(Objects::nonNull));
        Stream<Expression> lamps = definition.lamps().stream().flatMap(lamp -> Stream.of(lamp.when(), lamp.grey(), lamp.red(), lamp.yellow()).filter(Objects::nonNull));
        Stream<Expression> measures = definition.measures().stream().flatMap(measure -> Stream.of(measure.part(), measure.whole())).filter(Objects::nonNull)
                .flatMap(side -> Stream.of(side.where(), side.sum()).filter(Objects::nonNull));
        Stream<Expression> factors = definition.factors().stream().map(Factor::when);
        Stream<Expression> clocks = definition.clocks().stream().flatMap(clock -> Stream.of(clock.when(), clock.starts(), clock.by(), clock.ends()).filter(Objects::nonNull));
        Stream<Expression> stages = definition.stages().stream().map(Stage::when).filter(Objects::nonNull);
        return Stream.of(fields, lamps, measures, factors, clocks, stages).flatMap(one -> one);
    }
}
