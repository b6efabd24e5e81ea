package luoshi.pipeline.definition;

import java.util.List;
import luoshi.pipeline.expression.Expression;
import luoshi.pipeline.expression.Sentence;

/**
 * A stage of a pipeline, with the gate before it.
 *
 * @param key by which expressions and stored days name it
 * @param name what it is called
 * @param day the header of its day in sheets
 * @param when which items have it; null for all. Others pass it over
 * @param gate what lets an item in
 * @param stalled days without an entry after which an item stands still here; 0 for never
 * @param opensMatter whether entering it hands a matter to the item's unit
 * @param last whether reaching it ends the work
 * @param was its key in the version before; null where it is the same
 */
public record Stage(String key, Name name, String day, Expression when, Gate gate, int stalled, boolean opensMatter, boolean last, String was) {

    /**
     * What lets an item pass.
     *
     * @param needs fields that are filled: of each of these sets at least one
     * @param evidence kinds of evidence that are there: of each of these sets at least one
     * @param own kinds of evidence of which one file does not bear out two items
     * @param where what must hold; null for nothing
     * @param otherwise what is said where it does not, with {expressions}; null for the condition itself
     * @param who who may pass it
     * @param otherThan stages whose recorder may not pass it
     * @param otherUnit whether nobody of the item's own unit may
     */
    public record Gate(List<List<String>> needs, List<List<String>> evidence, List<String> own, Expression where, Sentence otherwise, List<Who> who, List<String> otherThan,
            boolean otherUnit) {}

    /** Who may let an item pass. */
    public enum Who {
        /** People of the item's unit. */
        OWNER,
        /** People of the unit that keeps the register. */
        KEEPER,
        /** 核查人、督查室. */
        CHECKER
    }
}
