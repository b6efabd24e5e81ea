package luoshi.app.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PostgresServerTest {

    static final Path PROGRAMS = Path.of("target", "postgres").toAbsolutePath();

    @TempDir
    Path folder;

    @Test
    void rowsSurviveAStopAndAStart() throws Exception {
        Path directory = folder.resolve("督查 室/数据");
        try (PostgresServer server = PostgresServer.start(directory, PROGRAMS)) {
            write(server, "create table county (name text); insert into county values ('孟州')");
        }
        try (PostgresServer server = PostgresServer.start(directory, PROGRAMS)) {
            assertThat(ask(server.access(), "select name from county")).isEqualTo("孟州");
            assertThat(ask(server.access(), "select current_setting('server_version') || ' ' || datlocale || ' ' || datlocprovider::text"
                            + " || ' ' || pg_encoding_to_char(encoding) from pg_database where datname = current_database()"))
                    .isEqualTo("18.6 C.UTF-8 b UTF8");
        }
    }

    @Test
    void onlyTheOwnerMayLookIntoTheDirectory() throws Exception {
        try (PostgresServer server = start()) {
            write(server, "select 1");
        }
        Files.setPosixFilePermissions(folder.resolve("postgres/data"), PosixFilePermissions.fromString("rwxr-xr-x"));
        Files.setPosixFilePermissions(folder.resolve("postgres/password"), PosixFilePermissions.fromString("rw-r--r--"));

        try (PostgresServer server = start()) {
            assertThat(modes("", "lock", "holder", "log", "log/postgres.log", "postgres", "postgres/data", "postgres/password", "postgres/pg_hba.conf"))
                    .isEqualTo("rwx------ rw------- rw------- rwx------ rw------- rwx------ rwx------ rw------- rw-------");
        }
    }

    @Test
    void theKilledPostmasterComesBackAtTheSamePortWithEveryCommittedRow() throws Exception {
        try (PostgresServer server = start()) {
            write(server, "create table promise (number int)");
            for (int number = 1; number <= 50; number++) {
                write(server, "insert into promise values (" + number + ")");
            }

            kill(postmaster());

            assertThat(askWhenBack(server.access(), "select count(*) from promise")).isEqualTo("50");
            assertThat(ask(server.access(), "show fsync")).isEqualTo("on");
        }
    }

    @Test
    void whatFilesInTheDirectorySayCannotWeakenIt() throws Exception {
        try (PostgresServer server = start()) {
            write(server, "alter role luoshi set synchronous_commit = off");
        }
        Files.writeString(
                folder.resolve("postgres/data/postgresql.auto.conf"),
                "fsync = off\nfull_page_writes = off\nsynchronous_commit = off\nlisten_addresses = '*'\nlog_statement = 'all'\n");
        Files.writeString(folder.resolve("postgres/data/pg_hba.conf"), "host all all 0.0.0.0/0 trust\n");
        Files.writeString(folder.resolve("postgres/pg_hba.conf"), "host all all 0.0.0.0/0 trust\n");

        try (PostgresServer server = start()) {
            for (String setting : List.of("fsync", "full_page_writes", "synchronous_commit", "data_checksums")) {
                assertThat(ask(server.access(), "show " + setting)).as(setting).isEqualTo("on");
            }
            assertThat(ask(server.access(), "show listen_addresses")).isEqualTo("127.0.0.1");
            assertThat(ask(server.access(), "show log_statement")).isEqualTo("none");
            DatabaseAccess right = server.access();
            DatabaseAccess wrong = new DatabaseAccess(right.host(), right.port(), right.database(), right.user(), "guessed");
            assertThatThrownBy(wrong::connect).isInstanceOf(SQLException.class).hasMessageContaining("password authentication failed");
        }
    }

    @Test
    void neitherLogNorCommandLineTellsPasswordOrValues() throws Exception {
        String told;
        String password;
        try (PostgresServer server = start()) {
            write(server, "create table person (phone text primary key); insert into person values ('13800000000')");
            assertThatThrownBy(() -> write(server, "insert into person values ('13800000000')"))
                    .hasMessageContaining("person_pkey")
                    .message().doesNotContain("13800000000");
            assertThatThrownBy(() -> write(server, "select 'x\n13800000000'::int")).isInstanceOf(SQLException.class);
            told = Files.readString(Path.of("/proc/" + postmaster() + "/cmdline")) + server.access() + server.access().url();
            password = server.access().password();
        }
        String log = Files.readString(folder.resolve("log/postgres.log"));

        assertThat(log).contains("client backend 23505 ERROR\n", "client backend 22P02 ERROR\n").doesNotContain("13800000000", password);
        assertThat(told).contains("luoshi").doesNotContain(password);
    }

    @Test
    void afterClosingNothingRuns() throws Exception {
        PostgresServer server = start();
        long postmaster = postmaster();

        server.close();
        server.close();

        assertThat(server.condition()).isEqualTo(PostgresServer.Condition.STOPPED);
        assertThat(ProcessHandle.of(postmaster)).isEmpty();
        assertThat(folder.resolve("postgres/data/postmaster.pid")).doesNotExist();
    }

    private PostgresServer start() throws DatabaseUnavailableException {
        return PostgresServer.start(folder, PROGRAMS);
    }

    private long postmaster() throws IOException {
        return postmaster(folder);
    }

    static long postmaster(Path directory) throws IOException {
        return Long.parseLong(Files.readAllLines(directory.resolve("postgres/data/postmaster.pid")).getFirst().strip());
    }

    static void kill(long process) throws InterruptedException {
        assertThat(Tool.succeeds(List.of("sh", "-c", "kill -KILL " + process))).isTrue();
    }

    private String modes(String... files) throws IOException {
        StringBuilder modes = new StringBuilder();
        for (String file : files) {
            modes.append(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve(file)))).append(' ');
        }
        return modes.toString().strip();
    }

    static void write(PostgresServer server, String sql) throws SQLException {
        try (Connection connection = server.access().connect(); Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    static String ask(DatabaseAccess access, String question) throws SQLException {
        try (Connection connection = access.connect();
                Statement statement = connection.createStatement();
                ResultSet answer = statement.executeQuery(question)) {
            answer.next();
            return answer.getString(1);
        }
    }

    private static String askWhenBack(DatabaseAccess access, String question) throws Exception {
        SQLException last = null;
        for (int attempt = 0; attempt < 200; attempt++) {
            try {
                return ask(access, question);
            } catch (SQLException e) {
                last = e;
                Thread.sleep(100);
            }
        }
        throw last;
    }
}
