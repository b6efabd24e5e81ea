package luoshi.reading.finding;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Rates beside the numbers that make them. */
final class Rates {

    private static final String REACHES = "(?:为|达到?|达|是|约|仅|只有|均|已|超过?|在|至|保持在|稳定在|升至|上升到|提高到|提高至|提升到|提升至|，)*";
    private static final Pattern NAMED = Pattern.compile("(?<stem>[\\u4e00-\\u9fff]{2,8})(?:率|比例|比率|进度|面|(?<=满意)度)" + REACHES + "$");
    private static final Pattern SHARE = Pattern.compile("占(?:到|了)?(?<whole>[^，。；占]{0,20}?)(?:的?(?:比重|比例|比率|比))?的?" + REACHES + "$");
    private static final Pattern OF_PLAN = Pattern.compile("(?:完成|为|占|达到?|相当于|是|实现)(?:了)?(?:全部|年初|年度|全年|省定|省下达|市定)?(?:计划|任务|目标|总数|总量|总任务|总投资|应.{1,4}数)(?:任务|数|总数|投资|量|总量)?的" + REACHES + "$");
    private static final Pattern PART = Pattern.compile("^(?:其中|可|其中的|目前|现|年内|全年|(?:到|截至)[^，]{0,7})?(?:已|可|有|能|安装|实际|正常|如约|如期|按|完|合格|达标|通过|表示|建成|投|签|办|整改|兑现|履|运行|成功|有效|落实|实现|解决|化解|销号|入驻|使用|开通|覆盖|验收|交付|回|修复)");
    private static final Pattern STANDALONE = Pattern.compile("失业|参保|森林|城镇化|绿化|发生|死亡|发病|覆盖|不良|升学|入学");
    private static final Pattern OF_PRINTED = Pattern.compile("[^，。；、]{0,12}的(?:比重|比例|份额)?" + REACHES);
    private static final Pattern BEYOND = Pattern.compile("超(?:额|出|过)?(?:年度|全年|年)?(?:计划|任务|目标|完成)");
    private static final Pattern SUMS_UP = Pattern.compile("超|增加|净增");
    private static final Pattern HAS = Pattern.compile("占|完成|达|为|是|相当于");
    private static final Pattern AMONG = Pattern.compile("(?:中|里|之中|当中|中的)$");
    private static final Pattern NOT_OF_PARTS = Pattern.compile("增长|增速|增幅|下降|提高$|提升$|税|利|汇|周转|贡献|复合|年均|平均");
    private static final Pattern COMPLETED = Pattern.compile("完成|执行|到位|支付|拨付");
    private static final Pattern WHOLE = Pattern.compile("^(?:总数?|全部|总量|总投资|上述|同类|其|总.{1,3}|全年.{0,4}|全部.{1,4}|)$");
    private static final Pattern OWED = Pattern.compile("(?<!供|对|响|反|适|效|感|回)应(?!急|用|对)|需|总数|总计|共有|共计");
    private static final Pattern PLANNED = Pattern.compile("计划|任务|目标|年度投资");

    private static final int LONGEST_SHARE = 12;
    private static final Pattern SHARE_OF_WHOLE = Pattern.compile("(?:率|占比|比重|比例|占|占全部|覆盖面|面)(?:达到?|为|约|已达|超过?|近|达到了|接近|的)*$");
    private static final Pattern MEMBER = Pattern.compile("其中|中，?已?有|已有|有|完成|实现|纳入|建有|达到|通过");
    private static final Pattern WHOLE_OF = Pattern.compile("中，?已?有|其中|共有|共|全[市县区省国旗]|总数|合计");

    private Rates() {}

    /** 竣工率84.3% after 开工1398个 and 竣工1172个. */
    static void disagree(Sheet sheet, Remarks remarks) {
        for (Figure rate : sheet.figures()) {
            if (rate.percent() && rate.exactly()) {
                List<Figure[]> readings = readings(sheet, rate);
                if (!readings.isEmpty() && readings.stream().noneMatch(pair -> Arithmetic.gives(pair[0], pair[1], rate)) && !explained(sheet, rate)) {
                    say(remarks, rate, readings.getFirst()[0], readings.getFirst()[1]);
                }
            }
        }
    }

    /** Whether any two amounts of the sentence or its neighbours make the rate. */
    static boolean explained(Sheet sheet, Figure rate) {
        List<Figure> near = sheet.around(rate, 0, 0).stream().filter(Figure::amount).toList();
        return near.stream().anyMatch(part -> near.stream().anyMatch(whole -> whole != part && whole.sameUnit(part) && Arithmetic.gives(part, whole, rate)));
    }

    private static void say(Remarks remarks, Figure rate, Figure part, Figure whole) {
        double percent = part.base() / whole.base() * 100;
        String units = part.number().unit().equals(whole.number().unit()) ? "" : "，已折算为同一单位";
        remarks.add("F01", rate.quoted() + "：按文中" + part.quoted() + "、" + whole.quoted() + "计算为" + Arithmetic.rate(percent, rate) + "（" + Arithmetic.bare(part) + "÷"
                + Arithmetic.bare(whole) + units + "），与印出的" + rate.words() + "不符；请核对口径或数字。", whole, part, rate);
    }

    /** Every pair of part and whole that the rate may be meant to be made of, the likeliest first. */
    private static List<Figure[]> readings(Sheet sheet, Figure rate) {
        Figure previous = sheet.before(rate);
        if (rate.lead().contains("分别")) {
            return List.of();
        }
        if (previous != null && previous.amount() && OF_PRINTED.matcher(sheet.between(previous, rate)).matches() && HAS.matcher(rate.clause()).find()) {
            return ofPrintedWhole(sheet, rate, previous);
        }
        if (OF_PLAN.matcher(rate.lead()).find()) {
            List<Figure[]> planned = ofCompletion(sheet, rate, sheet.around(rate, 1, 1).stream().filter(Figure::amount).toList());
            return planned.isEmpty() ? ofOrder(sheet, rate, true) : planned;
        }
        Matcher share = SHARE.matcher(rate.lead());
        if (share.find()) {
            return ofShare(sheet, rate, share.group("whole"));
        }
        Matcher named = NAMED.matcher(rate.lead());
        if (!named.find() || NOT_OF_PARTS.matcher(rate.lead()).find()) {
            return List.of();
        }
        List<Figure[]> pairs = ofNamed(sheet, rate, named.group("stem"));
        return pairs.isEmpty() && !STANDALONE.matcher(rate.lead()).find() ? ofOrder(sheet, rate, false) : pairs;
    }

    /** The whole, the part and the rate one behind the other, where the words tie the part to the whole. */
    private static List<Figure[]> ofOrder(Sheet sheet, Figure rate, boolean ofAll) {
        Figure part = rate.index() > 0 ? sheet.figures().get(rate.index() - 1) : null;
        Figure whole = part != null && part.index() > 0 ? sheet.figures().get(part.index() - 1) : null;
        if (part != null && SUMS_UP.matcher(part.lead()).find()) {
            return List.of();
        }
        boolean near = whole != null && sheet.lineOf(whole).block() == sheet.lineOf(rate).block() && part.line() >= rate.line() - 1 && whole.line() >= part.line() - 1;
        return near && (ofAll && Nouns.of(part).matches(".*(?:完成|实现|已|达|建成).*") || tied(sheet, whole, part)) && contains(whole, part) ? List.<Figure[]>of(new Figure[] {part, whole}) : List.of();
    }

    /** Whether the words make the second number a part of the first: 60个项目中，落地36个; 850家。其中612家. */
    static boolean tied(Sheet sheet, Figure whole, Figure part) {
        String gap = sheet.between(whole, part);
        return gap.length() < 30 && (AMONG.matcher(whole.tail()).find() || gap.contains("其中") || (gap.indexOf('。') < 0 || OWED.matcher(whole.lead()).find()) && !gap.contains("、") && PART.matcher(part.lead()).find());
    }

    static boolean contains(Figure whole, Figure part) {
        return whole.amount() && part.amount() && whole.sameUnit(part) && whole.exactly() && part.exactly() && part.base() <= whole.base() * 1.5;
    }

    /** 完成投资75亿元，占年度计划80亿元的93.8%. */
    private static List<Figure[]> ofPrintedWhole(Sheet sheet, Figure rate, Figure whole) {
        List<Figure[]> pairs = new ArrayList<>();
        Figure part = sheet.before(whole);
        boolean sameClause = rate.clause().length() >= rate.from() - whole.from();
        if (part != null && part.amount() && part.sameUnit(whole) && sameClause) {
            pairs.add(new Figure[] {part, whole});
        }
        return pairs;
    }

    /** 其中女性45人，占总数的30%. */
    private static List<Figure[]> ofShare(Sheet sheet, Figure rate, String whole) {
        List<Figure[]> pairs = new ArrayList<>();
        Figure part = sheet.before(rate);
        if (part == null || !part.amount() || part.tail().length() > 14) {
            return pairs;
        }
        for (Figure candidate : sheet.around(part, 1, 0).reversed()) {
            boolean planned = PLANNED.matcher(whole).find();
            boolean wholes = planned ? PLANNED.matcher(Nouns.of(candidate)).find() : WHOLE.matcher(whole).matches() || Nouns.share(whole, Nouns.of(candidate));
            if (candidate.index() < part.index() && candidate.amount() && candidate.sameUnit(part) && candidate.base() >= part.base() && wholes) {
                pairs.add(new Figure[] {part, candidate});
            }
        }
        return pairs;
    }

    private static List<Figure[]> ofNamed(Sheet sheet, Figure rate, String stem) {
        List<Figure[]> pairs = new ArrayList<>();
        List<Figure> near = sheet.around(rate, 1, 1).stream().filter(Figure::amount).toList();
        String verb = stem.length() > 2 ? stem.substring(stem.length() - 2) : stem;
        Figure part = nearest(near, rate, verb);
        if (verb.equals("完成") && near.stream().anyMatch(other -> other.index() < rate.index() && PLANNED.matcher(other.clause()).find())) {
            return ofCompletion(sheet, rate, near);
        }
        if (part == null) {
            return ofSequence(sheet, rate);
        }
        boolean nameless = Nouns.nameless(Nouns.of(part), verb);
        pairs.addAll(before(sheet, part));
        for (Figure candidate : near.reversed()) {
            boolean placed = part.index() > rate.index() || candidate.index() < rate.index() || OWED.matcher(candidate.clause()).find();
            boolean same = nameless ? Math.abs(candidate.index() - part.index()) <= 2 : Nouns.share(Nouns.of(part), Nouns.of(candidate));
            if (candidate != part && placed && same && candidate.sameUnit(part) && candidate.base() >= part.base() && !candidate.lead().contains(verb + "率")) {
                pairs.add(new Figure[] {part, candidate});
            }
        }
        return pairs;
    }

    /** A part leans on the number right before it in its sentence. */
    private static List<Figure[]> before(Sheet sheet, Figure part) {
        Figure whole = sheet.before(part);
        boolean counted = whole != null && whole.amount() && whole.sameUnit(part) && whole.base() >= part.base() && PART.matcher(part.lead()).find();
        return counted ? List.<Figure[]>of(new Figure[] {part, whole}) : List.of();
    }

    /** 登记水机476台，正常运行418台，完好率87.8%: whole, part and rate in a row, though no word ties them. */
    private static List<Figure[]> ofSequence(Sheet sheet, Figure rate) {
        Figure part = sheet.before(rate);
        boolean row = part != null && part.amount() && rate.value() < 100 && !STANDALONE.matcher(rate.lead()).find() && sheet.between(part, rate).indexOf('，') == part.tail().length();
        Figure whole = row ? sheet.before(part) : null;
        return whole != null && !sheet.between(whole, part).contains("、") ? before(sheet, part) : List.of();
    }

    /** 任务为新建公厕200座，实际建成190座，完成率95%. */
    private static List<Figure[]> ofCompletion(Sheet sheet, Figure rate, List<Figure> near) {
        List<Figure[]> pairs = new ArrayList<>();
        Figure part = sheet.before(rate);
        for (Figure candidate : near) {
            if (BEYOND.matcher(candidate.lead()).find() || part != null && BEYOND.matcher(part.lead()).find()) {
                continue;
            }
            boolean planned = PLANNED.matcher(candidate.clause()).find();
            boolean behind = candidate.index() > rate.index() && PLANNED.matcher(candidate.lead()).find() || candidate.index() > rate.index() && OWED.matcher(candidate.lead()).find();
            if (part != null && part.amount() && (candidate.index() < part.index() && planned || behind) && candidate.sameUnit(part)) {
                pairs.add(new Figure[] {part, candidate});
            } else if (part != null && part.amount() && candidate.index() < part.index() && PLANNED.matcher(part.lead()).find() && part.line() == candidate.line() && candidate.sameUnit(part)) {
                pairs.add(new Figure[] {candidate, part});
            }
        }
        return pairs;
    }

    /** The number that the rate's verb speaks of: the last before it, else the first behind it in its sentence. */
    private static Figure nearest(List<Figure> near, Figure rate, String verb) {
        Figure found = null;
        for (Figure figure : near) {
            boolean speaks = Nouns.of(figure).contains(verb) && !figure.lead().contains(verb + "率");
            boolean before = figure.index() < rate.index();
            if (speaks && (before || found == null && figure.line() == rate.line())) {
                found = figure;
            }
        }
        return found;
    }

    /** 已完成投资25.8亿元，投资完成率97.7%: nobody prints what was planned. */
    static void implied(Sheet sheet, Remarks remarks) {
        for (Figure rate : sheet.figures()) {
            Figure part = sheet.before(rate);
            Matcher named = NAMED.matcher(rate.lead());
            boolean completion = rate.percent() && rate.exactly() && named.find() && COMPLETED.matcher(named.group("stem")).find();
            if (!completion || part == null || !part.amount() || !part.exactly() || rate.value() <= 0 || rate.value() == 100
                    || !COMPLETED.matcher(Nouns.of(part)).find() || sheet.between(part, rate).indexOf('，') != part.tail().length()) {
                continue;
            }
            boolean printed = sheet.around(rate, 1, 1).stream().anyMatch(other -> other != part && other.amount() && other.sameUnit(part) && (other.base() >= part.base() * 0.9 || PLANNED.matcher(other.clause()).find()));
            if (!printed) {
                String whole = Arithmetic.like(part, part.base() / rate.value() * 100);
                remarks.infer("F02", "推算：" + part.quoted() + "、" + rate.quoted() + "，意味着应完成数约为" + whole + "（" + Arithmetic.bare(part) + "÷" + rate.words()
                        + "），文中没有写明；请核对是否如此，必要时写明基数。", part, rate);
            }
        }
    }

    /** 46家机构中有29家…，占比七成; 全市1986家，其中…867家，覆盖面53.7%: a part, the whole it is told to be of, and the share. */
    static void members(Sheet sheet, Remarks remarks) {
        for (Figure rate : sheet.figures()) {
            Figure part = rate.percent() && SHARE_OF_WHOLE.matcher(rate.lead()).find() && !remarks.doubted("F01", rate) ? sheet.before(rate) : null;
            if (part == null || !part.amount() || rate.line() != part.line() || !MEMBER.matcher(part.clause() + part.tail()).find()) {
                continue;
            }
            List<Figure> wholes = sheet.around(part, 1, 0).stream()
                    .filter(figure -> figure.index() < part.index() && figure.amount() && figure.sameUnit(part) && figure.base() > part.base())
                    .toList();
            boolean told = !wholes.isEmpty() && wholes.stream().noneMatch(whole -> Arithmetic.gives(part, whole, rate) || roughly(part, whole, rate));
            Figure whole = told ? wholes.getLast() : null;
            if (whole != null && whole.index() == part.index() - 1 && WHOLE_OF.matcher(whole.clause() + whole.words() + whole.tail() + part.clause()).find()
                    && rate.lead().length() <= LONGEST_SHARE && !sheet.between(whole, part).startsWith("、")) {
                remarks.add("F01", rate.quoted() + "：按文中" + part.quoted() + "、" + whole.quoted() + "计算为" + Arithmetic.rate(part.base() / whole.base() * 100, rate) + "（"
                        + Arithmetic.bare(part) + "÷" + Arithmetic.bare(whole) + "），与印出的" + rate.words() + "不符；请核对口径或数字。", whole, part, rate);
            }
        }
    }

    /** 超过七成 and 近五成 bound the share from one side. */
    private static boolean roughly(Figure part, Figure whole, Figure rate) {
        double share = part.base() / whole.base() * 100;
        return switch (rate.number().bound()) {
            case AT_LEAST, GREATER -> share >= rate.value() && share < rate.value() + 10;
            case AT_MOST, LESS -> share <= rate.value() && share > rate.value() - 10;
            case ABOUT -> Math.abs(share - rate.value()) <= 3;
            default -> rate.words().contains("成") && Math.abs(share - rate.value()) <= 5;
        };
    }

    /** 民生支出27.5亿元，占财政支出33.54亿元的72%. */
    static void sharesOf(Sheet sheet, Remarks remarks) {
        for (Figure rate : sheet.figures()) {
            Figure whole = rate.percent() && !remarks.doubted("F01", rate) ? sheet.before(rate) : null;
            boolean of = whole != null && whole.amount() && sheet.between(whole, rate).equals("的") && whole.clause().contains("占");
            if (!of) {
                continue;
            }
            List<Figure> parts = sheet.around(whole, 0, 0).stream()
                    .filter(figure -> figure.index() < whole.index() && figure.amount() && figure.sameUnit(whole) && figure.base() < whole.base())
                    .toList();
            if (!parts.isEmpty() && parts.stream().noneMatch(part -> Arithmetic.gives(part, whole, rate) || roughly(part, whole, rate))) {
                Figure part = parts.getLast();
                remarks.add("F01", rate.quoted() + "：按文中" + part.quoted() + "、" + whole.quoted() + "计算为" + Arithmetic.rate(part.base() / whole.base() * 100, rate) + "（"
                        + Arithmetic.bare(part) + "÷" + Arithmetic.bare(whole) + "），与印出的" + rate.words() + "不符；请核对口径或数字。", part, whole, rate);
            }
        }
    }
}
