package luoshi.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.BitSet;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import luoshi.plan.Documents;
import luoshi.plan.UnreadableDocumentException;
import luoshi.reading.Finding;
import luoshi.reading.PlanReader;
import luoshi.reading.Reading;
import org.junit.jupiter.api.Test;

/** The example that ships with the program keeps what its README says. */
class ExampleTest {

    private static final Path EXAMPLES = Path.of("../examples");

    @Test
    void the_docx_holds_the_same_paragraphs_as_the_markdown() throws IOException, UnreadableDocumentException {
        List<String> printed = paragraphs("plan.md").stream().map(ExampleTest::withoutMarks).toList();

        assertThat(paragraphs("plan.docx")).isNotEmpty().containsExactlyElementsOf(printed);
    }

    @Test
    void the_annotation_stands_in_order_and_covers_every_digit() throws IOException {
        Gold plan = gold();
        int[] text = plan.text().codePoints().toArray();
        BitSet annotated = new BitSet(text.length);
        plan.numbers().forEach(number -> annotated.set(number.start(), number.end()));

        assertThat(plan.numbers()).extracting(Annotation::start).isSorted().doesNotHaveDuplicates();
        assertThat(plan.numbers()).allSatisfy(number ->
                assertThat(new String(text, number.start(), number.end() - number.start())).isEqualTo(number.raw()));
        assertThat(IntStream.range(0, text.length).filter(at -> Character.isDigit(text[at]) && !annotated.get(at)))
                .as("places of digits without annotation")
                .isEmpty();
    }

    @Test
    void targets_and_past_results_are_read_as_annotated() throws IOException {
        Gold plan = gold();
        Score score = Score.of(plan, Annotation.of(new PlanReader().read(plan.text())));

        assertThat(score.target().f1()).as("missed %s, false %s", score.missed(), score.falseAlarms()).isGreaterThanOrEqualTo(0.97);
        assertThat(score.past().f1()).isGreaterThanOrEqualTo(0.95);
        assertThat(score.namesAsTargets()).isZero();
    }

    @Test
    void exactly_the_four_planted_faults_are_found() throws IOException, UnreadableDocumentException {
        Reading reading = new PlanReader().read(new Documents().readText(EXAMPLES.resolve("plan.docx")));

        assertThat(reading.findings())
                .extracting(finding -> finding.rule() + " " + numbers(finding, reading))
                .containsExactlyInAnyOrder("F01 1398个 1172个 84.3%", "F03 268个 126个 74个 58个", "F11 495家 60家", "F12 218个 281个");
    }

    /** The numbers a finding points at. Each of these is printed once, or first, where the fault was planted. */
    private static String numbers(Finding finding, Reading reading) {
        return finding.spans().stream()
                .map(span -> reading.rawText().substring(span.start(), span.end()))
                .collect(Collectors.joining(" "));
    }

    private static Gold gold() throws IOException {
        List<Gold> plans = Gold.load(EXAMPLES, EXAMPLES);
        assertThat(plans).extracting(Gold::name).containsExactly("plan");
        return plans.getFirst();
    }

    private static List<String> paragraphs(String file) throws IOException, UnreadableDocumentException {
        return new Documents().readText(EXAMPLES.resolve(file)).lines().filter(line -> !line.isBlank()).toList();
    }

    private static String withoutMarks(String paragraph) {
        return paragraph.replaceFirst("^#+ ", "").replace("**", "");
    }
}
