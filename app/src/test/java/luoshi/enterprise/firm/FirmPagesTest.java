package luoshi.enterprise.firm;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import luoshi.app.server.RunningLuoshi;
import luoshi.app.server.Visit;
import luoshi.enterprise.AFirm;
import luoshi.enterprise.ARegister;
import luoshi.enterprise.Assurance;
import luoshi.enterprise.FirmRecords;
import luoshi.enterprise.FirmRecords.Ask;
import luoshi.enterprise.LegalUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The pages of enterprises: 工信部企业〔2022〕63号 附件1 is tried on one whose figures come in step by step. */
class FirmPagesTest {

    @RegisterExtension
    static final RunningLuoshi luoshi = new RunningLuoshi();

    private final AFirm a = new AFirm(luoshi);
    private final FirmRecords records = luoshi.part(FirmRecords.class);
    private final Visit bureau = luoshi.visitAs("gongxin");

    @BeforeEach
    void theIndustryBureauKeepsTheRegister() {
        records.keep(a.who("duchashi"), a.unit("市工业和信息化局"), true, "测试");
    }

    private static String found(String pattern, String text) {
        Matcher matcher = Pattern.compile(pattern).matcher(text);
        assertThat(matcher.find()).as(pattern + " in " + text).isTrue();
        return matcher.group(1);
    }

    @Test
    void aFirmIsAddedFoundByItsNameAndChanged() {
        bureau.get("/enterprises/firms/new");
        String code = AFirm.code();
        String unit = a.unit("东山区").toString();
        assertThat(bureau.post("/enterprises/firms/new", "code", "91410800MA3000000X", "name", "东山抄错代码有限公司", "unit", unit, "entered", "2022-06-01").text()).contains("校验码不对", "东山抄错代码有限公司");
        String page = bureau.post("/enterprises/firms/new", "code", code, "name", "东山新立智能装备有限公司", "unit", unit, "industry", "工业", "entered", "2022-06-01").text();
        assertThat(page).contains("东山新立智能装备有限公司", code, "新增");
        assertThat(bureau.get("/enterprises/firms?q=" + "%E6%99%BA%E8%83%BD%E8%A3%85%E5%A4%87").text()).contains("东山新立智能装备有限公司", "共 1");
        assertThat(bureau.get("/enterprises/firms?q=" + code).text()).contains("东山新立智能装备有限公司");

        String path = "/enterprises/firms/" + found("/enterprises/firms/([0-9a-f-]{36})\"", bureau.get("/enterprises/firms?q=" + code).text());
        bureau.get(path + "/edit");
        assertThat(bureau.post(path + "/edit", "code", code, "name", "东山新立智能科技有限公司", "unit", unit, "note", "变更名称").text()).contains("东山新立智能科技有限公司", "东山新立智能装备有限公司");
    }

    @Test
    void aDoubtfulFigureIsAskedAboutAndRecordedWhenSomebodyIsSure() {
        UUID firm = a.in("东山区", "东山单位之误有限公司");
        a.state("东山区", firm, "revenue", "2020", "8000", Assurance.CHECKED);
        String path = "/enterprises/firms/" + firm;
        bureau.get(path + "/figures");
        String[] typed = {"year", "2021", "source", a.unit("市工业和信息化局").toString(), "state", "CHECKED", "measure", "万元", "f.revenue", "86000000"};
        assertThat(bureau.upload(path + "/figures", "evidenceFile", "", null, typed).text()).contains("是不是把“元”填成了“万元”", "value=\"86000000\"");
        typed[7] = "元";
        assertThat(bureau.upload(path + "/figures", "evidenceFile", "审计报告.txt", "audit".getBytes(), typed).text()).contains("已记录 1 项数据", "8600", "部门核对", "有佐证");
        assertThat(bureau.get(path + "/figures/revenue/2021").text()).contains("86000000 元", "市工业和信息化局", "中小企业科科长");
    }

    @Test
    void aVerdictStaysAsItWasGivenWhenAFactIsCorrectedAfterwards() {
        UUID firm = a.in("东山区", "东山先判后改科技有限公司");
        for (String[] one : new String[][] {{"revenue", "2021", "1000"}, {"main_revenue", "2021", "700"}, {"main_revenue", "2020", "600"}, {"rd", "2021", "30"}, {"total_assets", "2021", "1000"}, {"total_liabilities", "2021", "550"}}) {
            a.state("东山区", firm, one[0], one[1], one[2], Assurance.REPORTED);
        }
        String path = "/enterprises/firms/" + firm;
        String judged = bureau.get(path + "/criteria/innovative/2022?day=2022-06-30").text();
        assertThat(judged).contains("换一版标准看", "最少改变哪些就能符合");
        String kept = bureau.post(path + "/criteria/innovative/2022", "purpose", "NEW", "note", "初审").path();
        assertThat(bureau.get(kept).text()).contains("当时判断", "没有变化", "一字不差");

        a.state("东山区", firm, "rd", "2021", "5", Assurance.AUDITED);
        assertThat(bureau.get(kept).text()).contains("2021 研发费用", "30 → 5").doesNotContain("没有变化");
    }

    @Test
    void aLapsedTitleIsShownAsLapsedAndAMergedFirmNamesItsSuccessor() {
        UUID firm = a.in("东山区", "东山称号已过期有限公司");
        UUID successor = a.in("东山区", "东山接着干有限公司");
        String path = "/enterprises/firms/" + firm;
        UUID title = new ARegister(luoshi, "titles").certificate(a.codeOf(firm), "高新技术企业", "stage.granted=2018-09-12 valid_from=2018-09-12 valid_until=2021-09-11");
        assertThat(bureau.get(path).text()).contains("已过期", "/pipelines/titles/items/" + title, "登记资质", "/pipelines/titles/items/new?f.firm=");
        assertThat(bureau.get("/enterprises/firms?title=%E9%AB%98%E6%96%B0%E6%8A%80%E6%9C%AF%E4%BC%81%E4%B8%9A").text()).as("a lapsed title does not count").doesNotContain("东山称号已过期有限公司");
        String code = found("<code>([0-9A-Z]{18})</code>", bureau.get("/enterprises/firms/" + successor).text());
        bureau.get(path);
        assertThat(bureau.post(path + "/passages", "way", "MERGED", "day", "2022-06-01", "successor", code, "note", "吸收合并").text()).contains("起不在册：并入", "东山接着干有限公司");
        assertThat(bureau.get("/enterprises/firms?presence=LEFT").text()).contains("东山称号已过期有限公司");
        assertThat(bureau.get("/enterprises/firms/" + successor).text()).contains("并入本企业的");
    }

    @Test
    void aFirmShowsWhereItStandsToWhoeverMaySeeTheItem() {
        UUID firm = a.in("东山区", "东山登高望远有限公司");
        String code = a.codeOf(firm);
        new ARegister(luoshi, "ladder").climber(code, "blocker=融资 stage.enterprise=2019-03-01 stage.scale_pool=2022-01-10");
        ARegister seeds = new ARegister(luoshi, "seed-library");
        UUID seed = seeds.add("西河区", "name=东山登高望远有限公司 credit_code=" + code + " county=西河区 aim=专精特新中小企业 gap=还差1项发明专利 helper=市工信局科长 entry_ground=研发占比高 stage.seeded=2022-02-01");

        assertThat(bureau.get("/enterprises/firms/" + firm).text()).contains("企业梯度培育", "升规培育", "2022-01-10 起", "卡点：融资", "专精特新种子企业库", "差距：还差1项发明专利", "/pipelines/seed-library/items/" + seed);
        assertThat(luoshi.visitAs("duchashi").get("/enterprises/firms/" + firm).text()).contains("升规培育", "还差1项发明专利");
        assertThat(luoshi.visitAs(a.headOf("东山区").person().signInName()).get("/enterprises/firms/" + firm).text()).as("an item of another county").contains("升规培育").doesNotContain("还差1项发明专利");
    }

    @Test
    void aFirmItselfSeesItsRequestsAndNoLibrary() {
        String name = "示例市城市投资建设集团有限公司";
        UUID own = records.record(a.who("gongxin"), Ask.enters(new LegalUnit(null, AFirm.code(), name, "", a.unit("西河区"), a.unit(name), "", "", null), LocalDate.of(2022, 1, 1), ""));
        new ARegister(luoshi, "requests").add("西河区", "own_no=S1 firm=城投 credit_code=" + a.codeOf(own) + " kind=融资 title=贷款到期续贷 stage.collected=2022-05-01");
        new ARegister(luoshi, "small-to-scale").add("西河区", "name=城投 credit_code=" + a.codeOf(own) + " county=西河区 sector=建筑业 stage.screened=2022-05-01");

        assertThat(luoshi.visitAs("qiye").get("/enterprises/firms/" + own).text()).contains("贷款到期续贷", "收集").doesNotContain("小升规培育库", "/pipelines/");
        assertThat(bureau.get("/enterprises/firms/" + own).text()).contains("贷款到期续贷", "小升规培育库", "》标准还差</a>");
        assertThat(luoshi.visitAs("duchashi").get("/enterprises/firms/" + own).text()).as("who sees no figures sees no gaps by them").contains("小升规培育库").doesNotContain("标准还差");
    }

    @Test
    void aFirmSeesItselfAndNothingElse() {
        UUID other = a.in("东山区", "东山别家的有限公司");
        UUID own = records.record(a.who("gongxin"), Ask.enters(new LegalUnit(null, AFirm.code(), "示例市城市投资建设集团有限公司", "", a.unit("西河区"), a.unit("示例市城市投资建设集团有限公司"), "", "", null),
                LocalDate.of(2022, 1, 1), ""));
        Visit firm = luoshi.visitAs("qiye");

        assertThat(firm.get("/enterprises/firms").text()).contains("示例市城市投资建设集团有限公司").doesNotContain("东山别家的有限公司");
        assertThat(firm.get("/enterprises/firms/" + other).status()).isEqualTo(404);
        assertThat(firm.get("/enterprises/firms/" + own).text()).contains("还差（简要）", "填报数据").doesNotContain("变更登记</a>");
        assertThat(firm.get("/enterprises/firms/" + own + "/edit").status()).isEqualTo(403);
        assertThat(firm.get("/plans").status()).isEqualTo(403);
        assertThat(firm.get("/search?q=%E5%B1%80").text()).as("nor the units of the city").doesNotContain("市水利局");
        assertThat(firm.get("/").text()).doesNotContain("href=\"/units");
    }

    @Test
    void theSupervisionOfficeSeesNamesAndNoFigures() {
        UUID firm = a.in("东山区", "东山数据不外露有限公司");
        a.state("东山区", firm, "revenue", "2021", "777777", Assurance.AUDITED);
        Visit office = luoshi.visitAs("duchashi");

        assertThat(office.get("/enterprises/firms/" + firm).text()).contains("数据和评价只给").doesNotContain("777777");
        assertThat(office.get("/enterprises/firms/" + firm + "/figures/revenue/2021").status()).isEqualTo(403);
    }
}
