package luoshi.reading.finding.sum;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import luoshi.reading.finding.Arithmetic;
import luoshi.reading.finding.Figure;
import luoshi.reading.finding.Nouns;
import luoshi.reading.finding.Remarks;
import luoshi.reading.finding.Role;
import luoshi.reading.finding.Sheet;

/** Totals with their parts before them: 甲5个、乙4个、丙2个，共12个. */
public final class SummedUp {

    /** Words that add up what was said, whatever stands around them. */
    private static final Pattern ADDS = Pattern.compile("合计|共计|总计|总共|一共|加起来|合起来|合在一起|之和|相加|累加|汇总|(?<counted>[两二三四五六七八九])(?:[项类者家笔个地级支批期块路]|方面?)[^，。；\\d]{0,10}(?:共|累计|总|合)|(?<![公总])共(?!同|享|建|有)");
    /** Words that may as well begin something of its own: they add up only what speaks of the same. */
    private static final Pattern WHOLE = Pattern.compile("总[数量额场面里人规]|全[年市县区省域]|累计|共有|整体|全部|达到?|增[加至]");
    /** 年内123处全部完工, 290家入驻主体: a number that opens its clause and takes up all before it. */
    private static final Pattern OPENS = Pattern.compile("(?:年内|全年|今年|年底前?|目前|这|上述|以上|现已?)?");
    private static final Pattern ALL = Pattern.compile("^(?:[^，。；\\d]{0,8}(?:全部|均|都|悉数|一并|逐一)|[^，。；\\d]{0,4}(?:主体|单位|机构|项目|工程|点位|对象|人员|成员|资金))");
    private static final Pattern ASIDE = Pattern.compile("增长|同比|提高|下降|比[上去20]|较[上去20]|高于|低于|[人户亩场]均|平均|带动|惠及|其中");
    private static final Pattern EACH = Pattern.compile("(?:各|每(?:个|县|乡|镇|村|区|年|季度|月)?)[^，。；]{0,8}$");
    /** 四项合计: counts what stood before, no part of it. */
    private static final Pattern COUNT = Pattern.compile("[两二三四五六七八九][项类个种级方支批条家处]");
    private static final Pattern SPREAD = Pattern.compile("分别|依次|各[为有]");
    private static final Pattern JOINS = Pattern.compile("加上|连同|算上|外加|再算|以上|合");
    /** 加上依托敬老院的19个，总数为: the sentence adds, though not right before its total. */
    private static final Pattern JOINED = Pattern.compile("(?:加上|连同|算上|再算|外加)[^。；]*\\d[^。；]*$");
    private static final String COUNTS = "两三四五六七八九";
    private static final Pattern TOTAL = Pattern.compile("总[数量额场面里人规]");
    private static final int MOST = 12;
    private static final int FAR = 60;

    private SummedUp() {}

    /** Looks at every number that closes a list. */
    public static void totals(Sheet sheet, Remarks remarks) {
        for (Figure total : sheet.figures()) {
            boolean whole = total.amount() && total.exactly() && total.base() > 0 && total.index() > 1;
            String words = whole ? closing(sheet, total) : "";
            Matcher adds = ADDS.matcher(words);
            boolean strong = !words.isEmpty() && (adds.find() || JOINED.matcher(sheet.before(total, FAR)).find());
            boolean opens = whole && OPENS.matcher(total.lead()).matches() && ALL.matcher(total.tail()).find();
            if (strong || opens || !words.isEmpty() && WHOLE.matcher(words).find()) {
                judge(sheet, remarks, total, strong, counted(words));
            }
        }
    }

    /** How many numbers it says that it adds up, 0 where it does not say. */
    private static int counted(String words) {
        Matcher adds = ADDS.matcher(words);
        String counted = adds.find() ? adds.group("counted") : null;
        return counted == null ? 0 : COUNTS.indexOf(counted.replace('二', '两')) + 2;
    }

    /** What stands between a number and the last number of its own sort, as far as it speaks of the total. */
    private static String closing(Sheet sheet, Figure total) {
        String clause = sheet.before(total, FAR);
        int stop = Math.max(clause.lastIndexOf('。'), clause.lastIndexOf('；'));
        String own = clause.substring(stop + 1);
        Figure previous = sheet.before(total);
        while (previous != null && (COUNT.matcher(previous.words()).lookingAt() || !previous.sameUnit(total))) {
            previous = sheet.before(previous);
        }
        int from = previous == null ? 0 : Math.max(0, own.length() - (total.from() - previous.to()));
        return own.substring(from);
    }

    private static void judge(Sheet sheet, Remarks remarks, Figure total, boolean strong, int counted) {
        if (remarks.doubted("F03", total)) {
            return;
        }
        List<Figure> before = before(sheet, total, strong);
        if (before.size() > 1 && EACH.matcher(before.getLast().lead()).find()) {
            multiplied(remarks, before.get(before.size() - 2), before.getLast(), total);
            return;
        }
        List<Figure> like = before.stream().filter(figure -> !counts(figure)).toList();
        if (like.size() == 1 && before.size() > 1 && EACH.matcher(like.getFirst().lead()).find()) {
            return;
        }
        Parts parts = new Parts(total, counted > 1 && counted <= like.size() ? like.subList(like.size() - counted, like.size()) : like);
        boolean enough = parts.parts().size() > 1 && (counted == 0 || counted == parts.parts().size());
        boolean balance = like.stream().map(Figure::role).anyMatch(role -> role == Role.BASE || role == Role.LOSS && !strong);
        if (!enough || balance || new Parts(total, like).explained() || explainedBehind(sheet, total)) {
            return;
        }
        double ratio = parts.ratio();
        boolean close = ratio > 0.75 && ratio < 1.33;
        boolean spread = SPREAD.matcher(sheet.before(parts.parts().getFirst(), 20)).find();
        boolean same = Nouns.nameless(total.lead(), "") || parts.parts().stream().anyMatch(part -> Nouns.share(Nouns.of(part), Nouns.of(total)));
        boolean row = joined(sheet, parts.parts());
        boolean kin = TOTAL.matcher(total.lead()).find() && parts.parts().stream().allMatch(part -> Nouns.share(Nouns.of(part), Nouns.of(total)));
        boolean weak = close && same && (spread || row || kin || parts.transposed() || parts.parts().size() > 2 && Labels.kindred(parts.parts()) || parts.parts().size() > 1 && Labels.kindred(parts.parts()));
        if (strong && ratio > 0.5 && ratio < 2 || weak || strong && (parts.unitSlipped() || parts.reversed())) {
            parts.question(remarks);
        }
    }

    /** 甲3个、乙4个、丙5个: told in one breath. */
    private static boolean joined(Sheet sheet, List<Figure> parts) {
        for (int i = 1; i < parts.size(); i++) {
            String gap = sheet.between(parts.get(i - 1), parts.get(i));
            if (gap.isEmpty() || "、和及".indexOf(gap.charAt(0)) < 0) {
                return false;
            }
        }
        return parts.size() > 2;
    }

    private static boolean counts(Figure figure) {
        return COUNT.matcher(figure.words().strip()).matches() && figure.value() < 10;
    }

    private static boolean explainedBehind(Sheet sheet, Figure total) {
        List<Figure> behind = PartList.behind(sheet, total).figures();
        return behind.size() > 1 && new Parts(total, behind).explained();
    }

    /** The like numbers before it: in its sentence, and in those before where it joins them. */
    private static List<Figure> before(Sheet sheet, Figure total, boolean strong) {
        List<Figure> parts = new ArrayList<>();
        Figure next = total;
        for (int i = total.index() - 1; i >= 0 && parts.size() < MOST; i--) {
            Figure figure = sheet.figures().get(i);
            boolean far = next.from() - figure.to() > FAR || sheet.lineOf(figure).block() != sheet.lineOf(total).block() || figure.line() < total.line() - 2;
            boolean earlier = figure.line() < total.line() && !(strong && (parts.isEmpty() || JOINS.matcher(sheet.between(figure, total)).find()));
            if (far || earlier || figure.sameUnit(total) && !figure.exactly()) {
                break;
            }
            if (!figure.sameUnit(total)) {
                continue;
            }
            String own = figure.lead();
            if (ASIDE.matcher(own).find()) {
                boolean governs = own.contains("惠及") && !parts.isEmpty() && sheet.between(figure, next).startsWith("、");
                if (parts.isEmpty() || own.contains("其中") || governs) {
                    parts.addFirst(figure);
                }
                if (own.contains("其中")) {
                    break;
                }
                continue;
            }
            parts.addFirst(figure);
            next = figure;
            if (ADDS.matcher(figure.lead()).find()) {
                break;
            }
        }
        return parts;
    }

    /** 三个片区各5个，共15个. */
    private static void multiplied(Remarks remarks, Figure count, Figure each, Figure total) {
        boolean counts = count.amount() && count.exactly() && each.exactly() && each.sameUnit(total) && count.value() > 1 && count.value() < 1000;
        double all = count.value() * each.base();
        double dust = 1e-9;
        if (counts && (all + dust < total.reach()[0] || all - dust > total.reach()[1])) {
            remarks.add("F03", total.quoted() + "：" + each.quoted() + "乘以" + count.quoted() + "为" + Arithmetic.like(total, all) + "（" + Arithmetic.bare(each) + "×" + Arithmetic.bare(count) + "），与总数"
                    + total.words() + "不符；请核对。", count, each, total);
        }
    }
}
