package luoshi.matter;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import luoshi.app.server.RunningLuoshi;
import luoshi.kernel.CityClock;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Who stands in for a head signs while they are of the unit, and never from the desk of those who judge it. */
class DeputyTest {

    @RegisterExtension
    static final RunningLuoshi luoshi = new RunningLuoshi();

    private final Office office = new Office(luoshi);

    @Test
    void aDeputySignsOnlyWhileTheyHoldAPostInTheUnit() {
        UUID matter = office.handOut(AMatter.handedOutBy(office.unit("市政府督查室")).ledBy(office.unit("市水利局")));
        name("shuili-lly");
        name("hecha");

        assertThat(signs("shuili-lly", matter)).isTrue();
        assertThat(signs("hecha", matter)).isFalse();
    }

    private void name(String signInName) {
        LocalDate today = CityClock.today(luoshi.part(Clock.class));
        luoshi.part(Deputies.class).name(office.as("shuili").actor(),
                new Deputies.Deputy(null, office.unit("市水利局"), office.as(signInName).person().id(), today, today.plusDays(3), "出差"));
    }

    private boolean signs(String signInName, UUID matter) {
        return office.matters().is(office.as(signInName), Party.HEAD, office.file(matter), office.part(matter));
    }
}
