package luoshi.flood.warning;

import java.time.LocalDate;
import java.time.MonthDay;

/**
 * A characteristic stage 特征水位 of one station.
 *
 * @param mark which
 * @param level how high, in metres over the datum
 * @param datum the datum of the level, as it is written at the station; a level over another datum than the gauge's is not compared
 * @param begins the first day of each year on which it holds, as 汛限水位 of a part of the season; null for the whole year
 * @param ends the last day of each year; null for the whole year
 * @param from the first day on which it is in force
 * @param to the last day; null while it is
 */
public record Threshold(Mark mark, double level, String datum, MonthDay begins, MonthDay ends, LocalDate from, LocalDate to) {

    /** Characteristic stages, after SL 323-2011 (ST_RVFCCH_B, ST_RSVRFCCH_B); 设防水位 has no column there. */
    public enum Mark {
        /** 设防水位: the water reaches the foot of the dike; patrols begin. */
        GUARD("设防水位", "guard stage"),
        /** 警戒水位 WRZ: the dike may be in danger. */
        WARNING("警戒水位", "warning stage"),
        /** 保证水位 GRZ: the highest that is guaranteed. */
        GUARANTEED("保证水位", "guaranteed stage"),
        /** 实测最高水位 OBHTZ: never seen higher. */
        HIGHEST("历史最高水位", "highest stage on record"),
        /** 堤顶高程 LDKEL, RDKEL: the lower of both. */
        CREST("堤顶高程", "crest of the dike"),
        /** 汛限水位 FSLTDZ: the flood limit of a reservoir in a part of the season. */
        LIMIT("汛限水位", "flood limit level"),
        /** 防洪高水位. */
        CONTROL("防洪高水位", "flood control level"),
        /** 设计洪水位. */
        DESIGN("设计洪水位", "design flood level"),
        /** 校核洪水位. */
        CHECK("校核洪水位", "check flood level");

        private final String zh;
        private final String en;

        Mark(String zh, String en) {
            this.zh = zh;
            this.en = en;
        }

        /** Its name in a language. */
        public String name(boolean chinese) {
            return chinese ? zh : en;
        }
    }

    /** Whether it holds on a day: in force, and within its part of the year, which may run over New Year. */
    boolean governs(LocalDate day) {
        if (day.isBefore(from) || to != null && day.isAfter(to)) {
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
}
