package luoshi.commitment;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DraftsTest {

    @ParameterizedTest
    @CsvSource({
        "1.5亿元产业基金投入运营, 1.5亿元产业基金投入运营", "１．５亿元产业基金投入运营, １．５亿元产业基金投入运营", "1.398万个车位建成, 1.398万个车位建成",
        "3.新增规上企业450家, 新增规上企业450家", "（一）新增 规上企业, 新增规上企业", "十、**发展**工业, 发展工业", "—, —"
    })
    void a_title_drops_the_numbering_and_never_a_digit_of_a_number(String words, String title) {
        assertThat(Drafts.title(words)).isEqualTo(title);
    }
}
