package luoshi.reading.finding.sum;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import luoshi.reading.finding.Arithmetic;
import luoshi.reading.finding.Figure;
import luoshi.reading.finding.Line;
import luoshi.reading.finding.Remarks;
import luoshi.reading.finding.Sheet;

/** Shares that make up a whole: they add up to 100. */
public final class Shares {

    private static final Pattern STRUCTURE = Pattern.compile("(?:产业)?(?:结构|比例|比)[^，。；\\d]{0,14}?((?:\\d{1,2}(?:\\.\\d{1,2})?[:：∶﹕]){2}\\d{1,2}(?:\\.\\d{1,2})?)(?!\\d)");
    private static final Pattern SHARE = Pattern.compile("占|比重|构成|结构|份额");
    private static final Pattern ALL = Pattern.compile("全部|构成|结构|三次产业|组成|来源|其余|其他|合计|依次|[三四五]个?(?:方向|部分|方面|类|块|大?产业|渠道)");
    private static final double ROUNDING = 0.16;
    private static final int NEAR = 14;

    private Shares() {}

    /** 三次产业结构比8.9:44.1:48.2 makes 101.2. */
    public static void structure(Sheet sheet, Remarks remarks) {
        String text = sheet.text();
        Matcher found = STRUCTURE.matcher(text);
        for (int at = text.indexOf("结构"); at >= 0; at = text.indexOf("结构", at + 2)) {
            if (!found.region(at, Math.min(text.length(), at + 45)).lookingAt()) {
                continue;
            }
            String[] shares = found.group(1).split("[:：∶﹕]");
            double sum = 0;
            for (String share : shares) {
                sum += Double.parseDouble(share);
            }
            if (sum > 80 && Math.abs(sum - 100) > ROUNDING) {
                remarks.add("F04", String.format(Locale.ROOT, "“%s”：各部分相加为%s（%s），不等于100；请核对。", found.group(1), Arithmetic.plain(sum, 2), String.join("＋", shares)), found.start(1), found.end(1));
            }
        }
    }

    /** 占比依次为46.5%、21.3%和35.2%: at least three shares in a row, of which it is said that they are all. */
    public static void listed(Sheet sheet, Remarks remarks) {
        for (Line line : sheet.lines()) {
            List<Figure> row = new ArrayList<>();
            for (Figure figure : line.figures()) {
                boolean joins = row.isEmpty() || sheet.between(row.getLast(), figure).length() <= NEAR;
                if (!joins || !figure.percent() || !figure.exactly()) {
                    judge(sheet, remarks, row);
                    row.clear();
                }
                if (figure.percent() && figure.exactly()) {
                    row.add(figure);
                }
            }
            judge(sheet, remarks, row);
        }
    }

    private static void judge(Sheet sheet, Remarks remarks, List<Figure> row) {
        if (row.size() < 3) {
            return;
        }
        double sum = row.stream().mapToDouble(Figure::value).sum();
        String words = sheet.before(row.getFirst(), 40) + sheet.text().substring(row.getFirst().to(), row.getLast().from());
        boolean near = sum > 85 && sum < 115 && Math.abs(sum - 100) > Math.max(ROUNDING, row.getFirst().step() * row.size() / 2 + 1e-9);
        if (near && SHARE.matcher(words).find() && (sum > 100 || ALL.matcher(words).find()) && !words.contains("增长")) {
            String formula = row.stream().map(Arithmetic::bare).collect(Collectors.joining("＋"));
            remarks.add("F04", row.getFirst().quoted() + "等" + row.size() + "个占比：相加为" + Arithmetic.plain(sum, 2) + "（" + formula + "），不等于100；请核对。", row.toArray(Figure[]::new));
        }
    }
}
