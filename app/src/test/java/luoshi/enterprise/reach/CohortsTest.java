package luoshi.enterprise.reach;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import luoshi.enterprise.FirmFacts;
import luoshi.enterprise.criteria.RuleSet;
import luoshi.enterprise.reach.Cohorts.By;
import luoshi.enterprise.reach.Cohorts.Cohort;
import org.junit.jupiter.api.Test;

/** How all enterprises of a bureau stand by a rule set. */
class CohortsTest {

    private static FirmFacts in(String county, String id, String mainRevenue) {
        FirmFacts firm = Firms.industrial(id, mainRevenue);
        return new FirmFacts(firm.id(), firm.name(), county, firm.facts());
    }

    @Test
    void countiesWithThoseThatMeetTheRulesThatDoNotAndThatNobodyKnows() {
        Cohorts cohorts = Cohorts.of(Firms.rules("above-scale", "2011"), List.of(in("温县", "a", "2000"), in("温县", "b", "1999"), in("武陟县", "c", null), in("", "d", "3000")), Firms.BOOK);

        assertThat(cohorts.all()).isEqualTo(new Cohort("", 2, 1, 1));
        assertThat(cohorts.groups().get(By.COUNTY)).containsExactly(new Cohort("温县", 1, 0, 1), new Cohort("武陟县", 0, 1, 0), new Cohort("", 1, 0, 0));
        assertThat(cohorts.groups().get(By.INDUSTRY)).containsExactly(new Cohort("工业", 2, 1, 1));
        assertThat(cohorts.groups().get(By.SIZE)).containsExactly(new Cohort("", 2, 1, 1));
        assertThat(cohorts.bins()).isEmpty();
    }

    /** 创新型2022：领域非战新5分，负债60%得5分，其余不清楚。 */
    @Test
    void pointsThatAreARangeStandWhereTheyBeginAndWhereTheyCouldEnd() {
        FirmFacts open = Firms.firm("a", "strategic_industry no", "total_assets 100", "total_liabilities 60");
        Cohorts cohorts = Cohorts.of(Firms.rules("innovative", "2022"), List.of(open), Firms.BOOK);

        assertThat(cohorts.bins()).hasSize(10);
        assertThat(cohorts.bins().get(1)).isEqualTo(new Cohorts.Bin(10, 19, 0, 1, 0));
        assertThat(cohorts.bins().getLast()).isEqualTo(new Cohorts.Bin(90, 100, 0, 0, 1));
    }

    /** Of thousands of invented ones: each is in one group of each kind, and in one bin. */
    @Test
    void everybodyIsCountedOnce() {
        Cohorts cohorts = Cohorts.of(Firms.rules("innovative", "2022"), Firms.invented(Firms.rules("innovative", "2022"), 2_000), Firms.BOOK);

        assertThat(cohorts.groups().values()).allSatisfy(groups -> assertThat(groups.stream().mapToInt(Cohort::firms).sum()).isEqualTo(2_000));
        assertThat(cohorts.bins().stream().mapToInt(bin -> bin.certain() + bin.least()).sum()).isEqualTo(2_000);
        assertThat(cohorts.bins().stream().mapToInt(bin -> bin.certain() + bin.most()).sum()).isEqualTo(2_000);
    }

    @Test
    void partsComeToTheSameAsTheWholeAndCanBeNarrowed() {
        RuleSet rules = Firms.rules("innovative", "2022");
        List<FirmFacts> firms = Firms.invented(rules, 1_000);
        Cohorts.Gathering parts = new Cohorts.Gathering(rules, Firms.BOOK, Map.of());
        parts.add(firms.subList(300, 1_000)).add(List.of()).add(firms.subList(0, 300));

        assertThat(parts.cohorts()).isEqualTo(Cohorts.of(rules, firms, Firms.BOOK));
        Cohorts narrowed = new Cohorts.Gathering(Firms.rules("above-scale", "2011"), Firms.BOOK, Map.of(By.COUNTY, "温县")).add(List.of(in("温县", "a", "2000"), in("武陟县", "b", "2000"))).cohorts();
        assertThat(narrowed.all()).isEqualTo(new Cohort("", 1, 0, 0));
        assertThat(narrowed.groups().get(By.COUNTY)).containsExactly(new Cohort("温县", 1, 0, 0));
    }
}
