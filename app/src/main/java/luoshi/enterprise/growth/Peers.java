package luoshi.enterprise.growth;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import luoshi.enterprise.FirmFacts;
import luoshi.enterprise.criteria.Exact;
import luoshi.enterprise.criteria.Facts;
import luoshi.enterprise.criteria.RuleBook;

/**
 * Enterprises of the industry and size class of one of them, beside which it is seen. Fewer than five others of which a value is known are not told about: they could be guessed.
 * Others are taken part after part, and no more of them is kept than their values. For one thread at a time.
 */
public final class Peers {

    /** So many others must be known at least. */
    public static final int LEAST = 5;
    private static final Exact HUNDRED = Exact.of(100);

    private final FirmFacts own;
    private final RuleBook book;
    private final Group group;
    private final Map<Measure, List<Exact>> values = new HashMap<>();
    private int others;

    /** Of one industry and one size. */
    public record Group(String industry, SizeClass size) {}

    /** Those beside one of them, by measures of the last fiscal year; whose industry or size is not known has none. */
    public Peers(FirmFacts own, RuleBook book, List<Measure> measures) {
        this.own = own;
        this.book = book;
        this.group = group(own.facts()).orElse(null);
        measures.forEach(measure -> values.put(measure, new ArrayList<>()));
    }

    private Optional<Group> group(Facts facts) {
        return facts.get("industry", 0) instanceof String industry ? SizeClass.of(book, facts).map(size -> new Group(industry, size)) : Optional.empty();
    }

    /** The industry and size of all of them; empty where one of the two is not known. */
    public Optional<Group> group() {
        return Optional.ofNullable(group);
    }

    /** Some more; whoever is of another industry or size is left out, and so is the one itself. */
    public void add(List<FirmFacts> part) {
        if (group == null) {
            return;
        }
        List<FirmFacts> peers = part.parallelStream().filter(one -> !one.id().equals(own.id()) && group.industry().equals(one.facts().get("industry", 0)) && group(one.facts()).equals(group())).toList();
        others += peers.size();
        values.forEach((measure, known) -> peers.stream().map(one -> (Exact) measure.of().of(one.facts())).filter(one -> one != null).forEach(known::add));
    }

    /** How the one stands among those that were added, by a measure. */
    public Standing standing(Measure measure) {
        if (group == null) {
            return Standing.none(null, Standing.Why.NO_GROUP, 0, 0);
        }
        Exact[] known = values.get(measure).stream().sorted().toArray(Exact[]::new);
        if (known.length < LEAST) {
            return Standing.none(group, Standing.Why.TOO_FEW, others, known.length);
        }
        Exact value = (Exact) measure.of().of(own.facts());
        if (value == null) {
            return new Standing(group, Standing.Why.NOT_KNOWN, others, known.length, null, null, quartiles(known));
        }
        int below = (int) Arrays.stream(known).filter(one -> one.compareTo(value) < 0).count();
        int even = (int) Arrays.stream(known).filter(one -> one.compareTo(value) == 0).count();
        return new Standing(group, Standing.Why.TOLD, others, known.length, value, Exact.of(2L * below + even).times(HUNDRED).by(Exact.of(2L * known.length)), quartiles(known));
    }

    /** A quarter, a half and three quarters of the way through the sorted values, between two of them in proportion. */
    private static List<Exact> quartiles(Exact[] values) {
        return List.of(quartile(values, 1), quartile(values, 2), quartile(values, 3));
    }

    private static Exact quartile(Exact[] values, int quarter) {
        int place = (values.length - 1) * quarter;
        Exact low = values[place / 4];
        return place % 4 == 0 ? low : low.plus(values[place / 4 + 1].plus(low.negative()).times(Exact.of(place % 4)).by(Exact.of(4)));
    }
}
