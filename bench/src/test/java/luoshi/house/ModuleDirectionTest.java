package luoshi.house;

import static luoshi.house.ProductClasses.capability;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ModuleDirectionTest {

    /** Whom a capability may use. What is not written here is not allowed. */
    private static final Map<String, Set<String>> MAY_USE = """
            kernel
            reading   kernel
            plan      kernel reading journal page people evidence
            commitment kernel reading journal page people sheet plan
            matter    kernel reading journal page people evidence sheet plan commitment
            indicator kernel reading journal page people evidence sheet plan commitment
            pipeline  kernel journal page people evidence sheet plan commitment matter indicator
            enterprise kernel journal page people evidence sheet pipeline
            flood     kernel journal page people evidence sheet matter
            notice    kernel journal page people matter indicator flood
            proof
            journal   kernel proof
            page      kernel
            sheet     kernel page
            people    kernel journal page sheet
            evidence  kernel journal people
            audit     kernel proof journal page people evidence
            desk      kernel journal page people plan commitment matter indicator pipeline
            app       kernel reading plan commitment matter indicator pipeline enterprise flood notice proof journal page people evidence sheet audit desk
            bench     kernel reading plan commitment matter indicator pipeline enterprise flood proof journal people evidence app
            """.lines()
            .map(line -> List.of(line.split(" +")))
            .collect(Collectors.toMap(List::getFirst, names -> Set.copyOf(names.subList(1, names.size()))));

    @Test
    void everyCapabilityIsInTheTable() {
        Set<String> found = ProductClasses.ALL.stream().map(ProductClasses::capability).collect(Collectors.toCollection(TreeSet::new));

        assertThat(found).isEqualTo(new TreeSet<>(MAY_USE.keySet()));
    }

    @Test
    void aCapabilityUsesOnlyWhomItMay() {
        assertThat(usesBetweenCapabilities(use -> !MAY_USE
                        .getOrDefault(capability(use.getOriginClass()), Set.of())
                        .contains(capability(use.getTargetClass()))))
                .isEmpty();
    }

    @Test
    void subPackagesAreHiddenFromOtherCapabilities() {
        assertThat(usesBetweenCapabilities(use -> !ProductClasses.isAtTheDoor(use.getTargetClass()))).isEmpty();
    }

    @Test
    void aPackageLivesInOneMavenModule() {
        Map<String, Set<String>> modulesOfPackage = Repository.javaFiles("src/main/java").stream()
                .map(file -> Repository.ROOT.relativize(file.getParent()))
                .collect(Collectors.groupingBy(
                        folder -> folder.subpath(4, folder.getNameCount()).toString(),
                        Collectors.mapping(folder -> folder.getName(0).toString(), Collectors.toSet())));

        assertThat(modulesOfPackage.entrySet()).filteredOn(entry -> entry.getValue().size() > 1).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"reader", "verifier"})
    void aModuleForOthersNeedsNoJarButTheJdk(String module) {
        String pom = Repository.read(module + "/pom.xml");

        assertThat(pom.replaceAll("(?s)<dependency>(?:(?!</dependency>).)*<scope>test</scope>.*?</dependency>", ""))
                .doesNotContain("<dependency>");
    }

    private static List<String> usesBetweenCapabilities(Predicate<Dependency> forbidden) {
        return ProductClasses.ALL.stream()
                .map(JavaClass::getDirectDependenciesFromSelf)
                .flatMap(Set::stream)
                .filter(use -> !capability(use.getTargetClass()).isEmpty())
                .filter(use -> !capability(use.getTargetClass()).equals(capability(use.getOriginClass())))
                .filter(forbidden)
                .map(Dependency::getDescription)
                .distinct()
                .sorted()
                .toList();
    }
}
