package luoshi.indicator.web;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import luoshi.indicator.CourseWords;
import luoshi.indicator.Indicator;
import luoshi.indicator.IndicatorKind;
import luoshi.indicator.Known;
import luoshi.page.ShownNumber;
import luoshi.page.Words;

/**
 * The same period last year 上年同期, and the change since then: of amounts in percent, of percentages in percentage points. It is no growth at comparable
 * prices; that is an indicator of its own and never told from amounts.
 *
 * @param then what was known of it; null for nothing
 * @param change the change, as printed; — where there is none
 */
public record YearOnYear(ShownNumber then, String change) {

    private static final BigDecimal HUNDRED = new BigDecimal(100);

    static YearOnYear of(Indicator indicator, LocalDate to, List<Known> series, CourseWords words, Words said) {
        Known then = on(series, YearMonth.from(to).minusYears(1).atEndOfMonth());
        return new YearOnYear(words.number(indicator, then, null, "/indicators/" + indicator.id() + (then == null ? "" : "?period=" + then.to())), change(indicator, on(series, to), then, said));
    }

    private static Known on(List<Known> series, LocalDate to) {
        return series.stream().filter(one -> one.to().equals(to)).findFirst().orElse(null);
    }

    static String change(Indicator indicator, Known now, Known then, Words said) {
        boolean told = now != null && then != null && now.value() != null && then.value() != null && now.whole() && then.whole() && indicator.kind() != IndicatorKind.JUDGED;
        if (!told) {
            return ShownNumber.NONE;
        }
        BigDecimal difference = now.value().subtract(then.value());
        if (difference.signum() == 0) {
            return said.t("year-on-year.same");
        }
        String symbol = indicator.measure().symbol();
        if (symbol.equals("%") || symbol.equals("百分点")) {
            return said.t("year-on-year.points", signed(difference.setScale(Math.max(1, indicator.decimals()), RoundingMode.HALF_UP)));
        }
        return then.value().signum() <= 0 || indicator.kind() == IndicatorKind.GROWTH || indicator.kind() == IndicatorKind.RATE ? ShownNumber.NONE
                : signed(difference.multiply(HUNDRED).divide(then.value(), 1, RoundingMode.HALF_UP)) + "%";
    }

    private static String signed(BigDecimal number) {
        return (number.signum() > 0 ? "+" : "") + number.toPlainString();
    }
}
