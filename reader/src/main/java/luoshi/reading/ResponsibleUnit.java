package luoshi.reading;

/**
 * A unit that the document names for a promise.
 *
 * @param name the unit as written
 * @param role its part in it
 * @param span the name in the raw text
 */
public record ResponsibleUnit(String name, Role role, Span span) {

    /** A unit's part in a promise. */
    public enum Role {
        /** 牵头: leads; the first named unless the document says otherwise. */
        LEAD("牵头"),
        /** 责任: owes its part. */
        RESPONSIBLE("责任"),
        /** 配合: helps. */
        SUPPORT("配合");

        private final String chinese;

        Role(String chinese) {
            this.chinese = chinese;
        }

        /** The word on the page. */
        public String chinese() {
            return chinese;
        }
    }
}
