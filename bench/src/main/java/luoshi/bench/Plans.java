package luoshi.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The plans at hand: the project's own example, and the plans laid beside the project where there are any. */
public final class Plans {

    /** The project's folder, as the launcher says it, so that a bench may be called from any folder. */
    public static final Path HOME = Path.of(System.getProperty("luoshi.home", "."));

    /** The project's own examples. */
    static final Path EXAMPLES = HOME.resolve("examples").normalize();

    /** What lies beside the project: annotated plans, and plans without annotation. */
    static final Path SHARED = HOME.resolve("../shared").normalize();

    private Plans() {}

    /** Every plan text, in order of its path. */
    public static List<Path> texts() {
        return Stream.of(EXAMPLES, SHARED.resolve("gold/texts"), SHARED.resolve("corpus"))
                .flatMap(Plans::texts)
                .toList();
    }

    /** The largest plan texts, largest first. */
    static List<Path> largest(int count) {
        return texts().stream()
                .sorted(Comparator.comparingLong(Plans::size).reversed().thenComparing(Path::toString))
                .limit(count)
                .toList();
    }

    /** The directory that holds the texts of an annotation directory. */
    static Path textsOf(Path dir) {
        return Optional.of(dir.resolve("texts")).filter(Files::isDirectory).orElse(dir);
    }

    private static Stream<Path> texts(Path dir) {
        if (!Files.isDirectory(dir)) {
            return Stream.empty();
        }
        try (Stream<Path> files = Files.list(dir)) {
            return files.filter(file -> file.toString().matches(".*\\.(txt|md)")).filter(file -> !isReadme(file)).sorted().toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean isReadme(Path file) {
        return file.getFileName().toString().startsWith("README");
    }

    private static long size(Path file) {
        try {
            return Files.size(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
