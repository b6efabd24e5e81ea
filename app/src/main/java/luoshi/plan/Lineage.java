package luoshi.plan;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/** The way of every sentence of a plan through all its editions 句的来历. Immutable. */
public final class Lineage {

    private final List<UUID> editions;
    private final Map<UUID, List<Sentence>> sentences;
    /** Per edition, the sentences of it that come from a number of the edition before; made when asked for. */
    private final Map<UUID, Map<Integer, List<Integer>>> next = new ConcurrentHashMap<>();
    private final Map<UUID, Map<Integer, Sentence>> byNumber = new ConcurrentHashMap<>();

    /**
     * The way through editions.
     *
     * @param editions the oldest first
     * @param sentences of each of them
     */
    Lineage(List<UUID> editions, Map<UUID, List<Sentence>> sentences) {
        this.editions = List.copyOf(editions);
        this.sentences = Map.copyOf(sentences);
    }

    /**
     * A sentence as it stands in one edition.
     *
     * @param edition which edition
     * @param sentence the sentence there
     */
    public record Spot(UUID edition, Sentence sentence) {}

    /** The sentences of an edition in order; none for an edition of another plan. */
    public List<Sentence> sentences(UUID edition) {
        return sentences.getOrDefault(edition, List.of());
    }

    /** The sentences of the newest edition that come from a sentence, itself among them if it still stands; none where it was dropped on the way. */
    public List<Sentence> heirs(UUID edition, int number) {
        Reached reached = reached(edition, number);
        return reached.place == editions.size() - 1 ? at(reached) : List.of();
    }

    /** Where a sentence that the plan once had, or what became of it, is seen last; empty for a number that the plan has never used. */
    public Optional<Spot> last(int number) {
        return editions.reversed().stream()
                .filter(edition -> byNumber(edition).containsKey(number))
                .findFirst()
                .map(edition -> reached(edition, number))
                .map(reached -> new Spot(editions.get(reached.place), at(reached).stream().min(Comparator.comparing(heir -> heir.number() != number)).orElseThrow()));
    }

    private record Reached(int place, Set<Integer> numbers) {}

    /** The last edition that a sentence or its heirs stand in; place -1 where it does not stand in the edition itself. */
    private Reached reached(UUID edition, int number) {
        int place = byNumber(edition).containsKey(number) ? editions.indexOf(edition) : -1;
        Set<Integer> numbers = Set.of(number);
        while (place >= 0 && place + 1 < editions.size()) {
            Map<Integer, List<Integer>> heirs = next(editions.get(place + 1));
            Set<Integer> there = numbers.stream().flatMap(one -> heirs.getOrDefault(one, List.of()).stream()).collect(Collectors.toSet());
            if (there.isEmpty()) {
                break;
            }
            numbers = there;
            place++;
        }
        return new Reached(place, numbers);
    }

    private List<Sentence> at(Reached reached) {
        return reached.place < 0 ? List.of()
                : reached.numbers.stream().map(byNumber(editions.get(reached.place))::get).sorted(Comparator.comparingInt(Sentence::start)).toList();
    }

    private Map<Integer, Sentence> byNumber(UUID edition) {
        return byNumber.computeIfAbsent(edition, one -> sentences(one).stream().collect(Collectors.toMap(Sentence::number, sentence -> sentence)));
    }

    private Map<Integer, List<Integer>> next(UUID edition) {
        return next.computeIfAbsent(edition, one -> {
            Map<Integer, List<Integer>> heirs = new HashMap<>();
            sentences(one).forEach(sentence -> sentence.from().forEach(from -> heirs.computeIfAbsent(from, _ -> new ArrayList<>()).add(sentence.number())));
            return heirs;
        });
    }

    /** Whether an edition came before another. */
    boolean isBefore(UUID edition, UUID other) {
        return editions.indexOf(edition) < editions.indexOf(other);
    }

    /** For each sentence of a newer edition, in order, the numbers of those of an older one that it comes from. */
    List<List<Integer>> origins(UUID older, UUID newer) {
        Map<Integer, Set<Integer>> origins = new TreeMap<>();
        sentences(older).forEach(sentence -> origins.put(sentence.number(), Set.of(sentence.number())));
        for (int place = editions.indexOf(older) + 1; place <= editions.indexOf(newer); place++) {
            Map<Integer, Set<Integer>> before = new TreeMap<>(origins);
            origins.clear();
            for (Sentence sentence : sentences(editions.get(place))) {
                Set<Integer> from = new TreeSet<>();
                sentence.from().forEach(number -> from.addAll(before.getOrDefault(number, Set.of())));
                origins.put(sentence.number(), from);
            }
        }
        List<List<Integer>> inOrder = new ArrayList<>();
        sentences(newer).forEach(sentence -> inOrder.add(List.copyOf(new TreeSet<>(origins.get(sentence.number())))));
        return inOrder;
    }
}
