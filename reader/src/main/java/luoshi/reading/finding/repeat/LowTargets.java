package luoshi.reading.finding.repeat;

import java.util.List;
import java.util.regex.Pattern;
import luoshi.reading.Kind;
import luoshi.reading.Part;
import luoshi.reading.finding.Arithmetic;
import luoshi.reading.finding.Figure;
import luoshi.reading.finding.Remarks;
import luoshi.reading.finding.Sheet;

/** Targets far below what was reached last year. */
final class LowTargets {

    private static final Pattern LESS_IS_BETTER = Pattern.compile("失业(?!保险)|PM|能耗|浓度|债|死亡|事故|发案|投诉|不良|贫困|负债|排放|煤炭|控制|下降|降低|降至|降到|减少|减至|减排|压|时限|时间|成本|用时|缺口|逾期|隐患|拆除|淘汰|欠|赤字|通胀|涨幅|物价|库存|脱贫|危房|信访");
    private static final Pattern MEASURE = Pattern.compile("增长|增速|增幅|(?:下降|降低)(?![到至])|(?:提高|提升|上升|增加|减少|压减)(?![到至])|占(?!比)|高于|低于|快于|超出|人均|平均|净|翻|递增|[比较]20\\d\\d年");
    private static final Pattern YEARS = Pattern.compile("[二三四五六七八九十两\\d]+年(?:来|间|期|内|共|累计)|[五三]年|十[一二三四五六]五|以来|年均|期间|(?<!第[^，]{1,3})届|任期|每年");
    private static final double FAR_BELOW = 0.6;
    private static final double FAR_BELOW_IN_OTHER_WORDS = 0.55;
    private static final double FAR_BELOW_FOR_RATES = 0.8;
    private static final double SHARED = 2;
    private static final double SHARED_BY_EQUALS = 1;
    private static final double ASIDE = 1;
    private static final double EQUAL = 0.9;
    private static final double COVERED = 0.7;
    private static final double COVERED_IF_BORROWED = 0.45;
    private static final double LEAST_COVERED = 0.25;
    private static final double FAR_BELOW_FOR_FEW = 0.45;

    private LowTargets() {}

    /** 新增高新技术企业50家 against 新认定116家 last year. */
    static void look(Sheet sheet, Subjects subjects, Remarks remarks) {
        for (Subject target : subjects.all()) {
            if (isTarget(sheet, target.figure())) {
                List<Subject> results = subjects.like(target, SHARED_BY_EQUALS).stream()
                        .filter(match -> isResult(sheet, match.subject().figure()) && same(target, match))
                        .map(Subjects.Match::subject)
                        .toList();
                judge(remarks, target, results);
            }
        }
    }

    private static void judge(Remarks remarks, Subject target, List<Subject> results) {
        if (results.isEmpty()) {
            return;
        }
        Figure asked = target.figure();
        boolean far = results.stream().allMatch(result -> asked.base() < least(target, result) * result.figure().base());
        if (far && !remarks.doubted("F21", asked)) {
            Figure result = results.getFirst().figure();
            remarks.add("F11", asked.quoted() + "：只有上年" + result.quoted() + "的" + Arithmetic.plain(asked.base() / result.base() * 100, 0) + "%（" + Arithmetic.bare(asked) + "÷"
                    + Arithmetic.bare(result) + "）；若是同一口径，目标明显低于上年实绩，请核对是否有意如此，或说明口径不同。", result, asked);
        }
    }

    private static double least(Subject target, Subject result) {
        if (target.figure().percent()) {
            return FAR_BELOW_FOR_RATES;
        }
        boolean alike = target.coveredBy(result) == 1 && result.coveredBy(target) == 1;
        boolean few = result.figure().base() < 30 && result.figure().amount();
        return few ? FAR_BELOW_FOR_FEW : alike ? FAR_BELOW : FAR_BELOW_IN_OTHER_WORDS;
    }

    private static boolean same(Subject target, Subjects.Match match) {
        Subject result = match.subject();
        double more = Math.max(target.coveredBy(result), result.coveredBy(target));
        double less = Math.min(target.coveredBy(result), result.coveredBy(target));
        boolean borrowed = target.borrowed() || result.borrowed();
        boolean covered = more >= (borrowed ? COVERED_IF_BORROWED : COVERED) && less >= LEAST_COVERED;
        boolean told = !target.general() || match.aside() >= ASIDE;
        return covered && told && match.weight() >= (less >= EQUAL ? SHARED_BY_EQUALS : SHARED)
                && target.alikeInStock(result) && target.doneLike(result) && target.noNarrowerThan(result);
    }

    private static boolean isTarget(Sheet sheet, Figure figure) {
        return figure.number().kind() == Kind.TARGET && figure.part() == Part.PLAN && !figure.number().perUnit() && !figure.number().bound().sign().equals("<=")
                && moreIsBetter(figure) && Period.of(sheet, figure).equals(Period.THIS_YEAR);
    }

    private static boolean isResult(Sheet sheet, Figure figure) {
        return figure.number().kind() == Kind.PAST && moreIsBetter(figure) && Period.of(sheet, figure).equals(Period.LAST_YEAR) && !YEARS.matcher(sheet.before(figure, 60)).find();
    }

    private static boolean moreIsBetter(Figure figure) {
        return figure.upperless() && (figure.amount() || figure.percent()) && !MEASURE.matcher(figure.lead().replace("人均可支配", "")).find() && !LESS_IS_BETTER.matcher(figure.topic() + figure.clause()).find();
    }
}
