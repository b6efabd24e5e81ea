package luoshi.reading.finding.ratio;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import luoshi.reading.finding.Arithmetic;
import luoshi.reading.finding.Figure;
import luoshi.reading.finding.Nouns;
import luoshi.reading.finding.Remarks;
import luoshi.reading.finding.Sheet;
import luoshi.reading.finding.ratio.Portions.Weighed;

/** Rates beside the numbers that make them. */
public final class Rates {

    /** What a portion must weigh to be held against a share. */
    private static final int CONVINCING = 7;
    /** What fits 七成 by chance must weigh nearly as much as the best to speak for it. */
    private static final int RIVAL = 1;
    /** Where nothing near it weighs as much, a completion may speak of a plan told elsewhere. */
    private static final int UNLIKELY = 5;
    /** A share to the digit is rarely made by chance. */
    private static final int EXPLANATION = 7;

    private static final String REACHES = "(?:为|达到?|达|是|约|仅|只有|均|已|超过?|在|至|保持在|稳定在|升至|上升到|提高到|提高至|提升到|提升至|，)*";
    private static final Pattern NAMED = Pattern.compile("(?<stem>[\\u4e00-\\u9fff]{2,8})(?:率|比例|比率|进度|面|(?<=满意)度)" + REACHES + "$");
    private static final Pattern COMPLETED = Pattern.compile("完成|执行|到位|支付|拨付");
    private static final Pattern PLANNED = Pattern.compile("计划|任务|目标|年度投资");

    private Rates() {}

    /** 竣工率84.3% after 开工1398个 and 竣工1172个; 近八成 after 46家 and 29家. */
    public static void disagree(Sheet sheet, Remarks remarks) {
        Plans plans = new Plans(sheet);
        for (Share share : Share.of(sheet)) {
            Naming naming = Naming.of(sheet, share);
            if (naming.sort() != Naming.Sort.NONE && !whole(share)) {
                judge(sheet, remarks, share, naming, plans);
            }
        }
    }

    /** 办结率100% speaks of what stands before it as a whole. */
    private static boolean whole(Share share) {
        return share.figure() != null && share.figure().exactly() && share.figure().value() == 100;
    }

    private static void judge(Sheet sheet, Remarks remarks, Share share, Naming naming, Plans plans) {
        List<Weighed> portions = Portions.near(sheet, share, naming);
        Optional<Weighed> best = portions.stream().max(Comparator.comparing(Weighed::weight));
        int weight = best.map(Weighed::weight).orElse(0);
        if (weight < CONVINCING) {
            Portion elsewhere = weight < UNLIKELY && naming.ofPlan() ? plans.spokenOf(share) : null;
            if (elsewhere != null && !elsewhere.makes(share)) {
                say(remarks, share, elsewhere);
            }
            return;
        }
        int rival = weight - (share.exact() ? EXPLANATION : RIVAL);
        if (portions.stream().noneMatch(weighed -> weighed.weight() >= rival && weighed.portion().makes(share))) {
            say(remarks, share, best.get().portion());
        }
    }

    private static void say(Remarks remarks, Share share, Portion portion) {
        String message = share.quoted() + "：按文中" + portion.quoted() + "计算为" + percent(portion, share) + "（" + portion.formula() + "），与印出的" + share.words() + "不符；请核对口径或数字。";
        if (share.figure() == null) {
            remarks.add("F01", message, share.from(), share.to());
        } else {
            remarks.add("F01", message, portion.whole(), portion.counted().getLast(), share.figure());
        }
    }

    private static String percent(Portion portion, Share share) {
        return share.figure() == null ? Arithmetic.plain(portion.percent(), 1) + "%" : Arithmetic.rate(portion.percent(), share.figure());
    }

    /** Whether any two amounts of the sentence make the rate. */
    static boolean explained(Sheet sheet, Figure rate) {
        List<Figure> near = sheet.around(rate, 0, 0).stream().filter(Figure::amount).toList();
        return near.stream().anyMatch(part -> near.stream().anyMatch(whole -> whole != part && whole.sameUnit(part) && Arithmetic.gives(part, whole, rate)));
    }

    /** 已完成投资25.8亿元，投资完成率97.7%: nobody prints what was planned. */
    public static void implied(Sheet sheet, Remarks remarks) {
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
}
