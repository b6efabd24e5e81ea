package luoshi.plan.file;

/** Writes the numbers of automatic lists in the way a docx names. */
final class ListNumerals {

    private static final String[] ROMAN = {"M", "CM", "D", "CD", "C", "XC", "L", "XL", "X", "IX", "V", "IV", "I"};
    private static final int[] ROMAN_VALUES = {1000, 900, 500, 400, 100, 90, 50, 40, 10, 9, 5, 4, 1};

    private ListNumerals() {}

    static String of(String format, int number) {
        if (number < 0 || number > 9999) {
            return Integer.toString(number);
        }
        return switch (format) {
            case "chineseCounting", "chineseCountingThousand", "japaneseCounting", "taiwaneseCounting", "taiwaneseCountingThousand" ->
                chinese(number, "零一二三四五六七八九", "十百千");
            case "chineseLegalSimplified" -> chinese(number, "零壹贰叁肆伍陆柒捌玖", "拾佰仟");
            case "ideographDigital", "taiwaneseDigital", "japaneseDigitalTenThousand" -> digits(number, "〇一二三四五六七八九");
            case "decimalFullWidth", "decimalFullWidth2" -> digits(number, "０１２３４５６７８９");
            case "ideographTraditional" -> oneOf("甲乙丙丁戊己庚辛壬癸", number);
            case "ideographZodiac" -> oneOf("子丑寅卯辰巳午未申酉戌亥", number);
            case "decimalEnclosedCircle", "decimalEnclosedCircleChinese" -> oneOf("①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳", number);
            case "ideographEnclosedCircle" -> oneOf("㊀㊁㊂㊃㊄㊅㊆㊇㊈㊉", number);
            case "decimalEnclosedParen" -> oneOf("⑴⑵⑶⑷⑸⑹⑺⑻⑼⑽⑾⑿⒀⒁⒂⒃⒄⒅⒆⒇", number);
            case "decimalZero" -> number < 10 ? "0" + number : Integer.toString(number);
            case "upperLetter" -> letters(number);
            case "lowerLetter" -> letters(number).toLowerCase(java.util.Locale.ROOT);
            case "upperRoman" -> roman(number);
            case "lowerRoman" -> roman(number).toLowerCase(java.util.Locale.ROOT);
            case "none" -> "";
            default -> Integer.toString(number);
        };
    }

    private static String chinese(int number, String digits, String units) {
        if (number == 0) {
            return digits.substring(0, 1);
        }
        StringBuilder written = new StringBuilder();
        for (int place = 3, rest = number, unit = 1000; place >= 0; place--, rest %= unit, unit /= 10) {
            int digit = rest / unit;
            if (digit > 0) {
                written.append(digits.charAt(digit)).append(place > 0 ? units.substring(place - 1, place) : "");
            } else if (!written.isEmpty() && rest > 0 && written.charAt(written.length() - 1) != digits.charAt(0)) {
                written.append(digits.charAt(0));
            }
        }
        return number >= 10 && number < 20 ? written.substring(1) : written.toString();
    }

    private static String digits(int number, String digits) {
        StringBuilder written = new StringBuilder();
        Integer.toString(number).chars().forEach(digit -> written.append(digits.charAt(digit - '0')));
        return written.toString();
    }

    private static String oneOf(String signs, int number) {
        return number >= 1 && number <= signs.length() ? signs.substring(number - 1, number) : Integer.toString(number);
    }

    /** A to Z, then AA, BB … as Word goes on. */
    private static String letters(int number) {
        return number == 0 ? "0" : Character.toString('A' + (number - 1) % 26).repeat((number - 1) / 26 + 1);
    }

    private static String roman(int number) {
        StringBuilder written = new StringBuilder();
        int rest = number;
        for (int i = 0; i < ROMAN.length; i++) {
            for (; rest >= ROMAN_VALUES[i]; rest -= ROMAN_VALUES[i]) {
                written.append(ROMAN[i]);
            }
        }
        return written.toString();
    }
}
