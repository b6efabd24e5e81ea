package luoshi.reading.number;

import java.util.LinkedHashMap;
import java.util.Map;
import luoshi.reading.Bound;

/** The words beside a number that limit it. */
final class Qualifiers {

    private static final Map<String, Bound> BEHIND = new LinkedHashMap<>();
    private static final Map<String, Bound> BEFORE = new LinkedHashMap<>();

    static {
        for (String word : new String[] {"及以上", "以上", "之上", "开外"}) {
            BEHIND.put(word, Bound.AT_LEAST);
        }
        for (String word : new String[] {"及以下", "以内", "以下", "之内"}) {
            BEHIND.put(word, Bound.AT_MOST);
        }
        for (String word : new String[] {"左右", "上下"}) {
            BEHIND.put(word, Bound.ABOUT);
        }
        for (String word : new String[] {"不低于", "不少于", "不小于", "不得少于", "不得低于", "至少", "最少", "不下于", "不短于"}) {
            BEFORE.put(word, Bound.AT_LEAST);
        }
        for (String word : new String[] {"不超过", "不高于", "不多于", "不大于", "不得超过", "不突破", "最多", "至多"}) {
            BEFORE.put(word, Bound.AT_MOST);
        }
        for (String word : new String[] {"超过", "突破", "高于", "大于", "多于", "超出", "超"}) {
            BEFORE.put(word, Bound.GREATER);
        }
        for (String word : new String[] {"低于", "小于", "少于", "短于"}) {
            BEFORE.put(word, Bound.LESS);
        }
        for (String word : new String[] {"大约", "约", "接近", "近", "将近"}) {
            BEFORE.put(word, Bound.ABOUT);
        }
    }

    private Qualifiers() {}

    /** A qualifier and where it stands. */
    record Qualifier(int from, int to, Bound bound) {}

    /** The qualifier that begins right behind a number, null if none. */
    static Qualifier behind(String text, int at) {
        int from = at < text.length() && text.charAt(at) == '（' ? at + 1 : at;
        for (Map.Entry<String, Bound> entry : BEHIND.entrySet()) {
            if (text.startsWith(entry.getKey(), from)) {
                int to = from + entry.getKey().length();
                boolean closed = from == at || to < text.length() && text.charAt(to) == '）';
                return closed ? new Qualifier(at, from == at ? to : to + 1, entry.getValue()) : null;
            }
        }
        return null;
    }

    /** The qualifier that ends right before a number, null if none. */
    static Qualifier before(String text, int at) {
        int to = at;
        while (to > 0 && (text.charAt(to - 1) == '到' || text.charAt(to - 1) == '了' || text.charAt(to - 1) == '达')) {
            to--;
        }
        for (Map.Entry<String, Bound> entry : BEFORE.entrySet()) {
            String word = entry.getKey();
            int from = to - word.length();
            if (from >= 0 && text.startsWith(word, from) && !insideWord(text, from, word)) {
                return new Qualifier(from, at, entry.getValue());
            }
        }
        return null;
    }

    private static boolean insideWord(String text, int from, String word) {
        char before = from > 0 ? text.charAt(from - 1) : ' ';
        return switch (word) {
            case "约" -> before == '节' || before == '签' || before == '公' || before == '集';
            case "近" -> before == '最' || before == '临' || before == '附';
            case "超" -> before == '高' || before == '赶' || before == '反';
            case "大于", "低于", "高于" -> false;
            default -> false;
        };
    }
}
