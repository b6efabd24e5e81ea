package luoshi.pipeline.loading;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import luoshi.pipeline.definition.Definition;
import luoshi.pipeline.file.DefinitionReader;
import luoshi.pipeline.file.Reading;

/** The definitions that come with Luoshi, to be loaded as they are or changed first. INDEX.txt names them, a line each. */
final class Shipped {

    private static final String FOLDER = "/luoshi/pipeline/definitions/";
    private static final List<Shipped> ALL = read("INDEX.txt").map(index -> index.lines().map(String::strip).filter(line -> !line.isEmpty() && !line.startsWith("#")).map(Shipped::new).toList())
            .orElse(List.of());

    private final String name;
    private final String text;
    private final Definition definition;

    private Shipped(String name) {
        this.name = name;
        this.text = read(name).orElseThrow(() -> new IllegalStateException("no definition " + name));
        Reading reading = DefinitionReader.read(text);
        this.definition = reading.definition();
        if (definition == null) {
            throw new IllegalStateException(name + ": " + reading.problems());
        }
    }

    /** All of them. */
    static List<Shipped> all() {
        return ALL;
    }

    /** The one of this name. */
    static Optional<Shipped> find(String name) {
        return ALL.stream().filter(one -> one.name.equals(name)).findFirst();
    }

    /** Its file. */
    String name() {
        return name;
    }

    /** What stands in it. */
    String text() {
        return text;
    }

    /** What it defines. */
    Definition definition() {
        return definition;
    }

    private static Optional<String> read(String file) {
        try (InputStream in = Shipped.class.getResourceAsStream(FOLDER + file)) {
            return in == null ? Optional.empty() : Optional.of(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
