package luoshi.people.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import luoshi.app.server.RunningLuoshi;
import luoshi.app.server.Visit;
import luoshi.journal.AsOf;
import luoshi.journal.Journal;
import luoshi.people.Unit;
import luoshi.people.Units;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Units by the real pages; today is 30 June 2022. */
class UnitPagesTest {

    @RegisterExtension
    static final RunningLuoshi luoshi = new RunningLuoshi();

    @Test
    void everybody_sees_the_tree_and_only_the_system_administrator_may_change_it() {
        assertThat(luoshi.visitAs("shuili-lly").get("/units").text()).contains("市水利局").doesNotContain("新设单位");
        assertThat(luoshi.visitAs("sysadmin").get("/units").text()).contains("新设单位");
        for (String name : new String[] {"duchashi", "lingdao", "shuili", "secadmin", "auditadmin"}) {
            Visit visit = luoshi.visitAs(name);
            visit.get("/units");
            assertThat(visit.get("/units/new").status()).isEqualTo(403);
            assertThat(visit.post("/units/new", "name", "假单位").status()).isEqualTo(403);
            assertThat(visit.post("/units/" + unit("市水利局").id(), "name", "假单位").status()).isEqualTo(403);
        }
    }

    @Test
    void a_search_shows_the_unit_and_the_way_to_it() {
        Visit.Page page = luoshi.visitAs("duchashi").get("/units?name=%E6%B0%B4%E5%88%A9");

        assertThat(page.text()).contains("市水利局", "示例市", "2 个单位").doesNotContain("市教育局");
    }

    @Test
    void a_new_unit_is_there_from_its_day_on() {
        Visit visit = luoshi.visitAs("sysadmin");
        visit.get("/units/new");

        Visit.Page page = visit.post("/units/new", "name", "市 低空经济局", "shortName", "", "kind", "BUREAU", "parent", city(), "from", "2022-06-15");

        assertThat(page.text()).contains("已设立“市低空经济局”", "data-clears=\"unit-new\"", "沿革");
        assertThat(visit.get("/units?day=2022-06-15").text()).contains("市低空经济局");
        assertThat(visit.get("/units?day=2022-06-14").text()).doesNotContain("市低空经济局");
    }

    @Test
    void what_was_known_then_is_shown_when_asked_for() {
        assertThat(luoshi.visitAs("duchashi").get("/units?day=2022-03-01").text()).contains("市水利局");
        assertThat(luoshi.visitAs("duchashi").get("/units?day=2022-03-01&known=then").text()).doesNotContain("市水利局").contains("按目前所知");
        assertThat(luoshi.part(Journal.class).sizeOn(LocalDate.of(2022, 3, 1))).isZero();
        assertThat(luoshi.part(Journal.class).sizeOn(LocalDate.of(2022, 6, 30))).isPositive();
    }

    @Test
    void a_refused_form_keeps_what_was_typed_and_says_what_to_do() {
        Visit visit = luoshi.visitAs("sysadmin");
        visit.get("/units/new");

        Visit.Page page = visit.post("/units/new", "name", "市教育局", "shortName", "新教育局", "kind", "BUREAU", "parent", city(), "from", "2022-06-15");

        assertThat(page.status()).isEqualTo(422);
        assertThat(page.text()).contains("已有名为“市教育局”的单位", "value=\"新教育局\"");
    }

    @Test
    void of_two_who_change_one_unit_the_second_sees_what_the_first_did_and_loses_nothing() {
        Unit unit = unit("市信访局");
        Visit first = luoshi.visitAs("sysadmin");
        Visit second = luoshi.visitAs("sysadmin");
        String leaf = leaf(first.get("/units/" + unit.id()));
        assertThat(leaf(second.get("/units/" + unit.id()))).isEqualTo(leaf);
        first.post("/units/" + unit.id(), "name", "市信访局", "shortName", "信访", "kind", "BUREAU", "parent", city(), "from", "2022-06-20", "leaf", leaf);

        Visit.Page refused = second.post("/units/" + unit.id(), "name", "市信访工作局", "shortName", "信访局", "kind", "BUREAU", "parent", city(), "from", "2022-06-25", "leaf", leaf);

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.text()).contains("已有人记录了变更", "系统管理员 <small class=\"day-cell\">2022-06-30", "<td>信访</td>", "value=\"市信访工作局\"");
        assertThat(second.post("/units/" + unit.id(), "name", "市信访工作局", "shortName", "信访局", "kind", "BUREAU", "parent", city(), "from", "2022-06-25",
                "leaf", leaf(refused)).text()).contains("已记录“市信访工作局”的变更");
    }

    @Test
    void a_unit_is_closed_on_a_day_but_not_while_others_are_below_it() {
        Visit visit = luoshi.visitAs("sysadmin");
        visit.get("/units/new");
        visit.post("/units/new", "name", "防汛专班", "shortName", "", "kind", "TASK_FORCE", "parent", unit("市应急管理局").id().toString(), "from", "2022-06-01");
        Unit above = unit("市应急管理局");
        Unit force = unit("防汛专班");

        assertThat(close(visit, above).text()).contains("还有").contains("不能撤销");
        assertThat(close(visit, force).text()).contains("已记录“防汛专班”的撤销");
        assertThat(visit.get("/units?day=2022-06-29").text()).contains("防汛专班");
        assertThat(visit.get("/units").text()).doesNotContain("防汛专班");
    }

    private static Visit.Page close(Visit visit, Unit unit) {
        String leaf = leaf(visit.get("/units/" + unit.id()));
        return visit.post("/units/" + unit.id(), "name", unit.name(), "shortName", unit.shortName(), "kind", unit.kind().name(),
                "parent", unit.parent().toString(), "from", "2022-06-30", "leaf", leaf, "closing", "yes");
    }

    @Test
    void holders_are_shown_to_those_who_may_see_them() {
        String path = "/units/" + unit("市财政局").id();

        assertThat(luoshi.visitAs("duchashi").get(path).text()).contains("在任人员", "市财政局联络员");
        assertThat(luoshi.visitAs("shuili").get(path).text()).doesNotContain("在任人员", "市财政局联络员");
    }

    @Test
    void an_address_that_names_no_unit_is_answered_so() {
        assertThat(luoshi.visitAs("duchashi").get("/units/00000000-0000-0000-0000-000000000000").status()).isEqualTo(404);
        assertThat(luoshi.visitAs("duchashi").get("/units/nonsense").status()).isEqualTo(400);
    }

    private static String leaf(Visit.Page page) {
        Matcher found = Pattern.compile("name=\"leaf\" value=\"(\\d+)\"").matcher(page.text());
        assertThat(found.find()).isTrue();
        return found.group(1);
    }

    private static String city() {
        return unit("示例市").id().toString();
    }

    private static Unit unit(String name) {
        return luoshi.part(Units.class).on(AsOf.now(LocalDate.of(2022, 6, 30))).inOrder().stream().filter(unit -> unit.name().equals(name)).findFirst().orElseThrow();
    }
}
