package luoshi.app.postgres;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** Brings PostgreSQL up over one directory, as often as needed, always at the same port and with the same settings. */
final class Launch {

    static final String DATABASE = "luoshi";

    private static final String NO_SUCH_DATABASE = "3D000";

    /** After a crash PostgreSQL first repeats what was not yet in the files: at most a gigabyte. */
    private static final Duration RECOVERY = Duration.ofMinutes(10);

    private static final Duration STOPPING = Duration.ofSeconds(30);

    /**
     * Ports below those that the kernel hands out to clients: while PostgreSQL is down for a moment, nobody gets its port by chance, nor
     * does a pool that tries to reconnect connect to itself.
     */
    private static final int FIRST_PORT = 10_240;

    private static final int PAST_THE_LAST_PORT = 32_768;

    private final DataDirectory directory;
    private final Programs programs;
    private final Account account;
    private final ServerLog log;
    private final DatabaseAccess access;

    private Launch(DataDirectory directory, Programs programs, ServerLog log, Account account) throws IOException {
        this.directory = directory;
        this.programs = programs;
        this.log = log;
        this.account = account;
        this.access = new DatabaseAccess(Settings.HOST, freePort(), DATABASE, Cluster.USER, directory.password());
    }

    /** Everything short of the start: the programs unpacked into the cache, nothing old running, the files made or checked. */
    static Launch prepare(DataDirectory directory, Path cache, ServerLog log)
            throws IOException, InterruptedException, DatabaseUnavailableException {
        Programs programs = Programs.unpackedIn(cache);
        new LeftOver(directory.data()).stop(); // before anything below is looked at: its files come and go
        Account account = Account.of(directory, programs);
        new Cluster(directory, programs, account).prepare();
        return new Launch(directory, programs, log, account);
    }

    DatabaseAccess access() {
        return access;
    }

    /**
     * Starts it and looks whether it is as it must be.
     *
     * @param started is told of the process before it is ready, so that it can be stopped
     */
    void run(Consumer<ServerProcess> started) throws IOException, InterruptedException, DatabaseUnavailableException {
        new LeftOver(directory.data()).stop();
        Path door = directory.postgres().resolve("pg_hba.conf");
        directory.write(door, Settings.DOOR);
        new Cluster(directory, programs, account).give(door);
        List<String> command = Stream.concat(
                        Stream.of(programs.postgres().toString()), Settings.commandLine(access.port(), directory).stream())
                .toList();
        ServerProcess process = ServerProcess.start(account, command, log);
        started.accept(process);
        try {
            if (!process.isReadyWithin(RECOVERY)) {
                throw new DatabaseUnavailableException(directory.root(), notReady(process));
            }
            look();
        } catch (InterruptedException | DatabaseUnavailableException | RuntimeException e) {
            process.askToStop();
            process.endsWithin(STOPPING);
            throw e;
        }
    }

    private static String notReady(ServerProcess process) throws InterruptedException {
        return process.isAlive() ? "等了十分钟数据库还没有就绪。请看 log/postgres.log，检查磁盘后再启动。" : Diagnosis.of(process.lastWords());
    }

    private void look() throws DatabaseUnavailableException {
        try (Connection connection = connectOrMake()) {
            List<String> weakened = Settings.weakened(connection);
            if (!weakened.isEmpty()) {
                throw new DatabaseUnavailableException(
                        directory.root(), "数据库的安全设置被改弱了：" + String.join("，", weakened) + "，不能保证已提交的数据不丢。请把目录和本版程序交给维护人员检查。");
            }
        } catch (SQLException e) {
            throw new DatabaseUnavailableException(directory.root(), Diagnosis.of(String.valueOf(e.getMessage())), e);
        }
    }

    private Connection connectOrMake() throws SQLException {
        try {
            return access.connect();
        } catch (SQLException e) {
            if (!NO_SUCH_DATABASE.equals(e.getSQLState())) {
                throw e;
            }
            try (Connection connection = access.to("postgres").connect();
                    Statement statement = connection.createStatement()) {
                statement.execute("create database " + DATABASE);
            }
            return access.connect();
        }
    }

    static int freePort() throws IOException {
        IOException last = null;
        for (int attempt = 0; attempt < 20; attempt++) {
            int port = ThreadLocalRandom.current().nextInt(FIRST_PORT, PAST_THE_LAST_PORT);
            try (ServerSocket socket = new ServerSocket(port, 1, InetAddress.getByName(Settings.HOST))) {
                return socket.getLocalPort();
            } catch (IOException e) {
                last = e;
            }
        }
        throw new IOException("could not bind: " + last.getMessage(), last);
    }
}
