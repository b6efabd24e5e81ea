package luoshi.reading.text;

import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds the year that a plan is made for, where the text names it (今年 alone does not). */
final class PlanYear {

    private static final Pattern NAMED = Pattern.compile(
            "(20\\d\\d)年(?:是[^。]{0,60}(?:第一年|开局|关键|收官|之年|元年|周年)|(?:的)?(?:重点工作|工作安排|工作任务|主要工作|主要任务|经济社会发展|工作总体|主要预期|主要目标|目标任务|工作目标|总体要求))");
    private static final Pattern REVIEWED = Pattern.compile("(20\\d\\d)年(?:和今年以来)?(?:政府)?(?:主要)?工作回顾");
    private static final Pattern TITLE = Pattern.compile("(20\\d\\d)年[^\\n。]{0,12}(?:工作报告|实施意见|行动方案|工作要点)");
    private static final int FRONT = 400;

    private PlanYear() {}

    static int of(String text) {
        Map<Integer, Integer> votes = new HashMap<>();
        vote(NAMED, text, 0, 3, votes);
        vote(REVIEWED, text, 1, 3, votes);
        vote(TITLE, text.substring(0, Math.min(FRONT, text.length())), 0, 2, votes);
        return votes.entrySet().stream()
                .max(Map.Entry.<Integer, Integer>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
                .map(Map.Entry::getKey)
                .orElse(0);
    }

    private static void vote(Pattern cue, String text, int later, int weight, Map<Integer, Integer> votes) {
        Matcher matcher = cue.matcher(text);
        while (matcher.find()) {
            votes.merge(Integer.parseInt(matcher.group(1)) + later, weight, Integer::sum);
        }
    }
}
