package luoshi.reading.finding;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import luoshi.reading.Part;

/** Levels that the document prints, by indicator: what a growth or an addition must start from. */
final class Levels {

    private static final Pattern REACHED = Pattern.compile("(?:达到?|达|完成|实现|为|突破|超过?|至|有|总数|总量|存量|保有量|总额|收入|总值|增加值|投资|约|预计)+$");
    private static final Pattern GROWTH = Pattern.compile("(?:增长|增速|增幅|增)(?:率)?(?:达到?|为|约|超过?|在)*$");
    private static final Pattern FLOW = Pattern.compile("新增|新建|净增|新认定|新培育|新引进|新登记|新改建|新开工|新发展|新签约|再增|再建|新入库|新纳入|新获批|新注册|新升规");
    private static final Pattern ADDED = Pattern.compile("(?<![高创更革翻刷])新(?!能源|材料|一代|区|城|型|兴)|再|净增|增加|增设|扩建|投放|续建|创建|培育|建设|认定|引进");
    private static final Pattern EARLIER = Pattern.compile("上年|去年|年初|原有|原来");
    private static final Pattern TOTALS = Pattern.compile("总数|总量|总规模|总面积|总里程|总长|存量|保有量");
    private static final Pattern STOCK = Pattern.compile("(?:总数|总量|总规模|总面积|总里程|总长|存量|保有量|累计|总计|共有|将达|达到?|增至|增加到|突破|扩大到)(?:量|数)?(?:达到?|达|为|突破|超过?|约|将达|增至|共有|将达)*$");
    private static final Pattern REACHED_ONLY = Pattern.compile("(?:使|让|届时|将|到?年底|全市|登记|累计|总)*(?:总数|总量|数|累计|总计|保有量|存量|总规模|总面积|总里程|总长|床位总量)?(?:达到?|达|将达|为|突破|超过?|增至|增加到|扩大到|共有)*");
    private static final Pattern STANDING = Pattern.compile("去年|上年|年初|现有|已有|原有|已备案|已建成|已登记|目前|截至|累计|总数|总量|保有量|总里程|存量|年末|年底|达到?$|共有|拥有|有$");
    private static final Pattern MANY_YEARS = Pattern.compile("五年|三年|“?十[二三四五六]五”?|年均|累计|以来|期间|到20\\d\\d年|上半年|季度|1[—-]");

    private final Map<String, List<Figure>> reviewed = new HashMap<>();

    private Levels(Sheet sheet) {
        for (Figure figure : sheet.figures()) {
            boolean level = figure.part() == Part.REVIEW && figure.amount() && REACHED.matcher(figure.lead()).find() && !FLOW.matcher(figure.clause()).find();
            if (level && !sheet.lineOf(figure).manyYears() && !MANY_YEARS.matcher(sheet.lineOf(figure).words()).find()) {
                reviewed.computeIfAbsent(topic(figure), key -> new ArrayList<>()).add(figure);
            }
        }
    }

    private static String topic(Figure figure) {
        return figure.topic() + '|' + figure.number().unit().base();
    }

    /** What the review prints for the topic, null where it prints nothing or more than one value. */
    private Figure printed(String topic, Figure like) {
        List<Figure> found = reviewed.getOrDefault(topic + '|' + like.number().unit().base(), List.of());
        boolean one = !found.isEmpty() && found.stream().allMatch(figure -> figure.base() == found.getFirst().base());
        return one && topic.length() >= 4 ? found.getFirst() : null;
    }

    /** 生产总值增长8%、达到296亿元 against 280亿元 of last year. */
    static void growth(Sheet sheet, Remarks remarks) {
        Levels levels = new Levels(sheet);
        for (Figure rate : sheet.figures()) {
            boolean growth = rate.percent() && rate.upperless() && rate.part() == Part.PLAN && GROWTH.matcher(rate.lead()).find();
            if (growth && !MANY_YEARS.matcher(sheet.lineOf(rate).words()).find()) {
                Figure level = besides(sheet, rate);
                Figure last = level == null ? null : levels.printed(level.topic().isEmpty() ? rate.topic() : level.topic(), level);
                if (last != null) {
                    compare(remarks, rate, level, last);
                }
            }
        }
    }

    /** The level printed with a growth, before or behind it. */
    private static Figure besides(Sheet sheet, Figure rate) {
        for (Figure other : sheet.around(rate, 0, 0)) {
            boolean adjacent = Math.abs(other.index() - rate.index()) == 1;
            boolean behind = other.index() > rate.index() && other.lead().matches("(?:总量|总额|规模)?(?:力争|预计|将)?(?:达到?|突破|超过?|完成|迈上|跃上|站上|迈过|跨上|实现)?");
            boolean before = other.index() < rate.index() && rate.lead().matches("(?:同比|比上年|较上年)?(?:增长|增)") && REACHED.matcher(other.lead()).find();
            if (adjacent && other.amount() && other.upperless() && (behind || before)) {
                return other;
            }
        }
        return null;
    }

    private static void compare(Remarks remarks, Figure rate, Figure level, Figure last) {
        double[] reach = level.reach();
        double slack = 0.006;
        double least = reach[0] / (1 + (rate.value() + rate.step()) / 100) * (1 - slack);
        double most = reach[1] / (1 + (rate.value() - rate.step()) / 100) * (1 + slack);
        if (last.reach()[1] < least || last.reach()[0] > most) {
            double base = level.base() / (1 + rate.value() / 100);
            remarks.add("F06", rate.quoted() + "、" + level.quoted() + "：倒推上年约为" + Arithmetic.like(last, base) + "（" + Arithmetic.bare(level) + "÷" + Arithmetic.plain(1 + rate.value() / 100, 4)
                    + "），而回顾部分印出的是" + last.quoted() + "；请核对基数、增速，或说明是否按可比价计算。", last, level, rate);
        }
    }

    /** 全年新建2000个、总数达5000个: 3000 are there already. */
    static void additions(Sheet sheet, Remarks remarks) {
        Map<String, List<Figure>> bases = new HashMap<>();
        for (Figure stock : sheet.figures()) {
            Figure flow = sheet.before(stock);
            if (flow != null && pair(flow, stock)) {
                judge(sheet, remarks, bases, flow, stock);
            }
            boolean base = stock.amount() && STANDING.matcher(stock.clause()).find() && !ADDED.matcher(stock.lead()).find() && !sheet.lineOf(stock).manyYears();
            if (base && stock.topic().length() >= 2) {
                bases.computeIfAbsent(stock.topic() + '|' + stock.dimension(), key -> new ArrayList<>()).add(stock);
            }
        }
    }

    private static boolean pair(Figure flow, Figure stock) {
        boolean own = REACHED_ONLY.matcher(stock.lead()).matches() || Nouns.share(Nouns.of(flow), stock.lead());
        return flow.amount() && stock.amount() && flow.sameUnit(stock) && ADDED.matcher(flow.lead()).find() && !EARLIER.matcher(stock.clause()).find() && own && STOCK.matcher(stock.lead()).find()
                && flow.upperless() && stock.upperless();
    }

    private static void judge(Sheet sheet, Remarks remarks, Map<String, List<Figure>> bases, Figure flow, Figure stock) {
        String named = flow.quoted() + "、" + stock.quoted();
        double base = stock.base() - flow.base();
        if (base < 0) {
            remarks.add("F07", named + "：总数小于其中的新增数（" + Arithmetic.bare(stock) + "＜" + Arithmetic.bare(flow) + "）；请核对两个数字。", flow, stock);
            return;
        }
        String formula = Arithmetic.like(stock, base) + "（" + Arithmetic.bare(stock) + "－" + Arithmetic.bare(flow) + "）";
        Figure local = sheet.before(flow);
        boolean beside = local != null && local.sameUnit(flow) && local.amount() && STANDING.matcher(local.clause()).find() && !ADDED.matcher(local.lead()).find();
        List<Figure> printed = beside ? List.of(local) : bases.getOrDefault(flow.topic() + '|' + flow.dimension(), List.of());
        boolean exactly = flow.exactly() && stock.exactly();
        double slack = !exactly ? 0.1 * base : stock.reach()[1] - stock.reach()[0] + flow.reach()[1] - flow.reach()[0];
        boolean fits = printed.stream().anyMatch(last -> Math.abs(last.base() - base) <= slack + 1e-9 * base);
        if (!printed.isEmpty() && !fits) {
            remarks.add("F07", named + "：意味着年初已有" + formula + "，而文中印出的是" + printed.getLast().quoted() + "；请核对基数、新增数和总数。", printed.getLast(), flow, stock);
        } else if (exactly && printed.isEmpty() && flow.part() == Part.PLAN && TOTALS.matcher(stock.lead()).find()) {
            remarks.infer("F07", "推算：" + named + "，意味着年初已有" + formula + "，文中没有写明；请核对年初基数。", flow, stock);
        }
    }
}
