package luoshi.reading.text;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import luoshi.reading.Part;

/**
 * Tells which blocks look back and which look forward. Headings speak loudest; running text adds its tense; and since a document changes
 * its view seldom, the cheapest path through all blocks wins.
 */
final class Parts {

    /** What it costs to change the view where a heading or an opening sentence says so, and anywhere else. */
    private static final double CHANGE_AT_CUE = 5;
    private static final double CHANGE_ELSEWHERE = 22;
    private static final double HEADING = 12;
    private static final int LONGEST_CUE = 60;
    /** A paragraph shows its tense early. */
    private static final int TENSE_SAMPLE = 160;

    private static final Pattern REVIEW_HEADING = Pattern.compile(
            "回顾|肯定成绩|工作总结|(?:完成|执行|工作)情况|发展成就|(?:取得|主要)[^，。]{0,6}(?:成绩|成效)|^(?:过去|刚刚过去)|(?:过去|这)[一五]年[^要]{0,12}$|显著$|历史性");
    private static final Pattern PLAN_HEADING = Pattern.compile(
            "工作(?:安排|重点|打算|部署|目标|任务|总体)|重点(?:工作|任务)|主要(?:预期)?目标|目标任务|明确目标|主要任务|总体(?:要求|思路|部署)|下一阶段|工作建议|今后[一五三]年|政府工作的?建议|主要工作(?!.*回顾)|加强[^，]{0,6}自身建设|民生实事|下一步");
    private static final Pattern PLAN_OPENING = Pattern.compile(
            "主要(?:预期)?目标(?:是|为|：)|^“?十[三四五六]五”?时期(?:是|，要|[^。，]{0,12}目标)|预期目标(?:是|为|：)|^(?:各位代表[！，：])?(?:今年|明年|"
                    + "20\\d\\d年)，?是|^做好今年|重点(?:做好|抓好|抓)[^。]{0,20}工作|今后五年[^。]{0,12}(?:总体|目标)");
    private static final Pattern REVIEW_OPENING = Pattern.compile(
            "^(?:各位代表[！，：])?(?:一年来|五年来|过去[的]?[一五]年|回顾|20\\d\\d年，(?:是|我们|面对|在|全)|刚刚过去|“?十[一二三四五]五”?时期，)");
    private static final Pattern YEAR = Pattern.compile("^(?:各位代表[！，：])?(20\\d\\d)年");
    private static final Pattern PAST_TENSE = Pattern.compile(
            "[成]了|已[经]?|累计|同比增长|荣获|获评|被评为|获批|位居|居全|圆满|连续[0-9一二三四五六七八九十两]+年|去年|一年来|五年来|顺利|取得[^，。]{0,8}(?:成效|进展|成绩|突破)|"
                    + "得到|实现了|不断(?:提升|增强|优化)[，。]|持续(?:向好|改善)[，。]|较20\\d\\d年|比20\\d\\d年");
    private static final Pattern FUTURE_TENSE = Pattern.compile(
            "力争|确保|争取|争创|要(?!素|求|点|闻)|将(?![军才])|加快|年内|年底前|今年|进一步|着力|努力|深入(?:推进|开展|实施)|大力|积极|推动|支持|鼓励|健全|完善|以上|左右|不低于|必须");

    private Parts() {}

    static List<Block> assign(String text, List<Block> blocks, int planYear) {
        int count = blocks.size();
        double[][] cost = new double[count + 1][2];
        int[][] from = new int[count + 1][2];
        double lastCue = 0;
        for (int i = 0; i < count; i++) {
            Block block = blocks.get(i);
            String words = text.substring(block.from(), block.to());
            double cue = cue(words, block, planYear);
            lastCue = cue == 0 ? lastCue : cue;
            // running text does not contradict a heading or opening above it, so its tense only counts before the first of them
            double tense = block.heading() || lastCue != 0 ? 0 : tense(words.substring(0, Math.min(TENSE_SAMPLE, words.length())));
            double lean = cue + tense;
            for (int part = 0; part < 2; part++) {
                double stay = cost[i][part];
                double change = cost[i][1 - part] + (cue != 0 && part == 1 == cue > 0 ? CHANGE_AT_CUE : CHANGE_ELSEWHERE);
                from[i + 1][part] = stay <= change ? part : 1 - part;
                cost[i + 1][part] = Math.min(stay, change) + (part == 0 ? Math.max(0, lean) : Math.max(0, -lean));
            }
        }
        return path(text, blocks, cost[count], from);
    }

    private static List<Block> path(String text, List<Block> blocks, double[] cost, int[][] from) {
        int count = blocks.size();
        Part[] parts = new Part[count];
        int part = cost[1] <= cost[0] ? 1 : 0;
        for (int i = count; i > 0; i--) {
            parts[i - 1] = part == 0 ? Part.REVIEW : Part.PLAN;
            part = from[i][part];
        }
        markFrontAndNotes(text, blocks, parts);
        return withParents(blocks, parts);
    }

    /** How strongly a block looks forward (positive) or back (negative) by its tense alone. */
    private static double tense(String words) {
        return Math.clamp(0.5 * (count(FUTURE_TENSE, words) - 1.4 * count(PAST_TENSE, words)), -4, 4);
    }

    /** How strongly a heading or opening sentence says that what follows looks forward (positive) or back (negative); 0 if it does not. */
    private static double cue(String words, Block block, int planYear) {
        if (block.heading()) {
            double strength = block.level() <= 2 || block.level() == 7 ? HEADING : 0;
            if (REVIEW_HEADING.matcher(words).find()) {
                return -strength;
            }
            return PLAN_HEADING.matcher(words).find() ? strength : 0;
        }
        String opening = words.substring(0, Math.min(LONGEST_CUE, words.length()));
        Matcher year = YEAR.matcher(opening);
        boolean earlier = planYear > 0 && year.find() && Integer.parseInt(year.group(1)) < planYear;
        if (PLAN_OPENING.matcher(opening).find()) {
            return earlier ? -HEADING / 2 : HEADING / 2;
        }
        boolean same = planYear > 0 && !earlier && opening.startsWith(planYear + "年");
        return REVIEW_OPENING.matcher(opening).find() && !same ? -HEADING / 2 : 0;
    }

    private static int count(Pattern cue, String words) {
        Matcher matcher = cue.matcher(words);
        int count = 0;
        while (matcher.find()) {
            count++;
        }
        return count;
    }

    private static void markFrontAndNotes(String text, List<Block> blocks, Part[] parts) {
        int i = 0;
        while (i < parts.length && isFront(text, blocks.get(i))) {
            parts[i++] = Part.FRONT;
        }
        boolean notes = false;
        for (int j = i; j < parts.length; j++) {
            Block block = blocks.get(j);
            String words = text.substring(block.markerFrom(), Math.min(block.to(), block.markerFrom() + 24));
            notes = notes || j > parts.length / 3 && block.heading() && words.matches("(?s).{0,8}(?:名词解释|名词注释|有关名词|注释|附注).*");
            if (notes || words.matches("(?s)(?:注|\\[\\d+\\]|［\\d+］|〔\\d{1,3}〕|\\d{1,2}[.．、]).{1,20}[：:].*") && isDefinition(text, block)) {
                parts[j] = Part.NOTES;
            }
        }
    }

    private static boolean isDefinition(String text, Block block) {
        String words = text.substring(block.markerFrom(), block.to());
        return words.matches("(?s).{2,30}[：:](?:是指|指|即|包括).*");
    }

    private static boolean isFront(String text, Block block) {
        String words = text.substring(block.from(), block.to());
        boolean numbered = block.level() > 0 && block.level() < 7;
        return !numbered && words.length() < 80 && !words.contains("。") && !REVIEW_HEADING.matcher(words).find()
                && !PLAN_HEADING.matcher(words).find() && !words.contains("目标是");
    }

    private static List<Block> withParents(List<Block> blocks, Part[] parts) {
        List<Block> result = new ArrayList<>(blocks.size());
        Block[] open = new Block[8];
        for (int i = 0; i < parts.length; i++) {
            Block block = blocks.get(i);
            int depth = block.level() == 0 || block.level() == 7 ? 7 : block.level();
            Block parent = null;
            int nearest = block.heading() && block.level() < 7 ? depth - 1 : 7;
            for (int level = nearest; level > 0 && parent == null; level--) {
                boolean beside = block.level() > 0 && level < 7 && level >= block.level(); // a numbered item does not belong to the one before it
                parent = beside ? null : open[level];
            }
            Block placed = block.in(parts[i], parent);
            result.add(placed);
            if (block.heading()) {
                int slot = block.level();
                open[slot] = placed;
                for (int deeper = slot + 1; deeper < 8; deeper++) {
                    open[deeper] = null;
                }
            }
        }
        return result;
    }
}
