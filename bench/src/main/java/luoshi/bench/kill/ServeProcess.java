package luoshi.bench.kill;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import luoshi.app.MeasuredServer;
import luoshi.bench.store.Ports;

/** {@code luoshi serve} in a Java of its own, which can be killed and started again. */
final class ServeProcess implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(180);
    private static final int GLANCE_MS = 100;
    private static final int STARTS = 3;

    private final Path data;
    private final int port;
    private final HttpClient http = HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(2)).build();
    private volatile Process java;

    ServeProcess(Path data) throws IOException {
        this.data = data;
        this.port = Ports.free();
        Runtime.getRuntime().addShutdownHook(new Thread(() -> {
            if (java != null) {
                java.destroy(); // also when somebody has had enough of the soak
            }
        }));
    }

    Path data() {
        return data;
    }

    URI page(String path) {
        return URI.create("http://127.0.0.1:" + port + path);
    }

    void start() throws IOException {
        java = new ProcessBuilder(ProcessHandle.current().info().command().orElse("java"), "-Xmx512m", "-cp", System.getProperty("java.class.path"),
                        "luoshi.app.Luoshi", "serve", "--data", data.toString(), "--port", String.valueOf(port))
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log().toFile()))
                .start();
    }

    /**
     * Starts it where it does not run, and waits until pages answer and the database has a journal. One that ends by itself, as when its PostgreSQL was killed
     * while it was starting, is started again, as a service manager does; answers how often.
     */
    int comeUp() throws IOException, InterruptedException {
        int starts = 0;
        for (long waited = 0; waited < PATIENCE.toMillis(); waited += GLANCE_MS) {
            if (java == null || !java.isAlive()) {
                if (starts == STARTS) {
                    throw new IOException("服务器起不来：" + lastWords());
                }
                start();
                starts++;
            }
            if (answers()) {
                return starts;
            }
            Thread.sleep(GLANCE_MS);
        }
        throw new IOException("等了 " + PATIENCE.toSeconds() + " 秒，服务器没有起来：" + lastWords());
    }

    private String lastWords() throws IOException {
        List<String> lines = Files.readAllLines(log());
        return String.join("\n", lines.subList(Math.max(0, lines.size() - 5), lines.size()));
    }

    private Path log() {
        return data.resolveSibling("serve.log");
    }

    private boolean answers() throws InterruptedException {
        try (Connection database = MeasuredServer.reach(data);
                Statement statement = database.createStatement();
                ResultSet begun = statement.executeQuery("select from journal_genesis")) {
            HttpRequest ready = HttpRequest.newBuilder(page("/health/readiness")).timeout(Duration.ofSeconds(5)).build();
            return begun.next() && http.send(ready, HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
        } catch (SQLException | IOException notYet) {
            return false;
        }
    }

    /** {@code kill -9}; what PostgreSQL does then is its own affair. */
    void killJava() throws InterruptedException {
        java.destroyForcibly().waitFor();
    }

    /** {@code kill -9} of the postmaster; nothing where none runs. */
    void killPostmaster() {
        try {
            kill(Long.parseLong(Files.readAllLines(data.resolve("postgres/data/postmaster.pid")).getFirst().strip()));
        } catch (IOException | RuntimeException none) {
            // it was just starting or stopping
        }
    }

    static void kill(long process) {
        ProcessHandle.of(process).ifPresent(ProcessHandle::destroyForcibly);
    }

    /** Asks it to stop, as a service manager does. */
    @Override
    public void close() throws InterruptedException {
        if (java != null) {
            java.destroy();
            if (!java.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
                killJava();
            }
        }
        http.close();
    }
}
