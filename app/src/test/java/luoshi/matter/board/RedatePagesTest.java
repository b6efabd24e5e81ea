package luoshi.matter.board;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.UUID;
import luoshi.app.server.RunningLuoshi;
import luoshi.app.server.Visit;
import luoshi.journal.Actor;
import luoshi.journal.Genesis;
import luoshi.matter.AMatter;
import luoshi.matter.Office;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** Matters were handed out on 29 December 2026, and next year's holidays become known; at the same time the city shortens clock 7. */
class RedatePagesTest {

    @RegisterExtension
    static final RunningLuoshi luoshi = new RunningLuoshi();

    private static final Office OFFICE = new Office(luoshi);

    @TempDir
    private static Path rules;
    private static UUID one;
    private static UUID other;

    private static UUID handOut(String title) {
        return OFFICE.handOut(AMatter.handedOutBy(OFFICE.unit("市政府督查室")).called(title).ledBy(OFFICE.unit("市水利局")));
    }

    @BeforeAll
    static void theNoticeIsPublished() throws Exception {
        luoshi.part(Genesis.class).step(Actor.system("test"), Duration.ofDays(1_643));
        one = handOut("疏浚东河");
        other = handOut("疏浚西河");
        Path shipped = Path.of("src/main/resources/luoshi/matter/clock");
        Files.writeString(rules.resolve("calendar.tsv"), Files.readString(shipped.resolve("calendar.tsv"))
                + "2027-01-01\tOFF\t元旦\t2027\t示例通知\n2027-01-02\tOFF\t元旦\t2027\t示例通知\n2027-01-03\tOFF\t元旦\t2027\t示例通知\n");
        Files.writeString(rules.resolve("clocks.tsv"), Files.readString(shipped.resolve("clocks.tsv")).replace("\t7d\t", "\t5d\t"));
        luoshi.restart("luoshi.matter.rules=" + rules);
    }

    @Test
    void theOfficeSeesWhichDaysMoveAndMovesThem() {
        String moves = "研究部署 2026-12-30";
        Visit visit = luoshi.visitAs("duchashi");
        Visit.Page page = visit.get("/matters/redate");
        assertThat(Lines.of(page)).hasSize(2).allMatch(line -> line.contains("“3”首次反馈 2027-01-01 → 2027-01-04 “7”落实解决 2027-01-05 → 日期不变，由待定改为确定")).noneMatch(line -> line.contains(moves));
        assertThat(visit.get("/matters/calendar").text()).contains("href=\"/matters/redate\"");

        assertThat(visit.post("/matters/redate", "which", "ticked", "reason", "示例通知").text()).contains("没有选中事项", "value=\"示例通知\"");
        assertThat(visit.post("/matters/redate", "which", "ticked", "matter", one.toString()).status()).as("no reason").isEqualTo(422);
        assertThat(visit.post("/matters/redate", "which", "ticked", "matter", one.toString(), "matter", "x", "reason", "示例通知").text()).contains("已重算 1 件", "疏浚西河").doesNotContain("疏浚东河");
        assertThat(OFFICE.part(one).clocks()).noneMatch(clock -> clock.provisional());
        assertThat(OFFICE.part(other).clocks()).anyMatch(clock -> clock.provisional());
        assertThat(visit.post("/matters/redate", "which", "ticked", "matter", one.toString(), "reason", "示例通知").text()).contains("没有要变的");
        assertThat(visit.post("/matters/redate", "which", "all", "reason", "示例通知").text()).contains("已重算 1 件", "没有要重算的");

        assertThat(luoshi.visitAs("shuili").get("/inbox?move=REDATE").text()).contains("疏浚东河", "疏浚西河");
        assertThat(luoshi.visitAs("shuili").get("/matters/redate").status()).isEqualTo(403);
    }

    @Test
    void whatIsHandedOutNowGoesByTheOperatorsOwnRules() {
        assertThat(OFFICE.part(handOut("疏浚南河")).clocks()).last().extracting(clock -> clock.due().toString()).isEqualTo("2027-01-04T16:00:00Z");
        assertThat(OFFICE.file(one).matter().rules()).isNotEqualTo(OFFICE.file(handOut("疏浚北河")).matter().rules());
    }
}
