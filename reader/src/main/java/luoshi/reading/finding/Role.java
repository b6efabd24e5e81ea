package luoshi.reading.finding;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a number tells of a stock that changes. The word nearest before the number decides. */
public enum Role {
    /** What there was: 上年末356台. */
    BASE("(?:上年|去年|前年|上一?年度?)(?:年?[底末初]|同期|(?=[的为是仅只有达]{0,3}$))|(?<=[比较由从在同与])(?:上年|去年|前年|上一?年度?|20\\d\\d年[底末]?)|(?<!今|当|本)年初|期初|[一两二三四五六七八九十]年前|前一年|同期|原有|原来|原先|原(?=[^，]{0,4}$)|此前|以前|先前|之前|从前|过去|既有|由(?!于)|从|结转|基数"),
    /** What came on top: 新增144台. */
    GAIN("新增|净增|增加|增[设添购配开扩殖]|增(?=[^，长至到]{0,3}$)|再[^，]?|(?<![高创革更翻刷全清])新(?!能源|型|材料|一代|区|城|兴|时代|质|闻|生儿|疆|建材|旧|老)|多(?=$|了|出)|提[高升]|上[升涨]|扩[建容充大增编]|补[建充增种植录配]|[辟续兴修扩自筹组创]建|[增添](?:了)?$|补充|吸[收纳]|引[进入]|招[聘收录引]|归集|开[办设业通]|投[放用产运入]|布[设点]|建[成设起]|认定|培[育训]|注册|登记|入库|纳入|加入|流入|涨|恢复|[转调购]入|购置|配[备置]|收[入缴]|存入|安装|加装|发展|创[成建办]|获[评批]"),
    /** What went: 停办9家. */
    LOSS("减少|净减|减(?![至到为])|少(?!于|数|年|儿)|退出|注销|停[办业用运]|关[闭停]|支[用出取]|使用|提取|偿还|淘汰|撤|拆除|下降|降低|回落|压[减降缩]|流[出失]|报废|[转调]出|核[减销]|取消|摘牌|退役|清退|消化|化解|脱贫|整改|销号|办结|拨付|出库"),
    /** What there is, with the time left open: 总数500台. */
    LEVEL("总[数量额]|总规模|总面积|总里程|总长|总库容|总人数|累计|保有|存量|共有|[现已](?:经)?(?:有|达|建成|认定|登记|培育|注册|备案)|拥有|余额|结余|达到?|突破|目前|截至|(?<=[共将现仍])有$"),
    /** What there is then, since it changed: 扩大到500台, 年末500台. */
    STOCK("(?<!截|及|以|直|甚)至|到(?!期|位|账)|[变增升降减扩化整并转简][^，、]{0,2}[为成]了?|(?:今年|当年)?年[末底]|期末|如今|届时|将[达有]");

    private static final Pattern BEHIND_BASE = Pattern.compile("^[^，。；]{0,4}(?:基础|基数|起点|底子)|^的?(?:上年|去年|年初|期初)");
    /** 累计建成: what is there, though told by how it came. */
    private static final Pattern STANDS = Pattern.compile("(?:累计|已经?|(?<![公总])共(?![享同和法]))(?!.*(?:新增|净增|增加|再))");
    private static final Pattern WHEN = Pattern.compile("(?:上年|去年|前年|上一?年度?|年初|期初|[一两二三四五六七八九十]年前|前一年|同期)(?:同期|年)?[底末初]?|原有|原来|原先|此前|以前");
    /** 上年末全市有注册志愿服务队2460支: what there was, whatever verb its name holds. */
    private static final Pattern HAD = Pattern.compile("^(?:截至|截止|到|至)?(?:上年|去年|前年|上一?年度?)年?[底末初](?:[^，新增]{0,6}有(?![所关效限])|[^，增]{0,6}(?:有效|在册|现存|存续))");
    private static final Pattern BACK_THEN = Pattern.compile("(?:^|[。；，])(?:截至|截止|到|至)?(?:上年|去年|前年|上一?年度?)年?[底末初]，[^，。；\\d]*$");
    private static final Pattern BY_THEN = Pattern.compile("(?:^|[。；，])(?:截至|截止|到|至)?(?:今年)?年[底末]，[^，。；\\d]*$");
    private static final int OPENING = 40;
    private static final Pattern THEN = Pattern.compile("(?<![上去前])年[末底]|期末");

    private static final Pattern IDLE = Pattern.compile("计划|力争|确保|预计|争取|[是为有]$|在册|在库|在营|实有|[人户家]数|[去上当全一本]年|的?基础上|这[一类些批种]|此类|该[项类]?|其|比例|占比|数量?|率|规模|[在比较的了净将使让年内今当一间全市县区域而则只不过仅又还并]");

    /** What is left of 挂牌16家 is a verb and no name. */
    private static final int VERB = 2;
    /** Names as short as 车辆 name the sort only. */
    private static final int SHORT = 3;

    private final Pattern words;

    Role(String words) {
        this.words = Pattern.compile(words);
    }

    /**
     * The role of a number, null where no word tells.
     *
     * @param sentence the words of its sentence before it
     * @param lead the words right before it
     * @param behind some characters behind it
     */
    static Role of(String sentence, String lead, String behind) {
        if (BEHIND_BASE.matcher(behind).lookingAt()) {
            return BASE;
        }
        Role role = of(lead);
        return role == null || role == GAIN ? since(sentence.substring(Math.max(0, sentence.length() - OPENING)), role) : role;
    }

    /** 去年初，全县挂牌督办隐患96处: a point in time that opens the sentence. */
    private static Role since(String words, Role role) {
        if (words.indexOf('年') < 0 || words.indexOf('，') < 0) {
            return role;
        }
        if (BACK_THEN.matcher(words).find()) {
            return BASE;
        }
        return role == null && BY_THEN.matcher(words).find() ? STOCK : role;
    }

    /** What the words before a number say of its role. */
    private static Role of(String lead) {
        Role nearest = null;
        int at = -1;
        for (Role role : values()) {
            Matcher found = role.words.matcher(lead);
            while (found.find()) {
                if (found.end() > at) {
                    at = found.end();
                    nearest = role;
                }
            }
        }
        if (nearest == GAIN && HAD.matcher(lead).find()) {
            return BASE;
        }
        if (nearest == GAIN && STANDS.matcher(lead).find()) {
            nearest = LEVEL;
        }
        if (nearest == LEVEL && WHEN.matcher(lead).find()) {
            return BASE;
        }
        return nearest == LEVEL && THEN.matcher(lead).find() ? STOCK : nearest;
    }

    /** The words before a number without those that tell a role or a time: the name of what it counts. */
    public static String name(String lead) {
        String name = lead;
        for (Role role : values()) {
            name = role.words.matcher(name).replaceAll("");
        }
        return IDLE.matcher(name).replaceAll("");
    }

    /** Whether two numbers can speak of one thing: one of them names nothing, or one's name is the other's with something left out. */
    public static boolean sameThing(Figure one, Figure other) {
        String first = name(one.lead());
        String second = name(other.lead());
        String a = Nouns.letters(first);
        String b = Nouns.letters(second);
        if (a.length() < 2 || b.length() < 2 || Nouns.within(a, b) || Nouns.within(b, a)) {
            return true;
        }
        if (Math.min(first.length(), second.length()) <= VERB) {
            return true;
        }
        if (Math.min(a.length(), b.length()) <= SHORT) {
            return a.chars().anyMatch(letter -> b.indexOf(letter) >= 0);
        }
        long shared = a.chars().filter(letter -> b.indexOf(letter) >= 0).count();
        return shared * 3 >= Math.min(a.length(), b.length()) * 2;
    }

    /** Whether it came or went. */
    public boolean flows() {
        return this == GAIN || this == LOSS;
    }
}
