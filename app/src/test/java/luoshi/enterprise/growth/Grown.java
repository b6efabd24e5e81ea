package luoshi.enterprise.growth;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import luoshi.enterprise.FirmFacts;
import luoshi.enterprise.criteria.Exact;
import luoshi.enterprise.criteria.Facts;
import luoshi.enterprise.criteria.RuleBook;

/** Enterprises of tests, told as {@code key last before-last …}; ? and what is not said is not known. */
final class Grown implements Facts {

    static final RuleBook BOOK = RuleBook.shipped();

    private final LocalDate asOf;
    private final Map<String, List<Object>> values = new HashMap<>();
    private final List<Map<String, Object>> titles = new ArrayList<>();

    private Grown(LocalDate asOf) {
        this.asOf = asOf;
    }

    static Grown firm(String... facts) {
        return on("2026-06-30", facts);
    }

    static Grown on(String day, String... facts) {
        Grown firm = new Grown(LocalDate.parse(day));
        Stream.of(facts).flatMap(one -> Stream.of(one.split(";"))).map(one -> one.strip().split(" +"))
                .forEach(words -> firm.values.put(words[0], Stream.of(words).skip(1).map(Grown::value).collect(Collectors.toCollection(ArrayList::new))));
        return firm;
    }

    private static Object value(String word) {
        return word.equals("?") ? null : word.equals("yes") ? Boolean.TRUE : word.matches("-?[0-9.]+") ? Exact.of(new BigDecimal(word)) : word;
    }

    Grown title(String title, String since, String until) {
        titles.add(Map.of("title", title, "since", LocalDate.parse(since), "until", LocalDate.parse(until)));
        return this;
    }

    FirmFacts as(String id) {
        return new FirmFacts(id, "企业" + id, "", this);
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
        return key.equals("titles") ? titles : null;
    }
}
