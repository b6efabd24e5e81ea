package luoshi.plan.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TitlePageTest {

    @Test
    void the_first_line_is_the_title_and_the_name_of_the_file_where_it_is_too_long() {
        assertThat(TitlePage.of("## 示例市2022年计划 \n一、目标", "a.docx", 2022).title()).isEqualTo("示例市2022年计划");
        assertThat(TitlePage.of("今年，".repeat(20), "示例市计划.docx", 2022).title()).isEqualTo("示例市计划");
        assertThat(TitlePage.of("000001\n秘密\n示例市2022年计划", "a.docx", 2022).title()).as("taken on appeal").isEqualTo("示例市2022年计划");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "示例市2022年政府工作报告 | 2022",
        "关于示例市2021年计划执行情况与2022年计划草案的报告 | 2022",
        "政府工作报告\\n——2022年1月5日在示例市人民代表大会上 | 2022",
        "示例市二〇二二年计划 | 2022",
        "示例市二○二一年计划 | 2021",
        "示例市二零二三年计划 | 2023",
        "政府工作报告 | ",
        "二〇三五年远景目标纲要 | ",
        "示例市2021—2025年规划 | ",
        "示例市2001年计划 | "})
    void the_year_is_the_latest_that_the_head_names_and_that_one_can_plan_for(String head, Integer year) {
        assertThat(TitlePage.of(head.replace("\\n", "\n") + "\n\n一、目标", "a.txt", 2022).year().orElse(null)).isEqualTo(year);
    }

    @Test
    void a_year_far_down_in_the_text_says_nothing() {
        assertThat(TitlePage.of("计划\n" + "目标\n".repeat(5) + "2022年新增400家", "a.txt", 2022).year()).isEmpty();
    }
}
