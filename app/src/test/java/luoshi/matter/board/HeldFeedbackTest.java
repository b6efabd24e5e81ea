package luoshi.matter.board;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import luoshi.app.server.RunningLuoshi;
import luoshi.app.server.Visit;
import luoshi.journal.Actor;
import luoshi.journal.Genesis;
import luoshi.matter.AMatter;
import luoshi.matter.Ask;
import luoshi.matter.AssignmentRole;
import luoshi.matter.MatterClass;
import luoshi.matter.Move;
import luoshi.matter.Office;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Source: issue 5, “Burden”: what is asked is counted, and a request for something already held offers the held value. */
class HeldFeedbackTest {

    @RegisterExtension
    static final RunningLuoshi luoshi = new RunningLuoshi();

    private final Office office = new Office(luoshi);

    private UUID reported(String title, String... others) {
        AMatter matter = AMatter.handedOutBy(office.unit("市政府督查室")).called(title).ledBy(office.unit("市水利局")).of(MatterClass.MAJOR);
        for (String other : others) {
            matter.with(office.unit(other), AssignmentRole.RESPONSIBLE, "");
        }
        UUID id = office.handOut(matter);
        office.does("shuili-lly", id, Ask.of(Move.SIGN, "", 0));
        office.does("shuili-lly", id, Ask.of(Move.DEPLOY, "防汛科承办", 0));
        office.does("shuili", id, Ask.of(Move.FEEDBACK, "已清淤3公里", 0).proving(List.of(), "照片后补"));
        return id;
    }

    @Test
    void whoAsksIsShownWhatWasReportedLatelyAndNeedNotAsk() {
        UUID one = reported("疏浚东河");
        UUID other = reported("疏浚西河", "市财政局");
        Visit visit = luoshi.visitAs("duchashi");
        visit.get("/matters");

        String preview = visit.post("/matters/chase", "matter", one.toString(), "matter", other.toString()).text();
        assertThat(preview).contains("2 份反馈是近 7 天刚报的", "已清淤3公里", "水利局", "这件还有单位没报").containsOnlyOnce("type=\"checkbox\" name=\"held\"");

        assertThat(visit.post("/matters/chase/send", "matter", one.toString(), "held", one.toString(), "kind", "CHASE").text()).contains("已清淤3公里", "checked");
        visit.post("/matters/chase/send", "matter", one.toString(), "matter", other.toString(), "held", one.toString(), "kind", "CHASE");
        assertThat(office.file(one).steps()).noneMatch(step -> step.move() == Move.CHASE);
        assertThat(office.file(other).steps()).anyMatch(step -> step.move() == Move.CHASE);
    }

    @Test
    void whatWasReportedLongAgoOrSentBackIsNotHeld() {
        UUID returned = reported("疏浚南河");
        office.does("duchashi", returned, Ask.of(Move.RETURN_FEEDBACK, "没有数字", 0));
        UUID old = reported("疏浚北河");
        luoshi.part(Genesis.class).step(Actor.system("test"), Duration.ofDays(8));
        Visit visit = luoshi.visitAs("duchashi");
        visit.get("/matters");

        assertThat(visit.post("/matters/chase", "matter", returned.toString(), "matter", old.toString()).text()).doesNotContain("刚报的", "name=\"held\"");
    }

    @Test
    void theNextFeedbackBeginsWithTheLastOne() {
        UUID matter = reported("疏浚中河");

        String page = luoshi.visitAs("shuili").get("/matters/" + matter).text();

        assertThat(page).contains(">已清淤3公里</textarea>", "已填入上次反馈");
        assertThat(luoshi.visitAs("duchashi").get("/matters/" + matter).text()).doesNotContain("已填入上次反馈");
    }

    @Test
    void fieldsAreCountedByTheTableOfMoves() {
        reported("疏浚新河");

        String june = Lines.of(luoshi.visitAs("shuili").get("/matters/units/" + office.unit("市水利局"))).stream().filter(line -> line.startsWith("2022-06")).findFirst().orElseThrow();

        String[] cells = june.split(" \\| ");
        assertThat(cells[4]).as("one field for each deployment, two for each feedback: %s", june).isEqualTo(String.valueOf(3 * Integer.parseInt(cells[2])));
    }
}
