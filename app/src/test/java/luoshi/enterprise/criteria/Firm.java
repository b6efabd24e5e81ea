package luoshi.enterprise.criteria;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import luoshi.enterprise.FirmFacts;
import luoshi.enterprise.criteria.Verdict.Outcome;
import luoshi.enterprise.criteria.Verdict.Required;
import luoshi.enterprise.criteria.Verdict.Scored;

/** An enterprise of a test. What is not said of it is not known. */
public final class Firm implements Facts {

    public static final RuleBook BOOK = RuleBook.shipped();
    private static final Map<Outcome, String> WORDS = Map.of(Outcome.MET, "符合", Outcome.UNMET, "不符合", Outcome.OPEN, "未定");

    private final LocalDate asOf;
    private final Map<String, List<Object>> values = new HashMap<>();
    private final Map<String, List<Map<String, Object>>> lists = new HashMap<>();

    private Firm(LocalDate asOf) {
        this.asOf = asOf;
    }

    /** Of which nothing is known on a day. */
    public static Firm on(LocalDate day) {
        return new Firm(day);
    }

    /** Of which nothing is known. */
    static Firm unknown() {
        return on(LocalDate.of(2026, 6, 30));
    }

    /** Small, honest and without accidents; nothing else is known. */
    static Firm aFirm(String... facts) {
        return unknown().with("sme yes", "listed_abnormal no", "restricted_product no", "recent_breach no", "resident yes", "legal_unit yes").none("incidents").with(facts);
    }

    /** Facts as {@code key value}; for fiscal years {@code key last before-last …}; ? for what is not known. */
    public Firm with(String... facts) {
        Stream.of(facts).flatMap(one -> Stream.of(one.split(";"))).map(one -> one.strip().split(" +")).forEach(words -> {
            Fact fact = BOOK.facts().get(words[0]);
            values.put(words[0], Stream.of(words).skip(1).map(word -> value(fact, word)).collect(Collectors.toCollection(ArrayList::new)));
        });
        return this;
    }

    private static Object value(Fact fact, String word) {
        return word.equals("?") ? null : switch (fact.kind()) {
            case NUMBER -> word.endsWith("%") ? Exact.of(new BigDecimal(word.replace("%", "")).movePointLeft(2)) : Exact.of(new BigDecimal(word));
            case ANSWER -> word.equals("yes");
            case CHOICE -> word;
            case DAY -> LocalDate.parse(word);
            case LIST -> throw new IllegalArgumentException(fact.key());
        };
    }

    /** So many rows of a list, each with these facts. */
    Firm rows(int many, String list, String... facts) {
        Map<String, Fact> columns = BOOK.facts().get(list).columns().stream().collect(Collectors.toMap(Fact::key, one -> one));
        Map<String, Object> row = new HashMap<>();
        Stream.of(facts).map(one -> one.split(" +")).forEach(words -> row.put(words[0], value(columns.get(words[0]), words[1])));
        for (int i = 0; i < many; i++) {
            lists.computeIfAbsent(list, key -> new ArrayList<>()).add(row);
        }
        return this;
    }

    /** Rights of its own that serve its main product. */
    Firm owns(int many, String kind) {
        return rows(many, "ip", "kind " + kind, "origin 自主研发", "since 2022-01-01", "in_force yes", "linked yes", "profitable yes", "high_value no", "owner_rank 1", "used_before no");
    }

    /** A right that was transferred to it on a day. */
    Firm bought(String kind, String day) {
        return rows(1, "ip", "kind " + kind, "origin 受让", "since " + day, "in_force yes", "linked yes", "profitable yes", "high_value no", "owner_rank 1", "used_before no");
    }

    /** A title that it holds from a day to a day. */
    public Firm title(String title, String since, String until) {
        return rows(1, "titles", "title " + title, "since " + since, "until " + until);
    }

    /** As searches and comparisons over many take it. */
    public FirmFacts as(String id) {
        return new FirmFacts(id, "企业" + id, "", this);
    }

    /** There are none of these. */
    public Firm none(String... keys) {
        Stream.of(keys).forEach(key -> lists.put(key, new ArrayList<>()));
        return this;
    }

    @Override
    public LocalDate asOf() {
        return asOf;
    }

    @Override
    public Object get(String key, int back) {
        List<Object> years = values.getOrDefault(key, List.of());
        return back < years.size() ? years.get(back) : null;
    }

    @Override
    public List<Map<String, Object>> rows(String key) {
        return lists.get(key);
    }

    Verdict by(String rule, String version) {
        return Verdict.of(BOOK.version(rule, version).orElseThrow(), this);
    }

    /** Items by groups, total, outcome and what is not met, in one line. */
    String line(String rule, String version) {
        Verdict verdict = by(rule, version);
        StringBuilder line = new StringBuilder();
        String group = null;
        for (Scored one : verdict.scored()) {
            line.append(group == null || one.item().group().equals(group) ? "" : "| ").append(one.points()).append(' ');
            group = one.item().group();
        }
        List<String> unmet = unmet(verdict.required()).toList();
        return line.append(group == null ? "" : "= " + verdict.total() + " ").append(WORDS.get(verdict.outcome())).append(unmet.isEmpty() ? "" : "：" + String.join("；", unmet)).toString();
    }

    /** Of what may be met in any of several ways, the way by points if there is one, else its own name. */
    private static Stream<String> unmet(Required one) {
        if (one.outcome() != Outcome.UNMET) {
            return Stream.empty();
        }
        if (!(one.requirement() instanceof Requirement.Several several)) {
            return Stream.of(one.requirement().label().zh());
        }
        List<Required> ways = several.any() ? one.of().stream().filter(way -> way.of().stream().anyMatch(line -> line.requirement() instanceof Requirement.Line)).toList() : one.of();
        return ways.isEmpty() ? Stream.of(several.label().zh()) : ways.stream().flatMap(Firm::unmet);
    }

    /** How one requirement stands. */
    String outcome(String rule, String version, String key) {
        return WORDS.get(all(by(rule, version).required()).filter(one -> one.requirement().key().equals(key)).findFirst().orElseThrow().outcome());
    }

    static Stream<Required> all(Required one) {
        return Stream.concat(Stream.of(one), one.of().stream().flatMap(Firm::all));
    }

    /** The points of the whole, of a group or of an item. */
    String points(String rule, String version, String of) {
        return by(rule, version).points(of).toString();
    }

    /** Its class by the statistical division. */
    String size() {
        return Stream.of("large 大型", "medium 中型", "small 小型").filter(one -> by("size-" + one.split(" ")[0], "2017").outcome() == Outcome.MET).map(one -> one.split(" ")[1]).findFirst().orElse("微型");
    }
}
