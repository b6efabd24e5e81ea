package luoshi.commitment.yearly;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import luoshi.commitment.Revision;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which promise of this year goes on with which of last year, and how its number went. */
class LastYearTest {

    @Test
    void a_promise_with_a_higher_number_is_raised_by_the_difference() {
        assertThat(TwoYears.ofGoals("新增规上企业450家。", "新增规模以上企业500家。").lines()).containsExactly("RAISED 50家 规上企业 450家 → 500家");
    }

    @Test
    void rates_differ_by_percentage_points() {
        assertThat(TwoYears.ofGoals("地区生产总值增长8%左右。", "地区生产总值增长7.5%左右。").lines()).containsExactly("LOWERED 0.5个百分点 地区生产总值 8%左右 → 7.5%左右");
    }

    @Test
    void the_difference_is_told_in_the_unit_of_this_year() {
        assertThat(TwoYears.ofGoals("实际利用外资9000万美元。", "实际利用外资1.2亿美元。").lines()).containsExactly("RAISED 0.3亿美元 实际利用外资 9000万美元 → 1.2亿美元");
    }

    /** Per cent of last year's value and points of a rate are no one measure, nor is a growth with what is reached. */
    @ParameterizedTest
    @CsvSource({
        "单位生产总值能耗下降3%。, 单位生产总值能耗下降1.5个百分点。",
        "研发经费投入强度提高0.3个百分点。, 研发经费投入强度达到2.5%。",
        "城镇新增就业5万人。, 城镇新增就业增长5%。",
        "高新技术企业新增50家。, 高新技术企业总数达到500家。",
        "规上工业增加值增长8%。, 规上工业增加值年均增长8%。"
    })
    void numbers_of_two_measures_are_not_subtracted(String last, String now) {
        assertThat(TwoYears.ofGoals(last, now).compared().count(Course.OTHER_MEASURE)).isEqualTo(1);
    }

    @Test
    void what_nobody_promises_again_is_told_and_what_is_promised_for_the_first_time() {
        assertThat(TwoYears.ofGoals("改造老旧小区322个。城镇新增就业5万人。", "城镇新增就业5万人。新建口袋公园100个。").lines())
                .containsExactly("DROPPED 老旧小区 322个", "SAME 城镇新增就业 5万人 → 5万人", "新增 口袋公园 100个");
    }

    @Test
    void three_targets_of_one_sentence_may_go_on_in_several() {
        assertThat(TwoYears.ofGoals("新增国家科技型中小企业60家、高新技术企业50家、“专精特新”企业70家。", "新增高新技术企业60家。新增国家科技型中小企业60家。").lines())
                .containsExactly("SAME 国家科技型中小企业 60家 → 60家", "RAISED 10家 高新技术企业 50家 → 60家", "DROPPED “专精特新”企业 70家");
    }

    @Test
    void a_promise_of_this_year_goes_on_with_one_of_last_year_only() {
        assertThat(TwoYears.ofGoals("城镇新增就业5万人。城镇新增就业6万人。", "城镇新增就业6万人。").lines()).containsExactly("DROPPED 城镇新增就业 5万人", "SAME 城镇新增就业 6万人 → 6万人");
    }

    @Test
    void the_number_of_this_year_is_not_taken_for_the_average_of_five() {
        assertThat(TwoYears.ofGoals("地区生产总值增长8%。", "地区生产总值年均增长8%。地区生产总值增长7%。").lines()).contains("LOWERED 1个百分点 地区生产总值 8% → 7%");
    }

    @Test
    void counties_and_the_city_owe_two_things() {
        assertThat(TwoYears.ofGoals("各县（市、区）谋划重大项目不少于2个。", "谋划重大项目不少于20个。").compared().count(Course.RAISED)).isZero();
    }

    @Test
    void work_without_numbers_goes_on_by_its_words() {
        assertThat(TwoYears.ofGoals("建设职教园区。办好老年大学。", "加快职教园区一期建设。持续办好老年大学。").lines())
                .containsExactly("NO_NUMBER 建设职教园区 → 加快职教园区一期建设", "NO_NUMBER 办好老年大学 → 持续办好老年大学");
    }

    @Test
    void what_has_been_taken_back_or_dropped_is_not_compared() {
        assertThat(TwoYears.ofGoals("城镇新增就业5万人。", Revision.DROPPED, "城镇新增就业6万人。").lines()).containsExactly("新增 城镇新增就业 6万人");
    }

    @Test
    void without_last_year_all_is_new() {
        assertThat(LastYear.of(List.of(), List.of(), "").rows()).isEmpty();
        assertThat(TwoYears.of("", "今年工作安排\n今年，城镇新增就业6万人。\n").compared().fresh()).hasSize(1);
    }

    @Test
    void six_hundred_beside_six_hundred_are_compared_within_seconds() {
        String text = "示例市2022年工作安排\n一、主要目标\n" + IntStream.range(0, 600)
                .mapToObj(i -> "新建%c%c工业园区标准化厂房和配套基础设施%d个。".formatted((char) ('一' + i * 7), (char) ('丁' + i * 13), i + 1)).collect(Collectors.joining("\n")) + "\n";
        long start = System.nanoTime();
        TwoYears same = TwoYears.of(text, text);

        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(6));
        assertThat(same.compared().rows()).hasSizeGreaterThan(500);
        assertThat(same.compared().count(Course.SAME)).isEqualTo(same.compared().rows().size());
    }
}
