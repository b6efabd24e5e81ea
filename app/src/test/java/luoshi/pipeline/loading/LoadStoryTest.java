package luoshi.pipeline.loading;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import luoshi.app.server.RunningLuoshi;
import luoshi.app.server.Visit;
import luoshi.matter.Office;
import luoshi.pipeline.Pipelines;
import luoshi.pipeline.item.Dikes;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A definition from a text with faults to a register whose second version is in force from July on. */
class LoadStoryTest {

    @RegisterExtension
    static final RunningLuoshi luoshi = new RunningLuoshi();

    private final Office office = new Office(luoshi);
    private final Visit supervisor = luoshi.visitAs("duchashi");

    @Test
    void aDefinitionIsCheckedLineByLineLoadedAndFollowedByAnother() {
        supervisor.get("/pipelines/new");
        String faulty = Dikes.text().replace("needs: [plan]", "needs: [plans]").replace("stages:", "stage:");
        Visit.Page refused = supervisor.post("/pipelines/new", "text", faulty, "do", "load");
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.text()).contains("“stage”不认识，是不是 stages", "没有装入", "id=\"line-", "class=\"faulty\"", "堤防险工险段").doesNotContain("value=\"load\"");
        assertThat(luoshi.part(Pipelines.class).find("dikes")).isEmpty();

        Visit.Page checked = supervisor.upload("/pipelines/new", "file", "堤防.yaml", Dikes.text().getBytes(StandardCharsets.UTF_8), "do", "check");
        assertThat(checked.status()).isEqualTo(200);
        assertThat(checked.text()).contains("这份定义规定了", "5 个阶段", "排查 → 方案审定", "value=\"load\"");
        assertThat(supervisor.post("/pipelines/new", "text", Dikes.text(), "do", "load").text()).as("somebody keeps it").contains("请选责任单位");

        String water = office.unit("市水利局").toString();
        Visit.Page loaded = supervisor.post("/pipelines/new", "text", Dikes.text(), "do", "load", "keeper", water);
        assertThat(loaded.text()).contains("“堤防险工险段”已装入，2022-01-01 起施行", "主管单位：市水利局", "督查室值班员", "sha256:");
        assertThat(new String(supervisor.download("/pipelines/dikes/definition/1").body(), StandardCharsets.UTF_8)).isEqualTo(Dikes.text());

        Visit head = luoshi.visitAs("shuili");
        assertThat(head.get("/pipelines/new?from=dikes").text()).contains("堤防险工险段");
        String lost = Dikes.text().replace("from: 2022-01-01", "from: 2022-07-01").replaceFirst("(?m)^  - \\{key: guarded.*\\n", "");
        assertThat(head.post("/pipelines/new", "text", lost, "do", "load").text()).contains("前一版有这个字段，这一版没有");
        String next = Dikes.text().replace("from: 2022-01-01", "from: 2022-07-01").replace("exits:", "exits:\n  - {key: dropped, name: 不再列管, en: Dropped}");
        assertThat(head.post("/pipelines/new", "text", next.replace("2022-07-01", "2022-06-01"), "do", "load").text()).contains("新版本的施行日 2022-06-01 早于今天");
        assertThat(head.post("/pipelines/new", "text", next, "do", "load").text()).contains("2022-07-01 起施行", "比 2022-01-01 起的那一版", "<ins>不再列管</ins>");
        assertThat(head.post("/pipelines/new", "text", next, "do", "load").text()).contains("这份定义已经装入");
        assertThat(head.get("/pipelines/dikes/definition?version=1").text()).doesNotContain("不再列管");
        assertThat(head.get("/pipelines/dikes/definition?version=9").status()).isEqualTo(404);
        assertThat(head.post("/pipelines/new", "text", next.replace("pipeline: dikes", "pipeline: elsewhere"), "do", "load", "keeper", office.unit("市应急管理局").toString()).status())
                .as("for one's own unit only").isEqualTo(403);

        assertThat(luoshi.visitAs("lingdao").get("/pipelines/new").status()).isEqualTo(403);
    }

    @Test
    void whatComesWithLuoshiIsOfferedAndPeriodsAreRecorded() {
        assertThat(supervisor.get("/pipelines/new").text()).contains("随附的定义", "hazards.yaml", "三个一批项目和重点项目");
        assertThat(supervisor.get("/pipelines/new?shipped=hazards.yaml").text()).contains("这份定义规定了", "value=\"load\"");
        luoshi.part(Pipelines.class).load(office.as("duchashi"), office.unit("市水利局"), Dikes.text().replace("pipeline: dikes", "pipeline: periods").getBytes(StandardCharsets.UTF_8));

        Visit head = luoshi.visitAs("shuili");
        assertThat(head.get("/pipelines/periods/periods").text()).contains("还没有登记期");
        assertThat(head.post("/pipelines/periods/periods", "name", "第1期", "day", "四月").text()).contains("“活动日期”填的“四月”读不成一个日期", "value=\"四月\"", "value=\"第1期\"");
        assertThat(head.post("/pipelines/periods/periods", "name", "第1期", "day", "2022年4月1日").text()).contains("“第1期”已登记", "2022-04-01");
        assertThat(head.post("/pipelines/periods/periods", "name", "a:b", "day", "2022-04-01").text()).contains("不含冒号");
        assertThat(luoshi.visitAs("lingdao").get("/pipelines/periods/periods").text()).contains("第1期").doesNotContain("<form class=\"card");
    }
}
