package luoshi.indicator.course;

import java.math.BigDecimal;

/**
 * The thresholds of course lamps.
 *
 * @param yellow up to which share of the way being behind is yellow
 * @param ahead from which share of the way on being ahead is called 超进度
 * @param about how far from the number 左右 may be, in the indicator's measure
 */
public record CourseRules(BigDecimal yellow, BigDecimal ahead, BigDecimal about) {

    /** Those of the product: a tenth of the way, and half a percentage point. No official document sets them; each print names them. */
    public static final CourseRules SHIPPED = new CourseRules(new BigDecimal("0.10"), new BigDecimal("0.10"), new BigDecimal("0.5"));
}
