package luoshi.app.postgres;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What PostgreSQL says, in {@code log/postgres.log} and one older file: never more than twice the limit. Errors that a statement caused
 * are kept by their code alone, since their words quote the statement's values; the application, which sent it, is told them in full.
 */
final class ServerLog implements AutoCloseable {

    static final int LIMIT_BYTES = 5 * 1024 * 1024;

    private static final Pattern OF_A_STATEMENT =
            Pattern.compile("(\\S+ \\S+ \\S+ \\[\\d+] (?:client backend|parallel worker) \\w{5} (?:ERROR|WARNING|NOTICE|INFO|DEBUG\\d?)): .*");

    private final Path file;
    private final int limit;
    private OutputStream out;
    private long written;
    private boolean insideCutMessage;
    private boolean closed;

    ServerLog(Path folder, int limit) throws IOException {
        this.file = folder.resolve("postgres.log");
        this.limit = limit;
        open();
    }

    /** Never fails: a full disk must not stop whoever is talking. */
    synchronized void line(String line) {
        Matcher statement = OF_A_STATEMENT.matcher(line);
        boolean continued = line.startsWith("\t");
        if (closed || continued && insideCutMessage) {
            return;
        }
        insideCutMessage = statement.matches();
        try {
            write(insideCutMessage ? statement.group(1) : line);
        } catch (IOException e) {
            written = limit; // tries again with a new file at the next line
        }
    }

    private void write(String line) throws IOException {
        if (written >= limit) {
            out.close();
            Files.move(file, file.resolveSibling("postgres.log.1"), StandardCopyOption.REPLACE_EXISTING);
            open();
        }
        byte[] bytes = (line + "\n").getBytes(StandardCharsets.UTF_8);
        out.write(bytes);
        written += bytes.length;
    }

    private void open() throws IOException {
        if (Files.notExists(file)) {
            Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        }
        out = Files.newOutputStream(file, StandardOpenOption.APPEND);
        written = Files.size(file);
    }

    @Override
    public synchronized void close() {
        closed = true;
        try {
            out.close();
        } catch (IOException e) {
            // The last line did not fit on the disk; whoever closes can do nothing about it.
        }
    }
}
