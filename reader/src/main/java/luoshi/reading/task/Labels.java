package luoshi.reading.task;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The words that name a part in a promise: as labels before a list of units, as heads of table columns, as predicates behind a list. */
final class Labels {

    /** What a stretch beside such a word holds. */
    enum Holds { LEADERS, UNITS, SUPPORTERS, DEADLINE, CONTENT, OTHER }

    /** No label is longer, its colon counted. */
    static final int LONGEST = 24;
    private static final String LEAD = "牵头责任|责任牵头|牵头|主办|主责|主抓|主管|第一责任|主要责任";
    private static final String SUPPORT = "配合责任|责任配合|协同配合|配合|协办|协助|协作|参与|参加|协同|支持";
    private static final String OWE = "整改责任|直接责任|具体责任|责任|承办|具体实施|实施|落实|执行|办理";
    private static final String BODY = "(?:单位|部门|主体|科室|处室|股室|机构|乡镇|地区)";
    private static final String HEAD = "(?:[国省市县区州旗盟]家?级?(?:直属?)?|总|共同|各)?"
            + "(?:(?<lead>(?:" + LEAD + ")" + BODY + ")|(?<support>(?:" + SUPPORT + ")" + BODY + ")|(?<owe>(?:" + OWE + ")" + BODY + "|责任分工|任务分工|职责分工)"
            + "|(?<person>[分主牵责联包挂督]?[管抓头任系联牌办]?(?:[省市县区]级?)?(?:领导|责任人|负责人|联系人|联络人|责任领导|经办人)(?:同志)?)"
            + "|(?<time>(?:计划)?(?:完成|办结|整改|推进|办理|落实|实施|工作)(?:时限|时间|期限|节点|进度|日期)(?:要求|节点|安排)?|时限要求|时间要求|进度要求|时间节点|时间进度|时间安排|进度安排|进度时限|时限|期限)"
            + "|(?<content>(?:重点|主要|具体|目标|工作|改革|任务|整改)*(?:任务|事项|内容|措施|举措|项目名称|工作|目标|要点)(?:及|和)?(?:任务|要求|目标|措施|内容|分解|清单)?|项目名称|项目|名称)"
            + "|(?<other>序号|编号|备注|类别|工作要求|成果形式|验收标准|进展情况))(?:（[^（）]{1,12}）)?";
    private static final Pattern LABEL = Pattern.compile("(?<=^|[\\n。；，、（）　 \\d.．\\]】\\[〔［])【?" + HEAD + " ?(?:】 ?：?|：|为：)", Pattern.MULTILINE);
    private static final Pattern COLUMN = Pattern.compile(HEAD + "(?:[及和、/].{1,6})?");
    static final Pattern PREDICATE = Pattern.compile(
            "(?<lead>(?:共同|联合|分别|具体|负责|总)?牵头(?:负责|组织|实施|落实|办理|推进|抓总|、)*(?!单位|部门|责任|领导|科室|处室|人)|主办(?!单位|部门))"
                    + "|(?<owe>(?:按照?|依据?|根据)(?:照|据)?(?:各自)?(?:的)?(?:职责|职能|分工|责任|权限)(?:范围)?内?(?:和|、)?(?:分工|权限|任务)?(?:共同|分别|分工|"
                            + "具体|协同|抓好|做好)*(?:负责|落实|推进|实施|办理|抓好落实|做好工作)?"
                    + "|(?:共同|分别|具体|主要|组织|分工|各负其责|全面)?负责(?:落实|实施|推进|办理|组织实施)?(?!人|同志)|(?:组织实施|抓好落实|分工落实|承办)(?!单位|部门)|(?:共同|分别|具体)?(?:落实|实施|推进|办理)(?=[，；）]))"
                    + "|(?<support>(?:积极|协同|做好|予以|密切|共同|参与|协助)*(?:配合|协办|协助|参与|参加)(?:实施|落实|负责)?(?!单位|部门|科室|处室))"
                    + "|(?<joint>会同|商请?(?=[市省县区国]))");

    private Labels() {}

    static Matcher labels(String text) {
        return LABEL.matcher(text);
    }

    /** What a matched label or column head introduces. */
    static Holds holds(Matcher matched) {
        if (matched.group("lead") != null) {
            return Holds.LEADERS;
        }
        if (matched.group("support") != null) {
            return Holds.SUPPORTERS;
        }
        if (matched.group("owe") != null) {
            return Holds.UNITS;
        }
        if (matched.group("time") != null) {
            return Holds.DEADLINE;
        }
        return matched.group("content") != null ? Holds.CONTENT : Holds.OTHER;
    }

    /** What the column under a head holds, null for a cell that is no such head. */
    static Holds column(String cell) {
        Matcher matcher = COLUMN.matcher(cell.replace(" ", "").replace("　", ""));
        return matcher.matches() ? holds(matcher) : null;
    }
}
