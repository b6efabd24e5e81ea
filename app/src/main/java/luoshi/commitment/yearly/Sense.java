package luoshi.commitment.yearly;

import java.util.regex.Pattern;
import luoshi.commitment.Target;
import luoshi.kernel.MeasureUnit;

/** What a number speaks of, by its verb: 增长5% and 达到5% are two things although both are per cent of one indicator. */
enum Sense {
    /** By how much more. */
    RISE,
    /** By how much more in each of several years: 年均增长. */
    YEARLY_RISE,
    /** By how much less. */
    FALL,
    /** How many more, within the year. */
    FLOW,
    /** What there is at the end. */
    LEVEL,
    /** The verb does not tell. */
    UNSAID;

    private static final Pattern FALLS = Pattern.compile("下降|降低|减少|压减|削减|减排|缩小|降");
    private static final Pattern RISES = Pattern.compile("增长|提高|提升|上升|增速|增幅|增加");
    private static final Pattern FLOWS = Pattern.compile("新增|净增|新建|新改|新开|新认定|新培育|增加");
    private static final Pattern LEVELS = Pattern.compile("达|总数|总量|累计|稳定在|保持在|控制在|恢复到|增至|降至|增加到|提高到|提升到|降低到|降到");

    static Sense of(Target target) {
        String verb = target.action();
        boolean rate = target.measure().equals(MeasureUnit.PERCENT) || target.measure().equals(MeasureUnit.PERCENTAGE_POINT);
        if (LEVELS.matcher(verb).find() || Side.TOTAL.matcher(target.indicator()).find()) {
            return LEVEL;
        }
        if (FALLS.matcher(verb).find()) {
            return FALL;
        }
        if (rate && RISES.matcher(verb).find()) {
            return verb.contains("年均") ? YEARLY_RISE : RISE;
        }
        return !rate && FLOWS.matcher(verb).find() ? FLOW : UNSAID;
    }

    boolean contradicts(Sense other) {
        return this != other && this != UNSAID && other != UNSAID;
    }
}
