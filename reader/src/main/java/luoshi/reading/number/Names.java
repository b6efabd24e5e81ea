package luoshi.reading.number;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import luoshi.reading.word.Lexicon;

/** Finds names that hold digits or numerals: “1353”, 5G, PM2.5, 108国道, 三年行动, 15分钟健身圈. */
final class Names {

    private static final Pattern NOTHING = Pattern.compile("(?!)");
    private static final String HAN = "[\\u4e00-\\u9fff]";
    private static final String NUMERAL = "[一二三四五六七八九十百千万亿两双半〇零\\d]";

    private static final String DIGITS = "0123456789";
    private static final String NUMERALS = "一二三四五六七八九十百千万亿两双半〇零";
    private static final String LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";

    /**
     * A shape of names.
     *
     * @param starts the characters it can begin with: no other place is looked at
     * @param pattern the shape
     */
    private record Shape(String starts, Pattern pattern) {

        Shape(String starts, String regex) {
            this(starts, Pattern.compile(regex));
        }
    }

    /** The longest and most certain first. “六稳”: what stands in quotes is a name; a quoted sentence of more than 26 characters is not. */
    private static final List<Shape> SHAPES = List.of(
            new Shape("“", "“(?=[^”\\n]{0,26}?" + NUMERAL + ")[^”。；\\n]{1,26}”"),
            new Shape("‘", "‘(?=[^’\\n]{0,20}?" + NUMERAL + ")[^’。；\\n]{1,20}’"),
            new Shape("\"", "\"(?=[^\"\\n]{0,20}?" + NUMERAL + ")[^\"。；，\\n]{1,20}\""),
            new Shape("《", "《(?=[^》\\n]{0,40}?\\d)[^》\\n]{1,60}》"),
            new Shape("h", "https?[：:]//[^\\s\\u4e00-\\u9fff，。]{4,}"),
            new Shape("A", "AAA{1,3}级?"),
            new Shape(DIGITS, "\\d{2,4}(?:kV|KV|千伏)(?=" + HAN + "{1,10}(?:线|站|变|输|工程|项目))"),
            new Shape(DIGITS, "\\d{4}—\\d{4}年"),
            new Shape(DIGITS, "\\d+(?:\\.\\d+)?(?:\\s?[+×x>＞<＜=・·]\\s?(?:\\d+(?:\\.\\d+)?|[A-Za-z]{1,3}))+"),
            new Shape(LETTERS, "[A-Za-z]{1,8}(?:[-－—]?\\d+(?:\\.\\d+)?)+(?:[-－]?[A-Za-z]{1,4}(?![A-Za-z]))?线?"),
            new Shape(DIGITS, "\\d{1,2}(?:G-A|[GDAK](?![A-Za-z]))(?:\\+" + HAN + "{0,8})?级?"),
            new Shape("工", "工业\\d\\.0"),
            new Shape(DIGITS, "\\d{1,2}\\.0(?:版本?|时代|行动|模式|政策|阶段)|(?<=" + HAN + "{2})\\d\\.0(?![\\d%])(?!" + HAN + ")"),
            new Shape("国省县高", "(?:国道|省道|县道|高速|国高|省高)[A-Z]?\\d{2,4}(?![\\d.]|公里|千米|米|条|万|亿|%|个)"),
            new Shape(DIGITS, "\\d{2,4}(?:、\\d{2,4}){0,4}(?:国道|省道|县道|线改|线(?=升级|改|大修|拓宽|绕|南|北|东|西|" + HAN + "{0,4}段))"),
            new Shape(DIGITS, "(?:123(?:45|15|48|19|29|33|50|69|88|93)|114|119|120|110|122|96\\d{3,4})(?=[政务便民市热线平台指挥救急接报医”、])"),
            new Shape(DIGITS + NUMERALS, "(?:\\d{2,4}|[百千万双十])强(?:[县区市镇企]{1,2})?(?![化度调大势])"),
            new Shape(DIGITS + NUMERALS, "(?:\\d{1,2}|一刻|[一二三四五六七八九十两半])(?:公里|分钟|小时|刻钟|刻|钟)(?=" + HAN + "{0,14}(?:圈|经济带|通勤|交通网))" + HAN + "{0,12}圈?"),
            new Shape(DIGITS + NUMERALS, "[一二三四五六七八九十两\\d]{1,2}年(?:行动(?:计划|方案)?|攻坚(?:行动|战)?|提升(?:行动|计划)|规划|发展规划|计划|倍增(?:行动|计划)?|再造|大变样|禁渔|提质)"),
            new Shape("党", "党的[十二]{1,2}大"),
            new Shape(NUMERALS, "十[一二三四五六]五|[八七]五普法|[十二]{2,3}大(?=[精报召以、，胜和])|[十二]{1,3}届" + NUMERAL + "{1,2}(?:次全会|中)(?:全会)?|[一二三四五六七八九]中全会"),
            new Shape(NUMERALS, "万元(?=GDP|生产总值|地区|工业增加值|国内)|[百千]亿斤(?=粮)|一二三产业?|" + Lexicon.any("名称")),
            new Shape("第" + NUMERALS, "(?:第[一二三四五六七八九十]|[一二三四五六七八九十]{1,2})(?:中学?|小学?|幼儿园|高中|医院|人民医院|实验小学|实验中学|水厂|污水处理厂)(?!生|微|时|型|心|长期)"),
            new Shape("东西南北内外" + NUMERALS, "[东西南北内外][一二三四五]环|[一二三四五]环(?=[路内外以线])"),
            new Shape(DIGITS, "\\d{1,3}号(?=线|院|楼|地块|文件|公路|隧道|泊位|码头|机组|井|厂房|路|大街|令|提案|议案|建议)(?:线|公路)?|\\d{1,2}(?=机场|直升机)"),
            new Shape(DIGITS, "\\d{3,5}(?=工程|行动|计划|工作法|工作制|战略|机制|模式|格局|工作思路|发展思路|总体|体系|产业体系|部署)"),
            new Shape(NUMERALS, "(?:[百千万双]{2,3}|[一二三四五六七八九十]百)" + HAN + "{0,4}?(?:工程|行动|计划)"),
            new Shape(NUMERALS, "[一二三四五六七八九十百千万两双]{1,2}" + HAN + "[一二三四五六七八九十百千万两双]{1,2}(?![亿元级])" + HAN
                    + "(?=工程|行动|活动|计划|试点|改革|机制|政策|制度|战略|格局|创建|管理|治理|体系|模式|产业|产品|建设)"));

    private static final BitSet STARTS = new BitSet();
    private static final Map<Character, List<Pattern>> BY_START = new HashMap<>();

    static {
        for (Shape shape : SHAPES) {
            for (char start : shape.starts().toCharArray()) {
                STARTS.set(start);
                BY_START.computeIfAbsent(start, c -> new ArrayList<>()).add(shape.pattern());
            }
        }
    }

    private Names() {}

    /** A name in the cleaned view. */
    record Name(int from, int to) {}

    /** All names, none overlapping another, in order of the text. */
    static List<Name> find(String text) {
        List<Name> found = new ArrayList<>();
        Matcher matcher = NOTHING.matcher(text).useTransparentBounds(true);
        int at = 0;
        while (at < text.length()) {
            int end = at;
            if (STARTS.get(text.charAt(at)) && startsClean(text, at)) {
                end = longest(matcher, text, at);
            }
            if (end > at) {
                found.add(new Name(at, end));
            }
            at = Math.max(end, at + 1);
        }
        return found;
    }

    private static int longest(Matcher matcher, String text, int at) {
        int end = at;
        for (Pattern pattern : BY_START.get(text.charAt(at))) {
            if (matcher.usePattern(pattern).region(at, text.length()).lookingAt()) {
                end = Math.max(end, matcher.end());
            }
        }
        return end;
    }

    /** A name does not begin in the middle of a number. */
    private static boolean startsClean(String text, int from) {
        if (from == 0 || text.charAt(from) >= 128) {
            return true;
        }
        char before = text.charAt(from - 1);
        boolean digit = Character.isDigit(text.charAt(from));
        return digit ? !Character.isDigit(before) && before != '.' : !(before < 128 && Character.isLetter(before));
    }
}
