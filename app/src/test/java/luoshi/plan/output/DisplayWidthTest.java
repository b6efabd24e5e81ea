package luoshi.plan.output;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class DisplayWidthTest {

    @Test
    void chineseTakesTwoColumnsAndDigitsOne() {
        assertThat(DisplayWidth.of("新增450家")).isEqualTo(9);
        assertThat(DisplayWidth.of("（％）")).isEqualTo(6);
        assertThat(DisplayWidth.of("𠮷")).isEqualTo(2);
    }

    @Test
    void quotesOfAmbiguousWidthTakeOneColumn() {
        assertThat(DisplayWidth.of("“专精特新”…—")).isEqualTo(12);
    }

    @Test
    void marksWithoutWidthTakeNone() {
        assertThat(DisplayWidth.of("e\u0301\u200b")).isEqualTo(1);
    }

    @Test
    void aCutTextEndsInAnEllipsisAndFits() {
        assertThat(DisplayWidth.cut("规模以上工业", 12)).isEqualTo("规模以上工业");
        assertThat(DisplayWidth.cut("规模以上工业", 11)).isEqualTo("规模以上工…");
        assertThat(DisplayWidth.cut("规模以上工业", 10)).isEqualTo("规模以上…");
    }

    @Test
    void linesBreakBetweenCharactersButNotInsideANumber() {
        assertThat(DisplayWidth.wrapped("新增规上企业1450家", 14)).containsExactly("新增规上企业", "1450家");
        assertThat(DisplayWidth.wrapped("12345678", 4)).containsExactly("1234", "5678");
        assertThat(DisplayWidth.wrapped("新增企业，增长", 8)).containsExactly("新增企", "业，增长");
        assertThat(DisplayWidth.wrapped("（新增企业）”，增长", 10)).containsExactly("（新增企", "业）”，增", "长");
        assertThat(DisplayWidth.wrapped("", 4)).containsExactly("");
    }
}
