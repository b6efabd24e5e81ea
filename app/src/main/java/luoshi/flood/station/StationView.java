package luoshi.flood.station;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import luoshi.flood.Element;
import luoshi.flood.Profile;
import luoshi.flood.Threshold;
import luoshi.page.Paging;

/**
 * One station as its page shows it.
 *
 * @param standing what it is and how it stands
 * @param profile how it speaks
 * @param elements the latest of each of its elements
 * @param element the element whose values are shown; null where it has none yet
 * @param span when
 * @param chart these values drawn; null where there are none
 * @param values a page of them
 * @param paging which page
 * @param thresholds all that are recorded, with their seasons
 */
public record StationView(Standings.Standing standing, Profile profile, List<Standings.Of> elements, Element element, Span span, ValueChart chart, List<Held> values, Paging paging,
        List<Threshold> thresholds) {

    /** A value as it is printed, with the decimals of its element. */
    public static BigDecimal number(Element element, double value) {
        return BigDecimal.valueOf(value).setScale(element.decimals(), RoundingMode.HALF_UP);
    }

    /** The same, or a dash where there is none. */
    public static String printed(Element element, double value) {
        return Double.isNaN(value) ? "—" : number(element, value).toPlainString();
    }

    /** Where the page shows another element or another time. */
    public String address(String code, Span.Range range) {
        return "?element=" + code + "&" + span.query(range);
    }
}
