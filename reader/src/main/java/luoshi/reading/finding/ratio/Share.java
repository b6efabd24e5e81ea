package luoshi.reading.finding.ratio;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import luoshi.reading.finding.Figure;
import luoshi.reading.finding.Line;
import luoshi.reading.finding.Sheet;

/**
 * A rate as it is printed, in digits or in words: 87.0%, 近八成, 三分之二以上, 过半.
 *
 * @param from first char in the cleaned view
 * @param to one past its last char
 * @param words its characters
 * @param lead the words before it, back to a separator or the number before
 * @param tail the words behind it, up to a separator or the next number
 * @param line its sentence's index
 * @param next index of the first number behind it
 * @param range the least and the greatest share that may be called so
 * @param figure the number as read, null where no digit or numeral is printed
 */
record Share(int from, int to, String words, String lead, String tail, int line, int next, Range range, Figure figure) {

    private static final Pattern HALF = Pattern.compile("(?<over>超过?一半|过半数?|一半以上|半数以上|超半数)|(?<under>不足一半|不到一半|不足半数|不到半数)|近半数?|一半|半数|(?<near>接?近)?(?<tenths>[一二两三四五六七八九])成(?![立员果效为功本品交长套熟])(?<above>以上|多)?");
    private static final Pattern UNDER = Pattern.compile("(?:不足|不到|未达到?|低于|少于)(?:[^，。；]{0,10}的)?$");
    private static final Pattern NEAR = Pattern.compile("(?:近|接近|将近)(?:[^，。；]{0,10}的)?$");
    private static final Pattern ABOUT = Pattern.compile("(?:约|约占|大约|大致)$");
    private static final Pattern OVER = Pattern.compile("(?:超|超过|突破|逾|高于)(?:[^，。；]{0,10}的)?$");
    private static final String SEPARATORS = "，。；：、（）！？ \n";
    private static final int LONGEST = 60;
    private static final double DUST = 1e-6;

    /** What words like 超过 leave open above the printed value, in percentage points. */
    private static final double OPEN = 10;
    /** How far 七成 and 三分之二 may be from the share that they call so. */
    private static final double ROUNDED = 5;
    private static final double SLACK = 0.5;

    /**
     * Shares, in percent.
     *
     * @param least the least
     * @param most the greatest
     */
    record Range(double least, double most) {

        boolean meets(double low, double high) {
            return high >= least - DUST && low <= most + DUST;
        }
    }

    /** All shares of a document in order. */
    static List<Share> of(Sheet sheet) {
        List<Share> shares = new ArrayList<>();
        for (Figure figure : sheet.figures()) {
            if (figure.percent() && figure.upperless() && figure.value() > 0) {
                shares.add(new Share(figure.from(), figure.to(), figure.words(), figure.lead(), figure.tail(), figure.line(), figure.index() + 1, range(figure), figure));
            }
        }
        for (Line line : sheet.lines()) {
            if (line.words().indexOf('半') >= 0 || line.words().indexOf('成') >= 0) {
                worded(sheet, line, shares);
            }
        }
        shares.sort(Comparator.comparing(Share::from));
        return shares;
    }

    private static boolean inWords(String words) {
        return words.contains("成") || words.contains("分之") || words.contains("/") || words.contains("半");
    }

    /** 超额完成5%, 超任务15公里: what was done is more than all that was planned. */
    static Share beyondAll(Figure more) {
        double step = more.step();
        Range range = more.percent() ? new Range(100 + more.value() - step / 2, 100 + more.value() + step) : new Range(100, Double.MAX_VALUE);
        return new Share(more.from(), more.to(), more.words(), more.lead(), more.tail(), more.line(), more.index() + 1, range, more);
    }

    private static Range range(Figure figure) {
        double value = figure.value() + (figure.words().endsWith("成") && figure.tail().matches("[五半].*") ? 5 : 0);
        double step = figure.step();
        boolean rough = inWords(figure.words());
        double slack = rough ? SLACK : step / 2;
        if (UNDER.matcher(figure.lead()).find()) {
            return new Range(value - OPEN - ROUNDED, value - DUST * 2);
        }
        boolean over = OVER.matcher(figure.lead()).find() || figure.tail().startsWith("多") || figure.tail().startsWith("以上");
        return switch (figure.number().bound()) {
            case AT_LEAST, GREATER -> new Range(value - slack, value + OPEN);
            case AT_MOST, LESS -> new Range(value - OPEN, value + slack);
            case ABOUT -> figure.words().contains("近") ? new Range(value - OPEN, value + slack) : new Range(value - ROUNDED, value + ROUNDED);
            default -> over ? new Range(value - slack, value + OPEN)
                    : NEAR.matcher(figure.lead()).find() ? new Range(value - OPEN, value + slack)
                    : rough || ABOUT.matcher(figure.lead()).find() ? new Range(value - ROUNDED, value + ROUNDED) : new Range(value - step / 2, value + step);
        };
    }

    private static void worded(Sheet sheet, Line line, List<Share> shares) {
        Matcher half = HALF.matcher(line.words());
        while (half.find()) {
            int from = line.from() + half.start();
            int to = line.from() + half.end();
            if (line.figures().stream().noneMatch(figure -> figure.from() < to && figure.to() > from)) {
                shares.add(worded(sheet, line, half, from, to));
            }
        }
    }

    private static Share worded(Sheet sheet, Line line, Matcher half, int from, int to) {
        int next = line.figures().isEmpty() ? 0 : line.figures().getFirst().index();
        int previousEnd = line.from();
        int nextFrom = line.to();
        for (Figure figure : line.figures()) {
            if (figure.from() < from) {
                next = figure.index() + 1;
                previousEnd = figure.to();
            } else {
                nextFrom = Math.min(nextFrom, figure.from());
            }
        }
        int lead = from;
        while (lead > Math.max(previousEnd, from - LONGEST) && SEPARATORS.indexOf(sheet.text().charAt(lead - 1)) < 0) {
            lead--;
        }
        int tail = to;
        while (tail < Math.min(nextFrom, to + LONGEST) && SEPARATORS.indexOf(sheet.text().charAt(tail)) < 0) {
            tail++;
        }
        return new Share(from, to, half.group(), sheet.text().substring(lead, from), sheet.text().substring(to, tail), line.index(), next, range(half), null);
    }

    private static Range range(Matcher half) {
        if (half.group("tenths") != null) {
            double value = "一二三四五六七八九".indexOf(half.group("tenths").replace('两', '二')) * 10 + 10;
            return half.group("near") != null ? new Range(value - OPEN, value + SLACK) : half.group("above") != null ? new Range(value - SLACK, value + OPEN) : new Range(value - ROUNDED, value + ROUNDED);
        }
        return half.group("over") != null ? new Range(50 - SLACK, 100) : half.group("under") != null ? new Range(0, 50) : new Range(50 - ROUNDED - 1, 50 + ROUNDED);
    }

    /** Whether it is printed in digits without 约 or 以上. */
    boolean exact() {
        return figure != null && figure.exactly() && range.most - range.least <= figure.step() * 1.6;
    }

    /** Whether it is told in words: 七成, 三分之二, 过半. */
    boolean inWords() {
        return figure == null || inWords(words);
    }

    /** Index of the last number before it. */
    int previous() {
        return figure == null ? next - 1 : next - 2;
    }

    /** The phrase as quoted in a message. */
    String quoted() {
        return figure == null ? "“" + lead.strip() + words + "”" : figure.quoted();
    }
}
