package luoshi.notice;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import luoshi.matter.Move;
import luoshi.matter.Party;

/**
 * 消息: that a matter has moved, or of figures and floods, for whoever holds the posts that are to know. What the matter or the figure says is read where it is kept.
 *
 * @param number order of arrival
 * @param at when it was done
 * @param what what was done: a {@link Move}, or one of {@link OfFigures} or {@link OfFloods}
 * @param about which matter, figure or response; null where it tells of many figures
 * @param party as what somebody hears of it
 * @param unit whose posts hear of it, null for checkers
 * @param figures of how many figures or matters it tells
 * @param overdue how many of them are past their day
 */
public record Message(long number, Instant at, Enum<?> what, UUID about, Party party, UUID unit, int figures, int overdue) {

    /** What is told of figures. */
    public enum OfFigures {
        /** One was returned, with a reason. */
        FIGURE_RETURNED,
        /** Some are due soon, or overdue: at most once a day. */
        FIGURES_DUE,
        /** Some have waited for days to be verified: at most once a day. */
        FIGURES_UNVERIFIED
    }

    /** What is told of floods. */
    public enum OfFloods {
        /** An order was signed by which a unit has tasks, or had some until then: they are read back within minutes. */
        FLOOD_ORDERED,
        /** The same in a drill 演练. */
        FLOOD_DRILLED
    }

    /** All that is told, what presses most first. */
    public static final List<Enum<?>> ALL = Stream.of(OfFloods.values(), OfFigures.values(), Move.values()).<Enum<?>>flatMap(Arrays::stream).toList();

    /** What has a name; empty where nothing has. */
    public static Optional<Enum<?>> what(String name) {
        return ALL.stream().filter(one -> one.name().equals(name)).findFirst();
    }
}
