package luoshi.reading;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Each rule of what a number is there for, on the sentence that made it necessary. */
class KindRulesTest {

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            K01 名称 “356”            | 聚焦“356”产业集群打造
            K01 名称 5G               | 推进5G网络连片覆盖
            K01 名称 PM2.5            | 确保PM2.5持续改善
            K01 名称 108国道          | 完成108国道大修
            K01 名称 三年行动          | 启动老旧管网三年行动
            K01 名称 15分钟健身圈       | 完善15分钟健身圈
            K02 背景 第四届            | 办好第四届农民丰收节
            K02 背景 [12]             | 推进数字乡村[12]建设
            K03 背景 6月              | 6月底前交付使用
            K04 背景 5年              | 谋划今后5年的发展
            K04 背景 3年              | 用3年时间补齐短板
            K05 背景 3名              | 考核进入全省前3名
            K06 背景 3级              | 健全3级服务网络
            K06 背景 60岁             | 关爱60岁老人
            K13 背景 8个              | 重点抓好8个方面的工作
            K13 背景 5大              | 建设5大产业集群
            K14 背景 45亿元            | 产值约占全省45亿元
            K21 背景 400              | 编号400的提案已经分办
            K22 背景 三条              | 保护三条古街
            K26 目标 450家            | 新增规上企业450家
            """)
    void aNumberOfAPlanIsDecidedByTheFirstRuleThatAnswers(String decided, String sentence) {
        assertThat(Plans.decided(Plans.aPlanThatSays(sentence + "。"))).contains(decided);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            K10 背景 50亿元以上         | 谋划50亿元以上工业项目不少于1个
            K10 背景 百亿              | 打造一批百亿产业
            K10 背景 1亿元以上          | 支持营收1亿元以上企业设立研发机构
            K11 背景 80亿元            | 加快建设总投资80亿元的文旅小镇
            K11 背景 300兆瓦           | 加快建设城东300兆瓦光伏项目
            K12 背景 50%              | 抗旱面积占比由50%提高到60%
            K12 背景 16%              | 空置率从16%降至13%
            """)
    void aThresholdAnAttributeAndAnOldValueAreNotPromised(String decided, String sentence) {
        assertThat(Plans.decided(Plans.aPlanThatSays(sentence + "。"))).contains(decided);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            K23 目标 300公里           | 农村公路力争达到300公里
            K24 成绩 405家            | 新增规上企业405家
            """)
    void aReviewTellsResultsUnlessItLooksAhead(String decided, String sentence) {
        assertThat(Plans.decided(Plans.aReviewThatSays(sentence + "。"))).contains(decided);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            K25 成绩 120家            | 目前入库120家
            K26 目标 8000亿元          | 信贷投放比去年增加8000亿元
            """)
    void aPlanMayNameAResultButAComparisonWithLastYearIsStillAPromise(String decided, String sentence) {
        assertThat(Plans.decided(Plans.aPlanThatSays(sentence + "。"))).contains(decided);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            K98 目标 三条 待判         | 启动清河、沙河、柳河三条河流治理
            K99 目标 30家 待判         | 30家
            """)
    void whatNoRuleDecidesIsLeftToAPerson(String decided, String sentence) {
        assertThat(Plans.decided(Plans.aPlanThatSays(sentence + "。"))).contains(decided);
    }

    @ParameterizedTest
    @CsvSource({"联系电话：0391-2345678", "来源：市政府网站 阅读：705"})
    void whatStandsBeforeTheTextIsBackground(String line) {
        // K20: site menus and headers
        Reading reading = new PlanReader().read(line + "\n二、2023年重点工作\n新增规上企业450家。");
        assertThat(reading.numbers().getFirst().rule()).isIn("K20", "K21");
        assertThat(reading.numbers(Kind.TARGET)).hasSize(1);
    }
}
