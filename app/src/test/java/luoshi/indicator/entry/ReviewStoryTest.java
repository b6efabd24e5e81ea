package luoshi.indicator.entry;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import luoshi.app.server.RunningLuoshi;
import luoshi.app.server.Visit;
import luoshi.indicator.FigureState;
import luoshi.indicator.Figures;
import luoshi.matter.board.Lines;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Verifying, certifying, correcting and locking over HTTP: by those who may, and by those who only pretend to. */
@TestMethodOrder(MethodOrderer.MethodName.class)
class ReviewStoryTest {

    @RegisterExtension
    static final RunningLuoshi luoshi = new RunningLuoshi();

    private static WaterYear year;
    private static UUID first;
    private static UUID second;

    @BeforeAll
    static void theYearBegins() throws Exception {
        year = new WaterYear(luoshi).begins();
        first = year.reports(year.investment, 1, "10", "", null);
        second = year.reports(year.investment, 2, "20", "", null);
    }

    @Test
    void aWhoLooksSeesWhatWaitsForThem() {
        assertThat(Lines.of(luoshi.visitAs("hecha").get("/figures/review"))).containsExactly("| 水利投资 | 市水利局 | 2022-01 | 10亿元自报截至 2022-01-31 | — | 没有佐证",
                "| 水利投资 | 市水利局 | 2022-02 | 20亿元自报截至 2022-02-28 | 10亿元自报截至 2022-01-31 | 没有佐证");
        assertThat(luoshi.visitAs("shuili-lly").get("/figures/review").status()).isEqualTo(403);
        assertThat(luoshi.visitAs("u104-fzr").get("/figures/review").text()).contains("没有等您核验");
    }

    @Test
    void bNobodyVerifiesOrCertifiesWhatIsTheirOwnByAForgedRequest() {
        assertThat(decide("shuili-lly", "VERIFY", first).status()).isEqualTo(403);
        assertThat(decide("u104-fzr", "VERIFY", first).status()).isEqualTo(403);
        assertThat(decide("shuili", "CERTIFY", first).status()).isEqualTo(403);
        assertThat(decide("hecha", "CERTIFY", first).text()).contains("“水利投资”的这个数还没有核验，先核验才能认定").doesNotContain("已有人处理过");
        assertThat(decide("hecha", "REPORT", first).text()).contains("没有选中数据");
        assertThat(decide("hecha", "VERIFY").text()).contains("没有选中数据");
        assertThat(decide("hecha", "RETURN", first).text()).contains("退回要写原因");
        assertThat(state(first)).isEqualTo(FigureState.REPORTED);
    }

    @Test
    void cTwoAtOnceOneWinsAndTheOtherIsTold() {
        assertThat(decide("shuili", "VERIFY", first, second).text()).contains("已核验 2 个数据");
        Visit.Page late = decide("hecha", "VERIFY", first, second);
        assertThat(late.status()).isEqualTo(422);
        assertThat(late.text()).contains("“水利投资”的这个数已有人处理过", "待认定");

        assertThat(luoshi.visitAs("shuili").get("/figures/review").text()).contains("没有等您核验");
        assertThat(decide("hecha", "CERTIFY", first).text()).contains("已认定 1 个数据");
        assertThat(state(first)).isEqualTo(FigureState.CERTIFIED);
    }

    @Test
    void dWhoVerifiedIsNotAskedToCertifyAndCannot() {
        UUID third = year.reports(year.investment, 3, "30", "", null);
        assertThat(decide("hecha", "VERIFY", third).text()).contains("已核验 1 个数据", "另有 1 个不归您");
        assertThat(decide("hecha", "CERTIFY", third).text()).contains("您经手过");
        assertThat(decide("duchashi", "CERTIFY", third).text()).contains("已认定 1 个数据");
    }

    @Test
    void eAPastFigureIsNotDecidedOnAnyMore() {
        UUID wrong = year.reports(year.investment, 4, "400", "", null);
        UUID right = year.reports(year.investment, 4, "40", "多写了一个零", wrong);
        assertThat(decide("hecha", "VERIFY", wrong).text()).contains("已有人处理过");
        assertThat(decide("hecha", "VERIFY", right).text()).contains("已核验 1 个数据");
        assertThat(decide("duchashi", "CERTIFY", wrong).text()).contains("已有人处理过");
        assertThat(decide("duchashi", "RETURN", "已有更正", wrong).text()).contains("已有人处理过");
        assertThat(luoshi.visitAs("lingdao").get("/figures/" + wrong).text()).contains("有更正（已核验），以更正为准", "没有一天结束时显示的是它");
        assertThat(luoshi.visitAs("lingdao").get("/figures/" + right).text()).contains("/figures/" + wrong + "#shown").doesNotContain("不作数");
    }

    @Test
    void fAFigureShowsAllThatWasDoneWithItAndWhereItIsShown() {
        UUID held = year.reports(year.investment, 2, "22", "补记两个项目", second);
        String page = luoshi.visitAs("lingdao").get("/figures/" + second).text();

        assertThat(page).contains("20</span>", "市水利局联络员", "市水利局局长", "/figures/" + held, "被更正为", "补记两个项目", "口径：水利投资", "第 1 版护照",
                "/targets/" + year.target, "全市合计（1 个单位已报）", "月均投资").doesNotContain("/journal/");
        assertThat(page).contains("有更正在办，核验以前仍以这个数为准");
        assertThat(luoshi.visitAs("lingdao").get("/figures/" + held).text()).contains("现在不作数，作数的是", "/figures/" + second).doesNotContain("#shown");
        assertThat(Lines.of(luoshi.visitAs("shuili-lly").get("/figures?period=2022-02-28"))).as("what still counts stands beside the correction").anySatisfy(row -> assertThat(row).contains("22亿元自报", "仍作数的是", "20亿元核验"));
        assertThat(luoshi.visitAs("shenji").get("/figures/" + second).text()).contains("/journal/");
        assertThat(luoshi.visitAs("u104-lly").get("/figures/" + second).status()).isEqualTo(403);
        assertThat(luoshi.visitAs("lingdao").get("/figures/" + UUID.randomUUID()).status()).isEqualTo(404);
        assertThat(luoshi.visitAs("lingdao").get("/figures/" + second + "/files/" + UUID.randomUUID()).status()).isEqualTo(404);
    }

    @Test
    void gALockedPeriodStaysAsItIsUntilItsUnitOpensIt() {
        Visit office = luoshi.visitAs("duchashi");
        office.get("/figures/locks");
        assertThat(office.post("/figures/locks", "until", "2022-03-31", "reason", " ").text()).contains("都要写理由", "value=\"2022-03-31\"");
        assertThat(office.post("/figures/locks", "until", "2022-12-31", "reason", "年报").text()).contains("不能用");
        assertThat(office.post("/figures/locks", "until", "2022-03-31", "reason", "一季度通报已印发", "indicator", year.investment.toString()).text()).contains("已封账", "一季度通报已印发");

        Visit contact = luoshi.visitAs("shuili-lly");
        assertThat(contact.get("/figures?period=2022-02-28").text()).contains("2022-03-31 及以前已封账：一季度通报已印发").doesNotContain("name=\"value-" + year.investment);
        String[] forged = {"unit", year.water.toString(), "period", "2022-03-31", "value-" + year.investment, "1", "note-" + year.investment, "改", "replaces-" + year.investment, standing(3)};
        assertThat(contact.post("/figures", forged).text()).contains("已封账").doesNotContain("已报送");
        UUID waiting = luoshi.part(Figures.class).of(year.investment, year.water, WaterYear.month(2)).getLast().figure().id();
        assertThat(decide("hecha", "VERIFY", waiting).text()).contains("已封账");
        assertThat(decide("hecha", "RETURN", "佐证不全", waiting).text()).contains("已封账");

        String lock = office.get("/figures/locks").text().replaceAll("(?s).*/figures/locks/([0-9a-f-]{36})/open.*", "$1");
        assertThat(contact.post("/figures/locks/" + lock + "/open", "reason", "要改").status()).isEqualTo(403);
        assertThat(contact.get("/figures/locks").text()).contains("市政府督查室的人启封").doesNotContain("/open\"");
        assertThat(office.post("/figures/locks/" + lock + "/open", "reason", "").text()).contains("都要写理由");
        assertThat(office.post("/figures/locks/" + lock + "/open", "reason", "审计要求更正").text()).contains("已启封", "没有封账", "启封过的封账", "一季度通报已印发", "审计要求更正");
        assertThat(office.post("/figures/locks/" + lock + "/open", "reason", "再开").text()).contains("这次封账已经启封了");
        assertThat(office.post("/figures/locks/" + UUID.randomUUID() + "/open", "reason", "再开").status()).isEqualTo(404);
        assertThat(Lines.of(contact.get("/figures/locks"))).as("who locked and who opened, and why").anySatisfy(row -> assertThat(row).contains("2022-03-31", "水利投资", "一季度通报已印发", "市政府督查室", "审计要求更正"));
        assertThat(contact.post("/figures", forged).text()).contains("已报送 1 个数据");
    }

    private static String standing(int month) {
        return luoshi.part(Figures.class).of(year.investment, year.water, WaterYear.month(month)).getLast().figure().id().toString();
    }

    private static Visit.Page decide(String who, String move, UUID... figures) {
        return decide(who, move, "", figures);
    }

    private static Visit.Page decide(String who, String move, String words, UUID... figures) {
        Visit visit = luoshi.visitAs(who);
        visit.get("/figures/review");
        String[] fields = new String[2 * figures.length + 4];
        fields[0] = "move";
        fields[1] = move;
        fields[2] = "words";
        fields[3] = words;
        for (int i = 0; i < figures.length; i++) {
            fields[2 * i + 4] = "figure";
            fields[2 * i + 5] = figures[i].toString();
        }
        return visit.post("/figures/review", fields);
    }

    private static FigureState state(UUID figure) {
        return luoshi.part(Figures.class).find(List.of(figure)).getFirst().state();
    }
}
