package luoshi.reading.finding.ratio;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import luoshi.reading.finding.Arithmetic;
import luoshi.reading.finding.Figure;

/**
 * Amounts as a portion of another amount: 1119株 of 1286株, three grades together of all, or all but the 14家 that failed.
 *
 * @param whole all of it
 * @param counted what is counted of it
 * @param rest whether the portion is what remains without these
 */
record Portion(Figure whole, List<Figure> counted, boolean rest) {

    static Portion of(Figure part, Figure whole) {
        return new Portion(whole, List.of(part), false);
    }

    private double counted(int end) {
        return counted.stream().mapToDouble(part -> part.reach()[end]).sum();
    }

    double percent() {
        double amount = counted.stream().mapToDouble(Figure::base).sum();
        return (rest ? whole.base() - amount : amount) / whole.base() * 100;
    }

    /** Whether it is the share, given that all three are rounded. */
    boolean makes(Share share) {
        double least = rest ? whole.reach()[0] - counted(1) : counted(0);
        double most = rest ? whole.reach()[1] - counted(0) : counted(1);
        return whole.reach()[0] > 0 && share.range().meets(least / whole.reach()[1] * 100, most / whole.reach()[0] * 100);
    }

    /** The calculation with the bare values, or with their units where these differ. */
    String formula() {
        boolean sameUnit = counted.stream().allMatch(part -> part.number().unit().equals(whole.number().unit()));
        Function<Figure, String> value = sameUnit ? Arithmetic::bare : figure -> figure.words().strip();
        String sum = counted.stream().map(value).collect(Collectors.joining("＋"));
        String amount = rest ? "（" + value.apply(whole) + "－" + sum.replace('＋', '－') + "）" : counted.size() > 1 ? "（" + sum + "）" : sum;
        return amount + "÷" + value.apply(whole);
    }

    /** Its numbers as quoted in a message. */
    String quoted() {
        return counted.stream().map(Figure::quoted).collect(Collectors.joining("、")) + "、" + whole.quoted();
    }
}
