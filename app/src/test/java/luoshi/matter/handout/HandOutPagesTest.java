package luoshi.matter.handout;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import luoshi.app.server.RunningLuoshi;
import luoshi.app.server.Visit;
import luoshi.commitment.Commitment;
import luoshi.commitment.CommitmentVersion;
import luoshi.commitment.Commitments;
import luoshi.commitment.Proposals;
import luoshi.matter.Assignment;
import luoshi.matter.AssignmentRole;
import luoshi.matter.Matter;
import luoshi.matter.MatterFile;
import luoshi.matter.Matters;
import luoshi.matter.Phase;
import luoshi.people.People;
import luoshi.plan.Edition;
import luoshi.plan.Plans;
import luoshi.plan.Readings;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Commitments of a plan become matters, as the supervision office does it in the browser. */
class HandOutPagesTest {

    @RegisterExtension
    static final RunningLuoshi luoshi = new RunningLuoshi();

    private static final Pattern ACT = Pattern.compile("/matters/acts/([0-9a-f-]{36})");
    private static int texts;

    private final Visit office = luoshi.visitAs("duchashi");
    private String plan;

    @BeforeEach
    void aPlanWithThreeCommitments() {
        String text = """
                示例市2022年工作安排%d
                一、主要目标
                今年，新增规上企业%d家。各县（市、区）谋划实施50亿元以上工业项目不少于1个，并提前布局不少于1个未来产业。新增国家科技型中小企业60家、高新技术企业50家。
                """.formatted(++texts, 400 + texts);
        office.get("/plans/new");
        plan = office.upload("/plans/new", "file", "安排.txt", text.getBytes(StandardCharsets.UTF_8), "title", "示例市2022年工作安排" + texts, "year", "2022", "unit", "市政府督查室", "stage", "DRAFT")
                .path().replaceAll(".*/plans/", "").replaceAll("/.*", "");
        Edition edition = luoshi.part(Plans.class).editions(UUID.fromString(plan)).getFirst();
        luoshi.part(Commitments.class).confirm(luoshi.part(luoshi.people.SignIns.class).signedIn(luoshi.part(People.class).listCalled("duchashi").getFirst().id()).orElseThrow().actor(), edition,
                Proposals.of(luoshi.part(Readings.class).latest(edition).reading()).stream().map(proposal -> Proposals.spans(proposal.key())).toList());
    }

    private List<Commitment> commitments() {
        return luoshi.part(Commitments.class).list(UUID.fromString(plan)).stream().map(CommitmentVersion::state).toList();
    }

    private List<Matter> handedOut(Visit.Page after) {
        Matcher act = ACT.matcher(after.path());
        assertThat(act.find()).as(after.path() + after.text().replaceAll("(?s).*<main", "<main")).isTrue();
        return luoshi.part(Matters.class).movedBy(UUID.fromString(act.group(1))).stream().map(id -> luoshi.part(Matters.class).find(id).orElseThrow()).map(MatterFile::matter).toList();
    }

    @Test
    void what_is_asked_of_whom_is_told_before_it_is_handed_out() {
        assertThat(office.get("/commitments?plan=" + plan).text()).contains("/matters/hand-out?plan=" + plan);
        assertThat(office.get("/matters/hand-out?plan=" + plan).text()).contains("新增规上企业").doesNotContain("value=\"record\"");

        Visit.Page preview = office.post("/matters/hand-out", "plan", plan, "rows", "3", "tick", "1", "lead.1", "市工业和信息化局", "do", "preview");

        assertThat(preview.status()).isEqualTo(200);
        // sign, deploy, feedback and the node of 30 September, 92 days from 30 June, are not all within 90 days
        assertThat(preview.text()).contains("value=\"record\"").containsPattern("市工业和信息化局</td><td class=\"number\">1</td><td class=\"number\">0</td><td class=\"number\">0</td><td class=\"number\">3</td><td class=\"number\">3</td>");
        assertThat(luoshi.part(Matters.class).movedBy(UUID.randomUUID())).isEmpty();

        List<Matter> made = handedOut(office.post("/matters/hand-out", "plan", plan, "rows", "3", "tick", "1", "lead.1", "市工业和信息化局", "do", "record"));

        assertThat(made).singleElement().satisfies(matter -> {
            assertThat(matter.nodes()).extracting(node -> node.day().toString()).containsExactly("2022-09-30", "2022-12-31");
            assertThat(matter.deadline()).hasToString("2022-12-31");
            assertThat(matter.commitments()).containsExactly(commitments().getFirst().id());
            assertThat(matter.rules()).startsWith("sha256:");
        });
        assertThat(office.get("/matters/hand-out?plan=" + plan).text()).doesNotContain("name=\"title.1\"").contains("name=\"title.2\"");
    }

    /** design.md §4: three floors, each for every county: a city total cannot replace a county's zero. */
    @Test
    void a_promise_for_every_county_gives_each_its_own_floor() {
        Commitment each = commitments().stream().filter(Commitment::perUnit).findFirst().orElseThrow();
        String number = String.valueOf(each.number());

        Matter matter = handedOut(office.post("/matters/hand-out", "plan", plan, "rows", "3", "tick", number, "lead." + number, "市发展和改革委员会", "do", "record")).getFirst();

        List<Assignment> counties = matter.assignments().stream().filter(part -> part.role() == AssignmentRole.RESPONSIBLE).toList();
        assertThat(counties).extracting(Assignment::unit).containsExactlyInAnyOrderElementsOf(each.owing()).hasSizeGreaterThan(3);
        assertThat(counties).allSatisfy(part -> assertThat(part.share()).contains("不少于1个"));
    }

    @Test
    void several_are_joined_and_one_is_split_by_its_targets() {
        Visit.Page joined = office.post("/matters/hand-out", "plan", plan, "rows", "3", "tick", "1", "tick", "3", "do", "join");
        assertThat(joined.text()).contains("name=\"title.1_3\"").contains("name=\"joined\" value=\"1_3\"").doesNotContain("name=\"title.3\"");
        Visit.Page split = office.post("/matters/hand-out", "plan", plan, "rows", "3", "tick", "3", "do", "split");
        assertThat(split.text()).contains("name=\"title.3.1\"", "name=\"title.3.2\"").contains("name=\"title.1\"");
        assertThat(office.post("/matters/hand-out", "plan", plan, "rows", "4", "split", "3", "tick", "3.1", "do", "apart").text()).contains("name=\"title.3\"");

        Matter one = handedOut(office.post("/matters/hand-out", "plan", plan, "rows", "2", "joined", "1_3", "tick", "1_3", "lead.1_3", "市工业和信息化局", "do", "record")).getFirst();
        assertThat(one.commitments()).hasSize(2);
    }

    @Test
    void a_row_without_a_lead_is_an_error_on_its_row_and_what_was_typed_stays() {
        Visit.Page refused = office.post("/matters/hand-out", "plan", plan, "rows", "3", "tick", "1", "lead.1", "", "title.1", "规上企业", "tick", "3", "lead.3", "没有的局", "do", "record");

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.text()).contains("有 2 件不能交办", "“规上企业”没有牵头单位", "没有叫“没有的局”的单位", "value=\"没有的局\"");
        assertThat(office.post("/matters/hand-out", "plan", plan, "rows", "3", "do", "record").text()).contains("一件也没有勾选");
    }

    @Test
    void a_row_whose_deadline_has_passed_is_refused_on_its_row() {
        String[] form = {"plan", plan, "rows", "3", "tick", "1", "lead.1", "市水利局", "due.1", "2022-06-29", "tick", "3", "lead.3", "市水利局", "do", "record"};

        Visit.Page refused = office.post("/matters/hand-out", form);

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.text()).contains("有 1 件不能交办", "✕ 完成时限 2022-06-29 已经过去（今天是 2022-06-30）", "value=\"2022-06-29\"");
        assertThat(office.post("/matters/hand-out", "plan", plan, "rows", "3", "tick", "1", "lead.1", "市水利局", "due.1", "", "deadline", "2022-06-29", "do", "preview").text()).contains("完成时限 2022-06-29 已经过去");
        form[9] = "2022-06-30";
        assertThat(handedOut(office.post("/matters/hand-out", form))).hasSize(2);
    }

    @Test
    void what_somebody_else_has_handed_out_meanwhile_is_not_handed_out_twice() {
        String[] form = {"plan", plan, "rows", "3", "tick", "1", "lead.1", "市工业和信息化局", "do", "record"};
        handedOut(office.post("/matters/hand-out", form));

        Visit.Page second = office.post("/matters/hand-out", form);

        assertThat(second.status()).isEqualTo(422);
        assertThat(second.text()).contains("已被别人交办");
    }

    @Test
    void all_is_taken_back_while_nobody_has_acted() {
        Visit.Page done = office.post("/matters/hand-out", "plan", plan, "rows", "3", "tick", "1", "tick", "3", "lead.1", "市水利局", "lead.3", "市水利局", "do", "record");
        List<Matter> made = handedOut(done);
        assertThat(done.text()).contains("全部撤回");

        assertThat(office.post(done.path() + "/undo").text()).contains("已撤回 2 件").doesNotContain(">全部撤回<");
        assertThat(made).allSatisfy(matter -> assertThat(luoshi.part(Matters.class).find(matter.id()).orElseThrow().standing().phase()).isEqualTo(Phase.CANCELLED));
        assertThat(office.get("/matters/hand-out?plan=" + plan).text()).contains("name=\"title.1\"");
    }

    @Test
    void a_commitment_can_be_handed_out_once_more_knowingly() {
        String id = commitments().getFirst().id().toString();
        assertThat(office.get("/commitments/" + id).text()).contains("/matters/hand-out?commitment=" + id);
        String[] form = {"commitment", id, "served", "0", "rows", "1", "tick", "1", "lead.1", "市工业和信息化局", "do", "record"};
        handedOut(office.post("/matters/hand-out", form));

        assertThat(office.post("/matters/hand-out", form).text()).contains("已被别人交办");
        assertThat(office.get("/matters/hand-out?commitment=" + id).text()).contains("已有 1 件事项").contains("name=\"served\" value=\"1\"");
    }

    @Test
    void nonsense_is_answered_and_no_fault_of_the_server() {
        for (String[] form : new String[][] {{}, {"plan", "x"}, {"plan", UUID.randomUUID().toString()}, {"commitment", "x", "do", "record"},
            {"plan", plan, "rows", "1", "tick", "99999999999", "joined", "1_1_1", "split", "9999999999", "do", "record"},
            {"plan", plan, "rows", "3", "tick", "1", "due.1", "昨天", "deadline", "2022-13-40", "kind", "X", "rhythm", "Y", "leader.1", "\0谁", "do", "preview"},
            {"plan", plan, "rows", "3", "tick", "1.99", "tick", "..", "tick", "_", "do", "join"}, {"plan", plan, "rows", "3", "tick", "_", "do", "split"}}) {
            assertThat(office.post("/matters/hand-out", form).status()).as(String.join(" ", form)).isLessThan(500);
        }
        assertThat(office.get("/matters/hand-out").status()).isEqualTo(200);
        assertThat(office.post("/matters/acts/" + UUID.randomUUID() + "/undo").status()).isEqualTo(404);
        assertThat(luoshi.visitAs("shuili").get("/matters/hand-out?plan=" + plan).status()).isEqualTo(403);
        assertThat(luoshi.visitAs("shuili").get("/commitments?plan=" + plan).text()).doesNotContain("/matters/hand-out");
    }
}
