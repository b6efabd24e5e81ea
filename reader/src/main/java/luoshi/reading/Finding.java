package luoshi.reading;

import java.util.List;

/**
 * Something in the document that does not add up (文件体检意见), stated with the reading of the text it rests on. A question to the
 * drafting office, never a verdict.
 *
 * @param rule id of the rule, see {@link ReadingRules}
 * @param spans every number (or clause) concerned, in the raw text, in order of the text
 * @param message the whole finding in Chinese: what is printed, how it was read, what does not fit
 */
public record Finding(String rule, List<Span> spans, String message) {

    public Finding {
        spans = spans.stream().sorted().toList();
        if (spans.isEmpty()) {
            throw new IllegalArgumentException("a finding points at the text: " + message);
        }
    }
}
