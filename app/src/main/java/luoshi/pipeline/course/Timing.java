package luoshi.pipeline.course;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import luoshi.pipeline.definition.Definition;
import luoshi.pipeline.definition.Field;
import luoshi.pipeline.expression.Expression;

/**
 * When the answers of some expressions can change although nobody has recorded anything, the fields that they ask for looked through.
 *
 * @param monthly whether they can with every month that begins or ends
 * @param counting whether they count days up to the day asked about
 * @param offsets so many days from a day that they look at
 * @param fields keys of the fields that hold these days, or how many they are
 * @param stages keys of the stages whose days they look at
 */
record Timing(boolean monthly, boolean counting, Set<Integer> offsets, Set<String> fields, Set<String> stages) {

    private static final Pattern MONTHLY = Pattern.compile("\\b(?:time_share|sum|last|year|month)\\b");
    private static final Pattern COUNTING = Pattern.compile("\\b(?:asof|age|since|late|overdue|passed)\\b");
    private static final Pattern NUMBER = Pattern.compile("(?<![\\w.'-])\\d{1,5}(?![\\w.'-])");

    /** Of some expressions of a definition; null ones are left out. */
    static Timing of(Collection<Expression> asked, Definition definition) {
        Set<String> seen = new HashSet<>();
        Set<Expression> all = new HashSet<>();
        asked.stream().filter(Objects::nonNull).forEach(expression -> close(expression, definition, seen, all));
        boolean counting = all.stream().anyMatch(expression -> COUNTING.matcher(expression.text()).find());
        Set<Integer> offsets = new TreeSet<>();
        Set<String> fields = new HashSet<>();
        Set<String> stages = new HashSet<>();
        if (counting) {
            all.forEach(expression -> {
                NUMBER.matcher(expression.text()).results().forEach(number -> offsets.add(Integer.parseInt(number.group())));
                fields.addAll(expression.asks().fields());
                stages.addAll(expression.asks().stages());
            });
        }
        return new Timing(all.stream().anyMatch(expression -> MONTHLY.matcher(expression.text()).find()), counting, offsets, fields, stages);
    }

    private static void close(Expression expression, Definition definition, Set<String> seen, Set<Expression> all) {
        all.add(expression);
        Stream<Expression> derived = expression.asks().fields().stream().filter(seen::add).flatMap(key -> definition.field(key).stream()).flatMap(field -> expressions(field).stream());
        Stream<Expression> clocks = definition.clocks().stream().filter(clock -> expression.asks().clocks().contains(clock.key()) && seen.add("clock " + clock.key()))
                .flatMap(clock -> Stream.of(clock.when(), clock.starts(), clock.by(), clock.ends()).filter(Objects::nonNull));
        Stream.concat(derived, clocks).toList().forEach(one -> close(one, definition, seen, all));
    }

    private static List<Expression> expressions(Field field) {
        return field.cases().stream().flatMap(one -> Stream.of(one.when(), one.value())).filter(Objects::nonNull).toList();
    }
}
