package luoshi.commitment.yearly;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Government work reports of successive years, paired by eye. */
class SuccessiveReportsTest {

    private static final Path SHARED = Path.of("../../shared");

    @ParameterizedTest
    @CsvSource({
        "gold/texts/20-保定-2021, corpus/21-保定-2022, 一般公共预算收入增长6.5%以上, 一般公共预算收入增长8%以上",
        "gold/texts/20-保定-2021, corpus/21-保定-2022, 安排市以上重点项目440项以上, 安排市以上重点项目599项",
        "gold/texts/20-保定-2021, corpus/21-保定-2022, 规模以上工业企业, 新增规上工业企业300家、规上服务业企业95家",
        "gold/texts/20-保定-2021, corpus/21-保定-2022, 宜居宜业宜游的新时代美丽乡村, 创建400个美丽乡村",
        "gold/texts/20-保定-2021, corpus/21-保定-2022, 建设职教园区, 加快保定职教园区一期建设",
        "gold/texts/20-保定-2021, corpus/21-保定-2022, 完成拆违任务400万平方米, ''",
        "gold/texts/33-海拉尔-2015, corpus/34-海拉尔-2016, 旅游收入突破60亿元, 旅游收入达到83亿元",
        "gold/texts/33-海拉尔-2015, corpus/34-海拉尔-2016, 完成绿化130万平方米, 年内完成16.9万平方米的绿化任务",
        "corpus/04-全国-2020, corpus/05-全国-2021, 新开工改造城镇老旧小区3.9万个, 新开工改造城镇老旧小区5.3万个",
        "corpus/05-全国-2021, corpus/06-全国-2022, 严守18亿亩耕地红线, 坚决守住18亿亩耕地红线",
        "gold/texts/08-河南-2025, corpus/13-河南-2026, 城镇新增就业110万人以上, 城镇新增就业110万人以上",
        "gold/texts/08-河南-2025, corpus/13-河南-2026, 高标准农田500万亩, 新建改造高标准农田400万亩以上",
        "gold/texts/08-河南-2025, corpus/13-河南-2026, 实施200个节能降碳改造项目, 实施200个以上节能降碳改造和用能设备更新项目"
    })
    void a_promise_goes_on_as_a_person_would_say(String last, String now, String words, String goesOn) throws IOException {
        assumeTrue(Files.exists(SHARED.resolve("corpus")), "no ../shared beside the project: the reports of successive years are not at hand");

        assertThat(TwoYears.of(text(last), text(now)).goesOn(words).strip()).isEqualTo(goesOn);
    }

    private static String text(String name) throws IOException {
        return Files.readString(SHARED.resolve(name + ".txt"));
    }
}
