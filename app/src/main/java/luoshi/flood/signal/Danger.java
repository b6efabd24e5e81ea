package luoshi.flood.signal;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * 险情: what people report of a danger, from the first report until it is over.
 *
 * @param id the danger
 * @param kind of what kind
 * @param unit in whose area it lies, or that reports it
 * @param place where
 * @param happened when it was found
 * @param reports what was told of it, in order
 */
public record Danger(UUID id, Kind kind, UUID unit, String place, Instant happened, List<Report> reports) {

    /** The kinds of dangers, by which conditions of plans name them in lower case. */
    public enum Kind {
        /** 堤防: seepage, piping, breach. */
        DIKE,
        /** 水库 and their dams. */
        RESERVOIR,
        /** 城市内涝. */
        WATERLOGGING,
        /** 山洪、滑坡、泥石流. */
        SLIDE,
        /** 人员被困. */
        TRAPPED,
        /** 其他. */
        OTHER
    }

    /** What a report is. */
    public enum Act {
        /** 首报. */
        FIRST,
        /** 书面报告. */
        WRITTEN,
        /** 续报. */
        AGAIN,
        /** 险情解除. */
        OVER
    }

    /**
     * A report.
     *
     * @param act what it is
     * @param said what is so
     * @param by who reports
     * @param at when it was reported
     */
    public record Report(Act act, String said, String by, Instant at) {}

    /** The first report of this sort. */
    public Optional<Report> first(Act act) {
        return reports.stream().filter(report -> report.act() == act).findFirst();
    }

    /** Whether it was known at a moment and not over. */
    public boolean isOpen(Instant asOf) {
        return !reports.getFirst().at().isAfter(asOf) && reports.stream().noneMatch(report -> report.act() == Act.OVER && !report.at().isAfter(asOf));
    }
}
