package luoshi.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import java.util.function.ToIntFunction;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import luoshi.house.SourceFile.Declared;
import org.junit.jupiter.api.Test;

/** How long and wide things may get before they are two things. */
class BudgetTest {

    private static final Pattern EMPTY_NAME = Pattern.compile("Base[A-Z].*|.*(Impl|Util|Utils|Helper|Manager)");
    private static final List<SourceFile> FILES = SourceFile.all(Stream.of("src/main/java", "src/test/java")
            .map(Repository::javaFiles)
            .flatMap(List::stream)
            .toList());

    @Test
    void noFileIsLongerThan400Lines() {
        assertThat(tooLong(FILES, 400)).isEmpty();
    }

    @Test
    void noTestFileIsLongerThan300Lines() {
        assertThat(tooLong(FILES.stream().filter(SourceFile::isTest).toList(), 300)).isEmpty();
    }

    @Test
    void nineteenOfTwentyFilesHaveAtMost250Lines() {
        assertThat(FILES.size() * 0.05)
                .as("a twentieth of the files; longer ones: %s", tooLong(FILES, 250))
                .isGreaterThanOrEqualTo(tooLong(FILES, 250).size());
    }

    @Test
    void noMethodIsLongerThan60Lines() {
        assertThat(methods(method -> method.lines() > 60, Declared::lines)).isEmpty();
    }

    @Test
    void nineteenOfTwentyMethodsHaveAtMost20Lines() {
        List<String> longer = methods(method -> method.lines() > 20, Declared::lines);

        assertThat(methods(method -> true, Declared::lines).size() * 0.05)
                .as("a twentieth of the methods; longer ones: %s", longer)
                .isGreaterThanOrEqualTo(longer.size());
    }

    /** A record names its components where it is made of data, and is therefore exempt; its header is no constructor here. */
    @Test
    void noConstructorTakesMoreThan7Parameters() {
        assertThat(methods(method -> method.isConstructor() && method.parameters().size() > 7, method -> method.parameters().size()))
                .isEmpty();
    }

    @Test
    void noMethodTakesTwoBooleansInARow() {
        assertThat(methods(method -> String.join(",", method.parameters()).contains("boolean,boolean"), method -> 2)).isEmpty();
    }

    @Test
    void noFolderHoldsMoreThan20JavaFiles() {
        assertThat(FILES.stream().collect(Collectors.groupingBy(SourceFile::folder, Collectors.counting())).entrySet())
                .filteredOn(folder -> folder.getValue() > 20)
                .isEmpty();
    }

    @Test
    void noTemplateIsLongerThan150Lines() {
        List<String> tooLong = Repository.files(".jte").stream()
                .filter(template -> Repository.read(template).lines().count() > 150)
                .map(Repository::relative)
                .toList();

        assertThat(tooLong).isEmpty();
    }

    @Test
    void aClassNameSaysWhatItIs() {
        assertThat(FILES.stream().map(SourceFile::types).flatMap(List::stream))
                .filteredOn(type -> EMPTY_NAME.matcher(type.name()).matches())
                .isEmpty();
    }

    @Test
    void nobodyUsesLombok() {
        assertThat(FILES).filteredOn(file -> file.imports().toString().contains("lombok")).isEmpty();
    }

    @Test
    void noFileStartsWithALicenceHeader() {
        List<String> headers = Stream.of("src/main/java", "src/test/java")
                .flatMap(folder -> Repository.javaFiles(folder).stream())
                .filter(file -> !file.endsWith("package-info.java"))
                .filter(file -> !Repository.read(file).startsWith("package "))
                .map(Repository::relative)
                .toList();

        assertThat(headers).isEmpty();
    }

    @Test
    void everyPublicTypeOfTheProductHasJavadoc() {
        assertThat(FILES.stream().filter(file -> !file.isTest()).map(SourceFile::types).flatMap(List::stream))
                .filteredOn(type -> type.isPublic() && !type.documented())
                .isEmpty();
    }

    @Test
    void everyWordOfAPublicEnumInTheReaderHasJavadoc() {
        assertThat(FILES.stream()
                        .filter(file -> !file.isTest() && file.path().startsWith("reader/"))
                        .flatMap(file -> file.constants().stream().filter(constant -> isPublicType(file, constant.owner()))))
                .isNotEmpty()
                .filteredOn(constant -> !constant.documented())
                .isEmpty();
    }

    @Test
    void everySourceFileWasParsed() {
        assertThat(FILES.stream().map(SourceFile::path))
                .containsExactlyInAnyOrderElementsOf(Stream.of("src/main/java", "src/test/java")
                        .map(Repository::javaFiles)
                        .flatMap(Collection<Path>::stream)
                        .map(Repository::relative)
                        .toList());
    }

    private static boolean isPublicType(SourceFile file, String name) {
        return file.types().stream().anyMatch(type -> type.name().equals(name) && type.isPublic());
    }

    private static List<String> tooLong(List<SourceFile> files, int lines) {
        return files.stream().filter(file -> file.lines() > lines).map(file -> file.path() + ": " + file.lines()).toList();
    }

    private static List<String> methods(Predicate<Declared> concerned, ToIntFunction<Declared> measure) {
        return FILES.stream()
                .flatMap(file -> file.methods().stream())
                .filter(concerned)
                .sorted(Comparator.comparingInt(measure).reversed())
                .map(method -> method.where() + " " + method.name() + ": " + measure.applyAsInt(method))
                .toList();
    }
}
