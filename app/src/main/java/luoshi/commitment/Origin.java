package luoshi.commitment;

import java.util.UUID;
import luoshi.reading.Part;
import luoshi.reading.Span;

/**
 * Where a commitment stands: the words that make it.
 *
 * @param edition the edition in whose text they stand
 * @param span where
 * @param sentence number of the sentence in which they begin, the same in every edition
 * @param words the words, as written
 * @param heading the nearest heading above, empty if none
 * @param part the part of the document
 */
public record Origin(UUID edition, Span span, int sentence, String words, String heading, Part part) {}
