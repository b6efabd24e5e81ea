package luoshi.app.postgres;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** One run of a program of the system or of PostgreSQL, to its end. */
record Tool(int status, String output) {

    static final int NOT_THERE = 127;
    static final int TOO_LONG = 124;

    static Tool run(List<String> command, Duration limit) throws IOException, InterruptedException {
        Path words = Files.createTempFile("luoshi", ".out");
        try {
            Process process = quiet(command).redirectOutput(words.toFile()).start();
            try {
                boolean ended = process.waitFor(limit.toMillis(), TimeUnit.MILLISECONDS);
                return new Tool(ended ? process.exitValue() : TOO_LONG, Files.readString(words, StandardCharsets.ISO_8859_1));
            } finally {
                process.destroyForcibly();
            }
        } finally {
            Files.delete(words);
        }
    }

    /** Whether it is there and says yes. */
    static boolean succeeds(List<String> command) throws InterruptedException {
        try {
            return run(command, Duration.ofSeconds(10)).status() == 0;
        } catch (IOException e) {
            return false;
        }
    }

    /**
     * A process that knows nothing of the caller's environment: variables such as PGDATA or PGOPTIONS would change what it does. Its
     * messages are English, since {@link Diagnosis} reads them.
     */
    static ProcessBuilder quiet(List<String> command) {
        ProcessBuilder process = new ProcessBuilder(command).directory(Path.of("/").toFile()).redirectErrorStream(true);
        String path = process.environment().getOrDefault("PATH", "/usr/local/bin:/usr/bin:/bin");
        process.environment().clear();
        process.environment().put("PATH", path);
        process.environment().put("LC_ALL", "C");
        return process;
    }
}
