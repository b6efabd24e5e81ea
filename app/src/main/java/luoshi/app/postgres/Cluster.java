package luoshi.app.postgres;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.List;

/** The database files: makes them at the first start, and refuses those of another version. */
final class Cluster {

    static final String USER = "luoshi";

    private static final Duration MAKING = Duration.ofMinutes(5);

    private final DataDirectory directory;
    private final Programs programs;
    private final Account account;

    Cluster(DataDirectory directory, Programs programs, Account account) {
        this.directory = directory;
        this.programs = programs;
        this.account = account;
    }

    void prepare() throws IOException, InterruptedException, DatabaseUnavailableException {
        if (Files.exists(directory.data())) {
            check();
        } else {
            make();
        }
    }

    private void check() throws IOException, DatabaseUnavailableException {
        Path versionFile = directory.data().resolve("PG_VERSION");
        if (Files.notExists(versionFile)) {
            throw new DatabaseUnavailableException(
                    directory.root(), "postgres/data 里没有 PG_VERSION，不是完整的数据库。请不要删除任何文件，先复制一份，再从备份恢复。");
        }
        String version = Files.readString(versionFile).strip();
        if (!version.equals(Programs.MAJOR)) {
            throw new DatabaseUnavailableException(
                    directory.root(),
                    "数据是 PostgreSQL " + version + " 的，本版落实自带的是 " + Programs.MAJOR + "。请用当初的落实版本启动并导出，再用本版建新目录导入。");
        }
        if (Files.notExists(directory.passwordFile())) {
            throw new DatabaseUnavailableException(
                    directory.root(), "postgres/password 不见了，没有它进不了数据库。请从备份中找回这个文件，放回原处再启动。");
        }
    }

    /** Under another name until it is complete: initdb itself waits until all is on the disk. */
    private void make() throws IOException, InterruptedException, DatabaseUnavailableException {
        Path fresh = directory.data().resolveSibling("data.new");
        Programs.delete(fresh);
        directory.password();
        give(directory.passwordFile());
        List<String> command = List.of(
                programs.initdb().toString(), "-D", fresh.toString(), "-U", USER, "--pwfile=" + directory.passwordFile(),
                "--auth=scram-sha-256", "-E", "UTF8", "--locale-provider=builtin", "--builtin-locale=C.UTF-8", "--locale=C",
                "--data-checksums", "--no-instructions", "--sync-method=syncfs");
        Tool made = Tool.run(account.running(command), MAKING);
        if (made.status() != 0) {
            Programs.delete(fresh);
            String reason = made.status() == Tool.TOO_LONG ? "建数据库用了五分钟还没有完成，磁盘太慢或有故障。请检查磁盘后再启动。" : Diagnosis.of(made.output());
            throw new DatabaseUnavailableException(directory.root(), reason);
        }
        Files.move(fresh, directory.data(), StandardCopyOption.ATOMIC_MOVE);
    }

    /** Root writes files for the account that PostgreSQL runs as: whoever owns the folder. */
    void give(Path file) throws IOException {
        Object owner = Files.getAttribute(directory.postgres(), "unix:uid");
        if (!owner.equals(Files.getAttribute(file, "unix:uid"))) {
            Files.setAttribute(file, "unix:uid", owner);
        }
    }
}
