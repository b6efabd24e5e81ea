package luoshi.plan;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import luoshi.plan.sentence.Changes;
import luoshi.plan.sentence.Sentences;
import luoshi.reading.SentenceText;

/**
 * Two editions of a plan side by side 版本对照.
 *
 * @param older the earlier edition
 * @param newer the later one
 * @param rows every sentence of the newer one in its order; dropped ones stand where they stood
 */
public record Comparison(Edition older, Edition newer, List<Row> rows) {

    public Comparison {
        rows = List.copyOf(rows);
    }

    /**
     * A sentence of the newer edition with those that it comes from, or one that was dropped.
     *
     * @param change what became of it, empty for a dropped one
     * @param older in the older edition: none for a new one, several for a joined one
     * @param newer in the newer edition, empty for a dropped one
     */
    public record Row(Optional<Change> change, List<Said> older, Optional<Said> newer) {}

    /**
     * A sentence with its words.
     *
     * @param number its number
     * @param text its words
     */
    public record Said(int number, SentenceText text) {}

    /** How many rows there are of each change. */
    public Map<Change, Integer> counts() {
        Map<Change, Integer> counts = new TreeMap<>();
        rows.forEach(row -> row.change.ifPresent(change -> counts.merge(change, 1, Integer::sum)));
        return counts;
    }

    /** How many sentences were dropped. */
    public int dropped() {
        return (int) rows.stream().filter(row -> row.change.isEmpty()).count();
    }

    /** Compares two editions, of which the first came before the second. */
    static Comparison of(Edition older, String olderText, Edition newer, String newerText, Lineage lineage) {
        List<Said> before = said(lineage.sentences(older.id()), olderText);
        List<Said> after = said(lineage.sentences(newer.id()), newerText);
        Map<Integer, Integer> places = new HashMap<>();
        before.forEach(said -> places.put(said.number, places.size()));
        List<List<Integer>> origins = lineage.origins(older.id(), newer.id()).stream()
                .map(numbers -> numbers.stream().map(places::get).sorted().toList())
                .toList();
        List<Change> changes = Changes.of(texts(before), texts(after), origins);
        Map<Integer, List<Said>> dropped = dropped(before, origins, changes);
        List<Row> rows = new ArrayList<>(drop(dropped.get(-1)));
        for (int j = 0; j < after.size(); j++) {
            rows.add(new Row(Optional.of(changes.get(j)), origins.get(j).stream().map(before::get).toList(), Optional.of(after.get(j))));
            rows.addAll(drop(dropped.get(j)));
        }
        return new Comparison(older, newer, rows);
    }

    private static List<Said> said(List<Sentence> sentences, String text) {
        List<SentenceText> texts = Sentences.texts(sentences, text);
        List<Said> said = new ArrayList<>();
        for (int i = 0; i < texts.size(); i++) {
            said.add(new Said(sentences.get(i).number(), texts.get(i)));
        }
        return said;
    }

    private static List<SentenceText> texts(List<Said> said) {
        return said.stream().map(Said::text).toList();
    }

    private static List<Row> drop(List<Said> said) {
        return said == null ? List.of() : said.stream().map(one -> new Row(Optional.empty(), List.of(one), Optional.empty())).toList();
    }

    /** The dropped ones by the place in the newer text behind which they would stand: behind the heir of the nearest one before that did not move. */
    private static Map<Integer, List<Said>> dropped(List<Said> before, List<List<Integer>> origins, List<Change> changes) {
        Map<Integer, Integer> heirs = new HashMap<>();
        for (int j = 0; j < origins.size(); j++) {
            for (int place : origins.get(j)) {
                heirs.put(place, changes.get(j) == Change.MOVED ? -1 : j);
            }
        }
        Map<Integer, List<Said>> dropped = new HashMap<>();
        int behind = -1;
        for (int i = 0; i < before.size(); i++) {
            Integer heir = heirs.get(i);
            if (heir == null) {
                dropped.computeIfAbsent(behind, _ -> new ArrayList<>()).add(before.get(i));
            } else {
                behind = Math.max(behind, heir);
            }
        }
        return dropped;
    }
}
