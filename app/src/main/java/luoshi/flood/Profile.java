package luoshi.flood;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/**
 * How the stations of one product speak SL 651-2014 where products differ.
 *
 * @param key its key
 * @param name maker and product
 * @param times of which value of an array its time is
 * @param ends how a station is answered
 * @param tolerance so many minutes the station's clock may be ahead before it counts as wrong
 * @param mappings what a user's own identifiers stand for
 * @param note on what paper
 */
public record Profile(String key, String name, Times times, Ends ends, int tolerance, List<Mapping> mappings, String note) {

    /** The profile of a station that speaks as the standard says. */
    public static final Profile STANDARD = new Profile("standard", "SL 651-2014", Times.FIRST, Ends.EOT, 10, List.of(), "SL 651-2014");

    /** Of which value of an array its time is. SL 651-2014 says the first; some makers mean the last. */
    public enum Times {
        /** 首值时间. */
        FIRST,
        /** 末值时间. */
        LAST
    }

    /** With which sign a station is answered. */
    public enum Ends {
        /** 04H: the station may leave. */
        EOT,
        /** 1BH: the station is to stay on line. */
        ESC
    }

    /**
     * A user's own identifier.
     *
     * @param identifier FF and two hex digits, or a standard's identifier that the product uses for something else
     * @param element sign of the element it stands for
     * @param factor what a value is multiplied with, to be in the element's unit
     */
    public record Mapping(String identifier, String element, BigDecimal factor) {}

    /** What an identifier stands for; empty where the standard says it. */
    public Optional<Mapping> mapping(String identifier) {
        return mappings.stream().filter(one -> one.identifier().equals(identifier)).findFirst();
    }
}
