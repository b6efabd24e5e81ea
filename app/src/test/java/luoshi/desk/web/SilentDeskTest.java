package luoshi.desk.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDateTime;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import luoshi.app.demo.DemoPlan;
import luoshi.app.demo.DemoYear;
import luoshi.app.server.RunningLuoshi;
import luoshi.app.server.Visit;
import luoshi.journal.Actor;
import luoshi.journal.Genesis;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A city in which nobody reports anything. */
class SilentDeskTest {

    @RegisterExtension
    static final RunningLuoshi luoshi = RunningLuoshi.begun(LocalDateTime.of(2022, 1, 20, 9, 0));

    @Test
    void whoeverWatchesSeesOnTheDeskWhatIsSilentAsTheCockpitCountsItAndWhoeverReportsSeesWhatIsOverdue() {
        luoshi.part(DemoYear.class).begin(luoshi.part(DemoPlan.class).read());
        luoshi.part(Genesis.class).step(Actor.system("test"), Duration.ofDays(80));

        Visit leader = luoshi.visitAs("lingdao");
        Matcher silent = Pattern.compile("逾期未报</span> <b>([1-9]\\d*)").matcher(leader.get("/cockpit").text());
        assertThat(silent.find()).isTrue();
        assertThat(leader.get("/").text()).contains("<a href=\"/targets?year=2022&amp;lamp=SILENT\">" + silent.group(1) + " 项目标</a>", "lamp=MISSING");
        assertThat(leader.get("/targets?year=2022&lamp=MISSING").status()).isEqualTo(200);
        assertThat(luoshi.visitAs("shuili-lly").get("/").text()).contains("<span class=\"lamp red\">逾期</span>", "period=2022-0");
        assertThat(luoshi.visitAs("shuili-lly").get("/").text()).doesNotContain("lamp=SILENT");
    }
}
