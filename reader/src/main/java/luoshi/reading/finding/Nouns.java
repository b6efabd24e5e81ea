package luoshi.reading.finding;

import java.util.Set;
import java.util.regex.Pattern;

/** Compares what numbers speak of. */
public final class Nouns {

    private static final Set<String> IDLE = Set.of(
            "全市", "全县", "全区", "全省", "累计", "完成", "新增", "新建", "建成", "达到", "实现", "目前", "已经", "其中", "全年", "实施", "今年", "去年", "年度", "总数", "共计", "合计", "全部", "计划", "推进", "建设",
            "省级", "市级", "国家", "重点", "开工", "竣工", "投产", "新开", "以上", "提高", "增长", "同比", "居全", "全国");
    private static final Pattern FUNCTION_WORDS = Pattern.compile(
            "目前|已经?|累计|总?共计?|其中|完成|实际|截至|年底|全年|全市|全县|全区|全省|去年|今年|新|了|有|个|均|年内|实现|达到?|其余|顺利|按期|如期|以来");
    private static final Pattern QUOTES = Pattern.compile("[“”‘’《》\"、（）() 　]|[一二三四五六七八九十]是");
    private static final Pattern HEAD = Pattern.compile(
            "^(?:20\\d\\d年(?:底|末)?|今年|去年|年末|年内|年底前?|全年|年度|每年|到(?!位)|预计|力争|确保|争取|将|拟|要|重点|加快|推进|推动|启动|继续|持续|扎实|全面|首批|组织|开展|完成|实施|全国|国家级?(?=[高科])|全市|全省|全县|全区|全旗"
                    + "|我市|我县|我省|我区|各类|新建改造|新建改建|新改扩建|新改建|新开工|新认定|新引进|新培育|新登记|新创建|新打造|新发展|新签约|新修|增设|增建|新开通|新开(?=公)|新建|新增|新|已|登记的|备案|组建|组织|发放|举办|获评|有|投用|启用|落地|下达|一年来|再建|再投放|再|一年来|共|支持|计划|改造提升|改扩建|改建|改造|建成|建设|建立|培育|认定|引进|治理|整治|修复|打造|创建|创成"
                    + "|争创|选树|实际|累计|目前|均|超额|再|其中)+");
    private static final Pattern TAIL = Pattern.compile("(?:入库|认定|登记|建设|改造|项目|任务|工程|总量|总数|总里程|总规模|保有量|存量|达标|完成|新增|累计|治理|整治|企业总数|增幅|增速|分别|同比|均)+$");

    private static final int LONGEST_TRAIL = 4;
    private static final Set<String> TRAIL = Set.of(
            "同比", "比上年", "较上年", "年均", "分别", "预计", "将", "累计", "总共", "共", "力争", "确保", "要", "迈上", "跃上", "站上", "迈过", "跨上", "预期", "提升至", "上升至", "提高至", "增至", "扩大到", "保有量", "总数", "总量", "总规模", "均", "已", "再", "达", "达到", "为", "突破", "超", "超过", "完成", "实现", "增长", "增速", "增幅", "增加", "提高",
            "提升", "上升", "扩大", "下降", "降低", "减少", "压减", "控制", "保持", "稳定", "到", "至", "在", "约", "近", "不低于", "不少于", "新增", "净增", "了", "左右", "有");

    private static final Pattern TIME = Pattern.compile("(?:截至|到|至|在)?(?:去年|上年|今年|年内|目前|现有|原有|年初|年末)(?:全年|[底末初])?|(?<=[^，]{2})年[底末]");
    private static final Pattern BEHIND = Pattern.compile("(?:全部|均|都|已|向|正在).*$");
    private static final Pattern DATED = Pattern.compile("^.*20\\d\\d年的");

    private static final Pattern PLAIN = Pattern.compile("[总量额数的]");
    private static final Pattern AIR = Pattern.compile("空气(?:质量)?优良");

    /** 财税部门要确保: who shall do it. */
    private static final Pattern URGES = Pattern.compile("^.*(?:确保|力争|争取|推动|促进|努力实现|预期)(?=.{4})");

    private Nouns() {}

    /** Whether a phrase names nothing by itself once its verb is taken off: 目前已开工. */
    public static boolean nameless(String lead, String verb) {
        return FUNCTION_WORDS.matcher(lead.replace(verb, "")).replaceAll("").length() <= 1;
    }

    /** Whether two phrases share a word of two characters that means something. */
    public static boolean share(String one, String other) {
        for (int i = 0; i + 2 <= one.length(); i++) {
            String pair = one.substring(i, i + 2);
            if (!IDLE.contains(pair) && other.contains(pair)) {
                return true;
            }
        }
        return false;
    }

    /** A topic's characters in order, without those that only say that it is an amount: 游客接待量 and 接待国内外游客 are not far apart. */
    public static String letters(String topic) {
        return PLAIN.matcher(topic).replaceAll("").chars().sorted().distinct().collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append).toString();
    }

    /** Whether all letters of one are among those of the other. */
    public static boolean within(String one, String other) {
        return one.chars().allMatch(letter -> other.indexOf(letter) >= 0);
    }

    /** The words of a number that say what it counts. */
    public static String of(Figure figure) {
        return figure.lead() + figure.tail();
    }

    /** What a number measures, in its own words; what the reader takes for its indicator where the words beside it name nothing. */
    public static String topic(String lead, String tail, String clause, String named) {
        String timeless = TIME.matcher(lead).replaceAll("");
        String own = topic(DATED.matcher(timeless.substring(0, trailFrom(timeless))).replaceFirst(""));
        if (own.length() >= 3) {
            return own;
        }
        String indicator = BEHIND.matcher(topic(named.substring(0, trailFrom(named)))).replaceFirst("");
        if (trailFrom(timeless) == 0 && indicator.length() >= 4) {
            return indicator;
        }
        String head = indicator.substring(Math.max(0, indicator.length() - 2));
        if (indicator.length() >= 4 && (clause.contains(head) || tail.contains(head))) {
            return indicator;
        }
        String behind = own.length() < 2 ? BEHIND.matcher(topic(tail)).replaceFirst("") : "";
        return behind.length() >= 4 ? behind : "";
    }

    /** Where the verbs begin that a phrase ends with. */
    private static int trailFrom(String phrase) {
        int end = phrase.length();
        int shorter = end;
        do {
            end = shorter;
            for (int length = Math.min(LONGEST_TRAIL, end); length > 0 && shorter == end; length--) {
                shorter = TRAIL.contains(phrase.substring(end - length, end)) ? end - length : end;
            }
        } while (shorter < end);
        return end;
    }

    /** An indicator's name without what differs from one mention to the next: quotes, verbs, 规上 for 规模以上. */
    public static String topic(String indicator) {
        if (indicator.isEmpty()) {
            return "";
        }
        String plain = QUOTES.matcher(URGES.matcher(indicator).replaceFirst("")).replaceAll("").replace("规上", "规模以上").replace("GDP", "地区生产总值").replace("比率", "比例").replace("外贸进出口", "进出口").replace("经营主体", "市场主体").replace("实际使用外资", "实际利用外资").replace("全社会研发", "研发");
        plain = AIR.matcher(plain).replaceFirst("优良");
        plain = HEAD.matcher(plain).replaceFirst("").replace("新增", "");
        String cut = TAIL.matcher(plain).replaceFirst("");
        boolean things = cut.length() < 3 && plain.length() >= 4 && (plain.endsWith("项目") || plain.endsWith("工程"));
        return things ? plain : cut;
    }
}
