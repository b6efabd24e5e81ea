package luoshi.matter;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import luoshi.app.server.RunningLuoshi;
import luoshi.matter.store.Ledger;
import luoshi.matter.store.Projection;
import luoshi.journal.Journal;
import luoshi.journal.Actor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The life of a matter through the door. */
class MatterLifeTest {

    @RegisterExtension
    static final RunningLuoshi luoshi = new RunningLuoshi();

    private final Office office = new Office(luoshi);

    @Test
    void aMatterGoesFromHandingOutToStrikingOff() {
        UUID matter = office.handOut(AMatter.handedOutBy(office.unit("市政府督查室")).ledBy(office.unit("市水利局")));
        assertThat(office.told(matter)).isEqualTo("OPEN ISSUED>UNIT");

        office.does("shuili-lly", matter, Ask.of(Move.SIGN, "", 0));
        office.does("shuili-lly", matter, Ask.of(Move.DEPLOY, "分管领导牵头，防汛科承办", 0));
        office.does("shuili-lly", matter, Ask.of(Move.FEEDBACK, "已开工", 0).proving(List.of(), "现场照片下周补").drafted());
        assertThat(office.told(matter)).isEqualTo("OPEN IN_HAND>HEAD");
        office.does("shuili", matter, Ask.of(Move.FEEDBACK, "", 0).answering(office.part(matter).paper().id()));
        assertThat(office.told(matter)).isEqualTo("OPEN IN_HAND>UNIT");
        office.does("shuili", matter, Ask.of(Move.APPLY, "已完成", 0).proving(List.of(), "无"));
        assertThat(office.told(matter)).isEqualTo("OPEN APPLIED>CHECKER");
        office.does("hecha", matter, Ask.of(Move.CHECK, "现场核查属实", 0).finding(true));
        office.does("duchashi", matter, Ask.of(Move.ACCEPT, "", 0).graded(Step.Grade.GOOD));

        assertThat(office.told(matter)).isEqualTo("STRUCK_OFF ACCEPTED>NOBODY");
        Projection projection = luoshi.part(Projection.class);
        List<String> kept = projection.lines();
        luoshi.part(Journal.class).act(Actor.system("test"), () -> luoshi.part(Ledger.class).rebuild());
        assertThat(projection.lines()).isEqualTo(kept).isNotEmpty();
    }
}
