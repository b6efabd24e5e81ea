package luoshi.reading.task;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Questions about goals that carry no figure: set by somebody else, or for a person to judge. */
final class Goals {

    private static final String ABOVE = "(?:国家|中央|上级|省委?、?省?政府|省级|省里|省市|省|市级|市|自治区|区级|盟市|盟|州|部委|“?十[四五六]五”?)";
    private static final String SET = "(?:控制|下达|考核|确定|规定|核定|分解|既定|要求|约束性?|规划|年度|控|定|级)";
    private static final Pattern EXTERNAL = Pattern.compile(
            "(?:完成|达到|控制在|实现|控制到)(?:了)?(?:好)?(?:" + ABOVE + SET + "{1,2}|上级|国家|(?:有关|相关)?约束性)(?:的)?(?:各项|年度|减排|节能|有关|相关|能耗|“双控”|主要|约束性)*(?:目标任务|指标任务|目标要求|任务目标|控制目标|计划|目标|"
                    + "任务|指标|要求|标准|范围|水平|以内|进度)"
                    + "(?:范围)?(?:以?内|之内)?");
    private static final Pattern SAME_PACE = Pattern.compile("(?:与|和|同)[^，]{0,8}(?:经济|GDP|生产总值)(?:增长|发展|增速)?[^，]{0,6}同步|同步增长$|增长[^，]{0,4}(?:协调|基本)同步");
    private static final Pattern STEADY = Pattern.compile(
            "(?:保持|实现)?(?:平稳|稳定|稳步|较快|合理|正|恢复性|持续(?:稳定)?|基本(?:平衡|平稳)|适度)增长$|(?:稳中(?:提质|有升|有进|向好|趋优|有增|增效)|[促保稳]稳?提质|"
                    + "稳量提质|量稳质升|促稳提质|质稳量升|稳中提质增效)$|(?:保持)?(?:总体|基本)?(?:稳定|平稳|平衡)$");
    private static final String STEADY_LAST = "长质升进好优增效定稳衡善降低标转";
    private static final Pattern MEASURED = Pattern.compile("(?:进出口|外贸|外资|投资|消费|收入|物价|价格|就业|失业率?|产量|产能|贸易|总额|总值|增加值|产值|收支|经济增长|经济运行|地区生产总值|税收|存款|贷款)[^，]{0,12}$");
    private static final Pattern COVERED = Pattern.compile(
            "(?:实现|达到|做到|推动|基本|完成|确保)[^，]{2,40}(?:全覆盖|全面覆盖|清零|零增长|全达标|应保尽保|应改尽改|全部达标|稳定达标|全域覆盖|整村推进)$|^[^，的]{3,24}(?:全覆盖|动态清零|基本清零|全部清零)$");
    private static final Pattern PREDICATE = Pattern.compile(
            "(?:稳定|增长|提高|提升|改善|降低|下降|同步|平衡|稳固|达标|充分|安全|优化|加快|合理区间|提质|增效|向好|有升|前列|前茅|位次前移|更高|幅度|水平|第一方阵|好转|增收|扩大|高于全国|高于全省|高于全市|平均水平|以上水平|进位)$");
    private static final Pattern INDICATOR = Pattern.compile(
            "总额|总值|总量|收入|投资|消费|进出口|外贸|外资|就业|失业|物价|价格|产量|能耗|排放|空气质量|环境质量|水质|浓度|增速|经济指标|税收|比重|占比|率|强度|增加值|生产总值|粮食|CPI|人口|国际收支|“两个同步”");
    private static final Pattern ENVIRONMENT = Pattern.compile("(?:空气质量|环境质量|水质|PM2\\.5|能耗强度|碳排放|主要污染物)[^，]{0,16}(?:改善|下降|降低|达标|好转|提升|稳定)$");
    private static final Pattern LIST_END = Pattern.compile("(?:等(?:指标|任务)?|均|都|全部|要|应|力争|确保|全面|如期|圆满|按时|按期|努力|必须|分别)*$");

    private Goals() {}

    static boolean isExternal(Words words) {
        if (words.core().indexOf('控') < 0 && words.core().indexOf('标') < 0 && words.core().indexOf('任') < 0 && words.core().indexOf('求') < 0) {
            return false;
        }
        Matcher external = EXTERNAL.matcher(words.core());
        return external.find() && !(external.start() == 0 && external.group().contains("十"));
    }

    static boolean isSamePace(Words words) {
        return words.all().contains("同步") && SAME_PACE.matcher(words.all()).find();
    }

    static boolean isSteady(Words words) {
        if (STEADY_LAST.indexOf(words.all().charAt(words.all().length() - 1)) < 0) {
            return false;
        }
        Matcher steady = STEADY.matcher(words.all());
        return steady.find() && MEASURED.matcher(words.all().substring(0, steady.start())).find() || ENVIRONMENT.matcher(words.all()).find();
    }

    static boolean isCovered(Words words) {
        return "盖零标保改进".indexOf(words.all().charAt(words.all().length() - 1)) >= 0 && COVERED.matcher(words.all()).find();
    }

    static boolean isUncounted(Words words) {
        return words.setting().amongTargets() && INDICATOR.matcher(words.all()).find() && PREDICATE.matcher(words.all()).find();
    }

    /** What an external goal is set for: the subjects before 完成省控目标. */
    static String subject(String clause) {
        Matcher external = EXTERNAL.matcher(clause);
        return external.find() ? LIST_END.matcher(clause.substring(0, external.start())).replaceFirst("") : "";
    }
}
