package luoshi.reading.finding.sum;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import luoshi.reading.finding.Arithmetic;
import luoshi.reading.finding.Figure;
import luoshi.reading.finding.Remarks;
import luoshi.reading.finding.Sheet;

/** Totals with their parts behind them: 共12个，其中甲5个、乙4个、丙2个. */
public final class Listed {

    /** What opens a list that claims to be the whole of it. */
    private static final Pattern WHOLE = Pattern.compile("分别|依次|各(?:为|占|有)|由(?=[^，。；\\d]{1,30}$)|分[为成两三四五]|按[^，。；\\d]{1,16}(?:分|看|计|[，：])|[：（](?![^）]*）)|(?<=[，；])(?:[^，。；]{0,3})(?:包括|包含|涵盖)|一是|即|[，、；]含|[两二三四五六七八九](?:部分|方面|块|类|级|批|方)");
    /** What opens a list that may leave things out. */
    private static final Pattern SOME = Pattern.compile("其中|这当中|其间|里面|当中");
    private static final Pattern REST = Pattern.compile("其余|其他|其它|剩余|剩下|余下|余者|另外|另有|另(?=[^，。]{0,6}$)");
    private static final Pattern TOTAL = Pattern.compile("共|总|合计|累计|全部|一并");
    private static final Pattern SUMMED = Pattern.compile("(?:总计|合计|共计|总共|一共|共)(?:有|达|为|建成|完成|安排)?$");
    /** 投资、收入分别达到: other indicators, and no parts of the number before. */
    private static final Pattern OTHERS = Pattern.compile("(?:总额|收入|支出|产值|增加值|存款|贷款|投资|进出口|税收|产量)[^，。；]{0,4}分别");

    /** 比去年增加2700亿元，其中…: what follows speaks of the number before. */
    private static final Pattern CHANGE = Pattern.compile("^(?:同?比|较)|(?:压缩|缩短|压减|精简)[至到为]$");

    private static final int FAR = 60;
    private static final int NEAR = 30;
    private static final double LEAST = 0.6;
    private static final double LEAST_OF_ALL = 0.5;
    private static final double NEARLY = 0.85;

    private Listed() {}

    /** Looks at every number as a total. */
    public static void totals(Sheet sheet, Remarks remarks) {
        Set<Figure> settled = new HashSet<>();
        for (Figure total : sheet.figures()) {
            if (total.amount() && total.exactly() && total.base() > 0 && !CHANGE.matcher(total.lead()).find()) {
                judge(sheet, remarks, total, settled);
            }
        }
    }

    /** Judges one total; the parts of one that adds up are settled, and no totals of what follows them. */
    private static void judge(Sheet sheet, Remarks remarks, Figure total, Set<Figure> settled) {
        PartList list = PartList.behind(sheet, total);
        if (list.figures().isEmpty()) {
            return;
        }
        Figure first = list.figures().getFirst();
        String gap = sheet.between(total, first);
        boolean some = SOME.matcher(gap).find();
        boolean peer = settled.contains(total) || gap.startsWith("、") || gap.startsWith("和");
        if (peer && !some) {
            return;
        }
        if (some && first.reach()[0] > total.reach()[1] && gap.length() < NEAR) {
            remarks.add("F03", total.quoted() + "中的" + first.quoted() + "大于总数（" + Arithmetic.bare(first) + "＞" + Arithmetic.bare(total) + "）；请核对两个数字。", total, first);
            return;
        }
        Parts parts = new Parts(total, list.figures());
        if (list.figures().size() < 2) {
            return;
        }
        if (parts.explained()) {
            settled.addAll(list.figures());
        } else if (doubtful(sheet, list, parts, gap)) {
            parts.question(remarks);
        }
    }

    private static boolean doubtful(Sheet sheet, PartList list, Parts parts, String gap) {
        boolean whole = claimsAll(parts.total(), gap);
        boolean some = SOME.matcher(gap).find();
        boolean rest = REST.matcher(sheet.between(parts.total(), parts.parts().getLast())).find();
        double ratio = parts.ratio();
        if (gap.indexOf('。') >= 0 && !PartList.GOES_ON.matcher(gap).find() && !rest) {
            return false;
        }
        boolean told = whole || rest || some;
        if (told && gap.length() < FAR && (ratio > 1 || list.rest() == PartList.Rest.CLOSED || whole) && parts.unitSlipped()) {
            return true;
        }
        if (whole && !some || rest) {
            return gap.length() < FAR && ratio > LEAST_OF_ALL && ratio < 1 / LEAST_OF_ALL && (ratio > 1 || list.rest() != PartList.Rest.OPEN);
        }
        if (some) {
            boolean named = TOTAL.matcher(parts.total().clause() + parts.total().tail()).find();
            boolean nearly = ratio > NEARLY && named;
            return gap.length() < FAR && (ratio > 1 && ratio < 2 || list.rest() != PartList.Rest.OPEN && (nearly || list.rest() == PartList.Rest.CLOSED && ratio > LEAST));
        }
        return plain(list, parts, gap);
    }

    /** Names and numbers right behind a total, with no word between that says so. */
    private static boolean plain(PartList list, Parts parts, String gap) {
        boolean next = gap.length() < NEAR && gap.indexOf('。') < 0 && gap.indexOf('；') < 0 && gap.indexOf('，') == parts.total().tail().length();
        boolean peer = Labels.alike(parts.total().lead(), parts.parts().getFirst().lead());
        if (!next || list.rest() != PartList.Rest.CLOSED || parts.parts().stream().anyMatch(part -> part.base() >= parts.total().base())) {
            return false;
        }
        double ratio = parts.ratio();
        if (peer) {
            return parts.transposed();
        }
        boolean sorts = Labels.categories(parts.parts()) && !Labels.categories(List.of(parts.total()));
        boolean named = TOTAL.matcher(parts.total().lead()).find();
        boolean alike = Labels.family(parts.parts()) || named && Labels.kindred(parts.parts());
        boolean names = parts.parts().size() > 2 && Labels.names(parts.parts()) && Labels.acts(parts.total().lead());
        boolean summed = SUMMED.matcher(parts.total().lead()).find() || parts.parts().size() > 2 && named;
        return alike && ratio > LEAST && ratio < 1 / LEAST || (names || summed || sorts) && ratio > NEARLY - 0.05 && ratio < 1.2 || (alike || names || summed || sorts) && parts.unitSlipped() || ratio > LEAST && ratio < 1 / LEAST && parts.transposed();
    }

    private static boolean claimsAll(Figure total, String gap) {
        Matcher whole = WHOLE.matcher(gap);
        boolean opens = whole.find();
        return opens && !OTHERS.matcher(gap).find() && (whole.start() <= total.tail().length() + NEAR);
    }
}
