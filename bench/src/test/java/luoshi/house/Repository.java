package luoshi.house;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The files of this project, from its root down, without what a build or git put there. */
final class Repository {

    static final List<String> MODULES = List.of("reader", "verifier", "app", "bench");

    /** The folder of the root pom: the nearest one above that holds the launcher. */
    static final Path ROOT = root();

    private Repository() {}

    static List<Path> files(String ending) {
        return files(ROOT, ending);
    }

    /** The Java files of the modules below {@code src/main/java} or {@code src/test/java}. */
    static List<Path> javaFiles(String sourceFolder) {
        return MODULES.stream()
                .map(module -> ROOT.resolve(module).resolve(sourceFolder))
                .filter(Files::isDirectory)
                .flatMap(folder -> files(folder, ".java").stream())
                .toList();
    }

    static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + file, e);
        }
    }

    static String read(String file) {
        return read(ROOT.resolve(file));
    }

    static String relative(Path file) {
        return ROOT.relativize(file).toString();
    }

    private static List<Path> files(Path folder, String ending) {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(file -> file.toString().endsWith(ending))
                    .filter(file -> ROOT.relativize(file).toString().matches("(?!(.*/)?(target|\\.git)/).*"))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot list " + folder, e);
        }
    }

    private static Path root() {
        Path folder = Path.of("").toAbsolutePath();
        while (!Files.exists(folder.resolve("luoshi")) || !Files.exists(folder.resolve("pom.xml"))) {
            folder = folder.getParent();
            if (folder == null) {
                throw new IllegalStateException("no folder with pom.xml and luoshi above " + Path.of("").toAbsolutePath());
            }
        }
        return folder;
    }
}
