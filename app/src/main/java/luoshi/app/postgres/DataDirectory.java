package luoshi.app.postgres;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The directory that the operator names, ours alone from {@link #open} to {@link #close}:
 *
 * <pre>
 * lock               taken while in use; never read
 * holder             whose directory it is, and who has it
 * log/postgres.log   what PostgreSQL says
 * postgres/data      the database files
 * postgres/bin-…     PostgreSQL itself, unpacked
 * postgres/password  of the database, random
 * </pre>
 */
final class DataDirectory implements AutoCloseable {

    private static final Set<PosixFilePermission> OWNER_ONLY = PosixFilePermissions.fromString("rwx------");
    private static final Set<PosixFilePermission> OWNER_FILE = PosixFilePermissions.fromString("rw-------");
    private static final String MARK = "落实 Luoshi";
    private static final int PASSWORD_BYTES = 32;

    private final Path root;
    private final DirectoryLock lock;

    private DataDirectory(Path root, DirectoryLock lock) {
        this.root = root;
        this.lock = lock;
    }

    static DataDirectory open(Path directory) throws DatabaseUnavailableException {
        Path absolute = directory.toAbsolutePath().normalize();
        try {
            Files.createDirectories(absolute, ownerOnly(OWNER_ONLY));
            Path root = absolute.toRealPath();
            refuseForeign(root);
            DirectoryLock lock = DirectoryLock.tryLock(root.resolve("lock")).orElseThrow(() -> inUse(root));
            return new DataDirectory(root, lock).prepared();
        } catch (FileAlreadyExistsException e) {
            throw new DatabaseUnavailableException(absolute, "这是一个文件，不是目录。请换一个目录。", e);
        } catch (IOException e) {
            throw Diagnosis.of(absolute, e);
        }
    }

    private static DatabaseUnavailableException inUse(Path root) {
        return new DatabaseUnavailableException(root, "另一个落实" + holder(root) + "正在使用它。请先停掉那一个，或换一个目录启动。");
    }

    private static String holder(Path root) {
        try (Stream<String> lines = Files.lines(root.resolve("holder"))) {
            return lines.skip(1).findFirst().map(pid -> "（进程 " + pid + "）").orElse("");
        } catch (IOException | UncheckedIOException e) {
            return "";
        }
    }

    private static boolean isOurs(Path root) throws IOException {
        Path holder = root.resolve("holder");
        return Files.exists(root.resolve("postgres/password"))
                || Files.isRegularFile(holder) && new String(Files.readAllBytes(holder), StandardCharsets.UTF_8).startsWith(MARK);
    }

    /** What somebody else keeps here must not be mixed with ours, nor its permissions changed. */
    private static void refuseForeign(Path root) throws IOException, DatabaseUnavailableException {
        if (isOurs(root)) {
            return;
        }
        try (Stream<Path> entries = Files.list(root)) {
            List<String> foreign = entries.map(entry -> entry.getFileName().toString())
                    .filter(name -> !Set.of("lock", "holder.new", "lost+found").contains(name))
                    .sorted()
                    .limit(3)
                    .toList();
            if (!foreign.isEmpty()) {
                throw new DatabaseUnavailableException(
                        root, "里面已有别的文件（" + String.join("、", foreign) + "），不是落实的数据目录。请换一个空目录或还不存在的目录。");
            }
        }
    }

    private DataDirectory prepared() throws IOException {
        try {
            write(root.resolve("holder"), MARK + "\n" + ProcessHandle.current().pid() + "\n"); // first, so that a broken first start is ours
            for (Path folder : List.of(root, postgres(), log(), data())) {
                if (!folder.equals(data())) {
                    Files.createDirectories(folder, ownerOnly(OWNER_ONLY));
                }
                tighten(folder, OWNER_ONLY);
            }
            tighten(passwordFile(), OWNER_FILE);
            return this;
        } catch (IOException e) {
            lock.close();
            throw e;
        }
    }

    /** PostgreSQL refuses files that others may read; a copied or restored directory easily has such. */
    private static void tighten(Path file, Set<PosixFilePermission> permissions) throws IOException {
        if (Files.exists(file) && !Files.getPosixFilePermissions(file).equals(permissions)) {
            Files.setPosixFilePermissions(file, permissions);
        }
    }

    Path root() {
        return root;
    }

    Path postgres() {
        return root.resolve("postgres");
    }

    Path data() {
        return postgres().resolve("data");
    }

    Path log() {
        return root.resolve("log");
    }

    Path passwordFile() {
        return postgres().resolve("password");
    }

    /** Made at the first call; the same ever after. */
    String password() throws IOException {
        if (Files.notExists(passwordFile())) {
            byte[] secret = new byte[PASSWORD_BYTES];
            new SecureRandom().nextBytes(secret);
            write(passwordFile(), HexFormat.of().formatHex(secret));
        }
        return Files.readString(passwordFile()).strip();
    }

    /** Writes a file for the owner's eyes only, whole or not at all. */
    void write(Path file, String content) throws IOException {
        Path fresh = file.resolveSibling(file.getFileName() + ".new");
        Files.deleteIfExists(fresh);
        Files.createFile(fresh, ownerOnly(OWNER_FILE));
        Files.writeString(fresh, content, StandardOpenOption.SYNC);
        Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE);
    }

    private static FileAttribute<?> ownerOnly(Set<PosixFilePermission> permissions) {
        return PosixFilePermissions.asFileAttribute(permissions);
    }

    @Override
    public void close() {
        try {
            lock.close();
        } catch (IOException e) {
            // The kernel has released it, or will when the process ends; there is nothing that anybody could do.
        }
    }
}
