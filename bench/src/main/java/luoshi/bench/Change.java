package luoshi.bench;

import java.util.Map;
import luoshi.reading.Span;

/**
 * One replacement in a plan on the way to its planted text.
 *
 * @param at the characters replaced; empty for an insertion
 * @param text what comes in
 * @param slots the numbers inside it
 */
record Change(Span at, String text, Map<String, Span> slots) implements Comparable<Change> {

    @Override
    public int compareTo(Change other) {
        return at.compareTo(other.at);
    }
}
