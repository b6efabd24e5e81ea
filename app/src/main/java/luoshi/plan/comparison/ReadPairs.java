package luoshi.plan.comparison;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import luoshi.plan.comparison.ReadingComparison.Read;
import luoshi.plan.comparison.ReadingComparison.Row;
import luoshi.plan.comparison.ReadingComparison.Sort;

/**
 * Which of what a newer reading found is which of the older one's: first what is the same in all, then what is called the same, then what
 * shares characters. Two milestones of one clause have one span, so the order matters.
 */
final class ReadPairs {

    private final Sort sort;
    private final List<Read> older;
    private final List<Read> newer;
    private final List<Row> rows = new ArrayList<>();

    ReadPairs(Sort sort, List<Read> older, List<Read> newer) {
        this.sort = sort;
        this.older = new ArrayList<>(older);
        this.newer = new ArrayList<>(newer);
    }

    /** All of both, each once. */
    List<Row> rows() {
        pair(read -> List.of(read.identity(), read.told()));
        pair(Read::identity);
        pairWhatOverlaps();
        older.forEach(read -> rows.add(new Row(sort, read, null)));
        newer.forEach(read -> rows.add(new Row(sort, null, read)));
        return rows;
    }

    private void pair(Function<Read, Object> name) {
        Map<Object, Deque<Read>> named = new LinkedHashMap<>();
        newer.forEach(read -> named.computeIfAbsent(name.apply(read), _ -> new ArrayDeque<>()).add(read));
        newer.clear();
        older.removeIf(read -> {
            Read other = named.getOrDefault(name.apply(read), new ArrayDeque<>()).poll();
            return other != null && rows.add(new Row(sort, read, other));
        });
        named.values().forEach(newer::addAll);
    }

    private void pairWhatOverlaps() {
        older.removeIf(read -> newer.stream().filter(other -> other.span().overlaps(read.span()) && isOfOneRule(read, other)).findFirst()
                .map(other -> newer.remove(other) && rows.add(new Row(sort, read, other))).orElse(false));
    }

    /** A finding of another rule at the same place is another finding. */
    private boolean isOfOneRule(Read read, Read other) {
        return sort != Sort.FINDING || read.reason().equals(other.reason());
    }
}
