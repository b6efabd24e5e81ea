package luoshi.plan.sentence;

import java.util.List;

/**
 * A changed sentence and what it became: one of each, one that was split, or several that were joined.
 *
 * @param older places in the older text, rising
 * @param newer places in the newer text, rising; of the two one has one place
 * @param closest the place on the side of several whose words are nearest to the one
 * @param score how alike the two sides are, with what their places add
 */
record Kinship(List<Integer> older, List<Integer> newer, int closest, double score) {

    int size() {
        return older.size() + newer.size();
    }

    boolean isFree(boolean[] olderTaken, boolean[] newerTaken) {
        return older.stream().noneMatch(place -> olderTaken[place]) && newer.stream().noneMatch(place -> newerTaken[place]);
    }

    void take(boolean[] olderTaken, boolean[] newerTaken) {
        older.forEach(place -> olderTaken[place] = true);
        newer.forEach(place -> newerTaken[place] = true);
    }

    void write(List<Alignment.Origin> origins) {
        for (int place : newer) {
            int keeps = older.size() > 1 ? closest : newer.size() == 1 || place == closest ? older.getFirst() : -1;
            origins.set(place, new Alignment.Origin(older, keeps));
        }
    }
}
