package luoshi.house;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The reader is a function of the text: the same text gives the same reading, whoever calls and from whichever thread. */
class PureReaderTest {

    private static final Set<String> PACKAGES = Set.of(
            "java.lang", "java.lang.constant", "java.lang.invoke", "java.lang.runtime", "java.math", "java.nio.charset", "java.text", "java.time",
            "java.util", "java.util.function", "java.util.regex", "java.util.stream");
    private static final Set<String> READS_OWN_DICTIONARY = Set.of(
            "java.io.InputStream", "java.io.Reader", "java.io.InputStreamReader", "java.io.BufferedReader",
            "java.io.IOException", "java.io.UncheckedIOException");
    private static final Pattern OUTSIDE_WORLD = Pattern.compile(
            "java\\.lang\\.(Thread|ThreadLocal|Runtime|Process|ProcessBuilder|ProcessHandle|ScopedValue)(\\$.*)?|java\\.util\\.(Timer|Random|Scanner)");
    private static final Pattern OUTSIDE_CALL = Pattern.compile(
            "java\\.lang\\.System\\.(getenv|getProperty|exit|load.*)|java\\.lang\\.Math\\.random|java\\.util\\.UUID\\.randomUUID"
                    + "|.*\\.(parallelStream|parallel)");

    @Test
    void usesOnlyThePartsOfTheJdkThatComputeWithValues() {
        List<String> uses = uses(type -> !isOwn(type) && !PACKAGES.contains(type.getPackageName())
                && !READS_OWN_DICTIONARY.contains(type.getName()));

        assertThat(uses).isEmpty();
    }

    @Test
    void knowsNothingOfThreadsProcessesOrChance() {
        List<String> uses = uses(type -> OUTSIDE_WORLD.matcher(type.getName()).matches());
        List<String> calls = accesses()
                .filter(access -> OUTSIDE_CALL.matcher(access.getTargetOwner().getName() + "." + access.getName()).matches())
                .map(JavaAccess::getDescription)
                .toList();

        assertThat(Stream.concat(uses.stream(), calls.stream())).isEmpty();
    }

    @Test
    void onlyOneClassOpensTheDictionaries() {
        List<String> openers = accesses()
                .filter(access -> access.getName().startsWith("getResource"))
                .map(access -> access.getOriginOwner().getName())
                .distinct()
                .toList();

        assertThat(openers).hasSizeLessThanOrEqualTo(1);
        assertThat(readers().flatMap(type -> type.getDirectDependenciesFromSelf().stream())
                        .filter(use -> use.getTargetClass().getPackageName().equals("java.io"))
                        .map(use -> use.getOriginClass().getName())
                        .distinct())
                .isSubsetOf(openers);
    }

    private static List<String> uses(Predicate<JavaClass> forbidden) {
        return readers()
                .flatMap(type -> type.getDirectDependenciesFromSelf().stream())
                .filter(use -> !use.getTargetClass().getBaseComponentType().isPrimitive())
                .filter(use -> forbidden.test(use.getTargetClass().getBaseComponentType()))
                .map(Dependency::getDescription)
                .toList();
    }

    private static Stream<JavaAccess<?>> accesses() {
        return readers().flatMap(type -> type.getAccessesFromSelf().stream());
    }

    private static Stream<JavaClass> readers() {
        return ProductClasses.ALL.stream().filter(PureReaderTest::isOwn);
    }

    private static boolean isOwn(JavaClass type) {
        return Set.of("kernel", "reading").contains(ProductClasses.capability(type));
    }
}
