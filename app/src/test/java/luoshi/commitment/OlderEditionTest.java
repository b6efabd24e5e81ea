package luoshi.commitment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.UUID;
import luoshi.app.server.RunningLuoshi;
import luoshi.journal.Actor;
import luoshi.plan.Edition;
import luoshi.reading.Span;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** People decide while editions arrive, and on what they saw: nothing is lost, nothing doubled, each is told. */
class OlderEditionTest {

    @RegisterExtension
    static final RunningLuoshi luoshi = new RunningLuoshi();

    private static final String FIRST = "新增规上企业%d家，新增科技型企业60家、瞪羚企业50家、专精特新企业70家。地区生产总值增长8%%左右。改造老旧小区50个。";

    private final APlan plan = new APlan(luoshi, FIRST);
    private final Commitments commitments = luoshi.part(Commitments.class);
    private final Actor clerk = plan.actor("duchashi");
    private final Actor other = plan.actor("shuili");
    private final Edition first = plan.edition();
    private final List<Span> companies = plan.spans(first, 1);

    private CommitmentVersion only() {
        return commitments.list(plan.id()).stream().filter(CommitmentVersion::stands).reduce((one, two) -> {
            throw new AssertionError("two stand: " + one.state().title() + ", " + two.state().title());
        }).orElseThrow();
    }

    @Test
    void a_promise_confirmed_on_the_edition_just_replaced_is_recorded_and_follows() {
        plan.comesBackAs("新增规上企业%d家，新增科技型企业60家、瞪羚企业50家、专精特新企业70家。");

        assertThat(commitments.confirm(clerk, first, List.of(companies)).done()).isEqualTo(1);

        assertThat(plan.lines().get(1)).startsWith("CONFIRMED 1 ");
    }

    @Test
    void what_somebody_confirmed_on_the_new_edition_is_not_confirmed_again_on_the_old_one() {
        plan.comesBackAs("加快发展。新增规上企业%d家，新增科技型企业60家、瞪羚企业50家、专精特新企业70家。");
        plan.confirm(other, 1);

        Commitments.Outcome outcome = commitments.confirm(clerk, first, List.of(companies));

        assertThat(outcome.done()).isZero();
        assertThat(outcome.taken()).extracting(version -> version.state().id()).containsExactly(only().state().id());
        assertThat(commitments.reject(clerk, first, List.of(companies), "不是承诺").taken()).hasSize(1);
    }

    @Test
    void what_has_followed_into_a_new_edition_with_another_number_is_not_confirmed_again_on_the_old_one() {
        commitments.confirm(clerk, first, List.of(companies));
        Edition newest = plan.comesBackAs("新增规上企业%d家，新增科技型企业65家、瞪羚企业50家、专精特新企业70家。");
        assertThat(plan.asked()).containsExactly(1);
        commitments.follow(other, newest, only().state(), plan.spans(newest, 1), only().leaf());

        assertThat(commitments.confirm(clerk, first, List.of(companies)).taken()).hasSize(1);
        assertThat(only().state().requirement()).contains("65家").contains("50家").contains("70家");
    }

    @Test
    void undo_reaches_across_a_new_edition() {
        UUID act = commitments.confirm(clerk, first, List.of(companies)).act();
        plan.comesBackAs("加快发展。" + FIRST);

        assertThat(commitments.undo(clerk, plan.id(), act)).isEqualTo(1);

        assertThat(plan.lines()).allMatch(line -> line.startsWith("OPEN"));
        assertThat(plan.confirm(other, 1).done()).isEqualTo(1);
        assertThat(only().state().number()).as("a number is given once").isEqualTo(2);
        assertThatThrownBy(() -> commitments.undo(clerk, plan.id(), commitments.list(plan.id()).getFirst().act())).as("undoing the undoing").hasMessageContaining("commitment.taken");
    }

    @Test
    void a_rejection_follows_with_its_clause_and_never_to_the_same_number_of_another_goal() {
        List<Span> flats = plan.spans(first, 3);
        commitments.reject(clerk, first, List.of(flats), "重复");
        plan.comesBackAs("加快发展。" + FIRST);
        assertThat(plan.lines().get(3)).startsWith("REJECTED 改造老旧小区50个");

        plan.comesBackAs("新增规上企业%d家，新增科技型企业60家、瞪羚企业50家、专精特新企业70家。地区生产总值增长8%%左右。改造老旧小区60个，新建公园50个。");

        assertThat(plan.lines().subList(3, 5)).containsExactly("OPEN 改造老旧小区60个", "OPEN 新建公园50个");
    }

    @Test
    void of_three_targets_one_is_confirmed_alone_and_the_three_are_not_confirmed_once_more() {
        commitments.confirm(clerk, first, List.of(List.of(companies.get(1))));
        assertThat(plan.lines().get(1)).startsWith("PARTLY 1");

        assertThat(commitments.confirm(other, first, List.of(companies)).taken()).hasSize(1);
        Commitments.Outcome rest = commitments.confirm(other, first, List.of(List.of(companies.get(0)), List.of(companies.get(1)), List.of(companies.get(2))));

        assertThat(rest.done()).isEqualTo(2);
        assertThat(plan.lines().get(1)).startsWith("CONFIRMED 2").contains(" + 1 ".strip()).contains("3 ");
    }

    @Test
    void what_is_dropped_or_merged_is_not_proposed_again_until_a_later_edition_promises_it_once_more() {
        plan.confirm(clerk, 0, 2);
        CommitmentVersion growth = commitments.find(plan.id(), 2).orElseThrow();
        commitments.revise(clerk, growth.state(), Revision.DROPPED, "政策取消", "市委专题会议", null, growth.leaf());

        assertThat(plan.lines().get(2)).startsWith("CONFIRMED 2");
        assertThat(plan.confirm(other, 2).taken()).extracting(version -> version.state().number()).containsExactly(2);

        plan.comesBackAs("加快发展。" + FIRST);
        assertThat(plan.lines().get(2)).as("promised anew: a person decides").startsWith("OPEN 地区生产总值增长8%左右");
        assertThat(plan.asked()).isEmpty();
    }

    @Test
    void a_target_that_an_amendment_gave_up_is_not_proposed_again() {
        commitments.confirm(clerk, first, List.of(companies));
        CommitmentVersion seen = only();
        Commitment two = seen.state().at(seen.state().origin(), seen.state().targets().subList(0, 2));
        commitments.revise(clerk, two, Revision.NARROWED, "政策调整", "市政府常务会议", null, seen.leaf());

        assertThat(plan.lines().get(1)).startsWith("CONFIRMED 1").doesNotContain("70家；");
        assertThat(commitments.confirm(other, first, List.of(List.of(companies.get(2)))).taken()).hasSize(1);
    }

    @Test
    void nothing_is_merged_into_what_is_owed_no_longer_and_what_carries_another_is_not_withdrawn() {
        UUID act = plan.confirm(clerk, 0, 2).act();
        CommitmentVersion one = commitments.find(plan.id(), 1).orElseThrow();
        CommitmentVersion two = commitments.find(plan.id(), 2).orElseThrow();
        commitments.revise(clerk, one.state(), Revision.MERGED, "同一项工作", "市政府常务会议", two.state().id(), one.leaf());

        assertThatThrownBy(() -> commitments.revise(clerk, two.state(), Revision.MERGED, "x", "y", one.state().id(), two.leaf())).as("a circle").hasMessageContaining("amend.merged");
        assertThatThrownBy(() -> commitments.revise(clerk, two.state(), Revision.MERGED, "x", "y", UUID.randomUUID(), two.leaf())).hasMessageContaining("amend.merged");
        assertThatThrownBy(() -> commitments.revise(clerk, two.state(), Revision.WITHDRAWN, "看错了", "", null, two.leaf())).hasMessageContaining("commitment.carries");
        assertThatThrownBy(() -> commitments.undo(clerk, plan.id(), act)).hasMessageContaining("undo.touched");
        assertThat(plan.lines().getFirst()).startsWith("CONFIRMED 1");
    }

    @Test
    void a_correction_takes_no_words_of_another_commitment() {
        plan.confirm(clerk, 0, 1);
        CommitmentVersion one = commitments.find(plan.id(), 1).orElseThrow();
        List<Target> stolen = commitments.find(plan.id(), 2).orElseThrow().state().targets();

        assertThatThrownBy(() -> commitments.revise(clerk, one.state().at(one.state().origin(), stolen), Revision.CORRECTED, "", "", null, one.leaf()))
                .hasMessageContaining("commitment.taken");
    }

    @Test
    void what_was_postponed_stays_postponed_when_the_new_edition_prints_another_number() {
        plan.confirm(clerk, 0);
        CommitmentVersion seen = only();
        commitments.revise(clerk, APlan.due(seen.state(), seen.state().due().plusMonths(3)), Revision.POSTPONED, "汛情", "市政府常务会议", null, seen.leaf());
        Edition newest = plan.comesBackAs("新增规上企业1%d家。");

        commitments.follow(clerk, newest, only().state(), plan.spans(newest, 0), only().leaf());

        assertThat(only().state().requirement()).contains("1" + plan.number());
        assertThat(only().state().due()).isEqualTo(seen.state().due().plusMonths(3));
    }

    @Test
    void targets_keep_their_names_when_the_new_edition_puts_one_before_them() {
        commitments.confirm(clerk, first, List.of(companies));
        List<UUID> before = only().state().targets().stream().map(Target::id).toList();
        Edition newest = plan.comesBackAs("新增规上企业%d家，新增上市公司3户、科技型企业65家、瞪羚企业50家、专精特新企业70家。");

        commitments.follow(clerk, newest, only().state(), plan.spans(newest, 1), only().leaf());

        assertThat(only().state().targets()).hasSize(4);
        assertThat(only().state().targets().subList(1, 4)).extracting(Target::id).containsExactlyElementsOf(before);
        assertThat(before).doesNotContain(only().state().targets().getFirst().id());
    }
}
