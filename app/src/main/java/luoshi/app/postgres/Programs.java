package luoshi.app.postgres;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Comparator;
import java.util.List;
import java.util.Properties;
import java.util.stream.Stream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.tukaani.xz.XZInputStream;

/** PostgreSQL's programs, unpacked from the class path into a folder named after their version. */
record Programs(Path folder) {

    /** Of PostgreSQL, and of the packing. */
    static final String VERSION = version();

    /** The number that the data directory carries. */
    static final String MAJOR = VERSION.substring(0, VERSION.indexOf('.'));

    /**
     * Unpacks them unless they are there. A folder under its final name is always whole: it is moved there when all is on the disk.
     * Several processes may share one cache.
     */
    static Programs unpackedIn(Path cache) throws IOException, InterruptedException {
        Path folder = cache.resolve("bin-" + VERSION);
        if (Files.notExists(folder)) {
            Files.createDirectories(cache);
            unpackOnce(folder);
        }
        return new Programs(folder);
    }

    /** The archive for a processor as Java names it, or null. */
    static String archive(String processor) {
        return switch (processor) {
            case "amd64", "x86_64" -> "/postgres-linux-x86_64.txz";
            case "aarch64", "arm64" -> "/postgres-linux-arm_64.txz";
            default -> null;
        };
    }

    Path initdb() {
        return folder.resolve("bin/initdb");
    }

    Path postgres() {
        return folder.resolve("bin/postgres");
    }

    private static synchronized void unpackOnce(Path folder) throws IOException, InterruptedException {
        Path lock = folder.resolveSibling(folder.getFileName() + ".lock");
        try (FileChannel channel = FileChannel.open(lock, StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
            channel.lock();
            if (Files.exists(folder)) {
                return;
            }
            Path fresh = folder.resolveSibling(folder.getFileName() + ".new");
            delete(fresh);
            unpack(Files.createDirectory(fresh));
            // One call for a thousand files. Where it is missing, only a power failure within seconds could harm the folder.
            Tool.succeeds(List.of("sync", "-f", fresh.toString()));
            Files.move(fresh, folder, StandardCopyOption.ATOMIC_MOVE);
        }
    }

    private static void unpack(Path folder) throws IOException {
        String archive = archive(System.getProperty("os.arch"));
        try (InputStream packed = archive == null ? null : Programs.class.getResourceAsStream(archive)) {
            if (packed == null) {
                throw new IOException("cannot execute binary file: no PostgreSQL for " + System.getProperty("os.arch"));
            }
            TarArchiveInputStream tar = new TarArchiveInputStream(new BufferedInputStream(new XZInputStream(packed), 1 << 16));
            for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                write(entry, tar, folder);
            }
        }
    }

    private static void write(TarArchiveEntry entry, InputStream content, Path folder) throws IOException {
        Path target = entry.resolveIn(folder);
        Files.createDirectories(entry.isDirectory() ? target : target.getParent());
        if (entry.isSymbolicLink()) {
            Files.createSymbolicLink(target, Path.of(entry.getLinkName()));
        } else if (entry.isFile()) {
            Files.copy(content, target);
            Files.setPosixFilePermissions(
                    target, PosixFilePermissions.fromString((entry.getMode() & 0100) == 0 ? "rw-r--r--" : "rwxr-xr-x"));
        }
    }

    /** With all that is in it, if it exists. */
    static void delete(Path folder) throws IOException {
        if (Files.notExists(folder, LinkOption.NOFOLLOW_LINKS)) {
            return;
        }
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }

    private static String version() {
        try (InputStream in = Programs.class.getResourceAsStream("version.properties")) {
            Properties built = new Properties();
            built.load(in);
            return built.getProperty("version");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
