package luoshi.plan.sentence;

import java.util.Arrays;

/** What kept its order: the longest rising row among places. */
final class Order {

    private Order() {}

    /** Which of these places, none of them twice, form the longest rising row; a place below 0 is left out. O(n log n). */
    static boolean[] kept(int[] places) {
        int[] last = new int[places.length];
        int[] before = new int[places.length];
        int length = 0;
        for (int i = 0; i < places.length; i++) {
            if (places[i] >= 0) {
                int at = search(last, length, places, places[i]);
                before[i] = at == 0 ? -1 : last[at - 1];
                last[at] = i;
                length = Math.max(length, at + 1);
            }
        }
        boolean[] kept = new boolean[places.length];
        for (int i = length == 0 ? -1 : last[length - 1]; i >= 0; i = before[i]) {
            kept[i] = true;
        }
        return kept;
    }

    private static int search(int[] last, int length, int[] places, int place) {
        int low = 0;
        int high = length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (places[last[middle]] < place) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    /** An array of -1. */
    static int[] none(int length) {
        int[] none = new int[length];
        Arrays.fill(none, -1);
        return none;
    }
}
