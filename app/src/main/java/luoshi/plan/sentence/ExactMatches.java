package luoshi.plan.sentence;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Finds the sentences that stayed as they are. First those of which there is one in each text, by hash; those of them that kept their
 * order carry their neighbours along, so that of repeated sentences the one in the old surroundings is taken; then what moved.
 */
final class ExactMatches {

    /** Cells of the table for the longest common row within one gap between anchors; above it order decides. */
    private static final int TABLE_LIMIT = 40_000;

    private final int[] older;
    private final int[] newer;
    private final int[] places;
    private final boolean[] taken;

    private ExactMatches(List<String> olderKeys, List<String> newerKeys) {
        Map<String, Integer> ids = new HashMap<>();
        older = olderKeys.stream().mapToInt(key -> ids.computeIfAbsent(key, _ -> ids.size())).toArray();
        newer = newerKeys.stream().mapToInt(key -> ids.computeIfAbsent(key, _ -> ids.size())).toArray();
        places = Order.none(newer.length);
        taken = new boolean[older.length];
    }

    /** For each newer sentence the place of the older one that it is, -1 for none. */
    static int[] of(List<String> olderKeys, List<String> newerKeys) {
        ExactMatches matches = new ExactMatches(olderKeys, newerKeys);
        int[] unique = matches.unique();
        boolean[] kept = Order.kept(unique);
        matches.anchor(unique, kept, true);
        matches.carry(0, 0, 1);
        matches.carry(matches.older.length - 1, matches.newer.length - 1, -1);
        matches.fillGaps();
        matches.anchor(unique, kept, false);
        matches.takeRest();
        return matches.places;
    }

    private int[] unique() {
        int[] count = new int[2 * (older.length + newer.length)];
        int[] place = new int[older.length + newer.length];
        for (int i = 0; i < older.length; i++) {
            count[2 * older[i]]++;
            place[older[i]] = i;
        }
        for (int id : newer) {
            count[2 * id + 1]++;
        }
        return Arrays.stream(newer).map(id -> count[2 * id] == 1 && count[2 * id + 1] == 1 ? place[id] : -1).toArray();
    }

    private void anchor(int[] unique, boolean[] kept, boolean inOrder) {
        for (int i = 0; i < newer.length; i++) {
            if (unique[i] >= 0 && kept[i] == inOrder && places[i] < 0 && !taken[unique[i]]) {
                match(unique[i], i);
            }
        }
        for (int i = 0; i < newer.length; i++) {
            if (unique[i] >= 0 && kept[i] == inOrder) {
                carry(unique[i] + 1, i + 1, 1);
                carry(unique[i] - 1, i - 1, -1);
            }
        }
    }

    private void carry(int olderFrom, int newerFrom, int step) {
        int i = olderFrom;
        int j = newerFrom;
        while (i >= 0 && i < older.length && j >= 0 && j < newer.length && !taken[i] && places[j] < 0 && older[i] == newer[j]) {
            match(i, j);
            i += step;
            j += step;
        }
    }

    private void match(int i, int j) {
        places[j] = i;
        taken[i] = true;
    }

    private void fillGaps() {
        int lastOlder = -1;
        int lastNewer = -1;
        for (int j = 0; j <= newer.length; j++) {
            int i = j == newer.length ? older.length : places[j];
            if (i > lastOlder) {
                fill(lastOlder + 1, i, lastNewer + 1, j);
                lastOlder = i;
                lastNewer = j;
            }
        }
    }

    private void fill(int olderFrom, int olderTo, int newerFrom, int newerTo) {
        int rows = olderTo - olderFrom;
        int columns = newerTo - newerFrom;
        if (rows == 0 || columns == 0 || (long) rows * columns > TABLE_LIMIT) {
            return;
        }
        int[][] longest = new int[rows + 1][columns + 1];
        for (int i = rows - 1; i >= 0; i--) {
            for (int j = columns - 1; j >= 0; j--) {
                longest[i][j] = fits(olderFrom + i, newerFrom + j) ? longest[i + 1][j + 1] + 1 : Math.max(longest[i + 1][j], longest[i][j + 1]);
            }
        }
        for (int i = 0, j = 0; i < rows && j < columns; ) {
            if (fits(olderFrom + i, newerFrom + j)) {
                match(olderFrom + i++, newerFrom + j++);
            } else if (longest[i + 1][j] >= longest[i][j + 1]) {
                i++;
            } else {
                j++;
            }
        }
    }

    private boolean fits(int i, int j) {
        return older[i] == newer[j] && !taken[i] && places[j] < 0;
    }

    private void takeRest() {
        Map<Integer, Deque<Integer>> left = new HashMap<>();
        for (int i = 0; i < older.length; i++) {
            if (!taken[i]) {
                left.computeIfAbsent(older[i], _ -> new ArrayDeque<>()).add(i);
            }
        }
        for (int j = 0; j < newer.length; j++) {
            Deque<Integer> same = places[j] < 0 ? left.get(newer[j]) : null;
            if (same != null && !same.isEmpty()) {
                match(same.poll(), j);
            }
        }
    }
}
