package luoshi.flood;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.MonthDay;

/**
 * A characteristic stage 特征水位 of one station.
 *
 * @param kind which one
 * @param level in m above the datum; of waterlogging points the depth above the road
 * @param datum the datum that the station had when it was recorded; null where none is said, which is that of the station
 * @param begins the first day of each year on which it holds, as 汛限水位 of a part of the season; null for the whole year
 * @param ends the last day of each year; null for the whole year
 * @param since first day on which it is in force
 * @param until last day; null where it goes on
 * @param note the document that sets it
 */
public record Threshold(Kind kind, BigDecimal level, String datum, MonthDay begins, MonthDay ends, LocalDate since, LocalDate until, String note) {

    /** One that holds all year over a datum. */
    public static Threshold of(Kind kind, BigDecimal level, String datum, LocalDate since, String note) {
        return new Threshold(kind, level, datum, null, null, since, null, note);
    }

    /** Whether it is over the datum of a gauge: over another one it is never compared. */
    public boolean isOver(String gauge) {
        return datum == null || datum.equals(gauge);
    }

    /** Whether it holds on a day: in force, and within its part of the year, which may run over New Year. */
    public boolean holds(LocalDate day) {
        if (day.isBefore(since) || until != null && day.isAfter(until)) {
            return false;
        }
        if (begins == null || ends == null) {
            return true;
        }
        MonthDay now = MonthDay.from(day);
        boolean begun = !now.isBefore(begins);
        boolean over = now.isAfter(ends);
        return begins.isAfter(ends) ? begun || !over : begun && !over;
    }

    /** Characteristic stages after SL 323-2011 (ST_RVFCCH_B, ST_RSVRFCCH_B), those of rivers first, each from the lowest; 设防水位 has no column there. Their colours are those of the shipped rules. */
    public enum Kind {
        /** 设防水位: the water reaches the foot of the dike, patrols begin. */
        DEFENCE("设防水位", "defence level", Colour.BLUE),
        /** 警戒水位 (WRZ): dikes may be in danger, posts are manned. */
        WARNING("警戒水位", "warning level", Colour.YELLOW),
        /** 保证水位 (GRZ): up to it the dike is to hold. */
        GUARANTEED("保证水位", "guaranteed level", Colour.ORANGE),
        /** 实测最高水位 (OBHTZ): never seen higher. */
        HIGHEST("历史最高水位", "highest level on record", Colour.RED),
        /** 堤顶高程 (LDKEL, RDKEL, the lower one). */
        CREST("堤顶高程", "crest of the dike", Colour.RED),
        /** 汛限水位 (FSLTDZ): a reservoir is to be kept below it in the part of the season for which it is set. */
        FLOOD_LIMIT("汛限水位", "flood limit level", Colour.BLUE),
        /** 防洪高水位. */
        CONTROL("防洪高水位", "flood control level", Colour.YELLOW),
        /** 设计洪水位. */
        DESIGN("设计洪水位", "design flood level", Colour.ORANGE),
        /** 校核洪水位. */
        CHECK("校核洪水位", "check flood level", Colour.RED);

        private final String zh;
        private final String en;
        private final Colour colour;

        Kind(String zh, String en, Colour colour) {
            this.zh = zh;
            this.en = en;
            this.colour = colour;
        }

        /** Its name in a language: sentences of warnings are kept in both. */
        public String name(boolean chinese) {
            return chinese ? zh : en;
        }

        /** The colour that charts give it. */
        public Colour colour() {
            return colour;
        }
    }
}
