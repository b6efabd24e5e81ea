package luoshi.reading;

import java.util.List;

/** Reads plans. Deterministic, without state: one reader serves all threads. */
public final class PlanReader {

    /** Reads the text of one document, decoded, without a byte order mark. */
    public Reading read(String rawText) {
        return new Reading(rawText, List.of(), List.of(), List.of(), List.of());
    }
}
