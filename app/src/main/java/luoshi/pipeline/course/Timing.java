package luoshi.pipeline.course;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import luoshi.pipeline.definition.Definition;
import luoshi.pipeline.definition.Field;
import luoshi.pipeline.definition.Stage;
import luoshi.pipeline.expression.Expression;

/**
 * When the answers of some expressions can change although nobody has recorded anything, the fields that they ask for looked through.
 *
 * @param ends whether they can on the last day of a month
 * @param firsts whether they can on the first day of a month
 * @param yearly whether they can on the first day of a year
 * @param counting whether they count days up to the day asked about
 * @param offsets so many days from a day that they look at
 * @param fields keys of the fields that hold these days, or how many they are
 * @param stages keys of the stages whose days they look at
 * @param asked keys of all fields that they ask for
 * @param clocked whether they ask for clocks
 * @param past whether they ask for the day of leaving, or for the newest period
 * @param moving whether they ask whether an item stands still
 */
record Timing(boolean ends, boolean firsts, boolean yearly, boolean counting, Set<Integer> offsets, Set<String> fields, Set<String> stages, Set<String> asked, boolean clocked, boolean past, boolean moving) {

    private static final Pattern ENDS = Pattern.compile("\\btime_share\\b");
    private static final Pattern FIRSTS = Pattern.compile("\\bmonth\\b");
    private static final Pattern YEARLY = Pattern.compile("\\b(?:time_share|sum|last|year|month)\\b");
    private static final Pattern COUNTING = Pattern.compile("\\b(?:asof|age|since|late|overdue|passed)\\b");
    private static final Pattern PAST = Pattern.compile("\\b(?:left|until)\\b");
    private static final Pattern MOVING = Pattern.compile("\\bstalled\\b");
    private static final Pattern NUMBER = Pattern.compile("(?<![\\w.'-])\\d{1,5}(?![\\w.'-])");

    /** Of some expressions of a definition; null ones are left out. */
    static Timing of(Collection<Expression> asked, Definition definition) {
        Set<String> seen = new HashSet<>();
        Set<Expression> all = new HashSet<>();
        asked.stream().filter(Objects::nonNull).forEach(expression -> close(expression, definition, seen, all));
        boolean counting = says(all, COUNTING);
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
        Set<String> asks = all.stream().flatMap(expression -> expression.asks().fields().stream()).collect(Collectors.toSet());
        return new Timing(says(all, ENDS), says(all, FIRSTS), says(all, YEARLY), counting, offsets, fields, stages, asks, all.stream().anyMatch(expression -> !expression.asks().clocks().isEmpty()), says(all, PAST), says(all, MOVING));
    }

    private static boolean says(Set<Expression> all, Pattern word) {
        return all.stream().anyMatch(expression -> word.matcher(expression.text()).find());
    }

    private static void close(Expression expression, Definition definition, Set<String> seen, Set<Expression> all) {
        all.add(expression);
        Stream<Expression> derived = expression.asks().fields().stream().filter(seen::add).flatMap(key -> definition.field(key).stream()).flatMap(field -> expressions(field).stream());
        Stream<Expression> clocks = definition.clocks().stream().filter(clock -> expression.asks().clocks().contains(clock.key()) && seen.add("clock " + clock.key()))
                .flatMap(clock -> Stream.of(clock.when(), clock.starts(), clock.by(), clock.ends()).filter(Objects::nonNull));
        Stream<Expression> stages = expression.asks().stages().stream().filter(key -> seen.add("stage " + key)).flatMap(key -> definition.stage(key).stream()).map(Stage::when).filter(Objects::nonNull);
        Stream.of(derived, clocks, stages).flatMap(one -> one).toList().forEach(one -> close(one, definition, seen, all));
    }

    private static List<Expression> expressions(Field field) {
        return field.cases().stream().flatMap(one -> Stream.of(one.when(), one.value())).filter(Objects::nonNull).toList();
    }
}
