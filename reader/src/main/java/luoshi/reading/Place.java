package luoshi.reading;

/**
 * Where in the document something stands.
 *
 * @param part the part of the document
 * @param heading the nearest heading above, empty if none
 * @param clause the clause in the raw text
 * @param sentence the whole sentence in the raw text
 */
public record Place(Part part, String heading, Span clause, Span sentence) {}
