package luoshi.pipeline.sheet;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import luoshi.sheet.SheetLine;
import luoshi.sheet.SheetLine.Outcome;

/**
 * What a sheet would record: it is kept to be shown, and nothing is recorded that was not shown.
 *
 * @param counts how many rows come to what
 * @param unknown the names over columns that are not understood
 * @param lines those that cannot be taken, and some of those that do something
 * @param hash of all lines
 */
record Preview(Map<Outcome, Integer> counts, List<String> unknown, List<SheetLine> lines, String hash) {

    /** Rows that would be recorded are shown so far: who hands in thousands looks at some. */
    private static final int SHOWN = 1_000;

    /** Whether some row cannot be taken; then none is. */
    boolean blocked() {
        return counts.get(Outcome.ERROR) + counts.get(Outcome.CONFLICT) > 0;
    }

    /** Whether there is nothing to record. */
    boolean empty() {
        return counts.entrySet().stream().allMatch(count -> count.getKey() == Outcome.UNCHANGED || count.getValue() == 0);
    }

    /** How many rows do something and are not shown. */
    int more() {
        return counts.entrySet().stream().filter(count -> count.getKey() != Outcome.UNCHANGED).mapToInt(Map.Entry::getValue).sum() - lines.size();
    }

    /** Takes row after row. */
    static final class Counting {

        private final Map<Outcome, Integer> counts = new EnumMap<>(Outcome.class);
        private final List<SheetLine> wrong = new ArrayList<>();
        private final List<SheetLine> right = new ArrayList<>();
        private final MessageDigest digest;

        Counting() {
            for (Outcome outcome : Outcome.values()) {
                counts.put(outcome, 0);
            }
            try {
                digest = MessageDigest.getInstance("SHA-256");
            } catch (NoSuchAlgorithmException missing) {
                throw new IllegalStateException(missing);
            }
        }

        void take(SheetLine line) {
            counts.merge(line.outcome(), 1, Integer::sum);
            digest.update(line.toString().getBytes(StandardCharsets.UTF_8));
            if (!line.problems().isEmpty()) {
                wrong.add(line);
            } else if (line.outcome() != Outcome.UNCHANGED && right.size() < SHOWN) {
                right.add(line);
            }
        }

        Preview preview(List<String> unknown) {
            List<SheetLine> lines = new ArrayList<>(wrong);
            lines.addAll(right);
            return new Preview(Map.copyOf(counts), unknown, lines, HexFormat.of().formatHex(digest.digest()));
        }
    }
}
