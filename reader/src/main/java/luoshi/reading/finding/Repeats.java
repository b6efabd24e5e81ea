package luoshi.reading.finding;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import luoshi.reading.Kind;
import luoshi.reading.Part;

/** One indicator met more than once: targets against results, and two values for one thing. */
final class Repeats {

    private static final Pattern FLOW = Pattern.compile(
            "新|净增|再|投放|增加|认定|引进|建成|竣工|入库|培育|改造|完成|实施|签约|创建|发放|举办|培训|开工|打造|建设|硬化|绿化|造林|整治|治理|招聘|转移|落地|发行|推广|修复|争取|获批|投用|投产|争创|利用|到位|登记|出让|发展|接待|引导|发布");
    private static final Pattern STOCK = Pattern.compile("达到?|总数|总量|总里程|总长|累计|有$|共有|保有|现有|拥有|突破|稳定在|保持|总计|存量|增至|增加到|扩大到|提高到|提升到");
    private static final Pattern LESS_IS_BETTER = Pattern.compile("失业|PM|能耗|浓度|债|死亡|事故|发案|投诉|不良|贫困|负债|排放|煤炭|控制|下降|降|减|压|时限|时间|成本|用时|缺口|逾期|隐患|拆除|淘汰|欠|赤字|通胀|涨幅|物价|库存|脱贫|危房|信访");
    /** Measures of a whole year: no matter whether they are done, reached or kept. */
    private static final Pattern YEARLY = Pattern.compile("(?:量|额|值|收入|产量|人次|天数)$");
    private static final Pattern RATE = Pattern.compile("(?:率|比重|占比|度|比例)$");
    private static final Pattern YEARS = Pattern.compile("[二三四五六七八九十两\\d]+年(?:来|间|期|内|共|累计)|[五三]年|十[一二三四五六]五|累计|以来|年均|期间|届|任期|每年");
    private static final Pattern MEASURE = Pattern.compile("增长|增速|增幅|(?:下降|降低)(?![到至])|(?:提高|提升|上升|增加|减少|压减)(?![到至])|占|比重|高于|低于|快于|超出|人均|平均|净|翻|递增|[比较]20\\d\\d年");
    private static final Pattern PLACE = Pattern.compile("[\\u4e00-\\u9fff]{2}(?:街道|开发区|高新区|经开区|新区|示范区)|[\\u4e00-\\u9fff](?<![城乡市县区各小])镇(?!化|就)|全国|全省|省里|省下达|世界");
    private static final Pattern GENERIC_RATE = Pattern.compile("(?!森林|绿化|林草|植被|城镇)(?:.{0,3})(?:完成率|开工率|竣工率|投产率|办结率|满意率|满意度|合格率|达标率|占比|比重|覆盖率|利用率|办复率)");
    private static final Pattern TOTAL = Pattern.compile("总数|总量|累计|总计|存量|保有量|净");
    private static final Set<String> VAGUE = Set.of("重点项目", "重大项目", "建设项目", "项目总投资", "固定资产投资项目", "总投资", "完成投资", "年度投资", "工业项目", "资金", "民生实事", "各类活动", "好项目", "大项目", "新项目", "总面积", "总里程", "生产总值", "各类企业", "年均递增");
    private static final Pattern BUILDS = Pattern.compile("新建|新改|建成|建设|完成|实施|打造|改造|投用");
    private static final double FAR_BELOW = 0.6;
    private static final double FAR_BELOW_FOR_RATES = 0.8;
    private static final double FAR_BELOW_FOR_FEW = 0.25;
    private static final double FAR_BELOW_FOR_ALIKE = 0.5;
    private static final int FEWEST_LETTERS = 3;

    private Repeats() {}

    /** 新增高新技术企业50家 against 新认定116家 last year. */
    static void lowTargets(Sheet sheet, Remarks remarks) {
        Map<String, List<Figure>> results = new HashMap<>();
        Map<String, List<Figure>> like = new HashMap<>();
        Map<String, List<Figure>> targets = new LinkedHashMap<>();
        for (Figure target : sheet.figures()) {
            boolean asked = target.number().kind() == Kind.TARGET && target.part() == Part.PLAN && !target.number().perUnit() && !target.number().bound().sign().equals("<=");
            String goal = asked ? goal(target) : "";
            if (!goal.isEmpty() && Period.of(sheet, target).equals(Period.THIS_YEAR)) {
                targets.computeIfAbsent(goal, unseen -> new ArrayList<>()).add(target);
            }
        }
        Set<String> measured = targets.keySet().stream().map(Repeats::measured).collect(Collectors.toSet());
        for (Figure figure : sheet.figures()) {
            String key = figure.number().kind() == Kind.PAST ? goal(figure) : "";
            if (!key.isEmpty() && measured.contains(measured(key)) && Period.of(sheet, figure).equals(Period.LAST_YEAR) && !YEARS.matcher(context(sheet, figure)).find()) {
                results.computeIfAbsent(key, unseen -> new ArrayList<>()).add(figure);
                like.computeIfAbsent(measured(key), unseen -> new ArrayList<>()).add(figure);
            }
        }
        targets.forEach((goal, asked) -> asked.forEach(target -> {
            List<Figure> same = results.getOrDefault(goal, List.of());
            compare(remarks, target, same.isEmpty() ? more(target, like.getOrDefault(measured(goal), List.of())) : same, same.isEmpty());
        }));
    }

    /** A goal without its topic. */
    private static String measured(String goal) {
        return goal.substring(goal.indexOf('|'));
    }

    /** Results of something told in other words, or of a part of what the target asks for: the target should not be below them. */
    private static List<Figure> more(Figure target, List<Figure> results) {
        String letters = Nouns.letters(target.topic());
        return letters.length() < FEWEST_LETTERS || !Nouns.share(target.topic(), target.lead()) || target.topic().length() <= FEWEST_LETTERS ? List.of() : results.stream().filter(result -> Nouns.within(letters, result.topic())).toList();
    }

    private static void compare(Remarks remarks, Figure target, List<Figure> results, boolean alike) {
        Figure result = results.stream().min(Comparator.comparingDouble(Figure::base)).orElse(null);
        boolean few = alike && result != null && result.base() < 100 && target.dimension().length() == 1;
        double least = target.percent() ? FAR_BELOW_FOR_RATES : few ? FAR_BELOW_FOR_FEW : alike ? FAR_BELOW_FOR_ALIKE : FAR_BELOW;
        if (result != null && target.base() < least * result.base() && sameScope(target, result) && !remarks.doubted("F21", target)) {
            remarks.add("F11", target.quoted() + "：只有上年" + result.quoted() + "的" + Arithmetic.plain(target.base() / result.base() * 100, 0) + "%（" + Arithmetic.bare(target) + "÷" + Arithmetic.bare(result)
                    + "）；若是同一口径，目标明显低于上年实绩，请核对是否有意如此，或说明口径不同。", result, target);
        }
    }

    /** What a number is a goal or a result of: topic, what is measured, and whether it adds or has reached; empty if it is neither. */
    private static String goal(Figure figure) {
        String topic = figure.topic();
        boolean rate = figure.percent() && RATE.matcher(topic).find();
        boolean known = named(topic) && !VAGUE.contains(topic) && figure.upperless() && (rate || figure.amount());
        if (!known || MEASURE.matcher(figure.lead().replace(topic, "").replace("人均可支配", "")).find() || LESS_IS_BETTER.matcher(topic + figure.lead()).find()) {
            return "";
        }
        boolean flow = figure.amount() && !YEARLY.matcher(topic).find() && !figure.number().unit().symbol().equals("人次") && !STOCK.matcher(figure.lead()).find() && FLOW.matcher(figure.number().action() + figure.lead() + figure.number().indicator()).find();
        boolean money = figure.dimension().equals("元");
        return topic + '|' + figure.dimension() + '|' + (flow && !money ? "新增" : "");
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
        Map<String, Figure> first = new HashMap<>();
        Map<String, String> letters = new HashMap<>();
        Map<String, Integer> often = new HashMap<>();
        for (Figure figure : sheet.figures()) {
            often.merge(letters.computeIfAbsent(figure.topic(), Nouns::letters), 1, Integer::sum);
        }
        for (Figure figure : sheet.figures()) {
            if (often.get(letters.get(figure.topic())) < 2 || !comparable(sheet, figure)) {
                continue;
            }
            Figure earlier = first.putIfAbsent(key(sheet, figure, letters.get(figure.topic())), figure);
            if (earlier != null && earlier.line() != figure.line() && !agree(earlier, figure) && comparable(earlier.base(), figure.base()) && !remarks.doubted("F21", figure)) {
                remarks.add("F12", earlier.quoted() + "与" + figure.quoted() + "：同一指标前后两处不一致（" + earlier.words() + "、" + figure.words() + "）；请核对，或说明口径、时段不同。", earlier, figure);
            }
        }
    }

    private static boolean comparable(Sheet sheet, Figure figure) {
        boolean measured = figure.number().kind() == Kind.TARGET || figure.number().kind() == Kind.PAST;
        boolean part = figure.part() == Part.PLAN || figure.part() == Part.REVIEW;
        return measured && part && figure.upperless() && !figure.number().perUnit() && !figure.number().unclear() && named(figure.topic()) && !VAGUE.contains(figure.topic())
                && !figure.number().unit().symbol().equals("倍") && !PLACE.matcher(context(sheet, figure)).find() && !figure.clause().contains("其中") && !figure.clause().contains("分别");
    }

    /** Values far apart speak of different things, or of different spans of time. */
    private static boolean comparable(double one, double other) {
        return Math.max(one, other) <= 2.5 * Math.min(one, other);
    }

    private static boolean named(String topic) {
        return topic.length() >= 3 && !GENERIC_RATE.matcher(topic).matches();
    }

    private static String key(Sheet sheet, Figure figure, String letters) {
        StringBuilder key = new StringBuilder(letters).append('|').append(figure.dimension()).append('|').append(Period.of(sheet, figure)).append('|');
        Matcher measure = MEASURE.matcher(figure.lead());
        while (measure.find()) {
            key.append(measure.group());
        }
        Matcher flow = FLOW.matcher(figure.lead().replace(figure.topic(), ""));
        String verb = figure.amount() && !figure.dimension().equals("元") && flow.find() ? flow.group() : "";
        key.append('|').append(BUILDS.matcher(verb.equals("新") ? figure.lead() : verb).find() ? "" : verb);
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
}
