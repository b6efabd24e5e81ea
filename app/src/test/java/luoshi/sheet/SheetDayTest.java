package luoshi.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Days as they stand in task tables of 2022. */
class SheetDayTest {

    @ParameterizedTest
    @CsvSource({"2022年3月31日, 2022-03-31", "2022.3.31, 2022-03-31", "３月３１日, 2022-03-31", "3月31号前, 2022-03-31", "3/31, 2022-03-31", "3.31, 2022-03-31", "3-31, 2022-03-31",
        "44651, 2022-03-31", "2022-03-31 00:00, 2022-03-31", "2023年1月5日之前, 2023-01-05", " 3 月 31 日 , 2022-03-31"})
    void aDayIsADay(String text, String day) {
        assertThat(SheetDay.on(text, 2022)).hasToString("Optional[" + day + "]");
        assertThat(SheetDay.by(text, 2022)).hasToString("Optional[" + day + "]");
    }

    @ParameterizedTest
    @CsvSource({"2022年3月底, 2022-03-31", "2月底前, 2022-02-28", "2022年6月, 2022-06-30", "2022.6, 2022-06-30", "2022-12, 2022-12-31", "9月份, 2022-09-30", "5月中旬, 2022-05-20", "5月上旬前, 2022-05-10",
        "一季度, 2022-03-31", "第三季度末, 2022-09-30", "2023年Q2, 2023-06-30", "上半年, 2022-06-30", "年底前, 2022-12-31", "全年, 2022-12-31", "2023年, 2023-12-31"})
    void theEndOfSomethingIsItsLastDay(String text, String day) {
        assertThat(SheetDay.on(text, 2022)).isEmpty();
        assertThat(SheetDay.by(text, 2022)).hasToString("Optional[" + day + "]");
    }

    @ParameterizedTest
    @ValueSource(strings = {"长期", "2月30日", "3.1", "13月", "1-6月", "尽快", "2022", "", "10000年", "0/5"})
    void whatMayMeanTwoDaysOrNoneIsNone(String text) {
        assertThat(SheetDay.by(text, 2022)).isEmpty();
    }
}
