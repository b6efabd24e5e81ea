package luoshi.plan.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import luoshi.app.server.RunningLuoshi;
import luoshi.app.server.Visit;
import luoshi.people.People;
import luoshi.people.Refusal;
import luoshi.people.SignIns;
import luoshi.people.SignedIn;
import luoshi.plan.secrecy.Appeal.Decision;
import luoshi.plan.secrecy.Appeals;
import luoshi.plan.secrecy.MarkedFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.jdbc.core.simple.JdbcClient;

/** 申诉 by the real pages: 保守国家秘密法 (2024); GB/T 9704-2012 7.2.2. Nothing of a refused file is kept but its hash and the marked words. */
class AppealPagesTest {

    private static final String MARKED = "000001\n秘密\n示例市2022年计划\n一、目标\n今年，新增规上企业%s家。\n";
    private static final String REASON = "“秘密”是样张里的示例文字";

    @RegisterExtension
    static final RunningLuoshi luoshi = new RunningLuoshi();

    @Test
    void an_appeal_that_is_allowed_lets_exactly_these_bytes_in() {
        Visit office = luoshi.visitAs("duchashi");
        Visit.Page filed = file(office, "710");
        assertThat(filed.path()).matches("/plans/appeals/[0-9a-f-]{36}");
        assertThat(filed.text()).contains("申诉已提交", "待决定", "710.txt", "“秘密”，在第 2 行", REASON, "sha256:").doesNotContain("/allow\"", "新增规上企业710家");
        assertThat(handIn(office, "710").text()).contains("已有申诉，等待安全管理员决定").doesNotContain("/plans/appeals/new");

        Visit secrecy = luoshi.visitAs("secadmin");
        assertThat(secrecy.get("/plans/appeals").text()).contains(filed.path(), "710.txt", "市政府督查室", "督查室值班员");
        assertThat(secrecy.get(filed.path()).text()).contains("/allow\"", "/deny\"");
        assertThat(secrecy.post(filed.path() + "/allow", "ground", "").status()).isEqualTo(422);
        assertThat(secrecy.post(filed.path() + "/allow", "ground", "已看原件，是样张").text()).contains("已准予", "准予", "已看原件，是样张");
        assertThat(secrecy.post(filed.path() + "/deny", "ground", "改主意").text()).contains("已有决定");

        assertThat(office.get(filed.path()).text()).contains("准予", "已看原件，是样张");
        assertThat(handIn(office, "710").path()).matches("/plans/[0-9a-f-]{36}");
        assertThat(handIn(office, "711").text()).as("other bytes").contains("密级标志“秘密”", "/plans/appeals/new");
    }

    @Test
    void one_that_is_denied_keeps_them_out_with_its_ground_by_the_page_and_for_programs() {
        Visit office = luoshi.visitAs("duchashi");
        Visit.Page filed = file(office, "720");
        luoshi.visitAs("secadmin").get(filed.path());
        Visit secrecy = luoshi.visitAs("secadmin");
        secrecy.get(filed.path());
        secrecy.post(filed.path() + "/deny", "ground", "确系秘密级");

        assertThat(handIn(office, "720").text()).contains("申诉已驳回，理由：确系秘密级", "没有留存").doesNotContain("/plans/appeals/new");
        HttpResponse<String> answer = byProgram("720");
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("\"problem\":\"appeals.denied\"", "确系秘密级");
    }

    @Test
    void what_is_allowed_is_taken_from_programs_too() {
        assertThat(byProgram("730").body()).contains("\"problem\":\"plans.classified\"");
        Visit.Page filed = file(luoshi.visitAs("duchashi"), "730");
        Visit secrecy = luoshi.visitAs("secadmin");
        secrecy.get(filed.path());
        secrecy.post(filed.path() + "/allow", "ground", "样张");

        assertThat(byProgram("730").statusCode()).isEqualTo(201);
    }

    @Test
    void of_the_content_nothing_is_recorded_and_the_journal_shows_what_is() {
        long before = rows("plan_edition", "evidence_file", "evidence_chunk");
        Visit.Page filed = file(luoshi.visitAs("duchashi"), "740");
        String id = filed.path().replaceFirst(".*/", "");

        assertThat(luoshi.part(JdbcClient.class).sql("select to_jsonb(fact)::text from plan_appeal fact where appeal = cast(:id as uuid)").param("id", id).query(String.class).single())
                .contains("740.txt", "秘密", REASON, "sha256:").doesNotContain("新增规上企业740家", "示例市2022年计划");
        assertThat(rows("plan_edition", "evidence_file", "evidence_chunk")).isEqualTo(before);

        Visit audit = luoshi.visitAs("auditadmin");
        Matcher entry = Pattern.compile("href=\"(/journal/\\d+)\"").matcher(audit.get("/journal?table=plan_appeal").text());
        assertThat(entry.find()).isTrue();
        assertThat(audit.get(entry.group(1))).returns(200, Visit.Page::status).satisfies(page -> assertThat(page.text()).contains("plan_appeal", REASON));
    }

    @Test
    void an_appeal_names_the_file_of_the_refusal_and_no_other() {
        Visit office = luoshi.visitAs("duchashi");
        assertThat(office.get("/plans/appeals/new").path()).as("without a refusal").isEqualTo("/plans/new");
        handIn(office, "750");
        String hash = hash(office.get("/plans/appeals/new"));
        handIn(office, "751");
        office.get("/plans/appeals/new");

        Visit.Page other = office.post("/plans/appeals", "hash", hash, "reason", "理由");
        assertThat(other.status()).isEqualTo(422);
        assertThat(other.text()).contains("申诉的已不是这一份", "751.txt", "理由</textarea>");
        assertThat(office.post("/plans/appeals", "hash", hash(other), "reason", " ").text()).contains("请写明理由");
        assertThat(office.post("/plans/appeals", "hash", hash(other), "reason", "理由", "name", "别的.txt", "words", "别的").text()).contains("751.txt").doesNotContain("别的.txt");
        assertThat(rowsFor("750.txt")).isZero();
    }

    @Test
    void a_bureau_sees_its_own_appeals_alone_and_decides_none() {
        Visit.Page office = file(luoshi.visitAs("duchashi"), "760");
        Visit bureau = luoshi.visitAs("shuili-lly");
        bureau.get("/plans/new");

        assertThat(bureau.get("/plans/appeals").text()).doesNotContain("760.txt");
        assertThat(bureau.get(office.path()).status()).isEqualTo(403);
        assertThat(bureau.post(office.path() + "/allow", "ground", "可以").status()).isEqualTo(403);
        assertThat(luoshi.visitAs("duchashi").get(office.path()).text()).doesNotContain("/allow\"");
        assertThat(luoshi.visitAs("sysadmin").get("/plans/appeals").status()).isEqualTo(403);
    }

    /** 谁提出，谁不决定; one appeal for the same bytes, one decision on it. */
    @Test
    void who_filed_it_never_decides_and_neither_is_done_twice() {
        Appeals appeals = luoshi.part(Appeals.class);
        SignedIn filer = who("duchashi");
        MarkedFile file = new MarkedFile("sha256:" + "0".repeat(64), "770.txt", "秘密", 2);
        UUID id = appeals.file(filer, filer.posts().getFirst().unit(), file, REASON);

        assertRefused("appeals.second-person", () -> appeals.decide(filer, id, Decision.ALLOWED, "自己准予"));
        assertRefused("appeals.once", () -> appeals.file(who("shuili"), filer.posts().getFirst().unit(), file, REASON));
        assertRefused("appeals.reason", () -> appeals.decide(who("secadmin"), id, Decision.DENIED, "长".repeat(501)));
        assertRefused("appeals.none", () -> appeals.decide(who("secadmin"), UUID.randomUUID(), Decision.DENIED, "没有"));
        appeals.decide(who("secadmin"), id, Decision.DENIED, "核实是秘密");
        assertRefused("appeals.decided", () -> appeals.decide(who("secadmin"), id, Decision.ALLOWED, "再准"));
    }

    private static void assertRefused(String key, Runnable attempt) {
        assertThatThrownBy(attempt::run).isInstanceOfSatisfying(Refusal.class, refusal -> assertThat(refusal.key()).isEqualTo("refusal." + key));
    }

    private static Visit.Page file(Visit office, String number) {
        assertThat(handIn(office, number).text()).contains("密级标志“秘密”", "没有留存", "href=\"/plans/appeals/new\"");
        Visit.Page form = office.get("/plans/appeals/new");
        assertThat(form.text()).contains(number + ".txt", "不记录内容");
        return office.post("/plans/appeals", "hash", hash(form), "reason", REASON);
    }

    private static String hash(Visit.Page form) {
        Matcher found = Pattern.compile("name=\"hash\" value=\"([^\"]+)\"").matcher(form.text());
        assertThat(found.find()).isTrue();
        return found.group(1);
    }

    private static Visit.Page handIn(Visit office, String number) {
        office.get("/plans/new");
        return office.upload("/plans/new", "file", number + ".txt", marked(number), "title", "样张" + number, "year", "2022", "unit", "市政府督查室", "stage", "DRAFT");
    }

    private static HttpResponse<String> byProgram(String number) {
        return luoshi.programAs("duchashi").upload("/api/plans", number + ".txt", marked(number), "title", "样张" + number, "year", "2022", "unit", "市政府督查室", "stage", "DRAFT");
    }

    private static byte[] marked(String number) {
        return MARKED.formatted(number).getBytes(StandardCharsets.UTF_8);
    }

    private static SignedIn who(String signInName) {
        return luoshi.part(SignIns.class).signedIn(luoshi.part(People.class).listCalled(signInName).getFirst().id()).orElseThrow();
    }

    private static long rows(String... tables) {
        return List.of(tables).stream().mapToLong(table -> luoshi.part(JdbcClient.class).sql("select count(*) from " + table).query(Long.class).single()).sum();
    }

    private static long rowsFor(String name) {
        return luoshi.part(JdbcClient.class).sql("select count(*) from plan_appeal where name = :name").param("name", name).query(Long.class).single();
    }
}
