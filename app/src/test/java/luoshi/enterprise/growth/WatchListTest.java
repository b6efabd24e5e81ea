package luoshi.enterprise.growth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import luoshi.enterprise.FirmFacts;
import luoshi.enterprise.criteria.Firm;
import luoshi.enterprise.criteria.RuleFault;
import org.junit.jupiter.api.Test;

/** Which enterprises are to be looked at, and why. */
class WatchListTest {

    private static final WarningBook WARNINGS = WarningBook.shipped(Grown.BOOK.facts());
    private static final String SOUND = "revenue 5000 4800 4600 4400; main_revenue 5000 4800; staff 100 100; total_assets 1000; total_liabilities 500; net_profit 100 100; industry 工业; legal_unit yes; rd 200";

    private static String raised(Firm firm) {
        return WatchList.of(firm.as("a"), WARNINGS).raised().stream().map(one -> one.warning().key() + "：" + one.why().stream().map(Raised.Why::zh).collect(Collectors.joining("；"))).collect(Collectors.joining(" | "));
    }

    @Test
    void aSoundEnterpriseIsNotWatched() {
        assertThat(raised(Grown.firm(SOUND))).isEmpty();
    }

    @Test
    void revenueThatFellTwoYearsRunningIsToldWithBothYears() {
        assertThat(raised(Grown.firm(SOUND, "revenue 4500 4750 5000"))).isEqualTo("revenue_falls：2025年营业收入增长率：-5.2632%（线 < 0%）；2024年营业收入增长率：-5%（线 < 0%）");
        assertThat(raised(Grown.firm(SOUND, "revenue 4500 4750 4700"))).isEmpty();
    }

    @Test
    void aFallOfExactlyAFifthOfTheStaffIsNoWarningAndAnyMoreIs() {
        assertThat(raised(Grown.firm(SOUND, "staff 80 100"))).isEmpty();
        assertThat(raised(Grown.firm(SOUND, "staff 79 100"))).isEqualTo("staff_falls：2025年职工总数（从业人员）增长率：-21%（线 < -20%）");
    }

    @Test
    void debtOfExactlyThreeQuartersIsNoWarningAndNegativeEquityIsTwo() {
        assertThat(raised(Grown.firm(SOUND, "total_liabilities 750"))).isEmpty();
        assertThat(raised(Grown.firm(SOUND, "total_liabilities 1100"))).isEqualTo("insolvent：2025年负债总额：1100万元（线 > 2025年资产总额：1000万元） | debt：2025年负债总额 ÷ 2025年资产总额：110%（线 > 75%）");
    }

    @Test
    void whoIsJustAboveTheLineOfItsIndustryAndFallsMayLeaveTheRegister() {
        assertThat(raised(Grown.firm(SOUND, "main_revenue 2399 2500"))).startsWith("leaves_scale：").contains("2025年主营业务收入：2399万元（线 < 2400万元）", "增长率：-4.04%");
        assertThat(raised(Grown.firm(SOUND, "main_revenue 2400 2500"))).isEmpty();
        assertThat(raised(Grown.firm(SOUND, "main_revenue 2399 2300"))).isEmpty();
    }

    @Test
    void littleResearchIsAWarningOnlyWhileTheTitleIsValid() {
        assertThat(raised(Grown.firm(SOUND, "rd 149").title("专精特新中小企业", "2024-08-01", "2027-07-31"))).startsWith("rd_specialised：").contains("2.98%（线 < 3%）", "专精特新中小企业");
        assertThat(raised(Grown.firm(SOUND, "rd 149").title("专精特新中小企业", "2021-08-01", "2024-07-31"))).isEmpty();
    }

    @Test
    void aTitleThatLapsesWithinSixMonthsIsAWarningUnlessTheNextOneIsThere() {
        Firm lapsing = Grown.firm(SOUND).title("高新技术企业", "2023-12-01", "2026-11-30");

        assertThat(raised(lapsing)).isEqualTo("hightech_lapses：称号 高新技术企业，有效期起 2023-12-01，有效期止 2026-11-30");
        assertThat(raised(lapsing.title("高新技术企业", "2026-06-01", "2029-05-31"))).isEmpty();
        assertThat(raised(Grown.firm(SOUND).title("高新技术企业", "2024-01-01", "2026-12-31"))).isEmpty();
        assertThat(raised(Grown.firm(SOUND).title("高新技术企业", "2024-01-01", "2026-12-30"))).startsWith("hightech_lapses");
    }

    @Test
    void figuresAreMissingOnlyOnceTheyAreDue() {
        assertThat(raised(Grown.on("2026-05-31", SOUND, "staff ? 100"))).isEmpty();
        assertThat(raised(Grown.on("2026-06-01", SOUND, "staff ? 100"))).isEqualTo("figures_missing：2025年职工总数（从业人员）没有数");
    }

    @Test
    void whatCannotBeToldIsNoWarningAndNoAllClear() {
        WatchList.Watched watched = WatchList.of(Grown.firm(SOUND, "total_assets ?").as("a"), WARNINGS);

        assertThat(watched.untold()).extracting(Warning::key).contains("debt", "insolvent");
        assertThat(watched.raised()).extracting(one -> one.warning().key()).containsExactly("figures_missing");
        assertThat(watched.visit()).isFalse();
    }

    @Test
    void theWorstComesFirst() {
        FirmFacts debt = Grown.firm(SOUND, "total_liabilities 800").as("debt");
        FirmFacts two = Grown.firm(SOUND, "total_liabilities 800; staff 50 100").as("two");
        FirmFacts staff = Grown.firm(SOUND, "staff 50 100").as("staff");
        FirmFacts sound = Grown.firm(SOUND).as("sound");
        WatchList list = WatchList.of(List.of(sound, debt, staff, two), WARNINGS);

        assertThat(list.watched()).extracting(WatchList.Watched::id).containsExactly("two", "staff", "debt");
        assertThat(list.tally().looked()).isEqualTo(4);
        assertThat(list.tally().raised()).containsEntry("debt", 2).containsEntry("staff_falls", 2).doesNotContainKey("losses");
    }

    @Test
    void inPartsItIsTheSameListAndEachCountyHasItsOwn() {
        List<FirmFacts> firms = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            Firm firm = i % 3 == 0 ? Grown.firm(SOUND, "total_liabilities 800") : i % 3 == 1 ? Grown.firm(SOUND, "staff 50 100; total_assets ?") : Grown.firm(SOUND, "rd ?").title("专精特新中小企业", "2024-08-01", "2027-07-31");
            firms.add(new FirmFacts("firm " + i, "企业" + i, i % 4 == 0 ? "东山区" : "西河区", firm.as("").facts()));
        }
        WatchList.Gathering parts = new WatchList.Gathering(WARNINGS);
        firms.forEach(one -> parts.add(List.of(one)));
        parts.add(List.of());
        WatchList whole = WatchList.of(firms, WARNINGS);

        assertThat(parts.list()).isEqualTo(whole);
        assertThat(whole.tally()).extracting(WatchList.Tally::looked, WatchList.Tally::unsure).containsExactly(40, 13);
        assertThat(whole.in("东山区").tally().looked()).isEqualTo(10);
        assertThat(whole.in("东山区").watched()).isNotEmpty().allMatch(one -> one.county().equals("东山区"));
        assertThat(whole.in("没有的县")).isEqualTo(WatchList.of(List.of(), WARNINGS));
    }

    @Test
    void aRuleIsInForceFromItsDayOnAndTwoVersionsOnOneDayAreRefused() {
        String old = "- {key: debt, name: 负债, en: debt, from: '2021-01-01', UNTIL source: 自定, grade: 2, do: visit, when: total_liabilities / total_assets > 75%}\n";
        String later = "- {key: debt, name: 负债, en: debt, from: '2026-01-01', source: 自定, grade: 2, do: visit, when: total_liabilities / total_assets > 70%}\n";
        WarningBook book = WarningBook.read(old.replace("UNTIL", "until: '2025-12-31',") + later, Grown.BOOK.facts());
        String debt = "total_assets 100; total_liabilities 72";

        assertThat(WatchList.of(Grown.on("2025-12-31", debt).as("a"), book).raised()).isEmpty();
        assertThat(WatchList.of(Grown.on("2026-01-01", debt).as("a"), book).raised()).hasSize(1);
        assertThatThrownBy(() -> WarningBook.read(old.replace("UNTIL ", "") + later, Grown.BOOK.facts())).isInstanceOf(RuleFault.class).hasMessageContaining("两版同时有效");
    }

    @Test
    void aWordThatIsNotKnownIsRefused() {
        assertThatThrownBy(() -> WarningBook.read("- {key: a, name: b, en: c, from: '2021-01-01', source: d, grade: 2, do: visit, wenn: revenue > 1}", Grown.BOOK.facts())).hasMessageContaining("不认得 wenn");
    }
}
