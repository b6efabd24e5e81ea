package luoshi.reading.kind;

import java.util.Set;
import java.util.regex.Pattern;
import luoshi.reading.word.Lexicon;

/** Whether a number describes a project (总投资80亿元的文旅小镇, 城东300兆瓦光伏项目), or is the value that shall change. */
final class Attributes {

    private static final String ABOUT = "(?:约|达到?|为|超过?|近|共)?$";
    private static final Pattern TOTAL = Pattern.compile(Lexicon.any("总量属性") + ABOUT);
    private static final Pattern CAPACITY = Pattern.compile(Lexicon.any("产能属性") + ABOUT);
    private static final Pattern INVESTED = Pattern.compile("投资额?" + ABOUT);
    private static final Pattern PROJECT = Pattern.compile("^的?[\\u4e00-\\u9fff“”A-Za-z·（）]{0,16}?" + Lexicon.any("项目"));
    private static final Pattern BUILT = Pattern.compile("(?:" + Lexicon.any("建造动词") + "|[和、])$");
    private static final Pattern CHANGED = Pattern.compile("^(?:左右)?" + Lexicon.any("变动动词") + "[到至为]");
    private static final Pattern FROM = Pattern.compile("(?:由|从(?!事))[^，、]{0,14}(?:\\d[^，、]{0,6}、)?$");
    private static final Pattern TO = Pattern.compile("^[^，]{0,10}[到至].*\\d");
    private static final Set<String> SIZES = Lexicon.words("规模单位");

    private Attributes() {}

    static boolean isProjectAttribute(NumberContext n) {
        if (TOTAL.matcher(n.near()).find()) {
            return true;
        }
        boolean belongs = n.after().startsWith("的");
        if (INVESTED.matcher(n.near()).find() && belongs) {
            return true;
        }
        boolean project = PROJECT.matcher(n.after()).find();
        if (CAPACITY.matcher(n.near()).find()) {
            return belongs || project;
        }
        return SIZES.contains(n.unit()) && project && !n.before().isEmpty() && !BUILT.matcher(n.near()).find();
    }

    /** 由50%提高到60%; 16%降至13%. */
    static boolean isOldValue(NumberContext n) {
        boolean from = FROM.matcher(n.near()).find();
        boolean changed = CHANGED.matcher(n.after()).find();
        return changed && (from || n.unit().equals("%")) || from && TO.matcher(n.after()).find();
    }
}
