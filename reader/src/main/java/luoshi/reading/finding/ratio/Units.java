package luoshi.reading.finding.ratio;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import luoshi.reading.Part;
import luoshi.reading.finding.Arithmetic;
import luoshi.reading.finding.Figure;
import luoshi.reading.finding.Remarks;
import luoshi.reading.finding.Sheet;

/** Units that do not go with what is measured. */
public final class Units {

    private static final String BOUNDED_WORDS = "占比|比重|覆盖率|普及率|合格率|满意率|满意度|达标率|优良率|优良天数比例|优良天数比率|开工率|竣工率|投产率|达效率|办结率|化解率|处置率|处理率|利用率|入园率|治愈率|城镇化率|绿化率|绿地率"
            + "|就业率|通达率|硬化率|通车率|自给率|签约率|治理率|收集率|执结率|回复率|完好率|普及度|巩固率|参保率|按时办结率|回收率|入户率|转化率|改造率|绿化覆盖率|森林覆盖率|机械化率|水质达标率|履约率|知晓率|见面率|清零率|整改率|好评率";
    private static final Pattern BOUNDED = Pattern.compile("(?:" + BOUNDED_WORDS + "|占[^，。；]{1,16}(?:的|比重|比例|比)|率先达)(?:达到?|为|约|超过?|在|至|均|保持在|稳定在|提高到|提升到|提高至|提升至|以上|分别|，)*$");
    private static final Pattern UNBOUNDED = Pattern.compile("毛入学|完成率|相当于|资产|负债|偿|周转|完成[^，]{0,12}占|占年度|占计划|占任务|占目标|占全年|占时序|占[^，]{0,10}(?:任务|目标|计划)");
    private static final Pattern FALLS = Pattern.compile("(?:下降|降低|减少|压减|压缩|缩短|精简|减)(?:了|约|达|超过?)*$");
    private static final Pattern RATE_MOVES = Pattern.compile("(?:(?<!生产|产出|收益|回报|投诉|发案|死亡)(?<![效功税利汇费速频斜概分倍机])率|占比|比重|增速|增幅|满意度|占[^，。；]{1,12}比例)(?:[^，。；率到至]{0,4}?)(?:同比|比上年|较上年|再|年均|各|均|分别|预计)?(?:提高|提升|上升|增加|增长|扩大)(?:了|约|超过?|达)?$");
    /** 达到61%，提高1.2%. */
    private static final Pattern BARE_MOVE = Pattern.compile("(?:以上|左右)?，?(?:同比|比上年|较上年|比去年|较去年|比年初|较年初|比\\d{4}年)?(?:又|再)?(?:提高|提升|上升|增加|下降|降低|回落|增长)(?:了)?");
    private static final Pattern RATE_NAMED = Pattern.compile("(?:(?<![效功税利汇费速频斜概分倍机])率|占比|比重|满意度|比例|占[^，。；]{1,16})(?:达到?|为|提高到|提升到|提升至|提高至|升至|达|上升到|稳定在|保持在|的)*$");
    private static final Pattern BOUNDED_FALLS = Pattern.compile("(?:占比|比重|覆盖率|城镇化率|失业率|合格率|增速|增幅)(?:同比|比上年|较上年)?(?:下降|降低|回落)(?:了|约)?$");
    private static final Pattern RATE_REACHES = Pattern.compile("(?:率|占比|比重|比例|满意度)(?:达到?|达|为|保持在|稳定在|控制在|提高到|提升到|提高至|提升至|降至|降到)$");
    private static final Pattern LEVEL_GROWS = Pattern.compile("(?<level>总值|增加值|收入|投资|总额|产值|消费|零售额|销售额|成交额|贷款|存款|余额|产量|营业额|进出口|税收|面积|里程|人次|总量|用电量|货运量|支出|利润|利润总额|GDP|产销量|(?:产量|销量|数量)[^，。；]{0,12}，)(?:同比|比上年|较上年|年均|力争|预计|再|分别)?(?:增长|增加|提高|下降)(?:了|约)?$");
    private static final Pattern COMPARED_GROWTH = Pattern.compile("(?:同比|比上年|较上年|较去年|比去年|年均)增长(?:了|约)?$");

    private static final Pattern EACH = Pattern.compile("(?:平均每?|每)([个处户人亩家座所项条公里名])(?:[^，。；]{0,8})?$|([户人亩])均[^，。；]{0,4}$");

    private static final List<Plausible> PLAUSIBLE = List.of(
            new Plausible(Pattern.compile("^(?:全市|全县|全区|我市|我县)?(?:地区生产总值|GDP|国内生产总值|经济总量)(?:总量)?(?:达到?|达|完成|突破|实现|超过?|预计|将|为|约)*$"), "元", 1e9, 2e14),
            new Plausible(Pattern.compile("一般公共预算收入(?:达到?|达|完成|突破|实现|超过?|为|约)*$"), "元", 2e7, 3e13),
            new Plausible(Pattern.compile("(?:社会消费品零售总额|固定资产投资总额|规模以上工业增加值)(?:达到?|达|完成|突破|实现|超过?|为|约)*$"), "元", 1e8, 8e13),
            new Plausible(Pattern.compile("人均(?:可支配收入|纯收入|地区生产总值|生产总值|GDP)(?:分别)?(?:达到?|达|完成|突破|实现|超过?|为|约)*$"), "元", 1000, 800000),
            new Plausible(Pattern.compile("粮食总?产量?(?:达到?|达|完成|突破|稳定在|超过?|保持在|为|约)*$"), "吨", 5000, 1e9),
            reaches("(?:公路|铁路|高速|轨道交通|地铁|国省干线|运营|通车|通航|绿道)[^，。；]{0,4}里程", "米", 2000, 1e10),
            reaches("(?:常住|户籍|总|服务业?|城镇|参保)人口(?:总数|总量)?", "人", 5000, 1.5e9),
            reaches("(?:建成区|行政区域|辖区|国土|市域|县域)(?:总)?面积", "平方米", 1e6, 1e13),
            reaches("(?:接待|旅游|游客)[^，。；]{0,10}", "人次", 30000, 1e10),
            reaches("(?:城镇新增就业|新增城镇就业|新增就业|转移就业)", "人", 200, 5e8),
            reaches("(?:播种|耕地|种植|粮食)[^，。；]{0,2}面积", "平方米", 1e6, 2e12),
            reaches("(?:存款|贷款)(?:各项)?余额", "元", 1e8, 1e15),
            reaches("(?:固定资产投资|社会消费品零售总额|规模以上工业增加值|全社会用电量)", "元", 1e8, 8e13),
            reaches("(?:进出口总额|进出口总值|旅游(?:总|综合)?收入|外贸进出口)", "元", 1e6, 8e13),
            reaches("(?:全社会|工业)?用电量", "千瓦时", 1e6, 1e14));

    /** 发电量 in 千瓦, 装机 in 千瓦时, 造林 in 平方米: the quantity is measured in another kind of unit. */
    private static final List<Kindred> KINDRED = List.of(
            new Kindred(Pattern.compile("^(?!.*(?:装机|项目|光伏|风电)).*(?:[发用送供售购]电量|外送|外购电)"), Set.of("千瓦", "兆瓦", "MW", "kW"), "千瓦时"),
            new Kindred(Pattern.compile("装机(?:容量|规模)?"), Set.of("千瓦时", "兆瓦时", "度", "kWh"), "千瓦"),
            new Kindred(Pattern.compile("造林|营林|植树造林|国土绿化|退耕还林|种草|高标准农田|播种|种植面积|节水灌溉"), Set.of("平方米", "平米"), "亩"),
            new Kindred(Pattern.compile("供暖|供热|集中供热|绿地|建筑面积|住房|厂房|棚户区|老旧小区|节能改造|拆迁|拆违|铺装"), Set.of("平方公里", "平方千米"), "平方米"));
    private static final double SHORTEST_ROAD = 1000;
    private static final double SMALLEST_FIELD = 1000;
    private static final Pattern FIELDS = Pattern.compile("高标准农田|粮食(?:播种|种植)|国土绿化|营造林");
    private static final Pattern ROADS = Pattern.compile("公路|铁路|高速|国省干线|绿道|河道|农村路|村道|管网|燃气管道");

    private Units() {}

    /** A quantity, units that belong to a kindred quantity, and its own unit. */
    private record Kindred(Pattern quantity, Set<String> foreign, String own) {}

    /** What a city's or a country's indicator can amount to at all. */
    private record Plausible(Pattern indicator, String unit, double least, double most) {}

    private static Plausible reaches(String indicator, String unit, double least, double most) {
        return new Plausible(Pattern.compile(indicator + "(?:累计|总计|共)?(?:达到?|达|完成|突破|实现|超过?|为|约|稳定在|保持在|扩大到|拓展到|延伸到|提高到|增加到|增至|力争)*$"), unit, least, most);
    }

    /** 占比达到120%; 下降130%. */
    public static void beyondAll(Sheet sheet, Remarks remarks) {
        for (Figure rate : sheet.figures()) {
            if (!rate.percent() || rate.value() <= 100) {
                continue;
            }
            if (BOUNDED.matcher(rate.lead()).find() && !UNBOUNDED.matcher(rate.clause()).find() && !Rates.explained(sheet, rate)) {
                remarks.add("F17", rate.quoted() + "：这类比率以全部为限，不会超过100%；请核对。", rate);
            } else if (FALLS.matcher(rate.lead()).find()) {
                remarks.add("F17", rate.quoted() + "：下降幅度不会超过100%；请核对。", rate);
            }
        }
    }

    /** 覆盖率提高5% where 5个百分点 is meant; 生产总值增长8个百分点 where 8% is meant. */
    public static void points(Sheet sheet, Remarks remarks) {
        for (Figure figure : sheet.figures()) {
            String lead = figure.lead();
            Figure level = sheet.before(figure);
            boolean moved = figure.percent() && level != null && level.percent() && BARE_MOVE.matcher(sheet.between(level, figure)).matches() && RATE_NAMED.matcher(level.lead()).find();
            if (moved || figure.percent() && (RATE_MOVES.matcher(lead).find() || BOUNDED_FALLS.matcher(lead).find())) {
                remarks.add("F18", figure.quoted() + "：两个比率相减一般以“个百分点”计，若是百分点，应为" + Arithmetic.bare(figure) + "个百分点；请核对。", figure);
            } else if (figure.point() && RATE_REACHES.matcher(lead).find()) {
                remarks.add("F18", figure.quoted() + "：比率的数值以“%”计，“个百分点”用于两个比率之差；请核对单位。", figure);
            } else if (figure.point() && LEVEL_GROWS.matcher(lead).find()) {
                remarks.add("F18", figure.quoted() + "：总量的增减一般以“%”计，“个百分点”用于两个比率之差；请核对单位。", figure);
            }
        }
    }

    /** 同比增长25.3亿元. */
    public static void growthInAmounts(Sheet sheet, Remarks remarks) {
        for (Figure figure : sheet.figures()) {
            if (figure.amount() && COMPARED_GROWTH.matcher(figure.lead()).find()) {
                remarks.add("F19", figure.quoted() + "：“增长、下降”一般以“%”表示，绝对数用“增加、减少”；请核对单位或用词。", figure);
            }
        }
    }

    /** 地区生产总值296万元; 人均可支配收入3.2亿元. */
    public static void implausible(Sheet sheet, Remarks remarks) {
        for (Figure figure : sheet.figures()) {
            for (Plausible plausible : PLAUSIBLE) {
                boolean same = figure.dimension().equals(plausible.unit);
                if (same && (figure.base() < plausible.least || figure.base() > plausible.most) && !remarks.doubted("F21", figure) && plausible.indicator.matcher(figure.lead()).find()) {
                    remarks.add("F20", figure.quoted() + "：数量级与这项指标不符，疑似单位有误；请核对单位。", figure);
                }
            }
        }
    }

    /** 装机容量120万千瓦时; 改造农村公路139米. */
    public static void kindred(Sheet sheet, Remarks remarks) {
        for (Figure figure : sheet.figures()) {
            String words = figure.clause().substring(Math.max(0, figure.clause().length() - figure.lead().length() - 4)) + figure.tail();
            String unit = figure.number().unit().base();
            for (Kindred kindred : KINDRED) {
                if (kindred.foreign.contains(unit) && kindred.quantity.matcher(words).find() && figure.value() * (unit.equals("平方公里") ? 1 : 1000) >= 1000) {
                    remarks.add("F20", figure.quoted() + "：这项指标一般以“" + kindred.own + "”计，不以“" + unit + "”计；请核对单位。", figure);
                }
            }
            if (figure.number().unit().symbol().equals("亩") && figure.value() < SMALLEST_FIELD && FIELDS.matcher(words).find()) {
                remarks.add("F20", figure.quoted() + "：只有" + Arithmetic.bare(figure) + "亩，疑似应为万亩；请核对单位。", figure);
            }
            if (unit.equals("米") && figure.value() < SHORTEST_ROAD && ROADS.matcher(words).find() && !words.contains("宽") && !words.contains("高")) {
                remarks.add("F20", figure.quoted() + "：只有" + Arithmetic.bare(figure) + "米，疑似应为公里；请核对单位。", figure);
            }
        }
    }

    /** 亿元 where all else says 万元: one indicator, ten thousand times apart. */
    public static void magnitudes(Sheet sheet, Remarks remarks) {
        Map<String, Figure> first = new HashMap<>();
        for (Figure figure : sheet.figures()) {
            String named = figure.topic();
            String topic = named.length() < 4 ? figure.lead() : named;
            boolean part = figure.part() == Part.PLAN || figure.part() == Part.REVIEW;
            if (!part || !figure.amount() || topic.length() < 4 || figure.value() == 0 || figure.lead().matches(".*(?:增加|减少|净增|提高|下降)(?:了|约)?")) {
                continue;
            }
            Figure earlier = first.putIfAbsent(topic + '|' + figure.dimension(), figure);
            if (earlier == null || earlier.number().unit().equals(figure.number().unit()) && !bigUnit(earlier, figure)) {
                continue;
            }
            double ratio = Math.abs(Math.log10(figure.base() / earlier.base()));
            boolean metric = !earlier.number().unit().base().equals(figure.number().unit().base());
            boolean slip = ratio > 3.4 && ratio < 4.6 || ratio > 7.4 && ratio < 8.6 || metric && ratio > 2.5;
            if (slip) {
                remarks.add("F21", earlier.quoted() + "与" + figure.quoted() + "：同一指标相差约" + Arithmetic.plain(Math.pow(10, Math.round(ratio)), 0) + "倍，疑似单位有误；请核对单位。", earlier, figure);
            }
        }
    }

    /** 20处、总面积60万平方米，平均每处3.1万平方米. */
    public static void averages(Sheet sheet, Remarks remarks) {
        for (Figure average : sheet.figures()) {
            Matcher each = EACH.matcher(average.lead());
            if (!average.amount() || !average.exactly() || !each.find()) {
                continue;
            }
            String counted = each.group(1) != null ? each.group(1) : each.group(2);
            Figure count = earlier(sheet, average, figure -> figure.number().unit().symbol().equals(counted) || figure.number().unit().symbol().endsWith(counted));
            Figure total = earlier(sheet, average, figure -> figure.sameUnit(average));
            if (count == null || total == null || count == total || count.value() <= 0) {
                continue;
            }
            double[] many = counted(count);
            double least = total.reach()[0] / many[1] / average.scale();
            double most = total.reach()[1] / many[0] / average.scale();
            if (!Arithmetic.fits(average, least, most)) {
                remarks.add("F27", average.quoted() + "：按文中" + total.quoted() + "、" + count.quoted() + "计算，平均为" + Arithmetic.like(average, total.base() / (many[0] + many[1]) * 2) + "（" + Arithmetic.bare(total) + "÷"
                        + Arithmetic.bare(count) + "），与印出的不符；请核对数字和单位。", count, total, average);
            }
        }
    }

    /** How many it counts, at least and at most: 80万亩 are 800000, whatever an 亩 measures. */
    static double[] counted(Figure count) {
        double one = count.scale() / count.number().unit().multiplier().doubleValue();
        double[] reach = count.reach();
        return new double[] {reach[0] / one, reach[1] / one};
    }

    private static Figure earlier(Sheet sheet, Figure average, Predicate<Figure> wanted) {
        return sheet.around(average, 0, 0).stream().filter(figure -> figure.index() < average.index() && figure.exactly() && wanted.test(figure)).reduce((first, last) -> last).orElse(null);
    }

    private static boolean bigUnit(Figure one, Figure other) {
        return one.words().contains("万") != other.words().contains("万") || one.words().contains("亿") != other.words().contains("亿");
    }
}
