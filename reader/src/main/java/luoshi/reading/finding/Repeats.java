package luoshi.reading.finding;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import luoshi.reading.Kind;
import luoshi.reading.Part;

/** One indicator met more than once: targets against results, and two values for one thing. */
final class Repeats {

    private static final Pattern FLOW = Pattern.compile(
            "新|净增|再|增设|增加|投放|认定|引进|建成|竣工|入库|培育|改造|完成|实施|签约|创建|发放|举办|培训|开工|改建|扩建|打造|建设|硬化|绿化|造林|整治|治理|招聘|转移|落地|发行|推广|修复|争取|获批|投用|投产|争创|利用|到位|登记|出让|发展|接待|引导|发布");
    private static final Pattern STOCK = Pattern.compile("达到?|总数|总量|总里程|总长|累计|有$|共有|保有|现有|拥有|突破|稳定在|保持|总计|存量|增至|增加到|扩大到|提高到|提升到");
    private static final Pattern LESS_IS_BETTER = Pattern.compile("失业|PM|能耗|浓度|债|死亡|事故|发案|投诉|不良|贫困|负债|排放|煤炭|控制|下降|降|减(?!负|税|免)|压|时限|时间|成本|用时|缺口|逾期|隐患|拆除|淘汰|欠|赤字|通胀|涨幅|物价|库存|脱贫|危房|信访");
    private static final Pattern RATE = Pattern.compile("(?:率|比重|占比|度|比例)$");
    private static final Pattern YEARS = Pattern.compile("[二三四五六七八九十两\\d]+年(?:来|间|期|内|共|累计)|[五三]年|十[一二三四五六]五|累计|以来|年均|期间|届|任期|每年");
    private static final Pattern MEASURE = Pattern.compile("增长|增速|增幅|(?:下降|降低)(?![到至])|(?:提高|提升|上升|增加|减少|压减)(?![到至])|占|比重|高于|低于|快于|超出|人均|平均|净|翻|递增|[比较]20\\d\\d年");
    private static final Pattern PLACE = Pattern.compile("[\\u4e00-\\u9fff]{2}(?:街道|开发区|高新区|经开区|新区|示范区)|[\\u4e00-\\u9fff](?<![城乡市县区各小])镇(?!化|就)|全国|全省|省里|省下达|世界");
    private static final Pattern GENERIC_RATE = Pattern.compile("(?!森林|绿化|林草|植被|城镇)(?:.{0,3})(?:完成率|开工率|竣工率|投产率|办结率|满意率|满意度|合格率|达标率|占比|比重|覆盖率|利用率|办复率)");
    private static final Pattern TOTAL = Pattern.compile("总数|总量|累计|总计|存量|保有量|净");
    private static final Set<String> VAGUE = Set.of("市区", "项目", "企业", "投资", "资金", "人员", "活动", "面积", "工程", "任务", "平台", "设备", "产值", "收入", "培训", "服务", "会议", "农村", "城镇", "重点项目", "重大项目", "建设项目", "项目总投资", "固定资产投资项目", "总投资", "完成投资", "年度投资", "工业项目", "民生实事", "各类活动", "好项目", "大项目", "新项目", "总面积", "总里程", "生产总值", "各类企业", "年均递增");
    private static final double FAR_BELOW = 0.6;
    /** Few things, or a thing told in other words, differ more from year to year. */
    private static final double FAR_BELOW_IN_OTHER_WORDS = 0.5;
    private static final double FAR_BELOW_FOR_FEW = 0.25;
    private static final double FAR_BELOW_FOR_RATES = 0.8;
    private static final int FEWEST_LETTERS = 3;
    /** Measures of a whole year: no matter whether they are done, reached or kept. */
    private static final Pattern YEARLY = Pattern.compile("(?:量|额|值|收入|产量|天数|利润)$");
    private static final Pattern BUILDS = Pattern.compile("新建|新改|新开|建成|建设|完成|实施|打造|改造|投用");
    /** A text with more results of one kind than this is no plan. */
    private static final int MOST_ALIKE = 400;

    private Repeats() {}

    /** 新增高新技术企业50家 against 新认定116家 last year. */
    static void lowTargets(Sheet sheet, Remarks remarks) {
        Map<String, List<Figure>> results = new HashMap<>();
        Map<String, List<Figure>> kindred = new HashMap<>();
        for (Figure figure : sheet.figures()) {
            boolean result = figure.number().kind() == Kind.PAST && isGoalOrResult(figure);
            if (result && Period.of(sheet, figure).equals(Period.LAST_YEAR) && !YEARS.matcher(context(sheet, figure)).find()) {
                add(results, key(figure), figure);
                add(kindred, figure.dimension() + isFlow(figure), figure);
            }
        }
        for (Figure target : sheet.figures()) {
            boolean asked = target.number().kind() == Kind.TARGET && target.part() == Part.PLAN && !target.number().perUnit() && !target.number().bound().sign().equals("<=");
            if (asked && !results.isEmpty() && isGoalOrResult(target)) {
                farBelow(sheet, remarks, target, results.getOrDefault(key(target), List.of()), kindred.getOrDefault(target.dimension() + isFlow(target), List.of()));
            }
        }
    }

    private static void add(Map<String, List<Figure>> lists, String key, Figure figure) {
        List<Figure> list = lists.computeIfAbsent(key, unseen -> new ArrayList<>());
        if (list.size() < MOST_ALIKE) {
            list.add(figure);
        }
    }

    private static void farBelow(Sheet sheet, Remarks remarks, Figure target, List<Figure> results, List<Figure> kindred) {
        Subject subject = Subject.of(target);
        Figure result = results.stream().filter(figure -> Subject.of(figure).mayBe(subject)).min(Comparator.comparingDouble(Figure::base)).orElse(null);
        boolean otherWords = result == null;
        result = otherWords ? inOtherWords(target, kindred) : result;
        if (result != null && Period.of(sheet, target).equals(Period.THIS_YEAR) && target.base() < least(target, result, otherWords) * result.base() && sameScope(target, result)
                && !remarks.doubted("F21", target)) {
            remarks.add("F11", target.quoted() + "：只有上年" + result.quoted() + "的" + Arithmetic.plain(target.base() / result.base() * 100, 0) + "%（" + Arithmetic.bare(target) + "÷"
                    + Arithmetic.bare(result) + "）；若是同一口径，目标明显低于上年实绩，请核对是否有意如此，或说明口径不同。", result, target);
        }
    }

    private static double least(Figure target, Figure result, boolean otherWords) {
        if (target.percent()) {
            return FAR_BELOW_FOR_RATES;
        }
        boolean few = result.base() < 100;
        return !otherWords ? FAR_BELOW : few ? FAR_BELOW_FOR_FEW : FAR_BELOW_IN_OTHER_WORDS;
    }

    /** The least result of something told in other words, or of a part of what the target asks for: even that should not be above the target. */
    private static Figure inOtherWords(Figure target, List<Figure> kindred) {
        String letters = Nouns.letters(target.topic());
        if (letters.length() < FEWEST_LETTERS || target.topic().length() <= FEWEST_LETTERS || !Nouns.share(target.topic(), target.lead())) {
            return null;
        }
        return kindred.stream().filter(result -> Nouns.within(letters, result.topic() + result.tail())).min(Comparator.comparingDouble(Figure::base)).orElse(null);
    }

    private static String key(Figure figure) {
        return Subject.of(figure).head() + '|' + figure.dimension() + '|' + isFlow(figure);
    }

    /** Whether a number is one that a goal and a result can be compared by: of a named thing, and more of it being better. */
    private static boolean isGoalOrResult(Figure figure) {
        String topic = Subject.of(figure).core();
        boolean rate = figure.percent() && RATE.matcher(topic).find();
        boolean known = topic.length() >= 2 && !GENERIC_RATE.matcher(topic).matches() && !VAGUE.contains(topic) && figure.upperless() && (rate || figure.amount());
        return known && !MEASURE.matcher(figure.lead().replace("人均可支配", "")).find() && !LESS_IS_BETTER.matcher(topic + figure.clause()).find();
    }

    private static boolean isFlow(Figure figure) {
        boolean flow = figure.amount() && !YEARLY.matcher(figure.topic()).find() && !figure.dimension().equals("人次") && !STOCK.matcher(figure.lead()).find() && FLOW.matcher(figure.number().action() + figure.lead() + figure.number().indicator()).find();
        return flow && !figure.dimension().equals("元");
    }

    private static boolean sameScope(Figure one, Figure other) {
        String a = one.number().scope();
        String b = other.number().scope();
        return a.isEmpty() || b.isEmpty() || a.equals(b);
    }

    private static String context(Sheet sheet, Figure figure) {
        return sheet.before(figure, 60);
    }

    /** The summary says 8 %, the text 8.5 %. */
    static void twoValues(Sheet sheet, Remarks remarks) {
        Map<String, Figure> met = new HashMap<>();
        for (Figure figure : sheet.figures()) {
            Subject subject = Subject.of(figure);
            if (!comparable(sheet, figure, subject)) {
                continue;
            }
            Figure earlier = met.putIfAbsent(key(sheet, figure, subject), figure);
            if (earlier != null && earlier.line() != figure.line() && !agree(earlier, figure) && comparable(earlier.base(), figure.base()) && !remarks.doubted("F21", figure)) {
                remarks.add("F12", earlier.quoted() + "与" + figure.quoted() + "：同一指标前后两处不一致（" + earlier.words() + "、" + figure.words() + "）；请核对，或说明口径、时段不同。", earlier, figure);
            }
        }
    }

    private static boolean comparable(Sheet sheet, Figure figure, Subject subject) {
        boolean measured = figure.number().kind() == Kind.TARGET || figure.number().kind() == Kind.PAST;
        boolean part = figure.part() == Part.PLAN || figure.part() == Part.REVIEW;
        boolean spoken = (figure.clause() + figure.tail()).contains(subject.head());
        return measured && part && spoken && figure.upperless() && !figure.number().perUnit() && !figure.number().unclear() && named(subject.core()) && !VAGUE.contains(subject.core())
                && !figure.number().unit().symbol().equals("倍") && !PLACE.matcher(context(sheet, figure)).find() && !figure.clause().contains("其中") && !figure.clause().contains("分别");
    }

    /** Values far apart speak of different things, or of different spans of time. */
    private static boolean comparable(double one, double other) {
        return Math.max(one, other) <= 2.5 * Math.min(one, other);
    }

    private static boolean named(String topic) {
        return topic.length() >= 3 && !GENERIC_RATE.matcher(topic).matches();
    }

    private static String key(Sheet sheet, Figure figure, Subject subject) {
        StringBuilder key = new StringBuilder(Nouns.letters(subject.core())).append('|').append(figure.dimension()).append('|').append(Period.of(sheet, figure)).append('|');
        Matcher measure = MEASURE.matcher(figure.lead());
        while (measure.find()) {
            key.append(measure.group());
        }
        Matcher flow = FLOW.matcher(figure.lead().replace(figure.topic(), ""));
        String verb = figure.amount() && flow.find() ? flow.group() : "";
        boolean builds = BUILDS.matcher(verb.equals("新") ? figure.lead() : verb).find();
        key.append('|').append(builds || figure.dimension().equals("元") ? "" : verb);
        return key.append('|').append(TOTAL.matcher(figure.lead()).find()).toString();
    }

    private static boolean agree(Figure one, Figure other) {
        double[] a = one.reach();
        double[] b = other.reach();
        boolean alikePrinted = one.step() == other.step() && one.number().unit().equals(other.number().unit());
        boolean overlap = !alikePrinted && a[0] <= b[1] && b[0] <= a[1];
        boolean about = one.number().bound() != other.number().bound() && Math.abs(one.base() - other.base()) <= 0.02 * Math.abs(one.base());
        return overlap || about || one.words().equals(other.words());
    }

    /**
     * What a number speaks of, freed from the words that differ between a result and a goal: 新增城镇就业 and 实现城镇新增就业 are one subject.
     *
     * @param core the words that remain
     * @param adds whether something new comes about (新建, 新增, 培育)
     * @param mends whether something existing is worked on (改造, 修复, 整治)
     */
    private record Subject(String core, boolean adds, boolean mends) {

        private static final Pattern ADDS = Pattern.compile("新增|净增|新建|新改扩建|新改建|建设|建成|打造|创建|培育|认定|引进|发展|入库|实现");
        private static final Pattern MENDS = Pattern.compile("改造|改建|改扩建|扩建|修复|整治|提升|治理|修缮|改善");
        private static final Pattern ACTS = Pattern.compile(
                "新增|净增|新改扩建|新改建|新建|改扩建|改建|扩建|改造|建设|建成|修复|修建|打造|创建|培育|认定|引进|实现|完成|实施|组织|开展|预计|改善|企业(?=企业)");
        /** Words around the thing that name nothing of it: 咬定地区生产总值, 现有高新技术企业为基础, 地区生产总值突破百亿元. */
        private static final Pattern EDGES = Pattern.compile("^(?:要|紧盯|咬定|锚定|围绕|按照?|以|现有|在|为|对|使|全面|确保|力争)+|(?:为基础|的目标|的基础|突破|跨越|迈上|跨上|站上).*$");
        private static final Pattern LEVEL = Pattern.compile("国家|[省市县区镇]|级|规模|规上|重点|示范|小|中|大|高|新");
        private static final int SHORTEST_SHARED = 4;

        static Subject of(Figure figure) {
            String topic = figure.topic().isEmpty() ? Nouns.topic(figure.number().indicator()) : figure.topic();
            String core = EDGES.matcher(ACTS.matcher(topic).replaceAll("")).replaceAll("");
            String acts = figure.number().action() + figure.lead() + figure.number().indicator();
            return new Subject(core.length() < 2 ? topic : core, ADDS.matcher(acts).find(), MENDS.matcher(acts).find());
        }

        /** How the subjects that may be the same begin to be looked up: by the noun they end with. */
        String head() {
            return core.substring(Math.max(0, core.length() - 2));
        }

        /** Whether the two may be meant as one: the same words, or one more closely named (农田节水灌溉, 节水灌溉), and not 新建 against 改造. */
        boolean mayBe(Subject other) {
            boolean acts = adds == other.adds || mends == other.mends || adds == mends || other.adds == other.mends;
            return acts && (core.equals(other.core) || narrows(core, other.core) || narrows(other.core, core));
        }

        private static boolean narrows(String longer, String shorter) {
            int extra = longer.length() - shorter.length();
            return extra > 0 && shorter.length() >= SHORTEST_SHARED && extra <= shorter.length() * 2 / 3 && longer.endsWith(shorter)
                    && !LEVEL.matcher(longer.substring(0, extra)).find();
        }
    }
}
