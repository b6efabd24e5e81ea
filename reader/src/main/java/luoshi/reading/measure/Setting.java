package luoshi.reading.measure;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import luoshi.reading.kind.NumberContext;

/** Finds the scope, the deadline and the hedge that are written around a number. */
final class Setting {

    private static final Pattern DEADLINE = Pattern.compile(
            "(?:到|至)?20\\d\\d年(?:\\d{1,2}月)?(?:底|末)?(?:前)?(?!以来|度)|今年(?:底前?|内|上半年|下半年|[一二三四]季度)?|全年|年内|年底前?|年末|"
                    + "明年(?:底前?)?|上半年|下半年|\\d{1,2}月(?:底|中旬|上旬|下旬|末)?(?:\\d{1,2}日)?前|[一二三四]季度(?:末|前)?|[一二三四五两]年内|“?十[四五六]五”?(?:末|"
                    + "期末|期间|时期)");
    private static final Pattern HEADING_DEADLINE = Pattern.compile("今年|全年|20\\d\\d年(?!工作回顾)");
    private static final Pattern PER_UNIT = Pattern.compile("(?:各|每个?)(?:县（市、区）|县（市）|县市区|县区|市县|县级市|县|市|区|旗|乡镇|镇街|镇|村|乡|街道|社区|行政村|园区|开发区|单位|部门)");
    private static final Pattern SCOPE = Pattern.compile("全国|全省|全市|全县|全区|全旗|全州|我省|我市|我县|我区|主城区|中心城区|城区|市区|区本级|市本级");
    private static final Pattern HEDGE = Pattern.compile("力争|确保|争取|努力");

    private Setting() {}

    static String scope(NumberContext number, String parsed) {
        String near = number.earlier() + number.before();
        Matcher unit = PER_UNIT.matcher(near);
        if (unit.find()) {
            return unit.group();
        }
        if (!parsed.isEmpty()) {
            return parsed;
        }
        Matcher scope = SCOPE.matcher(number.before());
        if (scope.find()) {
            return scope.group();
        }
        Matcher leading = SCOPE.matcher(number.earlier());
        return leading.lookingAt() ? leading.group() : "";
    }

    static boolean perUnit(NumberContext number) {
        return PER_UNIT.matcher(number.earlier() + number.before()).find();
    }

    static String deadline(NumberContext number) {
        String last = lastDeadline(number.before());
        if (last.isEmpty()) {
            last = lastDeadline(number.earlier());
        }
        if (last.isEmpty() && maySayWhen(number.after())) {
            Matcher behind = DEADLINE.matcher(number.after());
            last = behind.find() ? behind.group() : "";
        }
        if (last.isEmpty() && number.block().parent() != null) {
            String heading = number.text().substring(number.block().parent().from(), number.block().parent().to());
            Matcher above = HEADING_DEADLINE.matcher(heading);
            last = heading.contains("目标") && above.find() ? above.group() : "";
        }
        return last;
    }

    private static String lastDeadline(String words) {
        String last = "";
        if (maySayWhen(words)) {
            Matcher deadline = DEADLINE.matcher(words);
            while (deadline.find()) {
                last = deadline.group();
            }
        }
        return last;
    }

    private static boolean maySayWhen(String words) {
        return words.indexOf('年') >= 0 || words.indexOf('月') >= 0 || words.indexOf('季') >= 0 || words.indexOf('五') >= 0;
    }

    static String hedge(NumberContext number) {
        Matcher hedge = HEDGE.matcher(number.before());
        return hedge.find() ? hedge.group() : "";
    }
}
