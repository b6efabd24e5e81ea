package luoshi.app.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.regex.Matcher;
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

    private static final Pattern LINK = Pattern.compile("href=\"([^\"]+)\"");
    private static final Pattern COUNT = Pattern.compile("共 ([\\d,]+) 条");

    @BeforeAll
    static void theRegistersAreTakenOver() {
        luoshi.part(DemoRegisters.class).begin(luoshi.part(DemoPlan.class).read());
        forward(LocalDate.of(2022, 2, 1));
    }

    private static void forward(LocalDate day) {
        DemoRegisters registers = luoshi.part(DemoRegisters.class);
        LocalDate today = luoshi.part(DemoPeople.class).day();
        for (int days = (int) ChronoUnit.DAYS.between(today, day); days > 0; days--) {
            luoshi.part(Genesis.class).step(Actor.system("demo"), Duration.ofDays(1));
            assertThat(registers.work()).isEmpty();
        }
    }

    @ParameterizedTest
    @CsvSource({"projects,start_rate,98.8,83,84", "projects,batch_start_rate,100.0,91,91", "projects,produce_rate,44.0,40,91", "projects,full_rate,79.6,82,103",
        "rebuild,finish_rate,83.8,1172,1398"})
    void a_eachRateIsThePrintedOneAndOpensToItsLists(String register, String measure, String rate, int part, int whole) {
        Visit visit = luoshi.visitAs("duchashi");
        String page = visit.get("/pipelines/" + register + "/measures/" + measure + "?day=2022-01-31").text();
        String head = page.substring(page.indexOf("measure-head"), page.indexOf("class=\"facts\""));

        assertThat(head).contains(rate + "</a>").contains("%").contains(part + "/" + whole);
        assertThat(LINK.matcher(head.substring(head.indexOf("class=\"lists\""))).results().map(link -> count(visit, link.group(1).replace("&amp;", "&"))).toList())
                .as("numerator, denominator, the rest").containsExactly(part, whole, whole - part);
    }

    private static int count(Visit visit, String address) {
        String page = visit.get(address).text();
        Matcher count = COUNT.matcher(page);
        return count.find() ? Integer.parseInt(count.group(1).replace(",", "")) : 0;
    }

    @Test
    void z_everyLineOfTheYearIsRecordedBySomebodyWhoMay() {
        forward(LocalDate.of(2022, 7, 1));
        forward(LocalDate.of(2023, 1, 6));
    }
}
