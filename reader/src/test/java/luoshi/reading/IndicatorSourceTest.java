package luoshi.reading;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Where the words of an indicator come from, said with every number. */
class IndicatorSourceTest {

    @ParameterizedTest(name = "{0} {1}")
    @CsvSource(delimiter = '|', textBlock = """
            M01 | 城镇居民收入         | 城镇、农村居民收入分别增长7%、8%
            M02 | 智能工厂（车间）      | 打造10个智能工厂（车间）
            M03 | 规上企业            | 新增规上企业450家
            M03 | 地区生产总值         | 地区生产总值增长8%左右
            M03 | 基础养老金标准       | 基础养老金标准由103元提高到113元
            M05 | 规模以上工业企业     | 实施“规模以上工业企业倍增计划”，确保新增450家
            """)
    void theFirstPromisedNumberOfASentenceSaysWhatNamesIt(String rule, String indicator, String sentence) {
        NumberExpression number = Plans.aPlanThatSays(sentence + "。").numbers(Kind.TARGET).getFirst();
        assertThat(number.indicator()).isEqualTo(indicator);
        assertThat(number.why()).endsWith("（" + rule + "）");
    }

    @ParameterizedTest(name = "{0} {1}")
    @CsvSource(delimiter = '|', textBlock = """
            M04 | 5G基站总数           | 全年新建5G基站2000个、总数达5000个
            M04 | 市级骨干教师          | 培训县级骨干教师500名、市级60名
            M05 | 地区生产总值         | 地区生产总值增长8%，达到296亿元
            """)
    void aLaterNumberLeansOnTheOneBefore(String rule, String indicator, String sentence) {
        NumberExpression number = Plans.aPlanThatSays(sentence + "。").numbers(Kind.TARGET).getLast();
        assertThat(number.indicator()).isEqualTo(indicator);
        assertThat(number.why()).endsWith("（" + rule + "）");
    }
}
