package luoshi.reading.finding.ratio;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import luoshi.reading.finding.Arithmetic;
import luoshi.reading.finding.Figure;
import luoshi.reading.finding.Line;
import luoshi.reading.finding.Remarks;
import luoshi.reading.finding.Sheet;

/** From one value to another: the direction, and the growth printed beside it. */
public final class Changes {

    private static final Pattern FROM = Pattern.compile("(?:由|从)(?:[^，。；由从]{0,24}?)$");
    private static final Pattern UP = Pattern.compile("(?:提高|增加|上升|扩大|增长|提升|拓展|延长|延伸|拉长|攀升|增至|升|增|涨)(?:到|至|为)$");
    private static final Pattern DOWN = Pattern.compile("(?:下降|降低|减少|压缩|缩短|压减|回落|精简|收窄|缩小|降|减|压降)(?:到|至|为)$");
    private static final Pattern TO = Pattern.compile("(?:到|至|为)$");
    private static final Pattern GREW = Pattern.compile("^[^，、；。]{0,2}[，、；]?[^，、；。]{0,8}(?:增|升|提|扩|延|拓|降|减|压|缩|回落|收窄|下滑|跌|多|少|涨)[^，、；。年]{0,3}$");

    private static final Pattern DONE = Pattern.compile("实际|完成|达到|已");
    private static final Pattern PLANNED = Pattern.compile("计划|任务|目标|年初确定|下达");

    private Changes() {}

    /** 由45%提高到42%. */
    public static void directions(Sheet sheet, Remarks remarks) {
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
            } else if ((up || down || TO.matcher(now.lead()).find()) && old.base() > 0) {
                grown(sheet, remarks, old, now);
            }
        }
    }

    /** 由200家增加到250家，增长30%. */
    private static void grown(Sheet sheet, Remarks remarks, Figure old, Figure now) {
        int next = now.index() + 1;
        Figure rate = next < sheet.figures().size() ? sheet.figures().get(next) : null;
        if (rate == null || rate.line() != now.line() || !rate.exactly() || !GREW.matcher(sheet.between(now, rate)).find() || sheet.between(now, rate).contains("年均") || sheet.between(now, rate).contains("同期")) {
            return;
        }
        double[] a = old.reach();
        double[] b = now.reach();
        boolean fits = true;
        String worked = "";
        if (rate.percent() && now.percent()) {
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

    /** 2-3个 written 3-2个. */
    public static void ranges(Sheet sheet, Remarks remarks) {
        for (Figure figure : sheet.figures()) {
            if (figure.number().upper() != null && figure.number().upper().compareTo(figure.number().value()) < 0) {
                remarks.add("F08", figure.quoted() + "：区间的后一个数小于前一个数；请核对。", figure);
            }
        }
    }

    /** 超额完成年度任务的95%; 完成过半的45%. */
    public static void overfulfilled(Sheet sheet, Remarks remarks) {
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

    /** 计划开工1.6万套，实际开工1.48万套，超额完成任务. */
    public static void notOverfulfilled(Sheet sheet, Remarks remarks) {
        for (Figure actual : sheet.figures()) {
            Line line = sheet.lineOf(actual);
            Figure planned = actual.amount() && DONE.matcher(actual.lead()).find() && line.words().contains("超额") ? sheet.before(actual) : null;
            boolean compared = planned != null && planned.line() == actual.line() && planned.sameUnit(actual) && PLANNED.matcher(planned.clause()).find();
            if (compared && actual.base() < planned.base()) {
                remarks.add("F10", actual.quoted() + "少于" + planned.quoted() + "，句中却称“超额”；请核对数字或用词。", planned, actual);
            }
        }
    }
}
