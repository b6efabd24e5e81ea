package luoshi.reading;

import java.util.ArrayList;
import java.util.List;
import luoshi.reading.task.Tasks;
import luoshi.reading.text.CleanText;
import luoshi.reading.text.Cleaner;
import luoshi.reading.text.Outline;

/** Reads plans. Deterministic, without state: one reader serves all threads. */
public final class PlanReader {

    /** Reads the text of one document, decoded, without a byte order mark. */
    public Reading read(String rawText) {
        CleanText whole = Cleaner.clean(rawText);
        List<Copy> copies = new ArrayList<>();
        CleanText clean = whole.withoutCopies(copies);
        Outline outline = Outline.of(clean);
        List<NumberExpression> numbers = new Numbers(outline).read();
        return new Reading(rawText, numbers, Tasks.read(outline, numbers), List.of(), copies);
    }
}
