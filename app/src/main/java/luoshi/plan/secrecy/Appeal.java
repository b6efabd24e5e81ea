package luoshi.plan.secrecy;

import java.util.UUID;

/**
 * An appeal 申诉 against the refusal of a file for its classification marking, as it stands now. There is one for the same bytes.
 *
 * @param id the appeal through its states
 * @param unit whose file it is
 * @param hash algorithm and hash of the file's bytes
 * @param name what the file was called
 * @param words the marking as it is written
 * @param line the line of the text in which the marking stands, from 1
 * @param reason why it should be taken nevertheless
 * @param filedBy who filed it
 * @param decision where it stands
 * @param ground on what ground it was decided, null before
 * @param decidedBy who decided, null before
 * @param filed the leaf of its filing
 * @param leaf the leaf of its state
 */
public record Appeal(UUID id, UUID unit, String hash, String name, String words, int line, String reason, UUID filedBy,
        Decision decision, String ground, UUID decidedBy, long filed, long leaf) {

    /** Where an appeal stands. */
    public enum Decision {
        /** 待定: nobody has decided; the file is not taken. */
        FILED,
        /** 准予: a file of exactly these bytes is taken. */
        ALLOWED,
        /** 驳回: it is not. */
        DENIED
    }

    /** Whether nobody has decided yet. */
    public boolean isOpen() {
        return decision == Decision.FILED;
    }
}
