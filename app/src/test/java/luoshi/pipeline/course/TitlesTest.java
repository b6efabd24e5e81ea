package luoshi.pipeline.course;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** 企业资质 by the shipped definition: titles are in force for a time, and those given for the first time are counted apart from all. */
class TitlesTest {

    private static final ToldItems TITLES = ToldItems.of("titles");

    private static Item hightech(String way) {
        return TITLES.item("2022-06-15 own_no=1 firm=砺锋铸造 credit_code=x county=沙河县 kind=高新技术企业 way=" + way + " stage.applied=2022-06-15",
                "2022-11-02 stage.granted=2022-11-01 valid_from=2022-11-01 valid_until=2025-10-31");
    }

    @Test
    void sixtyTwoCertificatesOfWhichTwentyAreRenewalsAre84Or124PercentOfFifty() {
        List<Item> year = new ArrayList<>();
        for (int i = 0; i < 62; i++) {
            year.add(hightech(i < 20 ? "复核或期满再认" : "首次认定"));
        }

        assertThat(TITLES.measures("2022-12-31", year, "hightech_first hightech_all")).isEqualTo("hightech_first 42, hightech_all 62");
        assertThat(Stream.of(42, 62).map(TitlesTest::ofFifty)).containsExactly("84%", "124%");
        assertThat(TITLES.register().versions().latest().measures().stream().filter(one -> "高企新增".equals(one.feeds())).map(one -> one.key())).as("the plan decides which one counts")
                .containsExactly("hightech_first", "hightech_all");
    }

    private static String ofFifty(int many) {
        return new BigDecimal(many * 100).divide(new BigDecimal(50), 0, RoundingMode.HALF_UP) + "%";
    }

    @Test
    void theDemoCityHasTheSameTwoNumbersAndCountsTheOtherTitlesBothWays() {
        List<Item> year = TITLES.register().items(LocalDate.of(2022, 12, 31));

        assertThat(TITLES.measures("2022-12-31", year, "hightech_first hightech_all tech_first tech_all special_first special_all innovative_first"))
                .isEqualTo("hightech_first 42, hightech_all 62, tech_first 19, tech_all 49, special_first 18, special_all 21, innovative_first 15");
    }

    @Test
    void aTitleIsGrantedWithItsValidityWhichEndsAfterItBegins() {
        Item applied = TITLES.item("2022-06-15 own_no=1 firm=砺锋铸造 credit_code=x county=沙河县 kind=创新型中小企业 way=首次认定 stage.applied=2022-06-15");

        assertThat(TITLES.refusals(applied, "2022-11-02 stage.granted=2022-11-01")).contains("pipeline.needs [认定, 有效期起]", "pipeline.needs [认定, 有效期止]", "pipeline.evidence-one [认定, 证书、公告名单]");
        assertThat(TITLES.refusals(applied, "2022-11-02 stage.granted=2022-11-01 valid_from=2022-11-01 valid_until=2021-10-31 evidence=证书")).containsExactly("pipeline.where [认定, 有效期止 2021年10月31日 不在有效期起 2022年11月1日 之后]");
        assertThat(TITLES.refusals(applied, "2022-12-02 exit=refused exit.day=2022-12-01 note=未达到分数")).isEmpty();
    }

    @Test
    void sixMonthsBeforeItLapsesTheClockWarnsAndARenewalStopsIt() {
        Item title = hightech("首次认定");
        assertThat(Stream.of("2025-04-29", "2025-04-30", "2025-10-31", "2025-11-01").map(day -> TITLES.lamps(day, title).get("lapse"))).containsExactly("GREEN", "YELLOW", "YELLOW", "RED");
        assertThat(Stream.of("2022-10-31", "2022-11-01", "2025-10-31", "2025-11-01").map(day -> TITLES.measures(day, List.of(title), "valid"))).containsExactly("valid 0", "valid 1", "valid 1", "valid 0");
        assertThat(TITLES.measures("2025-06-30", List.of(title), "lapsing hightech_valid lapsed_year")).isEqualTo("lapsing 1, hightech_valid 1, lapsed_year 0");
        assertThat(TITLES.measures("2025-11-30", List.of(title), "lapsing lapsed_year renew_rate")).isEqualTo("lapsing 0, lapsed_year 1, renew_rate 0.0 = 0/1");

        Item renewed = TITLES.then(title, "2025-10-20 stage.renewing=2025-06-10 stage.renewed=2025-10-18");
        assertThat(TITLES.lamps("2025-11-30", renewed)).containsEntry("lapse", "TICK");
        assertThat(TITLES.measures("2025-11-30", List.of(title, renewed), "lapsed_year renew_rate")).isEqualTo("lapsed_year 1, renew_rate 50.0 = 1/2");
        assertThat(TITLES.refusals(title, "2025-06-12 stage.renewing=2025-06-10")).containsExactly("pipeline.evidence [复核申报, 复核申报书]");
    }

    @Test
    void aTitleThatIsLostIsInForceNoMore() {
        Item lost = TITLES.then(hightech("首次认定"), "2023-05-04 lost_cause=被撤销 exit=lost exit.day=2023-05-01 note=撤销公告");

        assertThat(TITLES.measures("2023-04-30", List.of(lost), "valid hightech_valid")).isEqualTo("valid 1, hightech_valid 1");
        assertThat(TITLES.measures("2023-05-02", List.of(lost), "valid hightech_valid")).isEqualTo("valid 0, hightech_valid 0");
        assertThat(TITLES.refusals(hightech("首次认定"), "2023-05-04 exit=lost exit.day=2023-05-01 note=撤销公告")).containsExactly("pipeline.needs [失效, 失去原因]");
    }
}
