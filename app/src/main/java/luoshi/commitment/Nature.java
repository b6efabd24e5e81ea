package luoshi.commitment;

import java.util.regex.Pattern;

/** How a commitment binds: 十一五规划纲要 (2006) parts its indicators so. */
public enum Nature {
    /** 约束性：the government answers for it. */
    BINDING,
    /** 预期性：hoped for, brought about mainly by others; the government steers. */
    EXPECTED,
    /** 未注明. */
    UNSAID;

    private static final Pattern SAID_EXPECTED = Pattern.compile("预期");
    private static final Pattern SAID_BINDING = Pattern.compile("约束性");
    private static final Pattern HELD_BY_THE_LEVEL_ABOVE =
            Pattern.compile("能耗|碳排放|二氧化碳|节能减排|主要污染物|化学需氧量|氨氮|PM|细颗粒物|优良天数|优良水体|耕地保有|永久基本农田|粮食(?:总)?产量|用水总量|[国省市]控(?:目标|指标)");

    /** What the document's own words suggest; a person decides. */
    static Nature suggested(String heading, String words) {
        if (SAID_BINDING.matcher(heading + words).find() || HELD_BY_THE_LEVEL_ABOVE.matcher(words).find()) {
            return BINDING;
        }
        return SAID_EXPECTED.matcher(heading + words).find() ? EXPECTED : UNSAID;
    }
}
