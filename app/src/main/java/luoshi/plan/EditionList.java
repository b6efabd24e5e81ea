package luoshi.plan;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.web.server.ResponseStatusException;

/**
 * The editions of a plan as its page lists them.
 *
 * @param plan the plan
 * @param rows the newest first
 * @param shown the one that the page shows
 * @param edits whether the reader may hand in another
 */
public record EditionList(Plan plan, List<Row> rows, Row shown, boolean edits) {

    /**
     * An edition in the list.
     *
     * @param edition the edition
     * @param order counted from 1 for the first that came in
     * @param received when it came in
     */
    public record Row(Edition edition, int order, Instant received) {}

    /** The editions of a plan; the newest is shown where none is named, and another plan's is not found. */
    public static EditionList of(Plans plans, Plan plan, UUID named, boolean edits) {
        List<Edition> editions = plans.editions(plan.id());
        Map<UUID, Instant> received = plans.received(plan.id());
        List<Row> rows = new ArrayList<>();
        editions.forEach(edition -> rows.add(new Row(edition, editions.size() - rows.size(), received.get(edition.id()))));
        if (editions.isEmpty()) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND); // all have been purged
        }
        return new EditionList(plan, rows, find(rows, named == null ? editions.getFirst().id() : named), edits);
    }

    /** An edition by its id. */
    public Row find(UUID id) {
        return find(rows, id);
    }

    private static Row find(List<Row> rows, UUID id) {
        return rows.stream().filter(row -> row.edition().id().equals(id)).findFirst().orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    /** Whether a newer edition than the shown one is there. */
    public boolean isOld() {
        return shown != rows.getFirst();
    }

    /** What names the shown edition in links; empty for the newest. */
    public String query() {
        return isOld() ? "?edition=" + shown.edition().id() : "";
    }

    /** Whether the newest is a draft although a text has been issued: somebody should look at it. */
    public boolean isDraftAfterIssued() {
        return rows.getFirst().edition().stage() == Stage.DRAFT && rows.stream().anyMatch(row -> row.edition().stage() == Stage.ISSUED);
    }
}
