package luoshi.indicator.roster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import luoshi.app.server.RunningLuoshi;
import luoshi.app.server.Visit;
import luoshi.indicator.Goal.Direction;
import luoshi.indicator.FigureFile;
import luoshi.indicator.Figures;
import luoshi.indicator.Figures.Thing;
import luoshi.indicator.Frequency;
import luoshi.indicator.Indicator;
import luoshi.indicator.IndicatorKind;
import luoshi.indicator.Indicators;
import luoshi.indicator.RollUp;
import luoshi.journal.Actor;
import luoshi.kernel.MeasureUnit;
import luoshi.matter.Office;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A count with the list of what it counts, from the unit that hands it in to the one who verifies. */
class RosterStoryTest {

    @RegisterExtension
    static final RunningLuoshi luoshi = new RunningLuoshi();

    private static final LocalDate MAY = LocalDate.of(2022, 5, 31);

    private final Office office = new Office(luoshi);
    private final Figures figures = luoshi.part(Figures.class);
    private final Visit contact = luoshi.visitAs("shuili-lly");
    private final UUID water = office.unit("市水利局");

    @Test
    void aRosterComesInByItselfIsReplacedAndSeenByWhoVerifies() throws Exception {
        UUID figure = figure("水库加固", true, "3");
        String path = "/figures/" + figure + "/roster";
        assertThat(contact.get("/figures/" + figure).text()).contains("href=\"" + path + "\"", "还没有名册");
        assertThat(luoshi.visitAs("hecha").get("/figures/review").text()).contains("还没有名册。");

        contact.get(path);
        Visit.Page refused = contact.post(path, "text", "K1\t示例水库001\t沙河县\t2022-05-03\t\nK2\t示例水库002\t\t2022-13-03\t\nK3\t示例水库003\t\t\t联系 13812345678");
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.text()).contains("有 2 行不能收", "第 2 行： 日期“2022-13-03”看不懂", "第 3 行： 有居民身份证号或手机号", "示例水库002");
        assertThat(luoshi.part(Rosters.class).of(figure)).isEmpty();

        Visit.Page taken = contact.post(path, "text", "K1\t示例水库001\t沙河县\t2022-05-03\t\nK1\t示例水库001\t沙河县\t2022-05-03\t\nK2\t示例水库002\t\t2021-12-03\t");
        assertThat(taken.text()).contains("已收名册 3 条", "数据 3个，名册 2 条，占 <b>66.7%</b>", "1 个编号重复", "<b>K1</b>（2 次）", "<b>示例水库002</b>（2021-12-03）", "数据是 3，名册去掉重复有 2 条");
        byte[] sheet = contact.download(path + "/sheet").body();
        assertThat(contact.upload(path, "file", "名册.xlsx", sheet).text()).as("out and in").contains("已收名册 3 条", "名册.xlsx");

        String pile = luoshi.visitAs("hecha").get("/figures/review").text();
        assertThat(pile).contains("数据 3个，名册 2 条，占 <b>66.7%</b>", "名册有 2 条，数据是 3，对不上？");
        figures.decide(office.as("hecha"), List.of(figure), FigureFile.Move.VERIFY, "");
        assertThat(contact.get(path).text()).doesNotContain("<textarea");
        assertThat(contact.post(path, "text", "K9\t示例水库009").text()).contains("不能再换名册");
        assertThat(luoshi.visitAs("u104-lly").get(path).status()).isEqualTo(403);
        assertThat(luoshi.visitAs("u104-lly").post(path, "text", "K9\t示例水库009").status()).isEqualTo(403);
    }

    @Test
    void theDoorItselfRefusesPersonsAndListsNobodyAskedFor() {
        UUID figure = figure("水闸加固", true, "1");
        assertThatThrownBy(() -> figures.name(office.as("shuili-lly"), figure, "", List.of(new Thing("11010519491231002X", "某人", "", null, "")))).hasMessageStartingWith("roster.row [1, ]");
        assertThatThrownBy(() -> figures.name(office.as("shuili-lly"), figure("泵站加固", false, "1"), "", List.of(thing("示例泵站001")))).hasMessageStartingWith("roster.not-wanted");
        assertThatThrownBy(() -> figures.name(office.as("u104-lly"), figure, "", List.of(thing("示例水闸001")))).hasMessageContaining("figures.report");
    }

    @Test
    void aCorrectionTakesTheRosterOver() {
        UUID first = figure("堤防加固", true, "2");
        figures.name(office.as("shuili-lly"), first, "台账.xlsx", List.of(thing("示例堤防001"), thing("示例堤防002")));
        Indicator indicator = luoshi.part(Indicators.class).list().stream().map(Indicator.Version::state).filter(one -> one.code().equals("堤防加固")).findFirst().orElseThrow();
        contact.get("/figures?period=" + MAY);
        assertThat(contact.post("/figures", "unit", water.toString(), "period", MAY.toString(), "value-" + indicator.id(), "3", "replaces-" + indicator.id(), first.toString(), "note-" + indicator.id(), "")
                .text()).contains("更正要写原因");
        UUID second = figures.report(office.as("shuili-lly"), List.of(new Figures.Report(indicator.id(), water, MAY, new BigDecimal(3), null, null, "漏报一处", List.of(), first))).getFirst();

        contact.get("/figures/" + second + "/roster");
        assertThat(contact.post("/figures/" + second + "/roster/copy").text()).contains("已收名册 2 条", "台账.xlsx", "66.7%");
    }

    @Test
    void garbageIsNeverOurFault() {
        String path = "/figures/" + figure("涵洞加固", true, "1") + "/roster";
        contact.get(path);
        for (byte[] bytes : List.of(new byte[] {1, 2, 3, 4}, "PK\3\4坏".getBytes(StandardCharsets.UTF_8))) {
            assertThat(contact.upload(path, "file", "x.xlsx", bytes).status()).isEqualTo(422);
        }
        for (String text : List.of("", "\t\t\t\t\t\t\t\t", "名称", "x".repeat(10_000), "x\n".repeat(25_000))) {
            assertThat(contact.post(path, "text", text).status()).as(text.substring(0, Math.min(9, text.length()))).isEqualTo(422);
        }
        assertThat(contact.get(path + "?page=99999999999").status()).isEqualTo(200);
        assertThat(contact.post("/figures/" + UUID.randomUUID() + "/roster").status()).isEqualTo(404);
        assertThat(contact.post(path + "/copy").status()).isEqualTo(422);
    }

    private static Thing thing(String name) {
        return new Thing("", name, "", null, "");
    }

    private UUID figure(String name, boolean roster, String value) {
        UUID indicator = luoshi.part(Indicators.class).add(Actor.system("test"), new Indicator(null, name, water, name, "口径", new MeasureUnit("个"), IndicatorKind.FLOW, Direction.MORE,
                Frequency.MONTH, 15, 0, "台账", "抽查", "", false, RollUp.NONE, "", null, LocalDate.of(2022, 1, 1)).counting("", roster));
        return figures.report(office.as("shuili-lly"), List.of(new Figures.Report(indicator, water, MAY, new BigDecimal(value), null, null, "", List.of(), null))).getFirst();
    }
}
