package luoshi.reading.kind;

import java.util.Set;
import java.util.regex.Pattern;

/** Questions about dates and spans of time. */
final class Dates {

    private static final Set<String> TIME = Set.of(
            "年", "个月", "月", "日", "天", "周", "小时", "个小时", "分钟", "秒", "个工作日", "工作日", "季度", "个季度", "周年", "世纪", "年度", "刻钟", "时", "个自然日");
    private static final Pattern SQUEEZED = Pattern.compile("压缩|缩短|压减|减少|减至|降至|提速|缩减|控制|不超过|平均|优良|达标|天数|寿命|预期|年限|时间(?:降|为)|延长");

    private Dates() {}

    static boolean isDate(NumberContext n) {
        int value = n.token().value().intValue();
        String after = n.after();
        return switch (n.unit()) {
            case "年" -> value >= 1900 && value < 2100;
            case "月" -> value >= 1 && value <= 12;
            case "日" -> value >= 1 && value <= 31 && (n.before().endsWith("月") || endsWithDate(n) || after.startsWith("召开"));
            case "号" -> true;
            case "世纪" -> true;
            case "" -> value >= 1900 && value < 2100 && (after.startsWith("-") || after.startsWith("—") || n.before().endsWith("至"));
            default -> false;
        };
    }

    private static boolean endsWithDate(NumberContext n) {
        int at = n.token().from() - 1;
        return at >= 0 && (n.text().charAt(at) == '月' || n.text().charAt(at) == '至' || n.text().charAt(at) == '-');
    }

    static boolean isDuration(NumberContext n) {
        if (!TIME.contains(n.unit())) {
            return false;
        }
        boolean counted = n.unit().equals("天") || n.unit().contains("工作日") || n.unit().contains("小时") || n.unit().equals("分钟") || n.unit().equals("个月")
                || n.unit().equals("年") && n.before().contains("寿命");
        return !(counted && (SQUEEZED.matcher(n.clauseWords()).find() || n.earlier().contains("天数")));
    }
}
