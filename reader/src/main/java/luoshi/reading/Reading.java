package luoshi.reading;

import java.util.List;

/**
 * What the reader found in one text. Confirmed by nobody yet.
 *
 * @param rawText the text that all spans point into
 * @param numbers every number expression, in order of the text
 * @param tasks promises without digits, in order of the text
 * @param findings what does not add up
 * @param copies stretches left unread because they repeat others
 */
public record Reading(
        String rawText, List<NumberExpression> numbers, List<Task> tasks, List<Finding> findings, List<Copy> copies) {

    public Reading {
        numbers = List.copyOf(numbers);
        tasks = List.copyOf(tasks);
        findings = List.copyOf(findings);
        copies = List.copyOf(copies);
    }

    /** The number expressions of one kind, in order of the text. */
    public List<NumberExpression> numbers(Kind kind) {
        return numbers.stream().filter(number -> number.kind() == kind).toList();
    }

    /** How many Unicode characters stand before this char of the raw text: the address in every export. */
    public int address(int charIndex) {
        return rawText.codePointCount(0, charIndex);
    }
}
