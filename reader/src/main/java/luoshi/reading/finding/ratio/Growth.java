package luoshi.reading.finding.ratio;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import luoshi.reading.finding.Arithmetic;
import luoshi.reading.finding.Figure;
import luoshi.reading.finding.Nouns;
import luoshi.reading.finding.Remarks;
import luoshi.reading.finding.Sheet;

/** Growths and falls beside the two levels, or the level and the difference, that make them. */
public final class Growth {

    private static final int CONVINCING = 6;
    private static final int BEFORE = 5;
    private static final int BEHIND = 3;
    private static final int FOREIGN = 6;
    private static final double CLOSE = 12;
    private static final double FAR = 45;
    /** Output grows at constant prices: a few points between are no fault. */
    private static final double PRICES = 8;

    private static final Pattern UP = Pattern.compile("(?:增长|增加|增多|增|上升|提高|提升|扩大|攀升|增速|增幅|涨幅|上涨|多)(?:率|速度|幅度)?(?:为|达到?|约|近|超过?|了|逾|高达)*$");
    private static final Pattern DOWN = Pattern.compile("(?:下降|降低|减少|减|压减|压缩|精简|缩短|回落|降幅|收窄|下滑|缩减|缩小|压降|降|少)(?:率|速度|幅度)?(?:为|达到?|约|近|超过?|了|逾|高达)*$");
    private static final Pattern YEARLY = Pattern.compile("年均|复合|平均每年|月均|环比");
    private static final Pattern OLD = Pattern.compile(
            "(?:由|从)[^，。；由从]{0,24}$|(?:比|较|与)[^，。；]{0,10}$|(?:上年|去年|前年|同期|年初|年前|原有|原来|原先|此前|过去|以前|上一年|改造前|实施前)[^，。；]{0,14}$|在[^，。；]{0,8}$");
    private static final Pattern NEW = Pattern.compile("今年|目前|现有|增至|增到|增加到|降至|降到|降为|减至|减到|达到?|升至|升到|提高到|提升到|提至|扩大到|缩短到|压缩到|精简到|压减至|恢复到|跃升到|突破|变为|完成|实现|到$|至$|为$");
    private static final Pattern TO = Pattern.compile("(?:到|至|为)$");
    private static final Pattern CHANGE = Pattern.compile("(?:增加|净增|新增|增长|多|减少|净减|下降|少)(?:了)?$");
    private static final Pattern FEWER = Pattern.compile("减|降|少");
    private static final Pattern COMPARED = Pattern.compile("同比|[比较与][^，。；]{0,8}(?:年|期|前|相比|[底末])|相比|上年|的?基础上|总体|总量|累计|实际|规模|数量|[净又再共约均达增减]");
    private static final Pattern AT_PRICES = Pattern.compile("生产总值|增加值|GDP|产值|零售|产业");

    private Growth() {}

    /**
     * An old and a new level that a growth may lie between.
     *
     * @param one the first number quoted
     * @param other the second
     * @param range the growth in percent, least and most, without its sign
     * @param middle the growth of the values as printed
     * @param weight how much speaks for it
     */
    private record Step(Figure one, Figure other, Share.Range range, double middle, int weight) {

        boolean makes(Share share) {
            return share.range().meets(range.least(), range.most());
        }
    }

    /** 注册志愿者24万人，比上年的18万人增长43.3%; 查处3420起，减少380起，下降19%. */
    public static void disagree(Sheet sheet, Remarks remarks) {
        for (Share share : Share.of(sheet)) {
            boolean up = UP.matcher(share.lead()).find();
            boolean down = !up && DOWN.matcher(share.lead()).find();
            if ((up || down) && share.figure() != null && !YEARLY.matcher(share.lead()).find() && !remarks.doubted("F09", share.figure())) {
                judge(remarks, share, steps(sheet, share, down));
            }
        }
    }

    private static void judge(Remarks remarks, Share share, List<Step> steps) {
        Step best = steps.stream().max(Comparator.comparing(Step::weight)).orElse(null);
        if (best == null || best.weight < CONVINCING || steps.stream().anyMatch(step -> step.makes(share))) {
            return;
        }
        boolean atPrices = AT_PRICES.matcher(best.one.clause() + best.other.clause()).find();
        if (!atPrices || Math.abs(best.middle - share.figure().value()) > PRICES) {
            boolean fromTo = best.other.index() == best.one.index() + 1 && TO.matcher(best.other.lead()).find();
            remarks.add("F09", best.one.quoted() + (fromTo ? "" : "、") + best.other.quoted() + "：变化为" + Arithmetic.rate(best.middle, share.figure()) + "，与印出的" + share.quoted() + "不符；请核对"
                    + (atPrices ? "，或说明是否按可比价计算。" : "。"), best.one, best.other, share.figure());
        }
    }

    private static List<Step> steps(Sheet sheet, Share share, boolean down) {
        List<Figure> near = new ArrayList<>();
        for (int i = Math.max(0, share.previous() - BEFORE); i <= Math.min(sheet.figures().size() - 1, share.next() + BEHIND); i++) {
            Figure figure = sheet.figures().get(i);
            boolean close = figure.line() == share.line() || figure.line() == share.line() - 1 && sheet.lineOf(figure).block() == sheet.lines().get(share.line()).block();
            if (close && figure.amount() && figure.exactly() && figure.base() > 0) {
                near.add(figure);
            }
        }
        List<Step> steps = new ArrayList<>();
        for (Figure one : near) {
            for (Figure other : near) {
                if (one.index() < other.index() && one.sameUnit(other)) {
                    levels(sheet, share, one, other, down, steps);
                    boolean beside = other.index() == one.index() + 1 || other.index() == one.index() + 2 && share.figure().index() == one.index() + 1;
                    if (beside && CHANGE.matcher(other.lead()).find()) {
                        difference(share, one, other, steps);
                    }
                }
            }
        }
        return steps;
    }

    private static void levels(Sheet sheet, Share share, Figure first, Figure second, boolean down, List<Step> steps) {
        boolean firstOld = old(first);
        boolean secondOld = old(second);
        if (firstOld == secondOld || CHANGE.matcher(first.lead()).find() || CHANGE.matcher(second.lead()).find()) {
            return;
        }
        Figure old = firstOld ? first : second;
        Figure now = firstOld ? second : first;
        double[] a = old.reach();
        double[] b = now.reach();
        double low = Math.abs(b[0] / a[1] - 1) * 100;
        double high = Math.abs(b[1] / a[0] - 1) * 100;
        double middle = Math.abs(now.base() / old.base() - 1) * 100;
        int weight = place(sheet, share, first, second) + 3 + (NEW.matcher(now.lead()).find() ? 1 : 0) + (now.base() < old.base() == down ? 1 : -2);
        weight += Nouns.share(Nouns.of(old), Nouns.of(now)) || old.lead().length() < 9 || now.lead().length() < 7 ? 0 : -2;
        steps.add(new Step(old, now, new Share.Range(Math.min(low, high), Math.max(low, high)), middle, weight + closeness(share, middle) - foreign(share, old, now)));
    }

    /** 工业投资增长 says nothing of all investment, nor PM2.5浓度下降 of days. */
    private static int foreign(Share share, Figure one, Figure other) {
        String verb = UP.matcher(DOWN.matcher(share.lead()).replaceFirst("")).replaceFirst("");
        String subject = COMPARED.matcher(verb).replaceAll("");
        boolean own = subject.length() < 2 || Portions.covered(subject, one.clause() + one.tail() + other.clause() + other.tail());
        return !own || share.lead().contains("分别") ? FOREIGN : 0;
    }

    private static boolean old(Figure figure) {
        boolean now = figure.lead().contains("今年") || figure.lead().contains("本年");
        return !now && OLD.matcher(figure.lead().length() < 2 ? figure.clause() : figure.lead()).find();
    }

    private static void difference(Share share, Figure level, Figure more, List<Step> steps) {
        boolean fewer = FEWER.matcher(more.lead()).find();
        double[] a = level.reach();
        double[] b = more.reach();
        double old = fewer ? level.base() + more.base() : level.base() - more.base();
        double low = fewer ? b[0] / (a[1] + b[0]) : b[0] / (a[1] - b[0]);
        double high = fewer ? b[1] / (a[0] + b[1]) : b[1] / (a[0] - b[1]);
        if (old > 0 && high > 0) {
            double middle = more.base() / old * 100;
            boolean next = share.previous() == more.index() || share.next() == more.index();
            int weight = next && level.line() == share.line() ? CONVINCING + 1 : 0;
            steps.add(new Step(level, more, new Share.Range(low * 100, high * 100), middle, weight + Math.min(0, closeness(share, middle)) - foreign(share, level, more)));
        }
    }

    private static int place(Sheet sheet, Share share, Figure first, Figure second) {
        int weight = (first.line() == share.line() ? 1 : 0) + (second.line() == share.line() ? 1 : -1);
        int last = Math.max(share.previous(), second.index());
        for (int i = Math.min(first.index(), share.previous()) + 1; i < last; i++) {
            Figure between = sheet.figures().get(i);
            weight -= between == second || between == share.figure() ? 0 : between.sameUnit(first) || between.percent() ? 2 : 1;
        }
        return weight;
    }

    private static int closeness(Share share, double middle) {
        double off = Math.abs(share.figure().value() - middle);
        return Slip.likeness(middle, share.figure()) + (off < CLOSE ? 1 : off > FAR ? -3 : 0);
    }
}
