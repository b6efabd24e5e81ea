package luoshi.desk.web;

import static org.assertj.core.api.Assertions.assertThat;

import luoshi.app.server.RunningLuoshi;
import luoshi.app.server.Visit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The first page, search, and the staged time of a demo. */
class DeskTest {

    @RegisterExtension
    static final RunningLuoshi luoshi = new RunningLuoshi();

    @Test
    void theDeskShowsOnesPostsAndTheUnitsOfTheCity() {
        assertThat(luoshi.visitAs("shuili").get("/").text()).contains("市水利局", "局长", "县（市、区）", "据名册");
    }

    @Test
    void searchFindsUnitsByTwoCharactersAndPeopleOnlyWhereTheDoorAllowsIt() {
        assertThat(luoshi.visitAs("duchashi").get("/search?q=%E6%B0%B4%E5%88%A9").text()).contains("市水利局水旱灾害防御科", "市水利局局长");
        assertThat(luoshi.visitAs("hecha").get("/search?q=%E6%B0%B4%E5%88%A9").text()).contains("市水利局水旱灾害防御科").doesNotContain("市水利局局长");
    }

    @Test
    void whatIsSearchedIsShownAsTextAndNeverAsMarkup() {
        assertThat(luoshi.visitAs("duchashi").get("/search?q=%3Cscript%3Ealert(1)%3C/script%3E").text()).contains("&lt;script").doesNotContain("<script>alert");
    }

    @Test
    void thePageSaysThatItsTimeIsStagedAndPutsItForward() {
        Visit visit = luoshi.visitAs("lingdao");
        assertThat(visit.get("/").text()).contains("演示环境");

        visit.post("/demo/step", "days", "1");

        assertThat(visit.get("/").text()).contains("2022年7月1日");
    }

    @Test
    void timeGoesNeitherBackNorFartherThanAMonthAtOnce() {
        Visit visit = luoshi.visitAs("lingdao");
        visit.get("/");

        assertThat(visit.post("/demo/step", "days", "-1").status()).isEqualTo(404);
        assertThat(visit.post("/demo/step", "days", "400").status()).isEqualTo(404);
    }
}
