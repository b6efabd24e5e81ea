package luoshi.enterprise.criteria;

import static luoshi.enterprise.criteria.Firm.BOOK;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import luoshi.enterprise.criteria.Points.Range;
import luoshi.enterprise.criteria.Verdict.Outcome;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Over enterprises that chance made up: what is judged of a part of the facts is borne out by all of them. */
class KnowingMoreTest {

    static IntStream seeds() {
        return IntStream.range(0, 200);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void moreFactsOnlyNarrowWhatIsOpen(int seed) {
        MadeUp whole = new MadeUp(seed, Set.of());
        Set<String> hidden = new HashSet<>(BOOK.facts().keySet());
        Random chance = new Random(seed);
        hidden.removeIf(key -> chance.nextInt(3) > 0);
        MadeUp part = new MadeUp(seed, hidden);

        assertThat(BOOK.list()).allSatisfy(rules -> {
            Verdict full = Verdict.of(rules, whole);
            Verdict partial = Verdict.of(rules, part);
            List<Outcome> open = Firm.all(partial.required()).map(Verdict.Required::outcome).toList();
            List<Outcome> known = Firm.all(full.required()).map(Verdict.Required::outcome).toList();

            assertThat(partial.total().around(full.total())).isEqualTo(partial.total());
            assertThat(IntStream.range(0, open.size()).filter(i -> open.get(i) != Outcome.OPEN && open.get(i) != known.get(i))).isEmpty();
        });
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void allFactsLeaveNothingOpenButWhatExpertsGive(int seed) {
        MadeUp whole = new MadeUp(seed, Set.of());

        assertThat(BOOK.list()).filteredOn(rules -> !rules.key().equals("hightech")).allSatisfy(rules -> {
            Verdict verdict = Verdict.of(rules, whole);

            assertThat(verdict.total().certain()).isTrue();
            assertThat(verdict.outcome()).isNotEqualTo(Outcome.OPEN);
        });
    }

    @Test
    void ofAnUnknownEnterpriseEverythingIsOpen() {
        assertThat(BOOK.list()).allSatisfy(rules -> {
            Verdict verdict = Verdict.of(rules, Firm.unknown());
            int most = rules.groups().isEmpty() ? rules.items().stream().mapToInt(Item::max).sum() : rules.groups().values().stream().mapToInt(RuleSet.Group::cap).sum();

            assertThat(verdict.outcome()).isEqualTo(Outcome.OPEN);
            assertThat(verdict.total()).isEqualTo(new Range(rules.key().equals("innovative") ? 5 : 0, most));
            assertThat(most).isIn(0, 100);
        });
    }

    /** All facts of an enterprise, made up by chance, some of them hidden. */
    private static final class MadeUp implements Facts {

        private static final LocalDate DAY = LocalDate.of(2026, 6, 30);

        private final Set<String> hidden;
        private final Map<String, List<Object>> values = new HashMap<>();
        private final Map<String, List<Map<String, Object>>> lists = new HashMap<>();

        MadeUp(int seed, Set<String> hidden) {
            this.hidden = hidden;
            Random chance = new Random(seed);
            BOOK.facts().values().forEach(fact -> {
                if (fact.kind() == Fact.Kind.LIST) {
                    List<Map<String, Object>> rows = new ArrayList<>();
                    for (int left = chance.nextInt(4); left > 0; left--) {
                        Map<String, Object> row = new HashMap<>();
                        fact.columns().forEach(column -> row.put(column.key(), one(column, chance)));
                        rows.add(row);
                    }
                    lists.put(fact.key(), rows);
                } else {
                    values.put(fact.key(), IntStream.range(0, 5).mapToObj(year -> one(fact, chance)).toList());
                }
            });
        }

        private static Object one(Fact fact, Random chance) {
            return switch (fact.kind()) {
                case NUMBER -> switch (fact.measure()) {
                    case "万元", "万港元" -> Exact.of(1 + chance.nextInt(chance.nextBoolean() ? 12_000 : 600_000));
                    case "%" -> Exact.of(new BigDecimal(chance.nextInt(30)).movePointLeft(2));
                    case "人" -> Exact.of(1 + chance.nextInt(1200));
                    default -> Exact.of(chance.nextInt(15));
                };
                case ANSWER -> chance.nextInt(4) > 0;
                case CHOICE -> fact.choices().get(chance.nextInt(fact.choices().size()));
                case DAY -> DAY.minusDays(chance.nextInt(2000));
                case LIST -> throw new IllegalArgumentException(fact.key());
            };
        }

        @Override
        public LocalDate asOf() {
            return DAY;
        }

        @Override
        public Object get(String key, int back) {
            return hidden.contains(key) ? null : values.get(key).get(back);
        }

        @Override
        public List<Map<String, Object>> rows(String key) {
            return hidden.contains(key) ? null : lists.get(key);
        }
    }
}
