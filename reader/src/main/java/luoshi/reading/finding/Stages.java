package luoshi.reading.finding;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The stages of one work and their dates: a later stage does not come before an earlier one, nor what is told next before what is told first. */
final class Stages {

    private static final List<String> ANY_WORK = List.of("", "", "开始 启动", "", "", "", "", "结束 收官 收尾 完成 落幕 截止", "");
    private static final List<String> BUILDING = List.of(
            "立项 可研 可行性研究 选址 方案编制 方案设计 前期手续 前期工作",
            "初步设计 初设 施工图 勘察 环评 征地 拆迁 征迁 招标 招投标 采购 土地出让",
            "开工 动工 开建 进场施工 进场 奠基 破土动工 破土 开挖 围堰 启动建设 开始建设",
            "桩基 路基 地基 基础施工 土建 基坑",
            "主体完工 主体工程 主体结构 主体施工 主体封顶 主体 封顶 合龙 铺轨 结构封顶",
            "装修 安装 铺装 布展 机电 隧道贯通 全线贯通 贯通",
            "调试 联调 打压 试验 测试 试压 检修 维修",
            "竣工 完工 建成 验收 交工",
            "投产 通车 投用 交付 入住 投入使用 投入运行 投入运营 试运行 上线 投运 交房 开放 运营 通水 通气 并网 开馆 启用 开业 开园 供暖 供热 供水 供气 开诊 开学 使用 用于 运行 迎客");
    private static final List<String> PROCEDURE = List.of(
            "动员 部署 发布 公告 方案",
            "报名 申报 征集 受理 推荐 申请 摸底 排查 普查 自查 海选",
            "初审 审核 筛查 资格审查 复核 汇总 初选 初赛 遴选 笔试",
            "评审 答辩 评估 复赛 整改 考核 抽查 面试 复审",
            "公示 决赛",
            "公布 揭晓 授牌 表彰 命名 颁奖 兑付 发放 总结 通报",
            "", "", "");

    private static final Map<String, Stage> STAGES = stages();
    private static final Pattern STAGE = Pattern.compile(STAGES.keySet().stream()
            .sorted((one, other) -> other.length() - one.length())
            .collect(Collectors.joining("|")));
    private static final Pattern LEAD = Pattern.compile("^(?:[该此其]?(?:项目|工程)|[该此其]|并?于|自|从|并|按期|按时|如期|顺利|最终|已经?|计划|预计|力争|争取|确保|务必|务求|赶在|将|拟|可|也?要|到|至|在|再|随后|然后|之后|此前的?|之前|此后|届时)*");
    private static final Pattern SEPARATOR = Pattern.compile("[，、；。（）]");
    /** 一期, 第二批: phases of one work follow each other. */
    private static final Pattern PHASE = Pattern.compile("(?:第?(?<phase>[一二三四五])|(?<first>首))[期批](?:项目|工程)?(?:计划|力争|预计|将|已|于|在)*$");
    private static final Pattern NEXT_PHASE = Pattern.compile("[二三四]期|下一|另|后续");
    /** A sentence that speaks on of the work of the one before. */
    private static final Pattern GOES_ON = Pattern.compile("(?:该|此|其)(?:项目|工程)?");
    private static final Pattern RANGE = Pattern.compile("(?:起|开始)?(?:一直|持续|延续)?(?:至|到|—|–|-|－|~|～)+");
    /** Words by which a step told second comes first. */
    private static final Pattern FIRST = Pattern.compile("^.{0,4}(?:先(?!进)|此前|事先|预先)");
    private static final int MOST = 6;

    private Stages() {}

    private static Map<String, Stage> stages() {
        Map<String, Stage> stages = new HashMap<>();
        for (int rank = 0; rank < ANY_WORK.size(); rank++) {
            for (String word : words(PROCEDURE.get(rank))) {
                stages.put(word, new Stage(word, -1, rank));
            }
            for (String word : words(BUILDING.get(rank))) {
                stages.put(word, new Stage(word, rank, -1));
            }
            for (String word : words(ANY_WORK.get(rank))) {
                stages.put(word, new Stage(word, rank, rank < 3 ? 0 : 6));
            }
        }
        return stages;
    }

    private static List<String> words(String list) {
        return Stream.of(list.split(" ")).filter(word -> !word.isEmpty()).toList();
    }

    /** 10月开工、6月竣工; 2022年底建成，2023年开工; 5月下旬普查，5月中旬汇总普查数据. */
    static void inOrder(Sheet sheet, Remarks remarks) {
        for (Line line : sheet.lines()) {
            String words = line.words();
            boolean timed = words.indexOf('月') >= 0 || words.indexOf('汛') >= 0 || words.contains("季度") || words.contains("半年") || words.indexOf('年') != words.lastIndexOf('年');
            if (timed) {
                Line next = line.index() + 1 < sheet.lines().size() ? sheet.lines().get(line.index() + 1) : line;
                boolean goesOn = next.block() == line.block() && GOES_ON.matcher(next.words()).lookingAt();
                inOrder(sheet, remarks, line, goesOn ? sheet.text().substring(line.from(), next.to()) : words);
            }
        }
    }

    private static void inOrder(Sheet sheet, Remarks remarks, Line line, String words) {
        List<Event> events = new ArrayList<>();
        Matcher separator = SEPARATOR.matcher(words);
        int from = 0;
        while (from < words.length()) {
            int to = separator.find(from) ? separator.start() : words.length();
            for (Event event : events(words, from, to, events.isEmpty() ? null : events.getLast().moment, sheet.planYear())) {
                if (event.speaksOfSomethingElse(words, events)) {
                    events.clear();
                }
                events.stream().filter(earlier -> earlier.contradicts(event)).findFirst().ifPresent(earlier -> remark(remarks, line, words, earlier, event));
                events.add(event);
                if (events.size() > MOST) {
                    events.removeFirst();
                }
            }
            from = to + 1;
        }
    }

    private static void remark(Remarks remarks, Line line, String words, Event one, Event other) {
        boolean reversed = other.moment.before(one.moment);
        Event later = reversed ? other : one;
        Event earlier = reversed ? one : other;
        boolean phases = one.phase() != other.phase() && one.phase() > 0 && other.phase() > 0;
        boolean named = later.stage != null && earlier.stage != null;
        String what = phases ? "后一期早于前一期" : named ? later.stage.word + "早于" + earlier.stage.word : "后一步的时间早于前一步";
        remarks.add("F16", "“" + words.substring(one.moment.from(), other.to) + "”：" + what + "；请核对先后。", line.from() + one.moment.from(), line.from() + other.to);
    }

    /** What happens when, in one listed piece of a sentence: 4月开工10月竣工 are two. */
    private static List<Event> events(String words, int from, int to, Moment before, int planYear) {
        List<Event> events = new ArrayList<>();
        int start = from;
        Moment moment = Moment.next(words, from, to, before, planYear);
        while (moment != null) {
            Moment next = Moment.next(words, moment.to(), to, moment, planYear);
            while (next != null && !next.before(moment) && RANGE.matcher(words.substring(moment.to(), next.from())).matches()) {
                moment = new Moment(moment.from(), next.to(), next.year(), moment.first(), next.last(), false);
                next = Moment.next(words, moment.to(), to, moment, planYear);
            }
            int end = next == null ? to : next.from();
            events.add(Event.of(words, start, end, moment));
            start = end;
            moment = next;
        }
        return events;
    }

    /**
     * A step of a work.
     *
     * @param word as written
     * @param building its rank among the steps of a building site, -1 if it is none
     * @param procedure its rank among those of an application or contest, -1 if it is none
     */
    private record Stage(String word, int building, int procedure) {

        boolean general() {
            return building >= 0 && procedure >= 0;
        }

        /** Above 0 if it comes after another one, below if before, 0 if nobody can tell. */
        int after(Stage other) {
            int built = building < 0 || other.building < 0 ? 0 : building - other.building;
            int proceeded = procedure < 0 || other.procedure < 0 ? 0 : procedure - other.procedure;
            return built != 0 ? built : proceeded;
        }
    }

    /**
     * What happens when.
     *
     * @param moment the time
     * @param stage which step it is, null if no word tells
     * @param subject the words before the time, without those that only introduce it
     * @param words all words of the piece
     * @param to one past its last char
     */
    private record Event(Moment moment, Stage stage, String subject, String words, int to) {

        static Event of(String words, int from, int to, Moment moment) {
            String before = words.substring(from, moment.from()).strip();
            String subject = LEAD.matcher(before).replaceFirst("");
            String after = words.substring(moment.to(), to);
            Stage behind = stage(after);
            Stage ahead = lastStage(subject);
            Stage stage = behind == null || behind.general() && ahead != null ? ahead : behind;
            int end = behind == null ? to : moment.to() + after.indexOf(behind.word) + behind.word.length();
            return new Event(moment, stage, subject, subject + after, end);
        }

        /** The first step named, 主体 in 主体完工 and 验收 in 完成验收; a general word only where no other is. */
        private static Stage stage(String words) {
            Stage found = null;
            Matcher stage = STAGE.matcher(words);
            while (stage.find() && (found == null || found.general())) {
                Stage named = STAGES.get(stage.group());
                found = found == null || !named.general() ? named : found;
            }
            if (found != null) {
                return found;
            }
            return words.startsWith("起") ? STAGES.get("开始") : words.startsWith("止") ? STAGES.get("结束") : null;
        }

        /** The step named last before the time: 检修后的闸门用于主汛期. */
        private static Stage lastStage(String subject) {
            Stage last = null;
            Matcher stage = STAGE.matcher(subject);
            while (stage.find()) {
                last = STAGES.get(stage.group());
            }
            return last;
        }

        /** Whether words before the time name what the sentence has not spoken of, being no step themselves. */
        boolean speaksOfSomethingElse(String sentence, List<Event> events) {
            boolean phases = phase() > 0 && !events.isEmpty() && events.getLast().phase() > 0;
            return !phases && !events.isEmpty() && subject.length() > 1 && stage(subject) == null && !Nouns.share(subject, sentence.substring(0, moment.from() - subject.length()));
        }

        /** Which phase of a work it speaks of, 0 if of none. */
        int phase() {
            Matcher phase = PHASE.matcher(subject);
            return !phase.find() ? 0 : phase.group("first") != null ? 1 : "一二三四五".indexOf(phase.group("phase")) + 1;
        }

        /** Whether the same step of a later phase comes first. */
        private boolean againstPhases(Event next) {
            boolean alike = stage != null && next.stage != null && stage.word.equals(next.stage.word);
            return alike && (phase() < next.phase() ? next.moment.before(moment) : moment.before(next.moment));
        }

        boolean contradicts(Event next) {
            if (phase() != next.phase() && phase() > 0 && next.phase() > 0) {
                return againstPhases(next);
            }
            int order = stage == null || next.stage == null ? 0 : next.stage.after(stage);
            boolean first = FIRST.matcher(next.words).find();
            if (next.moment.before(moment)) {
                return !first && (order > 0 || order == 0 && next.subject.isEmpty());
            }
            return first && moment.before(next.moment) || moment.before(next.moment) && order < 0 && !next.stage.general() && !NEXT_PHASE.matcher(next.words).find();
        }
    }
}
