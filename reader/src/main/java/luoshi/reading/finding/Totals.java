package luoshi.reading.finding;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Totals beside their parts. */
final class Totals {

    private static final Pattern TOTAL = Pattern.compile("共|总|合计|累计|全部|一并");
    private static final Pattern AFTERWARDS = Pattern.compile("^[，、；]?总(?:场次|数|量|额|面积|里程)(?:达到?|为)$|^[，、；]?(?:以上)?(?:各类|各项|[两二三四五六七八]\\D{1,4}|全年|全市|总(?:场次|数|量|额|面积|里程))?(?:总共|共计|合计|总计|一共|共|总数为?|总量为?)(?:达到?|为)?[^，。；、]{0,8}$");
    private static final Pattern OPENS = Pattern.compile("其中|包括|分为|[，：]含|[，：]由|由(?=[^，。；\\d]{1,8}$)|分别(?:为|是)|包含|涵盖|[：（](?![^）]*）)|即");
    private static final Pattern CONTRAST = Pattern.compile("^(?:城区|镇街|市区|主城区|县城|线上|线下|省级|市级|县级|区级|中央|地方|主网|配网|城镇|农村|城市|乡村|东部|西部|南部|北部|东片|西片|老城|新城|一期|首期|国有|民营|境内|境外|公办|民办|专职|兼职|男|女|小学|本科|上半年)[^，。；]{0,5}$");
    private static final Pattern SUMMED = Pattern.compile("(?:总计|合计|共计|总共|一共|共)(?:有|达|为|建成|完成|安排)?$");
    private static final Pattern CLAIMS_ALL = Pattern.compile("一是|[，：]由|[，：]含|分别|包括|分为|分别(?:为|是)|即|：|（");
    private static final Pattern REST = Pattern.compile("其余|其他|剩余|另外");
    private static final Pattern OTHER_COUNT = Pattern.compile("增长|同比|增加|提高|下降|比上年|较上年|高于|低于|人均|平均|每|净增|拨付|带动|惠及");
    private static final Pattern STRUCTURE = Pattern.compile("(?:产业)?(?:结构|比例|比)[^，。；\\d]{0,14}?((?:\\d{1,2}(?:\\.\\d{1,2})?[:：∶﹕]){2}\\d{1,2}(?:\\.\\d{1,2})?)(?!\\d)");

    /** 三级资金分别为: told of the total though other words stand between. */
    private static final Pattern DIVIDES = Pattern.compile("^[^，。；]{0,16}[，：；](?:[^，。；：]{0,24}分别(?:为|是|有|达到?|完成|安排|投入|用于|投向)?[^，。；：\\d]{0,8}|[^，。；：]{0,3}(?:按|分)[^，。；：]{1,8}[：，][^，。；：\\d]{0,8}|(?:这当中|其间|里面)[^，。；：\\d]{0,8})$");
    /** A new sentence or item that goes on with the total's parts. */
    private static final Pattern FOLLOWS = Pattern.compile("^[^，。；]{0,16}[。；：，](?:其中|一是)");
    private static final Pattern DOES = Pattern.compile("新|建|改|完成|实施|安排|发放|培训|投|开|引|认|创|办|整治|治理|选|招|下|筹|共|总|计|达|有|排查|受理|增|减|签|获|入|购|配|设");
    private static final Pattern EACH = Pattern.compile("(?:各|每(?:个|县|乡|镇|村|区|年|季度|月)?)[^，。；]{0,8}$");
    /** 四项合计: counts what stood before, no part of it. */
    private static final Pattern COUNTED = Pattern.compile("[两二三四五六七八九][项类个种级方]\\D{0,4}(?:合计|共计|总计|共)\\D{0,6}");
    private static final Pattern ITEM = Pattern.compile("[一二三四五六七八九十]是");
    private static final Pattern FULL_STOP = Pattern.compile("[。；]");
    private static final Pattern SEMICOLON = Pattern.compile("；");
    /** Longer lists than any drafter writes are not summed up from every start. */
    private static final int MOST_PARTS = 40;

    private static final double DUST = 1e-9;

    private static final Pattern NUMBERED_SUM = Pattern.compile("([两三四五六七八九])[项类者家笔个地级方][^，。；\\d]{0,3}(?:合计|共计|总计|共|累计)[^，。；\\d]{0,6}$");

    private Totals() {}

    /** 共12个，其中甲5个、乙4个、丙2个. */
    static void listed(Sheet sheet, Remarks remarks) {
        List<Figure> figures = sheet.figures();
        for (int i = 0; i + 1 < figures.size(); i++) {
            Figure total = figures.get(i);
            if (!total.amount() || !total.exactly()) {
                continue;
            }
            boolean kinds = i + 2 < figures.size() && !figures.get(i + 1).sameUnit(total) && figures.get(i + 1).words().length() == 2;
            int first = kinds ? i + 2 : i + 1;
            String gap = sheet.between(total, figures.get(first));
            if (gap.length() < 40 && sheet.lineOf(total).block() == sheet.lineOf(figures.get(first)).block() && figures.get(first).sameUnit(total)) {
                open(sheet, remarks, total, first, gap);
            }
        }
    }

    /** 下达资金425.7亿元，…174.3亿元，…123.1亿元，三项合计743.1亿元: as many like amounts before it as it says. */
    static void numbered(Sheet sheet, Remarks remarks) {
        for (Figure total : sheet.figures()) {
            Matcher counted = NUMBERED_SUM.matcher(total.clause());
            if (!total.amount() || !total.exactly() || remarks.doubted("F03", total) || !counted.find()) {
                continue;
            }
            int wanted = "两三四五六七八九".indexOf(counted.group(1)) + 2;
            List<Figure> parts = sheet.figures().subList(Math.max(0, total.index() - MOST_PARTS), total.index()).stream()
                    .filter(figure -> figure.line() == total.line() && figure.sameUnit(total) && figure.exactly())
                    .toList();
            double all = parts.stream().mapToDouble(Figure::base).sum();
            if (parts.size() == wanted && Math.abs(all - total.base()) > slack(parts, total)) {
                say(remarks, total, parts);
            }
        }
    }

    private static void open(Sheet sheet, Remarks remarks, Figure total, int first, String gap) {
        List<Figure> parts = parts(sheet, first, total);
        Matcher opens = OPENS.matcher(gap);
        boolean close = opens.find() && opens.start() <= total.tail().length() + 2;
        boolean divided = DIVIDES.matcher(gap).find() && gap.indexOf('。') < 0;
        boolean following = FOLLOWS.matcher(gap).find();
        boolean sums = gap.startsWith("，") && SUMMED.matcher(total.lead()).find();
        if (gap.length() < 30 && (close || sums) || divided || following) {
            judge(sheet, remarks, total, gap, parts);
        } else if (gap.indexOf('。') < 0 && gap.indexOf('，') == total.tail().length() && (contrasts(first(sheet, first), total, parts) || namesOnly(sheet, total, parts))) {
            judge(sheet, remarks, total, gap, parts);
        }
    }

    private static Figure first(Sheet sheet, int first) {
        return sheet.figures().get(first);
    }

    /** 2600人次，线上1500人次、线下900人次: parts without an opening word. */
    private static boolean contrasts(Figure first, Figure total, List<Figure> parts) {
        return CONTRAST.matcher(first.lead()).find() && parts.size() > 1 && parts.stream().allMatch(part -> part.base() < total.base());
    }

    /** 床位1500张，综合医院800张，专科医院450张，基层机构150张: nothing but names, and next to the total. */
    private static boolean namesOnly(Sheet sheet, Figure total, List<Figure> parts) {
        double all = parts.stream().mapToDouble(Figure::base).sum();
        boolean names = parts.size() > 2 && parts.stream().allMatch(part -> part.lead().length() > 1 && part.lead().length() < 9 && part.tail().isEmpty() && !DOES.matcher(part.lead()).find());
        return names && closed(sheet, parts.getLast()) && DOES.matcher(total.lead()).find() && Math.abs(all / total.base() - 1) < 0.15 && parts.stream().allMatch(part -> part.base() < total.base());
    }

    private static void judge(Sheet sheet, Remarks remarks, Figure total, String gap, List<Figure> parts) {
        if (parts.isEmpty()) {
            return;
        }
        for (Figure part : parts) {
            if (part.reach()[0] > total.reach()[1] && gap.contains("其中")) {
                remarks.add("F03", total.quoted() + "中的" + part.quoted() + "大于总数（" + Arithmetic.bare(part) + "＞" + Arithmetic.bare(total) + "）；请核对两个数字。", total, part);
                return;
            }
        }
        double all = parts.stream().mapToDouble(Figure::base).sum();
        double slack = slack(parts, total);
        boolean claimed = parts.size() > 1 && (CLAIMS_ALL.matcher(gap).find() || closed(sheet, parts.getLast()) || REST.matcher(sheet.between(total, parts.getLast())).find());
        boolean mixed = parts.stream().anyMatch(part -> !part.number().unit().equals(total.number().unit()) || part.words().contains("万") != total.words().contains("万") && part.base() * 1000 < total.base());
        boolean nearlyFull = parts.size() > 1 && (all >= total.base() * 0.85 || mixed) && TOTAL.matcher(total.clause() + total.tail()).find();
        boolean tooMuch = parts.size() > 1 && all > total.base() + slack;
        boolean tooLittle = all < total.base() - slack && (claimed && (mixed || all > total.base() * 0.6) || nearlyFull);
        if (tooMuch || tooLittle) {
            say(remarks, total, parts);
        }
    }

    /** Whether a list ends its sentence without 等: then it looks like the whole of it. */
    private static boolean closed(Sheet sheet, Figure last) {
        int end = last.to() + last.tail().length();
        return !last.tail().contains("等") && (end >= sheet.text().length() || "。；）\n".indexOf(sheet.text().charAt(end)) >= 0);
    }

    private static void say(Remarks remarks, Figure total, List<Figure> parts) {
        String formula = parts.stream().map(Arithmetic::bare).collect(Collectors.joining("＋"));
        boolean oneUnit = parts.stream().allMatch(part -> part.number().unit().equals(total.number().unit()));
        double all = parts.stream().mapToDouble(Figure::base).sum();
        List<Figure> named = new ArrayList<>(parts);
        named.add(total);
        remarks.add("F03", total.quoted() + "：所列" + parts.size() + "个分项相加为" + Arithmetic.plain(all / total.scale(), 4) + total.number().unit().symbol() + "（" + formula
                + (oneUnit ? "" : "，已折算为同一单位") + "），与总数" + total.words() + "不符；请核对总数、分项，或说明分项有重复、未列全。", named.toArray(Figure[]::new));
    }

    /** By how much rounding can make a sum differ: not at all where everything is printed whole, else by half a place each. */
    private static double slack(List<Figure> parts, Figure total) {
        double finest = place(total);
        double coarsest = finest;
        double halves = finest / 2;
        for (Figure part : parts) {
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

    /** The parts that follow a total one upon the other. */
    private static List<Figure> parts(Sheet sheet, int from, Figure total) {
        List<Figure> parts = new ArrayList<>();
        List<Figure> figures = sheet.figures();
        for (int i = from; i < figures.size() && i < from + MOST_PARTS; i++) {
            Figure part = figures.get(i);
            String gap = sheet.between(figures.get(i - 1), part);
            if (sheet.lineOf(part).block() != sheet.lineOf(total).block() || (i > from ? FULL_STOP : SEMICOLON).matcher(gap).find() && !ITEM.matcher(gap).find()) {
                break;
            }
            boolean rate = part.percent() && gap.contains("占");
            if (rate) {
                continue;
            }
            if (i > from && (gap.indexOf('）') >= 0 || gap.indexOf(')') >= 0) && sheet.between(total, figures.get(from)).matches(".*[（(].*")) {
                break;
            }
            if (!part.sameUnit(total) || part.lead().isEmpty() && !gap.matches(".*[，、和（：].*") || !part.exactly() || OTHER_COUNT.matcher(gap).find() || i > from && (gap.contains("其中") || gap.length() > 30 || TOTAL.matcher(part.lead()).find())) {
                break;
            }
            parts.add(part);
        }
        return parts;
    }

    /** 甲5个、乙4个、丙2个，共12个. */
    static void summedUp(Sheet sheet, Remarks remarks) {
        for (Line line : sheet.lines()) {
            List<Figure> figures = line.figures().stream().filter(figure -> !COUNTED.matcher(figure.words() + figure.tail()).matches()).toList();
            for (int i = 2; i < figures.size(); i++) {
                Figure total = figures.get(i);
                String gap = sheet.between(figures.get(i - 1), total);
                boolean sums = total.amount() && total.exactly() && AFTERWARDS.matcher(gap.substring(Math.min(gap.length(), figures.get(i - 1).tail().length()))).find();
                if (sums) {
                    judgeBackwards(sheet, remarks, figures, i);
                }
            }
        }
    }

    private static void judgeBackwards(Sheet sheet, Remarks remarks, List<Figure> figures, int at) {
        Figure total = figures.get(at);
        Figure each = figures.get(at - 1);
        if (EACH.matcher(each.lead()).find()) {
            multiplied(remarks, figures.get(at - 2), each, total);
            return;
        }
        List<Figure> parts = new ArrayList<>();
        boolean fits = false;
        for (int i = at - 1; i >= 0 && at - i <= MOST_PARTS && figures.get(i).sameUnit(total) && figures.get(i).amount() && figures.get(i).exactly(); i--) {
            parts.addFirst(figures.get(i));
            double all = parts.stream().mapToDouble(Figure::base).sum();
            fits |= parts.size() > 1 && Math.abs(all - total.base()) <= slack(parts, total);
            if (i > 0 && OTHER_COUNT.matcher(sheet.between(figures.get(i - 1), figures.get(i))).find()) {
                break;
            }
        }
        double most = parts.stream().mapToDouble(Figure::base).sum();
        if (parts.size() > 1 && !fits && most > total.base() * 0.5 && most < total.base() * 2) {
            say(remarks, total, parts);
        }
    }

    /** 三个片区各5个，共15个. */
    private static void multiplied(Remarks remarks, Figure count, Figure each, Figure total) {
        boolean counts = count.amount() && count.exactly() && each.exactly() && each.sameUnit(total) && count.value() > 1 && count.value() < 1000;
        double all = count.value() * each.base();
        if (counts && (all + DUST < total.reach()[0] || all - DUST > total.reach()[1])) {
            remarks.add("F03", total.quoted() + "：" + each.quoted() + "乘以" + count.quoted() + "为" + Arithmetic.like(total, all) + "（" + Arithmetic.bare(each) + "×" + Arithmetic.bare(count) + "），与总数"
                    + total.words() + "不符；请核对。", count, each, total);
        }
    }

    /** 三次产业结构比8.9:44.1:48.2 makes 101.2. */
    static void structure(Sheet sheet, Remarks remarks) {
        String text = sheet.text();
        Matcher found = STRUCTURE.matcher(text);
        for (int at = text.indexOf("结构"); at >= 0; at = text.indexOf("结构", at + 2)) {
            if (!found.region(at, Math.min(text.length(), at + 45)).lookingAt()) {
                continue;
            }
            String[] shares = found.group(1).split("[:：∶﹕]");
            double sum = 0;
            for (String share : shares) {
                sum += Double.parseDouble(share);
            }
            if (sum > 80 && Math.abs(sum - 100) > 0.16) {
                remarks.add("F04", String.format(Locale.ROOT, "“%s”：各部分相加为%s（%s），不等于100；请核对。", found.group(1), Arithmetic.plain(sum, 2), String.join("＋", shares)), found.start(1), found.end(1));
            }
        }
    }

    /** 总投资30亿元的项目已完成投资35亿元. */
    static void overspent(Sheet sheet, Remarks remarks) {
        for (Figure whole : sheet.figures()) {
            if (!whole.lead().endsWith("总投资") && !whole.lead().endsWith("计划总投资") && !whole.lead().endsWith("概算总投资")) {
                continue;
            }
            int next = whole.index() + 1;
            Figure part = next < sheet.figures().size() ? sheet.figures().get(next) : null;
            if (part != null && part.line() == whole.line() && part.sameUnit(whole) && part.lead().matches(".*完成(?:投资)?$") && part.reach()[0] > whole.reach()[1]) {
                remarks.add("F05", part.quoted() + "大于" + whole.quoted() + "；完成的投资一般不超过总投资，请核对数字和单位。", whole, part);
            }
        }
    }
}
