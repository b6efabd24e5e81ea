package luoshi.app.postgres;

import static luoshi.app.postgres.PostgresServerTest.PROGRAMS;
import static luoshi.app.postgres.PostgresServerTest.ask;
import static luoshi.app.postgres.PostgresServerTest.postmaster;
import static luoshi.app.postgres.PostgresServerTest.write;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Several users of one directory, at once or one after the violent end of another. */
class OrphanTest {

    @TempDir
    Path folder;

    @Test
    void theSecondInTheSameJavaIsRefusedAndTheFirstKeepsItsLock() throws Exception {
        try (PostgresServer first = start()) {
            assertThatThrownBy(this::start)
                    .isInstanceOf(DatabaseUnavailableException.class)
                    .hasMessageContainingAll(folder.toString(), "正在使用", "进程 " + ProcessHandle.current().pid(), "换一个目录");

            OtherJava other = OtherJava.start(folder);
            other.exit();

            assertThat(other.answer()).contains(folder.toString(), "正在使用", "进程 " + ProcessHandle.current().pid());
            assertThat(ask(first.access(), "select 1")).isEqualTo("1");
        }
    }

    @Test
    void aKilledJavaLeavesNothingRunning() throws Exception {
        OtherJava java = OtherJava.start(folder);
        assertThat(java.answer()).isEqualTo("started");
        assertThat(leftOver().running()).isNotEmpty();

        java.kill();

        for (int look = 0; look < 200 && !leftOver().running().isEmpty(); look++) {
            Thread.sleep(50);
        }
        assertThat(leftOver().running()).isEmpty();
    }

    @Test
    void theStartAtOnceAfterAKilledJavaHasItsOwnServer() throws Exception {
        OtherJava java = OtherJava.start(folder);
        long old = postmaster(folder);

        java.kill();

        try (PostgresServer server = start()) {
            assertThat(postmaster(folder)).isNotEqualTo(old);
            assertThat(ProcessHandle.of(old)).isEmpty();
            assertThat(ask(server.access(), "select 1")).isEqualTo("1");
        }
    }

    @Test
    void anEndingJavaStopsItsServerBeforeItIsGone() throws Exception {
        OtherJava java = OtherJava.start(folder);

        java.exit();

        assertThat(leftOver().running()).isEmpty();
        assertThat(folder.resolve("postgres/data/postmaster.pid")).doesNotExist();
    }

    @Test
    void anOrphanWithOtherSettingsIsStoppedAndNotAdopted() throws Exception {
        try (PostgresServer server = start()) {
            write(server, "create table county (name text); insert into county values ('孟州')");
        }
        Process orphan = startWeakly();

        try (PostgresServer server = start()) {
            assertThat(orphan.isAlive()).isFalse();
            assertThat(ask(server.access(), "show fsync")).isEqualTo("on");
            assertThat(ask(server.access(), "select name from county")).isEqualTo("孟州");
        }
    }

    @Test
    void aStrangerWhoGotTheOldProcessNumberIsLeftAlone() throws Exception {
        start().close();
        Process stranger = new ProcessBuilder("sleep", "60").start();
        Files.writeString(
                folder.resolve("postgres/data/postmaster.pid"), stranger.pid() + "\n" + folder.resolve("postgres/data") + "\n1\n5432\n");

        try (PostgresServer server = start()) {
            assertThat(ask(server.access(), "select 1")).isEqualTo("1");
            assertThat(stranger.isAlive()).isTrue();
        } finally {
            stranger.destroyForcibly();
        }
    }

    /** As somebody might by hand, and as one would find it had the guard been killed, too. */
    private Process startWeakly() throws Exception {
        Programs programs = new Programs(PROGRAMS.resolve("bin-" + Programs.VERSION));
        DataDirectory directory = DataDirectory.open(folder);
        Account account = Account.of(directory, programs);
        directory.close();
        List<String> command = List.of(
                programs.postgres().toString(), "-D", folder.resolve("postgres/data").toString(),
                "-c", "fsync=off", "-c", "port=" + Launch.freePort(), "-c", "listen_addresses=127.0.0.1", "-c", "unix_socket_directories=");
        Process weak = Tool.quiet(Stream.concat(account.words().stream(), command.stream()).toList())
                .redirectOutput(folder.resolve("log/weak.log").toFile())
                .start();
        for (int look = 0; look < 200 && !Files.readString(folder.resolve("log/weak.log")).contains("ready to accept"); look++) {
            Thread.sleep(50);
        }
        assertThat(folder.resolve("log/weak.log")).content().contains("ready to accept");
        return weak;
    }

    private LeftOver leftOver() {
        return new LeftOver(folder.resolve("postgres/data"));
    }

    private PostgresServer start() throws DatabaseUnavailableException {
        return PostgresServer.start(folder, PROGRAMS);
    }
}
