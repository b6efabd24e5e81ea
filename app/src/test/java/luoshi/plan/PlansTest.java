package luoshi.plan;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PlansTest {

    @Test
    void a_text_keeps_its_length_and_loses_what_no_database_holds() {
        assertThat(Plans.Received.storable("新增\u0000400家\uD83D，\uD83D\uDE00好")).isEqualTo("新增\uFFFD400家\uFFFD，\uD83D\uDE00好");
    }
}
