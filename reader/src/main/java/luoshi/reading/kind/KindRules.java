package luoshi.reading.kind;

import static luoshi.reading.kind.KindRule.rule;

import java.util.ArrayList;
import java.util.List;
import luoshi.reading.Kind;
import luoshi.reading.Part;
import luoshi.reading.ReadingRule;
import luoshi.reading.number.NumberToken.Form;

/** The rules that tell targets, results, names and background apart, asked in this order; the first yes decides. */
public final class KindRules {

    private static final String ANNOTATION = "计划文件标注约定：目标、成绩、名称、背景四类";
    private static final String NUMERALS = "GB/T 15835-2011《出版物上数字用法》";
    private static final String OBSERVED = "政府工作报告行文惯例";

    private static final List<KindRule> RULES = rules();

    private KindRules() {}

    /** What the number is there for. */
    public static Decision decide(NumberContext number) {
        for (KindRule rule : RULES) {
            if (rule.asks().test(number)) {
                boolean unclear = rule.rule().id().compareTo("K98") >= 0;
                return new Decision(rule.kind(), unclear, rule.rule().id(), rule.why());
            }
        }
        throw new IllegalStateException("the last rule always answers");
    }

    /** The catalogue entries of these rules. */
    public static List<ReadingRule> catalogue() {
        return RULES.stream().map(KindRule::rule).toList();
    }

    private static List<KindRule> rules() {
        List<KindRule> rules = new ArrayList<>();
        rules.addAll(byForm());
        rules.addAll(byRole());
        rules.addAll(byPart());
        return List.copyOf(rules);
    }

    private static List<KindRule> byForm() {
        return List.of(
                rule("K01", Kind.NAME, "数字是否写在名称、口号、编号之中？", "数字是名称的一部分", ANNOTATION, n -> n.token().form() == Form.NAME),
                rule("K02", Kind.BACKGROUND, "是否为序号、届次或注释号？", "序号、届次或注释号", NUMERALS, n -> n.token().form() == Form.ORDINAL),
                rule("K03", Kind.BACKGROUND, "是否为日期？", "日期", NUMERALS, Dates::isDate),
                rule("K04", Kind.BACKGROUND, "是否为时限或时长，而不是要压减、达到的时间？", "时限或时长", ANNOTATION, Dates::isDuration),
                rule("K05", Kind.BACKGROUND, "是否为位次？", "位次", ANNOTATION, Counts::isRank),
                rule("K06", Kind.BACKGROUND, "是否为等级、期次、批次、年龄？", "等级、期次、批次或年龄", ANNOTATION, Counts::isGrade));
    }

    private static List<KindRule> byRole() {
        return List.of(
                rule("K10", Kind.BACKGROUND, "是否只是限定所计数事物的门槛？", "限定对象的门槛", ANNOTATION, Thresholds::isThreshold),
                rule("K11", Kind.BACKGROUND, "是否为项目的总投资、占地、产能等属性？", "项目属性", ANNOTATION, Attributes::isProjectAttribute),
                rule("K12", Kind.BACKGROUND, "是否为“由X提高到Y”中的原值？", "变动前的原值", ANNOTATION, Attributes::isOldValue),
                rule("K13", Kind.BACKGROUND, "是否只是概括事物个数（几大、几个方面）？", "概括个数", ANNOTATION, Counts::isRoundup),
                rule("K14", Kind.BACKGROUND, "是否为人口、市场等既有事实？", "既有事实", OBSERVED, Facts::isStandingFact));
    }

    private static List<KindRule> byPart() {
        return List.of(
                rule("K20", Kind.BACKGROUND, "是否在题头、栏目导航或名词解释中？", "不在正文", OBSERVED,
                        n -> n.block().part() == Part.FRONT || n.block().part() == Part.NOTES),
                rule("K21", Kind.BACKGROUND, "是否没有计量单位？", "没有计量单位", OBSERVED, n -> n.unit().isEmpty() && !Tense.reaches(n) && !Counts.isHeadCount(n)),
                rule("K22", Kind.BACKGROUND, "汉字数目是否没有新增、建成一类动词？", "汉字数目，只作概括", ANNOTATION, Counts::isIdleNumeral),
                rule("K23", Kind.TARGET, "是否在回顾部分写今后要达到的数？", "回顾部分中的今后安排", OBSERVED,
                        n -> n.block().part() == Part.REVIEW && Tense.isFuture(n)),
                rule("K24", Kind.PAST, "是否在工作回顾部分？", "回顾部分的已有结果", OBSERVED, n -> n.block().part() == Part.REVIEW),
                rule("K25", Kind.PAST, "是否在安排部分写已经取得的结果？", "句中写明已经完成", OBSERVED, Tense::isPast),
                rule("K98", Kind.TARGET, "数目所指是要新增的事物，还是既有的几个事物？", "看不出是新增还是既有事物，请人工确认", ANNOTATION, Counts::isDoubtful),
                rule("K26", Kind.TARGET, "是否在工作安排部分，有计量单位，且有动词、限定词或指标？", "安排部分要完成的数", ANNOTATION, Tense::isPromised),
                rule("K99", Kind.TARGET, "以上规则都不能判定？", "没有规则能判定，请人工确认", ANNOTATION, n -> true));
    }
}
