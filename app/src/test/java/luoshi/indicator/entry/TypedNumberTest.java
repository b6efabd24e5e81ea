package luoshi.indicator.entry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import luoshi.kernel.MeasureUnit;
import luoshi.people.Refusal;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Numbers as they stand in sheets of offices. */
class TypedNumberTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "12.5 | 个 | 12.5", "１２．５ | 个 | 12.5", "'1,234,567' | 元 | 1234567", "1，234 | 元 | 1234", "12.5万 | 户 | 125000", "5 万户 | 户 | 50000", "3亿元 | 万元 | 30000",
            "800万元 | 亿元 | 0.08", "45% | % | 45", "45％ | % | 45", "−3.2 | % | -3.2", "12亿元 | 亿元 | 12", "30万平方米 | 平方米 | 300000", "2个百分点 | 百分点 | 2", "0 | 个 | 0"})
    void areReadInTheMeasureOfTheIndicator(String typed, String measure, String number) {
        assertThat(TypedNumber.read(typed, "指标", new MeasureUnit(measure))).isEqualByComparingTo(number);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "12万 | 万元 | figure.measure", "45% | 个 | figure.measure", "2个百分点 | % | figure.measure", "2% | 百分点 | figure.measure", "3公里 | 公里/小时 | figure.measure", "3万 | % | figure.measure",
            "十二 | 个 | figure.unreadable", "约12 | 个 | figure.unreadable", "1e9 | 个 | figure.unreadable", "1E+5 | 个 | figure.unreadable", "42,00 | 个 | figure.unreadable", "1.2.3 | 个 | figure.unreadable", "#DIV/0! | % | figure.unreadable", "- | 个 | figure.unreadable"})
    void whatMayMeanSomethingElseIsRefusedWithTheMeasure(String typed, String measure, String why) {
        assertThatThrownBy(() -> TypedNumber.read(typed, "指标", new MeasureUnit(measure))).isInstanceOf(Refusal.class).hasMessageStartingWith(why).hasMessageContaining("指标");
    }
}
