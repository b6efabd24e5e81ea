package luoshi.reading.finding.ratio;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import luoshi.reading.finding.Figure;
import luoshi.reading.finding.Line;
import luoshi.reading.finding.Sheet;

/** What the document prints as planned together with what was done of it: a completion told elsewhere must agree. */
final class Plans {

    private static final Pattern PLANNED = Pattern.compile("计划|任务|目标|指标|预算|下达|应完成");
    private static final int LONG_ENOUGH = 4;
    private static final int MOST = 60;
    private static final int REACH = 24;
    private static final double MOST_DONE = 1.6;

    private final Sheet sheet;
    private final List<Portion> portions = new ArrayList<>();

    Plans(Sheet sheet) {
        this.sheet = sheet;
        for (Figure plan : sheet.figures()) {
            int next = plan.index() + 1;
            boolean planned = plan.amount() && plan.exactly() && plan.base() > 0 && next < sheet.figures().size() && PLANNED.matcher(plan.lead()).find();
            Figure done = planned ? sheet.figures().get(next) : null;
            if (done != null && done.line() == plan.line() && done.sameUnit(plan) && done.exactly() && done.base() <= MOST_DONE * plan.base() && !PLANNED.matcher(done.lead()).find() && portions.size() < MOST) {
                portions.add(Portion.of(done, plan));
            }
        }
    }

    /** The plan of another sentence that a completion speaks of by the same words, null where it is none or not one alone. */
    Portion spokenOf(Share share) {
        Line line = sheet.lines().get(share.line());
        String words = sheet.text().substring(Math.max(line.from(), share.from() - REACH), Math.min(line.to(), share.to() + REACH));
        Portion found = null;
        int longest = LONG_ENOUGH - 1;
        for (Portion portion : portions) {
            Line other = sheet.lineOf(portion.whole());
            int common = other == line ? 0 : common(words, other.words());
            if (common >= longest) {
                found = common > longest ? portion : null;
                longest = common;
            }
        }
        return found;
    }

    /** The length of the longest stretch that two phrases have in common. */
    private static int common(String one, String other) {
        int longest = 0;
        for (int from = 0; from + longest < one.length(); from++) {
            while (from + longest < one.length() && other.contains(one.substring(from, from + longest + 1))) {
                longest++;
            }
        }
        return longest;
    }
}
