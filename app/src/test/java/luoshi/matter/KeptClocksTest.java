package luoshi.matter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import luoshi.app.server.RunningLuoshi;
import luoshi.kernel.CityClock;
import luoshi.matter.course.Part;
import luoshi.people.Refusal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A clock of one unit is touched by what concerns it, and by nothing that befalls others: issue 5, "returns and extensions". */
class KeptClocksTest {

    @RegisterExtension
    static final RunningLuoshi luoshi = new RunningLuoshi();

    private final Office office = new Office(luoshi);

    @Test
    void moreTimeForADateOfTheNodePlanStaysWhenAnotherUnitIsReleased() {
        UUID matter = withANode();
        office.does("shuili", matter, Ask.of(Move.ASK_TIME, "汛期不能施工", 0).until(ClockKind.NODE, 1, LocalDate.of(2022, 10, 31)));
        office.does("duchashi", matter, Ask.of(Move.GRANT, "", 0).until(null, 0, LocalDate.of(2022, 10, 20)));

        release(matter, "市财政局", List.of());

        assertThat(node(matter).due()).isEqualTo(CityClock.endOf(LocalDate.of(2022, 10, 20)));
    }

    @Test
    void aDateThatWasMetWithMoreTimeStaysMet() {
        UUID matter = withANode();
        office.does("shuili", matter, Ask.of(Move.ASK_TIME, "汛期不能施工", 0).until(ClockKind.NODE, 1, LocalDate.of(2022, 10, 31)));
        office.does("duchashi", matter, Ask.of(Move.GRANT, "", 0).until(null, 0, LocalDate.of(2022, 10, 20)));
        office.does("shuili", matter, Ask.of(Move.FEEDBACK, "已开工", 0).until(ClockKind.NODE, 1, null).proving(List.of(), "照片后补"));

        release(matter, "市财政局", List.of());

        assertThat(node(matter).met()).isNotNull();
    }

    @Test
    void grantedTimeIsLaterThanTheDayThatHolds() {
        UUID matter = withANode();
        office.does("shuili", matter, Ask.of(Move.ASK_TIME, "汛期不能施工", 0).until(ClockKind.NODE, 1, LocalDate.of(2022, 10, 31)));

        assertThatThrownBy(() -> office.does("duchashi", matter, Ask.of(Move.GRANT, "", 0).until(null, 0, LocalDate.of(2022, 9, 1))))
                .isInstanceOf(Refusal.class).hasMessageContaining("until-later");
        office.does("duchashi", matter, Ask.of(Move.GRANT, "", 0));
        assertThat(node(matter).due()).isEqualTo(CityClock.endOf(LocalDate.of(2022, 10, 31)));
    }

    @Test
    void whoTakesOverFromAUnitThatDidNotLeadDoesNotLead() {
        UUID matter = withANode();

        release(matter, "市财政局", List.of(Assignment.of(office.unit("市审计局"), AssignmentRole.LEAD, "")));

        assertThat(office.file(matter).matter().assignments()).extracting(Assignment::role).containsExactly(AssignmentRole.LEAD, AssignmentRole.RESPONSIBLE);
        assertThat(office.file(matter).matter().assignments().getLast().share()).isEqualTo("一期");
    }

    @Test
    void whoHasReportedTheResultOwesNoFeedback() {
        UUID matter = withANode();
        release(matter, "市财政局", List.of());
        office.does("shuili", matter, Ask.of(Move.APPLY, "已完成", 0).proving(List.of(), "现场可看"));
        assertThat(office.part(matter).clocks()).allMatch(clock -> clock.met() != null);

        office.does("duchashi", matter, Ask.of(Move.RETURN, "材料不全", 0));
        assertThat(office.part(matter).clocks()).filteredOn(clock -> clock.met() == null).extracting(ClockSpan::kind).contains(ClockKind.FEEDBACK, ClockKind.NODE).doesNotContain(ClockKind.DEPLOY);
    }

    private UUID withANode() {
        UUID matter = office.handOut(AMatter.handedOutBy(office.unit("市政府督查室")).ledBy(office.unit("市水利局"))
                .with(office.unit("市财政局"), AssignmentRole.RESPONSIBLE, "一期").of(MatterClass.CONTINUING).by(LocalDate.of(2022, 12, 31)).node(LocalDate.of(2022, 9, 30), "开工"));
        office.does("shuili-lly", matter, Ask.of(Move.SIGN, "", 0));
        office.does("shuili-lly", matter, Ask.of(Move.DEPLOY, "防汛科承办", 0));
        return matter;
    }

    private ClockSpan node(UUID matter) {
        return office.part(matter).clocks().stream().filter(clock -> clock.kind() == ClockKind.NODE).findFirst().orElseThrow();
    }

    private void release(UUID matter, String unit, List<Assignment> to) {
        Part part = office.file(matter).standing().parts().stream().filter(one -> one.assignment().unit().equals(office.unit(unit))).findFirst().orElseThrow();
        UUID id = part.assignment().id();
        office.matters().move(office.as(office.headOf(unit)), matter, id, Ask.of(Move.OBJECT, "不归我们", office.file(matter).last(id).leaf()));
        office.matters().move(office.as("duchashi"), matter, id, Ask.of(Move.RELEASE, "同意", office.file(matter).last(id).leaf()).handing(to));
    }
}
