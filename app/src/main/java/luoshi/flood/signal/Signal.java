package luoshi.flood.signal;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import luoshi.flood.Colour;
import luoshi.flood.Warning;

/**
 * 气象预警信号 from its issue until it is lifted. Colours as in the order of the China Meteorological Administration no. 16.
 *
 * @param id the signal
 * @param kind of what it warns: 暴雨
 * @param entries what the weather office did with it, in the order in which it was recorded
 */
public record Signal(UUID id, String kind, List<Entry> entries) {

    /** What the weather office does with a signal. */
    public enum Act {
        /** 发布. */
        ISSUED,
        /** 变更: to another colour. */
        CHANGED,
        /** 解除. */
        LIFTED
    }

    /**
     * One such act.
     *
     * @param act what
     * @param colour the colour from then on; of a lifting the last one
     * @param area for where
     * @param said its text
     * @param source who issued it
     * @param effective when
     * @param known when it was recorded
     */
    public record Entry(Act act, Colour colour, String area, String said, String source, Instant effective, Instant known) {}

    /** What was done last. */
    public Entry last() {
        return entries.getLast();
    }

    /** Whether it is in force, as far as was known at a moment. */
    public boolean isOpen(Instant asOf) {
        List<Entry> known = known(asOf);
        return !known.isEmpty() && known.getLast().act() != Act.LIFTED;
    }

    private List<Entry> known(Instant asOf) {
        return entries.stream().filter(entry -> !entry.known().isAfter(asOf) && !entry.effective().isAfter(asOf)).toList();
    }

    /** As a warning: since the moment at which it took the colour that it has. */
    Warning warning(Instant asOf) {
        List<Entry> known = known(asOf);
        Entry last = known.getLast();
        int first = known.size() - 1;
        while (first > 0 && known.get(first - 1).colour().compareTo(last.colour()) >= 0) {
            first--;
        }
        Entry since = known.get(first);
        Colour highest = known.stream().map(Entry::colour).max(Colour::compareTo).orElseThrow();
        return new Warning(id, "signal", Warning.Kind.ISSUED, last.colour(), highest, null, kind, null, last.said(), last.said(), since.effective(), since.known(), null);
    }
}
