package luoshi.commitment;

import java.util.List;
import luoshi.reading.Part;
import luoshi.reading.ResponsibleUnit;
import luoshi.reading.Span;

/**
 * One promise as a reading proposes it: what stands in one clause, or in clauses that go on with the same promise.
 *
 * @param span its words in the edition's text
 * @param targets what it asks for, in order of the text
 * @param unclear whether the reader could not tell what a number is there for: a person must
 * @param part the part of the document
 * @param heading the nearest heading above, empty if none
 * @param scope for whom or where, empty if not written
 * @param deadline by when, empty if not written
 * @param perUnit whether every unit of the scope owes it itself
 * @param units the units that the document names for it, the first one leading
 * @param why how the reader came to it, one reason for each target
 */
public record Proposal(
        Span span,
        List<Target> targets,
        boolean unclear,
        Part part,
        String heading,
        String scope,
        String deadline,
        boolean perUnit,
        List<ResponsibleUnit> units,
        List<String> why) {

    /** Where it begins: what it is called within its reading. */
    public int start() {
        return targets.getFirst().span().start();
    }

    /** The spans of its targets, by which a person's decision names them: 3235-3240.3244-3249. */
    public String key() {
        return Proposals.key(targets);
    }

    /** Whether it is a promise about work or an event, without any number. */
    public boolean withoutNumber() {
        return targets.stream().allMatch(target -> target.value() == null);
    }
}
