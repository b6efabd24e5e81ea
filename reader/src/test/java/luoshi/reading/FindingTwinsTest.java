package luoshi.reading;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A fault and its correct twin: the rule speaks on the one and is silent on the other. */
class FindingTwinsTest {

    @ParameterizedTest(name = "{0} {1}")
    @CsvSource(delimiter = '|', textBlock = """
            F01 | 全市托育机构46家，其中29家纳入普惠名录，普惠率达到73%。        | 全市托育机构46家，其中29家纳入普惠名录，普惠率达到63%。
            F01 | 共有规上企业1986家。其中建有研发机构的867家，覆盖面达到53.7%。 | 共有规上企业1986家。其中建有研发机构的867家，覆盖面达到43.7%。
            F01 | 民生支出27.5亿元，增长25.9%，占财政支出33.54亿元的72%。     | 民生支出27.5亿元，增长25.9%，占财政支出33.54亿元的82%。
            F01 | 即126个卫生院中已有88个设立中医馆，四分之三以上的站点能够服务。 | 即126个卫生院中已有88个设立中医馆，三分之二以上的站点能够服务。
            F01 | 对175家单位开展检查，除14家被责令整改外，其余通过，通过率94.0%。 | 对175家单位开展检查，除14家被责令整改外，其余通过，通过率92.0%。
            F01 | 年度任务50万平方米，上半年完成18.5万平方米，下半年完成29.5万平方米，全年任务完成率98%。 | 年度任务50万平方米，上半年完成18.5万平方米，下半年完成29.5万平方米，全年任务完成率96%。
            F01 | 全市规上企业640家，352家开展智能化改造，改造比例不足一半。    | 全市规上企业640家，352家开展智能化改造，改造比例过半。
            F01 | 完成年度计划的63%，即在9.0亿粒的计划总量中，已经投放6.3亿粒。  | 完成年度计划的70%，即在9.0亿粒的计划总量中，已经投放6.3亿粒。
            F01 | 城东、城西分别征收120户、80户，签约90户、64户，签约率分别为75%和88%。 | 城东、城西分别征收120户、80户，签约90户、64户，签约率分别为75%和80%。
            F03 | 到位资金425.7亿元，专项资金174.3亿元，两项合计下达500亿元。  | 到位资金425.7亿元，专项资金174.3亿元，两项合计下达600亿元。
            F09 | 优良天数达到198天，比2021年的176天增加12天。               | 优良天数达到198天，比2021年的176天增加22天。
            F09 | 办事材料从1250份精简到500份，压减40%。                     | 办事材料从1250份精简到500份，压减60%。
            F09 | 全年查处酒驾3420起，同比减少380起，下降19%。               | 全年查处酒驾3420起，同比减少380起，下降10%。
            F10 | 年度招商引资任务120亿元，到位资金138亿元，超额25%完成任务。    | 年度招商引资任务120亿元，到位资金138亿元，超额15%完成任务。
            F10 | 计划开工棚改住房1.6万套，实际开工1.48万套，超额完成任务。     | 计划开工棚改住房1.6万套，实际开工1.68万套，超额完成任务。
            F16 | 环城水系9月全面启动建设、8月贯通。                          | 环城水系3月全面启动建设、8月贯通。
            F16 | 环城路力争6月份进场施工、5月底前完成路基工程。              | 环城路力争3月份进场施工、5月底前完成路基工程。
            F18 | 利用率达到62.5%，较上年58.3%上升4.2%。                    | 利用率达到62.5%，较上年58.3%上升4.2个百分点。
            F18 | 营业收入增长12.5个百分点，从8.0亿元跃升到9.0亿元。           | 营业收入增长12.5%，从8.0亿元跃升到9.0亿元。
            F21 | 改造低产林2.4亩，4100户参与，户均改造5.9亩。               | 改造低产林2.4万亩，4100户参与，户均改造5.9亩。
            F21 | 换装燃气表8.6户，城区5.9万户先行，乡镇2.7万户跟进。          | 换装燃气表8.6万户，城区5.9万户先行，乡镇2.7万户跟进。
            F21 | 库容由1680万立方米恢复到1940万立方米，多蓄水260亿立方米。      | 库容由1680万立方米恢复到1940万立方米，多蓄水260万立方米。
            F21 | 去年用电42.5亿千瓦时，今年达到46.8万千瓦时，增长10.1%。       | 去年用电42.5亿千瓦时，今年达到46.8亿千瓦时，增长10.1%。
            F21 | 日均收运420万吨，全年合计15.3万吨。                        | 日均收运420吨，全年合计15.3万吨。
            F20 | 改造农村公路139米。                                      | 改造农村公路139公里。
            F20 | 新能源装机容量达到127万千瓦时。                            | 新能源装机容量达到127万千瓦。
            F20 | 新增集中供热面积30万平方公里。                             | 新增集中供热面积30万平方米。
            """)
    void aFaultInTheReviewIsFoundAndItsTwinIsNot(String rule, String fault, String twin) {
        assertThat(Plans.aReviewThatSays(fault).findings()).extracting(Finding::rule).contains(rule);
        assertThat(Plans.aReviewThatSays(twin).findings()).extracting(Finding::rule).doesNotContain(rule);
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "完成造林6万亩，森林抚育18万亩，森林覆盖率达到42.5%。",
        "实施技改项目160个，其中投资亿元以上28个，技改投资占工业投资比重达45%。",
        "全年接待游客1200万人次，其中过夜游客360万人次，游客满意度96%。",
        "计划投资60亿元，实施项目32个，年内完成投资25亿元，确保开工率达到100%、竣工率达到50%。",
        "推广新能源公交车120辆，公交车总数达到460辆，公交出行分担率提高到32%。",
        "城镇新增就业5487人，再就业1687人，城镇登记失业率为3.79%。",
        "居民收入增长6.5%，高于经济增速1.2个百分点，农村居民收入增长7.7%。",
        "完成固定资产投资450亿元，其中工业投资180亿元，民间投资占比达到68%。",
        "游客由860万人次增加到1150万人次，旅游收入增长42%。",
        "资金预算安排1.2亿元，已兑付8640万元。船载终端换装去年完成计划总量的65%。",
        "新增就业1269万人。户均2万元，1250家作坊共领取2500万元。",
        "总投资36亿元，年度计划投资8000万元，当年完成投资1.2亿元，人均补助3600元。"
    })
    void numbersThatMerelyStandBesideEachOtherAreLeftAlone(String sentence) {
        assertThat(Plans.aReviewThatSays(sentence).findings()).isEmpty();
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
            截至去年底，全市建成农创客基地78个。 | 用好去年底已建成的87个农创客基地。     | 用好去年底已建成的78个农创客基地。
            去年17家矿山建成市级绿色矿山。       | 支持去年建成的12家市级绿色矿山申报。   | 支持去年建成的17家市级绿色矿山申报。
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
