package luoshi.reading;

import java.util.ArrayList;
import java.util.List;
import luoshi.reading.finding.Findings;
import luoshi.reading.task.Tasks;
import luoshi.reading.text.CleanText;
import luoshi.reading.text.Cleaner;
import luoshi.reading.text.Outline;
import luoshi.reading.text.Sentences;

/** Reads plans. Deterministic, without state: one reader serves all threads. */
public final class PlanReader {

    /** Reads the text of one document, decoded, without a byte order mark. */
    public Reading read(String rawText) {
        CleanText whole = Cleaner.clean(rawText);
        List<Copy> copies = new ArrayList<>();
        CleanText clean = whole.withoutCopies(copies);
        Outline outline = Outline.of(clean);
        Tasks tasks = new Tasks(outline);
        List<NumberExpression> numbers = tasks.assign(new Numbers(outline).read());
        return new Reading(rawText, numbers, tasks.read(numbers), Findings.of(outline, numbers), copies);
    }

    /** The sentences of a text in its order, headings among them, numbering included. They do not overlap; blank lines and rules are none. */
    public List<Span> sentences(String rawText) {
        return Sentences.of(rawText);
    }
}
