package luoshi.reading.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import luoshi.reading.Copy;
import luoshi.reading.Part;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How a text is cleaned and laid out before it is read. */
class StructureTest {

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            大力培育企业。**新增450家      | 大力培育企业。新增450家
            PM_{2.5}下降                 | PM2.5下降
            PM₁₀下降                     | PM10下降
            增长８．５％                  | 增长8.5%
            企业 2500 家,增长8%           | 企业2500家，增长8%
            第一项\\r\\n第二项             | 第一项⏎第二项
            曾在????内蒙古                | 曾在 内蒙古
            完成1,285万吨                 | 完成1,285万吨
            """)
    void noiseGoesAndEachSignHasOneForm(String raw, String clean) {
        assertThat(Cleaner.clean(raw).text()).isEqualTo(clean.replace('⏎', '\n'));
    }

    @Test
    void everyCleanCharacterKnowsItsRawPlace() {
        String raw = "**新增 450 家";
        CleanText clean = Cleaner.clean(raw);
        int at = clean.text().indexOf("450家");
        assertThat(clean.rawSpan(at, at + 4).of(raw)).isEqualTo("450 家");
    }

    @Test
    void linesBrokenByThePageAreJoinedButParagraphsAreNot() {
        String page = """
                今年要完成农村公路改造一百五十公里，新增规上
                企业450家，改造老旧小区18个，让群众得到更
                多实惠，让城市更加宜居宜业，让产业更加兴旺发
                达，努力完成全年目标任务，向全市人民交上满意
                的答卷。
                （二）加快建设美丽乡村，建设高标准农田十万亩
                以上，建成优质小麦育种基地，推广优质麦种植面
                积15万亩，争创全省整县推进示范县，支持村集
                体领办合作社。
                """;
        assertThat(Cleaner.clean(page).text()).contains("新增规上企业450家").contains("答卷。\n（二）加快").contains("面积15万亩");
    }

    @Test
    void aReportThatStandsTwiceIsReadOnceAndTheCopyNamed() {
        StringBuilder report = new StringBuilder("一、2022年工作回顾\n");
        for (int i = 0; i < 30; i++) {
            report.append("第").append(i).append("项工作进展顺利，新增企业").append(i * 7 + 3).append("家。\n");
        }
        List<Copy> copies = new ArrayList<>();
        String raw = report + "首页 导航 打印\n" + report;
        CleanText once = Cleaner.clean(raw).withoutCopies(copies);
        assertThat(copies).singleElement().satisfies(copy -> {
            assertThat(copy.span().of(raw)).startsWith("一、2022年").hasSizeGreaterThan(report.length() - 3);
            assertThat(copy.original().start()).isZero();
        });
        assertThat(once.text()).contains("导航").hasSizeLessThan(report.length() + 20);
    }

    @Test
    void headingsTellWhatLooksBackAndWhatLooksAhead() {
        Outline outline = Outline.of(Cleaner.clean("""
                政府工作报告
                一、2022年工作回顾
                过去一年，新增企业405家。
                二、2023年重点工作
                （一）培育企业。新增企业450家。
                名词解释
                1.双随机：是指随机抽取检查对象。
                """));
        assertThat(outline.planYear()).isEqualTo(2023);
        assertThat(outline.blocks()).extracting(Block::part)
                .containsExactly(Part.FRONT, Part.REVIEW, Part.REVIEW, Part.PLAN, Part.PLAN, Part.PLAN, Part.NOTES, Part.NOTES);
    }

    @Test
    void headingsGluedIntoOneLineAreFound() {
        Outline outline = Outline.of(Cleaner.clean(
                "现提出以下意见。一、持续提升便利度（一）优化审批流程。健全协同机制，加快项目落地。（市发展改革委牵头）（二）提升审批效率。全面推行分级管理。"));
        String text = outline.clean().text();
        assertThat(outline.blocks()).filteredOn(Block::heading).extracting(block -> block.level() + " " + text.substring(block.from(), block.to()))
                .containsExactly("2 持续提升便利度", "3 优化审批流程。", "3 提升审批效率。");
    }

    @Test
    void aClauseThatLostItsPunctuationIsCutBetweenTheItemsOfItsList() {
        String list = "建设农村公路、".repeat(200);
        Outline outline = Outline.of(Cleaner.clean(list + "。改造老旧小区218个。"));
        assertThat(outline.clauses()).extracting(clause -> clause.to() - clause.from()).containsExactly(503, 504, 393, 10);
    }
}
