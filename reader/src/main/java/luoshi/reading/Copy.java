package luoshi.reading;

/**
 * A stretch that repeats an earlier one word for word, as when a web page holds the whole report twice. It is named, not read.
 *
 * @param span the repetition
 * @param original what it repeats
 */
public record Copy(Span span, Span original) {}
