package luoshi.bench;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import luoshi.plan.Documents;
import luoshi.plan.UnreadableDocumentException;
import luoshi.reading.Span;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * One plan annotated by hand. Addresses count Unicode characters.
 *
 * @param name name of the annotation file without its ending
 * @param text the plan
 * @param numbers every annotated number expression, in order of the text
 * @param stretch the part of the text that is annotated; outside it nothing is scored
 * @param review the last-year review, where no promise stands; null if not marked
 * @param debatable starts of the objects whose kind can be argued either way: not scored
 */
record Gold(String name, String text, List<Annotation> numbers, Span stretch, Span review, Set<Integer> debatable) {

    private static final JsonMapper JSON = new JsonMapper();

    /** Every annotated plan of a directory: {@code *.jsonl} with the texts, {@code stretches*.json} and {@code debatable*.tsv} beside. */
    static List<Gold> load(Path dir, Path texts) throws IOException {
        Map<String, JsonNode> stretches = stretches(dir);
        Map<String, Set<Integer>> debatable = debatable(dir);
        List<Gold> all = new ArrayList<>();
        for (Path file : files(dir, "*.jsonl")) {
            String name = file.getFileName().toString().replaceFirst("\\.jsonl$", "");
            all.add(load(file, text(name, texts), stretches.get(name), debatable.getOrDefault(name, Set.of())));
        }
        return all;
    }

    private static Gold load(Path file, Path textFile, JsonNode stretch, Set<Integer> debatable) throws IOException {
        List<Annotation> numbers = new ArrayList<>();
        for (String line : Files.readAllLines(file)) {
            if (!line.isBlank()) {
                numbers.add(Annotation.of(JSON.readTree(line)));
            }
        }
        String name = file.getFileName().toString().replaceFirst("\\.jsonl$", "");
        String text = read(textFile);
        numbers.forEach(number -> requireAt(text, number, file));
        Span whole = new Span(0, Integer.MAX_VALUE);
        return new Gold(name, text, numbers, stretch == null ? whole : span(stretch, ""), review(stretch), debatable);
    }

    private static void requireAt(String text, Annotation number, Path file) {
        int length = text.codePointCount(0, text.length());
        if (number.end() > length || !text.startsWith(number.raw(), text.offsetByCodePoints(0, number.start()))) {
            throw new IllegalArgumentException("标注文件 " + file + " 第 " + number.start() + " 字处写的是“" + number.raw()
                    + "”，正文该处不是这些字。请核对标注所用的正文版本，或用 --texts 指明正文目录。");
        }
    }

    private static Span review(JsonNode stretch) {
        return stretch == null || !stretch.has("review_start") ? null : span(stretch, "review_");
    }

    private static Span span(JsonNode stretch, String prefix) {
        return new Span(stretch.required(prefix + "start").intValue(), stretch.required(prefix + "end").intValue());
    }

    private static Path text(String name, Path texts) {
        return Stream.of(".txt", ".md")
                .map(ending -> texts.resolve(name + ending))
                .filter(Files::exists)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(
                        "目录 " + texts + " 里没有计划“" + name + "”的正文（.txt 或 .md）。请用 --texts 指明正文目录。"));
    }

    private static String read(Path file) throws IOException {
        try {
            return new Documents().readText(file);
        } catch (UnreadableDocumentException e) {
            throw new IOException(e.getMessage(), e);
        }
    }

    private static Map<String, JsonNode> stretches(Path dir) throws IOException {
        Map<String, JsonNode> all = new HashMap<>();
        for (Path file : files(dir, "stretches*.json")) {
            JSON.readTree(Files.readString(file)).properties().forEach(entry -> all.put(entry.getKey(), entry.getValue()));
        }
        return all;
    }

    private static Map<String, Set<Integer>> debatable(Path dir) throws IOException {
        Map<String, Set<Integer>> all = new HashMap<>();
        for (Path file : files(dir, "debatable*.tsv")) {
            for (String line : Files.readAllLines(file).stream().skip(1).filter(row -> !row.isBlank()).toList()) {
                String[] cells = line.split("\t");
                all.computeIfAbsent(cells[0], name -> new HashSet<>()).add(Integer.valueOf(cells[1]));
            }
        }
        return all;
    }

    private static List<Path> files(Path dir, String glob) throws IOException {
        List<Path> files = new ArrayList<>();
        try (DirectoryStream<Path> found = Files.newDirectoryStream(dir, glob)) {
            found.forEach(files::add);
        }
        files.sort(null);
        return files;
    }
}
