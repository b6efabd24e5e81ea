package luoshi.enterprise.trial;

import static org.assertj.core.api.Assertions.assertThat;

import luoshi.app.server.RunningLuoshi;
import luoshi.app.server.Visit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Rules are tried on typed figures: 优质中小企业梯度培育管理暂行办法（工信部企业〔2022〕63号）附件1. */
class TrialPagesTest {

    private static final String INNOVATIVE = "/enterprises/criteria/innovative/2022";

    @RegisterExtension
    static final RunningLuoshi luoshi = new RunningLuoshi();

    private final Visit bureau = luoshi.visitAs("shuili");

    @Test
    void allRulesAreListedWithTheirVersionsAndSources() {
        assertThat(bureau.get("/enterprises/criteria").text()).contains("创新型中小企业", "工信部企业〔2022〕63号", "现行", INNOVATIVE);
        assertThat(bureau.get("/enterprises/criteria/nothing/2022").status()).isEqualTo(404);
    }

    /** Example of a firm that has 20 + 15 points in two groups for certain; its share of research is not known. */
    @Test
    void whatIsNotKnownLeavesARangeAndThePageSaysTheLeastThatWouldDo() {
        bureau.get(INNOVATIVE);
        String open = bureau.post(INNOVATIVE, "day", "2023-06-01", "f.revenue.0", "1000", "f.main_revenue.0", "650", "f.main_revenue.1", "580", "f.total_liabilities.0", "600", "f.total_assets.0", "1000").text();
        assertThat(open).contains("还不能判断", "最少改变哪些就能符合", "研发费用", "待定", "2022年").doesNotContain("Exception");
    }

    @Test
    void aNumberThatCannotBeReadIsNamedAndNothingTypedIsLost() {
        bureau.get(INNOVATIVE);
        String refused = bureau.post(INNOVATIVE, "day", "2023-06-01", "f.revenue.0", "约一千万", "f.rd.0", "35.5").text();
        assertThat(refused).contains("有的数读不出来：约一千万", "value=\"约一千万\"", "value=\"35.5\"", "aria-invalid=\"true\"").doesNotContain("id=\"verdict\"");
    }
}
