package luoshi.plan.output;

import java.time.LocalDate;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import luoshi.reading.Reading;
import luoshi.reading.ReadingRule;
import luoshi.reading.ReadingRules;

/**
 * A document that has been read: all that any output needs.
 *
 * @param name the file's name
 * @param readerVersion which reader read it
 * @param on the day it was read
 * @param reading what was found
 */
public record ReadDocument(String name, String readerVersion, LocalDate on, Reading reading) {

    private static final int LONGEST_TITLE = 40;

    private static final Map<String, ReadingRule> RULES =
            ReadingRules.all().stream().collect(Collectors.toMap(ReadingRule::id, Function.identity()));

    /** The question of a rule as shown to people; empty for a rule that is not in the catalogue. */
    static String question(String ruleId) {
        ReadingRule rule = RULES.get(ruleId);
        return rule == null ? "" : rule.question();
    }

    /** The first line of text without Markdown marks where it is short enough for a title, else the file's name. */
    String title() {
        return titleOf(reading.rawText(), name);
    }

    /** The same of a text that nobody has read yet. */
    public static String titleOf(String text, String name) {
        return text.lines()
                .map(line -> line.replaceAll("^[#>*\\s]+|[*\\s]+$", ""))
                .filter(line -> !line.isEmpty())
                .findFirst()
                .filter(line -> line.codePointCount(0, line.length()) <= LONGEST_TITLE)
                .orElse(name);
    }

    /** The version as a reader of the page knows it: a build between two versions counts as the coming one. */
    String shownVersion() {
        return readerVersion.replace("-SNAPSHOT", "");
    }

    Addresses addresses() {
        return new Addresses(reading.rawText());
    }
}
