package luoshi.house;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaModifier;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class GlossaryTest {

    private static final Set<String> CAPABILITIES = Set.of("kernel", "reading", "plan", "commitment", "matter", "proof", "journal", "people", "evidence", "audit", "notice", "indicator", "pipeline", "enterprise", "flood");

    @Test
    void everyWordThatOthersMayUseIsExplained() {
        String glossary = Repository.read("GLOSSARY.md");
        List<String> unexplained = ProductClasses.ALL.stream()
                .filter(type -> CAPABILITIES.contains(ProductClasses.capability(type)) && ProductClasses.isAtTheDoor(type))
                .filter(type -> type.getModifiers().contains(JavaModifier.PUBLIC) && type.isTopLevelClass())
                .map(JavaClass::getSimpleName)
                .filter(name -> !name.matches("Jte\\w+Generated"))
                .filter(name -> !glossary.contains("`" + name + "`"))
                .toList();

        assertThat(unexplained).as("public types without a row in GLOSSARY.md").isEmpty();
    }

    @Test
    void everyRowNamesAWordThatExists() {
        Set<String> names = ProductClasses.ALL.stream()
                .flatMap(type -> Stream.concat(Stream.of(type.getSimpleName()), type.getFields().stream().map(JavaField::getName)))
                .collect(Collectors.toSet());
        List<String> words = Repository.read("GLOSSARY.md").lines()
                .filter(line -> line.startsWith("| ") && !line.startsWith("| 中文"))
                .map(line -> line.split("\\|")[2].replaceAll("[ `]|.*\\.", ""))
                .toList();

        assertThat(words).isNotEmpty().filteredOn(word -> !names.contains(word)).isEmpty();
    }
}
