package luoshi.reading.finding.repeat;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import luoshi.reading.Kind;
import luoshi.reading.Part;
import luoshi.reading.finding.Figure;
import luoshi.reading.finding.Line;
import luoshi.reading.finding.Sheet;

/** What time a number speaks of, as far as the words before it and its part of the document tell. */
final class Period {

    static final String LAST_YEAR = "去年";
    static final String THIS_YEAR = "今年";

    private static final Pattern CUE = Pattern.compile(
            "20\\d\\d年|去年|上年|前年|今年|明年|年内|全年|年末|年底|年初|上半年|下半年|[一二三四]季度|\\d{1,2}月|[一二三四五六七八九十两\\d]+年来|近[一二三四五六七八九十两\\d]+年|未来|今后|十[一二三四五六]五|年均(?!浓度|值)|每年|以来|期间|(?<!第[^，]{1,3})届|任期|同期|当年");

    private static final Pattern ONLY_TIME = Pattern.compile("(?:截至|到|至|在)?(?:去年|上年|20\\d\\d年)(?:全年|年?[底末])?，");

    /** 已接入平台的4.3万个泊位: what there is, though the plan speaks of it. */
    private static final Pattern ALREADY = Pattern.compile("(?:已|现有|原有)[^，]*的?$");

    private Period() {}

    static String of(Sheet sheet, Figure figure) {
        Line line = sheet.lineOf(figure);
        String context = sheet.before(figure, 80);
        String last = figure.part() == Part.REVIEW && figure.number().kind() != Kind.TARGET || figure.number().kind() == Kind.PAST ? LAST_YEAR : THIS_YEAR;
        Matcher cue = CUE.matcher(context);
        String period = last;
        while (cue.find()) {
            String said = normal(cue.group(), last, sheet.planYear());
            // 在去年312亿元的基础上增长8%: a target does not speak of the last year of another clause
            // but in 截至去年底，持证社工310人 it does, for that clause is nothing but the time
            boolean elsewhere = context.indexOf('，', cue.end()) >= 0 && !ONLY_TIME.matcher(context).region(clauseFrom(context, cue.start()), context.length()).lookingAt() || context.startsWith("的基础上", cue.end());
            period = figure.number().kind() == Kind.TARGET && said.equals(LAST_YEAR) && elsewhere ? period : said;
        }
        if (period.equals(THIS_YEAR) && ALREADY.matcher(figure.lead()).find()) {
            period = LAST_YEAR;
        }
        return line.manyYears() ? "多年" + period : period;
    }

    private static int clauseFrom(String context, int at) {
        return Math.max(context.lastIndexOf('，', at), context.lastIndexOf('。', at)) + 1;
    }

    private static String normal(String cue, String usual, int planYear) {
        return switch (cue) {
            case "去年", "上年" -> LAST_YEAR;
            case "今年", "年内" -> THIS_YEAR;
            case "一年来", "全年", "年末", "年底" -> usual;
            default -> {
                if (planYear > 0 && cue.equals(planYear + "年")) {
                    yield THIS_YEAR;
                }
                yield planYear > 0 && cue.equals(planYear - 1 + "年") ? LAST_YEAR : cue;
            }
        };
    }
}
