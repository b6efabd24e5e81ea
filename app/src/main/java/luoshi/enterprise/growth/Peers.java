package luoshi.enterprise.growth;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import luoshi.enterprise.FirmFacts;
import luoshi.enterprise.criteria.Exact;
import luoshi.enterprise.criteria.Facts;
import luoshi.enterprise.criteria.RuleBook;

/** Enterprises of one industry and one size class, beside which one of them is seen. Fewer than five others of which a value is known are not told about: they could be guessed. */
public final class Peers {

    /** So many others must be known at least. */
    public static final int LEAST = 5;
    private static final Exact HUNDRED = Exact.of(100);

    private final RuleBook book;
    private final Map<Group, List<FirmFacts>> groups;
    private final Map<String, Exact[]> sorted = new ConcurrentHashMap<>();

    /** Of one industry and one size. */
    public record Group(String industry, SizeClass size) {}

    private Peers(RuleBook book, Map<Group, List<FirmFacts>> groups) {
        this.book = book;
        this.groups = groups;
    }

    /** Among all these; whose industry or size is not known is nobody's peer. */
    public static Peers among(List<FirmFacts> firms, RuleBook book) {
        Map<Group, List<FirmFacts>> groups = firms.parallelStream().filter(firm -> group(book, firm.facts()).isPresent()).collect(Collectors.groupingBy(firm -> group(book, firm.facts()).orElseThrow()));
        return new Peers(book, groups);
    }

    private static Optional<Group> group(RuleBook book, Facts facts) {
        return facts.get("industry", 0) instanceof String industry ? SizeClass.of(book, facts).map(size -> new Group(industry, size)) : Optional.empty();
    }

    /** How one stands among its peers by a measure of the last fiscal year. */
    public Standing standing(FirmFacts firm, Measure measure) {
        Optional<Group> group = group(book, firm.facts());
        if (group.isEmpty()) {
            return Standing.none(null, Standing.Why.NO_GROUP, 0, 0);
        }
        List<FirmFacts> peers = groups.getOrDefault(group.get(), List.of());
        Exact[] values = sorted.computeIfAbsent(group.get() + " " + measure.key(), _ -> values(peers, measure));
        boolean among = peers.stream().anyMatch(one -> one.id().equals(firm.id()));
        Exact own = (Exact) measure.of().of(firm.facts());
        int others = peers.size() - (among ? 1 : 0);
        int known = values.length - (among && own != null ? 1 : 0);
        if (known < LEAST) {
            return Standing.none(group.get(), Standing.Why.TOO_FEW, others, known);
        }
        if (own == null) {
            return new Standing(group.get(), Standing.Why.NOT_KNOWN, others, known, null, null, quartiles(values));
        }
        Exact[] rest = among ? without(values, own) : values;
        int below = (int) Arrays.stream(rest).filter(one -> one.compareTo(own) < 0).count();
        int even = (int) Arrays.stream(rest).filter(one -> one.compareTo(own) == 0).count();
        return new Standing(group.get(), Standing.Why.TOLD, others, known, own, Exact.of(2L * below + even).times(HUNDRED).by(Exact.of(2L * known)), quartiles(rest));
    }

    private static Exact[] values(List<FirmFacts> peers, Measure measure) {
        return peers.stream().map(one -> (Exact) measure.of().of(one.facts())).filter(one -> one != null).sorted().toArray(Exact[]::new);
    }

    private static Exact[] without(Exact[] values, Exact own) {
        int at = 0;
        while (values[at].compareTo(own) != 0) {
            at++;
        }
        Exact[] rest = new Exact[values.length - 1];
        System.arraycopy(values, 0, rest, 0, at);
        System.arraycopy(values, at + 1, rest, at, rest.length - at);
        return rest;
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
