package luoshi.reading.task;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds by when something is promised, as written. */
final class Deadlines {

    private static final String MONTH = "(?:\\d{1,2}|[一二三四五六七八九十]{1,2})月";
    private static final String DAY = "(?:\\d{1,2}日|底|末|初|中旬|上旬|下旬|份)";
    private static final String SEASON = "(?:上半年|下半年|第?[一二三四1-4]季度末?|年中|年?底|年?末|春节|主?汛期|国庆节?)";
    private static final String BEFORE = "(?:之前|以前|前|以内)";

    /** A time limit wherever it stands. A bare year is one only where a clause opens with it, see {@link #OPENING_YEAR}. */
    static final String LIMIT = "20\\d\\d年(?:" + MONTH + DAY + "?" + BEFORE + "?|" + SEASON + BEFORE + "?|" + BEFORE + ")"
            + "|(?:今年|明年|本年)(?:" + MONTH + DAY + "?|" + SEASON + "|内)?" + BEFORE + "?"
            + "|" + MONTH + "(?:" + DAY + BEFORE + "?|" + BEFORE + ")"
            + "|全年|年内|年底" + BEFORE + "?|年末" + BEFORE + "?|上半年|下半年|第?[一二三四]季度(?:末|底)?" + BEFORE + "?"
            + "|[一二三四五两]年内|“?十[四五六]五”?(?:末|期末|期间|时期)|(?:春节|国庆节?|汛期|入冬|主汛期|供暖季|采暖季|开学)前"
            + "|(?:\\d{1,2}|[一二三四五六七八九十两]{1,2})个(?:月|工作日)内|本月底" + BEFORE + "?";
    private static final Pattern WITHIN = Pattern.compile("(?:" + LIMIT + ")(?!以来|度计划|是|的成绩|中央|政府|重点|工作|省委|市委|经济工作|[^，]{0,6}会议)");
    private static final Pattern OPENING_YEAR = Pattern.compile("^(?:到|至|力争|确保|争取)?(20\\d\\d年)(?!度|是|以来|政府|工作|经济)");
    private static final Pattern PRECISE = Pattern.compile("前|底|末|年内|半年|季度|月|全年");
    private static final String STANDING = "持续(?:推进|实施|开展|落实|整改|坚持)?|长期(?:坚持|推进|实施|整改|任务)?|常态化(?:推进|开展|实施)?|全年(?:推进|实施|开展)?|贯穿全年|立行立改|立即(?:整改|实施)|"
            + "按(?:时序|计划|序时|要求)(?:进度|节点|时限)?(?:推进|完成|实施)?|即知即改|每年|每季度|每月";
    private static final Pattern GIVEN = Pattern.compile("(?:到|至|于)?(" + LIMIT + "|20\\d\\d年(?:度)?|20\\d\\d[-.]\\d{1,2}(?:[-.]\\d{1,2})?|" + STANDING + ")(?:全面|基本|全部|阶段性|按期|取得|并)*(?:完成|办结|落实|建成|到位|见效|实施|明显成效|长期坚持|持续推进|报送|销号|整改|$)?.{0,10}");

    private Deadlines() {}

    /** The time limit written in a clause, empty if none. */
    static String in(String words) {
        if (words.indexOf('年') < 0 && words.indexOf('月') < 0 && words.indexOf('前') < 0 && words.indexOf('季') < 0) {
            return "";
        }
        Matcher within = WITHIN.matcher(words);
        if (within.find()) {
            return within.group();
        }
        Matcher year = OPENING_YEAR.matcher(words);
        return year.find() ? year.group(1) : "";
    }

    /** The last time limit of a schedule (6月底前定方案，12月底前建成), empty if none. */
    static String last(String words) {
        Matcher within = WITHIN.matcher(words);
        String last = "";
        while (within.find()) {
            last = within.group();
        }
        return last;
    }

    /** Whether a time limit names a day, a month or the year's end, rather than just the plan's year. */
    static boolean precise(String deadline) {
        return PRECISE.matcher(deadline).find();
    }

    /** The time limit that a bracket, a label or a cell gives, empty if the words are none. */
    static String given(String words) {
        Matcher given = GIVEN.matcher(words);
        return given.matches() ? given.group(1) : "";
    }
}
