package luoshi.app.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ServerLogTest {

    @TempDir
    Path folder;

    @Test
    void whatStatementsCausedIsKeptWithoutItsWords() throws IOException {
        assertThat(logged(
                        1000,
                        "2026-11-28 17:19:10.909 CST [7] client backend 22P02 ERROR:  invalid input syntax for type date: \"张三",
                        "\t李四\"",
                        "2026-11-28 17:19:10.909 CST [8] parallel worker 22012 ERROR:  x",
                        "2026-11-28 17:19:10.910 CST [9] checkpointer 53100 ERROR:  could not write",
                        "\tto disk",
                        "2026-11-28 17:19:10.911 CST [7] client backend 28P01 FATAL:  password authentication failed"))
                .isEqualTo("""
                        2026-11-28 17:19:10.909 CST [7] client backend 22P02 ERROR
                        2026-11-28 17:19:10.909 CST [8] parallel worker 22012 ERROR
                        2026-11-28 17:19:10.910 CST [9] checkpointer 53100 ERROR:  could not write
                        \tto disk
                        2026-11-28 17:19:10.911 CST [7] client backend 28P01 FATAL:  password authentication failed
                        """);
    }

    @Test
    void itNeverGrowsBeyondTwoFiles() throws IOException {
        String[] lines = new String[100];
        for (int i = 0; i < lines.length; i++) {
            lines[i] = "line %03d".formatted(i);
        }

        assertThat(logged(180, lines)).isEqualTo("line 080\n" + tail(81));
        assertThat(Files.readString(folder.resolve("postgres.log.1"))).startsWith("line 060\n").endsWith("line 079\n");
        assertThat(folder).isDirectoryContaining(file -> file.endsWith("postgres.log.1"));
        assertThat(folder.toFile().list()).hasSize(2);
    }

    @Test
    void aLineAfterTheEndIsNotWritten() throws IOException {
        ServerLog log = new ServerLog(folder, 100);
        log.close();
        log.line("late");
        log.line("later");

        assertThat(folder.resolve("postgres.log")).isEmptyFile();
    }

    private String logged(int limit, String... lines) throws IOException {
        try (ServerLog log = new ServerLog(folder, limit)) {
            for (String line : lines) {
                log.line(line);
            }
        }
        return Files.readString(folder.resolve("postgres.log"));
    }

    private static String tail(int from) {
        StringBuilder lines = new StringBuilder();
        for (int i = from; i < 100; i++) {
            lines.append("line %03d\n".formatted(i));
        }
        return lines.toString();
    }
}
