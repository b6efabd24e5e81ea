package luoshi.reading.number;

import java.math.BigDecimal;

/** Chinese and Arabic numerals to values (GB/T 15835-2011). */
final class Numerals {

    private static final String DIGITS = "〇一二三四五六七八九";

    private Numerals() {}

    /** The value of one numeral character, or -1: 十 百 千 万 亿 count as their powers. */
    static long valueOf(char c) {
        int digit = DIGITS.indexOf(c);
        if (digit >= 0) {
            return digit;
        }
        return switch (c) {
            case '零' -> 0;
            case '两', '双' -> 2;
            case '十' -> 10;
            case '百' -> 100;
            case '千' -> 1000;
            case '万' -> 10_000;
            case '亿' -> 100_000_000;
            default -> -1;
        };
    }

    /** Whether a character can stand in a Chinese numeral (双 only leads words). */
    static boolean isNumeral(char c) {
        return c != '双' && valueOf(c) >= 0;
    }

    /** The value of a Chinese numeral: 一千三百五十三, 十二, 二〇二二, 百. */
    static BigDecimal parse(String numeral) {
        if (numeral.length() > 1 && numeral.chars().allMatch(c -> valueOf((char) c) >= 0 && valueOf((char) c) < 10)) {
            StringBuilder digits = new StringBuilder();
            numeral.chars().forEach(c -> digits.append(valueOf((char) c)));
            return new BigDecimal(digits.toString());
        }
        BigDecimal total = BigDecimal.ZERO;
        long section = 0;
        long digit = -1;
        for (char c : numeral.toCharArray()) {
            long value = valueOf(c);
            if (value < 10) {
                digit = value;
            } else if (value < 10_000) {
                section += (digit < 0 ? 1 : digit) * value;
                digit = -1;
            } else {
                long count = section + Math.max(digit, 0);
                BigDecimal multiplied = count == 0 && total.signum() > 0
                        ? total.multiply(BigDecimal.valueOf(value))
                        : total.add(BigDecimal.valueOf(count == 0 ? 1 : count).multiply(BigDecimal.valueOf(value)));
                total = multiplied;
                section = 0;
                digit = -1;
            }
        }
        return total.add(BigDecimal.valueOf(section + Math.max(digit, 0)));
    }

    /** The value of Arabic digits as printed: 1,285.5. */
    static BigDecimal parseArabic(String digits) {
        return new BigDecimal(digits.replace(",", ""));
    }
}
