package luoshi.app.postgres;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * A running PostgreSQL over one directory, for this program alone. When its process dies it is started again at the same port, with the
 * same settings, and recovers every committed row; until then connections are refused, and a pool that tries again finds it back. It
 * stops when closed and when Java ends, in whichever way.
 */
public final class PostgresServer implements AutoCloseable {

    /** How it is at the moment. */
    public enum Condition {
        /** Takes connections. */
        READY,
        /** Its process died and it is being started again. */
        RECOVERING,
        /** Closed for good. */
        STOPPED
    }

    private static final Duration POLITE = Duration.ofSeconds(30);
    private static final int LONGEST_PAUSE_S = 30;

    private final DataDirectory directory;
    private final ServerLog log;
    private final Launch launch;
    private final CountDownLatch closing = new CountDownLatch(1);
    private final Thread hook = new Thread(this::close, "postgres-stop");
    private final Thread watcher = Thread.ofPlatform().daemon().name("postgres-watch").unstarted(this::watch);

    private volatile ServerProcess process;
    private volatile Condition condition = Condition.RECOVERING;
    private volatile String problem = "";

    private PostgresServer(DataDirectory directory, ServerLog log, Launch launch) {
        this.directory = directory;
        this.log = log;
        this.launch = launch;
    }

    /**
     * Starts PostgreSQL over a directory, which is made when it is missing. The first start takes a few seconds, to unpack PostgreSQL
     * and to make the database.
     *
     * @throws DatabaseUnavailableException when the directory is in use, somebody else's, damaged or of another version, when the disk is
     *     full or the permission missing
     */
    public static PostgresServer start(Path directory) throws DatabaseUnavailableException {
        return start(directory, directory.toAbsolutePath().resolve("postgres"));
    }

    /**
     * As {@link #start(Path)}, with the unpacked programs in a folder that several directories may share.
     *
     * @param programs an existing folder, or one to be made
     */
    public static PostgresServer start(Path directory, Path programs) throws DatabaseUnavailableException {
        DataDirectory own = DataDirectory.open(directory);
        ServerLog log = null;
        try {
            log = new ServerLog(own.log(), ServerLog.LIMIT_BYTES);
            PostgresServer server = new PostgresServer(own, log, Launch.prepare(own, programs, log));
            server.begin();
            return server;
        } catch (IOException e) {
            giveUp(own, log);
            throw Diagnosis.of(own.root(), e);
        } catch (InterruptedException e) {
            giveUp(own, log);
            Thread.currentThread().interrupt();
            throw new DatabaseUnavailableException(own.root(), "启动被中断。请重新启动。", e);
        } catch (DatabaseUnavailableException | RuntimeException e) {
            giveUp(own, log);
            throw e;
        }
    }

    /** Refuses a directory that holds no database yet, for what must not make one. */
    public static void requireIn(Path directory) throws DatabaseUnavailableException {
        if (!Files.isDirectory(directory.resolve("postgres/data"))) {
            throw new DatabaseUnavailableException(directory, "这里没有落实的数据。请核对 --data 后重试。", null);
        }
    }

    private static void giveUp(DataDirectory directory, ServerLog log) {
        if (log != null) {
            log.close();
        }
        directory.close();
    }

    private void begin() throws IOException, InterruptedException, DatabaseUnavailableException {
        launch.run(started -> process = started);
        condition = Condition.READY;
        Runtime.getRuntime().addShutdownHook(hook);
        watcher.start();
    }

    /** The application's database, owned by the one user there is. */
    public DatabaseAccess access() {
        return launch.access();
    }

    /** For the health page. */
    public Condition condition() {
        return condition;
    }

    /** Why the last attempt to start again failed, in Chinese; empty while all is well. */
    public String problem() {
        return problem;
    }

    /**
     * Java's shutdown no longer stops PostgreSQL at once, so that the application can end its transactions; the caller promises to close
     * this afterwards. Should that fail, PostgreSQL still stops when Java is gone.
     */
    public void leaveStoppingToCaller() {
        Runtime.getRuntime().removeShutdownHook(hook);
    }

    /** Rolls back what is open, writes everything and stops; returns when the directory is free. A second call does nothing. */
    @Override
    public void close() {
        synchronized (closing) {
            if (closing.getCount() == 0) {
                return;
            }
            closing.countDown();
            condition = Condition.STOPPED;
            try {
                stop();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            } finally {
                log.close();
                directory.close();
                forgetHook();
            }
        }
    }

    private void stop() throws InterruptedException {
        process.askToStop();
        process.endsWithin(POLITE);
        watcher.join(POLITE);
        try {
            new LeftOver(directory.data()).stop();
        } catch (IOException | DatabaseUnavailableException e) {
            log.line("could not be stopped: " + e.getMessage());
        }
    }

    private void forgetHook() {
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException e) {
            // Java is already ending, and this is the hook.
        }
    }

    private void watch() {
        try {
            process.awaitEnd();
            while (closing.getCount() > 0) {
                condition = Condition.RECOVERING;
                log.line("the postmaster has died and is started again");
                startAgain();
                process.awaitEnd();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Tries until it is up or nobody wants it any more; what hinders it, such as a full disk, somebody may be removing right now. */
    private void startAgain() throws InterruptedException {
        int pause = 1;
        while (closing.getCount() > 0) {
            try {
                launch.run(this::take);
                problem = "";
                condition = closing.getCount() > 0 ? Condition.READY : Condition.STOPPED;
                return;
            } catch (IOException | DatabaseUnavailableException e) {
                problem = e.getMessage();
                log.line(String.valueOf(problem));
            }
            closing.await(pause, TimeUnit.SECONDS);
            pause = Math.min(pause * 2, LONGEST_PAUSE_S);
        }
    }

    private void take(ServerProcess started) {
        process = started;
        if (closing.getCount() == 0) {
            started.askToStop();
        }
    }
}
