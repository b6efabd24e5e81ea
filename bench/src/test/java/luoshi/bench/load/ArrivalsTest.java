package luoshi.bench.load;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.LongStream;
import luoshi.reading.PlanReader;
import org.junit.jupiter.api.Test;

class ArrivalsTest {

    @Test
    void requests_arrive_at_the_rate_asked_for_and_the_same_ones_with_the_same_seed() {
        long[] moments = Arrivals.schedule(new Random(1), 20, 180);

        assertThat(moments).isSorted().hasSizeBetween(3_400, 3_800);
        assertThat(moments[moments.length - 1]).isLessThan(180_000_000_000L);
        assertThat(moments).isEqualTo(Arrivals.schedule(new Random(1), 20, 180)).isNotEqualTo(Arrivals.schedule(new Random(2), 20, 180));
    }

    @Test
    void some_arrive_almost_together_as_people_do() {
        long[] moments = Arrivals.schedule(new Random(1), 20, 180);

        assertThat(Arrays.stream(moments).skip(1).filter(moment -> Arrays.binarySearch(moments, moment) > 0 && moment - moments[Arrays.binarySearch(moments, moment) - 1] < 5_000_000).count())
                .as("gaps below 5 ms, of which a tenth is expected").isBetween(200L, 500L);
    }

    @Test
    void a_percentile_is_the_smallest_time_that_so_many_do_not_exceed() {
        Percentiles hundred = new Percentiles(LongStream.rangeClosed(1, 100).map(i -> (101 - i) * 1_000_000).boxed().toList());

        assertThat(hundred.told()).isEqualTo("50.0/95.0/99.0/100.0");
        assertThat(new Percentiles(List.of(7_000_000L)).told()).isEqualTo("7.0/7.0/7.0/7.0");
        assertThat(new Percentiles(List.of()).told()).isEqualTo("—");
    }

    @Test
    void the_texts_hold_about_as_many_promises_as_they_are_asked_for() {
        String text = new PlanText(new Random(3)).write("试验县2026年重点工作安排", 100);

        assertThat(new PlanReader().read(text).numbers().size()).isBetween(90, 140);
        assertThat(new PlanText(new Random(3)).large("计划", 40_000, 430)).hasSizeBetween(40_000, 40_100);
    }
}
