package luoshi.reading.kind;

import java.util.Set;
import java.util.regex.Pattern;
import luoshi.reading.Bound;

/** Questions about the role a number plays in its clause. */
final class Roles {

    private static final String THINGS = "(?:[\\u4e00-\\u9fff“”（）]{0,14}?)(?:企业|项目|产业|集群|村|县|城市|园区|工程|平台|基地|人群|老人|老年人|居民|人口|人员|客商|产品|小区|建筑|锅炉|机组|单位|镇|街道|开发区|市场主体|纳税|大户|合作社|产业链|大项目|产值|营业收入|领军|龙头|贷款|车辆|货车|医院|建设用地|河流|水库|农户|家庭)";
    private static final Pattern COUNTED = Pattern.compile("^的?" + THINGS);
    private static final Set<String> GRADES = Set.of("级", "期", "届", "轮", "批", "星", "周岁", "岁", "年级", "代", "强", "重", "字", "号线", "折", "步", "关", "层", "P", "点", "股", "度", "亿级", "国", "回", "时", "面", "路", "石", "里", "担", "方");
    private static final Set<String> COUNTERS = Set.of("家", "个", "项", "条", "座", "所", "处", "场", "次", "户", "套", "件", "名", "位", "台", "辆", "人次", "张", "人", "万人");
    private static final Pattern RANK = Pattern.compile("(?:前|后|第|列|居|首|进入[^，]{0,6}|跻身[^，]{0,6})$");
    private static final Pattern ATTRIBUTE_BEFORE = Pattern.compile(
            "(?:总投资(?:额)?|总面积|总建筑面积|占地(?:面积)?|规划面积|注册资[本金]|概算|估算投资|净资产)(?:约|达到?|为|超|近|共)?$");
    private static final Pattern CAPACITY_BEFORE = Pattern.compile(
            "(?:全长|总长|线路长|建筑面积|装机(?:容量)?|总装机|库容|总库容|设计[产能]+|年产(?:能|值)?|日处理(?:能力)?|日产|日供水)(?:约|达到?|为|超|近|共)?$");
    private static final Pattern INVESTED = Pattern.compile("投资(?:额)?(?:约|达到?|为|超过?|近)?$");
    private static final Pattern SIZED_PROJECT = Pattern.compile(
            "^(?:的)?[\\u4e00-\\u9fff“”A-Za-z·（）]{0,16}?(?:项目|工程|电站|基地|生产线|产线|工厂|厂房|机组|发电|光伏|风电|储能|乙烯|露天矿|煤矿|矿井|一期|二期|扩建|园|装置|粮库|仓|综合体|大道|路|高速|铁路|输变电|冷库)");
    private static final Set<String> SIZES = Set.of("吨", "平方米", "兆瓦", "千瓦", "立方米", "立方", "千伏", "吉瓦", "兆瓦时", "MW", "GW", "kV", "KV", "kW", "千瓦时", "蒸吨", "亿千瓦时", "MWp", "套", "辆", "头", "只", "羽");
    private static final Set<String> THRESHOLD_SIZES = Set.of("吨", "平方米", "兆瓦", "千瓦", "平方公里", "公里", "亩", "公顷", "立方米", "立方", "千伏", "蒸吨", "岁", "周岁", "人", "名", "米");
    private static final Pattern BUILD_VERB = Pattern.compile(
            "(?:新增|新建|建成|建设|打造|改造|改建|完成|实施|治理|修复|新改建|硬化|铺设|改造提升|种植|推广|绿化|造林|流转|整治|压减|淘汰|拆除|争取|发展|修建|扩建|恢复|安装|开工|提升|收储|供应|盘活|复垦|回购|消化|处置|收购|储备|储存|养护|出让|增加|新改扩建|续建|整合|打通|确保|达到?|突破|和|、)[\\u4e00-\\u9fff]{0,0}$");
    private static final Pattern OLD_VALUE_AFTER = Pattern.compile("^(?:左右)?(?:提高|提升|增加|增长|上升|上调|扩大|扩展|下降|降低|降|减少|压减|压缩|缩短|缩减|调整|升|增|提|恢复|拓展)[到至为]");
    private static final Pattern OLD_VALUE_BEFORE = Pattern.compile("(?:由|从)[^，、]{0,14}$");
    private static final Pattern ROUNDUP = Pattern.compile("^(?:大|方面|类|种|问题|环节|领域|重点(?:领域|方面|任务)?(?:$|的)|维度|层面|战略|方向|目标|原则|关系|要点|关键|统筹|坚持|转变|突出|结合|层次|主题|板块|阶段|抓手|层级)");
    private static final Pattern NUMBERED_WORK = Pattern.compile("^(?:重点|重大|专项|关键|系统|标志性)?(?:工程|行动|举措|任务|制度|机制|改革|措施|攻坚|活动|工作)");
    private static final Pattern FACT = Pattern.compile("^(?:多|余)?(?:人口|人民|各族|中国人|群众|市民|家乡|父老|全市人民|常住人口|同胞|儿女|中华儿女|干部|党员|老百姓|消费者|劳动力资源)");
    private static final Pattern EXPLAINED = Pattern.compile("^的(?:速度|增速|增长)");
    private static final Pattern SHARE_FACT = Pattern.compile("(?:约|占|位)(?:全国|全省|全市|世界|全球)[^，]{0,8}(?:的)?$");
    private static final Pattern DOUBTFUL = Pattern.compile("(?:^|[^\u4e00-\u9fff])(?:促进|做强|壮大|巩固|保护|依托|围绕|聚焦)[^，、]{0,6}$");
    private static final Pattern HELD = Pattern.compile("(?:^|[^保持])拥有$|(?:共|现|我国|全国|我[省市县区])有$|每$|(?:今年|应届)(?:高校)?毕业生$");
    private static final Pattern POPULATION = Pattern.compile("(?<!贫困|就业|转移)人口$");
    private static final Pattern UNIVERSE = Pattern.compile("(?:全国|全省|全球|世界|全市)[^，]{0,10}$");
    private static final Pattern AMONG = Pattern.compile("(?:我[省市县区旗]就?|就|中)(?:占|有)?\\d|[前后]\\d*[一二三四五六七八九十]|[前后]列");
    private static final Pattern COUNT_VERB = Pattern.compile(
            "(?:新增|新建|建成|建设|创建|打造|培育|引进|启动|实施|完成|办好|推进|争创|新改扩建|改造|打通|建好|布局|组建|开工|至少|不少于|每[个县乡镇村市区年]{1,3}|再|提升|[建]成并?投?用?|编制|开展|抓好|筹建|续建|整治|认定|落地|举办)[^，、\\d]{0,4}$|等$|^(?:积极|加快|全面|扎实|持续)?(?:启动|推进|创建|实施|完成|抓好|开展|建设)[^，]{1,40}、[^，、]{1,10}$");

    private Roles() {}

    /** 80万重点群体: people or things counted in 万 without a measure word. */
    static boolean isHeadCount(NumberContext n) {
        return n.words().endsWith("万") && !n.after().isEmpty() && n.after().charAt(0) >= 0x4e00;
    }

    static boolean isRank(NumberContext n) {
        boolean place = n.unit().isEmpty() || n.unit().equals("名") || n.unit().equals("位") || n.unit().equals("位次") || n.unit().equals("强");
        return place && RANK.matcher(n.near()).find() && !(n.unit().equals("名") && n.before().endsWith("第") && n.before().isEmpty());
    }

    static boolean isGrade(NumberContext n) {
        if (n.unit().equals("批") || n.unit().equals("轮") || n.unit().equals("期")) {
            return n.chinese() || n.after().isEmpty();
        }
        return GRADES.contains(n.unit());
    }

    static boolean isThreshold(NumberContext n) {
        String after = n.after();
        if (n.unit().startsWith("亿级") || n.unit().isEmpty() && after.startsWith("级") || n.unit().equals("亿") && (after.startsWith("级") || COUNTED.matcher(after).find() && !n.before().endsWith("、"))) {
            return true;
        }
        if (COUNTERS.contains(n.unit())) {
            return n.token().bound() == Bound.AT_LEAST && n.before().matches(".*(?:服务|覆盖|容纳|规模|存栏|员工|人口)$") && COUNTED.matcher(after).find();
        }
        if (n.before().matches(".*一批[^，]{0,12}$") && n.unit().startsWith("亿") || n.unit().equals("亿") && n.chinese()) {
            return true;
        }
        if (isHeadCount(n) && after.matches("^(?:以上)?[县市].*")) {
            return true;
        }
        boolean bounded = n.token().bound() == Bound.AT_LEAST || n.token().bound() == Bound.AT_MOST || n.token().bound() == Bound.GREATER;
        if (n.unit().contains("元") && bounded) {
            return COUNTED.matcher(after).find() && !after.startsWith("投资") && !after.startsWith("的投资");
        }
        if (n.unit().contains("元") && n.chinese() && COUNTED.matcher(after).find()) {
            return true;
        }
        if (n.unit().contains("元") && n.before().matches(".*(?:亿元|万元|级|过|超|逾)[、和]?$") && COUNTED.matcher(after).find()) {
            return true;
        }
        return bounded && COUNTED.matcher(after).find() && THRESHOLD_SIZES.contains(n.unit());
    }

    static boolean isProjectAttribute(NumberContext n) {
        if (ATTRIBUTE_BEFORE.matcher(n.near()).find()) {
            return true;
        }
        if (INVESTED.matcher(n.near()).find() && n.after().startsWith("的")) {
            return true;
        }
        if (CAPACITY_BEFORE.matcher(n.near()).find()) {
            return n.after().startsWith("的") || SIZED_PROJECT.matcher(n.after()).find();
        }
        if (!SIZES.contains(n.unit())) {
            return false;
        }
        boolean sized = SIZED_PROJECT.matcher(n.after()).find();
        return sized && !BUILD_VERB.matcher(n.near()).find() && !n.before().isEmpty();
    }

    static boolean isOldValue(NumberContext n) {
        return OLD_VALUE_AFTER.matcher(n.after()).find() && (OLD_VALUE_BEFORE.matcher(n.near()).find() || n.unit().equals("%"))
                || OLD_VALUE_BEFORE.matcher(n.near()).find() && n.after().matches("^[^，]{0,10}(?:到|至).*\\d.*") && !n.before().endsWith("从事");
    }

    static boolean isRoundup(NumberContext n) {
        if (n.unit().equals("大") || n.unit().equals("方面")) {
            return true;
        }
        boolean counter = n.unit().equals("个") || n.unit().equals("项") || n.unit().equals("条") || n.unit().isEmpty() || n.unit().equals("张") || n.unit().equals("种") || n.unit().equals("类");
        if (n.unit().equals("种") || n.unit().equals("类")) {
            return n.chinese();
        }
        if (n.chinese() && counter && NUMBERED_WORK.matcher(n.after()).find()) {
            return true;
        }
        return counter && (ROUNDUP.matcher(n.after()).find() || n.before().matches(".*(?:以下|如下|下列|上述|这|做好|处理好|把握好|抓住|抓好以下)$") && n.chinese())
                || n.chinese() && counter && n.before().endsWith("以下");
    }

    static boolean isStandingFact(NumberContext n) {
        return EXPLAINED.matcher(n.after()).find() || FACT.matcher(n.after()).find() && (n.unit().startsWith("亿") || n.unit().isEmpty() || n.unit().equals("人") || n.unit().equals("名") && n.after().startsWith("党员"))
                || SHARE_FACT.matcher(n.near()).find() && !n.before().contains("达")
                || n.unit().equals("亿") && POPULATION.matcher(n.near()).find()
                || HELD.matcher(n.near()).find()
                || UNIVERSE.matcher(n.near()).find() && AMONG.matcher(n.after()).find();
    }

    /** Named or existing things that something shall be done with: annotators themselves differ. */
    static boolean isDoubtfulCount(NumberContext n) {
        return n.chinese() && !n.unit().equals("%") && !n.unit().equals("元") || DOUBTFUL.matcher(n.near()).find() && COUNTERS.contains(n.unit()) && !n.unit().equals("人");
    }

    /** Chinese numerals count as a promise only behind a verb that brings something about. */
    static boolean isIdleChineseNumber(NumberContext n) {
        return n.chinese() && !n.unit().equals("%") && !COUNT_VERB.matcher(n.before()).find();
    }
}
