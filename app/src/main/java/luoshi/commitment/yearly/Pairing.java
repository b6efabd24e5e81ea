package luoshi.commitment.yearly;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/**
 * Which of this year's targets goes on with which of last year's. The bounds have been chosen by trying on pairs of government work
 * reports of successive years (the nation 2020 to 2022, Henan 2025 and 2026, Baoding 2021 and 2022, Hailar 2015 and 2016).
 */
final class Pairing {

    /** Names of indicators less alike than this do not speak of one thing. */
    private static final double INDICATOR = 0.5;

    /** What a name is worth that stands in the other's words and was not read as its indicator. */
    private static final double NAMED = 0.7;

    /** Words around numbers must be this much alike where the names alone tell too little. */
    private static final double WORDS_OF_NUMBERS = 0.25;

    /** Names as much alike as this are one name. */
    private static final double ONE_NAME = 0.95;

    /** A number goes on with a number from here on. */
    private static final double NUMBERS = 0.6;

    /** Words go on with words from here on. */
    private static final double WORDS = 0.45;

    private final List<Side> before;
    private final List<Side> after;

    private record Pair(int before, int after, double score) {}

    Pairing(List<Promised> lastYears, List<Promised> thisYears) {
        Terms.Weights weights = new Terms.Weights();
        lastYears.forEach(one -> weights.count(Terms.of(one.context())));
        thisYears.forEach(one -> weights.count(Terms.of(one.context())));
        before = lastYears.stream().map(one -> Side.of(one, weights)).toList();
        after = thisYears.stream().map(one -> Side.of(one, weights)).toList();
    }

    /** For each of last year's the place of this year's that goes on with it, or -1. */
    int[] found() {
        List<Pair> pairs = new ArrayList<>();
        for (int i = 0; i < before.size(); i++) {
            for (int j = 0; j < after.size(); j++) {
                double score = score(before.get(i), after.get(j));
                if (score > 0) {
                    pairs.add(new Pair(i, j, score));
                }
            }
        }
        pairs.sort(Comparator.comparingDouble(Pair::score).reversed().thenComparing(Pair::before).thenComparing(Pair::after));
        int[] found = new int[before.size()];
        Arrays.fill(found, -1);
        boolean[] taken = new boolean[after.size()];
        for (Pair pair : pairs) {
            if (found[pair.before] < 0 && !taken[pair.after]) {
                found[pair.before] = pair.after;
                taken[pair.after] = true;
            }
        }
        return found;
    }

    /** How surely the two are one promise; 0 where they are not. */
    private static double score(Side one, Side other) {
        double score = one.hasNumber() && other.hasNumber() ? ofNumbers(one, other) : ofWords(one, other);
        return score < (one.hasNumber() && other.hasNumber() ? NUMBERS : WORDS) ? 0 : score;
    }

    private static double ofNumbers(Side one, Side other) {
        boolean same = one.quantity().sameMeasure(other.quantity());
        double indicator = Math.max(one.indicator().likeness(other.indicator()), same ? NAMED * Math.max(one.namedBy(other), other.namedBy(one)) : 0);
        if (indicator < INDICATOR) {
            return 0;
        }
        double words = one.words().likeness(other.words());
        if (words < WORDS_OF_NUMBERS && (one.saysLittle() || other.saysLittle() || !same && indicator < ONE_NAME)) {
            return 0;
        }
        return 0.7 * indicator + 0.3 * words + (same ? 0.05 + 0.1 * one.nearness(other) : -0.1) + verbs(one, other)
                - (one.tail().equals(other.tail()) ? 0 : 0.1) - (one.perUnit() == other.perUnit() ? 0 : 0.15);
    }

    private static double verbs(Side one, Side other) {
        if (one.sense().contradicts(other.sense())) {
            return -0.1;
        }
        return one.verb().contains(other.verb()) || other.verb().contains(one.verb()) ? 0.05 : 0;
    }

    private static double ofWords(Side one, Side other) {
        boolean bothNamed = !one.tail().isEmpty() && !other.tail().isEmpty();
        return bothNamed && one.indicator().likeness(other.indicator()) < INDICATOR ? 0 : one.words().likeness(other.words());
    }
}
