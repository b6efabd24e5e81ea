package luoshi.matter.store;

import java.io.IOException;
import java.nio.charset.MalformedInputException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import luoshi.matter.clock.ClockRules;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Where an operator's own rules of the clocks are. They are read when the server starts, which it does not with a fault in them.
 *
 * @param rules a directory that holds {@code clocks.tsv}, {@code calendar.tsv} or both; null where those hold that the program brings
 */
@ConfigurationProperties("luoshi.matter")
record RuleSettings(String rules) {

    RuleSettings {
        try {
            read(rules);
        } catch (IllegalArgumentException fault) {
            throw new IllegalArgumentException("luoshi.matter.rules=" + rules + "：" + fault.getMessage(), fault);
        }
    }

    /** The rules in force. */
    ClockRules read() {
        return read(rules);
    }

    private static ClockRules read(String rules) {
        if (rules == null || rules.isBlank()) {
            return ClockRules.shipped();
        }
        Path directory = Path.of(rules.strip());
        String clocks = file(directory.resolve("clocks.tsv"));
        String calendar = file(directory.resolve("calendar.tsv"));
        if (clocks == null && calendar == null) {
            throw new IllegalArgumentException("那里没有 clocks.tsv，也没有 calendar.tsv");
        }
        ClockRules read = ClockRules.shippedBut(clocks, calendar);
        refuseLostYears(read, ClockRules.shipped());
        return read;
    }

    private static String file(Path file) {
        try {
            return Files.exists(file) ? Files.readString(file).replaceFirst("^\uFEFF", "") : null;
        } catch (MalformedInputException encoded) {
            throw new IllegalArgumentException(file.getFileName() + " 不是 UTF-8 编码", encoded);
        } catch (IOException unreadable) {
            throw new IllegalArgumentException(file.getFileName() + " 读不了（" + unreadable.getMessage() + "）", unreadable);
        }
    }

    /** Next year's notice is added; a file with nothing but that year would make all earlier days uncertain. */
    private static void refuseLostYears(ClockRules read, ClockRules shipped) {
        LocalDate until = shipped.calendar().declaredUntil();
        for (LocalDate day = until; shipped.calendar().isDeclared(day); day = day.minusYears(1)) {
            if (!read.calendar().isDeclared(day)) {
                throw new IllegalArgumentException("calendar.tsv 缺 " + day.getYear() + " 年的安排：请在自带的各行后面增列，不要删去以前的年份");
            }
        }
    }
}
