package luoshi.commitment.list;

import java.util.Arrays;
import java.util.UUID;
import luoshi.commitment.CommitmentList;
import luoshi.commitment.Nature;
import luoshi.commitment.Revision;
import luoshi.commitment.TargetKind;
import luoshi.kernel.SearchText;

/**
 * What the list is asked for, as it stands in the address. What means nothing is not asked for.
 *
 * @param q words to find
 * @param plan id of a plan
 * @param year four digits
 * @param lead id of a unit
 * @param nature how it binds
 * @param kind what kind of target
 * @param per yes where each unit owes all of it, no where they owe it together
 * @param state how it stands; those that are owed where nothing is said, all for every one
 * @param revision what was done last
 */
public record ListForm(String q, String plan, String year, String lead, String nature, String kind, String per, String state, String revision) {

    /** For every one, also of those owed no longer. */
    static final String ALL = "all";

    /** Fields that are not there are empty. */
    public ListForm {
        q = plain(q).strip();
        plan = plain(plan);
        year = plain(year).strip();
        lead = plain(lead);
        nature = plain(nature);
        kind = plain(kind);
        per = plain(per);
        state = plain(state).isEmpty() ? CommitmentList.State.STANDING.name() : plain(state);
        revision = plain(revision);
    }

    private static String plain(String field) {
        return field == null ? "" : field;
    }

    CommitmentList.Filter filter() {
        return new CommitmentList.Filter(id(plan), year.matches("\\d{4}") ? Integer.valueOf(year) : null, id(lead), one(Nature.class, nature), one(TargetKind.class, kind),
                per.equals("yes") || per.equals("no") ? per.equals("yes") : null, one(CommitmentList.State.class, state), one(Revision.class, revision), text());
    }

    SearchText text() {
        return SearchText.of(q);
    }

    /** Whether something is searched for that is too short to be found. */
    public boolean tooShort() {
        return !text().isEmpty() && !text().searchable();
    }

    /** Whether it asks for less than all that is owed. */
    public boolean narrows() {
        return !(q + plan + year + lead + nature + kind + per + revision).isEmpty() || !state.equals(CommitmentList.State.STANDING.name());
    }

    static UUID id(String text) {
        try {
            return text.isEmpty() ? null : UUID.fromString(text);
        } catch (IllegalArgumentException none) {
            return null;
        }
    }

    static <E extends Enum<E>> E one(Class<E> kind, String name) {
        return Arrays.stream(kind.getEnumConstants()).filter(value -> value.name().equals(name)).findFirst().orElse(null);
    }
}
