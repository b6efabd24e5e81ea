package luoshi.commitment.list;

import luoshi.commitment.CommitmentVersion;

/** How a commitment stands, in a word. */
public final class Standing {

    private Standing() {}

    /** Key of the word: owed, to be agreed to, or what ended it. */
    public static String key(CommitmentVersion version) {
        return version.pending() ? "list.state.PENDING" : version.stands() ? "list.state.STANDING" : "revision." + version.revision().name();
    }
}
