package luoshi.pipeline.tally;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import luoshi.pipeline.store.Projection.Counted;

/** The items of a register in the order of their numbers; the place of an item there is what columns speak of. It is never changed. */
final class Roll {

    private final UUID[] items;
    private final int[] numbers;
    /** For each item the place of the unit that owns it. */
    private final int[] owners;
    private final List<UUID> units;

    private Roll(UUID[] items, int[] numbers, int[] owners, List<UUID> units) {
        this.items = items;
        this.numbers = numbers;
        this.owners = owners;
        this.units = units;
    }

    int size() {
        return items.length;
    }

    /** Where an item with this number stands; negative where there is none. */
    int place(int number) {
        return Arrays.binarySearch(numbers, number);
    }

    UUID item(int place) {
        return items[place];
    }

    /** For each item the place of its unit among the units. */
    int[] owners() {
        return owners;
    }

    List<UUID> units() {
        return units;
    }

    /** The places of what some units own. */
    BitSet of(Set<UUID> some) {
        boolean[] own = new boolean[units.size()];
        for (int i = 0; i < own.length; i++) {
            own[i] = some.contains(units.get(i));
        }
        BitSet of = new BitSet(items.length);
        for (int i = 0; i < owners.length; i++) {
            if (own[owners[i]]) {
                of.set(i);
            }
        }
        return of;
    }

    /** A roll that begins with what stands on this one: what is changed takes its place, what is new comes after it. */
    Builder on() {
        return new Builder(this);
    }

    /** Takes items, new ones in the order of their numbers. */
    static final class Builder {

        private int size;
        private UUID[] items;
        private int[] numbers;
        private int[] owners;
        private final List<UUID> units;
        private final Map<UUID, Integer> places = new HashMap<>();

        Builder() {
            this(new Roll(new UUID[0], new int[0], new int[0], List.of()));
        }

        private Builder(Roll before) {
            size = before.size();
            items = before.items.clone();
            numbers = before.numbers.clone();
            owners = before.owners.clone();
            units = new ArrayList<>(before.units);
            units.forEach(unit -> places.put(unit, places.size()));
        }

        /** Where it stands now. */
        int add(Counted item) {
            int place = Arrays.binarySearch(numbers, 0, size, item.number());
            if (place < 0 && -place - 1 < size) {
                throw new IllegalArgumentException("items come in the order of their numbers: " + item.number());
            }
            if (place < 0) {
                place = size++;
                if (place == items.length) {
                    room(place + (place >> 1) + 16);
                }
            }
            items[place] = item.item();
            numbers[place] = item.number();
            owners[place] = places.computeIfAbsent(item.unit(), unit -> {
                units.add(unit);
                return units.size() - 1;
            });
            return place;
        }

        private void room(int length) {
            items = Arrays.copyOf(items, length);
            numbers = Arrays.copyOf(numbers, length);
            owners = Arrays.copyOf(owners, length);
        }

        Roll build() {
            room(size);
            return new Roll(items, numbers, owners, List.copyOf(units));
        }
    }
}
