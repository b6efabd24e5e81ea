package luoshi.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class WordsTest {

    private static final Path MAIN = Path.of("src/main");
    /** Keys as they stand in templates and controllers: t("place.home"), "sign-in.wrong", new Refusal("units.ring". */
    private static final Pattern IN_TEMPLATE = Pattern.compile("\\bt\\(\"([a-z][\\w.-]+)\"");
    private static final Pattern NOTE = Pattern.compile("new Note\\((?:\\w+[^\"]{0,30}\\? )?\"([^\"]+)\"(?: : \"([^\"]+)\")?");
    private static final Pattern SHEET = Pattern.compile("new UnreadableSheet\\(\"([^\"]+)\"");
    private static final Pattern REFUSAL = Pattern.compile("new Refusal\\(\\s*\"([^\"]+)\"");
    private static final Pattern PLACE = Pattern.compile("new Place\\(\\d+, \"([^\"]+)\", \"([^\"]+)\"");

    @ParameterizedTest
    @EnumSource(Words.Language.class)
    void every_key_that_a_page_uses_has_words(Words.Language language) {
        Words words = Words.in(language);

        assertThat(usedKeys()).isNotEmpty().filteredOn(key -> !words.has(key)).isEmpty();
    }

    @Test
    void both_languages_have_the_same_keys_with_the_same_values() {
        Properties chinese = file("zh_CN");
        Properties english = file("en");

        assertThat(chinese.stringPropertyNames()).isEqualTo(english.stringPropertyNames());
        assertThat(chinese.stringPropertyNames())
                .filteredOn(key -> !slots(chinese.getProperty(key)).equals(slots(english.getProperty(key))))
                .isEmpty();
    }

    /** Of two the later would speak for both. */
    @ParameterizedTest
    @ValueSource(strings = {"zh_CN", "en"})
    void no_key_stands_twice(String language) throws IOException {
        List<String> keys = Files.readAllLines(MAIN.resolve("resources/luoshi/words_" + language + ".properties")).stream()
                .filter(line -> line.contains("=")).map(line -> line.substring(0, line.indexOf('='))).toList();

        assertThat(keys).doesNotHaveDuplicates();
    }

    /** MessageFormat takes it for a quotation, and only where values are put in. */
    @Test
    void no_words_hold_a_straight_apostrophe() {
        assertThat(file("zh_CN").values()).noneMatch(words -> words.toString().contains("'"));
        assertThat(file("en").values()).noneMatch(words -> words.toString().contains("'"));
    }

    @Test
    void an_unknown_language_is_answered_in_chinese() {
        assertThat(Stream.of(null, "", "fr", "zh-TW", "en-GB").map(Words.Language::of))
                .containsExactly(Words.Language.ZH, Words.Language.ZH, Words.Language.ZH, Words.Language.ZH, Words.Language.EN);
    }

    private static Set<String> usedKeys() {
        Set<String> keys = new TreeSet<>();
        for (Path file : files()) {
            String source = read(file);
            IN_TEMPLATE.matcher(source).results().map(found -> found.group(1)).filter(key -> !key.endsWith(".")).forEach(keys::add);
            REFUSAL.matcher(source).results().map(found -> "refusal." + found.group(1)).forEach(keys::add);
            SHEET.matcher(source).results().map(found -> "refusal." + found.group(1)).forEach(keys::add);
            NOTE.matcher(source).results().flatMap(found -> Stream.of(found.group(1), found.group(2) == null ? found.group(1) : found.group(2))).forEach(keys::add);
            PLACE.matcher(source).results().flatMap((MatchResult found) -> Stream.of(found.group(1), found.group(2))).forEach(keys::add);
        }
        read(MAIN.resolve("resources/luoshi/people/permissions.tsv")).lines()
                .filter(line -> line.matches("[a-z].*\\..*"))
                .forEach(line -> keys.add("action." + line.split("\t")[0]));
        return keys;
    }

    private static Set<String> slots(String words) {
        return new TreeSet<>(Pattern.compile("\\{\\d").matcher(words).results().map(MatchResult::group).toList());
    }

    private static List<Path> files() {
        try (Stream<Path> all = Files.walk(MAIN)) {
            return all.filter(file -> file.toString().matches(".*\\.(java|jte)")).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Properties file(String locale) {
        Properties words = new Properties();
        try (var in = Files.newBufferedReader(MAIN.resolve("resources/luoshi/words_" + locale + ".properties"))) {
            words.load(in);
            return words;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
