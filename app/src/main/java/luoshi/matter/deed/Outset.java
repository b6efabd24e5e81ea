package luoshi.matter.deed;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import luoshi.kernel.CityClock;
import luoshi.matter.ClockKind;
import luoshi.matter.DueLamp;
import luoshi.matter.Matter;
import luoshi.matter.MatterClass;
import luoshi.matter.clock.ClockRules;

/**
 * The moment at which matters are handed out, and the rules by which their clocks will run.
 *
 * @param at the moment
 * @param rules the rules in force
 */
public record Outset(Instant at, ClockRules rules) {

    /**
     * A class whose clock asks for the result before the dates of the matter do: the lamp would be red for months on what is in time.
     *
     * @param settle the last day that the class gives
     * @param wanted the day by which all of it is to be done
     * @param fitting the class that goes with that day
     */
    public record Misfit(LocalDate settle, LocalDate wanted, MatterClass fitting) {}

    /** The day of it. */
    public LocalDate today() {
        return CityClock.dayOf(at);
    }

    /**
     * What is amiss with an ordinary matter that has time for longer than its clock: it is a major one if a month is enough, else one that goes on by its
     * dates. Who hands out decides; a major one may always turn into the latter within its month, so that nothing is amiss with it.
     *
     * @param deadline null for none
     */
    public Optional<Misfit> misfit(MatterClass kind, LocalDate deadline, List<Matter.Node> nodes) {
        LocalDate settle = last(kind, ClockKind.SETTLE).orElse(null);
        LocalDate wanted = Stream.concat(Stream.of(deadline == null ? LocalDate.MIN : deadline), nodes.stream().map(Matter.Node::day)).max(Comparator.naturalOrder()).orElseThrow();
        if (settle == null || !wanted.isAfter(settle)) {
            return Optional.empty();
        }
        boolean month = nodes.isEmpty() && last(MatterClass.MAJOR, ClockKind.MONTH).filter(day -> !wanted.isAfter(day)).isPresent();
        return Optional.of(new Misfit(settle, wanted, month ? MatterClass.MAJOR : MatterClass.CONTINUING));
    }

    /** The same of a whole matter. */
    public Optional<Misfit> misfit(Matter matter) {
        return misfit(matter.kind(), matter.deadline(), matter.nodes());
    }

    private Optional<LocalDate> last(MatterClass kind, ClockKind clock) {
        return rules.dues(kind, at).stream().filter(due -> due.kind() == clock).map(ClockRules.Dated::due).map(DueLamp::lastDay).findFirst();
    }
}
