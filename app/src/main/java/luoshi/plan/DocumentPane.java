package luoshi.plan;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
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

    /**
     * @param sentences of the edition, at which it can be linked to
     * @param name the file's name
     * @param decided what was decided about its findings, by their keys
     * @param on the day it is shown
     */
    public DocumentPane(Edition edition, StoredReading reading, List<Sentence> sentences, String name, Map<String, FindingDecisions.Decided> decided, LocalDate on) {
        this.edition = edition;
        this.view = ReadingPage.View.of(new ReadDocument(name, reading.reader(), on, reading.reading()), sentences,
                "/plans/" + edition.plan() + "/sentences/");
        this.decided = decided;
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
