package luoshi.reading.task;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A clause as the task rules see it.
 *
 * @param all its words
 * @param lead the time, the hedge and the adverbs it opens with
 * @param core what follows them
 * @param setting where it stands
 */
record Words(String all, String lead, String core, Setting setting) {

    /**
     * Where a clause stands.
     *
     * @param assigned whether the document names units for the item around it
     * @param amongTargets whether it stands among the main targets of the plan
     * @param opening whether it opens its sentence, or follows only a circumstance (在确保安全前提下，…)
     */
    record Setting(boolean assigned, boolean amongTargets, boolean opening) {}

    private static final Pattern LEAD = Pattern.compile("(?:" + Deadlines.LIMIT + "|20\\d\\d年|到(?=20|今年|明年|“?十)"
            + "|[一二三四五六七八九十]{1,2}[是要](?!求)|我们|我[省市县区旗州国]|全[省市县区旗州国](?:上下)?|各[级地](?!区|方)|同时|其中|此外|并且|以及|并|还|也|再(?!生|制|造)|又|且|和|及"
            + "|要(?!素|求|点|闻|件)|将(?![军来])|拟(?!建)|应当|必须|务必|力争|确保|争取|努力|力促|保证|全力|尽快|尽早|早日|按期|如期|率先|适时|抓紧|提前|同步"
            + "|加快|加速|积极|主动|大力|着力|全面|深入|扎实|稳步|有序|稳妥|持续|继续|统筹|高(?:标准|质量|水平|起点|位|效|规格|品质)|精心|认真|切实|严格|重点|优先|集中|突出|逐步|分批|分级|分类|进一步|不断|科学|规范|常态化|协调|组织(?!部|架|体|化|开)"
            + "|支持|推动|推进|促进|引导|鼓励|指导|协助|做好|抓好|落实(?!到|好)|强力|聚力|奋力|依法|滚动|整体|谋划(?!好)|规划(?=建设|新建|布局|实施)|策划|不折不扣|毫不放松|毫不动摇|启动并|开足马力|完善落实|，|、| )*+");
    private static final Pattern CIRCUMSTANCE = Pattern.compile("(?:在|对|以|围绕|从|通过|除|按照|根据|针对|依托|为|聚焦|坚持|将|20\\d\\d年|到)[^，]{1,60}，");
    private static final Pattern HEDGE = Pattern.compile("力争|确保|争取|努力|力促|务必|保证");

    static Words of(String all, Setting setting) {
        Matcher lead = LEAD.matcher(all);
        int end = lead.lookingAt() ? lead.end() : 0;
        return new Words(all, all.substring(0, end), all.substring(end), setting);
    }

    /** Whether the words before a clause only say where, how or why. */
    static boolean isCircumstance(String before) {
        return before.length() < 64 && CIRCUMSTANCE.matcher(before).matches();
    }

    /** The hedge of the promise, empty if none. */
    String hedge() {
        Matcher hedge = HEDGE.matcher(all);
        return hedge.find() && hedge.start() <= lead.length() ? hedge.group() : "";
    }

    boolean leads(Pattern pattern) {
        return pattern.matcher(lead).find();
    }
}
