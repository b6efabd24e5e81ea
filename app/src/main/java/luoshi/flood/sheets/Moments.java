package luoshi.flood.sheets;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import luoshi.kernel.CityClock;
import luoshi.sheet.SheetText;

/** Moments as loggers and officials write them, in 北京时间: 2021-07-20 16:05, 2021/7/20 16:05:30, 2021年7月20日16时5分, 202107201605, or Excel's own count of days. */
final class Moments {

    private static final Pattern PARTED = Pattern.compile("(\\d{4})[-/.年](\\d{1,2})[-/.月](\\d{1,2})日?[ T]*(?:(\\d{1,2})[:时点](?:(\\d{1,2})分?)?(?::?(\\d{1,2})秒?(?:\\.\\d+)?)?)?");
    private static final Pattern TOGETHER = Pattern.compile("((?:19|20)\\d{2})(\\d{2})(\\d{2})[ T]?(\\d{2}):?(\\d{2})(?::?(\\d{2}))?");
    private static final Pattern COUNTED = Pattern.compile("[2-7]\\d{4}\\.\\d{1,12}");
    private static final long DAY = 86_400;

    private Moments() {}

    /** The moment; empty where it is none. A day alone is none: of which hour would be anybody's guess. */
    static Optional<Instant> read(String typed) {
        String text = SheetText.clean(typed).replace('：', ':');
        Matcher matcher = PARTED.matcher(text);
        boolean parted = matcher.matches() && matcher.group(4) != null;
        if (!parted) {
            matcher = TOGETHER.matcher(text);
        }
        if (parted || matcher.matches()) {
            return of(matcher);
        }
        if (COUNTED.matcher(text).matches()) {
            long seconds = Math.round(Double.parseDouble(text) * DAY);
            return Optional.of(LocalDateTime.ofEpochSecond(LocalDate.of(1899, 12, 30).toEpochDay() * DAY + seconds, 0, ZoneOffset.UTC).atZone(CityClock.ZONE).toInstant());
        }
        return SheetText.day(text).filter(_ -> text.matches(".*\\d")).filter(_ -> isMidnight(typed)).map(CityClock::startOf);
    }

    /** Excel shows midnight as a day alone; as text it comes with the hour. */
    private static boolean isMidnight(String typed) {
        return typed.matches("\\d{4}-\\d{2}-\\d{2}");
    }

    private static Optional<Instant> of(Matcher matcher) {
        try {
            int hour = Integer.parseInt(matcher.group(4));
            LocalDate day = LocalDate.of(Integer.parseInt(matcher.group(1)), Integer.parseInt(matcher.group(2)), Integer.parseInt(matcher.group(3)));
            LocalTime time = LocalTime.of(hour == 24 ? 0 : hour, number(matcher.group(5)), number(matcher.group(6)));
            return Optional.of((hour == 24 ? day.plusDays(1) : day).atTime(time).atZone(CityClock.ZONE).toInstant());
        } catch (DateTimeException noSuchMoment) {
            return Optional.empty();
        }
    }

    private static int number(String digits) {
        return digits == null ? 0 : Integer.parseInt(digits);
    }
}
