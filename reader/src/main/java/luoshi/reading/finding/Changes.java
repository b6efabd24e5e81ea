package luoshi.reading.finding;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** From one value to another: the direction, and the growth printed beside it. */
final class Changes {

    private static final Pattern FROM = Pattern.compile("(?:由|从)(?:[^，。；由从]{0,18}?)$");
    private static final Pattern UP = Pattern.compile("(?:提高|增加|上升|扩大|增长|提升|拓展|升|增)(?:到|至|为)$");
    private static final Pattern DOWN = Pattern.compile("(?:下降|降低|减少|压缩|缩短|压减|回落|精简|收窄|缩小|降|减|压降)(?:到|至|为)$");
    private static final Pattern GREW = Pattern.compile("^(?:，|、|；)?(?:同比|比上年|较上年|年均|累计|总体)?(?:增长|增幅为?|增幅达到?|增加|提高|提升|上升|回落|扩大|下降|降低|减少|压缩|缩短|压减|降幅为?|降幅达到?)(?:了|约)?$");
    private static final Pattern MORE = Pattern.compile("^[，、]?(?:同比|比上年|较上年|净|分别)?(?:增加|净增|多)(?:了)?$");
    private static final Pattern GROWTH = Pattern.compile("^[，、]?(?:同比|比上年)?(?:增长|增幅为?|增幅达到?)$");

    private Changes() {}

    /** 由45%提高到42%. */
    static void directions(Sheet sheet, Remarks remarks) {
        for (Figure now : sheet.figures()) {
            Figure old = sheet.before(now);
            if (old == null || !old.sameUnit(now) || !FROM.matcher(old.lead()).find() || sheet.between(old, now).length() > 12) {
                continue;
            }
            boolean up = UP.matcher(now.lead()).find();
            boolean down = DOWN.matcher(now.lead()).find();
            if (up && now.base() < old.base() || down && now.base() > old.base()) {
                remarks.add("F08", old.quoted() + now.quoted() + "：后一个数" + (up ? "小于" : "大于") + "前一个数（" + Arithmetic.bare(now) + (up ? "＜" : "＞") + Arithmetic.bare(old) + "），与“"
                        + now.lead().replaceAll("^[，、了]+", "") + "”的方向相反；请核对。", old, now);
            } else if ((up || down) && old.base() > 0) {
                grown(sheet, remarks, old, now);
            }
        }
    }

    /** 由200家增加到250家，增长30%. */
    private static void grown(Sheet sheet, Remarks remarks, Figure old, Figure now) {
        int next = now.index() + 1;
        Figure rate = next < sheet.figures().size() ? sheet.figures().get(next) : null;
        if (rate == null || rate.line() != now.line() || !rate.exactly() || !GREW.matcher(sheet.between(now, rate)).find() || sheet.between(now, rate).contains("年均")) {
            return;
        }
        double[] a = old.reach();
        double[] b = now.reach();
        boolean fits = true;
        String worked = "";
        if (rate.percent() && !now.percent()) {
            fits = between(rate, (b[0] / a[1] - 1) * 100, (b[1] / a[0] - 1) * 100);
            worked = Arithmetic.rate(Math.abs(now.base() / old.base() - 1) * 100, rate);
        } else if (rate.percent()) {
            points(remarks, old, now, rate);
        } else if (rate.point() && now.percent() || rate.sameUnit(now) && rate.amount() && now.amount()) {
            double scale = rate.scale();
            fits = between(rate, (b[0] - a[1]) / scale, (b[1] - a[0]) / scale);
            worked = Arithmetic.like(rate, Math.abs(now.base() - old.base()));
        }
        if (!fits) {
            remarks.add("F09", old.quoted() + now.quoted() + "：变化为" + worked + "，与印出的" + rate.quoted() + "不符；请核对。", old, now, rate);
        }
    }

    /** 由46.2%提高到49.5%，提高3.3%: the difference of two rates. */
    private static void points(Remarks remarks, Figure old, Figure now, Figure rate) {
        double[] a = old.reach();
        double[] b = now.reach();
        boolean relative = between(rate, (b[0] / a[1] - 1) * 100, (b[1] / a[0] - 1) * 100);
        double difference = Math.abs(now.base() - old.base());
        boolean points = between(rate, b[0] - a[1], b[1] - a[0]);
        if (!relative || points) {
            remarks.add("F18", old.quoted() + now.quoted() + "：两个比率相差" + Arithmetic.plain(difference, 2) + "个百分点（" + Arithmetic.bare(now) + "与" + Arithmetic.bare(old) + "之差），印出的是" + rate.quoted().replace("，", "")
                    + "；请核对数字，并以“个百分点”表示。", old, now, rate);
        }
    }

    private static boolean between(Figure rate, double least, double most) {
        return Arithmetic.fits(rate, Math.min(Math.abs(least), Math.abs(most)), Math.max(Math.abs(least), Math.abs(most)));
    }

    /** 达到250家，增加50家，增长30%. */
    static void increments(Sheet sheet, Remarks remarks) {
        for (Figure rate : sheet.figures()) {
            Figure more = rate.percent() && rate.exactly() ? sheet.before(rate) : null;
            Figure level = more == null ? null : sheet.before(more);
            if (level == null || !GROWTH.matcher(sheet.between(more, rate)).find() || !MORE.matcher(sheet.between(level, more)).find() || !more.sameUnit(level) || !more.amount()
                    || !level.exactly() || !more.exactly()) {
                continue;
            }
            double[] a = more.reach();
            double[] b = level.reach();
            if (b[0] - a[1] > 0 && !Arithmetic.fits(rate, a[0] / (b[1] - a[0]) * 100, a[1] / (b[0] - a[1]) * 100)) {
                double old = level.base() - more.base();
                remarks.add("F09", level.quoted() + "、" + more.quoted() + "：原有" + Arithmetic.like(level, old) + "，增长应为" + Arithmetic.rate(more.base() / old * 100, rate) + "，与印出的"
                        + rate.words() + "不符；请核对。", level, more, rate);
            }
        }
    }

    /** 2-3个 written 3-2个. */
    static void ranges(Sheet sheet, Remarks remarks) {
        for (Figure figure : sheet.figures()) {
            if (figure.number().upper() != null && figure.number().upper().compareTo(figure.number().value()) < 0) {
                remarks.add("F08", figure.quoted() + "：区间的后一个数小于前一个数；请核对。", figure);
            }
        }
    }

    /** 超额完成年度任务的95%; 完成过半的45%. */
    static void overfulfilled(Sheet sheet, Remarks remarks) {
        for (Figure rate : sheet.figures()) {
            boolean task = rate.percent() && rate.lead().matches(".*超额完成.{0,14}(?:的|完成率为?|达到?)") && rate.value() < 100;
            Matcher half = HALF.matcher(rate.clause());
            if (task) {
                remarks.add("F10", rate.quoted() + "：“超额完成”应超过100%，印出的是" + rate.words() + "；请核对。", rate);
            } else if (rate.percent() && rate.value() < 50 && half.find()) {
                remarks.add("F10", rate.quoted() + "：“" + half.group() + "”应超过50%，印出的是" + rate.words() + "；请核对。", rate);
            }
        }
    }

    private static final Pattern HALF = Pattern.compile("(?:超过?一半|过半)(?=，?(?:达到?|占|为|完成)[^，。]{0,6}$)");
}
