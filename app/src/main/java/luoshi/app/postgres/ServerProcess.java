package luoshi.app.postgres;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;

/**
 * One run of the postmaster. A shell starts it and holds the end of a pipe from Java; when the pipe closes, because we want so or because
 * Java is gone, however it went, the shell tells the postmaster to shut down fast.
 */
final class ServerProcess {

    /** A session of its own keeps the Ctrl-C of a terminal from PostgreSQL, which must outlive the application's last transaction. */
    private static final List<String> OWN_SESSION = List.of("setsid");

    /** Deaf to signals that a service manager sends to all processes: it is Java that decides when to stop. */
    private static final String GUARD = """
            trap '' HUP INT TERM
            exec 3<&0 </dev/null
            "$@" 3<&- & server=$!
            (read -r _ <&3; kill -INT $server) & guard=$!
            exec 3<&-
            wait $server; status=$?
            kill -KILL $guard 2>/dev/null
            exit $status
            """;

    private static final String READY = "database system is ready to accept connections";
    private static final int REMEMBERED = 60;
    private static final Duration LAST_LINES = Duration.ofSeconds(2);

    private final Process shell;
    private final ServerLog log;
    private final Thread reader;
    private final CompletableFuture<Boolean> ready = new CompletableFuture<>();
    private final Deque<String> lastWords = new ArrayDeque<>();

    private ServerProcess(Process shell, ServerLog log) {
        this.shell = shell;
        this.log = log;
        this.reader = Thread.ofPlatform().daemon().name("postgres-log").unstarted(this::read);
    }

    static ServerProcess start(Account account, List<String> command, ServerLog log) throws IOException {
        List<String> guarded = Stream.of(OWN_SESSION, account.running(List.of("sh", "-c", GUARD, "luoshi-postgres")), command)
                .flatMap(List::stream)
                .toList();
        ServerProcess server = new ServerProcess(Tool.quiet(guarded).start(), log);
        server.reader.start();
        server.shell.onExit().thenRun(() -> server.ready.complete(false));
        return server;
    }

    /** Waits until it takes connections; false when it ended instead, or is not ready in time. */
    boolean isReadyWithin(Duration limit) throws InterruptedException {
        try {
            return ready.get(limit.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            return false;
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }

    boolean isAlive() {
        return shell.isAlive();
    }

    /** Its latest lines, to say why it ended. */
    String lastWords() throws InterruptedException {
        reader.join(LAST_LINES);
        synchronized (lastWords) {
            return String.join("\n", lastWords);
        }
    }

    void awaitEnd() throws InterruptedException {
        shell.waitFor();
    }

    /** Asks for a fast shutdown: transactions are rolled back, all is written. */
    void askToStop() {
        try {
            shell.getOutputStream().close();
        } catch (IOException e) {
            // The other end is gone, and so is the process.
        }
    }

    /** Also waits until its last lines are in the log. */
    boolean endsWithin(Duration limit) throws InterruptedException {
        return shell.waitFor(limit.toMillis(), TimeUnit.MILLISECONDS) && reader.join(LAST_LINES);
    }

    private void read() {
        try (BufferedReader words = shell.inputReader(StandardCharsets.UTF_8)) {
            for (String line = words.readLine(); line != null; line = words.readLine()) {
                remember(line);
                log.line(line);
                if (line.endsWith(READY)) {
                    ready.complete(true);
                }
            }
        } catch (IOException e) {
            log.line("the words of PostgreSQL broke off: " + e.getMessage());
        }
    }

    private void remember(String line) {
        synchronized (lastWords) {
            if (lastWords.size() == REMEMBERED) {
                lastWords.removeFirst();
            }
            lastWords.addLast(line);
        }
    }
}
