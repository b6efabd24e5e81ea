package luoshi.plan.output;

import static luoshi.plan.output.ReadingFixture.aReading;
import static org.assertj.core.api.Assertions.assertThat;

import luoshi.reading.Bound;
import luoshi.reading.Kind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TerminalTableTest {

    private static final ReadingFixture PLAN = aReading("""
            去年新建厂房30座。
            一、工业
            今年新增规上企业450家，“专精特新”企业力争达到70家。研发投入增长10%以上，建成水务平台（市水利局）。
            又讲了3遍。
            去年新建厂房30座。
            """)
            .withPast("30座", "厂房|新建|30|座")
            .under("一、工业")
            .promisedFor("全市", "今年")
            .withTarget("450家", "规上企业|新增|450|家")
            .promisedFor("", "")
            .withTarget("70家", "“专精特新”企业|达到|70|家", Bound.EQUAL, "力争")
            .withTarget("10%以上", "研发投入|增长|10|%", Bound.AT_LEAST, "以上")
            .withUnclear(Kind.BACKGROUND, "3遍", "讲话||3|遍")
            .withTask("建成水务平台", "市水利局")
            .withFinding("印有“450家”，又印“70家”，两数不能相加。", "450家", "70家")
            .withCopy("去年新建厂房30座。");

    @Test
    void aWholeReadingInAlignedColumns() {
        assertThat(new TerminalTable(100).of(PLAN.document())).isEqualTo("""
                == 目标 ==
                位置  指标            要求            期限 范围  原文
                〔一、工业〕
                24    规上企业        新增 450家      今年 全市  今年新增规上企业450家
                41    “专精特新”企业  力争达到 70家              “专精特新”企业力争达到70家
                51    研发投入        增长 不少于10%             研发投入增长10%以上

                == 成绩 ==
                位置  指标  要求       期限 范围  原文
                6     厂房  新建 30座             去年新建厂房30座

                == 任务（不设数字目标的承诺） ==
                位置  类别  任务          期限  责任单位
                〔一、工业〕
                57    任务  建成水务平台        牵头 市水利局

                == 待判（名称或背景，须由人确定） ==
                位置  指标        要求  期限 范围  原文
                〔一、工业〕
                74    待判？讲话  3遍              又讲了3遍

                == 体检意见（请起草部门核对） ==
                24“450家” 41“70家”  F1
                    印有“450家”，又印“70家”，两数不能相加。

                合计：目标 3，成绩 1，任务 1，体检意见 1；待判 1。另有名称 0、背景 1，未列出。
                位置 78—88 与前文 0—10 重复，未读。
                """);
    }

    @ParameterizedTest
    @ValueSource(ints = {40, 60, 80, 120})
    void noLineIsWiderThanTheTerminal(int width) {
        assertThat(new TerminalTable(width).of(PLAN.document()).lines())
                .allSatisfy(line -> assertThat(DisplayWidth.of(line)).as(line).isLessThanOrEqualTo(width));
    }

    @Test
    void aPromiseOfEveryUnitSaysSo() {
        ReadDocument document = aReading("各县至少引进5个项目").promisedFor("各县", "").withTarget("至少引进5个", "项目|引进|5|个", Bound.AT_LEAST, "至少").document();

        assertThat(new TerminalTable(120).of(document)).contains("引进 各不少于5个");
    }

    @ParameterizedTest
    @CsvSource({"50000,户,5万户", "4000000,平方米,400万平方米", "115000,头,11.5万头", "12345,人,12345人", "8000,亩,8000亩", "20000,万元,20000万元", "20000,亿元,2万亿元", "1286.4,亿元,1286.4亿元"})
    void largeCountsReadAsDocumentsPrintThem(String value, String unit, String shown) {
        ReadDocument document = aReading("新增若干").withTarget("若干", "企业|新增|" + value + "|" + unit).document();

        assertThat(new TerminalTable(120).of(document)).contains("新增 " + shown + " ");
    }

    @Test
    void anIntentionIsSaidOnce() {
        ReadDocument document = aReading("力争新增5家").withTarget("5家", "企业|力争新增|5|家", Bound.EQUAL, "力争").document();

        assertThat(new TerminalTable(120).of(document)).contains(" 力争新增 5家 ");
    }

    @Test
    void aDocumentWithoutANumberSaysSo() {
        assertThat(new TerminalTable(120).of(aReading("全文没有数字。").document())).isEqualTo("""
                合计：目标 0，成绩 0，任务 0，体检意见 0；待判 0。另有名称 0、背景 0，未列出。
                已读，但这份文件里没有读到一个数字。
                """);
    }

    @Test
    void theDocumentCannotSteerTheTerminal() {
        ReadDocument document = aReading("清\u001b[2J屏\t新建5个").withTarget("5个", "清\u001b[2J屏|新建|5|个").document();

        assertThat(new TerminalTable(120).of(document)).doesNotContain("\u001b", "\t");
    }
}
