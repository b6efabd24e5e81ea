package luoshi.reading;

import static luoshi.reading.Plans.aPlanThatSays;
import static luoshi.reading.Plans.aReviewThatSays;
import static luoshi.reading.Plans.measured;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the reader makes of the number expressions of plans; figures and phrasings as city plans have them. */
class NumberReadingTest {

    @ParameterizedTest(name = "{1}")
    @CsvSource(delimiter = '|', textBlock = """
            新增规上企业450家                     | 目标 规上企业 新增 等于450家
            地区生产总值增长8%左右                 | 目标 地区生产总值 增长 左右8%
            力争新登记市场主体5万户以上             | 目标 市场主体 新登记 不少于50000户
            完成1285万吨煤炭压减                  | 目标 煤炭压减 完成 等于12850000吨
            社会融资规模增量1万亿元                | 目标 社会融资规模增量 等于10000亿元
            粮食产量稳定在1300亿斤以上             | 目标 粮食产量 稳定在 不少于1300亿斤
            城镇登记失业率控制在4%以内             | 目标 城镇登记失业率 控制在 不超过4%
            技改投资增速超20%                    | 目标 技改投资增速 超过20%
            “四化”改造项目超过工业项目的70%         | 目标 “四化”改造项目超过工业项目 超过70%
            培育2-3个融合应用新模式项目             | 目标 融合应用新模式项目 培育 区间2个～3个
            能耗强度下降3%至3.5%                 | 目标 能耗强度 下降 区间3%～3.5%
            物流费用比率再下降0.3个百分点           | 目标 物流费用比率 再下降 等于0.3个百分点
            开发区经济增速保持两位数以上            | 目标 开发区经济增速 保持 不少于10%
            绿色建筑占比达到三分之一               | 目标 绿色建筑占比 达到 等于33.33%
            每个县至少建成1个夜经济集聚区           | 目标 夜经济集聚区 建成 不少于1个
            实施18个老旧小区改造                  | 目标 老旧小区改造 实施 等于18个
            改造提升11条（段）市政道路             | 目标 市政道路 改造提升 等于11条
            新增城镇就业4万余人                   | 目标 城镇就业 新增 左右40000人
            """)
    void aPromiseIsReadWithValueUnitBoundAndWhatItMeasures(String sentence, String read) {
        assertThat(measured(aPlanThatSays(sentence + "。"))).isEqualTo(read);
    }

    @Test
    void aListSharesItsVerbAndEachNumberFindsItsOwnThing() {
        assertThat(measured(aPlanThatSays("新增科技型中小企业60家、高新技术企业50家，创建绿色工厂8家。"))).isEqualTo("""
                目标 科技型中小企业 新增 等于60家
                目标 高新技术企业 新增 等于50家
                目标 绿色工厂 创建 等于8家""");
    }

    @Test
    void numbersAfterFenbiePairWithTheSubjectsInOrder() {
        assertThat(measured(aReviewThatSays("省、市重点项目分别完成年度计划投资的147.4%、149.6%。"))).isEqualTo("""
                成绩 省重点项目年度计划投资 等于147.4%
                成绩 市重点项目年度计划投资 等于149.6%""");
        assertThat(measured(aPlanThatSays("城乡居民人均可支配收入分别增长7.5%、8.5%以上。"))).isEqualTo("""
                目标 城乡居民人均可支配收入 分别增长 不少于7.5%
                目标 城乡居民人均可支配收入 分别增长 不少于8.5%""");
    }

    @Test
    void aTotalLeansOnTheFlowBeforeIt() {
        assertThat(measured(aPlanThatSays("全年新建5G基站2000个、总数达5000个。"))).isEqualTo("""
                目标 5G基站 新建 等于2000个
                目标 5G基站总数 达 等于5000个""");
    }

    @Test
    void aFloorForEveryCountyIsOwedByEachOfThem() {
        Reading reading = aPlanThatSays("各县（市、区）谋划实施50亿元以上工业项目不少于1个，并提前布局不少于1个未来产业。");
        assertThat(measured(reading)).isEqualTo("""
                目标 50亿元以上工业项目 谋划实施 不少于1个
                目标 未来产业 布局 不少于1个""");
        assertThat(reading.numbers(Kind.TARGET)).allSatisfy(number -> {
            assertThat(number.perUnit()).isTrue();
            assertThat(number.scope()).isEqualTo("各县（市、区）");
        });
    }

    @Test
    void theDeadlineIsTheOneWrittenNearest() {
        Reading reading = aPlanThatSays("年底前实现集体经济收入5万元以上的村达到45%。");
        assertThat(reading.numbers(Kind.TARGET)).singleElement().satisfies(number -> {
            assertThat(number.deadline()).isEqualTo("年底前");
            assertThat(number.indicator()).isEqualTo("集体经济收入5万元以上的村");
        });
    }

    @Test
    void addressesCountCharactersOfTheRawTextNotOfTheCleanedOne() {
        String raw = "二、2023年重点工作\n- 培育壮大𠮷祥企业。**PM_{2.5}持续下降，新增规上企业450家。";
        Reading reading = new PlanReader().read(raw);
        NumberExpression number = reading.numbers(Kind.TARGET).getFirst();
        assertThat(number.raw()).isEqualTo("450家");
        assertThat(number.span().of(raw)).isEqualTo("450家");
        assertThat(reading.address(number.span().start())).isEqualTo(raw.indexOf("450家") - 1);
    }

    @Test
    void aTextWithoutNumbersReadsAsNone() {
        assertThat(new PlanReader().read("坚持稳中求进，狠抓落实。").numbers()).isEmpty();
        assertThat(new PlanReader().read("").numbers()).isEmpty();
    }
}
