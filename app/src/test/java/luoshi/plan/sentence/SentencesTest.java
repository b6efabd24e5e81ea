package luoshi.plan.sentence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import luoshi.plan.Change;
import luoshi.plan.Sentence;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Sentences keep their numbers through every way of editing a plan. The expectations were written before the program answered. */
class SentencesTest {

    /** Sentences 1 to 25, in this order; 9, 13 and 19 are the same. */
    private static final String PLAN = """
            示例市2027年国民经济和社会发展计划
            一、主要预期目标
            全市生产总值增长7%左右，一般公共预算收入增长6%。新增规上工业企业120家，工业投资增长12%以上。城镇新增就业3.2万人，居民收入与经济增长同步。
            二、重点工作任务
            （一）推进产业升级。实施重点产业链提升工程，培育省级以上专精特新企业40家。各县（市、区）要明确责任分工，按月报送进展情况。
            （二）扩大有效投资。全年安排市级重点项目260个，完成投资900亿元，上半年开工率达到80%。建成高速公路56公里，改造农村公路300公里。各县（市、区）要明确责任分工，按月报送进展情况。
            （三）办好民生实事。新建公办幼儿园15所，新增学位4500个，确保9月1日前投入使用。改造老旧小区210个，惠及居民3.6万户。建设城市书房12座，每座藏书不少于5000册。建设农家书屋12座，每座藏书不少于3000册。各县（市、区）要明确责任分工，按月报送进展情况。
            （四）改善生态环境。PM2.5年均浓度控制在42微克/立方米以下，优良天数比例达到70%。完成营造林18万亩，治理水土流失面积60平方公里。
            三、保障措施
            市发展改革委负责统筹协调，每季度通报一次进展。
            对工作不力、进度滞后的单位，按程序约谈。
            """;
    private static final String MONTHLY = "各县（市、区）要明确责任分工，按月报送进展情况。";
    private static final String INDUSTRY = PLAN.lines().filter(line -> line.startsWith("（一）")).findFirst().orElseThrow() + "\n";
    private static final String INVESTMENT = PLAN.lines().filter(line -> line.startsWith("（二）")).findFirst().orElseThrow() + "\n";
    private static final String WELFARE = PLAN.lines().filter(line -> line.startsWith("（三）")).findFirst().orElseThrow() + "\n";

    @Test
    void the_first_edition_is_numbered_in_order() {
        List<Sentence> sentences = Sentences.first(PLAN);

        assertThat(sentences).extracting(Sentence::number).containsExactlyElementsOf(IntStream.rangeClosed(1, 25).boxed().toList());
        assertThat(words(sentences.get(6))).isEqualTo("（一）推进产业升级。");
        assertThat(words(sentences.get(10))).isEqualTo("全年安排市级重点项目260个，完成投资900亿元，上半年开工率达到80%。");
        assertThat(words(sentences.get(24))).isEqualTo("对工作不力、进度滞后的单位，按程序约谈。");
    }

    private static String words(Sentence sentence) {
        return PLAN.substring(sentence.start(), sentence.end());
    }

    @Test
    void the_same_text_changes_nothing() {
        assertThat(edited("", "")).isEmpty();
    }

    @Test
    void an_inserted_sentence_gets_a_new_number() {
        assertThat(edited("企业40家。", "企业40家。组建产业基金3支，总规模20亿元。")).isEqualTo("26 ADDED");
    }

    @Test
    void a_deleted_sentence_is_dropped_and_its_number_with_it() {
        assertThat(edited("建成高速公路56公里，改造农村公路300公里。", "")).isEqualTo("12 DROPPED");
    }

    @Test
    void a_moved_paragraph_keeps_its_numbers() {
        assertThat(edited(INDUSTRY + INVESTMENT, INVESTMENT + INDUSTRY)).isEqualTo("7 MOVED, 8 MOVED, 9 MOVED");
    }

    @Test
    void a_sentence_moved_within_its_paragraph_keeps_its_number() {
        String first = "全市生产总值增长7%左右，一般公共预算收入增长6%。";

        assertThat(changes(PLAN, PLAN.replace(first, "").replace("经济增长同步。", "经济增长同步。" + first))).isEqualTo("3 MOVED");
    }

    @Test
    void the_larger_part_of_a_split_sentence_keeps_the_number() {
        assertThat(edited("900亿元，上半年", "900亿元。上半年")).isEqualTo("11 SPLIT of 11, 26 SPLIT of 11");
    }

    @Test
    void a_joined_sentence_keeps_the_number_of_the_larger_of_its_sources() {
        assertThat(edited("达到70%。完成", "达到70%，完成")).isEqualTo("21 JOINED of 21 22");
    }

    @Test
    void a_changed_number_rewords() {
        assertThat(edited("企业120家", "企业130家")).isEqualTo("4 REWORDED");
    }

    @Test
    void a_changed_verb_rewords() {
        assertThat(edited("建成高速公路", "打通高速公路")).isEqualTo("12 REWORDED");
    }

    @Test
    void what_says_something_else_is_another_sentence() {
        assertThat(edited("改造老旧小区210个，惠及居民3.6万户。", "统筹推进燃气、供水、供热管网更新，消除安全隐患。")).isEqualTo("26 ADDED, 16 DROPPED");
    }

    @Test
    void renumbered_headings_keep_their_numbers() {
        String shifted = PLAN.replace("（四）", "（五）").replace("（三）", "（四）").replace("（二）", "（三）").replace("（一）", "（二）");

        assertThat(changes(PLAN, shifted.replace("（二）推进", "（一）加强科技创新。\n（二）推进")))
                .isEqualTo("26 ADDED, 7 RENUMBERED, 10 RENUMBERED, 14 RENUMBERED, 20 RENUMBERED");
    }

    @Test
    void of_a_sentence_and_its_copy_the_one_in_the_old_surroundings_keeps_the_number() {
        assertThat(edited("60平方公里。", "60平方公里。建设城市书房12座，每座藏书不少于5000册。")).isEqualTo("26 ADDED");
        assertThat(edited("一、主要预期目标\n", "一、主要预期目标\n建设城市书房12座，每座藏书不少于5000册。\n")).isEqualTo("26 ADDED");
    }

    @Test
    void of_two_sentences_that_change_places_one_has_moved() {
        assertThat(edited("改造老旧小区210个，惠及居民3.6万户。建设城市书房12座，每座藏书不少于5000册。",
                        "建设城市书房12座，每座藏书不少于5000册。改造老旧小区210个，惠及居民3.6万户。"))
                .isEqualTo("17 MOVED");
    }

    @Test
    void several_edits_at_once_are_told_apart() {
        String edited = PLAN.replace("120家", "110家").replace("城镇新增就业3.2万人，居民收入与经济增长同步。", "")
                .replace("4500个，确保", "4500个。确保").replace("60平方公里。", "60平方公里。完成黑臭水体整治9处。").replace("三、保障", "四、保障");

        assertThat(changes(PLAN, edited)).isEqualTo("4 REWORDED, 15 SPLIT of 15, 26 SPLIT of 15, 27 ADDED, 23 RENUMBERED, 5 DROPPED");
    }

    @Test
    void blanks_markdown_widths_and_wrapped_lines_change_nothing() {
        String noisy = PLAN.replace("（", "(").replace("）", ")").replace("，", ",").replace("一、主要", "## 一、 主要").replace("推进产业升级。", "**推进产业升级。**")
                .replace("120家", " １２０ 家").replace("\n", "\r\n\r\n").replace("投资900", "投资\t900");

        assertThat(changes(PLAN, noisy)).isEmpty();
        assertThat(changes(PLAN, wrapped(34))).isEmpty();
        assertThat(changes(wrapped(34), wrapped(28))).isEmpty();
    }

    /** Paragraphs as a PDF gives them: broken at a width, the first line indented. */
    private static String wrapped(int width) {
        return PLAN.lines().map(line -> ("　　" + line).replaceAll("(.{" + width + "})(?=.)", "$1\n")).collect(Collectors.joining("\n"));
    }

    @Test
    void a_changed_heading_rewords() {
        assertThat(edited("（二）扩大有效投资。", "（二）扩大有效投资和消费。")).isEqualTo("10 REWORDED");
        assertThat(edited("三、保障措施", "三、组织保障")).isEqualTo("23 REWORDED");
    }

    @Test
    void a_deleted_section_is_dropped_as_a_whole() {
        assertThat(edited(WELFARE, "")).isEqualTo("14 DROPPED, 15 DROPPED, 16 DROPPED, 17 DROPPED, 18 DROPPED, 19 DROPPED");
    }

    @Test
    void what_is_put_in_front_shifts_no_number() {
        assertThat(changes(PLAN, "本计划经市人民代表大会审议通过，现印发施行。\n" + PLAN)).isEqualTo("26 ADDED");
    }

    @Test
    void of_three_parts_the_closest_keeps_the_number() {
        assertThat(edited("15所，新增学位4500个，确保", "15所。新增学位4500个。确保")).isEqualTo("26 SPLIT of 15, 27 SPLIT of 15, 15 SPLIT of 15");
    }

    @Test
    void paragraphs_may_be_joined() {
        assertThat(edited("通报一次进展。\n对工作", "通报一次进展，对工作")).isEqualTo("24 JOINED of 24 25");
    }

    @Test
    void of_two_that_are_nearly_the_same_the_changed_one_is_reworded() {
        assertThat(edited("3000册", "3500册")).isEqualTo("18 REWORDED");
        assertThat(edited("城市书房12座", "城市书房13座")).isEqualTo("17 REWORDED");
    }

    @Test
    void of_repeated_sentences_the_deleted_one_is_dropped() {
        assertThat(edited("公路300公里。" + MONTHLY, "公路300公里。")).isEqualTo("13 DROPPED");
        assertThat(edited("企业40家。" + MONTHLY, "企业40家。")).isEqualTo("9 DROPPED");
        assertThat(edited("不少于3000册。" + MONTHLY, "不少于3000册。")).isEqualTo("19 DROPPED");
    }

    @Test
    void two_texts_that_have_nothing_in_common_share_no_number() {
        List<Sentence> other = Sentences.next(Sentences.first(PLAN), PLAN, "关于做好森林防火工作的通知\n当前气候干燥。请严防火情，管好野外火源。", 25);

        assertThat(other).extracting(Sentence::change).containsOnly(Change.ADDED);
        assertThat(other).extracting(Sentence::number).containsExactly(26, 27, 28);
    }

    /** The longest text that is taken has 3,000,000 characters; work must grow with the length and not with its square. */
    @ParameterizedTest
    @ValueSource(strings = {"各县（市、区）要明确责任分工，按月报送进展情况。", "各县（市、区）要完成第%d项任务，按月报送进展情况。", "%d。", "（%d"})
    void a_long_text_of_sentences_that_are_nearly_the_same_is_aligned_in_time(String sentence) {
        String older = IntStream.range(0, 10_000).mapToObj(sentence::formatted).collect(Collectors.joining());
        String newer = IntStream.range(5_000, 16_000).mapToObj(sentence::formatted).collect(Collectors.joining()).replace("完成", "办好");

        assertThat(assertTimeout(Duration.ofSeconds(20), () -> changes(older, newer))).isNotEmpty();
    }

    private static String edited(String was, String is) {
        assertThat(PLAN).contains(was);
        return changes(PLAN, PLAN.replace(was, is));
    }

    /** What is not the same, in the order of the newer text, and then what was dropped. */
    static String changes(String older, String newer) {
        List<Sentence> before = Sentences.first(older);
        List<Sentence> after = Sentences.next(before, older, newer, before.size());
        List<String> told = new ArrayList<>();
        for (Sentence sentence : after) {
            if (sentence.change() != Change.SAME) {
                boolean parts = sentence.change() == Change.SPLIT || sentence.change() == Change.JOINED;
                told.add(sentence.number() + " " + sentence.change() + (parts ? sentence.from().stream().map(String::valueOf).collect(Collectors.joining(" ", " of ", "")) : ""));
            }
        }
        Set<Integer> inherited = after.stream().flatMap(sentence -> sentence.from().stream()).collect(Collectors.toSet());
        before.stream().filter(sentence -> !inherited.contains(sentence.number()))
                .forEach(sentence -> told.add(sentence.number() + " DROPPED"));
        return String.join(", ", told);
    }
}
