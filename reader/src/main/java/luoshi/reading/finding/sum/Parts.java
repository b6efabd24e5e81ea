package luoshi.reading.finding.sum;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import luoshi.reading.finding.Arithmetic;
import luoshi.reading.finding.Figure;
import luoshi.reading.finding.Remarks;

/**
 * A total and the numbers that seem to be its parts.
 *
 * @param total the total
 * @param parts what should add up to it, in order of the text
 */
record Parts(Figure total, List<Figure> parts) {

    private static final double DUST = 1e-9;
    /** By what a unit written wrongly is mostly off: 公里 for 米, 亿 for 万, 万元 for 元, 亿 for none. */
    private static final double[] SLIPS = {1e3, 1e4, 1e6, 1e8, 1e-3, 1e-4, 1e-6, 1e-8};
    /** Shorter numbers fit too often by chance when two digits change places. */
    private static final int TELLING = 3;
    private static final double SLIP_SLACK = 0.005;

    double sum() {
        return parts.stream().mapToDouble(Figure::base).sum();
    }

    /** The sum as a share of the total. */
    double ratio() {
        return sum() / total.base();
    }

    boolean adds() {
        return adds(parts);
    }

    /** Whether the total can be what some of them give: the first or last few, or all but one. Then nothing is wrong with it. */
    boolean explained() {
        double all = sum();
        double most = slack(); // what some of them may miss by is never more
        double before = 0;
        for (int i = 0; i < parts.size(); i++) {
            double own = parts.get(i).base();
            boolean first = i > 0 && misses(before + own) <= most && adds(parts.subList(0, i + 1));
            boolean last = parts.size() - i > 1 && misses(all - before) <= most && adds(parts.subList(i, parts.size()));
            if (first || last || parts.size() > 2 && misses(all - own) <= most && adds(without(i))) {
                return true;
            }
            before += own;
        }
        return false;
    }

    private double misses(double sum) {
        return Math.abs(sum - total.base()) - DUST * total.base();
    }

    private List<Figure> without(int index) {
        List<Figure> others = new ArrayList<>(parts);
        others.remove(index);
        return others;
    }

    /** Whether all would fit if the unit of one number, or of all parts together, were another power of ten. */
    boolean unitSlipped() {
        double sum = sum();
        for (double slip : SLIPS) {
            boolean one = parts.stream().anyMatch(part -> near(sum - part.base() + part.base() * slip, total.base()));
            if (one || near(sum * slip, total.base())) {
                return true;
            }
        }
        return false;
    }

    /** Whether all would fit if two neighbouring digits of one number changed places: 45 for 54. */
    boolean transposed() {
        double sum = sum();
        boolean inTotal = swaps(total).stream().anyMatch(other -> Math.abs(sum - other) <= slack());
        return inTotal || parts.stream().anyMatch(part -> swaps(part).stream().anyMatch(other -> Math.abs(sum - part.base() + other - total.base()) <= slack()));
    }

    /** Whether the total is printed as the sum read from right to left: 92 for 29. */
    boolean reversed() {
        String sum = String.valueOf(Math.round(sum() / total.scale() / total.step()));
        String printed = String.valueOf(Math.round(total.value() / total.step()));
        return sum.length() > 1 && !sum.equals(printed) && new StringBuilder(sum).reverse().toString().equals(printed);
    }

    private static List<Double> swaps(Figure figure) {
        List<Double> swaps = new ArrayList<>();
        double step = figure.step();
        String digits = String.valueOf(Math.round(figure.value() / step));
        for (int i = 0; digits.length() >= TELLING && i + 1 < digits.length(); i++) {
            String swapped = digits.substring(0, i) + digits.charAt(i + 1) + digits.charAt(i) + digits.substring(i + 2);
            swaps.add(Double.parseDouble(swapped) * step * figure.scale());
        }
        return swaps;
    }

    private static boolean near(double one, double other) {
        return Math.abs(one - other) <= SLIP_SLACK * Math.abs(other);
    }

    private boolean adds(List<Figure> some) {
        double all = some.stream().mapToDouble(Figure::base).sum();
        return Math.abs(all - total.base()) <= slack(some);
    }

    /** By how much rounding can make a sum differ: not at all where everything is printed whole, else by half a place each. */
    double slack() {
        return slack(parts);
    }

    private double slack(List<Figure> some) {
        double finest = place(total);
        double coarsest = finest;
        double halves = finest / 2;
        for (Figure part : some) {
            finest = Math.min(finest, place(part));
            coarsest = Math.max(coarsest, place(part));
            halves += place(part) / 2;
        }
        boolean whole = total.step() >= 1 && finest == coarsest;
        return whole ? DUST * total.base() : Math.min(halves, coarsest) * (1 + DUST);
    }

    private static double place(Figure figure) {
        return figure.step() * figure.scale();
    }

    /** Remarks that they do not add up. */
    void question(Remarks remarks) {
        String formula = parts.stream().map(Arithmetic::bare).collect(Collectors.joining("＋"));
        boolean oneUnit = parts.stream().allMatch(part -> part.number().unit().equals(total.number().unit()));
        List<Figure> named = new ArrayList<>(parts);
        named.add(total);
        remarks.add("F03", total.quoted() + "：所列" + parts.size() + "个分项相加为" + Arithmetic.plain(sum() / total.scale(), 4) + total.number().unit().symbol() + "（" + formula
                + (oneUnit ? "" : "，已折算为同一单位") + "），与总数" + total.words() + "不符；请核对总数、分项，或说明分项有重复、未列全。", named.toArray(Figure[]::new));
    }
}
