package luoshi.reading.finding.sum;

import java.util.List;
import java.util.regex.Pattern;
import luoshi.reading.finding.Arithmetic;
import luoshi.reading.finding.Figure;
import luoshi.reading.finding.Remarks;
import luoshi.reading.finding.Sheet;

/** A growth printed beside the increase that makes it: 达到250家，增加50家，增长25%. */
public final class Growths {

    private static final Pattern MORE = Pattern.compile("^(?:(?:同比|[比较][^，。、]{1,4}|净|分别|当年|全年|本年|一年)?(?:增加|净增|新增|增|多)|(?:同比|[比较][^，。、]{1,4})?(?:减少|净减|少))了?$");
    private static final Pattern GROWTH = Pattern.compile("^(?:同比|[比较](?:上年|去年|年初)末?)?(?:增长|增幅|上升|提高|下降|降幅|减少)(?:为|达|达到|约)?了?$");
    private static final int NEAR = 16;

    private Growths() {}

    /** Looks at every growth that stands beside an increase and a level, in either order. */
    public static void increments(Sheet sheet, Remarks remarks) {
        for (Figure rate : sheet.figures()) {
            if (!rate.percent() || !rate.exactly() || remarks.doubted("F09", rate) || !GROWTH.matcher(rate.lead()).matches()) {
                continue;
            }
            List<Figure> near = sheet.around(rate, 0, 0);
            for (Figure more : near) {
                boolean beside = Math.abs(more.index() - rate.index()) == 1 && more.amount() && more.exactly() && MORE.matcher(more.lead()).matches();
                Figure first = more.index() < rate.index() ? more : rate;
                Figure level = beside ? sheet.before(first) : null;
                if (level != null && level.exactly() && level.sameUnit(more) && sheet.between(level, first).length() < NEAR) {
                    judge(remarks, level, more, rate);
                }
            }
        }
    }

    private static void judge(Remarks remarks, Figure level, Figure more, Figure rate) {
        int sign = more.lead().contains("减") || more.lead().contains("少") ? -1 : 1;
        double[] a = more.reach();
        double[] b = level.reach();
        double least = sign > 0 ? b[0] - a[1] : b[0] + a[0];
        double most = sign > 0 ? b[1] - a[0] : b[1] + a[1];
        if (least > 0 && !Arithmetic.fits(rate, a[0] / most * 100, a[1] / least * 100)) {
            double old = level.base() - sign * more.base();
            remarks.add("F09", level.quoted() + "、" + more.quoted() + "：原有" + Arithmetic.like(level, old) + "，增长应为" + Arithmetic.rate(more.base() / old * 100, rate) + "，与印出的" + rate.words() + "不符；请核对。", level, more, rate);
        }
    }
}
