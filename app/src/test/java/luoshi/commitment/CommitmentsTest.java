package luoshi.commitment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import luoshi.app.server.RunningLuoshi;
import luoshi.journal.Actor;
import luoshi.kernel.MeasureUnit;
import luoshi.people.Refusal;
import luoshi.plan.Edition;
import luoshi.reading.Span;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What people decide about the promises of a plan. */
class CommitmentsTest {

    @RegisterExtension
    static final RunningLuoshi luoshi = new RunningLuoshi();

    private final APlan plan = new APlan(luoshi, "新增规上企业%d家。地区生产总值增长8%%左右。各县（市、区）谋划重大项目不少于2个。");
    private final Commitments commitments = luoshi.part(Commitments.class);
    private final Actor clerk = plan.actor("duchashi");
    private final Actor other = plan.actor("shuili");

    @Test
    void what_is_confirmed_is_a_commitment_that_points_at_its_words() {
        plan.confirm(clerk, 0);

        assertThat(plan.lines()).containsExactly(
                "CONFIRMED 1 新增规上企业" + plan.number() + "家 → 规上企业 新增 " + plan.number() + "家 @ 新增规上企业" + plan.number() + "家, 2022-12-31, 市工业和信息化局",
                "OPEN 地区生产总值增长8%左右", "OPEN 各县（市、区）谋划重大项目不少于2个");
    }

    @Test
    void what_every_county_owes_names_every_county() {
        plan.confirm(clerk, 2);

        Commitment commitment = commitments.list(plan.id()).getFirst().state();
        assertThat(commitment.perUnit()).isTrue();
        assertThat(commitment.owing()).hasSizeGreaterThan(5).doesNotHaveDuplicates();
    }

    @Test
    void of_two_who_confirm_the_same_at_once_one_does_and_the_other_is_told() {
        List<Commitments.Outcome> outcomes = IntStream.range(0, 6).mapToObj(i -> CompletableFuture.supplyAsync(() -> plan.confirm(i % 2 == 0 ? clerk : other, 0, 1)))
                .toList().stream().map(CompletableFuture::join).toList();

        assertThat(outcomes).extracting(Commitments.Outcome::done).containsExactlyInAnyOrder(2, 0, 0, 0, 0, 0);
        assertThat(outcomes).filteredOn(outcome -> outcome.done() == 0).allMatch(outcome -> outcome.taken().size() == 2);
        assertThat(commitments.list(plan.id())).extracting(version -> version.state().number()).containsExactly(1, 2);
    }

    @Test
    void who_still_looks_at_an_older_edition_does_not_confirm_again_what_stands_on_the_newest() {
        Edition old = plan.edition();
        List<Span> words = plan.spans(0);
        plan.next("要抓好落实。新增规上企业%d家。地区生产总值增长8%%左右。");
        plan.confirm(other, 0);

        Commitments.Outcome outcome = commitments.confirm(clerk, old, List.of(words));

        assertThat(outcome.done()).isZero();
        assertThat(outcome.taken()).extracting(version -> version.state().number()).containsExactly(1);
        assertThat(commitments.reject(clerk, old, List.of(words), "看错了").done()).isZero();
        assertThat(commitments.list(plan.id())).hasSize(1);
    }

    @Test
    void a_withdrawn_commitment_does_not_come_back_beside_another_of_the_same_words() {
        plan.confirm(clerk, 0);
        CommitmentVersion first = commitments.list(plan.id()).getFirst();
        commitments.revise(clerk, first.state(), Revision.WITHDRAWN, "看错了", "", null, first.leaf());
        UUID withdrawal = commitments.find(first.state().id()).orElseThrow().act();
        plan.confirm(other, 0);

        assertThatThrownBy(() -> commitments.undo(clerk, plan.id(), withdrawal)).hasMessageContaining("commitment.taken-by");
    }

    @Test
    void what_is_rejected_is_no_promise_until_it_is_taken_back() {
        Commitments.Outcome outcome = commitments.reject(clerk, plan.edition(), List.of(plan.spans(1)), "预期目标另行下达");
        assertThat(plan.lines().get(1)).isEqualTo("REJECTED 地区生产总值增长8%左右（预期目标另行下达）");

        commitments.undo(clerk, plan.id(), outcome.act());

        assertThat(plan.lines().get(1)).isEqualTo("OPEN 地区生产总值增长8%左右");
    }

    @Test
    void what_has_been_rejected_can_be_confirmed_after_all() {
        commitments.reject(clerk, plan.edition(), List.of(plan.spans(1)), "看错了");

        plan.confirm(clerk, 1);

        assertThat(plan.lines().get(1)).startsWith("CONFIRMED 1 地区生产总值增长8%左右");
    }

    @Test
    void a_rejection_without_a_reason_is_refused() {
        assertThatThrownBy(() -> commitments.reject(clerk, plan.edition(), List.of(plan.spans(1)), " ")).isInstanceOf(Refusal.class).hasMessageContaining("commitment.reason");
    }

    @Test
    void an_act_is_undone_as_a_whole_and_by_who_did_it() {
        UUID act = plan.confirm(clerk, 0, 1, 2).act();
        assertThatThrownBy(() -> commitments.undo(other, plan.id(), act)).hasMessageContaining("undo.other");

        assertThat(commitments.undo(clerk, plan.id(), act)).isEqualTo(3);

        assertThat(plan.lines()).allMatch(line -> line.startsWith("OPEN"));
        assertThatThrownBy(() -> commitments.undo(clerk, plan.id(), act)).hasMessageContaining("undo.touched");
    }

    @Test
    void a_correction_is_refused_to_who_has_not_seen_the_last_one() {
        plan.confirm(clerk, 0);
        CommitmentVersion seen = commitments.list(plan.id()).getFirst();
        Commitment corrected = APlan.titled(seen.state(), "新增规上工业企业");
        commitments.revise(other, corrected, Revision.CORRECTED, "", "", null, seen.leaf());

        assertThatThrownBy(() -> commitments.revise(clerk, APlan.titled(seen.state(), "别的"), Revision.CORRECTED, "", "", null, seen.leaf()))
                .hasMessageContaining("commitment.stale");
        assertThat(commitments.history(seen.state().id())).extracting(version -> version.revision() + " " + version.state().title())
                .containsExactly("CONFIRMED 新增规上企业" + plan.number() + "家", "CORRECTED 新增规上工业企业");
    }

    /** 新乡 2004: a target is changed by a written report before its deadline, never by oneself. */
    @Test
    void what_is_owed_is_lowered_with_a_reason_and_an_approver_and_only_if_it_is_lower() {
        plan.confirm(clerk, 0);
        CommitmentVersion seen = commitments.list(plan.id()).getFirst();

        assertThatThrownBy(() -> commitments.revise(clerk, APlan.valued(seen.state(), "90000"), Revision.LOWERED, "市场变化", "市政府常务会议", null, seen.leaf()))
                .hasMessageContaining("amend.lowered");
        assertThatThrownBy(() -> commitments.revise(clerk, APlan.valued(seen.state(), "1"), Revision.LOWERED, "市场变化", " ", null, seen.leaf()))
                .hasMessageContaining("amend.approver");
        commitments.revise(clerk, APlan.valued(seen.state(), "1"), Revision.LOWERED, "市场变化", "市政府常务会议", null, seen.leaf());

        CommitmentVersion last = commitments.find(seen.state().id()).orElseThrow();
        assertThat(last.revision() + " " + last.state().requirement() + " " + last.reason() + " " + last.approver()).isEqualTo("LOWERED 规上企业 新增 1家 市场变化 市政府常务会议");
        assertThat(last.state().targets().getFirst().id()).isEqualTo(seen.state().targets().getFirst().id());
    }

    @Test
    void what_is_dropped_is_owed_no_longer_and_changes_no_more() {
        plan.confirm(clerk, 0);
        CommitmentVersion seen = commitments.list(plan.id()).getFirst();
        commitments.revise(clerk, seen.state(), Revision.DROPPED, "政策取消", "市委专题会议", null, seen.leaf());

        CommitmentVersion last = commitments.find(seen.state().id()).orElseThrow();
        assertThat(last.stands()).isFalse();
        assertThatThrownBy(() -> commitments.revise(clerk, seen.state(), Revision.CORRECTED, "", "", null, last.leaf())).hasMessageContaining("commitment.over");
    }

    @Test
    void words_that_the_reader_passed_over_become_a_commitment_when_a_person_chooses_them() {
        Boards.Seen seen = luoshi.part(Boards.class).seen(plan.edition());
        int at = plan.text().indexOf("谋划重大项目");

        commitments.confirm(clerk, plan.edition(), seen.draftOf(new Span(at, at + "谋划重大项目".length())));

        assertThat(plan.lines()).anyMatch(line -> line.startsWith("CONFIRMED 1 谋划重大项目 → 谋划重大项目"));
    }

    @Test
    void a_number_that_is_none_is_refused_and_named() {
        plan.confirm(clerk, 0);
        CommitmentVersion seen = commitments.list(plan.id()).getFirst();

        assertThatThrownBy(() -> commitments.revise(clerk, APlan.valued(seen.state(), "1e30"), Revision.CORRECTED, "", "", null, seen.leaf())).hasMessageContaining("target.size");
    }
}
