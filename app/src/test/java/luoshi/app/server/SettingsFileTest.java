package luoshi.app.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import luoshi.app.postgres.TestDatabase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class SettingsFileTest {

    @RegisterExtension
    static final TestDatabase database = TestDatabase.empty();

    @TempDir
    private Path folder;

    private SettingsFile written(String text) throws IOException {
        return new SettingsFile(Files.writeString(folder.resolve("luoshi.properties"), text));
    }

    @Test
    void a_directory_without_the_file_has_no_settings() throws Exception {
        assertThat(new SettingsFile(folder.resolve("luoshi.properties")).arguments()).isEmpty();
    }

    @Test
    void settings_are_read_as_utf_8() throws Exception {
        assertThat(written("# 说明\nluoshi.journal.heads = /srv/存证/heads.txt\nluoshi.audit.keep-days=365\n").arguments())
                .containsExactlyInAnyOrder("--luoshi.journal.heads=/srv/存证/heads.txt", "--luoshi.audit.keep-days=365");
    }

    @Test
    void an_unknown_setting_is_refused_with_the_list_of_those_there_are() throws Exception {
        SettingsFile file = written("luoshi.audit.keepdays=365\nserver.port=80\n");

        assertThatThrownBy(file::arguments).isInstanceOf(CannotStartException.class)
                .hasMessageContaining("luoshi.audit.keepdays、server.port").hasMessageContaining("luoshi.audit.keep-days").hasMessageContaining("请删去或改正");
    }

    @Test
    void a_file_that_is_no_utf_8_is_refused() throws IOException {
        Files.write(folder.resolve("luoshi.properties"), "luoshi.journal.heads=/存证".getBytes(Charset.forName("GBK")));

        assertThatThrownBy(new SettingsFile(folder.resolve("luoshi.properties"))::arguments).hasMessageContaining("UTF-8");
    }

    @Test
    void a_value_out_of_bounds_is_refused_with_the_rule() throws Exception {
        written("luoshi.audit.keep-days=100");
        ServerOptions options = new ServerOptions();
        new CommandLine(options).parseArgs("--data", folder.toString(), "--port", "0", "--database-url", database.access().url());
        Map<String, String> account = Map.of("LUOSHI_DATABASE_USER", database.access().user(), "LUOSHI_DATABASE_PASSWORD", database.access().password());

        assertThatThrownBy(() -> LuoshiServer.start(options, account)).isInstanceOf(CannotStartException.class)
                .hasMessageContaining("keep-days 不能是 100").hasMessageContaining("请写 184 或更大的数");
    }

    @Test
    void a_fault_in_the_operators_own_clocks_is_refused_with_its_line_and_column() throws Exception {
        Path rules = Files.createDirectory(folder.resolve("rules"));
        String shipped = Files.readString(Path.of("src/main/resources/luoshi/matter/clock/clocks.tsv"));
        Files.writeString(rules.resolve("clocks.tsv"), shipped.replace("\t7d\t", "\t七天\t"));
        written("luoshi.matter.rules=" + rules);
        ServerOptions options = new ServerOptions();
        new CommandLine(options).parseArgs("--data", folder.toString(), "--port", "0", "--database-url", database.access().url());
        Map<String, String> account = Map.of("LUOSHI_DATABASE_USER", database.access().user(), "LUOSHI_DATABASE_PASSWORD", database.access().password());

        assertThatThrownBy(() -> LuoshiServer.start(options, account)).isInstanceOf(CannotStartException.class)
                .hasMessageContaining("clocks.tsv 第 10 行 period 列：“七天”不能用，应写期限，如 3d、1m");
    }

    @Test
    void the_operators_document_explains_every_setting_and_no_other() throws Exception {
        String document = Files.readString(Path.of("../docs/operation.md"), StandardCharsets.UTF_8);

        assertThat(document.lines().filter(line -> line.matches("\\| `(luoshi\\.(?!properties)|server\\.|spring\\.)[^`]+` \\|.*")).map(line -> line.split("`")[1]))
                .containsExactlyElementsOf(SettingsFile.known());
    }
}
