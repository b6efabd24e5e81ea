package luoshi.matter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import luoshi.app.server.RunningLuoshi;
import luoshi.journal.Actor;
import luoshi.journal.Journal;
import luoshi.matter.store.Ledger;
import luoshi.matter.store.Projection;
import luoshi.people.Refusal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What a unit has said and nobody has decided about it takes back, and everything stands as before. */
class TakenBackTest {

    @RegisterExtension
    static final RunningLuoshi luoshi = new RunningLuoshi();

    private final Scenes scenes = new Scenes(luoshi);
    private final Office office = scenes.office;

    private String clocks(UUID matter) {
        return office.part(matter).clocks().stream().map(span -> span.kind() + (span.met() == null ? " runs" : " met")).collect(Collectors.joining(", "));
    }

    @ParameterizedTest
    @EnumSource(value = State.class, names = {"OBJECTED", "EXTENDING", "ESCALATED", "APPLIED"})
    void it_stands_where_it_stood_and_its_clocks_go_on(State state) {
        UUID matter = scenes.in(state);
        office.does("shuili", matter, Ask.of(Move.WITHDRAW, "提早了", 0));

        assertThat(office.told(matter)).isEqualTo(state == State.OBJECTED ? "OPEN ISSUED>UNIT" : "OPEN IN_HAND>UNIT");
        assertThat(office.part(matter).pending()).isNull();
        assertThat(clocks(matter)).contains(state == State.OBJECTED ? "DEPLOY runs" : "DEPLOY met", state == State.APPLIED ? "FEEDBACK met" : "FEEDBACK runs", "MONTH runs", "DEADLINE runs");
        Projection projection = luoshi.part(Projection.class);
        List<String> kept = projection.lines();
        luoshi.part(Journal.class).act(Actor.system("test"), () -> luoshi.part(Ledger.class).rebuild());
        assertThat(projection.lines()).isEqualTo(kept);
    }

    @Test
    void what_was_checked_is_not_taken_back_any_more_and_a_reason_is_given() {
        assertThatThrownBy(() -> office.does("shuili", scenes.in(State.CHECKED), Ask.of(Move.WITHDRAW, "提早了", 0))).isInstanceOf(Refusal.class).hasMessageContaining("not-now.CHECKED");
        assertThatThrownBy(() -> office.does("shuili", scenes.in(State.APPLIED), Ask.of(Move.WITHDRAW, "", 0))).hasMessageContaining("matter.reason");
    }

    @Test
    void who_does_not_sign_drafts_it_for_the_head() {
        UUID matter = scenes.in(State.APPLIED);
        assertThat(luoshi.visitAs("shuili").get("/matters/" + matter).text()).contains("撤回申请</summary>", "在答复或核查之前撤回");
        assertThatThrownBy(() -> office.does("shuili-lly", matter, Ask.of(Move.WITHDRAW, "提早了", 0))).hasMessageContaining("matter.head");

        office.does("shuili-lly", matter, Ask.of(Move.WITHDRAW, "尾工未完", 0).drafted());
        office.does("shuili", matter, Ask.of(Move.WITHDRAW, "", 0).answering(office.part(matter).paper().id()));

        assertThat(office.told(matter)).isEqualTo("OPEN IN_HAND>UNIT");
        assertThat(office.part(matter).paper()).isNull();
        assertThat(luoshi.visitAs("hecha").get("/matters/" + matter).text()).contains("撤回申请", "尾工未完");
    }

    @Test
    void it_can_be_asked_for_anew() {
        UUID matter = scenes.in(State.APPLIED);
        office.does("shuili", matter, Ask.of(Move.WITHDRAW, "尾工未完", 0));
        office.does("shuili", matter, Ask.of(Move.APPLY, "尾工已完", 0).proving(List.of(), "已归档"));

        assertThat(office.told(matter)).isEqualTo("OPEN APPLIED>CHECKER");
        assertThat(clocks(matter)).doesNotContain("runs");
    }
}
