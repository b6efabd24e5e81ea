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
    private static final Pattern DEADLINE = Pattern.compile("(20\\d\\d)年\\d{1,2}月底?前(?:完成|建成|实现|竣工|投产|完工|通车|投用|开工|全部|全面)|(?:到|至|在|确保|力争|争取|计划|，|^)(20\\d\\d)年(?:\\d{1,2}月)?(?:底|末|年底)?(?:以?前(?=[，。；]|全部|全面|基本|力争|确保|完成|建成|实现|达到|竣工|投产|完工|通车|投用|开工)|，?(?:力争|确保|全面|基本)?(?:完成|建成|实现|达到|竣工|投产|完工|投用|通车))");
    private static final Pattern YEARS_BACK = Pattern.compile("以来|截至|自|从|去年|上年|已|比|较|曾|启动|被|获|年度|基数|水平|结余|欠|遗留|安排的|批准|入库|入选");
    private static final Pattern YEAR_RANGE = Pattern.compile("(?<!\\d)(20\\d\\d)年?(?:起|开始)?，?(?:—|–|-|－|~|～|至|到)(20\\d\\d)年");
    private static final Pattern MONTH_RANGE = Pattern.compile("(?<![年\\d])(\\d{1,2})月(?:(\\d{1,2})日|底|初|份|[上中下]旬)?(?:起|开始)?，?(?:—|–|-|－|~|～|至|到)(?:当年|同年)?(\\d{1,2})月(?:(\\d{1,2})日)?");
    private static final Pattern MOMENT = Pattern.compile(
            "(?=20\\d\\d年|[今明去后当次]年|年[内底初]|\\d{1,2}月|第?[一二三四]季度|[上下]半年)(?:(?<year>20\\d\\d)年|(?<word>今年|明年|去年|后年|当年|次年|年内|年))?(?:(?<month>\\d{1,2})月(?:份)?(?:(?<day>\\d{1,2})日|(?<ten>上旬|中旬|下旬|初|底|末))?|第?(?<quarter>[一二三四])季度末?|(?<half>上半年|下半年)|(?<edge>底|初|末|年底|年初))?(?:之?前|内|起)?(?<event>[^，。；、\\d]{0,16}?)(?<verb>开工|动工|开建|启动|开始|竣工|完工|建成|投产|通车|投用|交付|投入使用|投入运营|验收|结束|收官|截止|收尾|通水|通气|并网|封顶|合龙|开馆|启用)");

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
            if (year(deadline) < sheet.planYear() && !YEARS_BACK.matcher(around).find()) {
                int from = line.from() + Math.max(deadline.start(1), deadline.start(2));
                remarks.add("F15", "“" + deadline.group().replaceFirst("^，", "") + "”：时限早于计划年度" + sheet.planYear() + "年；请核对年份，或说明是否为已完成事项。", from, line.from() + deadline.end());
            }
        }
    }

    private static int year(Matcher deadline) {
        return Integer.parseInt(deadline.group(1) != null ? deadline.group(1) : deadline.group(2));
    }

    /** 2025年—2023年, 9月至6月. */
    static void ranges(Sheet sheet, Remarks remarks) {
        Matcher years = YEAR_RANGE.matcher(sheet.text());
        while (years.find()) {
            if (Integer.parseInt(years.group(1)) > Integer.parseInt(years.group(2))) {
                remarks.add("F16", "“" + years.group() + "”：截止年份早于起始年份；请核对。", years.start(), years.end());
            }
        }
        Matcher months = MONTH_RANGE.matcher(sheet.text());
        while (months.find()) {
            int first = Integer.parseInt(months.group(1));
            int last = Integer.parseInt(months.group(3));
            boolean days = first == last && months.group(2) != null && months.group(4) != null && Integer.parseInt(months.group(2)) > Integer.parseInt(months.group(4));
            if (first > last && last >= 1 && first <= 12 || days) {
                remarks.add("F16", "“" + months.group() + "”：截止时间早于起始时间；若跨年请写“次年”，否则请核对。", months.start(), months.end());
            }
        }
    }

    /** 10月开工、6月竣工. */
    static void stages(Sheet sheet, Remarks remarks) {
        for (Line line : sheet.lines()) {
            boolean starts = line.words().contains("开工") || line.words().contains("动工") || line.words().contains("开建") || line.words().contains("启动") || line.words().contains("开始");
            if (starts && (line.words().contains("月") || line.words().contains("年") || line.words().contains("季度"))) {
                Matcher moment = MOMENT.matcher(line.words());
                Moment begun = null;
                Moment ended = null;
                while (moment.find()) {
                    Moment next = Moment.of(moment, begun, sheet.planYear());
                    if (next == null) {
                        continue;
                    }
                    if (!next.end) {
                        begun = next;
                        if (ended != null && ended.last < next.first && line.words().substring(ended.to, next.from).length() <= 1) {
                            remarks.add("F16", "“" + line.words().substring(ended.from, next.to) + "”：" + next.verb + "晚于" + ended.verb + "；请核对先后。", line.from() + ended.from, line.from() + next.to);
                        }
                    } else if (begun != null && next.last < begun.first && line.words().substring(begun.to, next.from).length() < 40) {
                        remarks.add("F16", "“" + line.words().substring(begun.from, next.to) + "”：" + next.verb + "早于" + begun.verb + "；请核对先后。", line.from() + begun.from, line.from() + next.to);
                        begun = null;
                    }
                    ended = next.end ? next : null;
                }
            }
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
            } else if (found.group("half") != null) {
                firstMonth = found.group("half").startsWith("上") ? 1 : 7;
                lastMonth = firstMonth + 5;
            }
            int day = found.group("day") == null ? 0 : Integer.parseInt(found.group("day"));
            boolean end = !found.group("verb").matches("开工|动工|开建|启动|开始");
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
