package luoshi.reading.measure;

import java.util.Arrays;
import java.util.List;
import luoshi.reading.ReadingRule;

/** Where the words of an indicator come from; each a rule of the reader. */
public enum IndicatorSource {
    /** 省、市重点项目分别完成147.4%、149.6%. */
    PAIRED("M01", "“分别”之后的几个数，各属前面并列的哪一项？", "“分别”前并列的一项"),
    /** 打造10个智能工厂. */
    BEHIND("M02", "数后是否紧跟所计数的事物？", "数后紧跟的事物"),
    /** 新增规上企业450家; 地区生产总值增长8%. */
    BEFORE("M03", "数前的宾语或主语是否就是所量的对象？", "数前的名词短语"),
    /** 新建5G基站2000个、总数达5000个. */
    COMPLETED("M04", "“总数”“投资”一类名词单独不成指标，该补在哪个对象之后？", "前一指标补上本数的属性"),
    /** 地区生产总值增长8%，达到296亿元. */
    LEANING("M05", "数前后都没有名词，承接前文哪个对象？", "承接前文的对象");

    private static final String SOURCE = "计划文件标注约定：指标取原文中最短而忠实的名词短语";

    private final ReadingRule rule;
    private final String why;

    IndicatorSource(String id, String question, String why) {
        this.rule = new ReadingRule(id, question, SOURCE);
        this.why = why;
    }

    /** The reason as shown: 指标取自数后紧跟的事物（M02）. */
    public String why() {
        return "指标取自" + why + "（" + rule.id() + "）";
    }

    /** The catalogue entries of these rules. */
    public static List<ReadingRule> catalogue() {
        return Arrays.stream(values()).map(source -> source.rule).toList();
    }
}
