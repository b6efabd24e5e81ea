package luoshi.evidence;

import java.util.List;
import java.util.UUID;

/** Tells what rests on a fact that somebody wants gone. Each capability whose facts name evidence is asked. */
public interface Resting {

    /**
     * Something in force that rests on it.
     *
     * @param kind what sort of thing
     * @param id the thing
     * @param name as pages call it
     */
    record Rest(Kind kind, UUID id, String name) {

        /** Its page. */
        public String path() {
            return kind.path + id;
        }

        /** What one must be allowed to look at it. */
        public String action() {
            return kind.action;
        }
    }

    /** What may rest on evidence. */
    enum Kind {
        /** A figure that stands. */
        FIGURE("/figures/", "figures.read"),
        /** A matter. */
        MATTER("/matters/", "matters.read"),
        /** An item of a register. */
        ITEM("/pipelines/items/", "pipelines.read"),
        /** An enterprise. */
        FIRM("/enterprises/firms/", "enterprise.figures");

        private final String path;
        private final String action;

        Kind(String path, String action) {
            this.path = path;
            this.action = action;
        }
    }

    /** What rests on a row of a table: a file itself, or a row that says what it bears out. */
    List<Rest> on(String table, UUID row);
}
