package luoshi.app.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import luoshi.app.server.RunningLuoshi;
import luoshi.app.server.Visit;
import luoshi.journal.Actor;
import luoshi.journal.Genesis;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The example city's registers come to what its report prints (examples/plan.md, 项目建设提速提质 and 抓实大项目), and go on through the year. */
@TestMethodOrder(MethodOrderer.MethodName.class)
class DemoRegistersTest {

    @RegisterExtension
    static final RunningLuoshi luoshi = RunningLuoshi.begun(LocalDateTime.of(2022, 1, 20, 8, 0));

    @BeforeAll
    static void theRegistersAreTakenOver() {
        long begin = System.nanoTime();
        luoshi.part(DemoRegisters.class).begin();
        System.err.println("TIME begin " + (System.nanoTime() - begin) / 1_000_000);
        forward(LocalDate.of(2022, 2, 1));
    }

    private static void forward(LocalDate day) {
        DemoRegisters registers = luoshi.part(DemoRegisters.class);
        LocalDate today = luoshi.part(DemoPeople.class).day();
        long begin = System.nanoTime();
        for (int days = (int) ChronoUnit.DAYS.between(today, day); days > 0; days--) {
            luoshi.part(Genesis.class).step(Actor.system("demo"), Duration.ofDays(1));
            assertThat(registers.work()).isEmpty();
        }
        System.err.println("TIME until " + day + " " + (System.nanoTime() - begin) / 1_000_000);
    }

    @ParameterizedTest
    @CsvSource({"projects/measures/start_rate,98.8,83,84", "projects/measures/batch_start_rate,100.0,91,91", "projects/measures/produce_rate,44.0,40,91", "projects/measures/full_rate,79.6,82,103",
        "rebuild/measures/finish_rate,83.8,1172,1398"})
    void a_eachRateIsThePrintedOneAndOpensToItsLists(String measure, String rate, int part, int whole) {
        Visit visit = luoshi.visitAs("duchashi");
        Visit.Page page = visit.get("/pipelines/" + measure + "?day=2022-01-31&period=");
        System.err.println(page.text().replaceAll("(?s).*measure-head", "").substring(0, 1500));
        assertThat(page.text()).contains(rate);
    }

    @Test
    void z_everyLineOfTheYearIsRecordedBySomebodyWhoMay() {
        forward(LocalDate.of(2022, 7, 1));
        forward(LocalDate.of(2023, 1, 6));
    }
}
