package luoshi.enterprise.trial;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
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

    @Test
    void aDayThatCannotBeReadIsRefusedBesideItsFieldAndNothingTypedIsLost() {
        for (String day : List.of("去年六月", "2023-06-31", "", "0023-06-01", "+99999-01-01")) {
            bureau.get(INNOVATIVE);
            Visit.Page refused = bureau.post(INNOVATIVE, "day", day, "f.revenue.0", "1000", "l.ip.1.since", "上个月", "l.ip.2.since", "2021-03-04");
            assertThat(refused.status()).as(day).isEqualTo(422);
            assertThat(refused.text()).contains("“" + day + "”不是能用的日期", "value=\"" + day + "\"", "aria-describedby=\"day-wrong\"", "value=\"1000\"", "value=\"上个月\"", "value=\"2021-03-04\"").doesNotContain("id=\"verdict\"", "这天不适用");
        }
    }

    /** Without any script: the button sends the form, which comes back with more rows. */
    @Test
    void aListGetsMoreRowsAndWhatStandsInThemCounts() {
        bureau.get(INNOVATIVE);
        String longer = bureau.post(INNOVATIVE, "day", "2023-06-01", "more", "ip", "l.ip.rows", "4", "l.ip.3.since", "2021-03-04", "f.revenue.0", "1000").text();
        assertThat(longer).contains("name=\"l.ip.7.since\"", "name=\"l.ip.rows\" value=\"8\"", "value=\"2021-03-04\"", "value=\"1000\"").doesNotContain("name=\"l.ip.8.since\"", "id=\"verdict\"");
        String unread = bureau.post(INNOVATIVE, "day", "2023-06-01", "l.ip.rows", "8", "l.ip.6.since", "去年").text();
        assertThat(unread).as("the seventh row is read").contains("有的数读不出来：去年");
        assertThat(bureau.post(INNOVATIVE, "day", "2023-06-01", "more", "ip", "l.ip.rows", "999").text()).contains("value=\"60\"").doesNotContain("name=\"more\" value=\"ip\"");
    }

    @Test
    void theRulesCanBeTakenAwayAsDmnByWhoMayTryThem() {
        HttpResponse<byte[]> file = bureau.download(INNOVATIVE + "/dmn");
        assertThat(file.statusCode()).isEqualTo(200);
        assertThat(file.headers().firstValue("Content-Type")).contains("application/xml;charset=UTF-8");
        assertThat(file.headers().firstValue("Content-Disposition").orElseThrow()).startsWith("attachment").contains("innovative-2022.dmn");
        assertThat(new String(file.body(), StandardCharsets.UTF_8)).startsWith("<?xml").contains("<definitions", "创新型中小企业");
        assertThat(bureau.get(INNOVATIVE).text()).contains("href=\"" + INNOVATIVE + "/dmn\"");
        assertThat(bureau.get("/enterprises/criteria/nothing/2022/dmn").status()).isEqualTo(404);
        assertThat(luoshi.visitAs("sysadmin").get(INNOVATIVE + "/dmn").status()).isEqualTo(403);
        assertThat(luoshi.visit().get(INNOVATIVE + "/dmn").path()).as("nobody is signed in").startsWith("/sign-in");
    }

    @Test
    void onAnEnglishPageWhatIsQuotedInChineseIsMarkedSo() {
        for (String path : List.of("/enterprises/criteria", INNOVATIVE)) {
            assertThat(bureau.get(path).text()).doesNotContain("lang=\"zh\"", "照原文");
            assertThat(bureau.post("/language", "to", "en", "back", path).text()).contains("quoted in Chinese", "lang=\"zh\"");
            bureau.post("/language", "to", "zh-CN", "back", path);
        }
    }
}
