package luoshi.reading.finding;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What has been done of what was planned, where the share is told in words or as what goes beyond it. */
final class Progress {

    /** 九成以上, 过半: a share in words. */
    private static final Pattern ROUGH = Pattern.compile(
            "(?<near>近|接近|约)?(?<more>超过?|突破|高于|逾)?(?:(?<tenths>[一二两三四五六七八九])成(?![立员果效为功本品交长套熟])(?<half>五)?(?<above>以上|多)?|(?<over>过半|一半以上|半数以上|过半数|超一半)|三分之二(?<thirds>以上)|一半)");
    private static final Pattern SHARED = Pattern.compile("率|比例|比重|占比|面|占|完成|进度|其中|达|已|有");
    private static final Pattern DONE = Pattern.compile("完成|实现|达到?|建成|新增|实际");
    private static final Pattern PLANNED = Pattern.compile("计划|任务|目标|预期|预算");
    private static final Pattern BEYOND = Pattern.compile("(?:超额(?:完成)?|超(?:年度|全年|年初|省定|既定|预期)?(?:计划|目标|任务)?(?:数|任务|投资)?(?:完成)?)(?:了)?$");
    private static final Pattern SCHEDULE = Pattern.compile("(?<ahead>超|快于|高于|超过|超前|领先|优于|低于|落后|滞后)(?:于)?序时进度(?:要求)?(?:的)?$");
    private static final Pattern ELAPSED = Pattern.compile("(?<half>上半年)|前(?<quarters>[一二三])个?季度|(?<first>一季度)|(?:1[—-]|前|截至)?(?<months>\\d{1,2})(?:个)?月(?:底|末|份)?");
    private static final double DUST = 0.5;

    private Progress() {}

    /** 320所中有180所，占七成以上. */
    static void roughly(Sheet sheet, Remarks remarks) {
        for (Line line : sheet.lines()) {
            if (line.words().indexOf('成') < 0 && line.words().indexOf('半') < 0) {
                continue;
            }
            Matcher rough = ROUGH.matcher(line.words());
            while (rough.find()) {
                judge(sheet, remarks, line, rough);
            }
        }
    }

    private static void judge(Sheet sheet, Remarks remarks, Line line, Matcher rough) {
        Figure part = lastBefore(sheet, line, line.from() + rough.start());
        Figure whole = part == null || part.index() == 0 ? null : sheet.figures().get(part.index() - 1);
        if (whole == null || sheet.lineOf(whole).block() != line.block() || whole.line() < part.line() - 1 || !Rates.contains(whole, part) || part.base() > whole.base()
                || !Rates.tied(sheet, whole, part)) {
            return;
        }
        String gap = sheet.text().substring(part.to(), line.from() + rough.start());
        if (gap.length() > 30 || !SHARED.matcher(gap.substring(Math.min(gap.length(), gap.lastIndexOf('，') + 1))).find()) {
            return;
        }
        double share = part.base() / whole.base() * 100;
        if (fits(rough, share)) {
            return;
        }
        int from = line.from() + rough.start();
        remarks.add("F01", "“" + rough.group() + "”：按文中" + part.quoted() + "、" + whole.quoted() + "计算为" + Arithmetic.plain(share, 1) + "%（" + Arithmetic.bare(part) + "÷" + Arithmetic.bare(whole)
                + "），与“" + rough.group() + "”不符；请核对口径或数字。", from, line.from() + rough.end());
    }

    private static boolean fits(Matcher rough, double share) {
        if (rough.group("over") != null) {
            return share >= 50;
        }
        if (rough.group("thirds") != null) {
            return share >= 66;
        }
        double said = rough.group("tenths") == null ? 50 : "一二三四五六七八九".indexOf(rough.group("tenths").replace("两", "二")) * 10 + 10 + (rough.group("half") == null ? 0 : 5);
        if (rough.group("more") != null || rough.group("above") != null) {
            return share >= said - DUST && share < said + 15;
        }
        return rough.group("near") != null ? share > said - 10 && share < said + 5 : share > said - 6 && share < said + 10;
    }

    private static Figure lastBefore(Sheet sheet, Line line, int at) {
        Figure last = null;
        for (Figure figure : line.figures()) {
            last = figure.to() <= at && !figure.number().unit().symbol().equals("成") ? figure : last;
        }
        return last != null && last.amount() ? last : null;
    }

    /** 任务300公里，完成315公里，超额完成5%; 上半年完成55%，超序时进度5个百分点. */
    static void beyondPlan(Sheet sheet, Remarks remarks) {
        for (Figure figure : sheet.figures()) {
            if (figure.exactly() && BEYOND.matcher(figure.lead()).find()) {
                beyondPlan(sheet, remarks, figure);
            }
            Matcher schedule = SCHEDULE.matcher(figure.lead());
            if (figure.exactly() && (figure.point() || figure.percent()) && schedule.find()) {
                ahead(sheet, remarks, figure, "低于落后滞后".contains(schedule.group("ahead")));
            }
        }
    }

    private static void beyondPlan(Sheet sheet, Remarks remarks, Figure beyond) {
        Figure done = null;
        Figure plan = null;
        for (Figure near : sheet.around(beyond, 1, 1)) {
            boolean planned = PLANNED.matcher(near.lead()).find() && !BEYOND.matcher(near.lead()).find();
            if (near.amount() && near.exactly() && planned && plan == null) {
                plan = near;
            } else if (near.amount() && near.exactly() && near.index() < beyond.index() && DONE.matcher(Nouns.of(near)).find()) {
                done = near;
            }
        }
        if (done == null || plan == null || !done.sameUnit(plan) || plan.base() <= 0) {
            return;
        }
        double least = done.reach()[0] - plan.reach()[1];
        double most = done.reach()[1] - plan.reach()[0];
        boolean rate = beyond.percent();
        boolean fits = rate ? Arithmetic.fits(beyond, least / plan.base() * 100, most / plan.base() * 100)
                : !beyond.sameUnit(plan) || Arithmetic.fits(beyond, least / beyond.scale(), most / beyond.scale());
        if (!fits) {
            double more = done.base() - plan.base();
            remarks.add("F10", beyond.quoted() + "：按文中" + done.quoted() + "、" + plan.quoted() + "计算，超出" + (rate ? Arithmetic.rate(more / plan.base() * 100, beyond) : Arithmetic.like(beyond, more)) + "（"
                    + Arithmetic.bare(done) + "与" + Arithmetic.bare(plan) + "之差），与印出的" + beyond.words() + "不符；请核对。", plan, done, beyond);
        }
    }

    /** The share of the year gone by is the schedule. */
    private static void ahead(Sheet sheet, Remarks remarks, Figure lead, boolean behind) {
        Figure done = sheet.before(lead);
        if (done == null || !done.percent() || !done.upperless()) {
            return;
        }
        Matcher elapsed = ELAPSED.matcher(sheet.before(done, 40));
        double due = 0;
        while (elapsed.find()) {
            due = due(elapsed);
        }
        double expected = done.value() - due;
        if (due > 0 && Math.abs(expected - (behind ? -lead.value() : lead.value())) > 1.01 + done.step()) {
            remarks.add("F10", done.quoted() + "、" + lead.quoted() + "：到这时的序时进度为" + Arithmetic.plain(due, 1) + "%，相差" + Arithmetic.plain(expected, 1) + "个百分点，与印出的不符；请核对。", done, lead);
        }
    }

    private static double due(Matcher elapsed) {
        if (elapsed.group("half") != null) {
            return 50;
        }
        if (elapsed.group("quarters") != null) {
            return 25.0 * ("一二三".indexOf(elapsed.group("quarters")) + 1);
        }
        return elapsed.group("first") != null ? 25 : Integer.parseInt(elapsed.group("months")) / 12.0 * 100;
    }
}
