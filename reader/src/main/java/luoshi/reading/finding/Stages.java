package luoshi.reading.finding;

import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The stages of a work and their dates in one sentence: a later stage does not come before an earlier one. */
final class Stages {

    /** From preparation to use; 完成 alone says no stage, 完成主体 does. */
    private static final List<List<String>> ORDER = List.of(
            List.of("立项", "可研", "可行性研究", "初步设计", "前期手续", "招标"),
            List.of("开工", "动工", "开建", "启动", "开始", "进场施工", "进场", "奠基", "破土", "破土动工", "开挖"),
            List.of("路基", "基础施工", "主体完工", "主体工程", "主体结构", "主体封顶", "封顶", "合龙"),
            List.of("竣工", "完工", "建成", "验收", "贯通", "结束", "收官", "收尾", "完成"),
            List.of("投产", "通车", "投用", "交付", "入住", "投入使用", "投入运行", "投入运营", "试运行", "上线", "投运", "运行", "交房", "开放", "运营", "通水", "通气", "并网", "开馆", "启用", "开业", "开园"));

    private static final Map<String, Integer> RANK = ranks();
    private static final Pattern STAGE = Pattern.compile(RANK.keySet().stream()
            .sorted((one, other) -> other.length() - one.length())
            .collect(Collectors.joining("|")));
    private static final Pattern TIME = Pattern.compile(
            "(?:(?<year>20\\d\\d)年|(?<word>今年|明年|去年|后年|当年|同年|次年|年内|年(?=[底初])))?"
                    + "(?:(?<month>\\d{1,2})月(?:份)?(?:(?<day>\\d{1,2})日|上旬|中旬|下旬|初|底|末)?|第?(?<quarter>[一二三四])季度末?|(?<half>上半年|下半年)|(?<edge>[底初末]))?");
    private static final Pattern LEAD = Pattern.compile("^(?:(?:该|此|其)?(?:项目|工程)?|并?于|并|计划|预计|力争|争取|确保|将|拟|可|也?要|到|至|在|再)*");
    private static final Pattern LISTED = Pattern.compile("[，、；。]");
    /** A sentence that speaks on of the work of the one before. */
    private static final Pattern GOES_ON = Pattern.compile("(?:该|此|其)(?:项目|工程)?");

    private Stages() {}

    private static Map<String, Integer> ranks() {
        Map<String, Integer> ranks = new java.util.LinkedHashMap<>();
        for (int rank = 0; rank < ORDER.size(); rank++) {
            for (String stage : ORDER.get(rank)) {
                ranks.put(stage, rank);
            }
        }
        return ranks;
    }

    /** 10月开工、6月竣工; 2022年底建成，2023年开工. */
    static void inOrder(Sheet sheet, Remarks remarks) {
        for (Line line : sheet.lines()) {
            String words = line.words();
            if (words.indexOf('月') >= 0 || words.indexOf("季度") >= 0 || words.indexOf("半年") >= 0 || words.indexOf("年") != words.lastIndexOf("年")) {
                Line next = line.index() + 1 < sheet.lines().size() ? sheet.lines().get(line.index() + 1) : line;
                boolean goesOn = next.block() == line.block() && GOES_ON.matcher(next.words()).lookingAt();
                inOrder(sheet, remarks, line, goesOn ? sheet.text().substring(line.from(), next.to()) : words);
            }
        }
    }

    private static void inOrder(Sheet sheet, Remarks remarks, Line line, String words) {
        Moment previous = null;
        int from = 0;
        Matcher separator = LISTED.matcher(words);
        boolean more = true;
        while (more) {
            more = separator.find();
            int to = more ? separator.start() : words.length();
            Moment moment = moment(words, from, to, previous, sheet.planYear());
            if (previous != null && moment != null && moment.leads && moment.rank != previous.rank) {
                boolean backward = moment.rank > previous.rank ? moment.last < previous.first : previous.last < moment.first;
                if (backward) {
                    String later = moment.rank > previous.rank ? moment.stage : previous.stage;
                    String earlier = moment.rank > previous.rank ? previous.stage : moment.stage;
                    remarks.add("F16", "“" + words.substring(previous.from, moment.to) + "”：" + later + "早于" + earlier + "；请核对先后。",
                            line.from() + previous.from, line.from() + moment.to);
                }
            }
            previous = moment;
            from = to + 1;
        }
    }

    /** The time and the stage of one listed piece, null unless it has both. */
    private static Moment moment(String words, int from, int to, Moment earlier, int planYear) {
        Matcher time = TIME.matcher(words).region(from, to);
        while (time.find()) {
            if (time.end() > time.start() && isDated(time)) {
                Matcher stage = STAGE.matcher(words).region(time.end(), to);
                String found = stage.find() ? stage.group() : openOrClosed(words, time.end());
                if (found.isEmpty()) {
                    return null;
                }
                while (found.equals("完成") && stage.find()) {
                    found = stage.group(); // 完成主体工程 is the main structure, 完成验收 the acceptance
                }
                Matcher lead = LEAD.matcher(words.substring(from, to).stripLeading());
                boolean leads = lead.find() && from + lead.end() >= time.start();
                return Moment.of(time, earlier, planYear, found, stage.hitEnd() ? to : Math.min(to, Math.max(time.end(), words.indexOf(found, time.end()) + found.length())), leads);
            }
        }
        return null;
    }

    /** 7月1日起受理 begins, 6月15日前退还 ends, though neither names a stage. */
    private static String openOrClosed(String words, int at) {
        return words.startsWith("起", at) ? "开始" : words.startsWith("前", at) ? "结束" : "";
    }

    private static boolean isDated(Matcher time) {
        return time.group("month") != null || time.group("quarter") != null || time.group("half") != null || time.group("year") != null
                || time.group("word") != null && (time.group("edge") != null || !time.group("word").equals("年"));
    }

    /** A span of time, in days of 32 to a month, with what shall happen in it. */
    private record Moment(int from, int to, int year, long first, long last, String stage, int rank, boolean leads) {

        static Moment of(Matcher time, Moment earlier, int planYear, String stage, int to, boolean leads) {
            int year = year(time, earlier, planYear);
            int firstMonth = 1;
            int lastMonth = 12;
            if (time.group("month") != null) {
                firstMonth = Integer.parseInt(time.group("month"));
                lastMonth = firstMonth;
            } else if (time.group("quarter") != null) {
                lastMonth = "一二三四".indexOf(time.group("quarter")) * 3 + 3;
                firstMonth = lastMonth - 2;
            } else if (time.group("half") != null) {
                firstMonth = time.group("half").startsWith("上") ? 1 : 7;
                lastMonth = firstMonth + 5;
            } else if (time.group("edge") != null) {
                firstMonth = time.group("edge").equals("初") ? 1 : 12;
                lastMonth = time.group("edge").equals("初") ? 3 : 12;
            }
            int day = time.group("day") == null ? 0 : Integer.parseInt(time.group("day"));
            long months = year * 12L;
            return new Moment(time.start(), to, year, (months + firstMonth) * 32 + day, (months + lastMonth) * 32 + (day == 0 ? 31 : day), stage, RANK.get(stage), leads);
        }

        private static int year(Matcher time, Moment earlier, int planYear) {
            if (time.group("year") != null) {
                return Integer.parseInt(time.group("year"));
            }
            return switch (time.group("word") == null ? "" : time.group("word")) {
                case "今年", "年内" -> planYear;
                case "明年" -> planYear + 1;
                case "去年" -> planYear - 1;
                case "后年" -> planYear + 2;
                case "次年" -> earlier == null ? planYear + 1 : earlier.year + 1;
                default -> earlier == null ? planYear : earlier.year;
            };
        }
    }
}
