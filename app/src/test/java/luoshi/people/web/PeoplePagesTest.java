package luoshi.people.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import luoshi.app.server.RunningLuoshi;
import luoshi.app.server.Visit;
import luoshi.journal.AsOf;
import luoshi.people.People;
import luoshi.people.Person;
import luoshi.people.Posts;
import luoshi.people.Units;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** People by the real pages; today is 30 June 2022. */
class PeoplePagesTest {

    @RegisterExtension
    static final RunningLuoshi luoshi = new RunningLuoshi();

    @Test
    void who_may_see_all_sees_all_and_a_unit_sees_its_own() {
        assertThat(luoshi.visitAs("duchashi").get("/people?q=%E5%B8%82%E8%B4%A2%E6%94%BF%E5%B1%80").text()).contains("市财政局联络员");
        assertThat(luoshi.visitAs("shuili").get("/people").text()).contains("市水利局局长").doesNotContain("市财政局联络员");
        assertThat(luoshi.visitAs("shuili-lly").get("/people").text()).contains("市水利局局长").doesNotContain("市财政局");
        assertThat(luoshi.visitAs("hecha").get("/people").status()).isEqualTo(403);
    }

    @Test
    void a_person_of_another_unit_is_closed_to_a_contact() {
        assertThat(luoshi.visitAs("shuili-lly").get(path("duchashi")).status()).isEqualTo(403);
        assertThat(luoshi.visitAs("shuili-lly").get(path("shuili")).status()).isEqualTo(200);
    }

    @Test
    void a_look_at_another_units_people_is_written_down_once_per_page_and_at_ones_own_not_at_all() throws SQLException {
        Visit supervisor = luoshi.visitAs("duchashi");
        Visit contact = luoshi.visitAs("shuili-lly");

        supervisor.get("/people");
        supervisor.get(path("shuili"));
        contact.get("/people");
        contact.get(path("shuili"));

        assertThat(reads("duchashi")).containsExactly("people.read 示例市 /people", "people.read 市水利局 " + path("shuili"));
        assertThat(reads("shuili-lly")).isEmpty();
    }

    @Test
    void a_new_person_gets_a_password_that_is_shown_once_and_a_post_from_somebody_else() {
        Visit system = luoshi.visitAs("sysadmin");
        system.get("/people/new");
        Visit.Page made = system.post("/people/new", "name", "新来的人", "signInName", "NewOne", "phone", "3561234");
        String password = find("<code>([^<]+)</code>", made.text());

        assertThat(made.text()).contains("已建立“新来的人”的账号");
        assertThat(system.get(made.path()).text()).doesNotContain(password).contains("重置口令（一次性，首次登录须更换）");
        assertThat(system.get(made.path() + "/posts/new").status()).isEqualTo(403);

        Visit security = luoshi.visitAs("secadmin");
        security.get(made.path() + "/posts/new");
        assertThat(security.post(made.path() + "/posts/new", "unit", unit("市水利局"), "title", "科员", "role", "CONTACT", "from", "2022-06-01", "to", "").text())
                .contains("已授予“科员”", "市水利局");
        assertThat(security.get("/people/new").status()).isEqualTo(403);
        assertThat(luoshi.visit().signIn("newone", password).get("/people").path()).isEqualTo("/account/password");
    }

    @Test
    void a_post_is_ended_on_its_last_day_and_a_mistaken_one_withdrawn() {
        Visit security = luoshi.visitAs("secadmin");
        String post = path("u107-lly") + "/posts/" + luoshi.part(Posts.class).of(person("u107-lly").id()).getFirst().id();
        Visit.Page form = security.get(post);

        assertThat(security.post(post, "unit", find("<option value=\"([^\"]+)\" selected", form.text()), "title", "联络员", "role", "CONTACT", "from", "2022-01-01", "to", "2022-06-29",
                "leaf", find("name=\"leaf\" value=\"(\\d+)\"", form.text())).text()).contains("任职至 2022-06-29");
        assertThat(security.post(post, "unit", unit("市水利局"), "title", "改", "role", "CONTACT", "from", "2022-01-01", "to", "",
                "leaf", find("name=\"leaf\" value=\"(\\d+)\"", form.text())).text()).contains("已有人记录了变更", "value=\"改\"");
        Visit.Page stale = security.post(post + "/withdraw", "leaf", find("name=\"leaf\" value=\"(\\d+)\"", form.text()));
        assertThat(stale.text()).contains("已有人记录了变更");
        assertThat(security.post(post + "/withdraw", "leaf", find("name=\"leaf\" value=\"(\\d+)\"", stale.text())).text()).contains("视为从未授予");
        assertThat(luoshi.part(Posts.class).of(person("u107-lly").id())).isEmpty();
    }

    /** GB/T 22239-2019 8.1.5: without the three, nobody could ever give a post again. */
    @Test
    void the_last_administrator_of_a_kind_stays() {
        Visit security = luoshi.visitAs("secadmin");
        for (String name : new String[] {"sysadmin", "auditadmin"}) {
            String post = path(name) + "/posts/" + luoshi.part(Posts.class).of(person(name).id()).getFirst().id();
            String leaf = find("name=\"leaf\" value=\"(\\d+)\"", security.get(post).text());
            assertThat(security.post(post + "/withdraw", "leaf", leaf).text()).contains("最后一位在任且账号在用的同类管理员");
            assertThat(security.post(post, "unit", unit("示例市"), "title", "管理员", "role", person(name).signInName().equals("sysadmin") ? "SYSTEM_ADMIN" : "AUDIT_ADMIN",
                    "from", "2022-01-01", "to", "2022-12-31", "leaf", leaf).text()).contains("最后一位在任且账号在用的同类管理员");
        }
        String own = path("secadmin") + "/posts/" + luoshi.part(Posts.class).of(person("secadmin").id()).getFirst().id();
        assertThat(security.post(own + "/withdraw", "leaf", find("name=\"leaf\" value=\"(\\d+)\"", security.get(own).text())).text()).contains("不能给自己授予或变更岗位");
        Visit system = luoshi.visitAs("sysadmin");
        system.get(path("secadmin"));
        assertThat(system.post(path("secadmin") + "/active", "to", "false").text()).contains("最后一位在任且账号在用的同类管理员");
    }

    @Test
    void what_is_longer_than_lists_can_bear_is_refused_and_kept_in_the_form() {
        Visit system = luoshi.visitAs("sysadmin");
        system.get("/people/new");

        assertThat(system.post("/people/new", "name", "长".repeat(61), "signInName", "longname", "phone", "").text()).contains("太长，最多 60 字", "长".repeat(61));
        system.get("/units/new");
        assertThat(system.post("/units/new", "name", "长".repeat(121), "shortName", "短", "kind", "BUREAU", "parent", unit("示例市"), "from", "2022-06-15").text())
                .contains("太长，最多 120 字");
    }

    @Test
    void nobody_gives_themselves_a_post_or_stops_their_own_account() {
        Visit security = luoshi.visitAs("secadmin");
        security.get(path("secadmin") + "/posts/new");
        Visit system = luoshi.visitAs("sysadmin");
        system.get(path("sysadmin"));

        assertThat(security.post(path("secadmin") + "/posts/new", "unit", unit("示例市"), "title", "督查员", "role", "SUPERVISOR", "from", "2022-06-01").text()).contains("不能给自己授予");
        assertThat(system.post(path("sysadmin") + "/active", "to", "false").text()).contains("不能停用自己的账号");
    }

    @Test
    void a_stopped_account_is_signed_out_at_once_and_can_be_restored() {
        Visit them = luoshi.visitAs("u108-lly");
        Visit system = luoshi.visitAs("sysadmin");
        system.get(path("u108-lly"));

        assertThat(system.post(path("u108-lly") + "/active", "to", "false").text()).contains("已停用“");
        assertThat(them.get("/").status()).isEqualTo(403);
        assertThat(system.post(path("u108-lly") + "/active", "to", "true").text()).contains("已恢复“");
        assertThat(them.get("/").status()).isEqualTo(200);
    }

    @Test
    void the_security_administrator_signs_a_person_out_everywhere() {
        Visit them = luoshi.visitAs("u109-lly");
        Visit system = luoshi.visitAs("sysadmin");
        Visit security = luoshi.visitAs("secadmin");
        system.get(path("u109-lly"));
        security.get(path("u109-lly"));

        assertThat(system.post(path("u109-lly") + "/sign-out").status()).isEqualTo(403);
        assertThat(security.post(path("u109-lly") + "/sign-out").text()).contains("个会话");
        assertThat(them.get("/").path()).isEqualTo("/sign-in");
    }

    @Test
    void of_two_who_change_one_person_the_second_sees_it() {
        Visit system = luoshi.visitAs("sysadmin");
        String leaf = find("name=\"leaf\" value=\"(\\d+)\"", system.get(path("u110-lly")).text());
        system.post(path("u110-lly"), "name", "甲", "signInName", "u110-lly", "phone", "", "leaf", leaf);

        Visit.Page refused = system.post(path("u110-lly"), "name", "乙", "signInName", "u110-lly", "phone", "", "leaf", leaf);

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.text()).contains("已有人记录了变更", "账号 甲", "value=\"乙\"");
    }

    private static List<String> reads(String signInName) throws SQLException {
        List<String> lines = new ArrayList<>();
        var tree = luoshi.part(Units.class).on(AsOf.now(LocalDate.of(2022, 6, 30)));
        try (Connection database = luoshi.database().connect();
                ResultSet row = database.createStatement().executeQuery("select action, unit, path from people_read where person = '" + person(signInName).id() + "' order by id")) {
            while (row.next()) {
                lines.add(row.getString(1) + " " + tree.name(row.getObject(2, java.util.UUID.class)) + " " + row.getString(3));
            }
        }
        return lines;
    }

    private static String find(String pattern, String text) {
        Matcher found = Pattern.compile(pattern).matcher(text);
        assertThat(found.find()).as(pattern).isTrue();
        return found.group(1);
    }

    private static People people() {
        return luoshi.part(People.class);
    }

    private static Person person(String signInName) {
        return people().list().stream().filter(person -> person.signInName().equals(signInName)).findFirst().orElseThrow();
    }

    private static String path(String signInName) {
        return "/people/" + person(signInName).id();
    }

    private static String unit(String name) {
        return luoshi.part(Units.class).on(AsOf.now(LocalDate.of(2022, 6, 30))).inOrder().stream()
                .filter(unit -> unit.name().equals(name)).findFirst().orElseThrow().id().toString();
    }
}
