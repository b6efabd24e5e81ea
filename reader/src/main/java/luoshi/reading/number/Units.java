package luoshi.reading.number;

import java.util.Set;
import luoshi.reading.word.Lexicon;

/** The measure words and units of plans. */
final class Units {

    private static final int LONGEST = 8;

    /** Units proper, and the measure words that count things. */
    private static final Set<String> KNOWN = Lexicon.words("单位");

    private Units() {}

    /** Where the unit ends that begins at a place, the place itself where none does. */
    static int end(String text, int from) {
        for (int length = Math.min(LONGEST, text.length() - from); length > 0; length--) {
            String candidate = text.substring(from, from + length);
            if (KNOWN.contains(candidate) && !insideWord(text, from, length)) {
                return from + length;
            }
        }
        return from;
    }

    /** A single letter or character that begins another word is no unit: 5G, 3点建议, 2分类. */
    private static boolean insideWord(String text, int from, int length) {
        if (from + length >= text.length()) {
            return false;
        }
        char last = text.charAt(from + length - 1);
        char next = text.charAt(from + length);
        boolean latin = last < 128 && Character.isLetter(last);
        if (latin) {
            return next < 128 && Character.isLetterOrDigit(next);
        }
        return length == 1 && switch (last) {
            case '分' -> next == '类' || next == '别' || next == '散' || next == '布' || next == '级';
            case '重' -> next == '点' || next == '大' || next == '要';
            case '市', '省', '县', '区', '乡', '镇', '村', '国' -> next != '、' && next != '，' && next != '。';
            case '大' -> next == '型' || next == '中' || next == '小' || next == '多' || next == '学' || next == '于' || next == '道' || next == '桥' || next == '棚';
            case '位' -> next == '居' || next == '于';
            case '方' -> next == '面' || next == '案' || next == '式';
            case '通' -> next == '过' || next == '道';
            case '网', '表', '站', '车', '院', '校', '路', '云', '链', '端', '屏', '池', '桥', '强' -> false;
            case '人' -> next == '口' || next == '才' || next == '均' || next == '民' || next == '工' || next == '力';
            case '部' -> next == '门' || next == '委' || next == '分';
            case '级' -> next == '联' ;
            default -> false;
        };
    }
}
