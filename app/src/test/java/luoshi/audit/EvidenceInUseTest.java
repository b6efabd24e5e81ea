package luoshi.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import luoshi.app.server.RunningLuoshi;
import luoshi.app.server.Visit;
import luoshi.evidence.EvidenceFile;
import luoshi.evidence.EvidenceFiles;
import luoshi.indicator.Goal.Direction;
import luoshi.indicator.FigureFile;
import luoshi.indicator.Figures;
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

/** Evidence on which figures rest cannot be deleted; what the law wants gone goes all the same, by two who know what rests on it. */
class EvidenceInUseTest {

    @RegisterExtension
    static final RunningLuoshi luoshi = new RunningLuoshi();

    private static final LocalDate MAY = LocalDate.of(2022, 5, 31);

    private final MistakenFiles files = new MistakenFiles(luoshi);
    private final Office office = new Office(luoshi);
    private final PurgeRequests requests = luoshi.part(PurgeRequests.class);
    private final Figures figures = luoshi.part(Figures.class);
    private final UUID water = office.unit("市水利局");

    @Test
    void evidenceOfAFigureInForceIsNotDeletedByTheDoorOrByAForgedRequest() throws Exception {
        EvidenceFile file = files.handIn("五月台账");
        figure("水库数", file);
        long position = files.positionOf(file);

        assertThatThrownBy(() -> requests.request(office.as("secadmin"), MistakenFiles.positions(position), "误传", false)).hasMessageContaining("purge.in-use").hasMessageContaining("水库数 2022-05-31");
        Visit security = luoshi.visitAs("secadmin");
        security.get("/purges/new");
        Visit.Page refused = security.post("/purges", "positions", String.valueOf(position), "reason", "误传");
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.text()).contains("在用的佐证不能删除", "水库数 2022-05-31", "name=\"aware\"");
        assertThat(luoshi.part(EvidenceFiles.class).find(file.id())).isPresent();
    }

    @Test
    void whatTheLawWantsGoneGoesByTwoWhoKnowWhatRestsOnIt() throws Exception {
        EvidenceFile file = files.handIn("名单里有身份证号");
        UUID figure = figure("水闸数", file);
        UUID request = requests.request(office.as("secadmin"), MistakenFiles.positions(files.positionOf(file)), "个人信息保护法第四十七条", true);
        Visit audit = luoshi.visitAs("auditadmin");
        assertThat(audit.get("/purges/" + request).text()).contains("数据", "水闸数 2022-05-31", "name=\"aware\"");

        assertThat(audit.post("/purges/" + request + "/approve", "note", "").text()).contains("在用的佐证不能删除");
        assertThat(luoshi.part(EvidenceFiles.class).find(file.id())).isPresent();
        assertThat(audit.post("/purges/" + request + "/approve", "note", "已核对", "aware", "true").text()).contains("已清除");

        assertThat(luoshi.part(EvidenceFiles.class).find(file.id())).isEmpty();
        assertThat(figures.find(List.of(figure)).getFirst().files()).as("the figure still says that there was one").containsExactly(file.id());
        assertThat(luoshi.visitAs("hecha").get("/figures/" + figure).text()).contains("1 份佐证已依法清除");
    }

    @Test
    void evidenceOfAReturnedFigureIsInUseNoMore() throws Exception {
        EvidenceFile file = files.handIn("退回的台账");
        UUID figure = figure("泵站数", file);
        figures.decide(office.as("hecha"), List.of(figure), FigureFile.Move.RETURN, "传错了文件");

        assertThat(requests.request(office.as("secadmin"), MistakenFiles.positions(files.positionOf(file)), "误传", false)).isNotNull();
    }

    private UUID figure(String name, EvidenceFile file) {
        UUID indicator = luoshi.part(Indicators.class).add(Actor.system("test"), new Indicator(null, name, water, name, "口径", new MeasureUnit("个"), IndicatorKind.FLOW, Direction.MORE,
                Frequency.MONTH, 15, 0, "台账", "抽查", "", false, RollUp.NONE, "", null, LocalDate.of(2022, 1, 1)));
        return figures.report(office.as("shuili-lly"), List.of(new Figures.Report(indicator, water, MAY, BigDecimal.TEN, null, null, "", List.of(file.id()), null))).getFirst();
    }
}
