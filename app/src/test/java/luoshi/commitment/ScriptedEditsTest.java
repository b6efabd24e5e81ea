package luoshi.commitment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What becomes of six confirmed commitments through edits of each kind; whom it asks was written down before the program answered. */
class ScriptedEditsTest {

    private static final String PLAN = """
            示例市2022年工作安排
            一、主要目标
            新增规上企业450家，地区生产总值增长8%左右。
            二、重点工作
            （一）发展产业。培育专精特新企业40家。改造老旧小区210个，惠及居民3.6万户。
            （二）改善民生。新建公办幼儿园15所。新增停车位2万个。
            """;

    private final AnEditedText plan = new AnEditedText(PLAN);

    /** Words of those that are asked; every other one must stand in its own words, on one row, and all be accounted for. */
    private List<String> asked(AnEditedText.Followed after) {
        assertThat(after.shownOrAsked()).containsExactlyInAnyOrderElementsOf(plan.confirmed().stream().map(Commitment::number).toList());
        assertThat(after.doubled()).isEmpty();
        plan.confirmed().forEach(one -> after.words(one.number()).ifPresent(words -> assertThat(narrow(words)).isEqualTo(narrow(one.origin().words()))));
        return after.board().asked().stream().map(version -> version.state().origin().words()).toList();
    }

    private static String narrow(String words) {
        return words.replaceAll("[\\s*　]", "").replace('４', '4').replace('５', '5').replace('０', '0').replace('％', '%');
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "insert a sentence              | 培育专精            | 实施梯度计划。培育专精              | ",
        "insert a heading               | 二、重点工作         | 二、总体要求\\n三、重点工作           | ",
        "delete a sentence              | 新建公办幼儿园15所。    |                           | 新建公办幼儿园15所",
        "delete a paragraph             | 新增规上企业450家，地区生产总值增长8%左右。 |             | 新增规上企业450家;地区生产总值增长8%左右",
        "move a clause                  | 新增规上企业450家，地区生产总值增长8%左右 | 地区生产总值增长8%左右，新增规上企业450家 | ",
        "split a sentence               | 450家，地区           | 450家。地区                 | ",
        "join two sentences             | 15所。新增            | 15所，新增                  | ",
        "reword beside                  | 改造老旧小区210个，     | 坚持不懈抓好改造，改造老旧小区210个，    | ",
        "renumber                       | （二）改善民生         | （三）改善民生               | ",
        "reword a heading               | 二、重点工作           | 二、主要工作任务             | ",
        "another number                 | 450家               | 430家                    | 新增规上企业450家",
        "a digit before                 | 40家                | 140家                    | 培育专精特新企业40家",
        "a bound                        | 15所                | 15所以上                  | 新建公办幼儿园15所",
        "a hedge                        | 新建公办             | 力争新建公办               | 新建公办幼儿园15所",
        "a hedge less                   | 8%左右              | 8%                       | 地区生产总值增长8%左右",
        "a range                        | 2万个               | 2万个—3万个               | 新增停车位2万个",
        "a copy in an appendix          | 新增停车位2万个。      | 新增停车位2万个。\\n三、附表\\n新增停车位2万个。 | ",
        "a copy in the same sentence    | 新增停车位2万个。      | 新增停车位2万个，新增停车位2万个。 | 新增停车位2万个",
        "marks and widths alone         | 新增规上企业450家      | **新增规上企业**４５０家       | ",
        "two sentences change places    | 新建公办幼儿园15所。新增停车位2万个。 | 新增停车位2万个。新建公办幼儿园15所。 | ",
        "the same numbers change places | 新建公办幼儿园15所。新增停车位2万个。 | 新建公办幼儿园2万所。新增停车位15个。 | 新建公办幼儿园15所;新增停车位2万个"
    })
    void an_edit_asks_about_what_it_changes_and_nothing_else(String kind, String words, String instead, String expected) {
        String after = PLAN.replace(words, instead == null ? "" : instead.replace("\\n", "\n"));
        assertThat(after).as(kind).isNotEqualTo(PLAN);

        assertThat(asked(plan.into(after))).as(kind).containsExactlyInAnyOrderElementsOf(expected == null ? List.of() : Stream.of(expected.split(";")).toList());
    }

    @Test
    void the_same_text_once_more_leaves_everything() {
        assertThat(asked(plan.into(PLAN + "\n"))).isEmpty();
    }

    @Test
    void three_editions_in_a_row_ask_once_about_each_change() {
        String second = PLAN.replace("450家", "430家");
        String third = "前言。\n" + second.replace("15所", "16所");

        assertThat(asked(plan.into(second, third))).containsExactlyInAnyOrder("新增规上企业450家", "新建公办幼儿园15所");
    }

    @Test
    void what_goes_back_to_its_first_words_is_asked_no_longer() {
        assertThat(asked(plan.into(PLAN.replace("450家", "430家"), PLAN + "\n"))).isEmpty();
    }

    @Test
    void words_of_two_sentences_follow_together_and_are_asked_when_something_comes_between() {
        AnEditedText chosen = AnEditedText.undecided(PLAN).confirming("新建公办幼儿园15所。新增停车位2万个");

        assertThat(chosen.into(PLAN.replace("450家", "430家")).words(1)).contains("新建公办幼儿园15所。新增停车位2万个");
        assertThat(chosen.into(PLAN.replace("15所。", "15所。方便群众。")).words(1)).isEmpty();
    }

    @Test
    void a_heading_that_was_chosen_follows_under_another_number() {
        AnEditedText chosen = AnEditedText.undecided(PLAN).confirming("二、重点工作");

        assertThat(chosen.into(PLAN.replace("二、重点工作", "二、总体要求\n三、重点工作")).words(1)).contains("重点工作");
    }
}
