package luoshi.desk.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import luoshi.commitment.Target;
import luoshi.commitment.TargetKind;
import luoshi.indicator.CourseLamp;
import luoshi.indicator.CourseLamp.Reason;
import luoshi.indicator.Frequency;
import luoshi.indicator.Goal.Direction;
import luoshi.indicator.Indicator;
import luoshi.indicator.IndicatorKind;
import luoshi.indicator.RollUp;
import luoshi.indicator.TargetCourse;
import luoshi.kernel.MeasureUnit;
import luoshi.reading.Bound;
import luoshi.reading.Span;
import org.junit.jupiter.api.Test;

class NamesOfRowsTest {

    private static final LocalDate DAY = LocalDate.of(2022, 7, 15);

    @Test
    void twoTargetsOfOneIndicatorAreCalledByTheirOwnWords() {
        TargetCourse low = course(1, "设施蔬菜", "5");
        TargetCourse high = course(1, "设施蔬菜", "8");
        TargetCourse other = course(2, "老旧小区", "9");
        Cockpit.Stand stand = new Cockpit.Stand(2022, List.of(), List.of(low, high, other));

        assertThat(List.of(stand.name(low), stand.name(high), stand.name(other))).containsExactly("不少于5家 设施蔬菜", "不少于8家 设施蔬菜", "老旧小区");
    }

    private static TargetCourse course(int indicator, String name, String value) {
        Indicator measured = new Indicator(new UUID(0, indicator), name, null, name, "口径", new MeasureUnit("家"), IndicatorKind.FLOW, Direction.MORE, Frequency.MONTH, 15, 0, "", "", "", false,
                RollUp.NONE, "", null, DAY);
        Target target = new Target(null, TargetKind.NUMBER, new Span(0, 1), "", "", name, Bound.AT_LEAST, new BigDecimal(value), null, measured.measure(), "", "", "", false);
        return new TargetCourse(null, target, null, measured, null, CourseLamp.grey(Reason.SILENT, DAY), List.of());
    }
}
