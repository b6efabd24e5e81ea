package luoshi.indicator.owed;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import luoshi.indicator.Goal.Direction;
import luoshi.indicator.Frequency;
import luoshi.indicator.Indicator;
import luoshi.indicator.IndicatorKind;
import luoshi.indicator.RollUp;
import luoshi.kernel.MeasureUnit;
import org.junit.jupiter.api.Test;

/** Of which periods figures are asked for on a day. Days: the periods of decisions/0015, by hand. */
class DuesTest {

    private static List<String> ended(Frequency frequency, int dueDays, String today) {
        Indicator one = new Indicator(null, "甲", UUID.randomUUID(), "甲", "口径", new MeasureUnit("个"), IndicatorKind.FLOW, Direction.MORE, frequency, dueDays, 0, "", "", "", false,
                RollUp.SUM, "", null, LocalDate.of(2022, 1, 1));
        return Dues.ended(one, LocalDate.parse(today)).stream().map(LocalDate::toString).toList();
    }

    @Test
    void aPeriodIsAskedForFromItsEndOnAndTheLastOneWhoseDayHasPassedUntilTheNextHasPassed() {
        assertThat(ended(Frequency.MONTH, 10, "2022-06-30")).containsExactly("2022-06-30", "2022-05-31");
        assertThat(ended(Frequency.MONTH, 10, "2022-07-10")).containsExactly("2022-06-30", "2022-05-31");
        assertThat(ended(Frequency.MONTH, 10, "2022-07-11")).containsExactly("2022-06-30");
        assertThat(ended(Frequency.MONTH, 45, "2022-07-11")).containsExactly("2022-06-30", "2022-05-31", "2022-04-30");
        assertThat(ended(Frequency.QUARTER, 15, "2022-07-11")).containsExactly("2022-06-30", "2022-03-31");
    }

    @Test
    void nothingIsAskedForFromBeforeFiguresWereCountedSo() {
        assertThat(ended(Frequency.MONTH, 10, "2022-02-05")).containsExactly("2022-01-31");
        assertThat(ended(Frequency.YEAR, 60, "2022-02-05")).isEmpty();
    }
}
