package luoshi.indicator.entry;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import luoshi.indicator.store.FigureStore;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The days at whose end pages showed a figure that does not count any more: a page of a past day shows what was known at its end. */
class ShownDaysTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", value = {
            "2022-06-08T02:00:00Z | 2022-06-20T02:00:00Z | -                    | 2022-06-08 | 2022-06-19",
            "2022-06-08T02:00:00Z | 2022-07-20T02:00:00Z | 2022-07-08T02:00:00Z | 2022-06-08 | 2022-07-07",
            "2022-06-08T02:00:00Z | 2022-06-09T02:00:00Z | -                    | 2022-06-08 | 2022-06-08",
            "2022-06-08T02:00:00Z | 2022-06-08T08:00:00Z | -                    | -          | -",
            "2022-06-08T02:00:00Z | 2022-06-08T17:00:00Z | -                    | 2022-06-08 | 2022-06-08",
            "2022-07-09T02:00:00Z | 2022-07-20T02:00:00Z | 2022-07-08T02:00:00Z | -          | -"})
    void areThoseFromTheFirstToTheLastAtWhoseEndItCounted(Instant since, Instant until, Instant overtaken, LocalDate first, LocalDate last) {
        FigurePlaces.Before before = new FigurePlaces.Before(new FigureStore.Counted(since, until, overtaken), LocalDate.of(2022, 6, 8), List.of(), List.of(), List.of());

        assertThat(before.days()).isEqualTo(first == null ? List.of() : first.equals(last) ? List.of(first) : List.of(first, last));
    }
}
