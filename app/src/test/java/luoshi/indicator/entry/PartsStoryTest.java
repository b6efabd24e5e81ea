package luoshi.indicator.entry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.UUID;
import luoshi.app.server.RunningLuoshi;
import luoshi.app.server.Visit;
import luoshi.indicator.Goal.Direction;
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

/** A passport names the parts that add up to it; the sheet asks where they do not. */
class PartsStoryTest {

    @RegisterExtension
    static final RunningLuoshi luoshi = new RunningLuoshi();

    private static final String MAY = "2022-05-31";

    private final UUID water = new Office(luoshi).unit("市水利局");
    private final Visit contact = luoshi.visitAs("shuili-lly");

    @Test
    void theTotalIsAskedAboutBesideWhatStandsOnTheSameSheetAndWhatIsKnown() {
        UUID built = indicator("新建泵站", "");
        UUID mended = indicator("改造泵站", "");
        UUID total = indicator("泵站合计", "新建泵站 + 改造泵站");

        assertThat(send("value-" + built, "3", "value-" + mended, "4", "value-" + total, "8").text()).contains("8 与分项合计（新建泵站 + 改造泵站）的 7 不等");
        assertThat(send("value-" + built, "3", "value-" + total, "8").text()).as("a part is missing").contains("已报送 2 个数据");
        assertThat(send("value-" + mended, "4").text()).contains("已报送 1 个数据");
        assertThat(luoshi.visitAs("hecha").get("/figures/review").text()).as("who verifies sees it, too").contains("8 与分项合计（新建泵站 + 改造泵站）的 7 不等");
        assertThat(luoshi.visitAs("hecha").get("/indicators/" + total).text()).contains("分项合计", "<code>新建泵站 + 改造泵站</code>");
    }

    @Test
    void partsThatAreNotThereAreRefused() {
        assertThatThrownBy(() -> indicator("闸门合计", "新建闸门 + 改造闸门")).hasMessageStartingWith("formula.unknown");
        assertThatThrownBy(() -> indicator("闸门合计", "闸门合计 + 1")).hasMessageStartingWith("formula.ring");
    }

    private Visit.Page send(String... fields) {
        String[] all = new String[fields.length + 4];
        System.arraycopy(fields, 0, all, 4, fields.length);
        System.arraycopy(new String[] {"unit", water.toString(), "period", MAY}, 0, all, 0, 4);
        contact.get("/figures?period=" + MAY);
        return contact.post("/figures", all);
    }

    private UUID indicator(String code, String parts) {
        return luoshi.part(Indicators.class).add(Actor.system("test"), new Indicator(null, code, water, code, "口径", new MeasureUnit("座"), IndicatorKind.FLOW, Direction.MORE, Frequency.MONTH, 15, 0,
                "台账", "抽查", "", false, RollUp.NONE, "", null, LocalDate.of(2022, 1, 1)).counting(parts, false));
    }
}
