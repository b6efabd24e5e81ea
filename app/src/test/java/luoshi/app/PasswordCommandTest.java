package luoshi.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import luoshi.app.postgres.DatabaseAccess;
import luoshi.app.server.RunningLuoshi;
import luoshi.app.server.Visit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** A lost password, replaced at the terminal while the server runs. */
class PasswordCommandTest {

    @RegisterExtension
    static final RunningLuoshi luoshi = new RunningLuoshi();

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @Test
    void an_administrator_gets_a_one_time_password_that_must_be_replaced() {
        assertThat(run("secadmin")).isZero();
        Matcher told = Pattern.compile(": (\\S+)\\s*$").matcher(out.toString(StandardCharsets.UTF_8));
        assertThat(told.find()).isTrue();

        assertThat(luoshi.visit().signIn("secadmin", told.group(1)).get("/").path()).isEqualTo("/account/password");
    }

    @Test
    void a_name_that_nobody_signs_in_with_is_refused() {
        assertThat(run("nobody")).isEqualTo(2);
        assertThat(err.toString(StandardCharsets.UTF_8)).contains("没有登录名为“nobody”的账号");
    }

    /** A new key would make every copy of the public key worthless. */
    @Test
    void nothing_starts_over_a_signed_journal_without_its_key(@TempDir Path elsewhere) {
        assertThat(run("sysadmin", elsewhere)).isEqualTo(1);
        assertThat(err.toString(StandardCharsets.UTF_8)).contains("找不到签名密钥", "请从保管处恢复密钥文件后再启动").doesNotContain("\tat ");
        assertThat(elsewhere.resolve("keys/journal.key")).doesNotExist();
    }

    @Test
    void no_administrator_resets_the_password_of_another_on_a_page() {
        Visit visit = luoshi.visitAs("sysadmin");
        Matcher person = Pattern.compile("href=\"(/people/[0-9a-f-]{36})\"").matcher(visit.get("/people?q=auditadmin").text());
        assertThat(person.find()).isTrue();
        visit.get(person.group(1));

        assertThat(visit.post(person.group(1) + "/password").text()).contains("不能由其他管理员在页面上重置");
    }

    private int run(String name) {
        return run(name, luoshi.folder());
    }

    private int run(String name, Path data) {
        DatabaseAccess access = luoshi.database().access();
        return new Luoshi(out, err, Map.of("LUOSHI_DATABASE_USER", access.user(), "LUOSHI_DATABASE_PASSWORD", access.password()), LocalDate.of(2022, 6, 30))
                .run("password", name, "--data", data.toString(), "--database-url", access.url());
    }
}
