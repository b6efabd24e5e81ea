package luoshi.reading.finding.ratio;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import luoshi.reading.finding.Arithmetic;
import luoshi.reading.finding.Figure;
import luoshi.reading.finding.Remarks;
import luoshi.reading.finding.Sheet;

/**
 * Several shares told at once: 竣工率分别为75%、80%. Which numbers they go with is known where the others of the series fit; the one that does
 * not is then in doubt.
 */
public final class Series {

    private static final int LONGEST = 5;
    private static final Pattern JOINT = Pattern.compile("(?:以上|左右)?[、和及，与][^，。；、]{0,10}");
    private static final Pattern TOLD = Pattern.compile("分别|依次|率|占|比例|比重|进度");
    private static final Pattern GROWTH = Pattern.compile("增长|增速|增幅|下降|降幅|提高(?!到|至)|同比|上涨");

    private Series() {}

    /** 开工120个、80个，竣工90个、64个，竣工率分别为75%、70%. */
    public static void disagree(Sheet sheet, Remarks remarks) {
        List<Figure> series = new ArrayList<>();
        for (Figure figure : sheet.figures()) {
            boolean joins = !series.isEmpty() && figure.line() == series.getLast().line() && figure.percent() && JOINT.matcher(sheet.between(series.getLast(), figure)).matches();
            if (!joins) {
                judge(sheet, remarks, series);
                series.clear();
            }
            if (joins || figure.percent() && TOLD.matcher(figure.lead()).find() && !GROWTH.matcher(figure.lead()).find()) {
                series.add(figure);
            }
        }
        judge(sheet, remarks, series);
    }

    private static void judge(Sheet sheet, Remarks remarks, List<Figure> series) {
        int length = series.size();
        if (length < 2 || length > LONGEST || !series.stream().allMatch(Figure::exactly)) {
            return;
        }
        List<Figure> amounts = amountsBefore(sheet, series.getFirst(), 2 * length);
        for (List<Portion> layout : layouts(amounts, length)) {
            List<Integer> wrong = new ArrayList<>();
            for (int i = 0; i < length; i++) {
                Portion portion = layout.get(i);
                if (!Arithmetic.gives(portion.counted().getFirst(), portion.whole(), series.get(i))) {
                    wrong.add(i);
                }
            }
            if (wrong.isEmpty()) {
                return;
            }
            if (wrong.size() == 1 && series.stream().map(Figure::value).distinct().count() > 1) {
                say(remarks, layout.get(wrong.getFirst()), series.get(wrong.getFirst()));
                return;
            }
        }
    }

    private static List<Figure> amountsBefore(Sheet sheet, Figure first, int most) {
        List<Figure> amounts = new ArrayList<>();
        for (int i = first.index() - 1; i >= 0 && amounts.size() < most; i--) {
            Figure figure = sheet.figures().get(i);
            boolean fits = figure.line() >= first.line() - 1 && figure.amount() && figure.exactly() && (amounts.isEmpty() || figure.sameUnit(amounts.getFirst()));
            if (!fits) {
                break;
            }
            amounts.addFirst(figure);
        }
        return amounts;
    }

    /** Wholes then parts, whole and part in turn, or parts of one whole. */
    private static List<List<Portion>> layouts(List<Figure> amounts, int length) {
        List<List<Portion>> layouts = new ArrayList<>();
        int size = amounts.size();
        if (size == 2 * length) {
            List<Portion> grouped = new ArrayList<>();
            List<Portion> turns = new ArrayList<>();
            for (int i = 0; i < length; i++) {
                grouped.add(Portion.of(amounts.get(length + i), amounts.get(i)));
                turns.add(Portion.of(amounts.get(2 * i + 1), amounts.get(2 * i)));
            }
            layouts.add(grouped);
            layouts.add(turns);
        }
        if (size > length) {
            List<Portion> ofOne = new ArrayList<>();
            for (int i = 0; i < length; i++) {
                ofOne.add(Portion.of(amounts.get(size - length + i), amounts.get(size - length - 1)));
            }
            layouts.add(ofOne);
        }
        return layouts;
    }

    private static void say(Remarks remarks, Portion portion, Figure rate) {
        remarks.add("F01", rate.quoted() + "：按文中" + portion.quoted() + "计算为" + Arithmetic.rate(portion.percent(), rate) + "（" + portion.formula() + "），与印出的" + rate.words()
                + "不符，同句其余几个比率则相符；请核对口径或数字。", portion.whole(), portion.counted().getFirst(), rate);
    }
}
