package luoshi.reading.finding;

import java.util.Map;
import luoshi.kernel.MeasureUnit;

/**
 * What a unit measures, so that 公里 and 米 can be compared.
 *
 * @param name the unit that all units of the dimension are calculated in
 * @param scale how many of these one unit is
 */
record Dimension(String name, double scale) {

    private static final Map<String, Dimension> KNOWN = Map.ofEntries(
            Map.entry("公里", new Dimension("米", 1000)), Map.entry("千米", new Dimension("米", 1000)), Map.entry("平方公里", new Dimension("平方米", 1e6)),
            Map.entry("平方千米", new Dimension("平方米", 1e6)), Map.entry("公顷", new Dimension("平方米", 1e4)), Map.entry("平米", new Dimension("平方米", 1)),
            Map.entry("亩", new Dimension("平方米", 2000 / 3.0)), Map.entry("公斤", new Dimension("吨", 0.001)), Map.entry("千克", new Dimension("吨", 0.001)),
            Map.entry("斤", new Dimension("吨", 0.0005)), Map.entry("兆瓦", new Dimension("千瓦", 1000)), Map.entry("方", new Dimension("立方米", 1)));

    static Dimension of(MeasureUnit unit) {
        Dimension known = KNOWN.get(unit.base());
        double multiplier = unit.multiplier().doubleValue();
        return known == null ? new Dimension(unit.base(), multiplier) : new Dimension(known.name, known.scale * multiplier);
    }
}
