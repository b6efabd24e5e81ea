package luoshi.bench.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;

/** A folder that is gone afterwards, unless somebody wants to look into it. */
public final class Scratch implements AutoCloseable {

    private final Path folder;
    private boolean kept;

    /** @param what for whom, as its name tells */
    public Scratch(String what) throws IOException {
        folder = Files.createTempDirectory("luoshi-" + what);
    }

    /** Where it is. */
    public Path folder() {
        return folder;
    }

    /** Keeps it, and answers where it is. */
    public Path kept() {
        kept = true;
        return folder;
    }

    @Override
    public void close() throws IOException {
        if (!kept) {
            try (Stream<Path> files = Files.walk(folder)) {
                files.sorted(Comparator.reverseOrder()).forEach(Scratch::delete);
            }
        }
    }

    private static void delete(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
