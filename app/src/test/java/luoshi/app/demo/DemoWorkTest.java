package luoshi.app.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.UUID;
import luoshi.app.server.RunningLuoshi;
import luoshi.app.server.Visit;
import luoshi.indicator.FigureFile;
import luoshi.indicator.Figures;
import luoshi.indicator.Indicator;
import luoshi.indicator.Indicators;
import luoshi.kernel.CityClock;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The example city lives on: whoever puts its time forward sees figures come in, be verified and be certified. */
@TestMethodOrder(MethodOrderer.MethodName.class)
class DemoWorkTest {

    @RegisterExtension
    static final RunningLuoshi luoshi = RunningLuoshi.begun(LocalDateTime.of(2022, 5, 25, 8, 0));

    private static final LocalDate JUNE = LocalDate.of(2022, 6, 30);

    @BeforeAll
    static void itHasWorkedUntilThirtyJune() {
        luoshi.part(DemoWork.class).live(JUNE.atTime(8, 0).atZone(CityClock.ZONE).toInstant());
    }

    private static String june(String code, String unit) {
        UUID indicator = luoshi.part(Indicators.class).list().stream().map(Indicator.Version::state).filter(one -> one.code().equals(code)).findFirst().orElseThrow().id();
        return luoshi.part(Figures.class).of(indicator, luoshi.part(DemoPeople.class).unit(unit), JUNE).stream()
                .map(file -> file.figure().value().stripTrailingZeros().toPlainString() + " " + file.steps().stream().map(FigureFile.Step::move).toList()).toList().toString();
    }

    private static void forward(int days) {
        Visit visit = luoshi.visitAs("duchashi");
        visit.get("/");
        assertThat(visit.post("/demo/step", "days", String.valueOf(days)).status()).isEqualTo(200);
    }

    @Test
    void a_atTheEndOfJuneNobodyHasToldOfJune() {
        assertThat(june("5G基站新建", "市工业和信息化局")).isEqualTo("[]");
    }

    @Test
    void b_twoWeeksLaterJuneHasBeenReportedAndTwoDaysAfterThatVerified() {
        forward(14);
        assertThat(june("5G基站新建", "市工业和信息化局")).isEqualTo("[1020 [REPORT]]");
        forward(2);
        assertThat(june("5G基站新建", "市工业和信息化局")).isEqualTo("[1020 [REPORT, VERIFY]]");
    }

    @Test
    void c_aCityThatWasStoppedGoesOnWhereItWas() {
        luoshi.part(DemoWork.class).resume();
        forward(2);
        assertThat(june("5G基站新建", "市工业和信息化局")).isEqualTo("[1020 [REPORT, VERIFY, CERTIFY]]");
    }

    @Test
    void d_inAugustTheCorrectionsComeOnce() {
        forward(28);
        assertThat(june("技改投资增速", "市工业和信息化局")).as("one report and one correction").matches("\\[[^\\]]+\\], [^\\]]+\\]\\]");
    }
}
