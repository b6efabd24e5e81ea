package luoshi.desk.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import luoshi.app.demo.DemoPlan;
import luoshi.app.demo.DemoYear;
import luoshi.app.server.RunningLuoshi;
import luoshi.app.server.Visit;
import luoshi.journal.Actor;
import luoshi.journal.Genesis;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The city on one screen, and the way from its numbers to what they rest on. */
class CockpitTest {

    @RegisterExtension
    static final RunningLuoshi luoshi = RunningLuoshi.begun(LocalDateTime.of(2022, 1, 20, 9, 0));

    private static final Pattern HEADLINE = Pattern.compile("href=\"(/targets/[0-9a-f-]{36})\">规上工业增加值增速</a>.*?href=\"(/indicators/[0-9a-f-]{36})\">8\\.3</a>", Pattern.DOTALL);

    @BeforeAll
    static void aYearUntilJune() {
        luoshi.part(DemoYear.class).begin(luoshi.part(DemoPlan.class).read());
        for (int day = 0; day < 150; day++) {
            luoshi.part(Genesis.class).step(Actor.system("test"), Duration.ofDays(1));
            luoshi.part(DemoYear.class).work();
        }
    }

    @Test
    void oneNumberIsTheSameOnEveryPageAndLeadsToItsFigureInThreeClicks() {
        Visit leader = luoshi.visitAs("lingdao");
        String cockpit = leader.get("/cockpit").text();
        Matcher headline = HEADLINE.matcher(cockpit);
        assertThat(headline.find()).as(cockpit).isTrue();

        assertThat(leader.get(headline.group(1)).text()).contains("规上工业增加值", "8.3", "略欠");
        assertThat(leader.get("/targets?year=2022").text()).contains("8.3");
        String indicator = leader.get(headline.group(2)).text();
        List<String> figures = Arrays.stream(indicator.split("href=\"")).filter(link -> link.startsWith("/figures/")).map(link -> link.substring(0, link.indexOf('"'))).distinct().toList();
        assertThat(figures).isNotEmpty();
        assertThat(figures.stream().map(path -> leader.get(path).text()).filter(page -> page.contains("8.3"))).isNotEmpty().allMatch(page -> page.contains("市统计局联络员"));
    }

    @Test
    void aPastDayIsShownAsItWasKnownThen() {
        String march = luoshi.visitAs("lingdao").get("/cockpit?day=2022-03-31&known=then").text();
        assertThat(march).contains("规上工业增加值增速", "8.6").doesNotContain(">8.3</a>");
    }

    @Test
    void whoMayNotSeeTargetsDoesNotSeeTheCity() {
        assertThat(luoshi.visitAs("sysadmin").get("/cockpit").status()).isEqualTo(403);
        assertThat(luoshi.visitAs("shuili-lly").get("/cockpit").status()).isEqualTo(200);
    }

    @Test
    void scoresNameTheirFormulas() {
        String scores = luoshi.visitAs("duchashi").get("/scores").text();
        assertThat(scores).contains("贵阳市", "市工业和信息化局");
        Matcher unit = Pattern.compile("href=\"(/scores\\?unit=[0-9a-f-]{36})\">市工业和信息化局").matcher(scores);
        assertThat(unit.find()).isTrue();
        assertThat(luoshi.visitAs("duchashi").get(unit.group(1)).text()).contains("实际÷应达", "规上企业");
    }
}
