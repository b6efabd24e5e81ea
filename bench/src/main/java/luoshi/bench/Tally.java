package luoshi.bench;

/**
 * The counts behind a score of one kind of number. They add up over plans, so a pooled rate is never an average of rates.
 *
 * @param gold annotated
 * @param predicted read
 * @param found annotated and read with overlapping characters and the same amount
 * @param strict found, with the same bound
 * @param indicator found, with the same indicator give or take a few characters
 */
record Tally(int gold, int predicted, int found, int strict, int indicator) {

    static final Tally NONE = new Tally(0, 0, 0, 0, 0);

    Tally plus(Tally other) {
        return new Tally(
                gold + other.gold,
                predicted + other.predicted,
                found + other.found,
                strict + other.strict,
                indicator + other.indicator);
    }

    double precision() {
        return share(found, predicted);
    }

    double recall() {
        return share(found, gold);
    }

    double f1() {
        return f1(found);
    }

    double strictF1() {
        return f1(strict);
    }

    /** The share of the found whose indicator is right; 0 where nothing was found. */
    double indicatorShare() {
        return found == 0 ? 0 : (double) indicator / found;
    }

    private double f1(int hits) {
        double precision = share(hits, predicted);
        double recall = share(hits, gold);
        return precision + recall == 0 ? 0 : 2 * precision * recall / (precision + recall);
    }

    // nothing read holds no error, and nothing wanted was not missed
    private static double share(int part, int whole) {
        return whole == 0 ? 1 : (double) part / whole;
    }
}
