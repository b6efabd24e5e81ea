package luoshi.reading.finding.repeat;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import luoshi.reading.Part;
import luoshi.reading.finding.Figure;
import luoshi.reading.finding.Line;
import luoshi.reading.finding.Nouns;
import luoshi.reading.finding.Sheet;

/**
 * All numbers of a document by the pairs of characters that say what they speak of. Two numbers that share a pair which few sentences
 * hold are likely to speak of one thing, whatever the other words are.
 */
final class Subjects {

    /** Pairs of characters that more numbers share name nothing in particular. */
    private static final int MOST = 10;
    private static final double SAME_WORDS = 3;

    private final Map<String, Integer> sentences = new HashMap<>();
    private final Map<Key, List<Subject>> holders = new HashMap<>();
    private final Map<Subject, Integer> places = new IdentityHashMap<>();
    private final List<Subject> all = new ArrayList<>();

    /**
     * What numbers of one dimension can have in common: a pair of characters, or all letters of their names in order.
     *
     * @param words the characters
     * @param dimension what both measure
     */
    private record Key(String words, String dimension) {}

    /**
     * Another number that may speak of the same.
     *
     * @param subject what it speaks of
     * @param weight how much the two share, a pair of characters found nowhere else counting one
     * @param aside how much of this is not said beside both numbers
     */
    record Match(Subject subject, double weight, double aside) {}

    Subjects(Sheet sheet) {
        for (Line line : sheet.lines()) {
            for (String pair : pairs(line.words())) {
                sentences.merge(pair, 1, Integer::sum);
            }
        }
        for (Figure figure : sheet.figures()) {
            if (figure.part() == Part.PLAN || figure.part() == Part.REVIEW) {
                add(Subject.of(sheet, figure));
            }
        }
    }

    private void add(Subject subject) {
        places.put(subject, all.size());
        all.add(subject);
        for (Key key : keys(subject)) {
            List<Subject> list = holders.computeIfAbsent(key, unseen -> new ArrayList<>());
            if (list.size() <= MOST) {
                list.add(subject);
            }
        }
    }

    List<Subject> all() {
        return all;
    }

    /** The numbers just before one. */
    List<Subject> before(Subject subject, int most) {
        int at = places.get(subject);
        return all.subList(Math.max(0, at - most), at);
    }

    /** The numbers of its dimension that share at least so much with one. */
    List<Match> like(Subject subject, double least) {
        Map<Subject, double[]> weights = new IdentityHashMap<>();
        for (Key key : keys(subject)) {
            List<Subject> list = holders.getOrDefault(key, List.of());
            if (list.size() > MOST) {
                continue;
            }
            String pair = key.words;
            boolean words = pair.length() > 2;
            boolean own = words || subject.own().contains(pair);
            double weight = words ? SAME_WORDS : weight(pair);
            for (Subject other : list) {
                boolean otherOwn = words || other.own().contains(pair);
                double[] shared = weights.computeIfAbsent(other, unseen -> new double[2]);
                shared[0] += own || otherOwn ? weight : weight / 2;
                shared[1] += own && otherOwn ? 0 : weight;
            }
        }
        weights.remove(subject);
        return weights.entrySet().stream()
                .filter(entry -> entry.getValue()[0] >= least)
                .map(entry -> new Match(entry.getKey(), entry.getValue()[0], entry.getValue()[1]))
                .sorted(Comparator.comparingDouble(Match::weight).reversed().thenComparing(match -> match.subject.figure().index()))
                .toList();
    }

    private double weight(String pair) {
        int found = sentences.getOrDefault(pair, 1);
        return found <= 2 ? 1 : found <= 4 ? 0.7 : found <= 8 ? 0.4 : found <= 16 ? 0.2 : 0.1;
    }

    private static Set<Key> keys(Subject subject) {
        String dimension = subject.figure().dimension();
        Set<Key> keys = new HashSet<>();
        pairs(subject.full()).forEach(pair -> keys.add(new Key(pair, dimension)));
        String letters = Nouns.letters(subject.own().replace(" ", ""));
        if (letters.length() > 2) {
            keys.add(new Key(letters, dimension));
        }
        return keys;
    }

    private static Set<String> pairs(String words) {
        Set<String> pairs = new HashSet<>();
        for (int at = 0; at + 2 <= words.length(); at++) {
            if (Character.isLetter(words.charAt(at)) && Character.isLetter(words.charAt(at + 1))) {
                pairs.add(words.substring(at, at + 2));
            }
        }
        return pairs;
    }
}
