package luoshi.commitment;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import luoshi.kernel.MeasureUnit;
import luoshi.people.Refusal;
import luoshi.reading.Bound;
import luoshi.reading.Kind;
import luoshi.reading.NumberExpression;
import luoshi.reading.Part;
import luoshi.reading.Place;
import luoshi.reading.Reading;
import luoshi.reading.ResponsibleUnit;
import luoshi.reading.Span;
import luoshi.reading.Task;

/**
 * The promises of a reading. Which numbers and tasks make one promise: those of one clause, and those of the next clause that goes on with
 * it (design: one commitment is the clause, or the heading and its clauses, that makes it).
 */
public final class Proposals {

    /** A number's clause that goes on with the one before: the total beside the growth, one of them, one more for every unit. */
    private static final Pattern GOES_ON = Pattern.compile("^(?:其中|总数|总量|总规模|累计)");

    /** What work brings about is no work of its own: 新建5G基站2000个，实现…连续覆盖. */
    private static final Pattern BRINGS_ABOUT = Pattern.compile("^(?:实现|使|确保)");

    /** How a page names what was read: by its spans, 3235-3240.3244-3249. No commas, at which web frameworks take lists apart. */
    private static final Pattern KEY = Pattern.compile("\\d{1,8}-\\d{1,8}(?:\\.\\d{1,8}-\\d{1,8}){0,199}");

    private Proposals() {}

    /** One number or task of a reading with what surrounds it. */
    private record Item(Target target, Place place, boolean promises, boolean unclear, List<ResponsibleUnit> units, String why) {

        static Item of(NumberExpression number) {
            return new Item(Target.of(number), number.place(), number.kind() == Kind.TARGET, number.unclear(), number.units(), number.why());
        }

        static Item of(Task task) {
            return new Item(Target.of(task), task.place(), true, false, task.units(), task.why());
        }

        Span span() {
            return target.span();
        }

        boolean is(TargetKind kind) {
            return target.kind() == kind;
        }
    }

    /** All promises of a reading, in order of the text. */
    public static List<Proposal> of(Reading reading) {
        List<Item> items = items(reading).filter(item -> item.promises || item.unclear).toList();
        List<List<Item>> groups = new ArrayList<>();
        for (Item item : items) {
            if (!groups.isEmpty() && goesOn(groups.getLast(), item, reading.rawText())) {
                groups.getLast().add(item);
            } else {
                groups.add(new ArrayList<>(List.of(item)));
            }
        }
        return groups.stream().map(Proposals::proposal).toList();
    }

    /** The promise that exactly these numbers and tasks make; empty where the reading has one of them not. */
    public static Optional<Proposal> of(Reading reading, List<Span> spans) {
        Set<Span> wanted = Set.copyOf(spans);
        List<Item> chosen = items(reading).filter(item -> wanted.contains(item.span())).toList();
        return chosen.stream().map(Item::span).collect(Collectors.toSet()).equals(wanted) && !chosen.isEmpty() ? Optional.of(proposal(chosen)) : Optional.empty();
    }

    /** The promise that a person sees in some words: with the numbers and tasks read in them, or else the words themselves as work to be done. */
    public static Proposal within(Reading reading, Span words) {
        List<Item> inside = items(reading).filter(item -> words.contains(item.span())).toList();
        List<Item> promising = inside.stream().filter(item -> item.promises || item.unclear).toList();
        if (!inside.isEmpty()) {
            Proposal found = proposal(promising.isEmpty() ? inside : promising);
            return new Proposal(words, found.targets(), false, found.part(), found.heading(), found.scope(), found.deadline(), found.perUnit(), found.units(), found.why());
        }
        Place near = items(reading).map(Item::place).filter(place -> place.sentence().start() <= words.start()).reduce((_, last) -> last)
                .orElse(new Place(Part.PLAN, "", words, words));
        String plain = words.of(reading.rawText()).strip();
        Target work = new Target(null, TargetKind.TASK, words, plain.substring(0, Math.min(Target.LONGEST, plain.length())), "", "", Bound.EQUAL, null, null, MeasureUnit.NONE, "", "", "", false);
        return new Proposal(words, List.of(work), false, near.part(), near.heading(), "", "", false, List.of(), List.of());
    }

    private static Stream<Item> items(Reading reading) {
        return Stream.concat(reading.numbers().stream().map(Item::of), reading.tasks().stream().map(Item::of))
                .sorted(Comparator.<Item, Span>comparing(Item::span));
    }

    private static boolean goesOn(List<Item> group, Item next, String text) {
        Item last = group.getLast();
        if (last.unclear || next.unclear || !last.place.sentence().equals(next.place.sentence())) {
            return false;
        }
        if (last.place.clause().overlaps(next.place.clause()) || last.span().overlaps(next.span())) {
            return true;
        }
        if (last.is(TargetKind.MILESTONE) && next.is(TargetKind.MILESTONE)) {
            return true;
        }
        boolean everyUnit = group.stream().anyMatch(item -> item.target.perUnit());
        String clause = next.place.clause().of(text).strip();
        return next.is(TargetKind.NUMBER)
                ? everyUnit && next.target.perUnit() || last.is(TargetKind.NUMBER) && GOES_ON.matcher(clause).find()
                : next.is(TargetKind.TASK) && last.is(TargetKind.NUMBER) && BRINGS_ABOUT.matcher(clause).find();
    }

    private static Proposal proposal(List<Item> items) {
        Item first = items.getFirst();
        int start = items.stream().mapToInt(item -> Math.min(item.place.clause().start(), item.span().start())).min().orElseThrow();
        int end = items.stream().mapToInt(item -> Math.max(item.place.clause().end(), item.span().end())).max().orElseThrow();
        return new Proposal(new Span(start, end), items.stream().map(Item::target).toList(), items.stream().anyMatch(Item::unclear), first.place.part(),
                first.place.heading().strip(), first(items, Target::scope), first(items, Target::deadline),
                items.stream().anyMatch(item -> item.target.perUnit()),
                items.stream().map(Item::units).filter(units -> !units.isEmpty()).findFirst().orElse(List.of()),
                items.stream().map(Item::why).toList());
    }

    private static String first(List<Item> items, Function<Target, String> field) {
        return items.stream().map(Item::target).map(field).filter(text -> !text.isEmpty()).findFirst().orElse("");
    }

    /** What a page calls the promise of these targets. */
    public static String key(List<Target> targets) {
        return targets.stream().map(Target::span).distinct().map(span -> span.start() + "-" + span.end()).collect(Collectors.joining("."));
    }

    /** The spans of a {@link Proposal#key}; refused where it is none. */
    public static List<Span> spans(String key) {
        if (key == null || !KEY.matcher(key).matches()) {
            throw new Refusal("commitment.items");
        }
        return Stream.of(key.split("\\.")).map(Proposals::span).distinct().sorted().toList();
    }

    private static Span span(String part) {
        int dash = part.indexOf('-');
        int start = Integer.parseInt(part.substring(0, dash));
        int end = Integer.parseInt(part.substring(dash + 1));
        if (end < start) {
            throw new Refusal("commitment.items");
        }
        return new Span(start, end);
    }
}
