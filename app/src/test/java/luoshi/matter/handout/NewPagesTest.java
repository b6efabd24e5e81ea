package luoshi.matter.handout;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import luoshi.app.server.RunningLuoshi;
import luoshi.app.server.Visit;
import luoshi.journal.Actor;
import luoshi.matter.AssignmentRole;
import luoshi.matter.Matter;
import luoshi.matter.MatterClass;
import luoshi.matter.MatterFile;
import luoshi.matter.Matters;
import luoshi.matter.Office;
import luoshi.matter.Phase;
import luoshi.people.People;
import luoshi.people.Person;
import luoshi.people.Post;
import luoshi.people.Posts;
import luoshi.people.Role;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Matters of pasted minutes and of one's own words, and drafts that two people change. */
class NewPagesTest {

    @RegisterExtension
    static final RunningLuoshi luoshi = new RunningLuoshi();

    private static final Pattern ACT = Pattern.compile("/matters/acts/([0-9a-f-]{36})");
    private static final String MINUTES = """
            市政府常务会议纪要
            会议议定以下事项：
            一、由市水利局牵头，市财政局配合，8月底前完成沁河堤防加固工程。
            二、市工业和信息化局要在9月底前新增规上企业20家。
            """;

    private final Visit office = luoshi.visitAs("duchashi");

    private static List<MatterFile> made(Visit.Page after) {
        Matcher act = ACT.matcher(after.path());
        assertThat(act.find()).as(after.path() + after.text().replaceAll("(?s).*<main", "<main")).isTrue();
        return luoshi.part(Matters.class).findAll(luoshi.part(Matters.class).movedBy(UUID.fromString(act.group(1))));
    }

    @Test
    void pasted_minutes_propose_a_matter_for_each_promise() {
        Visit.Page read = office.post("/matters/new/text", "source", "MEETING", "sourceTitle", "市政府第12次常务会议", "day", "2022-06-28", "words", MINUTES, "do", "read");

        assertThat(read.status()).isEqualTo(200);
        assertThat(read.text()).contains("沁河堤防加固工程", "value=\"市水利局\"", "2022-08-31", "2022-09-30");

        List<MatterFile> matters = made(office.post("/matters/new/text", "source", "MEETING", "sourceTitle", "市政府第12次常务会议", "day", "2022-06-28", "words", MINUTES,
                "rows", "2", "tick", "1", "do", "record"));

        assertThat(matters).singleElement().satisfies(file -> {
            Matter matter = file.matter();
            assertThat(matter.origin().title()).isEqualTo("市政府第12次常务会议");
            assertThat(matter.origin().words()).contains("沁河堤防");
            assertThat(matter.deadline()).hasToString("2022-08-31");
            assertThat(matter.assignments()).extracting(part -> part.role()).containsExactly(AssignmentRole.LEAD, AssignmentRole.SUPPORT);
        });
    }

    @Test
    void titles_do_not_repeat_whom_they_ask() {
        String text = "请市工业和信息化局在9月底前新增规上企业20家。\n请市水利局、市财政局牵头，8月底前清淤河道12公里。\n请示报告制度要在9月底前建成。";

        Visit.Page read = office.post("/matters/new/text", "day", "2022-06-28", "words", text, "do", "read");

        assertThat(read.text()).contains(">在9月底前新增规上企业20家</textarea>", "value=\"市工业和信息化局\"", ">请示报告制度要在9月底前建成</textarea>").doesNotContain("value=\"请市", ">请市工业和信息化局在9月底前新增规上企业20家</textarea>");
        assertThat(office.post("/matters/new/text", "words", " \n", "do", "read").text()).contains("“原文”是空的。请粘贴会议纪要");
    }

    /** 保守国家秘密法 (2024): what is marked is not handled here. */
    @Test
    void a_text_with_a_classification_marking_is_neither_taken_nor_sent_back() {
        Visit.Page refused = office.post("/matters/new/text", "words", "机密★1年\n" + MINUTES, "do", "read");

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.text()).contains("密级标志").doesNotContain("沁河堤防");
        assertThat(office.post("/matters/new", "title", "事", "lead", "市水利局", "words", "机密★1年\n" + MINUTES, "do", "record").text()).contains("密级标志").doesNotContain("沁河堤防");
    }

    @Test
    void one_matter_is_written_by_hand_and_previewed() {
        String[] form = {"source", "INSTRUCTION", "sourceTitle", "市长批示", "title", "排查在建深基坑", "lead", "市住房和城乡建设局", "responsible", "云门县、清溪县 各自辖区\n柏林县", "deadline", "2022-07-20"};

        assertThat(office.post("/matters/new", with(form, "preview")).text()).contains("这次要求谁做什么", "value=\"record\"", "排查在建深基坑");
        Matter matter = made(office.post("/matters/new", with(form, "record"))).getFirst().matter();
        assertThat(matter.assignments()).extracting(part -> part.role() + part.share()).containsExactly("LEAD", "RESPONSIBLE各自辖区", "RESPONSIBLE各自辖区", "RESPONSIBLE");
    }

    /** delivery.md §1.2: 7 days are for ordinary matters; what has longer is a major or a continuing one. Nothing changes unless who hands out says so. */
    @Test
    void an_ordinary_matter_with_a_deadline_far_away_is_named_and_changed_by_one_click() {
        String[] form = {"title", "加固沁河堤防", "lead", "市水利局", "kind", "ORDINARY", "deadline", "2022-12-31", "do", "preview"};
        Visit.Page preview = office.post("/matters/new", form);
        assertThat(preview.text()).contains("按“一般事项”，最迟 2022-07-07 就要申请办结，早于所定的 2022-12-31", "name=\"kind\" value=\"CONTINUING\"", "value=\"record\"");
        MatterFile kept = made(office.post("/matters/new", with(java.util.Arrays.copyOf(form, 8), "draft"))).getFirst();
        assertThat(kept.matter().kind()).isEqualTo(MatterClass.ORDINARY);
        String page = "/matters/" + kept.matter().id();
        assertThat(office.get(page).text()).contains("建议定为“持续推进事项”");
        assertThat(office.get(page + "/edit").text()).contains("改为“持续推进事项”");

        assertThat(office.post("/matters/new", "kind", "CONTINUING", "title", "加固沁河堤防", "lead", "市水利局", "kind", "ORDINARY", "deadline", "2022-12-31").text())
                .doesNotContain("按“一般事项”").contains("value=\"record\"", "value=\"CONTINUING\" selected");
        office.post(page + "/edit", "seen", String.valueOf(kept.last(null).leaf()), "kind", "CONTINUING", "title", "加固沁河堤防", "lead", "市水利局", "kind", "ORDINARY", "deadline", "2022-12-31");
        assertThat(luoshi.part(Matters.class).find(kept.matter().id()).orElseThrow().matter().kind()).isEqualTo(MatterClass.CONTINUING);
        assertThat(office.get(page).text()).doesNotContain("建议定为");
    }

    @Test
    void rows_of_a_text_are_named_each_and_adopt_each_or_all_what_fits() {
        String[] read = {"day", "2022-06-28", "words", MINUTES, "rows", "2", "tick", "1", "tick", "2", "lead.2", "市工业和信息化局", "due.2", "2022-07-20"};
        assertThat(office.post("/matters/new/text", with(read, "preview")).text()).contains("勾选的有 2 件定为“一般事项”", "name=\"kind.1\" value=\"CONTINUING\">", "name=\"kind.2\" value=\"MAJOR\">");
        assertThat(office.post("/matters/new/text", with(read, "adopt")).text()).doesNotContain("勾选的有").contains("name=\"kind.1\" value=\"CONTINUING\" checked", "name=\"kind.2\" value=\"MAJOR\" checked");

        String[] one = java.util.Arrays.copyOf(read, read.length + 2);
        one[read.length] = "kind.2";
        one[read.length + 1] = "MAJOR";
        assertThat(made(office.post("/matters/new/text", with(one, "record")))).extracting(file -> file.matter().kind()).containsExactlyInAnyOrder(MatterClass.ORDINARY, MatterClass.MAJOR);
    }

    @Test
    void blanks_of_every_width_part_units_shares_and_nodes() {
        Matter matter = made(office.post("/matters/new", "title", "整治采砂点", "lead", "　水利局 ", "responsible", "云门县\u3000、 清溪县\t\t不少于1个\n市 财政局", "kind", "CONTINUING",
                "nodes", "\u00A02022年9月30日　　过半\n\n2022-12-20：\t完成", "do", "record")).getFirst().matter();

        assertThat(matter.assignments()).extracting(part -> part.role() + part.share()).containsExactly("LEAD", "RESPONSIBLE不少于1个", "RESPONSIBLE不少于1个", "RESPONSIBLE");
        assertThat(matter.nodes()).extracting(node -> node.day() + node.words()).containsExactly("2022-09-30过半", "2022-12-20完成");
    }

    @Test
    void a_unit_that_would_be_lost_in_the_share_of_another_is_refused() {
        for (String line : List.of("云门县 不少于1个、清溪县", "云门县 清溪县")) {
            Visit.Page refused = office.post("/matters/new", "title", "整治采砂点", "lead", "市水利局", "responsible", line, "do", "preview");

            assertThat(refused.status()).isEqualTo(422);
            assertThat(refused.text()).contains("份额里写着单位“清溪县”", line);
        }
    }

    @Test
    void what_is_missing_or_past_is_named_in_the_order_of_the_form() {
        assertThat(office.post("/matters/new", "do", "preview").text()).contains("请写明要办成什么");
        assertThat(office.post("/matters/new", "title", "整治采砂点", "lead", "市水利局", "deadline", "2021-09-30", "do", "preview").text()).contains("完成时限 2021-09-30 已经过去");
    }

    private static String[] with(String[] form, String act) {
        String[] all = java.util.Arrays.copyOf(form, form.length + 2);
        all[form.length] = "do";
        all[form.length + 1] = act;
        return all;
    }

    @Test
    void a_leader_who_has_left_office_stays_named_in_a_draft() {
        UUID leader = luoshi.part(People.class).record(Actor.system("test"), new Person(null, "lizheng", "李铮", null, true));
        LocalDate today = LocalDate.of(2022, 6, 30);
        Posts posts = luoshi.part(Posts.class);
        UUID post = posts.record(Actor.system("test"), new Post(null, leader, new Office(luoshi).unit("市政府督查室"), "副市长", Role.LEADER, today.minusYears(1), null));
        MatterFile file = made(office.post("/matters/new", "title", "修订预案", "lead", "市水利局", "leader", "李铮", "do", "draft")).getFirst();
        posts.record(Actor.system("test"), new Post(post, leader, new Office(luoshi).unit("市政府督查室"), "副市长", Role.LEADER, today.minusYears(1), today.minusDays(1)));
        String edit = "/matters/" + file.matter().id() + "/edit";
        assertThat(office.get(edit).text()).contains("name=\"leader\" class=\"form-control\" list=\"leaders\" value=\"李铮（已离任）\"");

        office.post(edit, "seen", String.valueOf(file.last(null).leaf()), "title", "修订防汛预案", "lead", "市水利局", "leader", "李铮（已离任）");
        assertThat(luoshi.part(Matters.class).find(file.matter().id()).orElseThrow().matter()).satisfies(matter -> {
            assertThat(matter.title()).isEqualTo("修订防汛预案");
            assertThat(matter.leader()).isEqualTo(leader);
        });
        assertThat(office.post("/matters/new", "title", "修订预案", "lead", "市水利局", "leader", "李铮", "do", "draft").text()).contains("“李铮”不是现任市领导");
    }

    @Test
    void who_saves_a_draft_that_somebody_else_has_changed_is_told_and_keeps_the_text() {
        MatterFile file = made(office.post("/matters/new", "title", "修订预案", "lead", "市水利局", "do", "draft")).getFirst();
        String edit = "/matters/" + file.matter().id() + "/edit";
        String seen = String.valueOf(file.last(null).leaf());
        assertThat(office.get(edit).text()).contains("修订预案", "name=\"seen\" value=\"" + seen + "\"");
        assertThat(office.post(edit, "seen", seen, "title", "修订防汛预案", "lead", "市水利局").path()).isEqualTo("/matters/" + file.matter().id());

        Visit.Page stale = office.post(edit, "seen", seen, "title", "修订山洪预案", "lead", "市应急管理局");

        assertThat(stale.status()).isEqualTo(422);
        assertThat(stale.text()).contains("修订防汛预案", "修订山洪预案", "别人改了这份拟稿");
        String now = stale.text().replaceAll("(?s).*name=\"seen\" value=\"(\\d+)\".*", "$1");
        office.post(edit, "seen", now, "title", "修订山洪预案", "lead", "市应急管理局");
        assertThat(luoshi.part(Matters.class).find(file.matter().id()).orElseThrow().matter().title()).isEqualTo("修订山洪预案");
        assertThat(luoshi.part(Matters.class).find(file.matter().id()).orElseThrow().standing().phase()).isEqualTo(Phase.DRAFT);
    }

    @Test
    void nonsense_is_answered_and_no_fault_of_the_server() {
        for (String path : new String[] {"/matters/new", "/matters/new/text", "/matters/approvals", "/matters/" + UUID.randomUUID() + "/edit"}) {
            for (String[] form : new String[][] {{}, {"do", "record"}, {"do", "issue", "tick", "x", "tick", UUID.randomUUID().toString()}, {"do", "reject"},
                {"title", "事".repeat(5_000), "lead", "市水利局、市财政局", "words", "\0、，。", "nodes", "2022-99-99 x", "day", "x", "source", "X", "do", "read", "seen", "-1"},
                {"title", "事", "lead", "市水利局", "nodes", "2022-12-01\n2022-11-01", "words", "完成".repeat(3_000), "do", "preview"}}) {
                assertThat(office.post(path, form).status()).as(path + String.join(" ", form)).isLessThan(500);
            }
        }
        assertThat(luoshi.visitAs("shuili").get("/matters/new").status()).isEqualTo(403);
    }
}
