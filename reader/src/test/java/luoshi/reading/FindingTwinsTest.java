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
            去年河道无人机巡查覆盖率提高到86%。 | 推广无人机巡河，覆盖率提升至35%。 | 推广无人机巡河，覆盖率提升至95%。
            去年打捆作业46万亩。     | 组织秸秆打捆离田，打捆作业面积不少于18万亩。 | 组织秸秆打捆离田，打捆作业面积不少于48万亩。
            去年安置乡村护路公益岗1860人。 | 开发护路公益岗位，安置人数稳中有增，全年600人左右。 | 开发护路公益岗位，安置人数稳中有增，全年2000人左右。
            去年新开办社区食堂85家。 | 今年再办25家社区食堂。       | 今年再办90家社区食堂。
            """)
    void aTargetFarBelowTheResultIsFoundThoughWordedOtherwise(String result, String low, String fair) {
        assertThat(twoParts(result, low).findings()).extracting(Finding::rule).containsExactly("F11");
        assertThat(twoParts(result, fair).findings()).isEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            去年老年大学扩充学位5400个。         | 用好去年扩容的4500个老年大学学位。     | 用好去年扩容的5400个老年大学学位。
            去年发放托育消费券3600万元。         | 延续去年0.46亿元托育消费券的做法。     | 延续去年0.36亿元托育消费券的做法。
            渔船避风锚地总投资6.8亿元。          | 加快建设总投资8.6亿元的渔船避风锚地。  | 加快建设总投资6.8亿元的渔船避风锚地。
            去年建成零碳驿站12个。              | 去年建成的十三个零碳驿站全部开放。     | 去年建成的十二个零碳驿站全部开放。
            去年引进高层次医学人才186人。        | 对去年引进的168名高层次医学人才跟踪服务。 | 对去年引进的186名高层次医学人才跟踪服务。
            """)
    void aQuantityRecalledWithAnotherValueIsFound(String told, String recalled, String right) {
        assertThat(twoParts(told, recalled).findings()).extracting(Finding::rule).containsExactly("F12");
        assertThat(twoParts(told, right).findings()).isEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            规上工业企业达到450家。   | 新增规上工业企业40家。
            市级美丽乡村12个。       | 建设省级美丽乡村2个。
            开工率98.8%。           | 竣工率达到60%。
            签约项目120个。          | 开工项目40个。
            """)
    void numbersOfTwoThingsAreNotCompared(String result, String target) {
        assertThat(twoParts(result, target).findings()).isEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            种禽场5月下旬开展普查，5月中旬汇总普查数据。       | 种禽场5月上旬开展普查，5月中旬汇总普查数据。
            车库10月动工，当年9月交付使用。                  | 车库3月动工，当年9月交付使用。
            10月底前完成方案编制，6月底前完成招标。          | 3月底前完成方案编制，6月底前完成招标。
            水厂2023年10月通水，管道打压试验安排在12月进行。  | 水厂2023年10月通水，管道打压试验安排在7月进行。
            汛期结束后完成拦河闸检修，检修后的闸门用于当年主汛期。 | 入汛前完成拦河闸检修，检修后的闸门用于当年主汛期。
            技能大赛10月初赛、6月复赛、8月决赛。             | 技能大赛4月初赛、6月复赛、8月决赛。
            A路12月15日前完工，确保11月1日正式供暖。         | A路10月15日前完工，确保11月1日正式供暖。
            工程2026年全面建成，2028年先完成数据采集。         | 工程2026年全面建成，2024年先完成数据采集。
            防汛物资9月底前储备到位，6月起随时调用。           | 防汛物资5月底前储备到位，6月起随时调用。
            消费季从10月持续到6月。                         | 消费季从4月持续到6月。
            """)
    void stepsToldAgainstTheirOrderAreFound(String fault, String twin) {
        assertThat(Plans.aPlanThatSays(fault).findings()).extracting(Finding::rule).containsExactly("F16");
        assertThat(Plans.aPlanThatSays(twin).findings()).isEmpty();
    }

    private static Reading twoParts(String review, String plan) {
        return new PlanReader().read("一、2022年工作回顾\n" + review + "\n二、2023年重点工作\n" + plan);
    }
}
