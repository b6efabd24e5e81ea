package luoshi.flood;

import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * A height of one station that means something in some season.
 *
 * @param kind which one
 * @param level in m above the station's own datum; never compared with that of another station
 * @param since first day on which it holds
 * @param until last day; null where it goes on
 * @param note the document that sets it
 */
public record Threshold(Kind kind, BigDecimal level, LocalDate since, LocalDate until, String note) {

    /** Whether it holds on a day. */
    public boolean holds(LocalDate day) {
        return !since.isAfter(day) && (until == null || !until.isBefore(day));
    }

    /** Heights at which a river or reservoir means something, from the lowest: 设防, 警戒, 保证, 堤顶 of rivers, 汛限 of reservoirs. */
    public enum Kind {
        /** 设防水位: the water reaches the foot of the dike, patrols begin. */
        DEFENCE(Colour.BLUE),
        /** 汛限水位: a reservoir is to be kept below it in the season for which it is set. */
        FLOOD_LIMIT(Colour.YELLOW),
        /** 警戒水位 (WRZ): dikes may be in danger, posts are manned. */
        WARNING(Colour.YELLOW),
        /** 保证水位 (GRZ): up to it the dike is to hold. */
        GUARANTEED(Colour.ORANGE),
        /** 堤顶 (LDKEL, RDKEL, the lower one). */
        CREST(Colour.RED);

        private final Colour colour;

        Kind(Colour colour) {
            this.colour = colour;
        }

        /** The colour that charts give it. */
        public Colour colour() {
            return colour;
        }
    }
}
