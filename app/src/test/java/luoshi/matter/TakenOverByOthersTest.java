package luoshi.matter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import luoshi.app.server.RunningLuoshi;
import luoshi.matter.course.Part;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A unit that is released by its objection hands its part to others, who may have one already. */
class TakenOverByOthersTest {

    @RegisterExtension
    static final RunningLuoshi luoshi = new RunningLuoshi();

    private final Scenes scenes = new Scenes(luoshi);
    private final Office office = scenes.office;
    private final UUID finance = office.unit("市财政局");
    private final UUID housing = office.unit("市住房和城乡建设局");

    /** 市水利局 leads and objects. */
    private UUID objected(AssignmentRole role, String share) {
        UUID matter = office.handOut(scenes.aMatter().with(finance, role, share).with(housing, AssignmentRole.RESPONSIBLE, ""));
        office.does("shuili", matter, Ask.of(Move.OBJECT, "职责在财政部门", 0));
        return matter;
    }

    private void release(UUID matter, UUID to) {
        office.does("duchashi", matter, Ask.of(Move.RELEASE, "同意", 0).handing(to == null ? List.of() : List.of(Assignment.of(to, AssignmentRole.LEAD, ""))));
    }

    private Part part(UUID matter, UUID unit) {
        return office.file(matter).standing().parts().stream().filter(part -> part.assignment().unit().equals(unit)).findFirst().orElseThrow();
    }

    private String told(UUID matter) {
        return office.file(matter).matter().assignments().stream().map(one -> (one.unit().equals(finance) ? "财政" : "住建") + " " + one.role() + one.share() + " " + part(matter, one.unit()).state())
                .collect(Collectors.joining(", "));
    }

    @Test
    void who_only_helped_leads_from_now_on_and_begins_anew() {
        UUID matter = objected(AssignmentRole.SUPPORT, "");
        String contact = office.contactOf("市财政局");
        UUID helping = part(matter, finance).assignment().id();
        office.matters().move(office.as(contact), matter, helping, Office.seen(Ask.of(Move.SIGN, "", 0), office.file(matter).last(helping).leaf()));
        office.matters().move(office.as(contact), matter, helping, Office.seen(Ask.of(Move.DEPLOY, "配合", 0), office.file(matter).last(helping).leaf()));
        release(matter, finance);

        assertThat(told(matter)).isEqualTo("财政 LEAD ISSUED, 住建 RESPONSIBLE ISSUED");
        assertThat(part(matter, finance).assignment().id()).isEqualTo(helping);
        assertThat(part(matter, finance).clocks()).extracting(span -> span.kind() + " " + (span.met() == null)).containsExactly("DEPLOY true", "FEEDBACK true", "MONTH true", "DEADLINE true");
        assertThat(luoshi.visitAs("duchashi").get("/matters/" + matter).text()).contains("改由 市财政局 承办");
    }

    @Test
    void who_owes_a_part_already_leads_too_and_its_clocks_go_on() {
        UUID matter = objected(AssignmentRole.RESPONSIBLE, "不少于1个");
        Part before = part(matter, finance);
        release(matter, finance);

        assertThat(told(matter)).isEqualTo("财政 LEAD不少于1个 ISSUED, 住建 RESPONSIBLE ISSUED");
        assertThat(part(matter, finance).clocks()).isEqualTo(before.clocks());
        assertThat(luoshi.visitAs("duchashi").get("/matters/" + matter).text()).contains("改由 市财政局 承办");
    }

    @Test
    void who_leads_may_take_over_the_part_of_another_with_its_share() {
        UUID matter = office.handOut(AMatter.handedOutBy(office.unit("市政府督查室")).ledBy(finance).with(office.unit("市水利局"), AssignmentRole.RESPONSIBLE, "不少于1个"));
        UUID water = part(matter, office.unit("市水利局")).assignment().id();
        office.matters().move(office.as("shuili"), matter, water, Office.seen(Ask.of(Move.OBJECT, "职责在财政部门", 0), office.file(matter).last(water).leaf()));
        office.matters().move(office.as("duchashi"), matter, water,
                Office.seen(Ask.of(Move.RELEASE, "同意", 0).handing(List.of(Assignment.of(finance, AssignmentRole.LEAD, ""))), office.file(matter).last(water).leaf()));

        assertThat(told(matter)).isEqualTo("财政 LEAD不少于1个 ISSUED");
    }

    @Test
    void it_goes_to_nobody_only_where_somebody_else_leads() {
        UUID matter = objected(AssignmentRole.SUPPORT, "");
        assertThatThrownBy(() -> release(matter, null)).hasMessageContaining("matter.nobody");
        release(matter, housing);
        assertThat(told(matter)).isEqualTo("住建 LEAD ISSUED, 财政 SUPPORT ISSUED");
    }
}
