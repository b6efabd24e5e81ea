package luoshi.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import luoshi.app.postgres.TestDatabase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** What an operator reads when a server cannot start. */
class ServeCommandTest {

    @RegisterExtension
    static final TestDatabase database = TestDatabase.empty();

    @TempDir
    Path folder;

    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @Test
    void without_a_directory_it_says_how_to_name_one() {
        assertThat(run("serve")).isEqualTo(2);
        assertThat(told()).contains("要写明数据目录").doesNotContain("Exception");
    }

    @Test
    void a_port_that_somebody_uses_is_named_with_the_way_out() throws Exception {
        try (ServerSocket taken = new ServerSocket(0)) {
            assertThat(run("serve", "--data", folder.toString(), "--database-url", database.access().url(), "--address", "0.0.0.0", "--port", "" + taken.getLocalPort())).isEqualTo(1);
            assertThat(told()).contains("端口 " + taken.getLocalPort() + " 已被别的程序占用", "--port").doesNotContain("\tat ");
        }
    }

    @Test
    void a_database_that_does_not_answer_is_named_with_what_to_check() {
        assertThat(run("serve", "--data", folder.toString(), "--database-url", "jdbc:postgresql://127.0.0.1:1/none")).isEqualTo(1);
        assertThat(told()).contains("连不上外部数据库 jdbc:postgresql://127.0.0.1:1/none", "LUOSHI_DATABASE_USER").doesNotContain("\tat ");
    }

    @Test
    void a_port_that_does_not_exist_is_refused() {
        assertThat(run("serve", "--data", folder.toString(), "--database-url", database.access().url(), "--port", "99999")).isEqualTo(1);
        assertThat(told()).contains("--port 要写 0 到 65535 的整数，不能是 99999");
    }

    @Test
    void what_only_looks_at_a_store_makes_none() {
        Path nowhere = folder.resolve("nowhere");

        assertThat(run("backup", folder.resolve("b.zip").toString(), "--data", nowhere.toString())).isEqualTo(1);
        assertThat(told()).contains("这里没有落实的数据。请核对 --data");
        assertThat(run("password", "sysadmin", "--data", nowhere.toString())).isEqualTo(1);
        assertThat(nowhere).doesNotExist();
        assertThat(folder.resolve("b.zip")).doesNotExist();
    }

    @Test
    void a_backup_into_a_folder_that_does_not_exist_is_refused_before_anything_starts() {
        assertThat(run("backup", folder.resolve("no/b.zip").toString(), "--data", folder.toString())).isEqualTo(2);
        assertThat(told()).contains("备份要写成已有文件夹中的一个文件").doesNotContain("Exception");
    }

    @Test
    void a_missing_name_is_named() {
        assertThat(run("password", "--data", folder.toString())).isEqualTo(2);
        assertThat(told()).contains("还要写 登录名").doesNotContain("luoshi read");
    }

    @Test
    void staged_time_that_runs_too_fast_is_refused() {
        assertThat(run("demo", "--data", folder.toString(), "--speed", "3600")).isEqualTo(2);
        assertThat(told()).contains("--speed 要写 1 到 60 的整数，不能是 3600");
    }

    private int run(String... args) {
        Map<String, String> environment = new HashMap<>();
        environment.put("LUOSHI_DATABASE_USER", database.access().user());
        environment.put("LUOSHI_DATABASE_PASSWORD", database.access().password());
        return new Luoshi(new ByteArrayOutputStream(), err, environment, LocalDate.of(2022, 6, 30)).run(args);
    }

    private String told() {
        return err.toString(StandardCharsets.UTF_8);
    }
}
