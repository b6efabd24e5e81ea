package luoshi.plan.sentence;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * Two wordings of a sentence, each cut where it differs from the other. A number or a Latin word differs as a whole: 120 became 130, not 2
 * became 3.
 *
 * @param older the older wording
 * @param newer the newer wording
 */
public record Difference(List<Piece> older, List<Piece> newer) {

    /**
     * A piece of a wording.
     *
     * @param text its characters
     * @param changed whether the other wording lacks it
     */
    public record Piece(String text, boolean changed) {}

    private static final Pattern TOKEN = Pattern.compile("[0-9０-９]+(?:[.．][0-9０-９]+)?|[A-Za-z]+|[^0-9０-９A-Za-z]", Pattern.DOTALL);

    /** Cells of the table for the longest common row; longer sentences are compared from both ends only. */
    private static final int TABLE_LIMIT = 1_000_000;

    /** The pieces of two wordings. */
    public static Difference of(String older, String newer) {
        List<String> was = tokens(older);
        List<String> is = tokens(newer);
        int shorter = Math.min(was.size(), is.size());
        int front = 0;
        while (front < shorter && was.get(front).equals(is.get(front))) {
            front++;
        }
        int back = 0;
        while (back < shorter - front && was.get(was.size() - 1 - back).equals(is.get(is.size() - 1 - back))) {
            back++;
        }
        BitSet keptOfOlder = ends(front, back, was.size());
        BitSet keptOfNewer = ends(front, back, is.size());
        keepCommon(was.subList(front, was.size() - back), is.subList(front, is.size() - back), front, keptOfOlder, keptOfNewer);
        return new Difference(pieces(was, keptOfOlder), pieces(is, keptOfNewer));
    }

    private static List<String> tokens(String text) {
        return TOKEN.matcher(text).results().map(MatchResult::group).toList();
    }

    private static BitSet ends(int front, int back, int size) {
        BitSet kept = new BitSet(size);
        kept.set(0, front);
        kept.set(size - back, size);
        return kept;
    }

    private static void keepCommon(List<String> was, List<String> is, int front, BitSet keptOfOlder, BitSet keptOfNewer) {
        if ((long) was.size() * is.size() > TABLE_LIMIT) {
            return;
        }
        int[][] longest = new int[was.size() + 1][is.size() + 1];
        for (int i = was.size() - 1; i >= 0; i--) {
            for (int j = is.size() - 1; j >= 0; j--) {
                longest[i][j] = was.get(i).equals(is.get(j)) ? longest[i + 1][j + 1] + 1 : Math.max(longest[i + 1][j], longest[i][j + 1]);
            }
        }
        for (int i = 0, j = 0; i < was.size() && j < is.size(); ) {
            if (was.get(i).equals(is.get(j))) {
                keptOfOlder.set(front + i++);
                keptOfNewer.set(front + j++);
            } else if (longest[i + 1][j] >= longest[i][j + 1]) {
                i++;
            } else {
                j++;
            }
        }
    }

    private static List<Piece> pieces(List<String> tokens, BitSet kept) {
        List<Piece> pieces = new ArrayList<>();
        for (int at = 0; at < tokens.size(); ) {
            int end = kept.get(at) ? kept.nextClearBit(at) : kept.nextSetBit(at);
            end = end < 0 ? tokens.size() : Math.min(end, tokens.size());
            pieces.add(new Piece(String.join("", tokens.subList(at, end)), !kept.get(at)));
            at = end;
        }
        return pieces;
    }
}
