package luoshi.enterprise.bureau;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import luoshi.app.server.RunningLuoshi;
import luoshi.app.server.Visit;
import luoshi.enterprise.AFirm;
import luoshi.enterprise.ARegister;
import luoshi.enterprise.Assurance;
import luoshi.enterprise.FirmRecords;
import luoshi.enterprise.Stated;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.usermodel.WorkbookFactory;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** 目标反算: which enterprises of the example city bring a plan's number of 规上工业企业 about, asked by the bureau, a county and others. */
class TargetPagesTest {

    @RegisterExtension
    static final RunningLuoshi luoshi = new RunningLuoshi();

    private static final String SCALE = "/enterprises/targets?rule=above-scale&year=2022&counting=FIRST_TIME&changes=1&part=30";
    private static UUID near;

    private final Visit bureau = luoshi.visitAs("gongxin");

    @BeforeAll
    static void fourFirmsOfTwoCounties() {
        AFirm a = new AFirm(luoshi);
        luoshi.part(FirmRecords.class).keep(a.who("duchashi"), a.unit("市工业和信息化局"), true, "测试");
        industrial(a, "东山区", "东山已够线有限公司", "2500");
        near = industrial(a, "东山区", "东山差一百万有限公司", "1900");
        industrial(a, "东山区", "东山差得远有限公司", "500");
        industrial(a, "清溪县", "清溪差五百万有限公司", "1500");
    }

    private static UUID industrial(AFirm a, String county, String name, String mainRevenue) {
        UUID firm = a.in(county, name);
        a.state(county, firm, "main_revenue", "2021", mainRevenue, Assurance.REPORTED);
        a.state(county, firm, "legal_unit", Stated.ALWAYS, "yes", Assurance.REPORTED);
        return firm;
    }

    private static Visit countyOf(String unit) {
        return luoshi.visitAs(new AFirm(luoshi).headOf(unit).person().signInName());
    }

    @Test
    void aTargetWithinReachSaysByWhomAndUpToWhichBorder() {
        Visit.Page page = bureau.get(SCALE + "&wanted=2");

        assertThat(page.status()).isEqualTo(200);
        assertThat(page.text()).contains("做得到。", "已计入 0 家，现在就符合而没有计入的 1 家，接近的 2 家：最多 3 家，目标 2 家做得到，要其中 2 家", "由近到远数到第 2 家“东山差一百万有限公司”，它有 1 处不够",
                "以上 2 家做到，目标就达到", "/enterprises/firms/" + near, "1900万元 → ≥ 2000万元（差 100万元）", "统计范围 工业", "这里算“接近”的：至多 1 处不够，且每个数至多差 30%", "是提问的人定的", "不是建议填报的数");
        assertThat(page.text().indexOf("东山差一百万")).isLessThan(page.text().indexOf("清溪差五百万"));
        assertThat(page.text()).as("half a million of two thousand is not near").doesNotContain("东山差得远");
    }

    @Test
    void aTargetBeyondReachSaysHowManyAreLackingEvenThen() {
        assertThat(bureau.get(SCALE + "&wanted=10").text()).contains("达不到。", "即使全部做到也只有 3 家，目标 10 家达不到，还差 7 家", "全部做到还差 <b>7</b>", "0/10", "按这个判").doesNotContain("目标就达到");
        assertThat(bureau.post("/language", "to", "en", "back", SCALE + "&wanted=10").text()).contains("Cannot be reached.", "even all of them give 3 of 10");
        bureau.post("/language", "to", "zh-CN", "back", "/");
    }

    /** 例 E15：名单上 62 张证书，20 张不是首次，目标 50 家：首次 42 家是 84%，全部算是 124%。 */
    @Test
    void certificatesOfTheRegisterAreCountedInFourWaysAndThePlansDecides() {
        assertThat(bureau.get("/enterprises/targets?rule=hightech&wanted=50").text()).contains("台账还没有装入", "0/50");
        ARegister titles = new ARegister(luoshi, "titles");
        for (int i = 0; i < 62; i++) {
            titles.certificate(AFirm.code(), "高新技术企业", "stage.granted=2022-03-01 valid_from=2022-03-01 valid_until=2025-02-28" + (i < 20 ? " way=复核或期满再认" : ""));
        }
        Visit.Page first = bureau.get("/enterprises/targets?rule=hightech&wanted=50");
        assertThat(first.text()).contains("已计入 42 家", "42/50", ">84%<", "62/50", ">124%<", "href=\"/pipelines/titles\"").containsOnlyOnce("按这个判");
        assertThat(bureau.get("/enterprises/targets?rule=hightech&wanted=50&counting=GRANTED").text()).contains("已达到。", "62/50，124%；已达到");
        assertThat(countyOf("清溪县").get("/enterprises/targets?rule=hightech&wanted=50").text()).as("certificates of others").contains("0/50");
    }

    @Test
    void aCountyLooksAmongItsOwnAndABureauCanLookAmongThoseOfOne() {
        assertThat(countyOf("清溪县").get(SCALE + "&wanted=2").text()).contains("您看得到数据的 1 家", "清溪差五百万有限公司", "即使全部做到也只有 1 家").doesNotContain("东山差一百万");
        assertThat(bureau.get(SCALE + "&wanted=2&unit=" + new AFirm(luoshi).unit("清溪县")).text()).contains("即使全部做到也只有 1 家").doesNotContain("东山差一百万");
        assertThat(bureau.get(SCALE + "&wanted=2&sector=retail").text()).contains("您看得到数据的 0 家");
        assertThat(bureau.get(SCALE + "&wanted=2&sector=industry").text()).contains("您看得到数据的 4 家");
    }

    @Test
    void whoSeesNoFiguresOrOnlyTheirOwnIsTurnedAway() {
        for (String who : List.of("duchashi", "lingdao", "qiye", "sysadmin")) {
            for (String path : List.of(SCALE + "&wanted=2", "/enterprises/targets", "/enterprises/overview", SCALE.replace("targets", "targets/sheet") + "&wanted=2")) {
                Visit.Page page = luoshi.visitAs(who).get(path);
                assertThat(page.status()).as(who + " " + path).isEqualTo(403);
                assertThat(page.text()).doesNotContain("东山差一百万");
            }
        }
        assertThat(luoshi.visitAs("shuili").get(SCALE + "&wanted=2").text()).as("a bureau that does not keep the register").contains("您看得到数据的 0 家");
    }

    @Test
    void whatCannotBeUsedIsRefusedBesideItsFieldAndNothingTypedIsLost() {
        for (String[] one : new String[][] {{"year", "二〇二二"}, {"year", "1999"}, {"wanted", "-50"}, {"wanted", ""}, {"wanted", "0"}, {"wanted", "99999999999999"}, {"wanted", "4e2"}, {"changes", "99"}, {"part", "0"}, {"part", "三成"},
            {"rule", "nothing"}, {"rule", "innovative/1900"}, {"counting", "FIRST"}, {"unit", "not-a-unit"}, {"unit", UUID.randomUUID().toString()}, {"sector", "<b>"}}) {
            String query = (SCALE + "&wanted=50").replaceAll("([?&])" + one[0] + "=[^&]*", "$1" + one[0] + "=" + URLEncoder.encode(one[1], StandardCharsets.UTF_8));
            Visit.Page page = bureau.get(query.contains(one[0] + "=") ? query : query + "&" + one[0] + "=" + URLEncoder.encode(one[1], StandardCharsets.UTF_8));
            assertThat(page.status()).as(String.join("=", one)).isEqualTo(422);
            assertThat(page.text()).as(String.join("=", one)).contains("id=\"" + one[0] + "-wrong\"", "“" + one[1].replace("<", "&lt;").replace(">", ">").substring(0, Math.min(3, one[1].length()))).doesNotContain("id=\"answer\"", "<b>”");
            if (!one[0].equals("wanted")) {
                assertThat(page.text()).as("the rest is kept").contains("name=\"wanted\" class=\"form-control\" inputmode=\"numeric\" autocomplete=\"off\" maxlength=\"40\" value=\"50\"");
            }
        }
        assertThat(bureau.get("/enterprises/targets").status()).as("nothing is asked yet").isEqualTo(200);
    }

    @Test
    void allThatAreNearCanBeTakenAwayAsASheet() throws IOException {
        HttpResponse<byte[]> sheet = bureau.download(SCALE.replace("targets", "targets/sheet") + "&wanted=2");

        assertThat(sheet.headers().firstValue("Content-Disposition").orElseThrow()).contains("targets-above-scale-2022-06-30.xlsx");
        try (Workbook book = WorkbookFactory.create(new ByteArrayInputStream(sheet.body()))) {
            assertThat(book.getSheetAt(0).getRow(1).getCell(0).getStringCellValue()).isEqualTo("东山已够线有限公司");
            assertThat(book.getSheetAt(0).getRow(2).getCell(5).getStringCellValue()).contains("年主营业务收入2000万元以上", "差 100万元");
            assertThat(book.getSheetAt(0).getRow(4).getCell(0).getStringCellValue()).contains("目标 2 家做得到");
        }
    }

    @Test
    void theOverviewCountsEveryoneOnceInEachGroupAndNarrows() {
        String all = bureau.get("/enterprises/overview?rule=above-scale").text();
        assertThat(all).contains("<dt>家数</dt><dd>4</dd>", "<dt>符合</dt><dd>1</dd>", "<dt>不符合</dt><dd>3</dd>", "东山区</a>", "清溪县</a>", "/enterprises/firms?unit=").doesNotContain("东山差一百万", "得分分布");
        String county = bureau.get("/enterprises/overview?rule=above-scale&unit=" + new AFirm(luoshi).unit("清溪县")).text();
        assertThat(county).contains("<dt>家数</dt><dd>1</dd>", "点一下去掉").doesNotContain("东山区</a>");
        assertThat(bureau.get("/enterprises/overview?rule=innovative/2022").text()).contains("得分分布", "得分确定");
        assertThat(bureau.get("/enterprises/overview?rule=x&unit=x&size=x&industry=%3Cb%3E").text()).contains("没有符合条件", "&lt;b&gt; <span").doesNotContain("><b> <span");
        assertThat(countyOf("清溪县").get("/enterprises/overview?rule=above-scale").text()).contains("<dt>家数</dt><dd>1</dd>");
        assertThat(bureau.get("/enterprises/firms").text()).contains("href=\"/enterprises/overview\"", "href=\"/enterprises/targets\"");
        assertThat(luoshi.visitAs("duchashi").get("/enterprises/firms").text()).doesNotContain("href=\"/enterprises/overview\"");
    }
}
