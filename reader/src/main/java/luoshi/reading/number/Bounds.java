package luoshi.reading.number;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import luoshi.reading.Bound;

/** Bounds that stand apart from their number: 至少建成1个, 超过工业项目的70%, 分别增长10%、35%以上. */
final class Bounds {

    private static final Pattern APART = Pattern.compile(
            "(?:(?<least>至少|不少于|不低于)|(?<greater>超过|突破)(?=[^，、]{1,12}的$)|(?<most>不超过))[^，、。；：\\d]{1,14}$");
    private static final Pattern LIST_SIGN = Pattern.compile("[、和及与]");
    private static final int WINDOW = 18;

    private Bounds() {}

    /** Gives the numbers of a text the bounds that stand apart from them. */
    static void attach(String text, List<NumberToken> tokens) {
        for (int i = 0; i < tokens.size(); i++) {
            NumberToken token = tokens.get(i);
            if (token.bound() == Bound.EQUAL && token.hedge().isEmpty() && token.form() != NumberToken.Form.NAME && token.form() != NumberToken.Form.ORDINAL) {
                NumberToken previous = i > 0 ? tokens.get(i - 1) : null;
                int from = Math.max(previous == null ? 0 : previous.to(), token.from() - WINDOW);
                Matcher apart = APART.matcher(text.substring(from, token.from()));
                if (apart.find()) {
                    Bound bound = apart.group("least") != null ? Bound.AT_LEAST : apart.group("greater") != null ? Bound.GREATER : Bound.AT_MOST;
                    String word = apart.group().substring(0, apart.group("least") != null ? apart.group("least").length() : bound == Bound.GREATER ? 2 : 3);
                    tokens.set(i, token.bounded(bound, word));
                } else if (previous != null && isSpread(text, previous, token)) {
                    tokens.set(i, token.bounded(previous.bound(), previous.hedge()));
                }
            }
        }
        spreadBack(text, tokens);
    }

    /** A bound before the first number of a list covers the list: 不低于60%、55%; 至少建成2个示范区、20个示范村. */
    private static boolean isSpread(String text, NumberToken previous, NumberToken token) {
        if (previous.bound() != Bound.AT_LEAST || previous.hedge().isEmpty() || text.startsWith(previous.hedge(), previous.unitTo())) {
            return false;
        }
        String between = text.substring(previous.to(), token.from());
        boolean apart = !text.startsWith(previous.hedge(), previous.from());
        return between.equals("、") || apart && between.indexOf('、') >= 0 && between.indexOf('，') < 0 && between.indexOf('。') < 0 && between.indexOf('；') < 0;
    }

    /** A bound behind the last number of a 分别 list covers the list: 分别增长7.5%、8.5%以上. */
    private static void spreadBack(String text, List<NumberToken> tokens) {
        for (int i = tokens.size() - 2; i >= 0; i--) {
            NumberToken token = tokens.get(i);
            NumberToken next = tokens.get(i + 1);
            boolean listed = next.from() - token.to() == 1 && LIST_SIGN.matcher(text.substring(token.to(), next.from())).matches();
            boolean bounded = (next.bound() == Bound.AT_LEAST || next.bound() == Bound.ABOUT) && !next.hedge().isEmpty() && next.from() == next.numberFrom();
            if (listed && bounded && token.bound() == Bound.EQUAL && token.unit().equals(next.unit())
                    && text.substring(Math.max(0, token.from() - 30), token.from()).contains("分别")) {
                tokens.set(i, token.bounded(next.bound(), next.hedge()));
            }
        }
    }
}
