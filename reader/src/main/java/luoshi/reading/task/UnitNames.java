package luoshi.reading.task;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Takes a list of units apart: 市发改委、住房和城乡建设局等相关部门及各县（市、区）. */
final class UnitNames {

    /** A name, or whatever else stands between two separators, in the cleaned view. */
    record Name(String words, int from, int to) {

        /** Whether it is called like a unit of government, a district or a firm. */
        boolean isUnit() {
            return words.length() >= 2 && words.length() <= LONGEST && UNIT.matcher(words).find() && !SENTENCE.matcher(words).find();
        }
    }

    private static final int LONGEST = 32;
    private static final Pattern UNIT = Pattern.compile(
            "(?:部|委|局|厅|办|署|院|行|会|公司|集团|政府|县|区|市|省|镇|乡|旗|盟|州|街道|地区|各地|部门|单位|机构|学校|大学|学院|中心|队|站|所|处|科|室|联|社|团|馆|台|公室|"
                    + "企业|党校|组|专班|指挥部|海关|港|场|厂|系统|组织|各级|）|兵团|城投|水务|电力|移动|联通|电信|铁塔|农信|园|库)$");
    private static final Pattern SENTENCE = Pattern.compile("^(?:以下|含|包括|其中|不含|如|详见|见|原|即|指|由于)|[“”《》]|建设.*项目$|^[0-9.%]+");
    private static final Pattern EMPTY = Pattern.compile("(?:等|及|和|与|部门|单位|方面|有关方面|无|/|[-—]+)?");
    private static final String JOINTS = "及和与等暨";

    private final String text;
    private final int to;
    private final List<Name> names = new ArrayList<>();

    private UnitNames(String text, int to) {
        this.text = text;
        this.to = to;
    }

    /** The names in a stretch of the cleaned view, in order. */
    static List<Name> in(String text, int from, int to) {
        UnitNames list = new UnitNames(text, to);
        list.split(from);
        return list.names;
    }

    private void split(int start) {
        int depth = 0;
        int from = start;
        for (int i = start; i < to; i++) {
            char c = text.charAt(i);
            depth = Math.max(0, depth + (c == '（' ? 1 : c == '）' ? -1 : 0));
            boolean cut = depth == 0 && ("、，；。：/ 　\n\t".indexOf(c) >= 0 || JOINTS.indexOf(c) >= 0 && joins(from, i));
            if (cut) {
                add(from, i);
                from = i + 1;
            }
        }
        add(from, to);
    }

    /** 和 joins two units only where a whole name stands on either side: not in 文化和旅游部, nor in 相关部门和单位. */
    private boolean joins(int from, int at) {
        if (at - from < 2 || at - from > LONGEST || !new Name(text.substring(from, at), from, at).isUnit()) {
            return false;
        }
        if (text.startsWith("单位", at + 1)) {
            return false;
        }
        int end = at + 1;
        while (end < to && end - at <= LONGEST && "、，；。（".indexOf(text.charAt(end)) < 0) {
            end++;
        }
        String behind = text.substring(at + 1, end);
        return text.charAt(at) == '等' || behind.length() > 2 || behind.startsWith("各") || behind.endsWith("联");
    }

    private void add(int start, int end) {
        int from = start;
        int last = end;
        while (from < last && "由及和与、，；）：等以 　".indexOf(text.charAt(from)) >= 0) {
            from++;
        }
        while (last > from && "等、，；（。 　及和与".indexOf(text.charAt(last - 1)) >= 0) {
            last--;
        }
        String words = text.substring(from, last);
        if (!EMPTY.matcher(words).matches()) {
            names.add(new Name(words, from, last));
        }
    }
}
