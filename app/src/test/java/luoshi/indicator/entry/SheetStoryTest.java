package luoshi.indicator.entry;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import luoshi.app.server.RunningLuoshi;
import luoshi.app.server.Visit;
import luoshi.indicator.FigureFile;
import luoshi.indicator.FigureState;
import luoshi.indicator.Figures;
import luoshi.indicator.IndicatorKind;
import luoshi.indicator.RollUp;
import luoshi.matter.board.Lines;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The sheet of the water bureau: what it owes, what is typed, what is asked, and what is refused. */
class SheetStoryTest {

    @RegisterExtension
    static final RunningLuoshi luoshi = new RunningLuoshi();

    private static WaterYear year;

    private final Visit contact = luoshi.visitAs("shuili-lly");

    @BeforeAll
    static void theYearBegins() throws Exception {
        year = new WaterYear(luoshi).begins();
        for (int month = 1; month <= 4; month++) {
            year.reports(year.investment, month, String.valueOf(month * 10), "", null);
        }
    }

    @Test
    void aUnitSeesWhatItOwesWithWhatWasKnownBefore() {
        Visit.Page page = contact.get("/figures");

        assertThat(page.text()).contains("<option value=\"2022-05-31\" selected>2022-05", "个，应报 2 个；报告期止于 2022-05-31");
        assertThat(Lines.of(page)).hasSize(2).anySatisfy(row -> assertThat(row).contains("水利投资", "40亿元自报")).anySatisfy(row -> assertThat(row).contains("自来水普及率"));
        assertThat(page.text()).doesNotContain("月均投资");
        assertThat(luoshi.visitAs("duchashi").get("/figures?unit=" + year.water).text()).contains("您只能看", "水利投资").doesNotContain("报送</button>");
    }

    @Test
    void allRowsAreSavedTogetherWithTheirEvidence() {
        Visit.Page page = send("2022-03-31", "note-" + year.investment, "统计口径修正", "value-" + year.investment, "３１亿元", "replaces-" + year.investment, held(3).figure().id().toString(),
                "part-" + year.supply, "1,910", "whole-" + year.supply, "2000");

        assertThat(page.text()).contains("已报送 2 个数据", "月报.txt");
        assertThat(Lines.of(page)).anySatisfy(row -> assertThat(row).contains("31亿元自报")).anySatisfy(row -> assertThat(row).contains("95.5%1910/2000自报"));
        assertThat(held(3).files()).hasSize(1);
        assertThat(send("2022-03-31", "value-" + year.investment, "31", "replaces-" + year.investment, held(3).figure().id().toString()).text()).as("another file alone")
                .contains("“水利投资”的数没有改，只添了佐证", "写上“补充佐证”", "checked> 月报.txt");
        assertThat(contact.download("/figures/" + held(3).figure().id() + "/files/" + held(3).files().getFirst()).body()).asString(StandardCharsets.UTF_8).isEqualTo("三月");
    }

    private Visit.Page send(String period, String... fields) {
        String[] all = new String[fields.length + 4];
        System.arraycopy(fields, 0, all, 4, fields.length);
        all[0] = "unit";
        all[1] = year.water.toString();
        all[2] = "period";
        all[3] = period;
        contact.get("/figures?period=" + period);
        return period.equals("2022-03-31") ? contact.upload("/figures", "file-" + year.investment, "月报.txt", "三月".getBytes(StandardCharsets.UTF_8), all) : contact.post("/figures", all);
    }

    private static FigureFile held(int month) {
        return FigureFile.standing(luoshi.part(Figures.class).of(year.investment, year.water, WaterYear.month(month))).orElse(null);
    }

    @Test
    void whatIsWrongStandsOnItsRowAndNothingTypedIsLost() {
        Visit.Page page = send("2022-02-28", "value-" + year.investment, "约22", "note-" + year.investment, "年初集中开工", "part-" + year.supply, "18", "whole-" + year.supply, "20");

        assertThat(page.status()).isEqualTo(422);
        assertThat(page.text()).contains("有 1 行要先看", "“约22”不是数（水利投资）", "value=\"约22\"", "年初集中开工", "value=\"18\"", "value=\"20\"");
        assertThat(send("2022-02-28", "part-" + year.supply, "18").text()).contains("要同时填分子和分母");
        assertThat(send("2022-02-28", "value-" + year.investment, "25万元万", "replaces-" + year.investment, held(2).figure().id().toString()).text()).contains("对不上");
        assertThat(send("2022-02-28", "value-" + year.investment, "25").text()).as("somebody has reported it").contains("有人报过", "value=\"25\"");
        assertThat(send("2022-02-28", "value-" + year.investment, "25", "replaces-" + year.investment, held(2).figure().id().toString()).text()).contains("更正要写原因");
        assertThat(send("2022-02-28", "note-" + year.supply, "还没有数").text()).contains("没有数据就不报").doesNotContain("已报送");
        assertThat(luoshi.part(Figures.class).of(year.supply, year.water, WaterYear.month(2))).isEmpty();
    }

    @Test
    void aStrikingNumberIsAskedOnceAndNeverRefused() {
        Visit.Page asked = send("2022-05-31", "value-" + year.investment, "100");
        assertThat(asked.status()).isEqualTo(422);
        assertThat(asked.text()).contains("每月变化 60，平常是 10 左右", "与目标值 100 一字不差", "value=\"100\"", "name=\"asked-" + year.investment + "\" value=\"100||\"");
        assertThat(held(5)).isNull();

        assertThat(send("2022-05-31", "value-" + year.investment, "101", "asked-" + year.investment, "100||").text()).as("another number is asked anew").contains("每月变化 61");
        assertThat(send("2022-05-31", "value-" + year.investment, "100", "asked-" + year.investment, "100||").text()).contains("已报送 1 个数据");
        assertThat(send("2022-05-31", "value-" + year.investment, "20", "replaces-" + year.investment, held(5).figure().id().toString(), "note-" + year.investment, "上次填成了全年计划数").text())
                .contains("已报送 1 个数据");
        assertThat(luoshi.visitAs("hecha").get("/figures/review").text()).contains("比上期", "说明：上次填成了全年计划数");
    }

    @Test
    void theSameNumberWrittenAnotherWayIsNotReportedAgain() {
        String four = held(4).figure().id().toString();
        for (String same : List.of("40", "40.0", "４０", "40亿元", "400000万元", "+40")) {
            assertThat(send("2022-04-30", "value-" + year.investment, same, "replaces-" + year.investment, four).text()).as(same).contains("没有填新的数");
        }
        assertThat(send("2022-04-30", "value-" + year.investment, "40万", "replaces-" + year.investment, four).text()).contains("对不上");
        assertThat(held(4).figure().id()).hasToString(four);
    }

    @Test
    void whatAUnitDoesNotOweIsNotTakenFromIt() {
        UUID others = year.indicator("别家的数", "个", IndicatorKind.FLOW, RollUp.SUM, year.office.unit("市统计局"), "");

        assertThat(send("2022-04-30", "value-" + others, "5").text()).contains("没有填新的数");
        assertThat(luoshi.part(Figures.class).of(others, year.water, WaterYear.month(4))).isEmpty();
        assertThat(luoshi.visitAs("u104-lly").post("/figures", "unit", year.water.toString(), "period", "2022-04-30", "value-" + year.investment, "1").status()).isEqualTo(403);
        assertThat(luoshi.visitAs("u104-lly").get("/figures?unit=" + year.water).status()).isEqualTo(403);
    }

    @Test
    void aSheetOfAHundredRowsIsOneForm() {
        String[] fields = IntStream.range(0, 700).mapToObj(field -> field % 2 == 0 ? "note-" + field : "").toArray(String[]::new);

        assertThat(send("2022-03-31", fields).status()).isEqualTo(422);
    }

    @Test
    void garbageIsNeverOurFault() {
        for (String query : List.of("unit=x&period=y", "unit=&period=2022-13-45", "period=9999-12-31", "unit=00000000-0000-0000-0000-000000000000", "unit=%00")) {
            assertThat(contact.get("/figures?" + query).status()).as(query).isLessThan(500);
            assertThat(luoshi.visitAs("duchashi").get("/figures?" + query).status()).as(query).isLessThan(500);
        }
        for (String value : List.of("1e999999999", "9".repeat(50), "\0", "-", "１".repeat(100), "0.00000000000000001", "99999999999999999999")) {
            Visit.Page page = send("2022-05-31", "value-" + year.investment, value, "part-" + year.supply, value, "whole-" + year.supply, value, "held-" + year.supply, "x", "replaces-" + year.supply, "x");
            assertThat(page.status()).as(value).isLessThan(500);
        }
        assertThat(contact.post("/figures").status()).isEqualTo(400);
        assertThat(held(4).state()).isEqualTo(FigureState.REPORTED);
    }
}
