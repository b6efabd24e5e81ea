package luoshi.pipeline.course;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The libraries of firms that are nursed, by the shipped definitions: who comes in, how far it is to the line, who is silent, who leaves by which door. */
class LibrariesTest {

    private static final ToldItems SMALL = ToldItems.of("small-to-scale");
    private static final ToldItems SEEDS = ToldItems.of("seed-library");
    private static final ToldItems LISTING = ToldItems.of("listing-library");
    private static final String HELPED = " blocker=融资 helper=沙河县工信局局长";

    private static Item screened(String sector, String more) {
        return SMALL.item("2022-01-20 name=砺锋铸造 credit_code=x county=沙河县 sector=" + sector + HELPED + " stage.screened=2022-01-10" + more);
    }

    private static Item pooled(String more) {
        return SMALL.item("2021-06-20 name=砺锋铸造 credit_code=x county=沙河县 sector=工业" + HELPED + " last_income=1800 stage.pooled=2021-06-10" + more);
    }

    @ParameterizedTest
    @CsvSource({"工业,2000,1600", "批发业,2000,1600", "零售业,500,400", "住宿和餐饮业,200,160", "服务业（交通、信息、水利环境、卫生）,2000,1600", "服务业（租赁商务、科研、教育、房地产服务）,1000,800",
        "服务业（居民服务、文体娱乐、社会工作）,500,400", "建筑业,0,0", "房地产开发经营,0,0"})
    void eachSectorHasItsLineAndMayComeInFromFourFifthsOfIt(String sector, String bar, String line) {
        Item firm = screened(sector, " last_income=" + line);

        assertThat(SMALL.on("2022-01-31", firm).field("bar").toString()).isEqualTo(bar);
        assertThat(SMALL.refusals(firm, "2022-02-02 stage.pooled=2022-02-01")).isEmpty();
        if (!bar.equals("0")) {
            Item below = SMALL.then(firm, "2022-02-01 last_income=" + (Integer.parseInt(line) - 1));
            assertThat(SMALL.refusals(below, "2022-02-02 stage.pooled=2022-02-01")).singleElement().asString().contains("不到入库线 " + line + " 万元").contains("80%");
            assertThat(SMALL.refusals(SMALL.then(below, "2022-02-01 brand=是"), "2022-02-02 stage.pooled=2022-02-01")).as("a brand or patent of its own does as well").isEmpty();
        }
    }

    @Test
    void theGapIsToTheLineFromWhatTheYearHasBroughtSoFar() {
        Item firm = pooled(" income=2022-01=150;2022-02=170.5;2022-03=180");

        assertThat(Stream.of("year_income", "gap", "likely", "crossed").map(field -> String.valueOf(SMALL.on("2022-03-31", firm).field(field)))).containsExactly("500.5", "1499.5", "2002.00", "false");
        assertThat(SMALL.measures("2022-03-31", List.of(firm), "gap_sum crossed_count")).isEqualTo("gap_sum 1499.5, crossed_count 0");
        assertThat(SMALL.refusals(firm, "2022-04-12 planned_batch=年度第一批 stage.ready=2022-04-12 evidence=利润表")).containsExactly("pipeline.where [达标待报, 本年累计收入 500.5 万元，距门槛 2000 万元还差 1499.5 万元]");
        Item over = SMALL.then(firm, "2022-10-08 income=2022-09=1500");
        assertThat(SMALL.lamps("2022-10-08", over)).containsEntry("cross", "YELLOW");
        assertThat(SMALL.refusals(over, "2022-10-12 stage.ready=2022-10-12")).containsExactly("pipeline.needs [达标待报, 预计批次]", "pipeline.evidence-one [达标待报, 利润表、纳税申报表]");
        assertThat(SMALL.measures("2022-10-08", List.of(firm, over), "gap_sum crossed_count")).isEqualTo("gap_sum 1499.5, crossed_count 1");
    }

    @Test
    void aConstructionFirmIsOverTheLineByItsQualification() {
        assertThat(Stream.of("", " qualified=否", " qualified=是").map(said -> SMALL.on("2022-03-31", screened("建筑业", said)).field("crossed"))).containsExactly(null, false, true);
    }

    @Test
    void whoHasNotToldLastMonthsFigureByAboutTheTenthIsShown() {
        Item firm = pooled(" income=2022-01=150;2022-02=170");

        assertThat(Stream.of("2022-03-01", "2022-04-10", "2022-04-11", "2022-05-11", "2022-05-12").map(day -> SMALL.lamps(day, firm).get("monthly"))).containsExactly("GREEN", "GREEN", "YELLOW", "YELLOW", "RED");
        assertThat(SMALL.lamps("2022-04-11", SMALL.then(firm, "2022-04-08 income=2022-03=160"))).containsEntry("monthly", "GREEN");
        assertThat(SMALL.lamps("2022-03-01", pooled(""))).containsEntry("monthly", "GREY");
        assertThat(SMALL.measures("2022-04-11", List.of(firm, SMALL.then(firm, "2022-04-08 income=2022-03=160"), pooled("")), "told_rate")).isEqualTo("told_rate 33.3 = 1/3");
    }

    @Test
    void papersGoInByTheDayOfTheBatchAndOthersApproveTheEntry() {
        Item ready = SMALL.then(pooled(" income=2022-09=2100"), "2022-10-12 planned_batch=年度第一批 stage.ready=2022-10-12");
        assertThat(Stream.of("2022-10-20", "2022-10-21", "2022-11-21").map(day -> SMALL.lamps(day, ready).get("papers"))).containsExactly("GREEN", "YELLOW", "RED");
        assertThat(SMALL.refusals(ready, "2022-11-12 stage.filed=2022-11-12")).containsExactly("pipeline.evidence [已报资料, 营业执照]", "pipeline.evidence [已报资料, 纳税申报表]", "pipeline.evidence [已报资料, 现场照片]");
        Item filed = SMALL.then(ready, "2022-11-12 stage.filed=2022-11-12");
        assertThat(SMALL.lamps("2022-11-21", filed)).containsEntry("papers", "TICK");
        assertThat(SMALL.refusals(filed, "2022-12-03 stage.counted=2022-12-02")).containsExactly("pipeline.evidence [已入统, 入统核定名单]");
        Item counted = SMALL.then(filed, "2022-12-03 stage.counted=2022-12-02");
        Item refused = SMALL.then(filed, "2022-12-03 exit=refused exit.day=2022-12-02 note=核减");
        Item out = SMALL.then(pooled(""), "2022-09-02 exit=taken_out exit.day=2022-09-01 out_cause=经营下滑 note=停产");

        assertThat(SMALL.measures("2022-12-31", List.of(counted, refused, out, pooled(""), SMALL.item("2022-03-02 name=石屿铸造 stage.pooled=2022-03-01")), "pool entered_year counted_year out_year convert"))
                .isEqualTo("pool 3, entered_year 1, counted_year 1, out_year 1, convert 25.0 = 1/4");
        assertThat(SMALL.refusals(pooled(""), "2022-09-02 exit=taken_out exit.day=2022-09-01 note=停产")).containsExactly("pipeline.needs [出库, 出库原因]");
    }

    private static Item seeded(String aim, String more) {
        return SEEDS.item("2022-02-20 name=石屿传感 credit_code=x county=沙河县 aim=" + aim + " entry_ground=县里推荐 gap=还差1项发明专利 helper=市工信局科长 stage.proposed=2022-02-01 stage.seeded=2022-02-20" + more);
    }

    @Test
    void theSeedLibraryHoldsThreeHundredEachWithARungAGapAndAHelper() {
        Item proposed = SEEDS.item("2022-02-20 name=石屿传感 credit_code=x county=沙河县 aim=专精特新中小企业 stage.proposed=2022-02-01");
        assertThat(SEEDS.refusals(proposed, "2022-02-21 stage.seeded=2022-02-20")).containsExactly("pipeline.needs [入库培育, 入库依据]", "pipeline.needs [入库培育, 差距]", "pipeline.needs [入库培育, 帮扶单位和职务]");
        Item seeded = seeded("专精特新中小企业", " planned_apply=2022-05-20");
        assertThat(Stream.of("2022-04-19", "2022-04-20", "2022-05-21").map(day -> SEEDS.lamps(day, seeded).get("apply"))).containsExactly("GREEN", "YELLOW", "RED");
        assertThat(SEEDS.refusals(seeded, "2022-05-11 stage.applied=2022-05-10")).containsExactly("pipeline.evidence [已申报, 申报书]");
        Item applied = SEEDS.then(seeded, "2022-05-11 stage.applied=2022-05-10");
        assertThat(SEEDS.refusals(applied, "2022-07-11 stage.recognised=2022-07-10")).containsExactly("pipeline.needs [认定, 认定的称号]", "pipeline.evidence-one [认定, 认定文件、公告名单]");
        Item recognised = SEEDS.then(applied, "2022-07-11 stage.recognised=2022-07-10 got=专精特新中小企业");
        Item next = SEEDS.then(recognised, "2022-08-02 aim=专精特新“小巨人”企业 exit=next exit.day=2022-08-01 note=继续");
        Item failed = SEEDS.then(applied, "2022-07-11 exit=failed exit.day=2022-07-10 note=评审未通过");
        Item quit = SEEDS.then(seeded, "2022-06-02 exit=quit exit.day=2022-06-01 quit_cause=企业自愿 note=退出");

        assertThat(SEEDS.measures("2022-12-31", List.of(proposed, seeded, applied, recognised, next, failed, quit), "pool entered_year aim_giant applied_year recognised_year pass_rate quit_year"))
                .isEqualTo("pool 4, entered_year 6, aim_giant 1, applied_year 2, recognised_year 1, pass_rate 50.0 = 1/2, quit_year 1");
        assertThat(SEEDS.measures("2022-12-31", Collections.nCopies(300, seeded), "pool")).isEqualTo("pool 300");
    }

    @Test
    void aFirmGoesFromTheReserveToTheExchangeAndMayHaveToWithdraw() {
        Item reserve = LISTING.item("2022-01-20 name=澄石生物 credit_code=x county=白石市 board=创业板 planned_year=2023 entry_ground=县里推荐 next_due=2022-06-30 stage.reserve=2021-05-10");
        assertThat(LISTING.refusals(null, "2022-01-20 name=甲 credit_code=x county=白石市 board=创业板 stage.reserve=2021-05-10")).containsExactly("pipeline.needs [后备, 入库依据]", "pipeline.needs [后备, 预计上市年度]");
        assertThat(Stream.of("2022-05-30", "2022-05-31", "2022-07-01").map(day -> LISTING.lamps(day, reserve).get("step"))).containsExactly("GREEN", "YELLOW", "RED");
        assertThat(Stream.of("2022-12-31", "2023-01-01", "2024-01-01").map(day -> LISTING.lamps(day, reserve).get("late"))).containsExactly("GREEN", "YELLOW", "RED");
        assertThat(LISTING.refusals(reserve, "2022-12-02 stage.listed=2022-12-01")).anyMatch(one -> one.contains("股份公司营业执照")).anyMatch(one -> one.contains("保荐机构")).anyMatch(one -> one.contains("辅导验收文件"))
                .anyMatch(one -> one.contains("受理通知")).anyMatch(one -> one.contains("审议结果公告")).anyMatch(one -> one.contains("上市公告"));
        Item filed = LISTING.then(reserve, "2022-08-02 sponsor=示例证券 stage.reformed=2022-02-01 stage.tutored=2022-04-01 stage.filed=2022-08-01");
        Item listed = LISTING.then(filed, "2022-12-02 stage.accepted=2022-09-01 stage.passed=2022-10-01 stage.listed=2022-12-01");
        Item pulled = LISTING.then(filed, "2022-10-02 exit=pulled exit.day=2022-10-01 note=撤回");
        Item ended = LISTING.then(pulled, "2022-11-02 exit=changed exit.day=2022-11-01 note=换保荐机构");
        Item quit = LISTING.then(reserve, "2022-10-02 exit=quit exit.day=2022-10-01 quit_cause=企业放弃 note=放弃");

        assertThat(LISTING.measures("2022-12-31", List.of(reserve, filed, listed, pulled, ended, quit),
                "pool entered_year reformed_year tutored_count tutored_year filed_count filed_year listed_year pulled_year quit_year as_planned"))
                .isEqualTo("pool 4, entered_year 0, reformed_year 4, tutored_count 1, tutored_year 3, filed_count 1, filed_year 2, listed_year 1, pulled_year 2, quit_year 1, as_planned — = 0/0");
        assertThat(LISTING.measures("2023-06-30", List.of(reserve, filed, quit), "as_planned")).isEqualTo("as_planned 50.0 = 1/2");
    }

    @Test
    void theDemoCityHasFirmsAtEveryStage() {
        assertThat(SMALL.measures("2022-12-31", SMALL.register().items(LocalDate.of(2022, 12, 31)), "out_year")).isEqualTo("out_year 3");
        assertThat(LISTING.measures("2022-12-31", LISTING.register().items(LocalDate.of(2022, 12, 31)), "listed_year pulled_year")).isEqualTo("listed_year 1, pulled_year 1");
    }
}
