package luoshi.enterprise.register;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import luoshi.enterprise.register.Held.Place;
import org.junit.jupiter.api.Test;

/** Questions about figures as they come in. */
class DoubtsTest {

    private static final Doubts DOUBTS = new Doubts(KnownRules.facts(), LocalDate.of(2022, 6, 30));

    /** Questions about the first of these figures: revenue 2021 8600, … */
    private static List<String> asked(String... figures) {
        return asked(Map.of(), figures);
    }

    private static List<String> asked(Map<String, BigDecimal> medians, String... figures) {
        Map<Place, BigDecimal> held = new HashMap<>();
        Stream.of(figures).map(figure -> figure.split(" ")).forEach(words -> held.put(new Place(words[0], words[1]), new BigDecimal(words[2])));
        String[] first = figures[0].split(" ");
        return DOUBTS.of(held, Set.of(new Place(first[0], first[1])), medians).stream().map(doubt -> doubt.kind() + " " + doubt.values()).collect(Collectors.toList());
    }

    @Test
    void yuanThatStandForTenThousandsAreAskedAbout() {
        assertThat(asked("revenue 2021 86000000", "revenue 2020 8000")).containsExactly("SLIP [86000000, 2020, 8000]");
        assertThat(asked("revenue 2021 0.86", "revenue 2020 8000")).containsExactly("SLIP [0.86, 2020, 8000]");
        assertThat(asked("revenue 2021 80000", "revenue 2020 8000")).as("ten times is growth").isEmpty();
        assertThat(asked(Map.of("revenue", new BigDecimal(5000)), "revenue 2021 86000000")).containsExactly("PEERS [86000000, 5000]");
        assertThat(asked("staff 2021 30000", "staff 2020 3")).as("people are not counted in 万元").isEmpty();
    }

    @Test
    void negativeEquityNoRevenueAndMoreProfitThanRevenueAreAskedAbout() {
        assertThat(asked("total_liabilities 2021 900", "total_assets 2021 800")).containsExactly("EQUITY [900, 800]");
        assertThat(asked("revenue 2021 0", "staff 2021 12")).containsExactly("IDLE [12]");
        assertThat(asked("net_profit 2021 500", "revenue 2021 400")).containsExactly("PROFIT [500, 400]");
        assertThat(asked("revenue 2021 0")).as("a firm without people may have no revenue").isEmpty();
    }

    @Test
    void aYearThatIsMissingAndOneThatHasNotEndedAreAskedAbout() {
        assertThat(asked("rd 2021 100", "rd 2019 80")).containsExactly("GAP [2020]");
        assertThat(asked("rd 2022 100", "rd 2021 90")).containsExactly("UNENDED []");
        assertThat(asked("platform_score 2022 63")).as("the platform scores the year that runs").isEmpty();
        assertThat(asked("revenue 2022-07 100")).containsExactly("UNENDED []");
    }
}
