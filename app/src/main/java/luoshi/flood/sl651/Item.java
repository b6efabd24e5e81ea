package luoshi.flood.sl651;

import java.math.BigDecimal;
import java.time.LocalDateTime;

/**
 * One value of a report.
 *
 * @param station its station, ten hex digits; not always the one that sent the frame
 * @param category 测站分类码: P 降水, H 河道, K 水库, Z 闸坝, D 泵站, T 潮汐, M 墒情, G 地下水, Q 水质, I 取水口, O 排水口; null where none was sent
 * @param identifier the identifying byte, two hex digits; FF and two more for a user's; in ASCII a user's name as it was sent
 * @param code what {@link luoshi.flood.Element} has for it; null where it has nothing
 * @param at when it was so, by the station's clock, or the end of its period; may lie after the time of sending; null where the time is none. A value without a time of its own has
 *     the time of sending
 * @param value in the unit of the element; null where the station says that it has none
 * @param slot how it stands in the report
 */
public record Item(String station, Character category, String identifier, String code, LocalDateTime at, BigDecimal value, Slot slot) {

    /** How a value stands in a report. */
    public enum Slot {
        /** By itself. */
        SINGLE,
        /** One of many of one element, a step of time apart (31, 38). */
        SERIES,
        /** One of the twelve of an hour (F4; F5 to FC with the base added). */
        ARRAY,
        /** One of the twelve of an hour, in metres above a base that is not known here: no level yet. */
        RELATIVE
    }

    @Override
    public String toString() {
        return "%s%s %s %s=%s".formatted(station, category == null ? "" : "/" + category, at, identifier, value == null ? "–" : value.toPlainString());
    }
}
