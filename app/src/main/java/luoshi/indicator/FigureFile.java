package luoshi.indicator;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
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
    public record Step(Move move, Instant at, String words, long leaf) {}

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

    /** What is to be done with it next; null where nothing is. */
    public Move next() {
        return switch (last().move()) {
            case REPORT -> Move.VERIFY;
            case VERIFY -> Move.CERTIFY;
            case CERTIFY, RETURN -> null;
        };
    }

    /** Of all figures of one series, in the order in which they came, the last that was not returned: a correction comes in its place. */
    public static Optional<FigureFile> standing(List<FigureFile> series) {
        return series.stream().filter(file -> file.state() != null).reduce((_, newer) -> newer);
    }

    /** Whether another one has come in its place: what was only reported is gone even if that one was returned. */
    public boolean isReplaced(List<FigureFile> series) {
        return series.stream().anyMatch(other -> figure.id().equals(other.figure().corrects()) && (other.state() != null || state() == FigureState.REPORTED));
    }

    /** What is done with a figure. */
    public enum Move {
        /** 报送. */
        REPORT,
        /** 核验：somebody else has checked it against its evidence. */
        VERIFY,
        /** 认定：another unit stands by it. */
        CERTIFY,
        /** 退回：with a reason; nothing is known then. */
        RETURN
    }
}
