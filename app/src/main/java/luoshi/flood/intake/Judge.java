package luoshi.flood.intake;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import luoshi.flood.Cause;
import luoshi.flood.Element;
import luoshi.flood.Flag;
import luoshi.flood.quality.Checks;
import luoshi.flood.quality.Judged;
import luoshi.flood.quality.Limits;
import luoshi.flood.quality.Sent;
import luoshi.flood.quality.Trace;
import luoshi.flood.store.Arrival;
import luoshi.flood.store.SeriesBook;

/** Says how far a value can be relied on, by what its series is of. What no element says is taken as it comes. */
final class Judge {

    private final SeriesBook book;
    private final Map<Integer, Measured> known = new HashMap<>();

    Judge(SeriesBook book) {
        this.book = book;
    }

    /** What a series measures, and what is usual of it; no element where none says. */
    private record Measured(Element element, Limits limits) {}

    Judged judge(Arrival arrival, Trace trace, Instant told, Instant received) {
        Measured measured = known.computeIfAbsent(arrival.series(), this::measured);
        if (measured.element() == null) {
            boolean missing = Double.isNaN(arrival.value()) && arrival.note() == null;
            return new Judged(missing ? Flag.MISSING : Flag.ORIGINAL_RELIABLE, missing ? Cause.MISSING : Cause.NONE, List.of(), trace);
        }
        Judged judged = Checks.check(trace, measured.element(), measured.limits(), new Sent(arrival.at(), arrival.value(), told, received, arrival.slotted()));
        boolean doubted = arrival.known() != Cause.NONE && judged.flag().isReliable();
        return doubted ? new Judged(Flag.ORIGINAL_DOUBTFUL, arrival.known(), judged.earlier(), judged.next()) : judged;
    }

    private Measured measured(int series) {
        Element element = book.find(series).flatMap(one -> Element.find(one.element())).orElse(null);
        return new Measured(element, element == null ? null : Limits.usual(element));
    }
}
