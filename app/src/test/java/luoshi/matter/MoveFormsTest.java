package luoshi.matter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import luoshi.app.server.RunningLuoshi;
import luoshi.app.server.Visit;
import luoshi.matter.course.Moves;
import luoshi.matter.course.Rule;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The forms of moves: which are offered, and what they take. */
class MoveFormsTest {

    @RegisterExtension
    static final RunningLuoshi luoshi = new RunningLuoshi();

    private final Scenes scenes = new Scenes(luoshi);
    private final Office office = scenes.office;

    private static Stream<Rule> movesWithWords() {
        return Moves.TABLE.rules().stream().filter(rule -> rule.move() != Move.DRAFT && rule.move() != Move.CHASE && rule.phase() != Phase.SUBMITTED);
    }

    @ParameterizedTest
    @MethodSource("movesWithWords")
    void no_move_takes_more_words_than_a_step_can_hold_and_the_text_is_kept(Rule rule) {
        UUID matter = rule.ofPart() ? scenes.in(rule.from()) : scenes.in(rule.phase());
        UUID part = rule.ofPart() ? office.part(matter).assignment().id() : null;
        String who = switch (rule.who()) {
            case ISSUER -> "duchashi";
            case CHECKER -> "hecha";
            default -> "shuili";
        };
        int before = office.file(matter).steps().size();
        Visit visit = luoshi.visitAs(who);
        visit.get("/matters/" + matter);

        Visit.Page refused = visit.post("/matters/" + matter + "/moves", "assignment", part == null ? "" : part.toString(), "move", rule.move().name(), "words", "字".repeat(2_001),
                "approver", "会议", "passed", "yes", "grade", "GOOD", "clock", "DEADLINE:0", "until", "2023-06-30", "kind", "CONTINUING", "nodes", "2022-11-30 过半", "noEvidence", "没有",
                "seen", String.valueOf(office.file(matter).last(part).leaf()));

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.text()).contains("2,000");
        assertThat(office.file(matter).steps()).hasSize(before);
    }

    @Test
    void a_draft_is_sent_back_with_no_more_words_either() {
        UUID matter = scenes.in(State.IN_HAND);
        office.does("shuili-lly", matter, Ask.of(Move.FEEDBACK, "已开工", 0).proving(List.of(), "没有").drafted());

        assertThatThrownBy(() -> office.does("shuili", matter, Ask.of(Move.SEND_BACK, "字".repeat(2_001), 0).answering(office.part(matter).paper().id()))).hasMessageContaining("form.long");
        assertThatThrownBy(() -> office.does("shuili", matter, Ask.of(Move.SEND_BACK, " ", 0).answering(office.part(matter).paper().id()))).hasMessageContaining("matter.reason");
    }

    /** delivery.md §1.7: 不合格 never closes. */
    @Test
    void after_a_finding_that_says_no_only_the_return_is_offered() {
        UUID matter = scenes.in(State.APPLIED);
        office.does("hecha", matter, Ask.of(Move.CHECK, "只完成一半", 0).finding(false));
        assertThat(offered(matter)).containsExactly(Move.RETURN);

        office.does("hecha", matter, Ask.of(Move.CHECK, "已补齐", 0).finding(true));
        assertThat(offered(matter)).containsExactly(Move.RETURN, Move.ACCEPT);
        assertThat(luoshi.visitAs("duchashi").get("/matters/" + matter).text()).contains("认定办结</summary>");
    }

    private List<Move> offered(UUID matter) {
        return office.matters().allowed(office.as("duchashi"), office.file(matter), office.part(matter)).stream().map(Rule::move).toList();
    }

    @Test
    void a_plan_that_is_emptied_while_the_class_is_raised_is_refused_and_its_nodes_stand_there_again() {
        UUID matter = office.handOut(scenes.aMatter().node(LocalDate.of(2022, 9, 30), "过半"));
        Visit visit = luoshi.visitAs("duchashi");
        visit.get("/matters/" + matter);
        String[] form = {"move", "RECLASSIFY", "kind", "CONTINUING", "nodes", "", "words", "需长期推进", "seen", String.valueOf(office.file(matter).last(null).leaf())};

        Visit.Page refused = visit.post("/matters/" + matter + "/moves", form);

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.text()).contains("节点栏是空的，而这件事项原有 1 个节点", "需长期推进", "2022-09-30 过半");
        form[5] = "2022-10-31 完成";
        visit.post("/matters/" + matter + "/moves", form);
        assertThat(office.file(matter).matter().nodes()).extracting(Matter.Node::words).containsExactly("完成");
    }
}
