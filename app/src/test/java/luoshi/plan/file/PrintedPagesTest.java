package luoshi.plan.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class PrintedPagesTest {

    @Test
    void decoratedPageNumbersGo() {
        assertThat(PrintedPages.join(List.of("甲\n— 1 —\n", "乙\n- 2 -", "丙\n第 3 页 共 3 页"))).isEqualTo("甲\n乙\n丙");
    }

    @Test
    void bareNumbersGoWhenTheyCountThePages() {
        assertThat(PrintedPages.join(List.of("甲\n7", "乙\n8", "完成投资\n2025"))).isEqualTo("甲\n乙\n完成投资\n2025");
    }

    @Test
    void runningHeadersAndFootersGoButTheTitleStays() {
        assertThat(PrintedPages.join(List.of("工作报告\n甲\n某市印 1 页", "工作报告\n乙\n某市印 2 页", "工作报告\n丙\n某市印 3 页", "工作报告\n丁\n某市印 4 页")))
                .isEqualTo("工作报告\n甲\n乙\n丙\n丁");
    }

    @Test
    void aNumberInTheMiddleOfAPageStays() {
        assertThat(PrintedPages.join(List.of("甲\n— 3 —\n乙\n— 1 —"))).isEqualTo("甲\n— 3 —\n乙");
    }

    @Test
    void printedLinesAreNotJoined() {
        assertThat(PrintedPages.join(List.of("今年要新增\n企业300家", "和公路"))).isEqualTo("今年要新增\n企业300家\n和公路");
    }
}
