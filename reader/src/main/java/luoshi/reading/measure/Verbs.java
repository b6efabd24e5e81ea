package luoshi.reading.measure;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import luoshi.reading.word.Lexicon;

/** The verbs of plans: those that bring things about, and those that say how a quantity moves. */
final class Verbs {

    /** They lead a phrase whose object is counted: 新增规上企业450家. */
    private static final Map<Character, List<String>> LEADING = byFirst("及物动词");

    /** They stand between a subject and its number: 生产总值增长8%. */
    private static final List<String> TRAILING = Lexicon.longestFirst("谓词");

    /** What makes a noun of a verb: 改造率, 服务业. */
    private static final Pattern NOUN_ENDING = Pattern.compile(
            "[率额值费型性化力法厅局]|量(?!子)|数(?!字|据)|类|区(?!域|级)|园(?!区)|业(?!务)|院(?!士)");
    private static final Set<String> NOUN_VERBS = Set.of("增加值", "增长率");
    /** Words that end with what would be a verb alone: 人均, 公共. */
    private static final Set<String> WORD_ENDINGS = Lexicon.words("末字成词");

    private Verbs() {}

    /** Where the verbs end that a phrase leads with, its start if it leads with none. A noun made of a verb (改造率) stays whole. */
    static int leadingEnd(String phrase, int from) {
        int best = from;
        if (from < phrase.length()) {
            for (String verb : LEADING.getOrDefault(phrase.charAt(from), List.of())) {
                if (phrase.startsWith(verb, from)) {
                    best = from + verb.length();
                    break;
                }
            }
        }
        if (best > from && NOUN_ENDING.matcher(phrase).region(best, phrase.length()).lookingAt()) {
            return from;
        }
        return best;
    }

    /** Where the verbs begin that a phrase ends with, its length if it ends with none. */
    static int trailingStart(String phrase) {
        int end = phrase.length();
        boolean more = true;
        while (more) {
            more = false;
            for (String verb : TRAILING) {
                if (end >= verb.length() && phrase.startsWith(verb, end - verb.length()) && !partOfNoun(phrase, end, verb)) {
                    end -= verb.length();
                    more = true;
                    break;
                }
            }
        }
        return end;
    }

    private static boolean partOfNoun(String phrase, int end, String verb) {
        return NOUN_VERBS.contains(verb) || verb.length() == 1 && end > 1 && WORD_ENDINGS.contains(phrase.substring(end - 2, end));
    }

    private static Map<Character, List<String>> byFirst(String list) {
        return Lexicon.longestFirst(list).stream().collect(Collectors.groupingBy(word -> word.charAt(0)));
    }
}
