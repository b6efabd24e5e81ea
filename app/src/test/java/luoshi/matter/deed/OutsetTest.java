package luoshi.matter.deed;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import luoshi.matter.Matter;
import luoshi.matter.MatterClass;
import luoshi.matter.clock.ClockRules;
import org.junit.jupiter.api.Test;

/** delivery.md §1.2: ordinary matters are settled in 7 days, major ones in a month, continuing ones by their nodes. */
class OutsetTest {

    private static final Outset THURSDAY = new Outset(Instant.parse("2022-06-30T02:00:00Z"), ClockRules.shipped());

    private static String misfit(MatterClass kind, String deadline, String... nodes) {
        return THURSDAY.misfit(kind, deadline == null ? null : LocalDate.parse(deadline), List.of(nodes).stream().map(day -> new Matter.Node(LocalDate.parse(day), "")).toList())
                .map(one -> one.settle() + " < " + one.wanted() + " → " + one.fitting()).orElse("");
    }

    @Test
    void an_ordinary_matter_that_has_longer_than_its_clock_fits_the_class_whose_clock_is_long_enough() {
        assertThat(misfit(MatterClass.ORDINARY, null)).isEmpty();
        assertThat(misfit(MatterClass.ORDINARY, "2022-07-07")).isEmpty();
        assertThat(misfit(MatterClass.ORDINARY, "2022-07-08")).isEqualTo("2022-07-07 < 2022-07-08 → MAJOR");
        assertThat(misfit(MatterClass.ORDINARY, "2022-08-01")).as("30 July is a Saturday").endsWith("MAJOR");
        assertThat(misfit(MatterClass.ORDINARY, "2022-08-02")).endsWith("CONTINUING");
    }

    @Test
    void what_has_nodes_goes_on_by_them() {
        assertThat(misfit(MatterClass.ORDINARY, null, "2022-07-05", "2022-07-20")).isEqualTo("2022-07-07 < 2022-07-20 → CONTINUING");
        assertThat(misfit(MatterClass.ORDINARY, "2022-07-07", "2022-07-05")).isEmpty();
    }

    @Test
    void nothing_is_amiss_with_what_gives_a_plan_within_its_month_or_has_one() {
        assertThat(misfit(MatterClass.MAJOR, "2022-12-31")).isEmpty();
        assertThat(misfit(MatterClass.CONTINUING, "2022-12-31")).isEmpty();
    }
}
