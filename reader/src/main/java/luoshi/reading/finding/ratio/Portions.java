package luoshi.reading.finding.ratio;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import luoshi.reading.finding.Figure;
import luoshi.reading.finding.Line;
import luoshi.reading.finding.Nouns;
import luoshi.reading.finding.Sheet;

/**
 * Which amounts near a share it may be the share of. Each pair of amounts is weighed by what the words, the order and the numbers say for it;
 * none of them decides alone.
 */
final class Portions {

    private static final int BEFORE = 7;
    private static final int BEHIND = 4;
    private static final int MOST = 9;
    private static final int LONGEST_SUM = 5;
    /** A sum or a rest that no word announces may explain a share, not refute it. */
    private static final int UNTOLD = 6;
    private static final int ELSEWHERE = 9;
    private static final int SHORT_NAME = 7;
    private static final int STRETCH = 3;

    private static final Pattern PART = Pattern.compile(
            "其中|已|有(?!限)|能|可以|实际|正常|如约|如期|按期|按时|按|合格|达标|通过|完成|建成|实现|办结|整改|兑现|履行|运行|成功|有效|落实|解决|化解|销号|入驻|开通|覆盖|验收|交付|回收|修复|取得|落地|投产|投用|启用|到位|支付|拨付|兑付|发放|实施|率先|达到?|表示|愿意|符合|享受|参加|属于?|来自");
    private static final Pattern WHOLE = Pattern.compile(
            "共|总|全[市县区省旗州国镇]|合计|累计|应(?!急|用|对)|需|计划|任务|目标|指标|安排|下达|预算|在册|登记|纳入|列入|现有|受理|检查|抽|排查|摸|普查|清查|申报|申请|符合|组织|对$|盘子|现存|实有|总额|名册|台账|签订|回访|发出|收到|接收|交办|确定|梳理|所有");
    private static final Pattern PLANNED = Pattern.compile("计划|任务|目标|指标|下达|预算|盘子|应(?!急|用|对)|安排|需求");
    private static final Pattern REST = Pattern.compile("除|不合格|不达标|未|尚余|尚有|还有|还剩|剩余|余下|仍有|没有|未能|缺|不符|停业|淘汰|不予|失败|退出|空置|闲置|其余(?!均)|(?<!拖)欠|超期|逾期|不满意|有问题|问题");
    private static final Pattern FLOW = Pattern.compile("新(?!能源|材料|型|兴)|再|净增|增加|推广|建成|投放|发展|培育|认定|引进");
    private static final Pattern STOCK = Pattern.compile("(?:总数|总量|总规模|累计|总计|保有量|达到?|增至|增加到|扩大到|突破)(?:达到?|已达|为)?$");
    private static final Pattern AMONG = Pattern.compile("(?:中|里|内)(?:的|，|已|有|$)|之中|当中|^的");
    private static final Pattern GIVEN_AWAY = Pattern.compile("同比|比上年|较上年|比去年|较去年|上年|去年底|增加|净增|每|均[^，。；]{0,4}$|平均|日均|上缴|减少|减免");
    private static final Pattern SUMMED = Pattern.compile("合并|合计|两项|三项|两类|三类|两者|二者|三者|共|全年|总体|综合|加总|累计|一并|均");
    private static final Pattern OUTSIDE = Pattern.compile("全国|世界|全球|全省|全疆|全区|全市|全县|生产总值|GDP|经济总量|税收|收入|总人口");
    private static final Pattern OF_ITSELF = Pattern.compile("参保|参合|发生|死亡|发病|不良|升学|入学|普及|贡献|自给|渗透|就业|本地配套|毛利|.覆盖|.满意|安全感|分担");
    private static final Pattern STATISTICAL = Pattern.compile("失业|森林|林木|城镇化|城市化|绿化|机械化|杠杆|优良$|优良天数|良种");
    private static final Pattern OPINION = Pattern.compile("满意|安全感|分担|贡献|死亡|发病|就业");
    private static final Pattern OF_PROJECTS = Pattern.compile("开工|竣工|投产|达效|落地");
    private static final Pattern GENERAL = Pattern.compile("(?:总数?|全部|总量|总投资|上述|同类|其|总.{1,3}|全年.{0,4}|全部.{1,4}|所有.{0,4}|应.{1,4}数?|)");
    private static final Pattern PLAN_WORDS = Pattern.compile("计划|任务|目标|指标|预算");

    private static final Pattern AMONG_THEM = Pattern.compile("^(?:其中|已|实际)+");
    /** 完成七成，即18.9亿元: the share told again as an amount. */
    private static final Pattern THAT_IS = Pattern.compile("[，（、]?(?:即|也?就是|也即|约合|合|折合)(?:约|为)?");
    private static final Pattern MEASURE = Pattern.compile("(?:电|水|气|热|产|销|总|数|货|客)?量|(?:金|总|数|销售)?额|(?:户|人|件|次|总)?数|面积|规模|里程|产值|收入|资金|部分|人口");
    private static final Pattern FILLED = Pattern.compile("使用|入住|利用|占用|上座|满员|在岗|满编|停放|饱和");
    private static final Set<String> PLACES = Set.of("张", "个", "席", "间", "套", "座", "位");
    private static final Set<String> FILLERS = Set.of("人", "名", "户", "辆", "家", "台");

    private static final String SIGNS = "“”‘’的《》";
    private static final double MOSTLY = 0.7;
    private static final double AS_GOOD_AS_EQUAL = 3;
    private static final double CLOSE = 12;
    private static final double FAR = 45;

    private final Sheet sheet;
    private final Share share;
    private final Naming naming;
    private final List<Figure> near;
    private final List<Weighed> all = new ArrayList<>();

    /**
     * A portion and how much speaks for it.
     *
     * @param portion the amounts
     * @param weight the more, the likelier
     */
    record Weighed(Portion portion, int weight) {}

    private Portions(Sheet sheet, Share share, Naming naming) {
        this.sheet = sheet;
        this.share = share;
        this.naming = naming;
        this.near = near();
    }

    /** The portions near a share, in order of the text. */
    static List<Weighed> near(Sheet sheet, Share share, Naming naming) {
        Portions portions = new Portions(sheet, share, naming);
        for (Figure whole : portions.near) {
            portions.partsOf(whole);
        }
        return portions.all;
    }

    private List<Figure> near() {
        List<Figure> found = new ArrayList<>();
        Line here = sheet.lines().get(share.line());
        int last = Math.min(sheet.figures().size() - 1, share.next() + BEHIND);
        for (int i = Math.max(0, share.previous() - BEFORE); i <= last; i++) {
            Figure figure = sheet.figures().get(i);
            boolean close = figure.line() >= share.line() - 2 && figure.line() <= share.line() + 1 && sheet.lineOf(figure).block() == here.block();
            if (close && figure != share.figure() && figure.amount() && !figure.number().unit().symbol().equals("大") && figure.upperless() && figure.base() > 0 && !GIVEN_AWAY.matcher(figure.lead()).find() && found.size() < MOST) {
                found.add(figure);
            }
        }
        return found;
    }

    private void partsOf(Figure whole) {
        List<Figure> alike = near.stream().filter(figure -> figure != whole && (figure.sameUnit(whole) || fills(figure, whole))).toList();
        for (int i = 0; i < alike.size(); i++) {
            Figure part = alike.get(i);
            double most = planned(whole) ? 1.6 * whole.base() : whole.base();
            int weight = part.base() <= most ? weigh(part, whole) : 0;
            if (part.base() <= most && (part.base() < whole.base() || planned(whole))) {
                boolean remains = REST.matcher(clauseOf(part)).find();
                Portion portion = Portion.of(part, whole);
                all.add(new Weighed(portion, weight + closeness(portion) - (remains ? 4 : 0)));
                if (part.base() < whole.base()) {
                    Portion rest = new Portion(whole, List.of(part), true);
                    all.add(new Weighed(rest, remains ? weight + closeness(rest) : Math.min(UNTOLD, weight - 3)));
                }
            }
            sums(whole, alike, i);
        }
    }

    /** 床位1460张，入住1022人，床位使用率: what a share of places counts is who takes them. */
    private boolean fills(Figure part, Figure whole) {
        boolean places = PLACES.contains(whole.number().unit().base()) && FILLERS.contains(part.number().unit().base());
        return places && naming.sort() == Naming.Sort.DEED && FILLED.matcher(naming.words()).find();
    }

    private String clauseOf(Figure figure) {
        return figure.clause() + figure.tail();
    }

    /** First and second half of the year together, three grades together. */
    private void sums(Figure whole, List<Figure> alike, int first) {
        double sum = alike.get(first).base();
        for (int end = first + 2; end <= Math.min(alike.size(), first + LONGEST_SUM); end++) {
            Figure last = alike.get(end - 1);
            sum += last.base();
            boolean run = last.line() - alike.get(first).line() <= 1 && (whole.index() < alike.get(first).index() || whole.index() > last.index());
            if (run && sum <= whole.base() * 1.3) {
                boolean told = SUMMED.matcher(share.lead()).find() && last.index() == share.previous() && whole.index() == alike.get(first).index() - 1;
                Portion together = new Portion(whole, List.copyOf(alike.subList(first, end)), false);
                all.add(new Weighed(together, told ? weigh(last, whole) + 4 + closeness(together) : Math.min(UNTOLD, weigh(last, whole) - 2)));
            }
        }
    }

    private boolean planned(Figure figure) {
        return PLANNED.matcher(figure.lead()).find() || PLAN_WORDS.matcher(figure.tail()).find() || PLANNED.matcher(figure.clause()).find();
    }

    private int weigh(Figure part, Figure whole) {
        return place(part, whole) + roles(part, whole) + names(part, whole) - (elsewhere(part, whole) ? ELSEWHERE : 0);
    }

    /** Whether both stand in other sentences, and the share's own sentence speaks of something else. */
    private boolean elsewhere(Figure part, Figure whole) {
        if (part.line() == share.line() || whole.line() == share.line()) {
            return false;
        }
        Figure before = share.previous() >= 0 ? sheet.figures().get(share.previous()) : null;
        boolean ownPart = before != null && before.line() == share.line() && before.amount();
        return ownPart || share.lead().length() > SHORT_NAME && !Nouns.share(share.lead(), clauseOf(part) + clauseOf(whole));
    }

    /** Near each other, and nothing alike between. */
    private int place(Figure part, Figure whole) {
        int weight = part.line() == share.line() ? 2 : part.line() == share.line() - 1 ? 1 : 0;
        weight += whole.line() == part.line() ? 1 : whole.line() < part.line() - 1 ? -1 : 0;
        boolean row = whole.index() + 1 == part.index() && part.index() == share.previous() && share.lead().length() <= SHORT_NAME;
        weight += row && part.line() == share.line() && whole.line() == share.line() ? 1 : 0;
        weight += share.next() == part.index() && whole.index() == share.previous() && THAT_IS.matcher(sheet.text().substring(share.to(), part.from())).matches() ? 4 : 0;
        int low = Math.min(Math.min(part.index(), whole.index()), share.previous() + 1);
        int high = Math.max(Math.max(part.index(), whole.index()), share.next() - 1);
        for (Figure other : near) {
            boolean between = other.index() > low && other.index() < high && other != part && other != whole;
            weight -= between ? other.sameUnit(whole) ? 2 : 1 : 0;
        }
        for (int i = low + 1; i < high; i++) {
            Figure other = sheet.figures().get(i);
            weight -= (other.percent() || other.point()) && i != share.next() - 1 ? 1 : 0;
        }
        return weight;
    }

    /** What the words make of the two. */
    private int roles(Figure part, Figure whole) {
        int weight = 0;
        String gap = whole.to() <= part.from() ? sheet.between(whole, part) : sheet.between(part, whole);
        boolean listed = gap.contains("、") && gap.indexOf('，') < 0 && gap.length() < 16;
        boolean among = whole.index() < part.index() && (AMONG.matcher(whole.tail()).find() || gap.contains("其中"));
        weight += among ? 3 : 0;
        weight += PART.matcher(part.lead() + part.tail()).find() ? 2 : 0;
        weight += WHOLE.matcher(whole.clause() + whole.tail()).find() ? 1 : 0;
        weight += planned(whole) && !planned(part) ? 2 : planned(part) && !planned(whole) ? -3 : 0;
        weight -= listed && !among ? 3 : 0;
        weight -= FLOW.matcher(part.lead()).find() && STOCK.matcher(whole.lead()).find() && whole.index() > part.index() ? 5 : 0;
        weight += Nouns.share(Nouns.of(part), Nouns.of(whole)) || bare(part) || bare(whole) ? 1 : -1;
        weight -= !part.number().unit().base().equals(whole.number().unit().base()) ? 2 : 0;
        return weight;
    }

    /** Whether no noun stands beside it: 已办结11400件. */
    private static boolean bare(Figure figure) {
        return figure.lead().length() + Math.min(figure.tail().length(), 4) <= 6;
    }

    /** What the share's name says of the two. */
    private int names(Figure part, Figure whole) {
        return switch (naming.sort()) {
            case PRINTED -> whole.index() == share.previous() ? 5 : -6;
            case BARE -> 2;
            case WHOLE -> wholeNamed(part, whole);
            case DEED -> deed(part, whole);
            case PART -> covered(naming.words(), clauseOf(part)) || measured(part) ? 3 : stretch(naming.words(), clauseOf(part)) ? 2 : naming.words().length() > 2 ? -7 : kinship(naming.words(), clauseOf(part));
            case NONE -> -9;
        };
    }

    /** 外送电量 of 其中外送31亿千瓦时: the share's name is the part's and what is measured of it. */
    private boolean measured(Figure part) {
        String named = AMONG_THEM.matcher(part.lead()).replaceFirst("");
        return named.length() >= 2 && naming.words().startsWith(named) && MEASURE.matcher(naming.words().substring(named.length())).matches();
    }

    private int wholeNamed(Figure part, Figure whole) {
        String named = naming.words();
        if (PLAN_WORDS.matcher(named).find()) {
            return planned(whole) ? 4 : -1;
        }
        if (GENERAL.matcher(named).matches()) {
            return 2;
        }
        int kin = kinship(named, whole.clause() + whole.tail());
        return kin > 0 ? 1 + kin : OUTSIDE.matcher(named).find() ? -6 : -4;
    }

    private int deed(Figure part, Figure whole) {
        String deed = naming.words();
        boolean adverb = deed.equals(share.tail());
        String verb = adverb || deed.endsWith("完成") ? deed : deed.substring(Math.max(0, deed.length() - 2));
        if (!part.sameUnit(whole)) {
            return kinship(deed.substring(0, deed.length() - verb.length()), whole.clause() + whole.tail()) + 1;
        }
        int own = kinship(verb, clauseOf(part));
        int kin = Math.max(own == 3 ? 4 : own, kinship(verb, whole.clause() + whole.tail()) - 1);
        String topic = deed.substring(0, Math.max(0, deed.length() - 2));
        boolean topical = topic.length() > 1 && kinship(topic, clauseOf(part)) == 3 && !OPINION.matcher(deed).find();
        kin = topical ? Math.max(2, kin) : kin;
        boolean foreign = deed.length() > 4 && kinship(topic, whole.clause() + whole.tail() + clauseOf(part)) < 3;
        boolean other = kin < 2 && (OF_ITSELF.matcher(deed).find() || foreign) || OF_PROJECTS.matcher(deed).find() && whole.dimension().equals("元");
        if (STATISTICAL.matcher(deed).find()) {
            return -5;
        }
        return kin == 0 ? other ? -5 : -1 : kin - (other ? 4 : 0);
    }

    /** Whether most characters of a name are among the words: 民间投资 is no 工业投资. */
    static boolean covered(String name, String words) {
        long plain = name.chars().filter(letter -> SIGNS.indexOf(letter) < 0).count();
        return plain > 0 && name.chars().filter(letter -> SIGNS.indexOf(letter) < 0 && words.indexOf(letter) >= 0).count() >= MOSTLY * plain;
    }

    /** 规范化种植 of 规范化基地: a stretch of three characters is no chance. */
    private static boolean stretch(String name, String words) {
        for (int i = 0; i + STRETCH <= name.length(); i++) {
            if (words.contains(name.substring(i, i + STRETCH))) {
                return true;
            }
        }
        return false;
    }

    /** How much two phrases have in common: a word, or single characters of it. */
    static int kinship(String name, String words) {
        int letters = 0;
        for (int i = 0; i < name.length(); i++) {
            if (i + 2 <= name.length() && words.contains(name.substring(i, i + 2))) {
                return 3;
            }
            letters += words.indexOf(name.charAt(i)) >= 0 ? 1 : 0;
        }
        return Math.min(2, letters);
    }

    /** A value close to the printed one is hardly there by chance; one far away hardly belongs to it. */
    private int closeness(Portion portion) {
        if (share.range().most() == Double.MAX_VALUE) {
            return 0;
        }
        double middle = (Math.max(0, share.range().least()) + share.range().most()) / 2;
        double off = Math.abs(portion.percent() - middle);
        int likeness = share.exact() && share.range().least() < 100 ? Slip.likeness(portion.percent(), share.figure()) : 0;
        return likeness + (off < AS_GOOD_AS_EQUAL ? 2 : off < CLOSE ? 1 : off > FAR ? -4 : 0);
    }
}
