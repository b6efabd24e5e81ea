package luoshi.pipeline.tally;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import luoshi.pipeline.store.Packed;

/** A column for each set, by the numbers of the sets. It is never changed; who belongs to a set on a day is found out once, and held while it is asked for. */
final class Columns {

    /** So many answers are held: of 200,000 items one takes 25 kB. */
    private static final int MOST_HELD = 1_000;

    private final List<Column> columns;
    private final Map<Long, BitSet> held = Collections.synchronizedMap(new LinkedHashMap<>(64, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Long, BitSet> eldest) {
            return size() > MOST_HELD;
        }
    });

    private Columns(List<Column> columns) {
        this.columns = columns;
    }

    /** That of a set; null where nothing ever belonged to it. */
    Column of(int set) {
        return set < 0 || set >= columns.size() ? null : columns.get(set);
    }

    /** Who belongs to a set on a day: not to be changed. */
    BitSet on(int set, int day) {
        Column column = of(set);
        return column == null ? new BitSet() : held.computeIfAbsent((long) set << 32 | day, _ -> column.on(day));
    }

    /** Takes the times of items. */
    static final class Builder {

        private final List<Column> columns = new ArrayList<>();

        /** Those of the item at a place. */
        void add(int place, Packed packed) {
            int amount = 0;
            for (long span : packed.spans()) {
                if (Packed.sums(span)) {
                    of(Packed.set(span)).add(place, span, packed.amounts()[amount], packed.amounts()[amount + 1]);
                    amount += 2;
                } else {
                    of(Packed.set(span)).add(place, span);
                }
            }
        }

        /** All of others but those of the items at some places. */
        void addAll(Columns others, BitSet but) {
            for (int set = 0; set < others.columns.size(); set++) {
                if (others.of(set) != null) {
                    of(set).addAll(others.of(set), but);
                }
            }
        }

        private Column of(int set) {
            while (columns.size() <= set) {
                columns.add(null);
            }
            if (columns.get(set) == null) {
                columns.set(set, new Column());
            }
            return columns.get(set);
        }

        Columns build() {
            columns.stream().filter(column -> column != null).forEach(Column::trim);
            return new Columns(columns);
        }
    }
}
