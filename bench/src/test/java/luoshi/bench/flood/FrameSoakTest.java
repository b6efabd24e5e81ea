package luoshi.bench.flood;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class FrameSoakTest {

    @Test
    void five_thousand_streams_of_spoilt_frames_are_read_or_refused() throws Exception {
        FrameRun run = new FrameRun(FrameSoak.good());
        for (long number = 0; number < 5_000; number++) {
            assertThat(run.violation(42, number)).as("case %d of seed 42", number).isEmpty();
        }
    }

    @Test
    void every_frame_to_start_from_is_good() throws Exception {
        assertThat(FrameSoak.good()).hasSize(59).allMatch(FrameMutation::isChecked);
    }
}
