package luoshi.reading.finding.sum;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import luoshi.reading.finding.Figure;
import luoshi.reading.finding.Sheet;

/**
 * The run of like numbers behind a number, up to where something else begins.
 *
 * @param figures the numbers
 * @param rest whether it looks like the whole
 */
record PartList(List<Figure> figures, Rest rest) {

    /** How a run ends. */
    enum Rest {
        /** 等, or a number that is not exact, leaves the rest open. */
        OPEN,
        /** It breaks off within its clause. */
        BROKEN,
        /** It ends its clause: then it looks like the whole of it. */
        CLOSED,
        /** Another number sums up what came before. */
        SUMMED
    }

    private static final int MOST = 16;
    private static final int FAR = 60;
    private static final int MOST_LINES = 4;
    /** What is said of a part or beside it, and counts something else. */
    private static final Pattern ASIDE = Pattern.compile("增长|同比|增加|增至|提高|下降|减少|比[上去20]|较[上去20]|高于|低于|[人户亩场]均|平均|每|净增|拨付|带动|惠及|其中|可|达到$");
    private static final Pattern SUMS = Pattern.compile("合计|共计|总计|总共|一共|累计|总[数量额]|^共");
    /** What goes on with a list behind a full stop. */
    static final Pattern GOES_ON = Pattern.compile("[。；，]\\s*(?:其中|这当中|其余|其他|其它|剩|余下|另|还有|第?[一二三四五六七八九](?:是|批|期|类|、)|首批|按|分)");

    /** The run behind a total. */
    static PartList behind(Sheet sheet, Figure total) {
        List<Figure> parts = new ArrayList<>();
        List<Figure> all = sheet.figures();
        Figure last = total;
        Rest rest = Rest.BROKEN;
        for (int i = total.index() + 1; i < all.size() && parts.size() < MOST; i++) {
            Figure next = all.get(i);
            if (next.from() - last.to() > FAR || sheet.lineOf(next).block() != sheet.lineOf(total).block() || next.line() > total.line() + MOST_LINES) {
                break;
            }
            String gap = sheet.between(last, next);
            boolean sums = SUMS.matcher(next.lead()).find();
            if (!goesOn(gap, parts, next) || sums || starts(parts, next, gap)) {
                rest = sums && next.sameUnit(total) && next.base() > total.base() ? Rest.SUMMED : rest;
                break;
            }
            if (!next.sameUnit(total) || !belongs(sheet, parts, next, gap, all.get(i - 1), total)) {
                continue;
            }
            if (!next.exactly()) {
                rest = Rest.OPEN;
                break;
            }
            parts.add(next);
            last = next;
            if (next.tail().startsWith("等")) {
                rest = Rest.OPEN;
                break;
            }
        }
        boolean closed = rest == Rest.BROKEN && !parts.isEmpty() && closes(sheet, parts.getLast());
        return new PartList(parts, closed ? Rest.CLOSED : rest);
    }

    /** Whether what stands between two numbers can stand within one list. */
    private static boolean goesOn(String gap, List<Figure> parts, Figure next) {
        boolean stops = gap.indexOf('。') >= 0 || gap.indexOf('；') >= 0 || gap.indexOf('\n') >= 0;
        boolean itemised = !parts.isEmpty() && gap.indexOf('。') < 0 && Labels.kindred(List.of(parts.getLast(), next));
        boolean opens = parts.isEmpty() && gap.indexOf('。') >= 0 && gap.indexOf('；') < 0;
        return !stops || opens || itemised || GOES_ON.matcher(gap).find();
    }

    private static boolean starts(List<Figure> parts, Figure next, String gap) {
        boolean anew = gap.indexOf('，') >= 0 || gap.indexOf('。') >= 0 || gap.indexOf('；') >= 0 || gap.indexOf('、') >= 0;
        boolean verb = Labels.begins(next.lead());
        return anew && verb && (parts.isEmpty() ? !gap.contains("其中") && !gap.contains("：") && !gap.contains("（") && !gap.contains("包括") : !Labels.begins(parts.getFirst().lead().replaceFirst("^其中", "")));
    }

    private static boolean belongs(Sheet sheet, List<Figure> parts, Figure next, String gap, Figure before, Figure total) {
        if (next.lead().startsWith("的")) {
            return false;
        }
        if (parts.isEmpty()) {
            String own = gap.substring(gap.lastIndexOf('，') + 1);
            return !aside(own.replace("其中", ""), total);
        }
        String own = sheet.between(before, next);
        boolean bracketed = depth(sheet.between(total, parts.getFirst())) < depth(sheet.between(total, next));
        boolean attributed = own.isEmpty() && !before.sameUnit(next);
        boolean named = attributed || !next.lead().isEmpty() || "，、和（：及与是为".indexOf(own.isEmpty() ? 'x' : own.charAt(own.length() - 1)) >= 0;
        return named && !bracketed && !aside(own, total);
    }

    /** Parts of what was added have been added, too: 新增床位2600张，综合医院增加1200张. */
    private static boolean aside(String words, Figure total) {
        return ASIDE.matcher(total.lead().contains("增") ? words.replace("增加", "") : words).find();
    }

    /** How many brackets are open at the end of a stretch. */
    private static int depth(String stretch) {
        int depth = 0;
        for (int i = 0; i < stretch.length(); i++) {
            char sign = stretch.charAt(i);
            depth += sign == '（' || sign == '(' ? 1 : sign == '）' || sign == ')' ? -1 : 0;
        }
        return depth;
    }

    private static boolean closes(Sheet sheet, Figure last) {
        int end = last.to();
        String text = sheet.text();
        int most = Math.min(text.length(), end + FAR);
        while (end < most && "，。；：！？）\n".indexOf(text.charAt(end)) < 0) {
            end++;
        }
        String behind = text.substring(last.to(), end);
        return !behind.contains("等") && (end >= text.length() || "。；）！\n，".indexOf(text.charAt(end)) >= 0);
    }
}
