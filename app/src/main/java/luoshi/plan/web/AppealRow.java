package luoshi.plan.web;

import java.time.Instant;
import luoshi.plan.secrecy.Appeal;

/**
 * An appeal as pages show it.
 *
 * @param appeal the appeal
 * @param unit name of the unit whose file it is
 * @param filed name of who filed it
 * @param filedAt when, null where the journal does not tell
 * @param decided name of who decided, empty before
 * @param decidedAt when, null before
 */
public record AppealRow(Appeal appeal, String unit, String filed, Instant filedAt, String decided, Instant decidedAt) {

    /** Colour and shape of its state. */
    public String lamp() {
        return switch (appeal.decision()) {
            case FILED -> "yellow";
            case ALLOWED -> "tick";
            case DENIED -> "grey";
        };
    }

    /** Its address. */
    public String path() {
        return "/plans/appeals/" + appeal.id();
    }
}
