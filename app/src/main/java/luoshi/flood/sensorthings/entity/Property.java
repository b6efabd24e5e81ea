package luoshi.flood.sensorthings.entity;

/**
 * A property of a kind of entity (OGC 18-088, clause 8).
 *
 * @param name its name in JSON
 * @param type what it may hold
 * @param isRequired whether an entity without it is refused
 */
public record Property(String name, Type type, boolean isRequired) {

    /** What a property may hold. */
    public enum Type {
        /** A text that is not empty. */
        TEXT,
        /** An object of names and values. */
        OBJECT,
        /** A list of texts. */
        TEXTS,
        /** A list of objects. */
        OBJECTS,
        /** A moment. */
        MOMENT,
        /** A moment or a period. */
        PERIOD,
        /** Whatever JSON can say. */
        ANY,
        /** What the server tells and nobody sets. */
        DERIVED
    }
}
