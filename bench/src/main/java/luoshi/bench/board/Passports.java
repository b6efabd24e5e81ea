package luoshi.bench.board;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import luoshi.indicator.Goal.Direction;
import luoshi.indicator.Frequency;
import luoshi.indicator.Indicator;
import luoshi.indicator.IndicatorKind;
import luoshi.indicator.RollUp;
import luoshi.kernel.MeasureUnit;

/** The indicators of a city: those that all units tell every month, those that one bureau tells, and those that follow from others by a formula. */
final class Passports {

    /** What the promises of {@link luoshi.bench.load.FilledCity} are counted in. */
    private static final List<String> COUNTED = List.of("个", "家", "公里", "处", "亿元", "户", "亩", "人次", "平方米", "人");
    private static final Direction UP = Direction.MORE;

    private final List<UUID> bureaus;
    private final LocalDate from;

    Passports(List<UUID> bureaus, LocalDate from) {
        this.bureaus = bureaus;
        this.from = from;
    }

    /** Of ten that all units tell every month seven are added up, two are rates of what is added up, and one is owed by each. */
    List<Indicator> wide(int count) {
        List<Indicator> all = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            String measure = COUNTED.get(i % COUNTED.size());
            all.add(switch (i / COUNTED.size() % 10) {
                case 3, 7 -> passport("宽", i, "%", IndicatorKind.RATE, Frequency.MONTH, RollUp.RATIO, "");
                case 9 -> passport("宽", i, measure, IndicatorKind.FLOW, Frequency.MONTH, RollUp.EACH, "");
                default -> passport("宽", i, measure, i % 4 == 3 ? IndicatorKind.STOCK : IndicatorKind.FLOW, Frequency.MONTH, RollUp.SUM, "");
            });
        }
        return all;
    }

    /** What bureaus tell for the city, monthly or by the quarter. */
    List<Indicator> narrow(int count) {
        List<Indicator> all = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            Frequency frequency = i % 3 == 0 ? Frequency.QUARTER : Frequency.MONTH;
            all.add(switch (i % 6) {
                case 0 -> passport("市", i, "%", IndicatorKind.GROWTH, frequency, RollUp.NONE, "");
                case 1 -> passport("市", i, "%", IndicatorKind.LEVEL, frequency, RollUp.NONE, "");
                case 2 -> passport("市", i, "项", IndicatorKind.JUDGED, Frequency.QUARTER, RollUp.NONE, "");
                default -> passport("市", i, COUNTED.get(i / 6 % COUNTED.size()), i % 6 == 3 ? IndicatorKind.STOCK : IndicatorKind.FLOW, frequency, RollUp.NONE, "");
            });
        }
        return all;
    }

    /** Sums of two of the same measure, and shares of one in the other. */
    List<Indicator> derived(int count, List<Indicator> wide) {
        List<Indicator> added = wide.stream().filter(one -> one.rollUp() == RollUp.SUM).toList();
        List<Indicator> all = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            Indicator one = added.get(i % added.size());
            Indicator other = added.stream().filter(two -> two.measure().equals(one.measure())).reduce((_, last) -> last).orElse(one);
            all.add(i % 2 == 0 ? passport("算", i, one.measure().symbol(), IndicatorKind.FLOW, Frequency.MONTH, RollUp.SUM, one.code() + "+" + other.code())
                    : passport("算", i, "%", IndicatorKind.RATE, Frequency.MONTH, RollUp.NONE, one.code() + "/" + other.code() + "*100"));
        }
        return all;
    }

    private Indicator passport(String sort, int number, String measure, IndicatorKind kind, Frequency frequency, RollUp rollUp, String formula) {
        String code = String.format(Locale.ROOT, "%s%03d", sort, number);
        return new Indicator(null, code, bureaus.get(number % bureaus.size()), code + "号指标", "按台账统计，以当期数为准", new MeasureUnit(measure), kind, UP, frequency, 15, 2,
                "单位台账", "抽查台账", "", false, rollUp, formula, null, from);
    }
}
