package luoshi.plan.output;

import java.math.BigDecimal;
import luoshi.reading.NumberExpression;
import luoshi.reading.Requirement;

/** One number expression as people read it in a table. */
record NumberRow(NumberExpression number, int start) {

    static NumberRow of(NumberExpression number, Addresses addresses) {
        return new NumberRow(number, addresses.of(number.span().start()));
    }

    String heading() {
        return number.place().heading();
    }

    /** What is measured; 待判 in front where a person must say what the number is there for. */
    String indicator() {
        return number.unclear() ? "待判？" + number.indicator() : number.indicator();
    }

    /** The verb and the bounded number: 增长 不少于8%. */
    String requirement() {
        return Requirement.of(number).printed();
    }

    /** Deadline, scope and units, whichever is written. */
    String when() {
        String units = TaskRow.units(number.units());
        return String.join(" ", number.deadline(), number.scope(), units).strip().replaceAll(" {2,}", " ");
    }

    String sentence() {
        return number.sentence();
    }

    String reason() {
        return number.rule().isEmpty() ? number.why() : number.why() + "（" + number.rule() + "）";
    }

    /** 8.50 as 8.5 and 1E+2 as 100. */
    static String plain(BigDecimal value) {
        return value.stripTrailingZeros().toPlainString();
    }
}
