package luoshi.reading.finding.ratio;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import luoshi.reading.finding.Arithmetic;
import luoshi.reading.finding.Figure;
import luoshi.reading.finding.Line;
import luoshi.reading.finding.Remarks;
import luoshi.reading.finding.Sheet;

/**
 * Units that the numbers beside them refute: a calculation that fails as printed and comes out to the digit if one of its numbers had another
 * unit, 38.5米 of which 21.2公里 and 17.3公里. The digits are the evidence; what the numbers are called hardly matters.
 */
public final class UnitSlips {

    private static final int LONGEST = 6;
    private static final int MOST_IN_SENTENCE = 14;
    private static final double WIDEST = 0.12;
    private static final double NARROW = 0.03;
    private static final double LEAST_SLIP = 99;
    private static final int FARTHEST = 4;
    private static final double EXACT = 1e-6;
    private static final double DAYS = 365;
    private static final double MONTHS = 12;

    /** What has units of its own besides 万 and 亿. */
    private static final Set<String> METRIC = Set.of("米", "平方米", "立方米", "吨", "千瓦", "千瓦时");

    private static final Pattern SUMS = Pattern.compile("其中|合计|共|总|分别|依次|包括|两|三|四|、|先行|全部|均|累计|全年|构成|组成|分担");
    private static final Pattern CHANGES = Pattern.compile("由|从|比|较|到|至|净|增|减|多|少|恢复|原|上年|去年");
    static final Pattern EACH = Pattern.compile("(?:平均|人均|每|均(?!为|已|达|衡|有|由|可|按)|单[个座栋处间亩体位台套株名户])[^，。；、]{0,10}$|亩产[量值]?[^，。；]{0,3}$");
    private static final Pattern DAILY = Pattern.compile("(?:日均|每天|每日|平均每天|天均)[^，。；、]{0,10}$");
    private static final Pattern MONTHLY = Pattern.compile("(?:月均|月人均|每月|平均每月|每人每月)[^，。；、]{0,10}$");
    private static final Pattern GROWTH = Pattern.compile("(?:增|升|提|扩|涨|降|减|落|跌|滑)[^，。；、到至]{0,4}$");
    private static final Pattern TAKES = Pattern.compile("占|比例|比重|率|完成");
    private static final Pattern MOVES = Pattern.compile("(?:提高|提升|上升|升高|升|增加|增长|增|扩大|攀升|下降|降低|降|回落|减少|减|压降|收窄|缩小|高于|低于|高出|跃升|下滑|上涨|升幅|降幅|增幅)(?:了|约|达|为|幅度为)?$");

    private UnitSlips() {}

    /**
     * What a number should have been.
     *
     * @param least the least value in the base unit
     * @param most the greatest
     */
    private record Needed(double least, double most) {

        /** By which power of ten the number as printed misses it, 0 if by none or by less than units differ. */
        double slip(Figure printed) {
            double[] reach = printed.reach();
            if (least <= 0 || reach[0] <= 0) {
                return 0;
            }
            double low = least / reach[1];
            double high = most / reach[0];
            long digits = Math.round(Math.log10(Math.sqrt(low * high)));
            double power = Math.pow(10, digits);
            boolean unit = digits % 4 == 0 || METRIC.contains(printed.dimension());
            boolean fits = unit && low <= power * 1.0001 && power <= high * 1.0001 && high / low - 1 < 2 * WIDEST;
            return fits && (power > LEAST_SLIP || power < 1 / LEAST_SLIP) ? power : 0;
        }

        /** The same of values taken as printed: a price of 0.4元 is not rounded. */
        double exactSlip(Figure printed) {
            double off = least / printed.base();
            double power = Math.pow(10, Math.round(Math.log10(off)));
            return Math.abs(off / power - 1) < EXACT ? slip(printed) : 0;
        }

        boolean narrow() {
            return most / least - 1 < NARROW;
        }
    }

    /** 投资4200亿元，其中2600万元、1600万元; 由1680万立方米恢复到1940万立方米，多260亿立方米. */
    public static void sums(Sheet sheet, Remarks remarks) {
        Map<String, Deque<Figure>> recent = new HashMap<>();
        Object block = null;
        for (Figure figure : sheet.figures()) {
            Line line = sheet.lineOf(figure);
            if (line.block() != block) {
                recent.clear();
                block = line.block();
            }
            if (!figure.amount() || !figure.exactly() || figure.base() <= 0) {
                continue;
            }
            Deque<Figure> alike = recent.computeIfAbsent(figure.dimension(), key -> new ArrayDeque<>());
            alike.addLast(figure);
            while (alike.size() > LONGEST || alike.getFirst().line() < figure.line() - 1) {
                alike.removeFirst();
            }
            sumsOf(sheet, remarks, new ArrayList<>(alike));
        }
    }

    private static void sumsOf(Sheet sheet, Remarks remarks, List<Figure> alike) {
        for (int size = 3; size <= alike.size(); size++) {
            List<Figure> run = alike.subList(alike.size() - size, alike.size());
            if (consistent(run)) {
                continue;
            }
            for (int total = 0; total < size; total++) {
                boolean atEnd = total == 0 || total == size - 1;
                if (atEnd || size == 3) {
                    refute(sheet, remarks, run, total);
                }
            }
        }
    }

    /** Units near each other: nothing here is a thousand times another. */
    private static boolean consistent(List<Figure> run) {
        double least = run.stream().mapToDouble(Figure::base).min().orElse(1);
        double most = run.stream().mapToDouble(Figure::base).max().orElse(1);
        return most / least < LEAST_SLIP / 3;
    }

    private static void refute(Sheet sheet, Remarks remarks, List<Figure> run, int total) {
        for (Figure doubted : run) {
            double least = 0;
            double most = 0;
            for (int i = 0; i < run.size(); i++) {
                Figure other = run.get(i);
                double[] reach = other.reach();
                boolean adds = doubted == run.get(total) || i == total;
                if (other != doubted) {
                    least += adds ? reach[0] : -reach[1];
                    most += adds ? reach[1] : -reach[0];
                }
            }
            Needed needed = new Needed(least, most);
            double slip = needed.slip(doubted);
            if (slip != 0 && told(sheet, run, total)) {
                say(remarks, doubted, run, slip);
                return;
            }
        }
    }

    private static boolean told(Sheet sheet, List<Figure> run, int total) {
        int from = Math.max(sheet.lineOf(run.getFirst()).from(), run.getFirst().from() - 30);
        String words = sheet.text().substring(from, Math.min(sheet.text().length(), run.getLast().to() + 8));
        return run.size() == 3 && CHANGES.matcher(words).find() || (total == 0 || total == run.size() - 1) && SUMS.matcher(words).find();
    }

    private static void say(Remarks remarks, Figure doubted, List<Figure> besides, double slip) {
        List<Figure> others = besides.stream().filter(figure -> figure != doubted).toList();
        String beside = others.stream().map(Figure::quoted).collect(Collectors.joining("、"));
        String unit = others.stream().filter(other -> Math.abs(other.scale() / doubted.scale() / slip - 1) < 1e-6 && other.sameUnit(doubted)).map(other -> other.number().unit().symbol()).findFirst().orElse("");
        String meant = unit.isEmpty() ? "若单位相差" + Arithmetic.plain(Math.max(slip, 1 / slip), 0) + "倍则正好相符" : "若单位为“" + unit + "”则正好相符";
        List<Figure> all = new ArrayList<>(others);
        all.add(doubted);
        remarks.add("F21", doubted.quoted() + "：与文中" + beside + "算不到一起，" + meant + "；请核对单位。", all.toArray(Figure[]::new));
    }

    /** 4100户，户均5.9亩，共2.4亩; 日均420万吨，全年15.3万吨. */
    public static void products(Sheet sheet, Remarks remarks) {
        for (Figure each : sheet.figures()) {
            if (!each.amount() || !each.upperless() || each.base() <= 0 || !EACH.matcher(each.lead()).find()) {
                continue;
            }
            List<Figure> near = sheet.around(each, 1, 1).stream().filter(figure -> figure.amount() && figure.upperless() && figure.base() > 0).limit(MOST_IN_SENTENCE).toList();
            for (Figure total : near) {
                boolean daily = DAILY.matcher(each.lead()).find() && DAILY.matcher(total.lead()).find();
                if (total != each && total.sameUnit(each) && (!EACH.matcher(total.lead()).find() || daily || total.lead().startsWith("每月"))) {
                    product(remarks, each, total, near);
                }
            }
        }
    }

    private static void product(Remarks remarks, Figure each, Figure total, List<Figure> near) {
        boolean both = DAILY.matcher(each.lead()).find() && DAILY.matcher(total.lead()).find();
        double times = both ? 1 : DAILY.matcher(each.lead()).find() ? DAYS : MONTHLY.matcher(each.lead()).find() ? MONTHS : 1;
        double[] one = each.reach();
        if (times > 1) {
            double slip = new Needed(one[0] * times, one[1] * times * (1 + 1 / DAYS)).slip(total);
            if (slip != 0) {
                say(remarks, each, List.of(total, each), 1 / slip);
                return;
            }
        }
        for (Figure count : near) {
            boolean apart = count.line() != each.line() && count.line() != total.line();
            if (apart || count == total || count.sameUnit(each) || EACH.matcher(count.lead()).find() || spread(count, total, each) > FARTHEST) {
                continue;
            }
            double[] many = Units.counted(count);
            for (double often : times > 1 ? new double[] {1, times} : new double[] {1}) {
                Needed rounded = new Needed(one[0] * many[0] * often, one[1] * many[1] * often);
                double exact = each.base() * (many[0] + many[1]) / 2 * often;
                double slip = rounded.slip(total) != 0 ? rounded.slip(total) : new Needed(exact, exact).exactSlip(total);
                if (slip != 0) {
                    say(remarks, total, List.of(count, each, total), slip);
                    return;
                }
            }
        }
    }

    private static int spread(Figure one, Figure two, Figure three) {
        return Math.max(one.index(), Math.max(two.index(), three.index())) - Math.min(one.index(), Math.min(two.index(), three.index()));
    }

    /** 去年42.5亿千瓦时，今年46.8万千瓦时，增长10.1%: old and new differ by their unit. */
    public static void growths(Sheet sheet, Remarks remarks) {
        for (Figure rate : sheet.figures()) {
            if (!rate.percent() || !rate.exactly() || rate.value() <= 0) {
                continue;
            }
            List<Figure> near = sheet.around(rate, 0, 0).stream().filter(figure -> figure.amount() && figure.upperless() && figure.base() > 0 && Math.abs(figure.index() - rate.index()) <= 3).toList();
            for (Figure one : near) {
                for (Figure other : near) {
                    if (one.index() < other.index() && one.sameUnit(other)) {
                        growth(remarks, one, other, rate);
                    }
                }
            }
        }
    }

    private static void growth(Remarks remarks, Figure one, Figure other, Figure rate) {
        double share = rate.value() / 100;
        boolean grows = GROWTH.matcher(rate.lead()).find();
        double[] factors = grows ? new double[] {1 + share, 1 / (1 + share), Math.max(1e-9, 1 - share), 1 / Math.max(1e-9, 1 - share)} : new double[] {share, 1 / share};
        double[] reach = one.reach();
        double slack = rate.step() / 200 / (grows ? 1 : share);
        for (double factor : factors) {
            Needed needed = new Needed(reach[0] * factor * (1 - slack), reach[1] * factor * (1 + slack));
            double slip = needed.narrow() || grows ? needed.slip(other) : 0;
            slip = slip == 0 && !grows ? beyondWhole(one, other, rate, factor) : slip;
            if (slip != 0) {
                say(remarks, other, List.of(one, rate, other), slip);
                return;
            }
        }
    }

    /** 总投资2.4亿元，到位9600亿元、占40%: to the digit a part of what it exceeds. */
    private static double beyondWhole(Figure one, Figure other, Figure rate, double factor) {
        boolean beside = other.index() == rate.index() - 1 && TAKES.matcher(rate.lead()).find() && rate.value() <= 100;
        boolean exceeds = factor <= 1 && other.base() > one.base();
        double exact = one.base() * factor;
        return beside && exceeds ? new Needed(exact, exact).exactSlip(other) : 0;
    }

    /** 由41.5%提高到49.0%，提升7.5%; 从8.0亿元到9.0亿元，增长12.5个百分点. */
    public static void points(Sheet sheet, Remarks remarks) {
        for (Figure moved : sheet.figures()) {
            Matcher moves = MOVES.matcher(moved.lead());
            if ((moved.percent() || moved.point()) && moved.exactly() && moves.find()) {
                for (Figure[] pair : pairs(sheet, moved)) {
                    point(remarks, moved, pair[0], pair[1]);
                }
            }
        }
    }

    /** 由2500万美元扩大到3200万美元，净增700万元: the difference in another currency than the two. */
    public static void currencies(Sheet sheet, Remarks remarks) {
        for (Figure moved : sheet.figures()) {
            if (!moved.amount() || !moved.exactly() || moved.value() == 0 || !MOVES.matcher(moved.lead()).find()) {
                continue;
            }
            for (Figure[] pair : pairs(sheet, moved)) {
                boolean alike = pair[0].amount() && pair[0].exactly() && pair[1].exactly() && pair[0].number().unit().equals(pair[1].number().unit());
                double difference = Math.abs(pair[0].base() - pair[1].base());
                boolean currencies = !pair[0].sameUnit(moved) && pair[0].dimension().endsWith("元") && moved.dimension().endsWith("元");
                if (alike && currencies && Math.abs(difference - moved.base()) < EXACT * difference) {
                    remarks.add("F21", moved.quoted() + "：与" + pair[0].quoted() + "、" + pair[1].quoted() + "之差数字相同而币种不同，若为“" + pair[0].dimension() + "”则正好相符；请核对单位。", pair[0], pair[1], moved);
                }
            }
        }
    }

    /** Two values next to each other, before or behind a move, of which it may be the difference. */
    private static List<Figure[]> pairs(Sheet sheet, Figure moved) {
        List<Figure> near = sheet.around(moved, 0, 0).stream().filter(figure -> Math.abs(figure.index() - moved.index()) <= 2 && figure.upperless() && !figure.point() && !MOVES.matcher(figure.lead()).find()).toList();
        List<Figure[]> pairs = new ArrayList<>();
        for (int i = 0; i + 1 < near.size(); i++) {
            for (int j = i + 1; j < near.size(); j++) {
                if (near.get(i).sameUnit(near.get(j))) {
                    pairs.add(new Figure[] {near.get(i), near.get(j)});
                }
            }
        }
        return pairs;
    }

    private static void point(Remarks remarks, Figure moved, Figure one, Figure other) {
        if (one.percent() && moved.percent() && Math.abs(Math.abs(one.value() - other.value()) - moved.value()) < moved.step() / 10) {
            remarks.add("F18", moved.quoted() + "：与" + one.quoted() + "、" + other.quoted() + "相减相符，两个比率相减以“个百分点”计，应为" + Arithmetic.bare(moved) + "个百分点；请核对单位。", one, other, moved);
        } else if (one.permille() && !moved.permille() && Math.abs(Math.abs(one.value() - other.value()) - moved.value()) < moved.step() / 10) {
            remarks.add("F18", moved.quoted() + "：" + one.quoted() + "、" + other.quoted() + "以“‰”计，相差" + Arithmetic.bare(moved) + "个千分点；请核对单位。", one, other, moved);
        } else if (one.amount() && moved.point() && one.base() > 0 && other.base() > 0) {
            double up = Math.abs(other.base() / one.base() - 1) * 100;
            double down = Math.abs(one.base() / other.base() - 1) * 100;
            if (Arithmetic.fits(moved, up, up) || Arithmetic.fits(moved, down, down)) {
                remarks.add("F18", moved.quoted() + "：" + one.quoted() + "、" + other.quoted() + "之间的变化是" + Arithmetic.bare(moved) + "%，总量的增减以“%”计；请核对单位。", one, other, moved);
            }
        }
    }
}
