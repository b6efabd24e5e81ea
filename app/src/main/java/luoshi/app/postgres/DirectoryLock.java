package luoshi.app.postgres;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/**
 * One user per directory. The kernel holds the lock for this process and releases it however the process ends. But it also releases it
 * when the process closes the file anywhere, though it were only to read it: so nobody reads this file, and who asks a second time in
 * the same process is refused before it is opened.
 */
final class DirectoryLock implements AutoCloseable {

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
            if (channel.tryLock() == null) {
                channel.close();
                return Optional.empty();
            }
            HELD_HERE.add(file);
            return Optional.of(new DirectoryLock(file, channel));
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
