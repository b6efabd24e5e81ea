package luoshi.desk.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.UUID;
import luoshi.app.server.RunningLuoshi;
import luoshi.app.server.Visit;
import luoshi.journal.Actor;
import luoshi.journal.AsOf;
import luoshi.people.Units;
import luoshi.plan.Plan;
import luoshi.plan.Plans;
import luoshi.plan.Stage;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Search over plans. */
class SearchTest {

    @RegisterExtension
    static final RunningLuoshi luoshi = new RunningLuoshi();

    private static UUID plan;

    @BeforeAll
    static void handIn() throws IOException {
        UUID office = luoshi.part(Units.class).on(AsOf.now(LocalDate.of(2022, 6, 30))).inOrder().stream().filter(unit -> unit.name().equals("市政府督查室")).findFirst().orElseThrow().id();
        plan = luoshi.part(Plans.class).receive(Actor.system("test"), new Plan(null, office, "工作报告", 2022), Stage.DRAFT, received("草案里才有的旧句子。今年，建成５Ｇ基站2000个。"));
        luoshi.part(Plans.class).receive(Actor.system("test"), plan, Stage.ISSUED, received("今年，建成５Ｇ基站2000个。“专精特新”企业增长10%。地区\\生产'总值<b>增长。"));
    }

    private static Plans.Received received(String text) throws IOException {
        Path file = Files.createTempFile("plan", ".txt");
        Files.writeString(file, "示例市2022年工作报告\n一、目标\n" + text + "\n");
        try {
            return Plans.Received.of("计划.txt", file);
        } catch (luoshi.plan.UnreadableDocumentException e) {
            throw new IOException(e);
        }
    }

    private static Visit.Page search(String who, String wanted) {
        return luoshi.visitAs(who).get("/search?q=" + URLEncoder.encode(wanted, StandardCharsets.UTF_8));
    }

    @ParameterizedTest
    @CsvSource({"5g, <mark>５Ｇ</mark>基站", "ｇ基, ５<mark>Ｇ基</mark>站", "专精特新企业, <mark>专精特新”企业</mark>", "10％, <mark>10%</mark>", "区\\生, <mark>区\\生</mark>", "基站 2000, <mark>基站2000</mark>"})
    void a_sentence_is_found_by_two_characters_and_its_hit_is_marked(String wanted, String marked) {
        assertThat(search("lingdao", wanted).text()).contains(marked, "/plans/" + plan + "/sentences/", "工作报告");
    }

    @Test
    void the_words_of_an_edition_that_a_newer_one_replaced_are_found_no_more() {
        assertThat(search("lingdao", "旧句子").text()).contains("没有找到").doesNotContain("/sentences/");
    }

    @Test
    void the_address_of_a_hit_leads_to_its_sentence() {
        String page = search("lingdao", "专精特新").text();
        String path = page.replaceAll("(?s).*?(/plans/" + plan + "/sentences/\\d+).*", "$1");

        assertThat(luoshi.visitAs("lingdao").get(path).text()).contains("专精特新");
    }

    @Test
    void one_character_is_not_enough_and_is_told_so() {
        assertThat(search("lingdao", "基").text()).contains("请至少输入两个字");
    }

    @Test
    void who_reads_no_plans_finds_none() {
        assertThat(search("sysadmin", "基站").text()).doesNotContain("/sentences/");
        assertThat(luoshi.visitAs("sysadmin").get("/search/sentences?q=ab").status()).isEqualTo(403);
    }

    @ParameterizedTest
    @ValueSource(strings = {"''", "%", "%%", "_", "\\", "\\\\", "基站'--", "<b>", "“”", "((", "{a,b}", "\t \n"})
    void whatever_is_typed_is_answered(String wanted) {
        assertThat(search("duchashi", wanted).status()).isEqualTo(200);
        assertThat(search("duchashi", wanted).text()).doesNotContain("总值<b>");
    }

    /** The firewall turns them away before they come to the page. */
    @ParameterizedTest
    @ValueSource(strings = {"\0", "基\0站"})
    void what_no_text_holds_is_a_bad_request(String wanted) {
        assertThat(search("duchashi", wanted).status()).isEqualTo(400);
    }

    @Test
    void a_thousand_characters_are_answered_by_the_first_of_them() {
        assertThat(search("duchashi", "a".repeat(1_000)).text()).contains("只按前 200 个字查找");
        assertThat(luoshi.visitAs("duchashi").get("/search/sentences?q=" + "b".repeat(1_000) + "&page=999999999").status()).isEqualTo(200);
    }

    @Test
    void all_sentences_of_a_search_have_a_page_of_their_own() {
        assertThat(luoshi.visitAs("duchashi").get("/search/sentences?q=5g").text()).contains("计划原文（1）", "共 1 条");
    }
}
