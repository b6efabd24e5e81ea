package luoshi.reading.measure;

import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import luoshi.reading.word.Lexicon;

/** Cuts a stretch before a number into time, hedge, scope, verb and noun phrase. */
final class Phrases {

    private static final Pattern TIME = Pattern.compile(
            "^(?:(?:到|至|在)?(?:20\\d\\d年(?:底|末|年底)?(?:前)?|“?十[四五六]五”?(?:末|期末|时期|期间))|今年(?:底)?(?:内|前)?|全年|年内|年底前?|年末|"
                    + "明年(?:底)?|上半年|下半年|\\d{1,2}月(?:底|份|中旬|上旬|下旬|末)?前?|[一二三四五]年内|每年|当年|本年度|未来[一二三五]年|今后[一二三五]年|近期|到|年(?!度|产|均)|"
                    + "比(?:上年|去年|20\\d\\d年)(?:同期|预算)?|[一二三四五]年(?=建成|完成|实现))[，]?");
    private static final Pattern HEDGE = Pattern.compile("^(?:力争|确保|争取|努力|力促|保证|计划(?!投资)|预计|预期|务必|必须|要|将|拟|能够|使)");
    private static final Pattern ADVERB = Pattern.compile(
            "^(?:[①-⑳]|再次?|还|又|也|并|且|以及|和|及|与|或|同时|其中|全面|全力|持续|积极|大力|着力|进一步|深入|稳步|有序|(?:高质量|高标准|高水平|高效)(?!农田|节水|制种|棉|"
                    + "粮|示范)|重点|同步|逐步|逐年|继续|扎实|统筹|累计|总共|共计|共|分别|目前|已经|已|现已|分批|分类|滚动|精心|精准|科学|尽快|加快|加大|加强|切实|突出|优先|集中|常态化|不断|首批|"
                    + "新(?!能源|材料|型|质|兴|区|业|媒|药|疆|农|生|基|一|设|购|税|冠|中|时|产品|技术|模式)|提前|至少|力|均|都|平均|主动|适度|适时|各(?![类级种地项])|做到|通过|推动|促进|引导|支持|鼓励|带动|实现|保持|围绕|聚焦|分为|将|按|以|在|向|为|用|依托)(?![0-9])");
    private static final Pattern SCOPE = Pattern.compile(
            "^(?:全国|全省|全市|全县|全区|全旗|全州|全镇|全域|全社会|我国|我省|我市|我县|我区|区本级|市本级|县本级|各县（市、区）|各县市区|各县区|各县（市）|各县|各市县|各市|各区|各乡镇|"
                    + "各镇街|各地|每个?(?:县（市、区）|县市区|县区|县级市|县|市|区|乡镇|镇|村|乡|街道|社区|行政村|园区)|城区|主城区|市区|中心城区|县城|全体)(?:内|的)?");

    /** Acts that are themselves what is counted: 完成造林30万亩. */
    private static final Set<String> ACTIVITIES = Lexicon.words("活动名词");

    /** Words whose first character looks like a conjunction. */
    private static final Pattern PROPER = Pattern.compile("和[田美谐平睦]|与会|及时");

    private Phrases() {}

    /** A stretch taken apart. */
    record Parsed(String scope, String action, String noun, String rest) {}

    /**
     * Takes the stretch before a number apart.
     *
     * @param rate whether a rate follows: then the stretch is a subject (绿化覆盖率) and keeps the verbs it is made of
     */
    static Parsed parse(String stretch, boolean rate) {
        String trailing = "";
        boolean onlyVerb = Verbs.leadingEnd(stretch, 0) == stretch.length();
        int end = onlyVerb ? stretch.length() : Verbs.trailingStart(stretch);
        if (end < stretch.length()) {
            trailing = stretch.substring(end);
        }
        String body = stretch.substring(0, end);
        boolean predicate = rate && !onlyVerb || !trailing.isEmpty() && !trailing.equals("共") && !trailing.equals("各") && !trailing.equals("约") && !trailing.equals("至少") && !trailing.equals("再");
        String scope = "";
        int at = 0;
        boolean more = true;
        StringBuilder action = new StringBuilder();
        while (more && at < body.length()) {
            more = false;
            for (Pattern lead : new Pattern[] {TIME, HEDGE, SCOPE}) {
                Matcher matcher = lead.matcher(body).region(at, body.length());
                if (matcher.lookingAt() ) {
                    scope = lead == SCOPE ? matcher.group() : scope;
                    at = matcher.end();
                    more = true;
                }
            }
            if (!more) {
                int verb = predicate ? lightVerb(body, at) : Verbs.leadingEnd(body, at);
                boolean whole = verb == body.length() && action.isEmpty() && (onlyVerb || body.length() - at <= 2);
                boolean thing = verb == body.length() && ACTIVITIES.contains(body.substring(at));
                if (verb > at && !thing && (whole || body.length() - verb >= (action.isEmpty() ? 2 : 4))) {
                    action.append(body, at, verb);
                    at = verb;
                    more = true;
                } else {
                    Matcher adverb = ADVERB.matcher(body).region(at, body.length());
                    if (adverb.lookingAt() && adverb.end() > at) {
                        at = adverb.end();
                        more = true;
                    }
                }
            }
        }
        return new Parsed(scope, predicate ? trailing : action.toString(), strip(body.substring(at)), trailing);
    }

    static Parsed parse(String stretch) {
        return parse(stretch, false);
    }

    /** Before a subject only verbs that take a clause: 实现…的村达到45%. */
    private static int lightVerb(String body, int at) {
        for (String verb : new String[] {"实现", "推动", "促进", "带动", "保持", "完成", "确保", "支持", "引导", "保障", "使"}) {
            if (body.startsWith(verb, at)) {
                return at + verb.length();
            }
        }
        return at;
    }

    /** A noun phrase without the signs and particles at its ends. */
    static String strip(String phrase) {
        int from = 0;
        int to = phrase.length();
        while (from < to && "、，的和及与等（ ）：之了".indexOf(phrase.charAt(from)) >= 0 && !PROPER.matcher(phrase).region(from, to).lookingAt() && !(phrase.charAt(from) == '（' && phrase.indexOf('）') > 0)) {
            from++;
        }
        while (to > from && "、，的和及与：（等 ".indexOf(phrase.charAt(to - 1)) >= 0) {
            to--;
        }
        return phrase.substring(from, to);
    }
}
