package luoshi.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The map in ARCHITECTURE.md is what the package-info files say, so that neither can grow old alone. */
class PackageMapTest {

    private static final Pattern FIRST_SENTENCE = Pattern.compile("/\\*\\*(.+?\\.)(?=\\s)(?!\\s[a-z]).*?\\*/", Pattern.DOTALL);
    private static final String BEGIN = "<!-- map: generated from package-info.java -->\n";
    private static final String END = "<!-- end of map -->";

    @Test
    void everyPackageSaysWhatItIsFor() {
        List<String> silent = Repository.javaFiles("src/main/java").stream()
                .map(Path::getParent)
                .distinct()
                .filter(folder -> !Files.exists(folder.resolve("package-info.java")))
                .map(Repository::relative)
                .toList();

        assertThat(silent).isEmpty();
    }

    @Test
    void theMapInTheDocumentIsTheRealOne() {
        String document = Repository.read("ARCHITECTURE.md");
        String committed = document.substring(document.indexOf(BEGIN) + BEGIN.length(), document.indexOf(END));

        assertThat(committed).withFailMessage("the map in ARCHITECTURE.md has grown old; paste this:%n%n%s", map()).isEqualTo(map());
    }

    private static String map() {
        return Repository.javaFiles("src/main/java").stream()
                .filter(file -> file.endsWith("package-info.java"))
                .sorted(Comparator.comparing(PackageMapTest::module, Comparator.comparing(Repository.MODULES::indexOf))
                        .thenComparing(PackageMapTest::name))
                .map(PackageMapTest::row)
                .collect(Collectors.joining("", "| module | package | what it does |\n|---|---|---|\n", ""));
    }

    private static String row(Path packageInfo) {
        return "| %s | `%s` | %s |%n".formatted(module(packageInfo), name(packageInfo), firstSentence(Repository.read(packageInfo)));
    }

    private static String module(Path packageInfo) {
        return Repository.ROOT.relativize(packageInfo).getName(0).toString();
    }

    private static String name(Path packageInfo) {
        Path path = Repository.ROOT.relativize(packageInfo.getParent());
        return path.subpath(4, path.getNameCount()).toString().replace('/', '.');
    }

    private static String firstSentence(String source) {
        Matcher sentence = FIRST_SENTENCE.matcher(source);
        return sentence.find() ? sentence.group(1).replaceAll("\\s*\\n?\\s\\*\\s|\\s+", " ").replaceAll("\\{@\\w+ (?:[\\w.]+\\.)?(\\w+)}", "`$1`").strip() : "–";
    }
}
