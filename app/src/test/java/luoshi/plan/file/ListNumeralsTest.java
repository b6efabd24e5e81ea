package luoshi.plan.file;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ListNumeralsTest {

    @ParameterizedTest
    @CsvSource({
        "chineseCounting, 1, 一", "chineseCounting, 10, 十", "chineseCounting, 14, 十四", "chineseCounting, 20, 二十",
        "chineseCountingThousand, 105, 一百零五", "chineseCountingThousand, 110, 一百一十", "chineseCountingThousand, 1005, 一千零五",
        "chineseLegalSimplified, 23, 贰拾叁", "ideographTraditional, 3, 丙", "decimalEnclosedCircle, 5, ⑤",
        "decimalEnclosedCircle, 21, 21", "decimalZero, 7, 07", "upperLetter, 28, BB", "lowerLetter, 3, c", "upperRoman, 14, XIV",
        "decimal, 12, 12", "unheardOf, 4, 4"
    })
    void numbersAreWrittenTheWayTheListSays(String format, int number, String written) {
        assertThat(ListNumerals.of(format, number)).isEqualTo(written);
    }
}
