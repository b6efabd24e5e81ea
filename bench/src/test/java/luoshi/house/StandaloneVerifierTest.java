package luoshi.house;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;

/** The verifier runs where no server, no network and no library is, and trusts none of them. */
class StandaloneVerifierTest {

    private static final Set<String> PACKAGES = Set.of(
            "java.io", "java.lang", "java.lang.invoke", "java.lang.runtime", "java.nio", "java.nio.charset", "java.nio.file",
            "java.nio.file.attribute", "java.security", "java.security.spec", "java.time", "java.time.format", "java.time.temporal", "java.util",
            "java.util.concurrent", "java.util.function", "java.util.regex", "java.util.stream", "java.util.zip");

    @Test
    void usesNothingButItselfAndFilesHashesAndSignaturesOfTheJdk() {
        assertThat(uses(type -> !ProductClasses.capability(type).equals("proof") && !PACKAGES.contains(type.getPackageName()))).isEmpty();
    }

    @Test
    void isSeenByThisTest() {
        assertThat(uses(type -> type.getPackageName().equals("java.util.zip"))).isNotEmpty();
    }

    private static List<String> uses(Predicate<JavaClass> concerned) {
        return ProductClasses.ALL.stream()
                .filter(type -> ProductClasses.capability(type).equals("proof"))
                .flatMap(type -> type.getDirectDependenciesFromSelf().stream())
                .filter(use -> !use.getTargetClass().getBaseComponentType().isPrimitive())
                .filter(use -> concerned.test(use.getTargetClass().getBaseComponentType()))
                .map(use -> use.getDescription())
                .toList();
    }
}
