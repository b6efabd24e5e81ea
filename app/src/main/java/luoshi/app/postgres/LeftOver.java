package luoshi.app.postgres;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/**
 * Processes of PostgreSQL that still run over a data directory, though nobody of ours holds it: after a kill -9 of Java or of the
 * postmaster. They are known by what they do, not by a number in a file, which might be somebody else's by now: each is called postgres
 * and stands in the data directory.
 */
final class LeftOver {

    private static final Path PROCESSES = Path.of("/proc");
    private static final int LOOK_EVERY_MS = 50;
    private static final int PATIENCE = 30_000 / LOOK_EVERY_MS;
    private static final int LAST_PATIENCE = 10_000 / LOOK_EVERY_MS;

    private final Path data;

    LeftOver(Path data) {
        this.data = data;
    }

    /** Ends them: politely (transactions are rolled back, all is written), after half a minute at once (the next start recovers). */
    void stop() throws IOException, InterruptedException, DatabaseUnavailableException {
        List<Long> running = running();
        signal("INT", running.stream().filter(LeftOver::isPostmaster).toList());
        if (!gone(PATIENCE)) {
            signal("QUIT", running());
            if (!gone(LAST_PATIENCE)) {
                throw new DatabaseUnavailableException(
                        data, "上次留下的 PostgreSQL 进程停不下来：" + running() + "。请用 kill -QUIT 停掉它们（可能要 root），再启动。");
            }
        }
        dropRecycledNumber();
    }

    List<Long> running() throws IOException {
        return processes(pid -> isNamedPostgres(pid) && standsInData(pid));
    }

    private boolean gone(int looks) throws IOException, InterruptedException {
        for (int i = 0; i < looks && !running().isEmpty(); i++) {
            Thread.sleep(LOOK_EVERY_MS);
        }
        return running().isEmpty();
    }

    /**
     * PostgreSQL takes the number in postmaster.pid for its own kind when any process of the same user has it now, as happens daily in
     * containers. Otherwise the file stays: PostgreSQL knows best what to make of it.
     */
    private void dropRecycledNumber() throws IOException {
        Path file = data.resolve("postmaster.pid");
        if (Files.exists(file)) {
            String pid = Files.readString(file).lines().findFirst().orElse("").strip();
            if (pid.matches("\\d+") && Files.exists(PROCESSES.resolve(pid))) {
                Files.delete(file);
            }
        }
    }

    private static void signal(String name, List<Long> pids) throws IOException, InterruptedException {
        for (long pid : pids) {
            Tool.succeeds(List.of("sh", "-c", "kill -" + name + " " + pid));
        }
    }

    private static List<Long> processes(Predicate<Long> wanted) throws IOException {
        List<Long> found = new ArrayList<>();
        try (DirectoryStream<Path> all = Files.newDirectoryStream(PROCESSES, "[0-9]*")) {
            for (Path process : all) {
                long pid = Long.parseLong(process.getFileName().toString());
                if (wanted.test(pid)) {
                    found.add(pid);
                }
            }
        }
        return found;
    }

    private static boolean isNamedPostgres(long pid) {
        return read(pid, "comm").equals("postgres\n");
    }

    private boolean standsInData(long pid) {
        try {
            return Files.isSameFile(PROCESSES.resolve(pid + "/cwd"), data);
        } catch (NoSuchFileException e) {
            return false;
        } catch (IOException e) { // somebody else's: its command line is for all to see
            return List.of(read(pid, "cmdline").split("\0")).contains(data.toString());
        }
    }

    /** The others rename themselves, as in "postgres: checkpointer". */
    private static boolean isPostmaster(long pid) {
        return !read(pid, "cmdline").startsWith("postgres:");
    }

    private static String read(long pid, String file) {
        try {
            return Files.readString(PROCESSES.resolve(pid + "/" + file));
        } catch (IOException e) {
            return ""; // it has ended, or its command line is no UTF-8
        }
    }
}
