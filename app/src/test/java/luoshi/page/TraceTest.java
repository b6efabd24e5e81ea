package luoshi.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import luoshi.page.Trace.Spot;
import org.junit.jupiter.api.Test;

class TraceTest {

    @Test
    void aPieceIsFullOnlyWhereOthersStandByBothItsEnds() {
        Trace trace = Trace.of(List.of(new Spot("1", "9", true), new Spot("2", "8", true), new Spot("3", "7", false), new Spot("4", "6", true)));

        assertThat(trace).isEqualTo(new Trace("M1 9L2 8", "M2 8L3 7M3 7L4 6"));
    }

    @Test
    void oneNumberMakesNoLine() {
        assertThat(Trace.of(List.of(new Spot("1", "9", false)))).isEqualTo(new Trace("", ""));
    }
}
