package luoshi.bench.criteria;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import javax.xml.XMLConstants;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.Schema;
import javax.xml.validation.SchemaFactory;
import luoshi.enterprise.MeasuredCriteria;
import luoshi.enterprise.MeasuredCriteria.Invented;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** An engine that shares no code with ours comes to the same from the tables that we export. */
class DmnEngineTest {

    private static final Path RULES = Path.of("../app/src/test/resources/luoshi/enterprise/criteria/dmn");
    private static final int FIRMS = 700;

    static List<MeasuredCriteria> rules() throws IOException {
        return MeasuredCriteria.in(RULES);
    }

    @ParameterizedTest
    @MethodSource("rules")
    void pointsTotalsAndVerdictAreTheSameOnBelowAndAboveEveryBorder(MeasuredCriteria rules) {
        DmnEngine kie = new DmnEngine(rules.dmn());
        Random random = new Random(7);
        Map<String, Set<Integer>> sides = new TreeMap<>();
        Set<Object> verdicts = new HashSet<>();
        int certain = 0;
        for (int i = 0; i < FIRMS; i++) {
            Invented firm = rules.invent(random);
            Map<String, Object> ours = rules.decided(firm);
            Map<String, Object> theirs = kie.decided(rules.inputs(firm));
            if (ours.values().stream().allMatch(Objects::nonNull)) {
                certain++;
                assertThat(theirs).as("from %s", rules.inputs(firm)).containsAllEntriesOf(ours);
            }
            rules.sides(firm).forEach((border, side) -> sides.computeIfAbsent(border, none -> new HashSet<>()).add(side));
            verdicts.add(ours.get("verdict"));
        }
        assertThat(certain).as("firms of which no quotient is without a divisor").isGreaterThan(FIRMS / 2);
        assertThat(verdicts).contains(true, false);
        assertThat(sides).isNotEmpty().allSatisfy((border, seen) -> assertThat(seen).contains(0).hasSizeGreaterThan(1));
        assertThat(sides.values()).as("borders with something on both sides").filteredOn(seen -> seen.containsAll(Set.of(-1, 0, 1))).hasSizeGreaterThan(sides.size() * 3 / 4);
    }

    @ParameterizedTest
    @MethodSource("rules")
    void whatIsNotKnownIsNeverExportedAsYesOrNo(MeasuredCriteria rules) {
        DmnEngine kie = new DmnEngine(rules.dmn());
        Random random = new Random(7);
        for (int i = 0; i < FIRMS / 4; i++) {
            Invented firm = rules.inventWithGaps(random);
            Map<String, Object> ours = rules.decided(firm);
            Map<String, Object> theirs = kie.decided(rules.inputs(firm));
            theirs.keySet().retainAll(ours.keySet());
            theirs.values().removeIf(Objects::isNull);

            assertThat(ours).as("from %s", rules.inputs(firm)).containsAllEntriesOf(theirs);
        }
    }

    @ParameterizedTest
    @MethodSource("rules")
    void theDocumentIsOneByTheSchemaOfTheStandard(MeasuredCriteria rules) throws Exception {
        SchemaFactory factory = SchemaFactory.newDefaultInstance();
        factory.setProperty(XMLConstants.ACCESS_EXTERNAL_SCHEMA, "jar,file");
        Schema schema = factory.newSchema(getClass().getResource("/org/omg/spec/DMN/20230324/DMN15.xsd"));

        assertThatCode(() -> schema.newValidator().validate(new StreamSource(new StringReader(rules.dmn())))).doesNotThrowAnyException();
    }
}
