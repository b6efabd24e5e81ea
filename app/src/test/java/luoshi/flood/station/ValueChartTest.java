package luoshi.flood.station;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import luoshi.flood.Cause;
import luoshi.flood.Element;
import luoshi.flood.Flag;
import luoshi.flood.Observation;
import luoshi.flood.Threshold;
import org.junit.jupiter.api.Test;

/** GB/T 22482 and SL 323 draw levels as lines and rain as columns that hang from above; what is not known is not drawn. */
class ValueChartTest {

    private static final Instant NOON = Instant.parse("2022-06-30T04:00:00Z");
    private static final Span DAY = new Span(Span.Range.DAY, NOON, false);

    @Test
    void a_level_is_a_line_that_breaks_where_nothing_came() {
        List<Observation> levels = new ArrayList<>();
        for (int minutes = 0; minutes < 1440; minutes += 5) {
            if (minutes < 600 || minutes > 720) {
                levels.add(seen(minutes, 10, Flag.ORIGINAL_RELIABLE));
            }
        }
        ValueChart chart = chart("Z", levels, List.of());

        assertThat(chart.line().chars().filter(c -> c == 'M').count()).isEqualTo(2);
        assertThat(chart.gaps()).hasSize(1);
        assertThat(chart.columns()).isEmpty();
    }

    @Test
    void a_peak_of_one_value_among_thousands_is_drawn() {
        List<Observation> levels = new ArrayList<>();
        for (int minutes = 0; minutes < 1440; minutes++) {
            levels.add(seen(minutes, minutes == 777 ? 12 : 10, Flag.ORIGINAL_RELIABLE));
        }
        ValueChart chart = chart("Z", levels, List.of());
        double highest = List.of(chart.line().split("[ML]")).stream().filter(one -> !one.isEmpty()).mapToDouble(one -> Double.parseDouble(one.split(" ")[1])).min().orElseThrow();

        assertThat(highest).isLessThan(50);
    }

    @Test
    void doubtful_and_corrected_values_are_marked_by_shape_and_bad_ones_do_not_stretch_the_scale() {
        ValueChart chart = chart("Z", List.of(seen(0, 10, Flag.ORIGINAL_RELIABLE), seen(5, 10.1, Flag.ORIGINAL_DOUBTFUL), seen(10, 10.2, Flag.CORRECTED_RELIABLE),
                seen(15, 999, Flag.ORIGINAL_UNRELIABLE)), List.of());

        assertThat(chart.marks()).extracting(mark -> mark.shape().name()).containsExactly("DOUBTFUL", "CORRECTED", "UNRELIABLE");
        assertThat(chart.ticks()).allSatisfy(tick -> assertThat(Double.parseDouble(tick.label())).isLessThan(12));
    }

    @Test
    void a_threshold_near_the_values_is_a_line_and_one_far_above_is_named_beside() {
        ValueChart chart = chart("Z", List.of(seen(0, 10, Flag.ORIGINAL_RELIABLE), seen(5, 10.6, Flag.ORIGINAL_RELIABLE)), List.of(height(Threshold.Kind.WARNING, "11.2"), height(Threshold.Kind.CREST, "19")));

        assertThat(chart.heights()).extracting(height -> height.kind() + " " + height.colour() + " " + height.level()).containsExactly("WARNING YELLOW 11.2");
        assertThat(chart.beyond()).extracting(Threshold::kind).containsExactly(Threshold.Kind.CREST);
    }

    @Test
    void rain_hangs_from_above_and_of_five_minutes_twelve_make_an_hour_in_three_days() {
        List<Observation> rain = new ArrayList<>();
        for (int minutes = 5; minutes <= 60; minutes += 5) {
            rain.add(seen(minutes, 0.5, Flag.ORIGINAL_RELIABLE));
        }
        ValueChart chart = ValueChart.of(new ValueChart.Asked(Element.find("PN05").orElseThrow(), new Span(Span.Range.THREE_DAYS, NOON, false), NOON, 5, List.of()), rain);

        assertThat(chart.minutes()).isEqualTo(60);
        assertThat(chart.columns()).hasSize(1).first().extracting(ValueChart.Column::title).asString().contains("6.0 mm");
        assertThat(chart.line()).isEmpty();
    }

    @Test
    void where_nothing_was_observed_nothing_is_drawn() {
        assertThat(chart("Z", List.of(seen(0, Double.NaN, Flag.MISSING)), List.of())).isNull();
    }

    private static ValueChart chart(String element, List<Observation> seen, List<Threshold> heights) {
        return ValueChart.of(new ValueChart.Asked(Element.find(element).orElseThrow(), DAY, NOON, 5, heights), seen);
    }

    private static Observation seen(int minutes, double value, Flag flag) {
        return new Observation(1, DAY.from().plusSeconds(minutes * 60L), value, flag, Cause.NONE);
    }

    private static Threshold height(Threshold.Kind kind, String level) {
        return Threshold.of(kind, new BigDecimal(level), "", LocalDate.of(2022, 1, 1), "示例");
    }
}
