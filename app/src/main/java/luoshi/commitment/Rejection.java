package luoshi.commitment;

import java.util.UUID;
import luoshi.reading.Span;

/**
 * Words that were read as a promise and are none, as a person says.
 *
 * @param id the rejection
 * @param act what was done together with it
 * @param origin the words
 * @param reason why they promise nothing
 * @param leaf its leaf in the journal
 */
public record Rejection(UUID id, UUID act, Origin origin, String reason, long leaf) {

    /** Whether it speaks of all of these words of its edition. */
    boolean covers(Span words) {
        return origin.span().contains(words);
    }

    /** The same with its words where they stand in another edition. */
    Rejection at(Origin other) {
        return new Rejection(id, act, other, reason, leaf);
    }
}
