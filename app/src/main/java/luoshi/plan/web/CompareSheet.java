package luoshi.plan.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import luoshi.plan.EditionList;
import luoshi.plan.Change;
import luoshi.plan.Comparison;
import luoshi.plan.Comparison.Said;
import luoshi.plan.sentence.Difference;

/**
 * Two editions side by side as the page shows them.
 *
 * @param older the earlier edition
 * @param newer the later one
 * @param counts how many sentences of each change, by its name; what there is none of is left out
 * @param shown the change that is shown alone, empty for all
 * @param parts in the order of the text
 */
public record CompareSheet(EditionList.Row older, EditionList.Row newer, Map<String, Integer> counts, String shown, List<Part> parts) {

    /** Beside {@link Change}: what the newer edition no longer has. */
    private static final String DROPPED = "DROPPED";

    /**
     * Sentences that follow each other.
     *
     * @param unchanged sentences that stayed as they were, folded; none where a change is shown
     * @param row the change
     */
    public record Part(List<Said> unchanged, Row row) {}

    /**
     * A changed sentence.
     *
     * @param change name of the change
     * @param number by which it is found
     * @param older its older wording, cut where it differs; none for a new one
     * @param newer its newer wording
     */
    public record Row(String change, int number, List<Side> older, List<Side> newer) {}

    /**
     * One sentence on one side.
     *
     * @param number its number
     * @param pieces its words
     */
    public record Side(int number, List<Difference.Piece> pieces) {}

    static CompareSheet of(Comparison comparison, EditionList editions, String change) {
        Map<String, Integer> counts = new LinkedHashMap<>();
        comparison.counts().forEach((one, count) -> counts.put(one.name(), count));
        if (comparison.dropped() > 0) {
            counts.put(DROPPED, comparison.dropped());
        }
        String shown = counts.containsKey(change) ? change : "";
        return new CompareSheet(editions.find(comparison.older().id()), editions.find(comparison.newer().id()), counts, shown, parts(comparison, shown));
    }

    private static List<Part> parts(Comparison comparison, String shown) {
        List<Part> parts = new ArrayList<>();
        List<Said> unchanged = new ArrayList<>();
        for (Comparison.Row row : comparison.rows()) {
            String change = row.change().map(Change::name).orElse(DROPPED);
            if (!shown.isEmpty() && !change.equals(shown)) {
                continue;
            }
            if (change.equals(Change.SAME.name())) {
                unchanged.add(row.newer().orElseThrow());
                continue;
            }
            fold(unchanged, parts);
            parts.add(new Part(List.of(), row(change, row)));
        }
        fold(unchanged, parts);
        return parts;
    }

    private static void fold(List<Said> unchanged, List<Part> parts) {
        if (!unchanged.isEmpty()) {
            parts.add(new Part(List.copyOf(unchanged), null));
            unchanged.clear();
        }
    }

    private static Row row(String change, Comparison.Row row) {
        Optional<Said> newer = row.newer();
        int number = newer.orElseGet(() -> row.older().getFirst()).number();
        if (row.change().filter(one -> one == Change.REWORDED || one == Change.RENUMBERED).isPresent()) {
            Said older = row.older().getFirst();
            Difference difference = Difference.of(older.text().shown(), newer.orElseThrow().text().shown());
            return new Row(change, number, List.of(new Side(older.number(), difference.older())), List.of(new Side(number, difference.newer())));
        }
        return new Row(change, number, row.older().stream().map(CompareSheet::whole).toList(), newer.stream().map(CompareSheet::whole).toList());
    }

    private static Side whole(Said said) {
        return new Side(said.number(), List.of(new Difference.Piece(said.text().shown(), false)));
    }
}
