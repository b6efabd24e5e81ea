package luoshi.reading;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A fault and its correct twin: the rule speaks on the one and is silent on the other. */
class FindingTwinsTest {

    @ParameterizedTest(name = "{0} {1}")
    @CsvSource(delimiter = '|', textBlock = """
            F01 | 全市托育机构46家，其中29家纳入普惠名录，普惠率达到73%。        | 全市托育机构46家，其中29家纳入普惠名录，普惠率达到63%。
            F01 | 共有规上企业1986家。其中建有研发机构的867家，覆盖面达到53.7%。 | 共有规上企业1986家。其中建有研发机构的867家，覆盖面达到43.7%。
            F01 | 民生支出27.5亿元，增长25.9%，占财政支出33.54亿元的72%。     | 民生支出27.5亿元，增长25.9%，占财政支出33.54亿元的82%。
            F03 | 到位资金425.7亿元，专项资金174.3亿元，两项合计下达500亿元。  | 到位资金425.7亿元，专项资金174.3亿元，两项合计下达600亿元。
            F09 | 优良天数达到198天，比2021年的176天增加12天。               | 优良天数达到198天，比2021年的176天增加22天。
            F10 | 计划开工棚改住房1.6万套，实际开工1.48万套，超额完成任务。     | 计划开工棚改住房1.6万套，实际开工1.68万套，超额完成任务。
            F16 | 环城水系9月全面启动建设、8月贯通。                          | 环城水系3月全面启动建设、8月贯通。
            F16 | 环城路力争6月份进场施工、5月底前完成路基工程。              | 环城路力争3月份进场施工、5月底前完成路基工程。
            F20 | 改造农村公路139米。                                      | 改造农村公路139公里。
            F20 | 新能源装机容量达到127万千瓦时。                            | 新能源装机容量达到127万千瓦。
            F20 | 新增集中供热面积30万平方公里。                             | 新增集中供热面积30万平方米。
            """)
    void aFaultInTheReviewIsFoundAndItsTwinIsNot(String rule, String fault, String twin) {
        assertThat(Plans.aReviewThatSays(fault).findings()).extracting(Finding::rule).contains(rule);
        assertThat(Plans.aReviewThatSays(twin).findings()).extracting(Finding::rule).doesNotContain(rule);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            新增城镇就业9.56万人。    | 城镇实现新增就业3.9万人以上。 | 城镇实现新增就业9.2万人以上。
            完成节水灌溉4.2万亩。     | 完成农田节水灌溉1万亩。      | 完成农田节水灌溉4.5万亩。
            为市场主体减负26亿元。    | 预计为市场主体减负6亿元。    | 预计为市场主体减负26亿元。
            完成造林130.6万亩。      | 造林40万亩。               | 造林125万亩。
            """)
    void aTargetFarBelowTheResultIsFoundThoughWordedOtherwise(String result, String low, String fair) {
        assertThat(twoParts(result, low).findings()).extracting(Finding::rule).containsExactly("F11");
        assertThat(twoParts(result, fair).findings()).isEmpty();
    }

    private static Reading twoParts(String review, String plan) {
        return new PlanReader().read("一、2022年工作回顾\n" + review + "\n二、2023年重点工作\n" + plan);
    }
}
