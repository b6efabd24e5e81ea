package luoshi.reading.word;

import java.io.InputStream;
import java.io.UncheckedIOException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The lists of {@code lexicon.txt}: units, verbs, and the things that plans count. */
public final class Lexicon {

    private static final Map<String, Set<String>> LISTS = load();

    private Lexicon() {}

    /** The words of a list. */
    public static Set<String> words(String list) {
        Set<String> words = LISTS.get(list);
        if (words == null) {
            throw new IllegalArgumentException("lexicon.txt has no list [" + list + "], only " + LISTS.keySet());
        }
        return words;
    }

    /** The words of a list, longest first, so that the first that fits is the longest that fits. */
    public static List<String> longestFirst(String list) {
        return words(list).stream().sorted(Comparator.comparingInt(String::length).reversed()).toList();
    }

    /** A regular expression for any word of a list. */
    public static String any(String list) {
        return longestFirst(list).stream().map(Pattern::quote).collect(Collectors.joining("|", "(?:", ")"));
    }

    private static Map<String, Set<String>> load() {
        Map<String, Set<String>> lists = new LinkedHashMap<>();
        String list = "";
        for (String line : read().split("\n")) {
            if (line.startsWith("[")) {
                list = line.substring(1, line.indexOf(']'));
                lists.put(list, new LinkedHashSet<>());
            } else if (!line.startsWith("#") && !line.isBlank()) {
                lists.get(list).addAll(List.of(line.strip().split("\\s+")));
            }
        }
        return lists;
    }

    private static String read() {
        try (InputStream in = Lexicon.class.getResourceAsStream("lexicon.txt")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
