package luoshi.people;

/**
 * Something as it was recorded, with the leaf that tells when and by whom.
 *
 * @param state what was recorded
 * @param leaf its leaf in the journal, which also serves as the version of the state
 */
public record Recorded<T>(T state, long leaf) {}
