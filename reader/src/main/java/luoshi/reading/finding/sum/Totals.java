package luoshi.reading.finding.sum;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import luoshi.reading.finding.Figure;
import luoshi.reading.finding.Remarks;
import luoshi.reading.finding.Sheet;

/** Totals against what is named or done of them. */
public final class Totals {

    /** 甲、乙、丙四个乡镇: a class of things whose members are named. */
    private static final Pattern CLASS = Pattern.compile("^(?:乡镇?|镇|县|市|区|村|片区|街道|社区|方面|领域|行业|环节|产业|部门|省|流域|群体|批次|阶段|方向|园区|县区|县市|口岸|港口|城市|地区|景区|集镇|林场|渠道)");
    private static final Pattern NAMED = Pattern.compile("^(?:在|对|于|和|以|由|选择|覆盖|围绕|聚焦|涉及|面向|[^、]{0,6}(?:在|对|覆盖|围绕|聚焦|涉及|选择))?[^、]{1,14}(?:、[^、]{1,10})+$");
    private static final Pattern BEHIND = Pattern.compile("^[^，。；：（\\d]{0,10}(?:[：（]|，(?:即|分别是|分别为|包括))([^，。；：（）\\d]{1,10}(?:、[^，。；：（）\\d]{1,10})*)[）。；]");
    private static final int MOST_NAMES = 12;

    private Totals() {}

    /** 在甲、乙、丙四个乡镇; 四个乡镇：甲、乙、丙. */
    public static void named(Sheet sheet, Remarks remarks) {
        for (Figure count : sheet.figures()) {
            double value = count.value();
            boolean small = count.amount() && count.exactly() && value >= 2 && value <= MOST_NAMES && count.scale() == 1 && value == Math.rint(value);
            if (!small) {
                continue;
            }
            String before = count.clause();
            boolean listed = before.indexOf('、') > 0 && CLASS.matcher(count.tail()).find() && NAMED.matcher(before).matches();
            if (listed) {
                judge(remarks, count, before);
            }
            Matcher behind = BEHIND.matcher(sheet.text()).region(count.to(), Math.min(sheet.text().length(), count.to() + 120));
            if (behind.lookingAt() && behind.group(1).indexOf('、') > 0) {
                judge(remarks, count, behind.group(1));
            }
        }
    }

    private static void judge(Remarks remarks, Figure count, String names) {
        if (names.contains("等") || names.chars().anyMatch(Character::isDigit) || names.contains("“") || names.contains("（")) {
            return;
        }
        int least = 1 + (int) names.chars().filter(sign -> sign == '、').count();
        int most = least + (int) names.chars().filter(sign -> sign == '和' || sign == '及' || sign == '与' || sign == '·').count();
        boolean off = count.value() < least || count.value() > most;
        if (off && count.value() <= most + 3 && count.value() >= least - 3) {
            remarks.add("F24", count.quoted().replace("”", "") + count.tail() + "”：列出的是" + (least == most ? least + "个" : least + "至" + most + "个") + "（" + names + "），与" + count.words() + "不符；请核对。", count);
        }
    }

    /** 总投资30亿元的项目已完成投资35亿元. */
    public static void overspent(Sheet sheet, Remarks remarks) {
        for (Figure whole : sheet.figures()) {
            if (!whole.lead().endsWith("总投资") && !whole.lead().endsWith("计划总投资") && !whole.lead().endsWith("概算总投资")) {
                continue;
            }
            int next = whole.index() + 1;
            Figure part = next < sheet.figures().size() ? sheet.figures().get(next) : null;
            if (part != null && part.line() == whole.line() && part.sameUnit(whole) && part.lead().matches(".*完成(?:投资)?$") && part.reach()[0] > whole.reach()[1]) {
                remarks.add("F05", part.quoted() + "大于" + whole.quoted() + "；完成的投资一般不超过总投资，请核对数字和单位。", whole, part);
            }
        }
    }
}
