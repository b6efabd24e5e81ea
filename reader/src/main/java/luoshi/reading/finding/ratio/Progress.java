package luoshi.reading.finding.ratio;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import luoshi.reading.finding.Arithmetic;
import luoshi.reading.finding.Figure;
import luoshi.reading.finding.Remarks;
import luoshi.reading.finding.Sheet;
import luoshi.reading.finding.ratio.Portions.Weighed;

/** What has been done of what was planned, where the share is told in words or as what goes beyond it. */
public final class Progress {

    private static final Pattern BEYOND = Pattern.compile("(?:超额(?:完成)?|(?:超出|超过|超)(?:年度|全年|年初|省定|既定|预期)?(?:计划|目标|任务)(?:数|任务|投资)?(?:完成)?|超出?)(?:了)?$");
    private static final Pattern PLAN = Pattern.compile("[比较].{0,8}(?:计划|任务|目标|指标)");
    private static final Pattern EXCESS = Pattern.compile("超(?:出|过|额)?了?\\d");
    private static final Pattern SCHEDULE = Pattern.compile("(?<ahead>超|快于|高于|超过|超前|领先|优于|低于|落后|滞后)(?:于)?序时进度(?:要求)?(?:的)?$");
    private static final Pattern ELAPSED = Pattern.compile("(?<half>上半年)|前(?<quarters>[一二三])个?季度|(?<first>一季度)|(?:1[—-]|前|截至)?(?<months>\\d{1,2})(?:个)?月(?:底|末|份)?");

    private static final int CONVINCING = 7;

    private Progress() {}

    /** 任务300公里，完成315公里，超额完成5%; 上半年完成55%，超序时进度5个百分点. */
    public static void beyondPlan(Sheet sheet, Remarks remarks) {
        for (Figure figure : sheet.figures()) {
            if (figure.exactly() && BEYOND.matcher(figure.lead()).find() || exceedsPlan(sheet, figure)) {
                beyondPlan(sheet, remarks, figure);
            }
            Matcher schedule = SCHEDULE.matcher(figure.lead());
            if (figure.exactly() && (figure.point() || figure.percent()) && schedule.find()) {
                ahead(sheet, remarks, figure, "低于落后滞后".contains(schedule.group("ahead")));
            }
        }
    }

    /** 比年度任务12万亩超出20%: the word read as a bound of the number tells what goes beyond the plan right before it. */
    private static boolean exceedsPlan(Sheet sheet, Figure beyond) {
        Figure plan = sheet.before(beyond);
        boolean adjacent = plan != null && plan.to() == beyond.from() && beyond.percent() && beyond.upperless() && plan.amount();
        return adjacent && PLAN.matcher(plan.lead()).find() && EXCESS.matcher(beyond.words()).lookingAt();
    }

    private static void beyondPlan(Sheet sheet, Remarks remarks, Figure beyond) {
        List<Weighed> plans = Portions.near(sheet, Share.beyondAll(beyond), new Naming(Naming.Sort.WHOLE, "任务")).stream().filter(Progress::exceeds).toList();
        Optional<Weighed> best = plans.stream().max(Comparator.comparing(Weighed::weight));
        if (best.isEmpty() || best.get().weight() < CONVINCING || plans.stream().anyMatch(weighed -> fits(beyond, weighed.portion()))) {
            return;
        }
        Figure plan = best.get().portion().whole();
        Figure done = best.get().portion().counted().getFirst();
        double more = done.base() - plan.base();
        remarks.add("F10", beyond.quoted() + "：按文中" + done.quoted() + "、" + plan.quoted() + "计算，超出" + (beyond.percent() ? Arithmetic.rate(more / plan.base() * 100, beyond) : Arithmetic.like(beyond, more)) + "（"
                + Arithmetic.bare(done) + "与" + Arithmetic.bare(plan) + "之差），与印出的" + beyond.words() + "不符；请核对。", plan, done, beyond);
    }

    private static boolean exceeds(Weighed weighed) {
        Portion portion = weighed.portion();
        return !portion.rest() && portion.counted().size() == 1 && portion.percent() > 100;
    }

    private static boolean fits(Figure beyond, Portion portion) {
        Figure done = portion.counted().getFirst();
        Figure plan = portion.whole();
        double least = done.reach()[0] - plan.reach()[1];
        double most = done.reach()[1] - plan.reach()[0];
        return beyond.percent() ? Arithmetic.fits(beyond, least / plan.base() * 100, most / plan.base() * 100)
                : beyond.sameUnit(plan) && Arithmetic.fits(beyond, least / beyond.scale(), most / beyond.scale());
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
