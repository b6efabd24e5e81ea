package luoshi.pipeline.tally;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import luoshi.pipeline.definition.Measure;
import luoshi.pipeline.definition.Name;
import luoshi.pipeline.tally.Tally.Total;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MeasuredTest {

    private static Measured of(int part, int whole, boolean truncated) {
        Measure measure = new Measure("rate", new Name("率", "Rate"), new Measure.Side(null, null), new Measure.Side(null, null), false, null, true, "", 1, truncated, null, Measure.Better.NEITHER, "");
        return new Measured(measure, new Total(part, BigDecimal.valueOf(part)), new Total(whole, BigDecimal.valueOf(whole)), 0);
    }

    /** The printed figures are those of the example plan and of notices of other cities; some are cut off and not rounded. */
    @ParameterizedTest
    @CsvSource({
        "83, 84, 98.8, EXACT", // 示例市2022年政府工作报告：签约项目开工率
        "40, 91, 44, EXACT", // 开工项目投产率
        "82, 103, 79.6, EXACT", // 投产项目达效率
        "1172, 1398, 84.3, OTHER", // 灾后重建项目竣工率，印的与自己的分子分母不符
        "1172, 1398, 83.8, EXACT",
        "291, 292, 99.65, CUT_OFF", // 渭南市西洽会签约项目履约率
        "874, 1260, 69.3, CUT_OFF", // 河南省2023年一季度
        "288, 298, 96.6, EXACT", // 长垣市万人助万企问题化解率
        "1669, 1693, 98.58, EXACT", // 周口市万人助万企
        "0, 0, 100, NOTHING"
    })
    void aPrintedFigureAgreesWhenItIsRoundedOrCutOff(int part, int whole, BigDecimal printed, Measured.Agreement agreement) {
        assertThat(of(part, whole, false).agrees(printed)).isEqualTo(agreement);
    }

    @Test
    void nothingIsDividedByNothing() {
        assertThat(of(0, 0, false).printed()).isEqualTo("—");
        assertThat(of(3, 2, false).printed()).as("never capped").isEqualTo("150.0");
        assertThat(of(291, 292, true).printed()).as("cut off where the definition says so").isEqualTo("99.6");
    }
}
