package luoshi.desk.web;

import java.math.BigDecimal;
import java.math.RoundingMode;
import luoshi.indicator.CourseLamp;
import luoshi.indicator.TargetCourse;

/**
 * How much of the way to a goal is gone, and how much was to be by then, in hundredths of it: for the bar beside the numbers.
 *
 * @param reached how much is gone, 0 to 100
 * @param expected how much was to be gone, 0 to 100
 */
public record Way(int reached, int expected) {

    /** Of a target that grows over the year; null for others, and where nothing is known. */
    public static Way of(TargetCourse course) {
        CourseLamp lamp = course.lamp();
        if (course.indicator() == null || !course.indicator().kind().grows() || lamp.known() == null || lamp.known().value() == null || lamp.expected() == null) {
            return null;
        }
        BigDecimal start = course.binding().trajectory().from();
        BigDecimal whole = course.goal().value().subtract(start);
        return whole.signum() == 0 ? null : new Way(hundredths(lamp.known().value().subtract(start), whole), hundredths(lamp.expected().subtract(start), whole));
    }

    private static int hundredths(BigDecimal part, BigDecimal whole) {
        return Math.clamp(part.multiply(BigDecimal.valueOf(100)).divide(whole, 0, RoundingMode.HALF_UP).longValue(), 0, 100);
    }
}
