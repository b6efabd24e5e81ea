package luoshi.commitment;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.UUID;
import luoshi.app.server.RunningLuoshi;
import luoshi.app.server.Visit;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The list, one commitment, its changes and the list of drift, by the real pages; today is 30 June 2022. */
class CommitmentPagesTest {

    @RegisterExtension
    static final RunningLuoshi luoshi = new RunningLuoshi();

    private final APlan plan = new APlan(luoshi, "新增规上企业%d家。地区生产总值增长8%%左右。各县（市、区）谋划重大项目不少于2个。");
    private final Commitments commitments = luoshi.part(Commitments.class);

    private CommitmentVersion confirmed(int row) {
        plan.confirm(plan.actor("duchashi"), row);
        return commitments.list(plan.id()).getLast();
    }

    private static String path(CommitmentVersion version) {
        return "/commitments/" + version.state().id();
    }

    @Test
    void the_list_tells_what_is_owed_by_whom_and_until_when() {
        CommitmentVersion version = confirmed(2);

        assertThat(luoshi.visitAs("lingdao").get("/commitments?plan=" + plan.id()).text())
                .contains(path(version), "各县（市、区）谋划重大项目不少于2个", "2022-12-31", "各单位各自承担", "有效", "主要目标");
        assertThat(luoshi.visitAs("shenji").get("/commitments?plan=" + plan.id() + "&kind=TASK").text()).contains("没有符合条件的承诺");
        assertThat(luoshi.visitAs("sysadmin").get("/commitments").status()).isEqualTo(403);
    }

    @Test
    void whatever_stands_in_the_address_the_list_answers() {
        assertThat(luoshi.visitAs("duchashi").get("/commitments?plan=x&year=9999999&lead=-&nature=%27&kind=%22&state=&revision=x&page=99999999999&q=%25%27%5C").status()).isEqualTo(200);
        assertThat(luoshi.visitAs("duchashi").get("/commitments?q=" + "a".repeat(1_000) + "&page=0").status()).isEqualTo(200);
        assertThat(luoshi.visitAs("duchashi").get("/commitments?q=%E4%BC%81").text()).contains("请至少输入两个字");
    }

    @Test
    void the_sheet_has_the_customary_columns_and_no_formula() throws IOException {
        CommitmentVersion version = confirmed(1);
        commitments.revise(plan.actor("duchashi"), APlan.titled(version.state(), "=1+1"), Revision.CORRECTED, "", "", null, version.leaf());

        byte[] file = luoshi.visitAs("duchashi").download("/commitments.xlsx?plan=" + plan.id()).body();

        try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(file))) {
            XSSFSheet sheet = book.getSheetAt(0);
            assertThat(cells(sheet.getRow(0))).contains("编号|原文|事项|类别|目标值|口径|性质|牵头领导|牵头单位|配合单位/责任单位|县（市、区）分解|完成时限|Q1节点", "数据来源|佐证要求|状态|出处");
            assertThat(cells(sheet.getRow(1))).contains("计划" + plan.number() + "|1|", "|=1+1|数值|地区生产总值 增长 8%左右|", "|有效|主要目标|" + version.state().id());
            assertThat(sheet.isColumnHidden(sheet.getRow(0).getLastCellNum() - 1)).isTrue();
            assertThat(sheet.getLastRowNum()).isEqualTo(1);
        }
    }

    private static String cells(XSSFRow row) {
        StringBuilder cells = new StringBuilder();
        for (int i = 0; i < row.getLastCellNum(); i++) {
            cells.append(i == 0 ? "" : "|").append(row.getCell(i) == null ? "" : row.getCell(i).toString());
        }
        return cells.toString();
    }

    @Test
    void one_commitment_is_shown_with_its_words_what_they_mean_and_its_whole_history() {
        CommitmentVersion version = confirmed(1);
        commitments.revise(plan.actor("shuili"), APlan.valued(version.state(), "7.5"), Revision.LOWERED, "市场变化", "市政府常务会议", null, version.leaf());

        Visit.Page page = luoshi.visitAs("lingdao").get(path(version));

        assertThat(page.text()).contains("<mark>", "地区生产总值增长8%左右</mark>", "默认上下 0.5 个百分点", "/plans/" + plan.id() + "/sentences/", "市场变化", "市政府常务会议",
                "<del>增长 8%左右</del> → <ins>增长 7.5%左右</ins> <b>−0.5 个百分点</b>", "调低", "市水利局局长").doesNotContain("/amend", "/correct", "/journal/");
        assertThat(luoshi.visitAs("shenji").get(path(version)).text()).contains("/journal/");
        assertThat(luoshi.visitAs("duchashi").get(path(version)).text()).contains("/amend", "/correct", "/withdraw");
        assertThat(luoshi.visitAs("duchashi").get("/commitments/" + UUID.randomUUID()).status()).isEqualTo(404);
    }

    @Test
    void what_is_owed_is_changed_after_a_look_at_what_it_would_be() {
        CommitmentVersion version = confirmed(0);
        Visit office = luoshi.visitAs("duchashi");
        office.get(path(version) + "/amend");

        Visit.Page look = amend(office, version, "preview", "LOWERED", "1", "市场变化", "市政府常务会议");
        assertThat(look.status()).isEqualTo(200);
        assertThat(look.text()).contains("请核对", "<ins>新增 1家</ins>", "value=\"市场变化\"");
        assertThat(commitments.find(version.state().id()).orElseThrow().revision()).isEqualTo(Revision.CONFIRMED);

        Visit.Page done = amend(office, version, "record", "LOWERED", "1", "市场变化", "市政府常务会议");
        assertThat(done.path()).isEqualTo(path(version));
        assertThat(done.text()).contains("变更已记录", "市政府常务会议", "%");
        assertThat(amend(office, version, "record", "LOWERED", "0", "再调", "市政府").text()).contains("已被别人改过", "value=\"再调\"");
    }

    /** 新乡 2004: a target is changed by a written report before its deadline, never by oneself. */
    @Test
    void a_change_without_a_kind_an_approver_or_a_lower_number_is_refused_and_what_was_typed_is_kept() {
        CommitmentVersion version = confirmed(0);
        Visit office = luoshi.visitAs("duchashi");
        office.get(path(version) + "/amend");

        Visit.Page refused = amend(office, version, "record", "LOWERED", "99999", "市场变化", "市政府");
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.text()).contains("没有一个目标值比原来低", "value=\"99999\"", "value=\"市政府\"");
        assertThat(amend(office, version, "record", "", "1", "市场变化", "市政府").text()).contains("请选择变更种类");
        assertThat(amend(office, version, "record", "LOWERED", "1", "市场变化", " ").text()).contains("要写批准人");
        assertThat(amend(office, version, "record", "MERGED", "1", "市场变化", "市政府").text()).contains("请选择并入哪一条");
        assertThat(luoshi.visitAs("shuili-lly").get(path(version) + "/amend").status()).isEqualTo(403);
        assertThat(luoshi.visitAs("shuili").get(path(version) + "/amend").status()).isEqualTo(403);
    }

    private static Visit.Page amend(Visit visit, CommitmentVersion version, String what, String kind, String value, String reason, String approver) {
        Commitment state = version.state();
        Target target = state.targets().getFirst();
        return visit.post(path(version) + "/amend", "do", what, "seen", String.valueOf(version.leaf()), "revision", kind, "reason", reason, "approver", approver, "into", "",
                "title", state.title(), "nature", "UNSAID", "scope", "", "deadline", state.deadline(), "due", "2022-12-31", "perUnit", "no", "lead", "",
                "target", target.id().toString(), "kind", "NUMBER", "span", target.span().start() + "-" + target.span().end(), "words", target.words(), "action", target.action(),
                "indicator", target.indicator(), "bound", "EQUAL", "value", value, "upper", "", "measure", "家", "hedge", "", "targetScope", "", "targetDeadline", target.deadline(),
                "each", "false", "keep", "yes");
    }

    @Test
    void one_is_merged_into_another_of_its_plan_by_its_number() {
        CommitmentVersion kept = confirmed(2);
        CommitmentVersion version = confirmed(0);
        Visit office = luoshi.visitAs("duchashi");
        office.get(path(version) + "/amend");

        Visit.Page done = office.post(path(version) + "/amend", "do", "record", "seen", String.valueOf(version.leaf()), "revision", "MERGED", "reason", "重复", "approver", "市政府", "into",
                String.valueOf(kept.state().number()));

        assertThat(done.text()).contains("并入", path(kept));
        assertThat(luoshi.visitAs("duchashi").get("/commitments/drift?plan=" + plan.id()).text()).contains("并入", "第 1 号", "2 条已确认的承诺中，有 1 条");
    }

    @Test
    void what_was_confirmed_by_mistake_is_withdrawn_with_a_reason() {
        CommitmentVersion version = confirmed(0);
        Visit office = luoshi.visitAs("duchashi");
        office.get(path(version));
        assertThat(office.post(path(version) + "/withdraw", "seen", String.valueOf(version.leaf()), "reason", " ").text()).contains("请写明为什么撤回");

        assertThat(office.post(path(version) + "/withdraw", "seen", String.valueOf(version.leaf()), "reason", "确认错了").text()).contains("已撤回", "确认错了");

        assertThat(plan.lines().getFirst()).startsWith("OPEN");
        assertThat(office.get("/commitments/drift?plan=" + plan.id()).text()).contains("没有走样");
    }

    @Test
    void the_list_of_drift_tells_before_and_after_why_and_who_approved_it() throws IOException {
        CommitmentVersion version = confirmed(1);
        commitments.revise(plan.actor("duchashi"), APlan.valued(version.state(), "7"), Revision.LOWERED, "市场变化", "市政府常务会议", null, version.leaf());
        Visit leader = luoshi.visitAs("lingdao");

        assertThat(leader.get("/commitments/drift?plan=" + plan.id()).text()).contains("1 条已确认的承诺中，有 1 条", "<del>增长 8%左右</del>", "−1 个百分点", "市场变化", "市政府常务会议", "调低");
        assertThat(leader.get("/commitments/drift?plan=" + plan.id() + "&kind=DROPPED").text()).contains("没有符合条件的");
        assertThat(leader.get("/commitments/drift?plan=%5C&unit=x&kind=%27").status()).isEqualTo(200);
        try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(leader.download("/commitments/drift.xlsx?plan=" + plan.id()).body()))) {
            assertThat(cells(book.getSheetAt(0).getRow(1))).contains("要求（地区生产总值）：增长 8%左右 → 增长 7%左右（−1 个百分点）|调低|市场变化|市政府常务会议");
        }
        assertThat(luoshi.visitAs("secadmin").get("/commitments/drift").status()).isEqualTo(403);
    }
}
