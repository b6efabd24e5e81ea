package luoshi.reading.kind;

import java.util.regex.Pattern;
import luoshi.reading.Bound;

/** Questions about whether a clause speaks of what was or of what shall be. */
final class Tense {

    private static final Pattern FUTURE = Pattern.compile("力争|将(?:达|实现|建成|完成|新增)|今年(?:底前|内|将|要)|年底前将|明年");
    private static final Pattern PROMISED = Pattern.compile("确保|争取|计划|年内|年底前|今年(?!以来)");
    private static final Pattern PAST = Pattern.compile(
            "去年(?!同期)|上年(?!同期)|已[^的，]{1,12}$|现有|截至|目前|以来|累计(?:完成|实现|投入|达到)|完成了|实现了|达到了|[成升降建增]了|连续[\\d一二三四五六七八九十两]+年(?:保持|位居|居)|的基础上|曾");
    private static final Pattern COMPARED = Pattern.compile("(?:比|较|高于|超|同)[^，]{0,4}(?:去年|上年)|(?:去年|上年)的?基础上|在已|已[建有]的|目前的");
    private static final Pattern REACHES = Pattern.compile("(?:达到?|突破|超过|增至|提高到|稳定在|保持在?|控制在|降至|不低于|不少于)$");

    private Tense() {}

    static boolean isFuture(NumberContext n) {
        return FUTURE.matcher(n.before()).find() && !PAST.matcher(n.earlier() + n.clauseWords()).find() && !n.before().contains("预计");
    }

    static boolean isPast(NumberContext n) {
        String words = n.before();
        return PAST.matcher(words).find() && !COMPARED.matcher(words).find() && !PROMISED.matcher(words).find() && !FUTURE.matcher(words).find() || n.after().startsWith("的基础上");
    }

    /** A number without a unit that something shall reach: 指数达到85. */
    static boolean reaches(NumberContext n) {
        return REACHES.matcher(n.near()).find() || n.token().bound() != Bound.EQUAL && !n.before().isEmpty();
    }

    /** Whether the clause has anything that makes its number a promise: a verb or subject before it, a counted thing behind it, a bound. */
    static boolean isPromised(NumberContext n) {
        return !n.before().isBlank() || !n.after().isBlank() || n.token().bound() != Bound.EQUAL || !n.earlier().isBlank();
    }
}
