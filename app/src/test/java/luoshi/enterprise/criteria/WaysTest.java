package luoshi.enterprise.criteria;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import luoshi.enterprise.criteria.Verdict.Outcome;
import org.junit.jupiter.api.Test;

/** What a firm lacks, told backwards from the rules. */
class WaysTest {

    private static Verdict verdict(Firm firm, String key, String version) {
        return Verdict.of(Firm.BOOK.version(key, version).orElseThrow(), firm);
    }

    private static List<String> ways(Firm firm, String key, String version) {
        Wording words = new Wording(false, firm.asOf());
        return Ways.of(verdict(firm, key, version), firm).stream().map(way -> way.stream().map(words::of).collect(Collectors.joining("；"))).toList();
    }

    /** 工信部企业〔2022〕63号 附件1：研发占比不清楚，别的都定了；2% 得 10 分，恰好够。 */
    @Test
    void ofAShareThatIsNotKnownTheLeastThatWouldDoIsTold() {
        Firm firm = Firm.aFirm("revenue 1000; main_revenue 650 580.357; total_assets 100; total_liabilities 60; strategic_industry no; equity_new 0 0 0")
                .rows(1, "ip", "kind 发明专利", "origin 受让", "since 2020-01-01", "in_force yes", "linked yes", "profitable yes", "high_value no", "owner_rank 1", "used_before no")
                .none("titles", "awards", "rd_bodies");

        assertThat(verdict(firm, "innovative", "2022").total()).hasToString("50—70");
        assertThat(ways(firm, "innovative", "2022").getFirst()).isEqualTo("2025年研发费用 ÷ 2025年营业收入：不清楚 → ≥ 2%");
    }

    /** 工信部企业〔2026〕2号 附件1：每项差多少。 */
    @Test
    void howFarEachGateIsFromHolding() {
        Firm firm = Firm.aFirm("niche_years 2.5; revenue 1200 1100; main_revenue 900; total_assets 100; total_liabilities 82; rd 105 90; equity_new 0 0");

        Wording words = new Wording(false, firm.asOf());
        List<String> missing = tests(verdict(firm, "specialised", "2026").required()).filter(one -> one.outcome() == Outcome.UNMET)
                .flatMap(one -> Ways.lacks((Requirement.Test) one.requirement(), firm).stream()).map(words::missing).toList();
        assertThat(missing).contains("0.5年", "300万元", "5 个百分点", "2 个百分点", "10万元");
    }

    private static Stream<Verdict.Required> tests(Verdict.Required required) {
        return required.requirement() instanceof Requirement.Test ? Stream.of(required) : required.of().stream().flatMap(WaysTest::tests);
    }

    /** Whether a change speaks of the main revenue, which is asked for by two items: then it can bring points in the other along. */
    private static boolean entangled(List<Change> way) {
        return way.stream().anyMatch(change -> change.what().toString().contains("main_revenue"));
    }

    /** Whatever a firm is like: once the smallest way is gone, it meets the rule; and no single one of its changes could have been left out. */
    @Test
    void whoeverGoesTheSmallestWayMeetsTheRuleAndNoStepOfItIsTooMany() {
        RuleSet rules = Firm.BOOK.version("innovative", "2022").orElseThrow();
        Random random = new Random(7);
        int gone = 0;
        for (int i = 0; i < 400; i++) {
            Firm firm = Firm.aFirm("revenue 1000 900; main_revenue " + random.nextInt(300, 1000) + " 600; rd " + random.nextInt(70) + "; total_assets 1000; total_liabilities " + random.nextInt(300, 1000)
                    + "; strategic_industry " + (random.nextBoolean() ? "yes" : "no") + "; equity_new 0 0 0").none("titles", "awards", "rd_bodies", "ip");
            List<List<Change>> ways = Ways.of(Verdict.of(rules, firm), firm).stream().filter(way -> !way.isEmpty() && way.stream().allMatch(Going::understood)).toList();
            if (!ways.isEmpty()) {
                List<Change> way = ways.getFirst();
                assertThat(Verdict.of(rules, Going.along(firm, way)).outcome()).as("%s", way).isEqualTo(Outcome.MET);
                IntStream.range(0, entangled(way) ? 0 : way.size()).forEach(left -> {
                    List<Change> others = IntStream.range(0, way.size()).filter(one -> one != left).mapToObj(way::get).toList();
                    assertThat(Verdict.of(rules, Going.along(firm, others)).outcome()).as("%s without %s", way, way.get(left)).isNotEqualTo(Outcome.MET);
                });
                gone++;
            }
        }
        assertThat(gone).isGreaterThan(20);
    }
}
