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
    /** 2021年底前, 延长至2020年底: a time limit whatever stands around it. */
    private static final Pattern LIMIT = Pattern.compile("(20\\d\\d)年(?:\\d{1,2}月)?(?:\\d{1,2}日)?[底末]?之?以?前|(?:延长|延续|顺延|推迟)[到至](20\\d\\d)年");
    private static final Pattern INTENDED = Pattern.compile("力争|确保|争取|计划|将|要|延长|延续|开工|完成|建成|实现|达到|基本|全面|通水|通车|投用|投产|竣工");
    /** 2005年底前注册的车辆 tells which, not when. */
    private static final Pattern MODIFIER = Pattern.compile("[^，。；、]{1,8}的(?!目标|任务)");
    private static final Pattern YEARS_BACK = Pattern.compile("以来|截至|自|从|去年|上年|已|比|较|曾|启动|被|获|年度|基数|水平|结余|欠|遗留|安排的|批准|入库|入选");
    private static final Pattern YEAR_RANGE = Pattern.compile("(?<!\\d)(20\\d\\d)年?(?:起|开始)?，?(?:—|–|-|－|~|～|至|到)(20\\d\\d)年");
    private static final Pattern MONTH_RANGE = Pattern.compile("(?<![年\\d])(\\d{1,2})月(?:(\\d{1,2})日|底|初|份|[上中下]旬)?(?:起|开始)?，?(?:—|–|-|－|~|～|至|到)(?:当年|同年)?(\\d{1,2})月(?:(\\d{1,2})日)?");

    private static final Pattern SPAN = Pattern.compile("(?<from>20\\d\\d)年(?<month>\\d{1,2})月(?:(?<day>\\d{1,2})日|底|初)?[^，。；\\d]{0,6}，?(?:至|到|—|－|-|~|～)(?<to>20\\d\\d)年(?<end>\\d{1,2})月(?:(?<last>\\d{1,2})日)?");
    private static final Pattern FIVE_YEARS = Pattern.compile("十(?<plan>[一二三四五六])五[”’\"]?[^，。；（(\\d]{0,8}[（(，]?(?:即)?(?<from>20\\d\\d)年?(?:—|–|－|-|~|～|至|到)(?<to>20\\d\\d)年");
    private static final int LEAP_YEAR = 2024;

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
            int year = day.group(1) != null ? Integer.parseInt(day.group(1)) : yearMeant(sheet, text, day.start());
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

    /** Without a year a date may be any year's, but 今年2月29日 is this year's. */
    private static int yearMeant(Sheet sheet, String text, int at) {
        boolean thisYear = sheet.planYear() > 0 && text.startsWith("今年", Math.max(0, at - 2));
        return thisYear ? sheet.planYear() : LEAP_YEAR;
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
        limits(sheet, remarks, line, DEADLINE.matcher(line.words()));
        limits(sheet, remarks, line, LIMIT.matcher(line.words()));
    }

    private static void limits(Sheet sheet, Remarks remarks, Line line, Matcher deadline) {
        while (deadline.find()) {
            String around = line.words().substring(Math.max(0, deadline.start() - 6), Math.min(line.words().length(), deadline.end() + 10));
            if (year(deadline) < sheet.planYear() && !YEARS_BACK.matcher(around).find() && INTENDED.matcher(clauseAround(line.words(), deadline)).find()
                    && !MODIFIER.matcher(line.words()).region(deadline.end(), line.words().length()).lookingAt()) {
                int from = line.from() + Math.max(deadline.start(1), deadline.start(2));
                remarks.add("F15", "“" + deadline.group().replaceFirst("^，", "") + "”：时限早于计划年度" + sheet.planYear() + "年；请核对年份，或说明是否为已完成事项。", from, line.from() + deadline.end());
            }
        }
    }

    private static String clauseAround(String words, Matcher deadline) {
        int from = Math.max(words.lastIndexOf('，', deadline.start()), 0);
        int comma = words.indexOf('，', deadline.end());
        return words.substring(from, comma < 0 ? words.length() : comma);
    }

    private static int year(Matcher deadline) {
        return Integer.parseInt(deadline.group(1) != null ? deadline.group(1) : deadline.group(2));
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
}
