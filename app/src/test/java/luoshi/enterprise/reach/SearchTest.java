package luoshi.enterprise.reach;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import luoshi.enterprise.FirmFacts;
import luoshi.enterprise.criteria.Change;
import luoshi.enterprise.criteria.RuleSet;
import luoshi.enterprise.criteria.Verdict;
import luoshi.enterprise.criteria.Verdict.Outcome;
import luoshi.enterprise.criteria.Ways;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Which enterprises would bring a plan to its number. */
class SearchTest {

    private static final RuleSet SCALE = Firms.rules("above-scale", "2011");
    private static final TargetWording WORDS = new TargetWording(false);

    private static Reach scale(int wanted, Near near, List<Holding> held, FirmFacts... firms) {
        return Search.of(new Target(SCALE, 2022, Counting.FIRST_TIME, wanted, near), held, List.of(firms));
    }

    private static List<String> ids(List<Prospect> prospects) {
        return prospects.stream().map(one -> one.firm().id()).toList();
    }

    @Test
    void theNearestComeFirstAndEachSaysWhatItLacks() {
        Reach reach = scale(3, Near.within(1), List.of(), Firms.industrial("far", "800"), Firms.industrial("near", "1900"), Firms.industrial("ready", "2000"), Firms.industrial("middle", "1500"));

        assertThat(ids(reach.met())).containsExactly("ready");
        assertThat(ids(reach.near())).containsExactly("near", "middle", "far");
        assertThat(WORDS.lacks(reach.near().getFirst(), SCALE)).isEqualTo("年主营业务收入2000万元以上：2021年主营业务收入：1900万元 → ≥ 2000万元（差 100万元）");
        assertThat(ids(reach.needed())).containsExactly("ready", "near", "middle");
        assertThat(reach.border()).map(one -> one.firm().id()).contains("middle");
    }

    @Test
    void whoeverAsksSaysWhatIsNear() {
        Reach reach = scale(3, new Near(1, 0.3), List.of(), Firms.industrial("inside", "1400"), Firms.industrial("outside", "1399"));

        assertThat(ids(reach.near())).containsExactly("inside");
        assertThat(reach.beyond()).isEqualTo(1);
        assertThat(WORDS.near(reach.target().near())).isEqualTo("这里算“接近”的：至多 1 处不够，且每个数至多差 30%");
    }

    /** 目标 450，已有 400，现在就符合的 30 家，接近的 7 家：全做到也只有 437。 */
    @Test
    void whenAllNearCasesAreNotEnoughItSaysSo() {
        List<Holding> held = IntStream.range(0, 400).mapToObj(i -> Holding.first("held" + i, LocalDate.of(2022, 3, 1), null)).toList();
        FirmFacts[] firms = Stream.of(IntStream.range(0, 30).mapToObj(i -> Firms.industrial("ready" + i, "2500")), IntStream.range(0, 7).mapToObj(i -> Firms.industrial("near" + i, "1900")),
                IntStream.range(0, 50).mapToObj(i -> Firms.industrial("far" + i, "500"))).flatMap(one -> one).toArray(FirmFacts[]::new);
        Reach reach = scale(450, new Near(1, 0.1), held, firms);

        assertThat(reach.feasible()).isFalse();
        assertThat(reach.border()).isEmpty();
        assertThat(WORDS.verdict(reach)).isEqualTo("已计入 400 家，现在就符合而没有计入的 30 家，接近的 7 家：即使全部做到也只有 437 家，目标 450 家达不到，还差 13 家");
        assertThat(new TargetWording(true).verdict(reach)).isEqualTo("400 count already, 30 meet the rules and do not count yet, 7 are near: even all of them give 437 of 450, so the target cannot be reached; 13 are lacking");
    }

    @Test
    void whoHasHeldItBeforeIsNoNewOneButCanHoldItAgain() {
        List<Holding> before = List.of(Holding.first("before", LocalDate.of(2018, 1, 1), LocalDate.of(2020, 12, 31)));

        assertThat(scale(1, Near.within(1), before, Firms.industrial("before", "3000")).met()).isEmpty();
        assertThat(Search.of(new Target(SCALE, 2022, Counting.NET, 1, Near.within(1)), before, List.of(Firms.industrial("before", "3000"))).met()).hasSize(1);
    }

    @Test
    void whoIsOpenIsCountedByTheFactThatNobodyKnows() {
        Reach reach = scale(2, Near.within(1), List.of(), Firms.industrial("silent", null), Firms.industrial("known", "100"));

        assertThat(reach.open()).isEqualTo(1);
        assertThat(reach.unknown()).containsExactly(new Reach.Unknown(Firms.fact("main_revenue"), 1));
        assertThat(reach.within().getFirst()).isEqualTo(new Reach.Within(1, 2, 1));
        assertThat(reach.help()).extracting(WORDS::help).containsExactly("年主营业务收入2000万元以上：2 家（其中 1 家只是不清楚，先问清）");
    }

    /** 收入为零的工业企业，改成零售业也只差一处；行业不是服务能改的。 */
    @Test
    void nobodyIsToldToChangeItsIndustry() {
        Reach reach = scale(1, Near.within(1), List.of(), Firms.industrial("nothing", "0"));

        assertThat(WORDS.lacks(reach.near().getFirst(), SCALE)).startsWith("年主营业务收入2000万元以上");
    }

    static Stream<RuleSet> all() {
        return Firms.BOOK.list().stream();
    }

    /** Of thousands of invented enterprises: the search, which leaves most ways unlooked for, tells the same as looking for all of them. */
    @ParameterizedTest
    @MethodSource("all")
    void theCheapOrderIsTheOrderOfAllWaysLookedFor(RuleSet rules) {
        List<FirmFacts> firms = Firms.invented(rules, 1_500);
        Near near = Near.within(2);
        Reach reach = Search.of(new Target(rules, 2022, Counting.FIRST_TIME, 450, near), List.of(), firms);
        Bound bound = new Bound(rules);
        List<Prospect> every = new ArrayList<>();
        int never = 0;
        for (FirmFacts firm : firms) {
            Verdict verdict = Verdict.of(rules, firm.facts());
            List<List<Change>> ways = Ways.of(verdict, firm.facts());
            assertThat(bound.of(verdict, firm.facts())).as("least changes of %s", firm.id()).isLessThanOrEqualTo(ways.isEmpty() ? Bound.NEVER : ways.getFirst().size());
            List<Change> way = Near.way(ways);
            if (verdict.outcome() != Outcome.MET && way != null) {
                every.add(Prospect.of(firm, verdict.outcome(), way));
            }
            never += way == null ? 1 : 0;
        }
        every.sort(Prospect.NEAREST);

        assertThat(ids(reach.near())).isEqualTo(ids(every.stream().filter(one -> near.takes(one.way())).toList()));
        assertThat(reach.within()).extracting(Reach.Within::firms).containsExactly(count(every, 1), count(every, 2), count(every, 3));
        assertThat(reach.near()).isSortedAccordingTo(Comparator.comparingInt(Prospect::changes));
        assertThat(reach.never()).isLessThanOrEqualTo(never);
        assertThat(reach.met().size() + reach.near().size() + reach.beyond() + reach.never()).isEqualTo(firms.size());
    }

    /** Handed in part after part, in whatever order, it comes to the same as of all at once. */
    @ParameterizedTest
    @MethodSource("all")
    void partsComeToTheSameAsTheWhole(RuleSet rules) {
        List<FirmFacts> firms = Firms.invented(rules, 900);
        List<Holding> held = IntStream.range(0, 100).mapToObj(i -> Holding.first(firms.get(i * 9).id(), LocalDate.of(2022 - i % 3, 3, 1), null)).toList();
        Target target = new Target(rules, 2022, Counting.VALID_AT_END, 450, new Near(2, 0.4));
        Search search = Search.of(target, held);
        for (int from : List.of(600, 0, 899, 250)) {
            search.add(firms.subList(from, from == 600 ? 899 : from == 899 ? 900 : from == 0 ? 250 : 600));
        }

        assertThat(search.add(List.of()).reach()).isEqualTo(Search.of(target, held, firms));
    }

    private static int count(List<Prospect> every, int most) {
        return (int) every.stream().filter(one -> one.changes() <= most).count();
    }
}
