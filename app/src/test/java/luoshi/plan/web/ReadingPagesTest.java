package luoshi.plan.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import luoshi.app.server.RunningLuoshi;
import luoshi.app.server.Visit;
import luoshi.journal.Actor;
import luoshi.journal.AsOf;
import luoshi.journal.Journal;
import luoshi.people.People;
import luoshi.people.Unit;
import luoshi.people.Units;
import luoshi.plan.Edition;
import luoshi.plan.Plan;
import luoshi.plan.Plans;
import luoshi.plan.Readings;
import luoshi.plan.Stage;
import luoshi.plan.UnreadableDocumentException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Reading an edition again, and two readings side by side; today is 30 June 2022. */
class ReadingPagesTest {

    private static int plansMade;

    @RegisterExtension
    static final RunningLuoshi luoshi = new RunningLuoshi();

    private final Edition edition = handedIn("市政府督查室");
    private final String path = "/plans/" + edition.plan() + "/readings";

    @Test
    void reading_again_with_the_same_reader_keeps_nothing_and_says_so() {
        Visit office = luoshi.visitAs("duchashi");
        office.get(path);

        Visit.Page again = office.post(path, "edition", edition.id().toString());

        assertThat(again.text()).contains("与上次完全相同，没有另存", "只留存了一次解读");
        assertThat(luoshi.part(Readings.class).list(edition)).hasSize(1);
    }

    @Test
    void a_newer_reading_stands_beside_the_older_one_with_what_it_reads_differently() {
        keepAnOlderReading();
        Visit office = luoshi.visitAs("duchashi");
        office.get(path);

        Visit.Page compared = office.post(path, "edition", edition.id().toString());

        assertThat(compared.status()).isEqualTo(200);
        assertThat(compared.text()).contains("差别列在下面", "0.0.9", "<del>成绩</del> → <ins>目标</ins>", "<mark>450家</mark>", "?edition=" + edition.id() + "#n");
        assertThat(luoshi.part(Readings.class).list(edition)).hasSize(3);
    }

    @Test
    void any_two_readings_can_be_chosen_and_the_older_one_is_always_the_older() {
        keepAnOlderReading();
        List<String> kept = luoshi.part(Readings.class).list(edition).stream().map(one -> one.id().toString()).toList();
        Visit office = luoshi.visitAs("duchashi");

        String there = office.get(path + "?from=" + kept.get(1) + "&to=" + kept.get(0)).text();

        assertThat(comparison(office.get(path + "?from=" + kept.get(0) + "&to=" + kept.get(1)).text())).isEqualTo(comparison(there));
        assertThat(there).contains("<del>目标</del> → <ins>成绩</ins>");
        assertThat(office.get(path + "?from=" + UUID.randomUUID()).status()).isEqualTo(404);
        assertThat(office.get(path + "?edition=" + UUID.randomUUID()).status()).isEqualTo(404);
        assertThat(office.get(path + "?edition=x").status()).isEqualTo(400);
    }

    @Test
    void who_may_not_hand_in_a_plan_may_not_read_it_again() {
        Visit bureau = luoshi.visitAs("shuili-lly");
        Visit.Page seen = bureau.get(path);

        assertThat(seen.status()).isEqualTo(200);
        assertThat(seen.text()).doesNotContain("用当前版本重新解读");
        assertThat(bureau.post(path).status()).isEqualTo(403);
        assertThat(luoshi.visitAs("sysadmin").get(path).status()).isEqualTo(403);
    }

    private static String comparison(String page) {
        return page.substring(page.indexOf("<h2>对照："));
    }

    /** As a reader of an earlier version would have left it: what is a target was read as a result. */
    private void keepAnOlderReading() {
        JdbcClient jdbc = luoshi.part(JdbcClient.class);
        luoshi.part(Journal.class).act(clerk(), () -> jdbc.sql("""
                        insert into plan_reading (plan, unit, edition, reader, content)
                        select plan, unit, edition, '0.0.9', replace(content, '"TARGET"', '"PAST"') from plan_reading where edition = :edition""")
                .param("edition", edition.id())
                .update());
    }

    private static Actor clerk() {
        return Actor.user(luoshi.part(People.class).listCalled("duchashi").getFirst().id());
    }

    private static Edition handedIn(String unit) {
        try {
            Path file = Files.createTempFile("plan", ".txt");
            Files.write(file, "示例市2022年工作安排\n一、主要目标\n今年，新增规上企业450家。第%d份。\n".formatted(++plansMade).getBytes(StandardCharsets.UTF_8));
            UUID owner = luoshi.part(Units.class).on(AsOf.now(LocalDate.of(2022, 6, 30))).inOrder().stream().filter(one -> one.name().equals(unit)).map(Unit::id).findFirst().orElseThrow();
            UUID plan = luoshi.part(Plans.class).receive(clerk(), new Plan(null, owner, "计划" + plansMade, 2022), Stage.DRAFT, Plans.Received.of("计划.txt", file));
            return luoshi.part(Plans.class).editions(plan).getFirst();
        } catch (IOException | UnreadableDocumentException e) {
            throw new IllegalStateException(e);
        }
    }
}
