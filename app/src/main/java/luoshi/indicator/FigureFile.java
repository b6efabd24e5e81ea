package luoshi.indicator;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * A figure with all that was done with it.
 *
 * @param figure the figure
 * @param leaf its leaf in the journal
 * @param steps what was done, its report first
 * @param files what bears it out
 */
public record FigureFile(Figure figure, long leaf, List<Step> steps, List<UUID> files) {

    /**
     * Something that was done with a figure.
     *
     * @param move what
     * @param at when
     * @param words what was said
     * @param leaf its leaf in the journal, which tells who did it
     */
    public record Step(FigureMove move, Instant at, String words, long leaf) {}

    /** The last thing that was done. */
    public Step last() {
        return steps.getLast();
    }

    /** How certain it is; null where it was returned. */
    public FigureState state() {
        return switch (last().move()) {
            case REPORT -> FigureState.REPORTED;
            case VERIFY -> FigureState.VERIFIED;
            case CERTIFY -> FigureState.CERTIFIED;
            case RETURN -> null;
        };
    }
}
