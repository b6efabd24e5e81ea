package luoshi.commitment;

import java.util.UUID;

/**
 * Words that were read as a promise and are none, as a person says.
 *
 * @param id the rejection
 * @param act what was done together with it
 * @param origin the words
 * @param reason why they promise nothing
 * @param leaf its leaf in the journal
 */
public record Rejection(UUID id, UUID act, Origin origin, String reason, long leaf) {}
