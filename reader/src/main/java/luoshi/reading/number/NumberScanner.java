package luoshi.reading.number;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import luoshi.kernel.MeasureUnit;
import luoshi.reading.Bound;
import luoshi.reading.number.NumberToken.Form;
import luoshi.reading.number.Qualifiers.Qualifier;

/**
 * Finds every number of a cleaned text and reads value, unit and bound. Every Arabic digit ends up in exactly one token; Chinese numerals
 * only where they count or name something.
 */
public final class NumberScanner {

    /** More digits are a code or damage, never an amount. */
    private static final int LONGEST_NUMBER = 24;

    private final String text;
    private final List<NumberToken> tokens = new ArrayList<>();

    private NumberScanner(String text) {
        this.text = text;
    }

    /** All numbers in order of the text. */
    public static List<NumberToken> scan(String text) {
        NumberScanner scanner = new NumberScanner(text);
        int at = 0;
        for (Names.Name name : Names.find(text)) {
            scanner.scan(at, name.from());
            scanner.tokens.add(NumberToken.plain(name.from(), name.to(), Form.NAME, firstNumber(text, name)));
            at = name.to();
        }
        scanner.scan(at, text.length());
        Bounds.attach(text, scanner.tokens);
        return scanner.tokens;
    }

    private static BigDecimal firstNumber(String text, Names.Name name) {
        for (int i = name.from(); i < name.to(); i++) {
            int end = arabicEnd(text, i, name.to());
            if (end > i) {
                return end - i > LONGEST_NUMBER ? BigDecimal.ZERO : Numerals.parseArabic(text.substring(i, end));
            }
            if (Numerals.isNumeral(text.charAt(i))) {
                return Numerals.parse(text.substring(i, chineseEnd(text, i, Math.min(name.to(), i + LONGEST_NUMBER))));
            }
        }
        return BigDecimal.ZERO;
    }

    private void scan(int from, int to) {
        int at = from;
        while (at < to) {
            char c = text.charAt(at);
            int end = at;
            if (c >= '0' && c <= '9') {
                end = arabic(at, to);
            } else if (c == '第' || c == '[' || c == '〔') {
                end = ordinal(at, to);
            } else if (Numerals.isNumeral(c) || c == '半') {
                end = chinese(at, to);
            }
            at = Math.max(at + 1, end);
        }
    }

    private int arabic(int from, int to) {
        int end = arabicEnd(text, from, to);
        if (end - from > LONGEST_NUMBER) {
            tokens.add(NumberToken.plain(from, end, Form.ORDINAL, BigDecimal.ZERO));
            return end;
        }
        int denominatorEnd = end + 1 < to && text.charAt(end) == '/' ? arabicEnd(text, end + 1, to) : end;
        if (denominatorEnd > end + 1 && denominatorEnd - from <= 5 && !text.substring(from, denominatorEnd).contains(".")) {
            return fraction(from, end, denominatorEnd);
        }
        BigDecimal value = Numerals.parseArabic(text.substring(from, end));
        if (isLabel(from, end)) {
            tokens.add(NumberToken.plain(from, end, Form.ORDINAL, value));
            return end;
        }
        return quantity(from, end, to, value, Form.ARABIC);
    }

    /** 1/3以上 is 33.33 % and more; 24/7 is no share. */
    private int fraction(int from, int slash, int end) {
        int numerator = Integer.parseInt(text.substring(from, slash));
        int denominator = Integer.parseInt(text.substring(slash + 1, end));
        if (numerator >= denominator) {
            tokens.add(NumberToken.plain(from, end, Form.NAME, BigDecimal.valueOf(numerator)));
            return end;
        }
        add(from, from, end, percentage(numerator, denominator), null, MeasureUnit.PERCENT, Form.ARABIC, Bound.EQUAL);
        return tokens.getLast().to();
    }

    /** A heading's number (1 总体思路), a list number (2.) or a number inside brackets alone. */
    private boolean isLabel(int from, int end) {
        boolean leadsLine = from == 0 || text.charAt(from - 1) == '\n';
        char next = end < text.length() ? text.charAt(end) : ' ';
        if (leadsLine && (next == ' ' || next == '、' || next == '.' || next == '．')) {
            return true;
        }
        char before = from > 0 ? text.charAt(from - 1) : ' ';
        return before == '（' && next == '）' && end - from <= 2;
    }

    private int ordinal(int from, int to) {
        int start = from + 1;
        int end = start;
        while (end < Math.min(to, start + LONGEST_NUMBER) && (Numerals.isNumeral(text.charAt(end)) || Character.isDigit(text.charAt(end)))) {
            end++;
        }
        if (end == start) {
            return from;
        }
        if (text.charAt(from) == '第') {
            int unitEnd = Units.end(text, end);
            tokens.add(NumberToken.plain(from, unitEnd, Form.ORDINAL, parseAny(start, end)));
            return unitEnd;
        }
        boolean closed = end < to && (text.charAt(end) == ']' || text.charAt(end) == '〕');
        if (closed) {
            tokens.add(NumberToken.plain(from, end + 1, Form.ORDINAL, parseAny(start, end)));
            return end + 1;
        }
        return from;
    }

    private BigDecimal parseAny(int from, int to) {
        String digits = text.substring(from, to);
        try {
            return Character.isDigit(digits.charAt(0)) ? Numerals.parseArabic(digits) : Numerals.parse(digits);
        } catch (NumberFormatException mixed) {
            return BigDecimal.ZERO;
        }
    }

    private int chinese(int from, int to) {
        ChineseNumber number = ChineseNumber.at(text, from, to);
        if (number == null) {
            return chineseEnd(text, from, to);
        }
        if (number.form() != Form.CHINESE) {
            tokens.add(NumberToken.plain(from, number.end(), number.form(), number.value()));
            return number.end();
        }
        if (number.unit() != null) {
            add(from, from, number.end(), number.value(), null, number.unit(), Form.CHINESE, number.bound());
            return tokens.getLast().to();
        }
        return quantity(from, number.end(), to, number.value(), Form.CHINESE);
    }

    /** Reads on from the digits: multiplier, a range's second number, 多 or 余, unit, qualifiers. */
    private int quantity(int from, int digitsEnd, int to, BigDecimal first, Form form) {
        Amount amount = Amount.at(text, digitsEnd, to);
        int rangeEnd = rangeSign(amount.end(), to);
        if (rangeEnd > amount.end() && form == Form.ARABIC && !dateFollows(amount)) {
            int secondEnd = arabicEnd(text, rangeEnd, to);
            Amount second = Amount.at(text, secondEnd, to);
            BigDecimal upper = second.times(Numerals.parseArabic(text.substring(rangeEnd, secondEnd)));
            BigDecimal lower = amount.multiplier().signum() > 0 && amount.multiplied() ? amount.times(first) : second.times(first);
            if (upper.compareTo(lower) > 0 && (amount.unit().symbol().isEmpty() || amount.unit().base().equals(second.unit().base()))) {
                add(from, from, second.end(), lower, upper, second.unit(), form, Bound.RANGE);
                return tokens.getLast().to();
            }
        }
        add(from, from, amount.end(), amount.times(first), null, amount.unit(), form, amount.inexact() ? Bound.ABOUT : Bound.EQUAL);
        return tokens.getLast().to();
    }

    private static boolean dateFollows(Amount amount) {
        return amount.unit().symbol().equals("月") || amount.unit().symbol().equals("年");
    }

    private int rangeSign(int at, int to) {
        if (at + 1 >= to || "-－—–~～至到".indexOf(text.charAt(at)) < 0) {
            return at;
        }
        int next = at + 1;
        while (next < to && "-－—–".indexOf(text.charAt(next)) >= 0) {
            next++;
        }
        return next < to && Character.isDigit(text.charAt(next)) && arabicEnd(text, next, to) - next <= LONGEST_NUMBER ? next : at;
    }

    private void add(int from, int numberFrom, int unitTo, BigDecimal value, BigDecimal upper, MeasureUnit unit, Form form, Bound written) {
        Qualifier before = Qualifiers.before(text, from);
        Qualifier behind = Qualifiers.behind(text, unitTo);
        Bound bound = written;
        String hedge = "";
        int start = from;
        int end = unitTo;
        boolean spread = written == Bound.RANGE;
        if (before != null && (tokens.isEmpty() || tokens.getLast().to() <= before.from())) {
            bound = spread ? bound : before.bound();
            hedge = text.substring(before.from(), before.to());
            start = before.from();
        }
        if (behind != null) {
            bound = spread ? bound : before != null && before.bound() == Bound.AT_MOST ? bound : behind.bound();
            hedge = text.substring(behind.from(), behind.to());
            end = behind.to();
        }
        tokens.add(new NumberToken(start, end, numberFrom, unitTo, form, value, upper, unit, bound, hedge));
    }

    static int arabicEnd(String text, int from, int to) {
        int at = from;
        while (at < to && Character.isDigit(text.charAt(at)) && text.charAt(at) < 128) {
            at++;
        }
        while (at > from && at + 3 < to && text.charAt(at) == ',' && digits(text, at + 1, at + 4) && !(at + 4 < to && digits(text, at + 4, at + 5))) {
            at += 4;
        }
        if (at > from && at + 1 < to && text.charAt(at) == '.' && digits(text, at + 1, at + 2)) {
            at++;
            while (at < to && digits(text, at, at + 1)) {
                at++;
            }
        }
        return at;
    }

    private static boolean digits(String text, int from, int to) {
        for (int i = from; i < to; i++) {
            if (text.charAt(i) < '0' || text.charAt(i) > '9') {
                return false;
            }
        }
        return true;
    }

    static int chineseEnd(String text, int from, int to) {
        int at = from;
        while (at < to && Numerals.isNumeral(text.charAt(at))) {
            at++;
        }
        return at;
    }

    static BigDecimal percentage(int numerator, int denominator) {
        return BigDecimal.valueOf(numerator * 100L).divide(BigDecimal.valueOf(denominator), 2, RoundingMode.HALF_UP).stripTrailingZeros();
    }
}
