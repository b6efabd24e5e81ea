package luoshi.matter.course;

import java.util.Set;
import luoshi.matter.Move;
import luoshi.matter.Party;
import luoshi.matter.Phase;
import luoshi.matter.State;

/**
 * One line of the table of moves.
 *
 * @param phase from where, for a move of the whole matter; else null
 * @param from from where, for a move of a unit's part; else null
 * @param move what may be done
 * @param who by whom
 * @param toPhase to where, for a move of the whole matter; else null
 * @param to to where, for a move of a unit's part; else null
 * @param needs what it needs
 * @param words what it means, for officials
 */
public record Rule(Phase phase, State from, Move move, Party who, Phase toPhase, State to, Set<Need> needs, String words) {

    /** Whether a unit's part moves, and not the whole matter. */
    public boolean ofPart() {
        return from != null;
    }

    /** Whether it is something that the unit says and its head signs: others of the unit may draft it. */
    public boolean signed() {
        return who == Party.HEAD;
    }
}
