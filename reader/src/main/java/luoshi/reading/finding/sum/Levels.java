package luoshi.reading.finding.sum;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import luoshi.reading.Part;
import luoshi.reading.finding.Arithmetic;
import luoshi.reading.finding.Figure;
import luoshi.reading.finding.Remarks;
import luoshi.reading.finding.Sheet;

/** Levels that the review prints, by indicator: what a growth must start from. */
public final class Levels {

    private static final Pattern REACHED = Pattern.compile("(?:达到?|达|完成|实现|为|突破|超过?|至|有|总数|总量|存量|保有量|总额|收入|总值|增加值|投资|约|预计)+$");
    private static final Pattern GROWTH = Pattern.compile("(?:增长|增速|增幅|增)(?:率)?(?:达到?|为|约|超过?|在)*$");
    private static final Pattern FLOW = Pattern.compile("新增|新建|净增|新认定|新培育|新引进|新登记|新改建|新开工|新发展|新签约|再增|再建|新入库|新纳入|新获批|新注册|新升规");
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
    public static void growth(Sheet sheet, Remarks remarks) {
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
}
