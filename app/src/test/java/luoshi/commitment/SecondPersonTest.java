package luoshi.commitment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.UUID;
import luoshi.app.server.RunningLuoshi;
import luoshi.journal.Actor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Where the installation wants it, a second person must agree: GB/T 22239-2019 8.1.4.2, separation of duty. */
class SecondPersonTest {

    @RegisterExtension
    static final RunningLuoshi luoshi = new RunningLuoshi("luoshi.commitment.second-person=true");

    private final APlan plan = new APlan(luoshi, "新增规上企业%d家。地区生产总值增长8%%左右。");
    private final Commitments commitments = luoshi.part(Commitments.class);
    private final Actor clerk = plan.actor("duchashi");
    private final Actor second = plan.actor("shuili");

    @Test
    void what_one_person_confirms_waits_for_another() {
        plan.confirm(clerk, 0);

        assertThat(plan.lines().getFirst()).startsWith("PENDING 1");
        assertThatThrownBy(() -> commitments.approve(clerk, plan.id(), ids())).hasMessageContaining("commitment.own");
        assertThat(commitments.approve(second, plan.id(), ids())).isEqualTo(1);
        assertThat(plan.lines().getFirst()).startsWith("CONFIRMED 1");
    }

    @Test
    void what_is_corrected_waits_again_and_not_for_who_corrected_it() {
        plan.confirm(clerk, 0);
        CommitmentVersion seen = commitments.list(plan.id()).getFirst();
        commitments.revise(second, APlan.titled(seen.state(), "规上企业"), Revision.CORRECTED, "", "", null, seen.leaf());

        assertThatThrownBy(() -> commitments.approve(second, plan.id(), ids())).hasMessageContaining("commitment.own");
        assertThat(commitments.approve(clerk, plan.id(), ids())).isEqualTo(1);
        assertThat(commitments.history(seen.state().id())).extracting(CommitmentVersion::revision).containsExactly(Revision.PROPOSED, Revision.PROPOSED, Revision.CONFIRMED);
    }

    /** Taking an approval back is not putting the promise forward: who did stays who must not agree. */
    @Test
    void after_an_approval_is_taken_back_who_confirmed_it_still_cannot_agree_alone() {
        plan.confirm(clerk, 0);
        commitments.approve(second, plan.id(), ids());
        commitments.undo(second, plan.id(), commitments.list(plan.id()).getFirst().act());
        assertThat(plan.lines().getFirst()).startsWith("PENDING 1");

        assertThatThrownBy(() -> commitments.approve(clerk, plan.id(), ids())).hasMessageContaining("commitment.own");
        assertThat(commitments.approve(second, plan.id(), ids())).isEqualTo(1);
    }

    @Test
    void what_nobody_has_agreed_to_is_not_amended_past_the_second_person() {
        plan.confirm(clerk, 0);
        CommitmentVersion seen = commitments.list(plan.id()).getFirst();

        assertThatThrownBy(() -> commitments.revise(clerk, APlan.valued(seen.state(), "1"), Revision.LOWERED, "市场变化", "市政府常务会议", null, seen.leaf()))
                .hasMessageContaining("commitment.pending");
    }

    private List<UUID> ids() {
        return commitments.list(plan.id()).stream().map(version -> version.state().id()).toList();
    }
}
