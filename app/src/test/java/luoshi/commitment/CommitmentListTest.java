package luoshi.commitment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import luoshi.app.server.RunningLuoshi;
import luoshi.journal.Actor;
import luoshi.journal.Entries;
import luoshi.journal.Journal;
import luoshi.journal.Purges;
import luoshi.kernel.SearchText;
import luoshi.people.Door;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Commitments as they are listed and searched. */
class CommitmentListTest {

    @RegisterExtension
    static final RunningLuoshi luoshi = new RunningLuoshi();

    private static final Door.Scope EVERYBODYS = new Door.Scope(true, Set.of());

    private final APlan plan = new APlan(luoshi, "新增规上企业%d家。地区生产总值增长８%%左右。建成５Ｇ基站2000个，“专精特新”企业新增70家。各县（市、区）谋划重大项目不少于2个。");
    private final CommitmentList list = luoshi.part(CommitmentList.class);
    private final Commitments commitments = luoshi.part(Commitments.class);
    private final Actor clerk = plan.actor("duchashi");

    @Test
    void the_projection_holds_what_the_facts_say_whatever_was_done() {
        UUID act = plan.confirm(clerk, 0, 1).act();
        plan.confirm(clerk, 2);
        commitments.undo(clerk, plan.id(), act);
        plan.confirm(clerk, 0);
        CommitmentVersion seen = commitments.list(plan.id()).getLast();
        commitments.revise(clerk, APlan.titled(seen.state(), "别的"), Revision.CORRECTED, "", "", null, seen.leaf());

        assertThat(apart()).isZero();
    }

    @Test
    void the_projection_can_be_made_anew() {
        plan.confirm(clerk, 0, 1);
        luoshi.part(JdbcClient.class).sql("delete from commitment_current").update();
        assertThat(apart()).isNotZero();

        list.rebuild();

        assertThat(apart()).isZero();
    }

    private static int apart() {
        return luoshi.part(JdbcClient.class).sql("""
                select (select count(*) from (select * from commitment_current except select * from commitment_latest(null)) more)
                     + (select count(*) from (select * from commitment_latest(null) except select * from commitment_current) less)""").query(Integer.class).single();
    }

    @Test
    void commitments_stand_in_the_order_of_the_text_and_a_page_shows_its_part() {
        plan.confirm(clerk, 4);
        plan.confirm(clerk, 0, 1);

        assertThat(titles(CommitmentList.Filter.STANDING)).containsExactly("新增规上企业" + plan.number() + "家", "地区生产总值增长８%左右", "各县（市、区）谋划重大项目不少于2个");
        CommitmentList.Found second = list.search(EVERYBODYS, of(null, null, null, CommitmentList.State.STANDING), 1, 1);
        assertThat(second.total()).isEqualTo(3);
        assertThat(second.rows()).extracting(row -> row.version().state().title()).containsExactly("地区生产总值增长８%左右");
    }

    @Test
    void they_are_asked_for_by_what_they_ask_for_how_they_are_owed_and_how_they_stand() {
        plan.confirm(clerk, 0, 4);
        CommitmentVersion dropped = commitments.list(plan.id()).getFirst();
        commitments.revise(clerk, dropped.state(), Revision.DROPPED, "政策取消", "市委专题会议", null, dropped.leaf());

        assertThat(list.search(EVERYBODYS, of(null, null, true, null), 0, 9).rows()).extracting(row -> row.version().state().number()).containsExactly(2);
        assertThat(list.search(EVERYBODYS, of(null, TargetKind.NUMBER, null, CommitmentList.State.ENDED), 0, 9).rows()).extracting(row -> row.version().revision()).containsExactly(Revision.DROPPED);
        assertThat(list.search(EVERYBODYS, of(null, TargetKind.MILESTONE, null, null), 0, 9).total()).isZero();
        assertThat(list.search(EVERYBODYS, of(Nature.BINDING, null, null, null), 0, 9).total()).isZero();
    }

    @Test
    void nobody_sees_commitments_of_plans_that_they_may_not_read() {
        plan.confirm(clerk, 0);

        assertThat(list.search(new Door.Scope(false, Set.of(UUID.randomUUID())), CommitmentList.Filter.STANDING, 0, 9).total()).isZero();
        assertThat(list.all(new Door.Scope(false, Set.of()), CommitmentList.Filter.STANDING)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"规上", "'上企 新增'", "5g", "５Ｇ基", "专精特新企业", "8%", "８％", "(市、区)"})
    void they_are_found_by_two_characters_also_within_words_whatever_their_width(String wanted) {
        plan.confirm(clerk, 0, 1, 2, 3, 4);

        assertThat(titles(CommitmentList.Filter.of(SearchText.of(wanted)))).as(wanted).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"企", "规企", "规上 没有的词", "%", "\\%", "企业%", "企业\\", "企业;--", "规上\0企业x"})
    void what_is_not_there_is_not_found_whatever_signs_are_in_it(String wanted) {
        plan.confirm(clerk, 0);

        assertThat(titles(CommitmentList.Filter.of(SearchText.of(wanted)))).isEmpty();
    }

    private List<String> titles(CommitmentList.Filter filter) {
        return list.search(EVERYBODYS, new CommitmentList.Filter(plan.id(), null, null, null, null, null, filter.state(), null, filter.text()), 0, 50).rows().stream()
                .map(row -> row.version().state().title()).toList();
    }

    private CommitmentList.Filter of(Nature nature, TargetKind kind, Boolean perUnit, CommitmentList.State state) {
        return new CommitmentList.Filter(plan.id(), 2022, null, nature, kind, perUnit, state, null, SearchText.of(""));
    }

    @Test
    void what_is_purged_is_found_no_more_and_its_older_row_holds_again() {
        plan.confirm(clerk, 0);
        CommitmentVersion seen = commitments.list(plan.id()).getFirst();
        commitments.revise(clerk, APlan.titled(seen.state(), "误传的内容"), Revision.CORRECTED, "", "", null, seen.leaf());
        long leaf = commitments.list(plan.id()).getFirst().leaf();
        Purges purges = luoshi.part(Purges.class);
        purges.pin();

        luoshi.part(Journal.class).act(clerk, () -> purges.purge(luoshi.part(Entries.class).findByArrival(leaf).orElseThrow(),
                new Purges.Ground(clerk, plan.actor("shuili"), "误传")));

        assertThat(titles(CommitmentList.Filter.of(SearchText.of("误传的内容")))).isEmpty();
        assertThat(titles(CommitmentList.Filter.STANDING)).containsExactly(seen.state().title());
        assertThat(apart()).isZero();
    }

    @Test
    void both_ways_of_folding_a_text_are_one() {
        StringBuilder signs = new StringBuilder();
        for (char c = 1; c < 0xFFFE; c++) {
            if (!Character.isSurrogate(c)) {
                signs.append(c);
            }
        }
        assertThat(luoshi.part(JdbcClient.class).sql("select search_folded(:signs)").param("signs", signs.toString()).query(String.class).single())
                .isEqualTo(SearchText.folded(signs.toString()));
    }
}
