package luoshi.reading.finding.ratio;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import luoshi.reading.finding.Figure;
import luoshi.reading.finding.Sheet;

/**
 * What a share is called: 挂牌率 says what the part did, 占年度计划的 says what the whole is, 占比 neither.
 *
 * @param sort how it names them
 * @param words what the part did, or what the whole is
 */
record Naming(Sort sort, String words) {

    /** How a share names what it is a share of. */
    enum Sort {
        /** 占全市的, 完成年度计划的: the whole. */
        WHOLE,
        /** 占3.60亿元的: the whole is the amount printed before it. */
        PRINTED,
        /** 挂牌率: what was done with the part. */
        DEED,
        /** 沥青路面占比: what the part is. */
        PART,
        /** 占比: nothing. */
        BARE,
        /** It is no share: 增长8%. */
        NONE
    }

    private static final Naming NO_SHARE = new Naming(Sort.NONE, "");
    private static final Pattern REACHES = Pattern.compile(
            "(?:(?:保持|稳定|维持|控制|提高|提升|上升|攀升|增长|扩大|升|增|降|下降|降低|回落)(?:在|至|到|为)|达到了?|达|高达|已|仅|只|只有|还|不|才|刚好|正好|恰好|为|是|约|近|接近|超过?|突破|逾|不足|不到|均|都|分别|依次|了|有|也|到|在)+$");
    private static final Pattern NOT_A_SHARE = Pattern.compile(
            "(?:增长|增速|增幅|增加|降幅|跌幅|涨幅|下降|降低|减少|减|增|提高|提升|上升|扩大|回落|压减|压缩|精简|缩短|上涨|下浮|上浮|下调|上调|让利|节约|节省|同比|年均|环比|上年|去年|改善|高于|低于|高出|超序时进度|快于|强度|弹性系数|贡献率|利率|税率|汇率|增长率|周转率|容积率|赤字率|杠杆率|折旧率|费率|存贷比|超额完成|(?:超出|超过|超)(?:年度|全年|年初|省定|既定|预期)?(?:计划|目标|任务)数?|超额|超出)(?:率|度)?$");
    private static final Pattern OF_WHOLE = Pattern.compile("(?:占(?:到|了|据)?|完成|实现|相当于|达到?|为|是)(?<whole>[^占，。；]{0,24}?)(?:的(?:比重|比例|份额)?|比重|比例|比)$");
    private static final Pattern TAKES = Pattern.compile("占(?:到|了|据)?(?<whole>[^占，。；]{0,12})$");
    private static final Pattern COMPLETES = Pattern.compile("^(?:目前|现|已|累计|实际)*(?<bare>完成)$|(?<whole>计划|任务|目标|指标|预算)(?:总量|总数|数|量)?(?:任务)?(?:完成|完成率|完成比例|完成进度|执行率|进度|的)?$|(?:完成|实现|兑现)(?<object>[^，。；]{0,10}(?:计划|任务|目标|指标)[^，。；]{0,4})$");
    private static final Pattern DEED = Pattern.compile("(?<deed>[\\u4e00-\\u9fff“”]{1,12})(?:率|比率|进度|面|(?<=满意|完成|支持|认可|知晓)度)$");
    private static final Pattern PART = Pattern.compile("(?<part>[^，。；]{1,16}?)(?:所?占比例?|比例|比重|份额)$");
    private static final Pattern BARE = Pattern.compile("^(?:(?:所)?占比(?:例|重)?|比例|比重|比率|占|(?:其|这一|该|此|总体|整体|综合)?(?:比例|占比|比重)|率|(?:总体|目前)?进度|)$");
    private static final Pattern PRINTED = Pattern.compile("[^，。；、]{0,14}?的(?:比重|比例|份额)?");
    private static final Pattern FROM = Pattern.compile("(?:由|从)[^由从]*$");
    private static final Pattern RATED = Pattern.compile("(?<=率|比例|占比|比重)(?:较高|稳步提升|明显提升|大幅提升|进一步提高|较好|较快)$");
    private static final int FARTHEST = 40;

    /** Whether the whole is what was planned. */
    boolean ofPlan() {
        return sort == Sort.WHOLE && (words.contains("计划") || words.contains("任务") || words.contains("目标") || words.contains("指标"));
    }

    static Naming of(Sheet sheet, Share share) {
        String lead = share.lead();
        Figure before = share.previous() >= 0 ? sheet.figures().get(share.previous()) : null;
        String name = REACHES.matcher(lead).replaceFirst("");
        boolean adjacent = before != null && before.line() == share.line() && before.amount() && share.from() - before.to() < FARTHEST;
        if (adjacent && before.upperless() && PRINTED.matcher(REACHES.matcher(sheet.text().substring(before.to(), share.from())).replaceFirst("")).matches()) {
            return new Naming(Sort.PRINTED, name);
        }
        if (lead.startsWith("其中") || lead.contains("分别") || lead.contains("依次")) {
            return NO_SHARE;
        }
        Naming named = of(name.isEmpty() ? nameBefore(sheet, share) : name);
        boolean adverb = share.inWords() || name.isEmpty();
        return named.sort != Sort.NONE || NOT_A_SHARE.matcher(name).find() || !adverb ? named : ofTail(share.tail());
    }

    /** 占全市的 names the whole, 民间投资占比 the part. */
    private static Naming ofTaken(String name, Matcher taken) {
        boolean part = taken.group("whole").isEmpty() && taken.start() > 2;
        return part ? new Naming(Sort.PART, name.substring(0, taken.start())) : new Naming(Sort.WHOLE, taken.group("whole"));
    }

    /** 三分之二以上的社区; 近九成配齐了中医师. */
    private static Naming ofTail(String tail) {
        String words = tail.startsWith("以上") ? tail.substring(2) : tail;
        boolean of = words.startsWith("的") && words.length() > 2;
        return of ? new Naming(Sort.WHOLE, words.substring(1)) : words.length() > 3 ? new Naming(Sort.DEED, words) : NO_SHARE;
    }

    private static Naming of(String name) {
        if (NOT_A_SHARE.matcher(name).find()) {
            return NO_SHARE;
        }
        if (BARE.matcher(name).matches()) {
            return name.isEmpty() ? NO_SHARE : new Naming(Sort.BARE, "");
        }
        Matcher whole = OF_WHOLE.matcher(name);
        if (whole.find()) {
            return ofTaken(name, whole);
        }
        Matcher completes = COMPLETES.matcher(name);
        if (completes.find()) {
            String named = completes.group("bare") != null ? "任务" : completes.group("whole") != null ? completes.group("whole") : completes.group("object");
            return new Naming(Sort.WHOLE, named);
        }
        Matcher takes = TAKES.matcher(name);
        if (takes.find()) {
            return ofTaken(name, takes);
        }
        Matcher deed = DEED.matcher(name);
        if (deed.find()) {
            return new Naming(Sort.DEED, deed.group("deed"));
        }
        Matcher part = PART.matcher(name);
        return part.find() ? new Naming(Sort.PART, part.group("part")) : NO_SHARE;
    }

    /** 处置率由31%提升至85%: the rate before it names it, or the words before the comma. */
    private static String nameBefore(Sheet sheet, Share share) {
        Figure before = share.previous() >= 0 ? sheet.figures().get(share.previous()) : null;
        boolean moved = before != null && before.percent() && before.line() == share.line() && before.to() + share.lead().length() == share.from();
        return moved ? REACHES.matcher(FROM.matcher(before.lead()).replaceFirst("")).replaceFirst("") : segmentBefore(sheet, share.from() - share.lead().length());
    }

    /** 签约率，达到95%. */
    private static String segmentBefore(Sheet sheet, int end) {
        String text = sheet.text();
        if (end <= 0 || text.charAt(end - 1) != '，') {
            return "";
        }
        int from = end - 1;
        while (from > Math.max(0, end - FARTHEST / 2) && "，。；：、（）！？ \n".indexOf(text.charAt(from - 1)) < 0) {
            from--;
        }
        String segment = RATED.matcher(text.substring(from, end - 1)).replaceFirst("");
        return segment.chars().anyMatch(Character::isDigit) ? "" : segment;
    }
}
