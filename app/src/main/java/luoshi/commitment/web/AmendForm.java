package luoshi.commitment.web;

import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import luoshi.commitment.CommitmentVersion;
import luoshi.commitment.Revision;
import luoshi.people.Refusal;
import org.springframework.util.MultiValueMap;

/**
 * A change of what is owed, as it is typed beside the fields of the commitment.
 *
 * @param kind what sort of change
 * @param approver who approved it, or the document that did
 * @param into the commitment that carries it on: its number within the plan, or the address of its page; for MERGED alone
 * @param seen leaf of the commitment as it was on the page
 */
record AmendForm(String kind, String approver, String into, String seen) {

    /** What can be chosen. */
    static final List<Revision> KINDS = Arrays.stream(Revision.values()).filter(Revision::amends).toList();

    static AmendForm of(MultiValueMap<String, String> sent) {
        return new AmendForm(text(sent, "revision"), text(sent, "approver"), text(sent, "into").strip(), text(sent, "seen"));
    }

    private static String text(MultiValueMap<String, String> sent, String name) {
        String value = sent.getFirst(name);
        return value == null ? "" : value.replace("\0", "");
    }

    Revision revision() {
        return KINDS.stream().filter(one -> one.name().equals(kind)).findFirst().orElseThrow(() -> new Refusal("amend.kind"));
    }

    long leaf() {
        return CommitmentVersion.leaf(seen);
    }

    /** A number within the plan; 0 where something else is typed. */
    int number() {
        return into.matches("\\d{1,6}") ? Integer.parseInt(into) : 0;
    }

    /** The id at the end of an address; null where something else is typed. */
    UUID id() {
        try {
            return UUID.fromString(into.substring(Math.max(0, into.length() - 36)));
        } catch (IllegalArgumentException none) {
            return null;
        }
    }
}
