package luoshi.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import luoshi.reading.Span;

/**
 * One natural sentence with slots for numbers, which is right or wrong by the numbers put in. A wording of two sentences puts the first
 * into the review and the second into the plan.
 *
 * @param kind the fault it shows when wrong
 * @param low lower end of its numbers; for years counted from the plan's year
 * @param high upper end of its numbers
 * @param decimals decimal places of its numbers
 * @param sentences one or two sentences with {@code {slots}}
 */
record Wording(FaultKind kind, int low, int high, int decimals, List<String> sentences) {

    private static final Pattern SLOT = Pattern.compile("\\{(\\w+)(?::([^>}]+)>([^}]+))?}");

    /**
     * A sentence with its numbers in place.
     *
     * @param text the sentence
     * @param slots where each number (and a unit that may slip) stands in it
     */
    record Filled(String text, Map<String, Span> slots) {}

    /** All wordings, from the table beside this class. */
    static List<Wording> all() {
        try (BufferedReader table = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(Wording.class.getResourceAsStream("planted-sentences.tsv")), StandardCharsets.UTF_8))) {
            return of(table.lines());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The wordings of another table of that form: its header line, then kind, range, decimals and sentence in tab-separated columns. */
    static List<Wording> of(Stream<String> table) {
        return table.skip(1).filter(row -> !row.isBlank()).map(Wording::of).toList();
    }

    private static Wording of(String row) {
        String[] cells = row.split("\t");
        Matcher range = Pattern.compile("(-?\\d+)-(\\d+)").matcher(cells[1]);
        if (!range.matches()) {
            throw new IllegalArgumentException("the range of a wording reads low-high, not " + cells[1] + ": " + row);
        }
        return new Wording(
                FaultKind.valueOf(cells[0]),
                Integer.parseInt(range.group(1)),
                Integer.parseInt(range.group(2)),
                Integer.parseInt(cells[2]),
                List.of(cells[3].split("\\|\\|")));
    }

    /** Whether a number of this name stands in the wording. */
    boolean has(String slot) {
        return sentences.stream().anyMatch(sentence -> sentence.contains("{" + slot + "}"));
    }

    /** The sentences with numbers drawn by the seed: the same ones for right and wrong but for what makes them wrong. */
    List<Filled> fill(long seed, int planYear, boolean wrong) {
        Arithmetic arithmetic = new Arithmetic(new Random(seed), low, high, decimals);
        Map<String, BigDecimal> numbers = new HashMap<>(arithmetic.right(this, planYear));
        if (numbers.containsKey("t2") && !has("c")) {
            numbers.put("t", numbers.get("t2"));
        }
        Map<String, BigDecimal> printed = wrong ? arithmetic.wrong(kind, numbers) : numbers;
        return sentences.stream().map(sentence -> fill(sentence, printed, wrong)).toList();
    }

    private static Filled fill(String sentence, Map<String, BigDecimal> numbers, boolean wrong) {
        StringBuilder text = new StringBuilder();
        Map<String, Span> slots = new HashMap<>();
        Matcher slot = SLOT.matcher(sentence);
        while (slot.find()) {
            slot.appendReplacement(text, "");
            int start = text.length();
            text.append(slot.group(2) == null ? print(numbers.get(slot.group(1))) : slot.group(wrong ? 3 : 2));
            slots.put(slot.group(1), new Span(start, text.length()));
        }
        return new Filled(slot.appendTail(text).toString(), slots);
    }

    private static String print(BigDecimal number) {
        return number.stripTrailingZeros().toPlainString();
    }
}
