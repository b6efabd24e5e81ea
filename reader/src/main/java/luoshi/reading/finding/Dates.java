package luoshi.reading.finding;

import java.time.YearMonth;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import luoshi.reading.Part;

/** Dates that cannot be, and dates in the wrong order. */
final class Dates {

    private static final Pattern DAY = Pattern.compile("(?:(?<!\\d)((?:19|20)\\d\\d)年)?(?<!\\d)(\\d{1,2})月(?:(\\d{1,2})日)?(?=[^\\d]|$)");
    private static final Pattern YEAR = Pattern.compile("(?<![\\d.,—〔\\[-])(\\d{3,5})年(?=[\\d度底末初前内以全上下第来的，。、：；）]|期间|计划|工作|完成|建成|新增|一季度|实现|我[市县区省]|$)");
    private static final Pattern QUARTER = Pattern.compile("(?:第)?([五六七八九十])季度|([5-9])季度");
    private static final Pattern DEADLINE = Pattern.compile("(?:到|至|在|于|确保|力争|争取|计划|预计|[，。；：]|^|(?=20))(20\\d\\d)年(?:\\d{1,2}月)?(?:\\d{1,2}日|底|末|年底|初|上旬|中旬|下旬)?(?:以?之?前|，?(?:力争|确保|全面|基本)?(?:完成|建成|实现|达到|竣工|投产|完工|投用|通车|投入))");
    private static final Pattern YEARS_BACK = Pattern.compile("以来|截至|自|从|去年|上年|已|比|较|曾|启动|被|获|年度|基数|水平|结余|欠|遗留|安排的|批准|入库|入选");
    private static final Pattern OF_THEN = Pattern.compile("^[^，。；、]{0,8}的");
    private static final Pattern YEAR_RANGE = Pattern.compile("(?<!\\d)(20\\d\\d)年?(?:起|开始)?，?(?:—|–|-|－|~|～|至|到)(20\\d\\d)年");
    private static final Pattern MONTH_RANGE = Pattern.compile("(?<![年\\d])(\\d{1,2})月(?:(\\d{1,2})日|底|初|份|[上中下]旬)?(?:起|开始)?，?(?:—|–|-|－|~|～|至|到)(?:当年|同年)?(\\d{1,2})月(?:(\\d{1,2})日)?");
    private static final String BEGINS = "招标|立项|前期工作|可研|选址|开工|动工|开建|启动|开始|进场|破土|奠基|开挖|着手";
    private static final String ENDS = "竣工|完工|建成|投产|通车|投用|交付|投入使用|投入运营|投入运行|投运|上线|试运行|运行|运营|验收|结束|收官|截止|收尾|通水|通气|通航|并网|封顶|合龙|开馆|启用|开放|开业|交房|贯通|达产";
    private static final Pattern BEGUN = Pattern.compile(BEGINS);
    private static final Pattern MOMENT = Pattern.compile(
            "(?=20\\d\\d年|[今明去后当次]年|年[内底初]|\\d{1,2}月|第?[一二三四]季度|[上下]半年)(?:(?<year>20\\d\\d)年|(?<word>今年|明年|去年|后年|当年|次年|年内|年))?(?:(?<month>\\d{1,2})月(?:份)?(?:(?<day>\\d{1,2})日|(?<ten>上旬|中旬|下旬|初|底|末))?|第?(?<quarter>[一二三四])季度末?|(?<half>上半年|下半年)|(?<edge>底|初|末|年底|年初))?(?:以?之?前|内|起)?(?<event>[^，。；、\\d]{0,16}?)(?<verb>"
                    + BEGINS + "|" + ENDS + ")");
    /** What may stand between the end of one thing and the beginning that it speaks of. */
    private static final Pattern SAME_THING = Pattern.compile("(?:建设|施工|验收|投用|使用|运行|运营|通车|投产|交付|并|主体|工程|项目|试|前|全部|全线|[，、。]|预计|力争|确保|计划|将|于|再|该|此|其|在|，|工作|正式|开放|到|才)*");
    private static final Pattern GENERIC_EVENT = Pattern.compile("(?:主体|工程|项目|施工|建设|正式|全面|前|完成|实现|力争|确保|将|再|才|方可|方|组织|初步|建|，)*");
    private static final Pattern GOES_ON = Pattern.compile("^(?:该|此|其|项目|工程|目前|计划|预计)");
    private static final Pattern SPAN = Pattern.compile("(?<from>20\\d\\d)年(?<month>\\d{1,2})月(?:(?<day>\\d{1,2})日|底|初)?[^，。；\\d]{0,6}，?(?:至|到|—|－|-|~|～)(?<to>20\\d\\d)年(?<end>\\d{1,2})月(?:(?<last>\\d{1,2})日)?");
    private static final Pattern FIVE_YEARS = Pattern.compile("十(?<plan>[一二三四五六])五[”’\"]?[^，。；（(\\d]{0,8}[（(，]?(?:即)?(?<from>20\\d\\d)年?(?:—|–|－|-|~|～|至|到)(?<to>20\\d\\d)年");

    private Dates() {}

    /** 2月30日, 13月, 五季度. */
    static void impossible(Sheet sheet, Remarks remarks) {
        String text = sheet.text();
        Matcher day = DAY.matcher(text);
        for (int at = text.indexOf('月'); at >= 0; at = text.indexOf('月', at + 1)) {
            int from = numberBefore(text, at, 5);
            if (from == at || !day.region(from > 4 && text.charAt(from - 1) == '年' ? numberBefore(text, from - 1, 5) : from, Math.min(text.length(), at + 5)).lookingAt()) {
                continue;
            }
            int month = Integer.parseInt(day.group(2));
            int date = day.group(3) == null ? 1 : Integer.parseInt(day.group(3));
            int year = day.group(1) != null ? Integer.parseInt(day.group(1)) : 2024;
            if (month < 1 || month > 12) {
                remarks.add("F13", "“" + day.group() + "”：没有" + month + "月；请核对日期。", day.start(), day.end());
            } else if (date < 1 || date > YearMonth.of(year, month).lengthOfMonth()) {
                String which = day.group(1) != null && month == 2 ? year + "年2月" : month + "月";
                remarks.add("F13", "“" + day.group() + "”：" + which + "没有" + date + "日；请核对日期。", day.start(), day.end());
            }
        }
        Matcher quarter = QUARTER.matcher(text);
        for (int at = text.indexOf("季度"); at >= 0; at = text.indexOf("季度", at + 2)) {
            if (at == 0 || !quarter.region(at - 1, at + 2).lookingAt()) {
                continue;
            }
            boolean lone = quarter.start() == 0 || "一二三四五六七八九十、—-1234".indexOf(text.charAt(quarter.start() - 1)) < 0;
            if (lone) {
                remarks.add("F13", "“" + quarter.group() + "”：一年只有四个季度；请核对。", quarter.start(), quarter.end());
            }
        }
    }

    /** Where the digits begin that end at a place, not looking farther back than some characters. */
    private static int numberBefore(String text, int end, int most) {
        int from = end;
        while (from > 0 && end - from < most && Character.isDigit(text.charAt(from - 1))) {
            from--;
        }
        return from;
    }

    /** 2205年, 202年, 20222年. */
    static void years(Sheet sheet, Remarks remarks) {
        String text = sheet.text();
        Matcher year = YEAR.matcher(text).useTransparentBounds(true);
        for (int at = text.indexOf('年'); at >= 0; at = text.indexOf('年', at + 1)) {
            int from = numberBefore(text, at, 6);
            if (from == at || !year.region(from, at + 1).lookingAt()) {
                continue;
            }
            int value = Integer.parseInt(year.group(1));
            boolean slip = year.group(1).length() == 4 ? value > 2100 || value > 1000 && value < 1600 : value >= 201 && value <= 209 || value >= 19000 && value <= 20999;
            if (slip) {
                remarks.add("F14", "“" + year.group() + "”：不像本计划会涉及的年份；请核对是否笔误。", year.start(), year.end());
            }
        }
        if (sheet.planYear() > 0) {
            for (Line line : sheet.lines()) {
                deadline(sheet, remarks, line);
            }
        }
    }

    /** 到2020年底建成 in a plan for 2022. */
    private static void deadline(Sheet sheet, Remarks remarks, Line line) {
        if (line.part() != Part.PLAN || line.words().indexOf("20") < 0) {
            return;
        }
        Matcher deadline = DEADLINE.matcher(line.words());
        while (deadline.find()) {
            String around = line.words().substring(Math.max(0, deadline.start() - 6), Math.min(line.words().length(), deadline.end() + 10));
            if (Integer.parseInt(deadline.group(1)) < sheet.planYear() && !YEARS_BACK.matcher(around).find() && !OF_THEN.matcher(line.words().substring(deadline.end())).find()) {
                int from = line.from() + deadline.start(1);
                remarks.add("F15", "“" + deadline.group().replaceFirst("^，", "") + "”：时限早于计划年度" + sheet.planYear() + "年；请核对年份，或说明是否为已完成事项。", from, line.from() + deadline.end());
            }
        }
    }

    /** 2025年—2023年, 9月至6月. */
    static void ranges(Sheet sheet, Remarks remarks) {
        String text = sheet.text();
        Matcher years = YEAR_RANGE.matcher(text).useTransparentBounds(true);
        for (int at = text.indexOf("20"); at >= 0; at = text.indexOf("20", at + 2)) {
            boolean range = years.region(at, Math.min(text.length(), at + 18)).lookingAt();
            if (range && Integer.parseInt(years.group(1)) > Integer.parseInt(years.group(2))) {
                remarks.add("F16", "“" + years.group() + "”：截止年份早于起始年份；请核对。", years.start(), years.end());
            }
        }
        spans(sheet, remarks);
        Matcher months = MONTH_RANGE.matcher(text).useTransparentBounds(true);
        for (int at = text.indexOf('月'); at >= 0; at = text.indexOf('月', at + 1)) {
            if (!months.region(numberBefore(text, at, 2), Math.min(text.length(), at + 16)).lookingAt()) {
                continue;
            }
            int first = Integer.parseInt(months.group(1));
            int last = Integer.parseInt(months.group(3));
            boolean days = first == last && months.group(2) != null && months.group(4) != null && Integer.parseInt(months.group(2)) > Integer.parseInt(months.group(4));
            if (first > last && last >= 1 && first <= 12 || days) {
                remarks.add("F16", "“" + months.group() + "”：截止时间早于起始时间；若跨年请写“次年”，否则请核对。", months.start(), months.end());
            }
        }
    }

    /** 2022年9月起，至2022年3月; 十四五（2020—2025年）. */
    private static void spans(Sheet sheet, Remarks remarks) {
        for (Line line : sheet.lines()) {
            if (line.words().indexOf("20") < 0) {
                continue;
            }
            Matcher span = SPAN.matcher(line.words());
            while (span.find()) {
                long first = day(span.group("from"), span.group("month"), span.group("day"), 1);
                long last = day(span.group("to"), span.group("end"), span.group("last"), 31);
                if (last < first) {
                    remarks.add("F16", "“" + span.group() + "”：截止时间早于起始时间；请核对。", line.from() + span.start(), line.from() + span.end());
                }
            }
            Matcher plan = FIVE_YEARS.matcher(line.words());
            while (plan.find()) {
                int first = 2001 + ("一二三四五六".indexOf(plan.group("plan"))) * 5 + 5;
                if (Integer.parseInt(plan.group("from")) < first || Integer.parseInt(plan.group("to")) > first + 4) {
                    remarks.add("F16", "“" + plan.group() + "”：“十" + plan.group("plan") + "五”是" + first + "年至" + (first + 4) + "年；请核对年份。", line.from() + plan.start(), line.from() + plan.end());
                }
            }
        }
    }

    private static long day(String year, String month, String day, int otherwise) {
        return (Integer.parseInt(year) * 12L + Integer.parseInt(month)) * 32 + (day == null ? otherwise : Integer.parseInt(day));
    }

    /** 10月开工、6月竣工. */
    static void stages(Sheet sheet, Remarks remarks) {
        for (Line line : sheet.lines()) {
            Line next = line.index() + 1 < sheet.lines().size() ? sheet.lines().get(line.index() + 1) : line;
            boolean goesOn = next.block() == line.block() && GOES_ON.matcher(next.words()).find();
            String words = goesOn ? sheet.text().substring(line.from(), next.to()) : line.words();
            if ((words.contains("月") || words.contains("年") || words.contains("季度")) && BEGUN.matcher(words).find()) {
                stages(sheet, remarks, line.from(), words);
            }
        }
    }

    private static void stages(Sheet sheet, Remarks remarks, int from, String words) {
        Matcher moment = MOMENT.matcher(words);
        Moment begun = null;
        Moment ended = null;
        while (moment.find()) {
            Moment next = Moment.of(moment, begun, sheet.planYear());
            if (next == null) {
                continue;
            }
            if (!next.end) {
                begun = next;
                if (ended != null && ended.last < next.first && ended.year >= sheet.planYear() && SAME_THING.matcher(words.substring(ended.to, next.from)).matches() && GENERIC_EVENT.matcher(moment.group("event")).matches()) {
                    remarks.add("F16", "“" + words.substring(ended.from, next.to) + "”：" + next.verb + "晚于" + ended.verb + "；请核对先后。", from + ended.from, from + next.to);
                }
            } else if (begun != null && next.last < begun.first && words.substring(begun.to, next.from).length() < 40) {
                remarks.add("F16", "“" + words.substring(begun.from, next.to) + "”：" + next.verb + "早于" + begun.verb + "；请核对先后。", from + begun.from, from + next.to);
            }
            ended = next.end ? next : null;
        }
    }

    /** A date with what shall happen then; months count from year 0, in days of 31 to a month. */
    private record Moment(int from, int to, int year, long first, long last, String verb, boolean end) {

        static Moment of(Matcher found, Moment earlier, int planYear) {
            boolean dated = found.group("year") != null || found.group("word") != null || found.group("month") != null || found.group("quarter") != null || found.group("half") != null;
            if (!dated || found.group("month") == null && found.group("year") == null && found.group("edge") == null && found.group("quarter") == null && found.group("half") == null
                    && !"今年明年去年后年".contains(String.valueOf(found.group("word")))) {
                return null;
            }
            int year = year(found, earlier, planYear);
            int firstMonth = 1;
            int lastMonth = 12;
            if (found.group("month") != null) {
                firstMonth = Integer.parseInt(found.group("month"));
                lastMonth = firstMonth;
            } else if (found.group("quarter") != null) {
                lastMonth = "一二三四".indexOf(found.group("quarter")) * 3 + 3;
                firstMonth = lastMonth - 2;
            } else if (found.group("edge") != null) {
                firstMonth = found.group("edge").endsWith("初") ? 1 : 12;
                lastMonth = found.group("edge").endsWith("初") ? 2 : 12;
            } else if (found.group("half") != null) {
                firstMonth = found.group("half").startsWith("上") ? 1 : 7;
                lastMonth = firstMonth + 5;
            }
            int day = found.group("day") == null ? 0 : Integer.parseInt(found.group("day"));
            boolean end = !BEGUN.matcher(found.group("verb")).matches();
            long months = year * 12L;
            return new Moment(found.start(), found.end(), year, (months + firstMonth) * 32 + day, (months + lastMonth) * 32 + (day == 0 ? 31 : day), found.group("verb"), end);
        }

        private static int year(Matcher found, Moment earlier, int planYear) {
            if (found.group("year") != null) {
                return Integer.parseInt(found.group("year"));
            }
            String word = found.group("word") == null ? "" : found.group("word");
            return switch (word) {
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
