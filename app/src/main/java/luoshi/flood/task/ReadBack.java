package luoshi.flood.task;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import luoshi.flood.plan.FloodPlan;

/** 复述: who is called says again at which level and what is to be done first, so that it is known to have been understood. */
final class ReadBack {

    private static final List<String> LATIN = List.of("i级", "ii级", "iii级", "iv级");
    private static final List<String> NUMERALS = List.of("一级", "二级", "三级", "四级");

    private ReadBack() {}

    /** What a text lacks of what it must contain; empty where it is complete. Ⅳ级, IV级, 四级 and 4级 are the same. */
    static List<String> missing(String text, int level, List<String> firsts) {
        String plain = plain(text);
        boolean named = Stream.of(FloodPlan.roman(level) + "级", NUMERALS.get(level - 1), level + "级").anyMatch(plain::contains) || plain.matches("(?s)(?:.*[^i])?" + LATIN.get(level - 1) + ".*");
        return Stream.concat(named ? Stream.empty() : Stream.of(FloodPlan.roman(level) + "级"), firsts.stream().distinct().filter(first -> !plain.contains(plain(first)))).toList();
    }

    private static String plain(String text) {
        return text.replaceAll("[\\s\\p{Punct}，。、；：“”（）！]", "").toLowerCase(Locale.ROOT).replace('ⅰ', 'Ⅰ').replace('ⅱ', 'Ⅱ').replace('ⅲ', 'Ⅲ').replace('ⅳ', 'Ⅳ');
    }
}
