package luoshi.plan.sentence;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DifferenceTest {

    @ParameterizedTest
    @CsvSource({
            "新增企业120家。, 新增企业130家。, 新增企业[120]家。, 新增企业[130]家。",
            "增长6.5%左右。, 增长6%以上。, 增长[6.5]%[左右]。, 增长[6]%[以上]。",
            "抓好项目。, 抓好项目和消费。, 抓好项目。, 抓好项目[和消费]。",
            "全面抓好项目。, 抓好项目。, [全面]抓好项目。, 抓好项目。",
            "一样。, 一样。, 一样。, 一样。",
            "甲, 乙, [甲], [乙]"})
    void two_wordings_are_cut_where_they_differ(String older, String newer, String was, String is) {
        Difference difference = Difference.of(older, newer);

        assertThat(shown(difference.older())).isEqualTo(was);
        assertThat(shown(difference.newer())).isEqualTo(is);
    }

    @Test
    void very_long_wordings_are_compared_from_both_ends() {
        String middle = "甲乙丙".repeat(2000);

        assertThat(shown(Difference.of("一" + middle + "二", "一丁" + middle + "戊二").newer())).isEqualTo("一[丁" + middle + "戊]二");
    }

    private static String shown(List<Difference.Piece> pieces) {
        return pieces.stream().map(piece -> piece.changed() ? "[" + piece.text() + "]" : piece.text()).collect(Collectors.joining());
    }
}
