package luoshi.flood.warning;

import java.util.List;
import java.util.Set;
import luoshi.flood.Threshold;

/**
 * What of a station decides which rules concern it.
 *
 * @param kind what kind of place it observes
 * @param elements codes of the elements that it sends
 * @param every the minutes between its reports, as agreed
 * @param datum the datum of its level gauge; empty where it has none
 * @param thresholds its characteristic stages, past and future ones too
 */
public record Place(Kind kind, Set<String> elements, int every, String datum, List<Threshold> thresholds) {

    /** Kinds of place. */
    public enum Kind {
        /** 河道. */
        RIVER,
        /** 水库. */
        RESERVOIR,
        /** 路面易涝点. */
        ROAD,
        /** 下穿立交、隧道、地铁口: where people drown. */
        UNDERPASS,
        /** 雨量站和其他. */
        OTHER
    }
}
