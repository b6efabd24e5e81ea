package luoshi.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class DocumentsTest {

    private static final Pattern LINK = Pattern.compile("\\]\\(([^)\\s]+)\\)");
    private static final Pattern COMMAND = Pattern.compile("\\./luoshi +([a-z]+(?: reading)?)");

    @Test
    void everyRelativeLinkLeadsSomewhere() {
        List<String> broken = Repository.files(".md").stream()
                .flatMap(document -> links(document)
                        .filter(link -> !Files.exists(document.resolveSibling(link.replaceFirst("#.*", ""))))
                        .map(link -> Repository.relative(document) + " → " + link))
                .toList();

        assertThat(broken).isEmpty();
    }

    @Test
    void everyQuotedCommandIsOneTheLauncherKnows() {
        Set<String> known = commands("luoshi").collect(Collectors.toSet());

        assertThat(known).contains("read", "test", "help");
        assertThat(Stream.of("README.md", "README.zh-CN.md").flatMap(DocumentsTest::commands)).isNotEmpty().isSubsetOf(known);
    }

    private static Stream<String> links(Path document) {
        return LINK.matcher(Repository.read(document)).results()
                .map(link -> link.group(1))
                .filter(link -> !link.matches("[a-z]+:.*|#.*"));
    }

    /** In the launcher itself these are the lines of its help. */
    private static Stream<String> commands(String file) {
        return COMMAND.matcher(Repository.read(file)).results().map((MatchResult command) -> command.group(1));
    }
}
