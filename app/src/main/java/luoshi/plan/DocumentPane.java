package luoshi.plan;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import luoshi.page.ShownNumber;
import luoshi.page.Words;
import luoshi.people.SignedIn;
import luoshi.plan.output.ReadDocument;
import luoshi.plan.output.ReadingPage;

/**
 * An edition as it is shown: the document as it was written with its marks, its findings with what was decided about them, and the results
 * it tells of. Rendered by the templates {@code plan/paper}, {@code plan/findings} and {@code plan/results}.
 */
public final class DocumentPane {

    private final Edition edition;
    private final ReadingPage.View view;
    private final Map<String, FindingDecisions.Decided> decided;
    private final List<Sentence> sentences;
    private final List<Answer> answers;

    /** Tells what is held elsewhere of figures that a document prints. Each capability that holds some is asked. */
    public interface Answers {

        /** All that is held of a plan's figures, as far as somebody may see it. */
        List<Answer> of(UUID plan, SignedIn who);
    }

    /**
     * What is held of a printed figure.
     *
     * @param sentence number of the sentence that prints it
     * @param printed as it is printed
     * @param name what it is called where it is held, in Chinese and in English
     * @param number what it comes to there
     */
    public record Answer(int sentence, String printed, Map<Words.Language, String> name, ShownNumber number) {}

    /**
     * @param sentences of the edition, at which it can be linked to
     * @param name the file's name
     * @param decided what was decided about its findings, by their keys
     * @param on the day it is shown
     * @param answers what is held elsewhere of its figures
     */
    public DocumentPane(Edition edition, StoredReading reading, List<Sentence> sentences, String name, Map<String, FindingDecisions.Decided> decided, LocalDate on,
            List<Answer> answers) {
        this.edition = edition;
        this.view = ReadingPage.View.of(new ReadDocument(name, reading.reader(), on, reading.reading()), sentences,
                "/plans/" + edition.plan() + "/sentences/");
        this.decided = decided;
        this.sentences = List.copyOf(sentences);
        this.answers = List.copyOf(answers);
    }

    /** How many Unicode characters stand before a char: the address under which a mark of the document is found. */
    public int address(int place) {
        return view.address(place);
    }

    /** How many findings nobody has decided about. */
    public int openFindings() {
        return (int) view.document().reading().findings().stream().filter(finding -> state(FindingDecisions.key(finding)) == FindingDecision.OPEN).count();
    }

    /** How many findings there are. */
    public int findings() {
        return view.findings().size();
    }

    /** The edition. */
    public Edition edition() {
        return edition;
    }

    ReadingPage.View view() {
        return view;
    }

    /** What the finding of this place in the list is called, counted from 1. */
    public String key(int order) {
        return FindingDecisions.key(view.document().reading().findings().get(order - 1));
    }

    /** What is held elsewhere of the figures in the sentences that a finding speaks of. */
    public List<Answer> answers(int order) {
        Set<Integer> numbers = view.document().reading().findings().get(order - 1).spans().stream()
                .flatMap(span -> sentences.stream().filter(sentence -> sentence.start() <= span.start() && span.start() < sentence.end())).map(Sentence::number).collect(Collectors.toSet());
        return answers.stream().filter(answer -> numbers.contains(answer.sentence())).toList();
    }

    /** What was decided about a finding. */
    public FindingDecision state(String key) {
        FindingDecisions.Decided found = decided.get(key);
        return found == null ? FindingDecision.OPEN : found.decision();
    }

    /** Why it was dismissed, else empty. */
    public String reason(String key) {
        FindingDecisions.Decided found = decided.get(key);
        return found == null ? "" : found.reason();
    }
}
