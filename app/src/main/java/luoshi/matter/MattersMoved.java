package luoshi.matter;

import java.util.List;
import java.util.UUID;
import luoshi.matter.course.Part;

/**
 * Matters have moved, all in one act. Published within its transaction, so that who keeps something about it keeps it with the act or not at all.
 *
 * @param act the act
 * @param moves one for each part that moved; thousands where matters are handed out in bulk
 */
public record MattersMoved(UUID act, List<Moved> moves) {

    /**
     * One part of a matter that moved.
     *
     * @param matter which matter
     * @param assignment the unit's part in it; null where the whole matter moved
     * @param issuer the unit that hands out
     * @param unit the unit that owes the part; the issuer where the whole matter moved
     * @param move what was done
     * @param waits who is to act now
     */
    public record Moved(UUID matter, UUID assignment, UUID issuer, UUID unit, Move move, Party waits) {

        /** A part of a matter as it stands after a move. What a unit has withdrawn, who was to decide about it hears. */
        public static Moved of(MatterFile file, Part part, Move move) {
            return new Moved(file.matter().id(), part.assignment().id(), file.matter().unit(), part.assignment().unit(), move, move == Move.WITHDRAW ? Party.ISSUER : part.waits());
        }
    }
}
