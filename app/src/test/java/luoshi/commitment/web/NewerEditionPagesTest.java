package luoshi.commitment.web;

import static org.assertj.core.api.Assertions.assertThat;

import luoshi.app.server.RunningLuoshi;
import luoshi.app.server.Visit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What becomes of decisions when a newer edition arrives, by the real pages. */
class NewerEditionPagesTest {

    @RegisterExtension
    static final RunningLuoshi luoshi = new RunningLuoshi();

    private final Clerk clerk = new Clerk(luoshi);

    @Test
    void a_newer_edition_keeps_what_it_still_says_and_asks_about_the_rest() {
        Visit.Page plan = clerk.handIn("新增规上企业%d家。\n地区生产总值增长8%%左右。\n新建停车位3000个。");
        for (String items : Clerk.items(plan)) {
            clerk.post(plan.path() + "/decide", "do", "confirm", "items", items);
        }

        Visit.Page newer = clerk.edition(plan, "新增规上企业%d家。\n地区生产总值增长7.5%%左右。");
        assertThat(newer.text()).contains("要问去向（2）", "地区生产总值增长8%左右", "改按：地区生产总值增长7.5%左右", "新版没有与原句对应的句子", "已定 1/2");

        String asked = newer.text().substring(newer.text().indexOf("id=\"q2\""));
        Visit.Page followed = clerk.post(plan.path() + "/follow", "commitment", Clerk.found(asked, "name=\"commitment\" value=\"([^\"]+)\"").getFirst(),
                "seen", Clerk.found(asked, "name=\"seen\" value=\"([^\"]+)\"").getFirst(), "items", Clerk.found(asked, "name=\"items\" value=\"([^\"]+)\"").getFirst());
        assertThat(followed.text()).contains("已改按新版。", "要问去向（1）", "已定 2/2", "第 2 号", "增长 7.5%左右");

        String gone = followed.text().substring(followed.text().indexOf("id=\"q3\""));
        Visit.Page dropped = clerk.post(plan.path() + "/follow", "commitment", Clerk.found(gone, "name=\"commitment\" value=\"([^\"]+)\"").getFirst(),
                "seen", Clerk.found(gone, "name=\"seen\" value=\"([^\"]+)\"").getFirst(), "items", "none", "reason", "新版删去该句", "approver", "印发稿");
        assertThat(dropped.text()).contains("已取消这条承诺。").doesNotContain("要问去向");
    }

    @Test
    void who_confirms_what_evidently_goes_on_means_the_same_commitment_and_no_second_one() {
        Visit.Page plan = clerk.handIn("新增规上企业%d家。\n新建停车位3000个。");
        for (String items : Clerk.items(plan)) {
            clerk.post(plan.path() + "/decide", "do", "confirm", "items", items);
        }
        Visit.Page newer = clerk.edition(plan, "新增规上企业1%d家。\n新建停车位3000个。");
        assertThat(newer.text()).contains("要问去向（1）", "原为：规上企业 新增 " + clerk.number() + "家");

        Visit.Page after = clerk.post(plan.path() + "/decide", "do", "confirm", "items", Clerk.items(newer).getFirst());

        assertThat(after.text()).contains("已定 2/2", "第 1 号").doesNotContain("要问去向", "第 3 号");
        Visit.Page undone = clerk.post(plan.path() + "/undo", "act", Clerk.found(after.text(), "name=\"act\" value=\"([^\"]+)\"").getFirst());
        assertThat(undone.text()).contains("要问去向（1）", "已定 1/2");
    }

    @Test
    void what_could_carry_on_a_commitment_that_asks_is_confirmed_by_nobody_before_that_is_answered() {
        Visit.Page plan = clerk.handIn("新增规上企业%d家。");
        clerk.post(plan.path() + "/decide", "do", "confirm", "items", Clerk.items(plan).getFirst());
        Visit.Page newer = clerk.edition(plan, "新增规上工业企业和服务业企业共1%d家。");

        assertThat(clerk.post(plan.path() + "/decide", "do", "confirm", "items", Clerk.items(newer).getFirst()).text()).as("both would be owed")
                .contains("没有重复记：可能是第 1 号“新增规上企业" + clerk.number() + "家”的新写法", "要问去向（1）", "已定 0/1");
    }

    @Test
    void what_may_carry_on_a_commitment_that_asks_is_not_confirmed_beside_it() {
        Visit.Page plan = clerk.handIn("改造老旧小区%d个，新建停车位3000个。");
        for (String items : Clerk.items(plan)) {
            clerk.post(plan.path() + "/decide", "do", "confirm", "items", items);
        }

        Visit.Page newer = clerk.edition(plan, "改造老旧小区%d个，新建充电桩500个。");
        assertThat(newer.text()).contains("要问去向（1）", "请先在“要问去向”中指明");

        String candidate = Clerk.found(newer.text(), "data-items=\"([^\"]+)\" data-asked").getFirst();
        assertThat(clerk.post(plan.path() + "/decide", "do", "confirm", "items", candidate).text()).as("both would be owed").contains("没有重复记：可能是第 ", "要问去向（1）");
    }

    @Test
    void who_confirms_on_an_edition_that_is_no_longer_the_newest_is_told_and_loses_nothing() {
        Visit.Page plan = clerk.handIn("新增规上企业%d家。");
        String old = Clerk.found(plan.text(), "name=\"edition\" value=\"([^\"]+)\"").getFirst();
        clerk.edition(plan, "一是新增规上企业%d家。\n二是新建停车位3000个。");

        Visit.Page told = clerk.post(plan.path() + "/decide", "do", "confirm", "edition", old, "items", Clerk.items(plan).getFirst());

        assertThat(told.text()).contains("本计划刚收到新版本");
        assertThat(clerk.get(plan.path()).text()).contains("第 1 号").doesNotContain("要问去向");
    }
}
