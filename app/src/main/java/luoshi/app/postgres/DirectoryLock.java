package luoshi.app.postgres;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/**
 * One user per directory. The kernel holds the lock for this process and releases it however the process ends; the file's content only
 * serves the refusal of the next one, and marks the directory as Luoshi's.
 */
final class DirectoryLock implements AutoCloseable {

    private static final String MARK = "落实 Luoshi";

    /** The kernel asks no process about its own locks, and closing any channel of the file would give up the lock: so we ask here first. */
    private static final Set<Path> HELD_HERE = new HashSet<>();

    private final Path file;
    private final FileChannel channel;

    private DirectoryLock(Path file, FileChannel channel) {
        this.file = file;
        this.channel = channel;
    }

    /** Empty when somebody else has it. */
    static Optional<DirectoryLock> tryLock(Path file) throws IOException {
        synchronized (HELD_HERE) {
            if (HELD_HERE.contains(file)) {
                return Optional.empty();
            }
            FileChannel channel = FileChannel.open(
                    file,
                    Set.of(StandardOpenOption.CREATE, StandardOpenOption.WRITE),
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            FileLock lock = channel.tryLock();
            if (lock == null) {
                channel.close();
                return Optional.empty();
            }
            channel.truncate(0);
            channel.write(ByteBuffer.wrap((MARK + "\n" + ProcessHandle.current().pid() + "\n").getBytes(StandardCharsets.UTF_8)));
            HELD_HERE.add(file);
            return Optional.of(new DirectoryLock(file, channel));
        }
    }

    static boolean isMark(Path file) throws IOException {
        return Files.isRegularFile(file) && Files.size(file) < 100 && Files.readString(file, StandardCharsets.ISO_8859_1)
                .startsWith(new String(MARK.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1));
    }

    /** The process that has it, as it wrote itself down. */
    static String holder(Path file) {
        try {
            return Files.readString(file).lines().skip(1).findFirst().map(pid -> "（进程 " + pid + "）").orElse("");
        } catch (IOException e) {
            return "";
        }
    }

    @Override
    public void close() throws IOException {
        synchronized (HELD_HERE) {
            HELD_HERE.remove(file);
            channel.close();
        }
    }
}
