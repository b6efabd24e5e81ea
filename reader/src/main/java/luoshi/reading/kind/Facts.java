package luoshi.reading.kind;

import java.util.regex.Pattern;
import luoshi.reading.word.Lexicon;

/** Whether a number states how things are: population, share of the country, what there is already. */
final class Facts {

    private static final Pattern PEOPLE = Pattern.compile("^[多余]?" + Lexicon.any("人群"));
    private static final Pattern EXPLAINED = Pattern.compile("^的(?:速度|增速|增长)");
    private static final Pattern SHARE = Pattern.compile("[约占位](?:全国|全省|全市|世界|全球)[^，]{0,8}的?$");
    private static final Pattern HELD = Pattern.compile("(?:^|[^保持])拥有$|(?:共|现|我国|全国|我[省市县区])有$|每$|(?:今年|应届)(?:高校)?毕业生$");
    private static final Pattern POPULATION = Pattern.compile("(?<!贫困|就业|转移)人口$");
    private static final Pattern UNIVERSE = Pattern.compile("(?:全国|全省|全球|世界|全市)[^，]{0,10}$");
    private static final Pattern AMONG = Pattern.compile("(?:我[省市县区旗]就?|就|中)[占有]?\\d|[前后]\\d*[一二三四五六七八九十]|[前后]列");

    private Facts() {}

    static boolean isStandingFact(NumberContext n) {
        boolean headcount = n.unit().startsWith("亿") || n.unit().isEmpty() || n.unit().equals("人") || n.unit().equals("名") && n.after().startsWith("党员");
        return EXPLAINED.matcher(n.after()).find()
                || headcount && PEOPLE.matcher(n.after()).find()
                || n.unit().equals("亿") && POPULATION.matcher(n.near()).find()
                || HELD.matcher(n.near()).find()
                || SHARE.matcher(n.near()).find() && !n.before().contains("达")
                || UNIVERSE.matcher(n.near()).find() && AMONG.matcher(n.after()).find();
    }
}
