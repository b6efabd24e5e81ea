package luoshi.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What somebody searches for. */
class SearchTextTest {

    @ParameterizedTest
    @CsvSource({"５Ｇ基站, 5g基站", "5G 基 站, 5g基站", "“专精特新”企业, 专精特新企业", "**新增**450家, 新增450家", "８％, 8%", "Ａ＼Ｂ, a\\b", "各县（市、区）, 各县(市、区)"})
    void a_text_is_compared_half_width_in_small_letters_and_without_what_only_lays_it_out(String text, String folded) {
        assertThat(SearchText.folded(text)).isEqualTo(folded);
    }

    @Test
    void two_characters_are_enough_and_one_is_not() {
        assertThat(SearchText.of("企业").searchable()).isTrue();
        assertThat(SearchText.of("企").searchable()).isFalse();
        assertThat(SearchText.of("𠮷").searchable()).isFalse();
        assertThat(SearchText.of(" “” ").isEmpty()).isTrue();
        assertThat(SearchText.of(null).isEmpty()).isTrue();
    }

    @Test
    void terms_that_stand_apart_are_all_looked_for() {
        assertThat(SearchText.of("规上　企业 450家\t450家").terms()).containsExactly("规上", "企业", "450家");
    }

    @Test
    void an_index_knows_every_two_characters_that_stand_side_by_side() {
        assertThat(SearchText.of("规上企业 企业").bigrams()).containsExactly("规上", "上企", "企业");
        assertThat(SearchText.of("𠮷野家").bigrams()).containsExactly("𠮷野", "野家");
    }

    @Test
    void what_no_database_can_hold_is_left_out() {
        assertThat(SearchText.of("企\0业\uD800").terms()).containsExactly("企业");
        assertThat(SearchText.of("字".repeat(1_000)).terms()).containsExactly("字".repeat(SearchText.LONGEST));
    }

    @ParameterizedTest
    @CsvSource({"规上企业, 今年新增**规上**企业450家, 今年新增**[规上**企业]450家", "5g, 建成５Ｇ基站和5G专网, 建成[５Ｇ]基站和[5G]专网", "没有, 今年新增, 今年新增"})
    void hits_are_marked_where_they_stand_as_written(String wanted, String text, String marked) {
        assertThat(marked(wanted, text, 100)).isEqualTo(marked);
    }

    @Test
    void a_long_text_is_cut_around_its_first_hit() {
        String text = "前".repeat(100) + "规上企业" + "后".repeat(100);

        assertThat(marked("规上企业", text, 60)).isEqualTo("…" + "前".repeat(20) + "[规上企业]" + "后".repeat(36) + "…");
        assertThat(marked("前", text, 10)).isEqualTo("[" + "前".repeat(10) + "…]");
    }

    private static String marked(String wanted, String text, int length) {
        return SearchText.of(wanted).excerpt(text, length).stream().map(piece -> piece.found() ? "[" + piece.text() + "]" : piece.text()).collect(Collectors.joining());
    }
}
