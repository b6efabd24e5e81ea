package luoshi.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** n/d beside a rate, the empty denominator is a dash, nothing is capped. */
class ShownNumberTest {

    @ParameterizedTest(name = "{0} of {1} is {2}{3}")
    @CsvSource({
        "1172, 1398, 83.8, %",
        "0,    12,   0.0,  %",
        "15,   12,   125.0, %",
        "1,    3,    33.3, %",
        "1,    16,   6.3,  %",
        "0,    0,    —,    ''"
    })
    void aRateIsRoundedHalfUpAndNeverCapped(long part, long whole, String value, String unit) {
        ShownNumber rate = ShownNumber.rate(part, whole, 1, LocalDate.of(2022, 6, 30), null);

        assertThat(rate.value() + rate.unit()).isEqualTo(value + unit);
        assertThat(rate.isRate()).isTrue();
    }
}
