package luoshi.reading.finding.ratio;

import java.util.List;
import java.util.regex.Pattern;
import luoshi.reading.finding.Arithmetic;
import luoshi.reading.finding.Figure;
import luoshi.reading.finding.Remarks;
import luoshi.reading.finding.Sheet;

/** One amount in two units: told twice, 1.5万亩折合1000公顷, or calculated in one unit and printed in another, 8栋、每栋1.5万平方米、共12万亩. */
public final class Conversions {

    private static final Pattern SAYS = Pattern.compile("[，（、]?(?:也就|也|大约|约)?(?:折合|折算|换算|相当于|合|即|就?是)(?:成|为|约|近)*");
    private static final Pattern BRACKET = Pattern.compile("（(?:约|合|近)*");
    private static final Pattern EACH_OR_MORE = Pattern.compile("每|均|增|减|超|多|少");
    private static final double SLACK = 0.03;
    private static final double LEAST_SLIP = 8;
    private static final double EXACT = 1e-6;
    /** Smaller numbers are products of others by chance. */
    private static final double NO_CHANCE = 100;
    private static final int FARTHEST = 4;
    private static final int LONGEST = 12;

    private Conversions() {}

    /** 1.5万亩，折合1000平方公里. */
    public static void told(Sheet sheet, Remarks remarks) {
        for (Figure again : sheet.figures()) {
            Figure first = sheet.before(again);
            boolean measured = first != null && again.amount() && first.amount() && first.upperless() && again.upperless() && again.base() > 0 && first.base() > 0;
            if (!measured || again.from() - first.to() > LONGEST || !first.sameUnit(again) || again.number().unit().equals(first.number().unit())) {
                continue;
            }
            String between = sheet.between(first, again);
            boolean bracket = BRACKET.matcher(between).matches() && sheet.text().startsWith("）", again.to());
            if ((bracket || SAYS.matcher(between).matches()) && differ(first, again, bracket)) {
                remarks.add("F21", again.quoted() + "：与" + first.quoted() + "是同一个数，换算应为" + Arithmetic.plain(first.base() / again.scale(), 4) + again.number().unit().symbol() + "；请核对单位。", first, again);
            }
        }
    }

    /** Whether two amounts are not one; in brackets another thing may be told, unless the digits are the same. */
    private static boolean differ(Figure first, Figure again, boolean bracket) {
        double[] a = first.reach();
        double[] b = again.reach();
        boolean apart = b[0] > a[1] * (1 + SLACK) || a[0] > b[1] * (1 + SLACK);
        double power = Math.abs(Math.log10(again.base() / first.base()));
        boolean slip = Math.abs(power - Math.round(power)) < SLACK / 2 && Math.pow(10, power) > LEAST_SLIP;
        return apart && (slip || !bracket && first.exactly() && again.exactly());
    }

    /** 420户，安置1680户，户均4人: the digits are the product's, the unit is another. */
    public static void products(Sheet sheet, Remarks remarks) {
        for (Figure each : sheet.figures()) {
            if (!plain(each) || !UnitSlips.EACH.matcher(each.lead()).find()) {
                continue;
            }
            List<Figure> near = sheet.around(each, 0, 0).stream().filter(figure -> plain(figure) && Math.abs(figure.index() - each.index()) <= FARTHEST && !EACH_OR_MORE.matcher(figure.lead()).find()).toList();
            for (Figure count : near) {
                for (Figure total : near) {
                    if (total != count && foreign(each, count, total)) {
                        product(remarks, each, count, total, near);
                    }
                }
            }
        }
    }

    private static boolean plain(Figure figure) {
        return figure.amount() && figure.exactly() && figure.base() > 0;
    }

    /** The total in a unit that is not that of the amounts it is made of: the count's own, or another of the same dimension. */
    private static boolean foreign(Figure each, Figure count, Figure total) {
        boolean unit = total.number().unit().base().equals(each.number().unit().base());
        return !unit && !count.sameUnit(each) && (total.sameUnit(each) || total.sameUnit(count) && number(total) >= NO_CHANCE) && number(count) > 1 && number(each) > 1;
    }

    private static void product(Remarks remarks, Figure each, Figure count, Figure total, List<Figure> near) {
        double product = number(count) * number(each);
        boolean digits = Math.abs(number(total) / product - 1) < EXACT;
        boolean amount = total.sameUnit(each) && Math.abs(total.base() / (number(count) * each.base()) - 1) < SLACK;
        boolean printed = near.stream().anyMatch(other -> other.sameUnit(each) && Math.abs(other.base() / (number(count) * each.base()) - 1) < SLACK);
        if (digits && !amount && !printed) {
            remarks.add("F21", total.quoted() + "：与文中" + count.quoted() + "、" + each.quoted() + "相乘的数字相同而单位不同，若单位以“" + each.number().unit().base() + "”计则正好相符；请核对单位。", count, each, total);
        }
    }

    /** How many of its unit it says: 80000 for 8万亩. */
    private static double number(Figure figure) {
        return figure.value() * figure.number().unit().multiplier().doubleValue();
    }
}
