package luoshi.plan.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import luoshi.app.backup.Backup;
import luoshi.app.server.RunningLuoshi;
import luoshi.app.server.Visit;
import luoshi.journal.Actor;
import luoshi.journal.AsOf;
import luoshi.journal.Journal;
import luoshi.journal.Purges;
import luoshi.kernel.CityClock;
import luoshi.people.UnitTree;
import luoshi.people.Units;
import luoshi.plan.Edition;
import luoshi.plan.Plans;
import luoshi.proof.JournalKey;
import luoshi.proof.Verification;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Editions of a plan by the real pages; today is 30 June 2022. */
class EditionPagesTest {

    private static final String GOALS = "一、目标\n今年，新增规上企业450家。建成公路56公里，改造农村公路300公里。\n";
    private static final String ROADS = "建成公路56公里，改造农村公路300公里。";

    @RegisterExtension
    static final RunningLuoshi luoshi = new RunningLuoshi();

    @Test
    void a_further_edition_is_handed_in_and_compared_with_the_one_before() {
        Visit office = luoshi.visitAs("duchashi");
        String plan = plan(office, "对照", GOALS);

        Visit.Page compared = edition(office, plan, "ISSUED", "对照计划\n" + GOALS.replace("450", "480").replace(ROADS, "办好十件民生实事。"));

        assertThat(compared.status()).isEqualTo(200);
        assertThat(compared.path()).isEqualTo(plan + "/compare");
        assertThat(compared.text()).contains("已收下“对照计划”的新版本", "<del>450</del>", "<ins>480</ins>", "改写 <b>1</b>", "新增 <b>1</b>", "删去 <b>1</b>", "未变 2 句",
                "第 1 版（征求意见稿）", "第 2 版（印发稿）");
        assertThat(office.get(plan + "/compare?change=DROPPED").text()).contains(ROADS).doesNotContain("<del>450</del>", "民生实事");
        assertThat(office.get("/plans").text()).contains("对照计划", "印发稿", "2022-06-30");
    }

    @Test
    void the_page_shows_the_newest_edition_and_says_when_it_shows_an_older_one() {
        Visit office = luoshi.visitAs("duchashi");
        String plan = plan(office, "新旧", GOALS);
        edition(office, plan, "ISSUED", "新旧计划\n" + GOALS.replace("450", "481"));
        String first = editions(plan).getLast().id().toString();

        assertThat(office.get(plan).text()).contains("481", "版本（2）", plan + "/editions/new", "2022-06-30").doesNotContain("这是旧版本");
        assertThat(office.get(plan + "?edition=" + first).text()).contains("check-up.html?edition=" + first);
        assertThat(office.get(plan + "?edition=" + first).shown()).contains("450", "这是旧版本：第 1 版").doesNotContain("481");
        assertThat(new String(office.download(plan + "/file?edition=" + first).body(), StandardCharsets.UTF_8)).contains("450");
        assertThat(office.get(plan + "?edition=" + UUID.randomUUID()).status()).isEqualTo(404);
        assertThat(office.get(plan + "?edition=x").status()).isEqualTo(404);
        assertThat(luoshi.visitAs("lingdao").get(plan).text()).contains("版本（2）").doesNotContain(plan + "/editions/new");
    }

    @Test
    void the_address_of_a_sentence_lasts() {
        Visit office = luoshi.visitAs("duchashi");
        String plan = plan(office, "地址", GOALS);
        edition(office, plan, "DRAFT", "地址计划\n" + GOALS.replace("450", "482").replace("公里，改造", "公里。改造"));
        edition(office, plan, "ISSUED", "地址计划\n今年建设书房三座。\n" + GOALS.replace("450", "483").replace(ROADS, ""));

        assertThat(editions(plan).reversed().stream().map(EditionPagesTest::numbers)).containsExactly("1 2 3 4", "1 2 3 5 4", "1 6 2 3");
        assertThat(office.get(plan + "/sentences/3").text()).contains("483", "id=\"s3\"", "/sentences/6\"").doesNotContain("这是旧版本");
        Visit.Page dropped = office.get(plan + "/sentences/4");
        assertThat(dropped.path()).isEqualTo(plan);
        assertThat(dropped.text()).contains("第 4 句已不在最新版本中", "这是旧版本：第 2 版", "id=\"s5\"");
        assertThat(office.get(plan + "/sentences/99").status()).isEqualTo(404);
        assertThat(office.get(plan + "/sentences/x").status()).isEqualTo(400);
    }

    @Test
    void the_sheet_that_is_mailed_carries_no_addresses_of_sentences() {
        Visit office = luoshi.visitAs("duchashi");
        String plan = plan(office, "体检", GOALS);

        assertThat(new String(office.download(plan + "/check-up.html").body(), StandardCharsets.UTF_8)).doesNotContain("permalink", "/sentences/");
    }

    @Test
    void the_same_text_is_refused_by_name_and_a_draft_after_an_issued_text_is_asked_about() {
        Visit office = luoshi.visitAs("duchashi");
        String plan = plan(office, "重来", GOALS);

        Visit.Page again = edition(office, plan, "ISSUED", "重来计划\n" + GOALS);
        assertThat(again.status()).isEqualTo(422);
        assertThat(again.text()).contains("已经上传过", "重来计划");
        assertThat(edition(office, plan, "", "重来计划\n" + GOALS + "一").text()).contains("请选择征求意见稿或印发稿");
        assertThat(edition(office, plan, "ISSUED", "机密★1年\n重来计划\n" + GOALS).text()).contains("密级标志");
        assertThat(editions(plan)).hasSize(1);

        edition(office, plan, "ISSUED", "重来计划\n" + GOALS.replace("450", "484"));
        edition(office, plan, "DRAFT", "重来计划\n" + GOALS.replace("450", "485"));
        assertThat(office.get(plan).text()).contains("最新版本是征求意见稿，而此前已有印发稿");
    }

    @Test
    void one_edition_is_compared_with_nothing() {
        Visit office = luoshi.visitAs("duchashi");

        assertThat(office.get(plan(office, "孤本", GOALS) + "/compare").text()).contains("只有一个版本");
    }

    @Test
    void whoever_may_not_hand_in_gets_no_form_and_another_plan_has_no_edition_of_this() {
        Visit office = luoshi.visitAs("duchashi");
        String plan = plan(office, "权限", GOALS);
        String other = plan(office, "别处", GOALS);

        assertThat(luoshi.visitAs("shuili-lly").get(plan + "/editions/new").status()).isEqualTo(403);
        assertThat(luoshi.visitAs("sysadmin").get(plan + "/compare").status()).isEqualTo(403);
        assertThat(office.get(plan + "/compare?from=" + editions(other).getFirst().id()).status()).isEqualTo(404);
        assertThat(office.get("/plans/" + UUID.randomUUID() + "/compare").status()).isEqualTo(404);
    }

    @Test
    void editions_from_before_sentences_were_recorded_get_theirs_when_asked_and_keep_them_with_the_next_edition() {
        UUID plan = UUID.randomUUID();
        String text = "从前计划\n" + GOALS;
        luoshi.part(Journal.class).act(Actor.system("test"), () -> {
            insert("insert into plan_plan (plan, unit, title, year) values (:plan, :unit, '从前', 2021)", plan, text);
            insert("insert into plan_edition (plan, unit, stage, file, text) values (:plan, :unit, 'ISSUED', :unit, :text)", plan, text);
            insert("insert into plan_edition (plan, unit, stage, file, text) values (:plan, :unit, 'ISSUED', :unit, :text)", plan, "新加的一句。\n" + text);
        });
        assertThat(editions("/plans/" + plan).stream().map(EditionPagesTest::numbers)).containsExactly("5 1 2 3 4", "1 2 3 4");
        assertThat(recorded(plan)).isZero();

        edition(luoshi.visitAs("duchashi"), "/plans/" + plan, "ISSUED", text.replace("450", "451"));

        assertThat(editions("/plans/" + plan).stream().map(EditionPagesTest::numbers)).containsExactly("1 2 3 4", "5 1 2 3 4", "1 2 3 4");
        assertThat(recorded(plan)).isEqualTo(3);
    }

    @Test
    void an_export_proves_the_numbers_of_sentences_without_the_server(@TempDir Path folder) throws Exception {
        plan(luoshi.visitAs("duchashi"), "存证", GOALS);
        luoshi.part(Purges.class).pin();
        try (Connection database = luoshi.database().connect()) {
            new Backup(database).write(folder.resolve("export.zip"), CityClock.system().instant());
        }
        JournalKey key = JournalKey.parse(Files.readString(luoshi.folder().resolve("keys/journal.pub")));

        assertThat(new Verification(List.of(key)).check(folder.resolve("export.zip"), List.of(luoshi.folder().resolve("heads.txt"))).problems()).isEmpty();
    }

    private static void insert(String sql, UUID plan, String text) {
        luoshi.part(JdbcClient.class).sql(sql).param("plan", plan).param("unit", UUID.fromString(unit())).param("text", text).update();
    }

    private static long recorded(UUID plan) {
        return luoshi.part(JdbcClient.class).sql("select count(*) from plan_sentences where plan = :plan").param("plan", plan).query(Long.class).single();
    }

    private static String plan(Visit office, String name, String text) {
        office.get("/plans/new");
        return office.upload("/plans/new", "file", "a.txt", (name + "计划\n" + text).getBytes(StandardCharsets.UTF_8),
                "title", name + "计划", "year", "2022", "unit", unit(), "stage", "DRAFT").path();
    }

    private static String unit() {
        UnitTree tree = luoshi.part(Units.class).on(AsOf.now(LocalDate.of(2022, 6, 30)));
        return tree.inOrder().stream().filter(one -> one.name().equals("市政府督查室")).findFirst().orElseThrow().id().toString();
    }

    private static Visit.Page edition(Visit office, String plan, String stage, String text) {
        assertThat(office.get(plan + "/editions/new").status()).isEqualTo(200);
        return office.upload(plan + "/editions/new", "file", "b.txt", text.getBytes(StandardCharsets.UTF_8), "stage", stage);
    }

    private static List<Edition> editions(String plan) {
        return luoshi.part(Plans.class).editions(UUID.fromString(plan.substring("/plans/".length())));
    }

    private static String numbers(Edition edition) {
        return String.join(" ", luoshi.part(Plans.class).sentences(edition).stream().map(sentence -> String.valueOf(sentence.number())).toList());
    }
}
