package luoshi.commitment.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import luoshi.app.demo.DemoCity;
import luoshi.app.server.RunningLuoshi;
import luoshi.app.server.Visit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A plan from the first look to decided, by the real pages; today is 30 June 2022. */
class BoardPagesTest {

    @RegisterExtension
    static final RunningLuoshi luoshi = new RunningLuoshi();

    private final Clerk clerk = new Clerk(luoshi);

    @Test
    void a_promise_is_confirmed_and_taken_back() {
        Visit.Page plan = clerk.handIn("新增规上企业%d家。");
        assertThat(plan.text()).contains("已定 0/1", "规上企业 <b>新增 " + clerk.number() + "家</b>");

        Visit.Page after = clerk.post(plan.path() + "/decide", "do", "confirm", "items", Clerk.items(plan).getFirst());
        assertThat(after.text()).contains("已确认 1 条。", "已定 1/1", "第 1 号", "row-CONFIRMED");

        Visit.Page undone = clerk.post(plan.path() + "/undo", "act", Clerk.found(after.text(), "name=\"act\" value=\"([^\"]+)\"").getFirst());
        assertThat(undone.text()).contains("已撤销 1 项。", "已定 0/1").doesNotContain("row-CONFIRMED");
    }

    @Test
    void what_two_people_confirm_is_recorded_once_and_the_second_is_told_by_whom() {
        Visit.Page plan = clerk.handIn("新增规上企业%d家。");
        String items = Clerk.items(plan).getFirst();
        Visit other = luoshi.visitAs("duchashi");
        other.get(plan.path());
        clerk.post(plan.path() + "/decide", "do", "confirm", "items", items);

        Visit.Page told = other.post(plan.path() + "/decide", "do", "confirm", "items", items);

        assertThat(told.text()).contains("第 1 号“新增规上企业" + clerk.number() + "家”此前已由 督查室值班员 于 2022-06-30", "没有重复记").doesNotContain("第 2 号");
    }

    @Test
    void several_are_decided_together_split_and_merged() {
        Visit.Page plan = clerk.handIn("新增国家科技型中小企业%d家、高新技术企业50家。地区生产总值增长8%%左右。一般公共预算收入增长5%%以上。");
        List<String> items = Clerk.items(plan);

        clerk.post(plan.path() + "/decide", "do", "split", "items", items.get(0));
        Visit.Page after = clerk.post(plan.path() + "/decide", "do", "merge", "items", items.get(1), "items", items.get(2));

        assertThat(after.text()).contains("已定 3/3", "第 1 号", "第 2 号", "第 3 号").doesNotContain("第 4 号");
    }

    @Test
    void three_numbers_of_one_clause_are_confirmed_as_one_commitment_even_if_it_is_sent_twice() {
        Visit.Page plan = clerk.handIn("新增国家科技型中小企业%d家、高新技术企业50家、“专精特新”企业70家。");
        String items = Clerk.items(plan).getFirst();

        Visit.Page after = clerk.post(plan.path() + "/decide", "do", "confirm", "items", items, "items", items);

        assertThat(after.text()).contains("已确认 1 条。", "已定 1/1", "第 1 号").doesNotContain("第 2 号");
        String commitment = Clerk.found(after.text(), "href=\"(/commitments/[0-9a-f-]{36})\"").getFirst();
        assertThat(clerk.get(commitment).text()).contains("国家科技型中小企业", "高新技术企业", "“专精特新”企业");
    }

    @Test
    void what_is_no_promise_is_rejected_with_a_reason() {
        Visit.Page plan = clerk.handIn("新增规上企业%d家。");

        assertThat(clerk.post(plan.path() + "/decide", "do", "reject", "items", Clerk.items(plan).getFirst(), "reason", " ").text()).contains("请写明为什么不是承诺", "已定 0/1");
        assertThat(clerk.post(plan.path() + "/decide", "do", "reject", "items", Clerk.items(plan).getFirst(), "reason", "与另一条重复").text())
                .contains("已记为不是承诺：1 条。", "理由：与另一条重复", "已定 1/1");
    }

    @Test
    void who_confirms_what_a_colleague_has_just_rejected_is_told_by_whom_and_why() {
        Visit.Page plan = clerk.handIn("新增规上企业%d家。");
        Visit other = luoshi.visitAs("duchashi");
        other.get(plan.path());
        other.post(plan.path() + "/decide", "do", "reject", "items", Clerk.items(plan).getFirst(), "reason", "上级统一部署");

        assertThat(clerk.post(plan.path() + "/decide", "do", "confirm", "items", Clerk.items(plan).getFirst()).text())
                .contains("已确认 1 条。", "此前由 督查室值班员 于 2022-06-30", "记为不是承诺（上级统一部署），现改为承诺");
    }

    @Test
    void without_a_script_too_several_rows_are_changed_before_they_are_confirmed() {
        Visit.Page plan = clerk.handIn("新增规上企业%d家。地区生产总值增长8%%左右。");

        Visit.Page form = clerk.post(plan.path() + "/decide", "do", "edit", "items", Clerk.items(plan).get(0), "items", Clerk.items(plan).get(1));

        assertThat(form.path()).endsWith("/promises/new");
        assertThat(form.text()).contains("value=\"" + clerk.number() + "\"", "地区生产总值");
    }

    @Test
    void nonsense_is_refused_with_what_to_do() {
        Visit.Page plan = clerk.handIn("新增规上企业%d家。");

        assertThat(clerk.post(plan.path() + "/decide", "do", "confirm").text()).contains("请先选中一条");
        assertThat(clerk.post(plan.path() + "/decide", "do", "confirm", "items", "x").text()).contains("没有看懂选的是哪一段");
        assertThat(clerk.post(plan.path() + "/decide", "do", "confirm", "items", "1-2").text()).contains("不在最新的解读里");
        assertThat(clerk.post(plan.path() + "/decide", "do", "stampede", "items", Clerk.items(plan).getFirst()).text()).contains("没有这种处理方式");
        assertThat(clerk.post(plan.path() + "/undo", "act", "x").text()).contains("没有可撤销的");
    }

    @Test
    void who_may_not_decide_sees_no_buttons_and_is_turned_away() {
        Visit.Page plan = clerk.handIn("新增规上企业%d家。");
        Visit checker = luoshi.visitAs("hecha");

        assertThat(checker.get(plan.path()).text()).contains("已定 0/1").doesNotContain("name=\"do\"", "name=\"items\"");
        assertThat(checker.post(plan.path() + "/decide", "do", "confirm", "items", Clerk.items(plan).getFirst()).status()).isEqualTo(403);
        assertThat(luoshi.visitAs("shuili-lly").post(plan.path() + "/decide", "do", "confirm", "items", Clerk.items(plan).getFirst()).status()).isEqualTo(403);
    }

    @Test
    void what_was_read_wrongly_is_corrected_and_confirmed_and_what_is_typed_wrongly_is_kept() {
        Visit.Page plan = clerk.handIn("新增规上企业%d家。");
        String form = plan.path() + "/promises/new?items=" + Clerk.items(plan).getFirst();
        Visit.Page page = clerk.get(form);
        assertThat(page.text()).contains("<blockquote class=\"heir\">", "value=\"" + clerk.number() + "\"", "value=\"2022-12-31\"");

        Visit.Page refused = clerk.post(plan.path() + "/promises/new", Clerk.fields(page, "value", "四百五"));
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.text()).contains("“四百五”不是数", "value=\"四百五\"");

        Visit.Page done = clerk.post(plan.path() + "/promises/new", Clerk.fields(page, "value", "1,45０"));
        assertThat(done.text()).contains("已确认“", "新增 1450家", "已定 1/1");
        assertThat(clerk.post(plan.path() + "/promises/new", Clerk.fields(page, "value", "450")).text()).contains("已经确认为第 1 号");
    }

    @Test
    void words_that_were_passed_over_are_added() {
        Visit.Page plan = clerk.handIn("新增规上企业%d家。要把好的作风带到基层去。");
        int from = Integer.parseInt(Clerk.found(plan.text(), "data-from=\"(\\d+)\">(?:<a[^>]*></a>)?今年").getFirst()) + "今年，".length();

        Visit.Page page = clerk.get(plan.path() + "/promises/new?from=" + from + "&to=" + (from + 5));
        assertThat(page.text()).contains("<blockquote class=\"heir\">新增规上企</blockquote>");
    }

    @Test
    void a_finding_is_accepted_or_dismissed_with_a_reason_and_leaves_the_sheet() {
        Visit.Page plan = clerk.handIn("签约项目1398个，竣工项目1172个，竣工率84.3%%，新增规上企业%d家。");
        String finding = Clerk.found(plan.text(), "name=\"finding\" value=\"([^\"]+)\"").getFirst();
        String edition = Clerk.found(plan.text(), "name=\"edition\" value=\"([^\"]+)\"").getFirst();

        assertThat(clerk.post(plan.path() + "/findings", "edition", edition, "finding", finding, "decision", "DISMISSED", "reason", "").text()).contains("不采纳要写理由");
        assertThat(clerk.post(plan.path() + "/findings", "edition", edition, "finding", finding, "decision", "DISMISSED", "reason", "口径不同").text())
                .contains("已记为不采纳", "理由：口径不同");
        assertThat(new String(clerk.visit().download(plan.path() + "/check-up.html").body(), StandardCharsets.UTF_8)).doesNotContain("84.3%”，");
        assertThat(clerk.post(plan.path() + "/findings", "edition", edition, "finding", finding, "decision", "ACCEPTED").text()).contains("已采纳");
    }

    @Test
    void who_is_signed_out_in_the_middle_of_a_correction_comes_back_to_it_and_nothing_is_recorded_before() {
        Visit.Page plan = clerk.handIn("新增规上企业%d家。");
        String form = plan.path() + "/promises/new?items=" + Clerk.items(plan).getFirst();
        Visit.Page page = clerk.get(form);
        luoshi.part(JdbcClient.class).sql("delete from people_session").update();

        assertThat(clerk.post(plan.path() + "/promises/new", Clerk.fields(page, "value", "460")).text()).contains("name=\"password\"");
        Visit.Page back = clerk.post("/sign-in", "name", "duchashi", "password", DemoCity.PASSWORD);

        assertThat(back.path()).isEqualTo(plan.path() + "/promises/new");
        assertThat(back.text()).contains("data-draft=\"promise-" + Clerk.items(plan).getFirst());
        assertThat(clerk.get(plan.path()).text()).contains("已定 0/1");
    }

    @Test
    void a_script_gets_the_rows_it_has_changed_and_nothing_else() {
        Visit.Page plan = clerk.handIn("新增规上企业%d家。地区生产总值增长8%%左右。");

        String part = clerk.visit().part(plan.path() + "/decide", "do", "confirm", "items", Clerk.items(plan).getFirst()).text();

        assertThat(part).contains("id=\"told\"", "id=\"progress\"", "第 1 号").doesNotContain("<html", "地区生产总值");
    }
}
