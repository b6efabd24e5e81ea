package luoshi.bench.soak;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class SoakTest {

    @Test
    void two_hundred_spoilt_plans_and_documents_are_read_or_refused() throws Exception {
        List<String> plans = Soak.plans(List.of());
        try (SoakRun run = new SoakRun(Invariant.ALWAYS, 100)) {
            for (long number = 0; number < 200; number++) {
                assertThat(run.violation(SoakCase.of(42, number, plans))).as("case %d of seed 42", number).isEmpty();
            }
        }
    }

    @Test
    void a_seed_and_a_number_give_the_same_case_again() throws Exception {
        List<String> plans = Soak.plans(List.of());

        for (long number = 0; number < 50; number++) {
            assertThat(SoakCase.of(5, number, plans).text()).isEqualTo(SoakCase.of(5, number, plans).text());
        }
        assertThat(SoakCase.of(6, 1, plans).text()).isNotEqualTo(SoakCase.of(5, 1, plans).text());
    }
}
