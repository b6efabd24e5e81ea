package luoshi.plan.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import luoshi.app.server.Program;
import luoshi.app.server.RunningLuoshi;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Plans handed in by programs, as docs/api.md tells them; today is 30 June 2022. */
class PlanApiTest {

    private static final String PLAN = "示例市%s年水利计划\n一、目标\n今年，新建水库%s座。\n";

    @RegisterExtension
    static final RunningLuoshi luoshi = new RunningLuoshi();

    @Test
    void a_plan_is_taken_with_its_place_and_can_be_asked_for() {
        Program program = luoshi.programAs("duchashi");

        HttpResponse<String> taken = handIn(program, "2022", "801", "水利计划", "2022", "市政府督查室");

        assertThat(taken.statusCode()).isEqualTo(201);
        String place = taken.headers().firstValue("Location").orElseThrow();
        assertThat(place).matches("/api/plans/[0-9a-f-]{36}");
        String id = place.replaceFirst(".*/", "");
        assertThat(taken.body()).isEqualTo("{\"id\":\"%s\",\"title\":\"水利计划\",\"url\":\"/plans/%s\"}".formatted(id, id));
        assertThat(program.get(place)).returns(200, HttpResponse::statusCode).satisfies(plan -> assertThat(plan.body())
                .contains("\"id\":\"" + id + "\"", "\"title\":\"水利计划\"", "\"year\":2022", "\"unit\":\"市政府督查室\"", "\"unitId\":\"", "\"stage\":\"ISSUED\"", "\"url\":\"/plans/" + id + "\""));
        assertThat(luoshi.visitAs("lingdao").get("/plans/" + id).text()).contains("水利计划", "新建水库");
    }

    @Test
    void what_is_left_blank_is_read_from_the_document() {
        Program program = luoshi.programAs("duchashi");

        HttpResponse<String> taken = handIn(program, "2021", "811", "", "", "市政府督查室");

        assertThat(taken.body()).contains("\"title\":\"示例市2021年水利计划\"");
        assertThat(program.get(taken.headers().firstValue("Location").orElseThrow()).body()).contains("\"year\":2021");
        assertThat(handIn(program, "某", "812", "", "", "市政府督查室").body()).contains("\"problem\":\"plans.no-year\"", "请填写四位年度");
    }

    @Test
    void the_same_text_and_the_same_file_are_answered_with_the_plan_that_holds_them() {
        Program program = luoshi.programAs("duchashi");
        String place = handIn(program, "2022", "821", "", "", "市政府督查室").headers().firstValue("Location").orElseThrow();

        HttpResponse<String> again = handIn(program, "2022", "821", "再来", "2022", "市政府督查室");

        assertThat(again.statusCode()).isEqualTo(409);
        assertThat(again.body()).contains("\"problem\":\"plans.held\"", "已经上传过", "\"url\":\"" + place.replaceFirst("^/api", "") + "\"");
    }

    /** Text as an older reader of files had it. */
    @Test
    void the_same_bytes_are_recognised_though_their_text_is_read_otherwise_now() throws Exception {
        Program program = luoshi.programAs("duchashi");
        handIn(program, "2022", "831", "", "", "市政府督查室");
        luoshi.database().execute("set session_replication_role = replica; update plan_edition set text = 'x' || text where text like '%831%'; set session_replication_role = origin");

        assertThat(handIn(program, "2022", "831", "", "", "市政府督查室").statusCode()).isEqualTo(409);
        luoshi.database().execute("set session_replication_role = replica; update plan_edition set text = substr(text, 2) where text like '%831%'; set session_replication_role = origin");
    }

    @Test
    void the_door_is_the_same_as_for_people() {
        Program bureau = luoshi.programAs("shuili-lly");

        assertThat(handIn(bureau, "2022", "841", "", "", "市水利局").statusCode()).isEqualTo(201);
        assertThat(handIn(bureau, "2022", "842", "", "", "市教育局")).returns(403, HttpResponse::statusCode).satisfies(answer -> assertThat(answer.body()).contains("error.forbidden"));
        assertThat(handIn(luoshi.programAs("lingdao"), "2022", "843", "", "", "示例市").statusCode()).isEqualTo(403);
        assertThat(luoshi.programAs("sysadmin").get("/api/plans/" + UUID.randomUUID()).statusCode()).isEqualTo(403);
        assertThat(luoshi.programAs("lingdao").get("/api/plans/" + UUID.randomUUID()).statusCode()).isEqualTo(404);
    }

    @Test
    void a_look_at_another_units_plan_is_written_down_as_people_s_looks_are() {
        String place = handIn(luoshi.programAs("duchashi"), "2022", "851", "", "", "市政府督查室").headers().firstValue("Location").orElseThrow();

        luoshi.programAs("lingdao").get(place);

        assertThat(luoshi.part(JdbcClient.class).sql("select count(*) from people_read where path = :path").param("path", place).query(Long.class).single()).isEqualTo(1);
    }

    private static HttpResponse<String> handIn(Program program, String year, String number, String title, String typedYear, String unit) {
        return program.upload("/api/plans", "plan.txt", PLAN.formatted(year, number).getBytes(StandardCharsets.UTF_8),
                "title", title, "year", typedYear, "unit", unit, "stage", "ISSUED");
    }
}
