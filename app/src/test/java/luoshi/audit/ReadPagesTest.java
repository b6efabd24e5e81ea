package luoshi.audit;

import static org.assertj.core.api.Assertions.assertThat;

import luoshi.app.server.RunningLuoshi;
import luoshi.app.server.Visit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Records of signing in and of reading: shown to who audits, forgotten when their time is over. 网络安全法第二十一条（三）. */
class ReadPagesTest {

    @RegisterExtension
    static final RunningLuoshi luoshi = new RunningLuoshi();

    @Test
    void a_wrong_password_is_listed_with_the_name_that_was_given() {
        Visit stranger = luoshi.visit();
        stranger.get("/sign-in");
        stranger.post("/sign-in", "name", "nobody-at-all", "password", "x");
        Visit auditor = luoshi.visitAs("shenji");

        assertThat(auditor.get("/reads/sign-ins?outcome=WRONG").text()).contains("nobody-at-all").doesNotContain("<td>登录成功</td>");
        assertThat(auditor.get("/reads/sign-ins?who=shenji").text()).contains("<td>登录成功</td>", "市审计局审计员").doesNotContain("nobody-at-all");
        assertThat(auditor.get("/reads/sign-ins?who=nobody-at-all").text()).contains("登录名或口令不对");
        assertThat(auditor.get("/reads/sign-ins?day=2022-06-29").text()).contains("没有符合条件的登录记录");
    }

    @Test
    void looks_at_other_units_are_listed_with_names() throws Exception {
        luoshi.database().execute("""
                insert into people_read (at, person, action, unit, path)
                select '2022-06-30T01:00:00Z', person, 'people.read', (select unit from people_unit where name = '市水利局' limit 1), '/people'
                from people_person where sign_in_name = 'lingdao'""");

        assertThat(luoshi.visitAs("auditadmin").get("/reads?who=lingdao").text()).contains("分管副市长", "市水利局", "/people");
    }

    @Test
    void what_is_older_than_half_a_year_goes_once_and_the_journal_says_how_much() throws Exception {
        luoshi.database().execute(
                "insert into people_sign_in (at, sign_in_name, outcome, address) values ('2021-12-27T15:59:00Z', 'old', 'WRONG', ''), ('2021-12-27T16:01:00Z', 'young', 'WRONG', '')",
                "insert into people_read (at, person, action, unit, path) values ('2021-01-01T00:00:00Z', gen_random_uuid(), 'x', gen_random_uuid(), '/old')");

        luoshi.part(Retention.class).run();
        luoshi.part(Retention.class).run();

        assertThat(text("select string_agg(until_day || ' ' || sign_ins || ' ' || reads, ',') from audit_forgotten")).as("184 days before 30 June 2022, once").isEqualTo("2021-12-28 1 1");
        assertThat(text("select string_agg(sign_in_name, ',') from people_sign_in where sign_in_name in ('old', 'young')")).isEqualTo("young");
    }

    private static String text(String sql) throws Exception {
        try (var database = luoshi.database().connect(); var row = database.createStatement().executeQuery(sql)) {
            row.next();
            return row.getString(1);
        }
    }
}
