package luoshi.app.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import luoshi.app.server.RunningLuoshi;
import luoshi.app.server.Visit;
import luoshi.journal.Actor;
import luoshi.journal.Genesis;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The example city has stations of which most report, and places of which some are dark. */
class DemoStationsTest {

    @RegisterExtension
    static final RunningLuoshi luoshi = new RunningLuoshi();

    @Test
    void most_report_some_are_late_or_silent_and_they_go_on_as_days_pass() {
        luoshi.part(DemoStations.class).begin();
        Visit visit = luoshi.visitAs("fangban");

        assertThat(visit.get("/flood/stations").shown().replaceAll("\\s+", " ")).contains("在线 19", "迟报 2", "中断 3");
        assertThat(visit.get("/flood/coverage").shown()).contains("云门河方村镇以下", "北岭沟排洪渠", "云门县城关镇中心小学门前", "北环路与云门大道下穿立交", "8/10", "10/12");

        luoshi.part(Genesis.class).step(Actor.system("demo"), Duration.ofDays(30));
        luoshi.part(DemoStations.class).report();
        assertThat(visit.get("/flood/stations").shown().replaceAll("\\s+", " ")).contains("中断 3");
        assertThat(visit.get("/flood/coverage").shown()).contains("8/10");
    }
}
