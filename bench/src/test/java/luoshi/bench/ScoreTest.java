package luoshi.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Set;
import luoshi.reading.Kind;
import luoshi.reading.Span;
import org.junit.jupiter.api.Test;

class ScoreTest {

    private static final Span WHOLE = new Span(0, 1000);

    @Test
    void a_target_is_found_by_overlapping_characters_and_the_same_amount_in_another_scale() {
        Score score = score(List.of(target(10, "5万户", 50000, "户")), List.of(target(9, "约5万户", 5, "万户")));

        assertThat(score.target()).isEqualTo(new Tally(1, 1, 1, 1, 1));
    }

    @Test
    void the_same_amount_elsewhere_is_a_miss_and_a_false_alarm() {
        Annotation wanted = target(10, "12家", 12, "家");
        Annotation elsewhere = target(40, "12家", 12, "家");
        Score score = score(List.of(wanted), List.of(elsewhere));

        assertThat(score.missed()).containsExactly(wanted);
        assertThat(score.falseAlarms()).containsExactly(elsewhere);
        assertThat(score.target().f1()).isZero();
    }

    @Test
    void per_cent_is_not_percentage_points_and_a_number_without_value_is_never_found() {
        Annotation points = target(10, "3个百分点", 3, "百分点");

        assertThat(score(List.of(points), List.of(target(10, "3个百分点", 3, "个百分点"))).target().found()).isEqualTo(1);
        assertThat(score(List.of(points), List.of(target(10, "3个百分点", 3, "％"))).target().found()).isZero();
        Annotation none = new Annotation(10, "3个", Kind.TARGET, "=", null, null, "个百分点", "", "");
        assertThat(score(List.of(points), List.of(none)).target().found()).isZero();
    }

    @Test
    void strict_wants_the_same_bound_and_the_same_end_of_a_range() {
        Annotation gold = new Annotation(5, "2-3个", Kind.TARGET, "range", 2.0, 3.0, "个", "园区", "");
        Annotation otherEnd = new Annotation(5, "2-3个", Kind.TARGET, "range", 2.0, 4.0, "个", "园区", "");
        Annotation noRange = new Annotation(5, "2-3个", Kind.TARGET, "=", 2.0, null, "个", "园区", "");

        assertThat(score(List.of(gold), List.of(gold)).target().strict()).isEqualTo(1);
        assertThat(score(List.of(gold), List.of(otherEnd)).target()).isEqualTo(new Tally(1, 1, 1, 0, 1));
        assertThat(score(List.of(gold), List.of(noRange)).target().strict()).isZero();
    }

    @Test
    void an_indicator_may_differ_by_a_few_characters() {
        assertThat(Score.sameIndicator("规上工业企业", "“规上工业企业”数量")).isTrue();
        assertThat(Score.sameIndicator("公园", "新建改建城区各类大小口袋公园")).isFalse();
        assertThat(Score.sameIndicator("城镇新增就业人数", "新增城镇就业人数")).isTrue();
        assertThat(Score.sameIndicator("地铁里程", "公交线路")).isFalse();
        assertThat(Score.sameIndicator("地铁里程", "")).isFalse();
    }

    @Test
    void past_results_count_only_where_the_annotation_holds_some() {
        Annotation result = number(5, "8家", Kind.PAST, 8, "家");

        assertThat(score(List.of(result), List.of(result)).past()).isEqualTo(new Tally(1, 1, 1, 1, 1));
        assertThat(score(List.of(), List.of(result)).past()).isEqualTo(Tally.NONE);
        assertThat(score(List.of(result), List.of(target(5, "8家", 8, "家"))).past().found()).isZero();
    }

    @Test
    void names_and_background_read_as_targets_count_apart() {
        List<Annotation> gold = List.of(number(5, "500强", Kind.NAME, 500, "强"), number(20, "50亿元", Kind.BACKGROUND, 50, "亿元"));
        Score score = score(gold, List.of(target(5, "500强", 500, "强"), target(20, "50亿元", 50, "亿元"), target(30, "1个", 1, "个")));

        assertThat(score.namesAsTargets()).isEqualTo(1);
        assertThat(score.backgroundAsTargets()).isEqualTo(1);
        assertThat(score.falseAlarms()).hasSize(3);
    }

    @Test
    void nothing_outside_the_stretch_counts_but_a_target_in_the_review() {
        Gold plan = new Gold("计划", "", List.of(), new Span(100, 200), new Span(0, 50), Set.of());
        Score score = Score.of(plan, List.of(
                target(10, "1个", 1, "个"), number(20, "2个", Kind.PAST, 2, "个"), target(60, "3个", 3, "个"), target(200, "4个", 4, "个")));

        assertThat(score.reviewTargets()).isEqualTo(1);
        assertThat(score.target().predicted()).isZero();
    }

    @Test
    void debatable_numbers_count_on_neither_side() {
        Annotation doubtful = target(10, "300家", 300, "家");
        Gold plan = new Gold("计划", "", List.of(doubtful), WHOLE, null, Set.of(10));

        assertThat(Score.of(plan, List.of(doubtful)).target()).isEqualTo(Tally.NONE);
        assertThat(Score.of(plan, List.of()).target()).isEqualTo(Tally.NONE);
    }

    @Test
    void one_number_read_answers_one_annotated_number() {
        Annotation twice = target(10, "各5个", 5, "个");

        assertThat(score(List.of(twice, twice), List.of(twice)).target()).isEqualTo(new Tally(2, 1, 1, 1, 1));
    }

    @Test
    void pooled_plans_add_counts_and_do_not_average_rates() {
        Annotation number = target(10, "5个", 5, "个");
        Score all = score(List.of(number), List.of(number));
        Score third = score(List.of(number, target(20, "6个", 6, "个"), target(30, "7个", 7, "个")), List.of(number));

        Tally pooled = Score.pooled(List.of(all, third)).target();
        assertThat(pooled).isEqualTo(new Tally(4, 2, 2, 2, 2));
        assertThat(pooled.recall()).isEqualTo(0.5);
        assertThat(pooled.f1()).isCloseTo(2.0 / 3, within(1e-9));
    }

    private static Score score(List<Annotation> gold, List<Annotation> read) {
        return Score.of(new Gold("计划", "", gold, WHOLE, null, Set.of()), read);
    }

    private static Annotation target(int start, String raw, double value, String unit) {
        return number(start, raw, Kind.TARGET, value, unit);
    }

    private static Annotation number(int start, String raw, Kind kind, double value, String unit) {
        return new Annotation(start, raw, kind, "=", value, null, unit, "指标", "");
    }
}
