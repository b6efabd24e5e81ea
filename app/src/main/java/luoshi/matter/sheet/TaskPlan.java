package luoshi.matter.sheet;

import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import luoshi.matter.Matter;
import luoshi.matter.deed.BulkDeeds.Change;
import luoshi.matter.deed.TakenOver;
import luoshi.sheet.SheetLine;
import luoshi.sheet.SheetLine.Outcome;

/**
 * What a task table would do: shown before it is done.
 *
 * @param lines row by row
 * @param fresh matters to be drafted or handed out
 * @param taken running matters to be taken over
 * @param drafts drafts as they would be
 * @param replanned matters in hand with other node plans
 */
public record TaskPlan(List<SheetLine> lines, List<Matter> fresh, List<TakenOver> taken, List<Change> drafts, List<Change> replanned) {

    /**
     * What a plan came to: it is kept to be shown, and nothing is recorded that was not shown.
     *
     * @param counts how many rows come to what
     * @param replanned how many matters in hand get another node plan
     * @param unknown the names over columns that are not understood
     * @param lines those that do something or cannot be taken; these first
     */
    public record Preview(Map<Outcome, Integer> counts, int replanned, List<String> unknown, List<SheetLine> lines) {

        /** Whether some row cannot be taken; then none is. */
        public boolean blocked() {
            return counts.get(Outcome.ERROR) + counts.get(Outcome.CONFLICT) > 0;
        }

        /** What is wrong, once for each kind. */
        public List<SheetLine.Trouble> troubles() {
            return SheetLine.troubles(lines);
        }

        /** Whether there is nothing to record. */
        public boolean empty() {
            return lines.isEmpty();
        }
    }

    /** What it comes to. */
    Preview preview(List<String> unknown) {
        Map<Outcome, Integer> counts = Arrays.stream(Outcome.values()).collect(Collectors.toMap(Function.identity(), _ -> 0, (one, _) -> one, () -> new EnumMap<>(Outcome.class)));
        lines.forEach(line -> counts.merge(line.outcome(), 1, Integer::sum));
        return new Preview(counts, replanned.size(), unknown, lines.stream().filter(line -> line.outcome() != Outcome.UNCHANGED)
                .sorted(Comparator.comparing((SheetLine line) -> line.problems().isEmpty())).toList());
    }
}
