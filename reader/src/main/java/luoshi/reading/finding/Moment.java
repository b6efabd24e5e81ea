package luoshi.reading.finding;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A time that a text tells, as a span of days; every month has 31 of them, for only the order counts.
 *
 * @param from first char of it
 * @param to one past its last char
 * @param year the year meant
 * @param first its first day
 * @param last its last day
 * @param limit whether it says by when and not when
 */
record Moment(int from, int to, int year, int first, int last, boolean limit) {

    private static final int MONTH = 31;
    private static final int YEAR = 12 * MONTH;

    private static final Pattern TIME = Pattern.compile(
            "(?:(?<year>20\\d\\d)年|(?<word>今年|明年|去年|后年|当年|同年|次年|翌年|本年|年内|年(?=[底初中末])))?"
                    + "(?:(?<month>\\d{1,2})月(?:份)?(?:(?<day>\\d{1,2})[日号]|(?<third>[上中下]旬|[初中底末](?!赛|审|评|选|期)))?|第?(?<quarter>[一二三四])季度末?|(?<half>上半年|下半年)|(?<edge>[底初中末])"
                    + "|(?<season>主汛期|汛期|入汛|汛(?=[前后])|春耕|春播|夏收|三夏|秋收|秋播|入冬|国庆|五一|暑假|暑期|高考|中秋))?"
                    + "(?<side>(?:结束)?(?:之|以)?(?:前|后(?!的?[续期])))?");

    /** The first time told in a stretch that leads anywhere; null where none is. */
    static Moment next(String words, int from, int to, Moment earlier, int planYear) {
        Matcher time = TIME.matcher(words).region(from, to);
        while (time.find()) {
            boolean compared = time.start() > from && "较比与同".indexOf(words.charAt(time.start() - 1)) >= 0;
            if (isDated(time) && !compared) {
                return of(time, earlier, planYear);
            }
        }
        return null;
    }

    private static boolean isDated(Matcher time) {
        boolean edge = time.group("edge") != null && (time.group("word") != null || time.group("year") != null);
        return time.group("month") != null || time.group("quarter") != null || time.group("half") != null || time.group("season") != null || time.group("year") != null || edge;
    }

    private static Moment of(Matcher time, Moment earlier, int planYear) {
        int year = year(time, earlier, planYear);
        int[] days = days(time);
        int first = year * YEAR + days[0];
        int last = year * YEAR + days[1];
        String side = time.group("side") == null ? "" : time.group("side");
        if (side.endsWith("前")) { // how long before is open; within a month's reach two deadlines may be told in any order
            last = time.group("season") != null ? first - 1 : last;
            first = Math.min(first, last - MONTH + 1);
        } else if (side.endsWith("后")) {
            first = last + 1;
            last = Math.max(last + MONTH, year * YEAR + YEAR);
        }
        return new Moment(time.start(), time.end(), year, first, last, side.endsWith("前"));
    }

    /** The first and the last day within the year. */
    private static int[] days(Matcher time) {
        if (time.group("month") != null) {
            return days(Integer.parseInt(time.group("month")), time.group("day"), time.group("third"));
        }
        if (time.group("quarter") != null) {
            int last = "一二三四".indexOf(time.group("quarter")) * 3 + 3;
            return months(last - 2, last);
        }
        if (time.group("half") != null) {
            return time.group("half").startsWith("上") ? months(1, 6) : months(7, 12);
        }
        return switch (time.group("edge") != null ? time.group("edge") : time.group("season") != null ? time.group("season") : "") {
            case "初" -> months(1, 3);
            case "中" -> months(6, 7);
            case "底", "末" -> months(12, 12);
            case "春耕", "春播" -> months(3, 4);
            case "五一" -> months(5, 5);
            case "夏收", "三夏", "高考" -> months(6, 6);
            case "汛期", "汛" -> months(6, 9);
            case "入汛" -> months(6, 6);
            case "主汛期", "暑假", "暑期" -> months(7, 8);
            case "秋收", "秋播", "中秋" -> months(9, 10);
            case "国庆" -> months(10, 10);
            case "入冬" -> months(11, 12);
            default -> months(1, 12);
        };
    }

    private static int[] days(int month, String day, String third) {
        int start = (month - 1) * MONTH;
        if (day != null) {
            return new int[] {start + Integer.parseInt(day), start + Integer.parseInt(day)};
        }
        return switch (third == null ? "" : third) {
            case "上旬", "初" -> new int[] {start + 1, start + 10};
            case "中旬", "中" -> new int[] {start + 11, start + 20};
            case "下旬", "底", "末" -> new int[] {start + 21, start + MONTH};
            default -> months(month, month);
        };
    }

    private static int[] months(int first, int last) {
        return new int[] {(first - 1) * MONTH + 1, last * MONTH};
    }

    private static int year(Matcher time, Moment earlier, int planYear) {
        if (time.group("year") != null) {
            return Integer.parseInt(time.group("year"));
        }
        return switch (time.group("word") == null ? "" : time.group("word")) {
            case "今年", "年内", "本年" -> planYear;
            case "明年" -> planYear + 1;
            case "去年" -> planYear - 1;
            case "后年" -> planYear + 2;
            case "次年", "翌年" -> earlier == null ? planYear + 1 : earlier.year + 1;
            default -> earlier == null ? planYear : earlier.year;
        };
    }

    /** Whether it is over before the other begins; of two time limits, whether it is the earlier one. */
    boolean before(Moment other) {
        return limit && other.limit ? last < other.last : last < other.first;
    }
}
