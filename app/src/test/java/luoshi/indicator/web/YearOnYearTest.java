package luoshi.indicator.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
import luoshi.indicator.Goal.Direction;
import luoshi.indicator.FigureState;
import luoshi.indicator.Frequency;
import luoshi.indicator.Indicator;
import luoshi.indicator.IndicatorKind;
import luoshi.indicator.Known;
import luoshi.indicator.RollUp;
import luoshi.kernel.MeasureUnit;
import luoshi.page.Words;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** 同比 = (this − same period last year) / last year; 百分点 for differences of rates, % for ratios (domain/delivery.md §7.2). */
class YearOnYearTest {

    @ParameterizedTest(name = "{0} {2}{1} after {3}: {4}")
    @CsvSource(delimiter = '|', nullValues = "-", value = {
            "FLOW   | 家       | 450  | 400  | +12.5%",
            "FLOW   | 亿元     | 90   | 100  | -10.0%",
            "STOCK  | 个       | 5000 | 3000 | +66.7%",
            "LEVEL  | 微克/立方米 | 43   | 45   | -4.4%",
            "LEVEL  | %        | 5.7  | 5.4  | +0.30 个百分点",
            "RATE   | %        | 90.6 | 91.2 | -0.60 个百分点",
            "STOCK  | %        | 98.2 | 92   | +6.20 个百分点",
            "GROWTH | %        | 8.1  | 6.9  | +1.20 个百分点",
            "FLOW   | 家       | 12   | 12   | 持平",
            "FLOW   | 家       | 12   | 0    | —",
            "FLOW   | 亿元     | 12   | -3   | —",
            "FLOW   | 家       | 12   | -    | —",
            "FLOW   | 家       | -    | 12   | —",
            "JUDGED | 项       | 1    | 0    | —"})
    void theChangeIsToldInTheWordsThatFit(IndicatorKind kind, String measure, String now, String then, String change) {
        Indicator indicator = new Indicator(UUID.randomUUID(), "甲", UUID.randomUUID(), "甲", "口径", new MeasureUnit(measure), kind, Direction.MORE, Frequency.MONTH, 15, 2, "", "", "", false,
                RollUp.NONE, "", null, LocalDate.of(2022, 1, 1));

        assertThat(YearOnYear.change(indicator, known(2022, now), known(2021, then), Words.in(Words.Language.ZH))).isEqualTo(change);
    }

    private static Known known(int year, String value) {
        return value == null ? null : new Known(LocalDate.of(year, 12, 31), new BigDecimal(value), FigureState.CERTIFIED, 1, 1);
    }
}
