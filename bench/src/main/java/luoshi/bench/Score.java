package luoshi.bench;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import luoshi.reading.Kind;
import luoshi.reading.Span;

/**
 * How right a reading of one plan is against its annotation.
 *
 * @param name the plan
 * @param target targets found
 * @param past past results found; {@link Tally#NONE} where the annotation holds none
 * @param namesAsTargets false targets that are annotated as names: what a reader must never do
 * @param backgroundAsTargets false targets that are annotated as background
 * @param reviewTargets targets read inside the last-year review, each one false
 * @param missed annotated targets not found
 * @param falseAlarms targets read inside the stretch and annotated nowhere
 */
record Score(
        String name,
        Tally target,
        Tally past,
        int namesAsTargets,
        int backgroundAsTargets,
        int reviewTargets,
        List<Annotation> missed,
        List<Annotation> falseAlarms) {

    /** Scores what was read in a plan. */
    static Score of(Gold plan, List<Annotation> read) {
        List<Annotation> scored = plan.numbers().stream().filter(number -> !debatable(plan, number)).toList();
        List<Annotation> inside = read.stream().filter(number -> counts(plan, number)).toList();
        Matching targets = new Matching(scored, inside, Kind.TARGET);
        Matching past = new Matching(scored, inside, Kind.PAST);
        return new Score(
                plan.name(),
                targets.tally(),
                past.tally().gold() == 0 ? Tally.NONE : past.tally(),
                overlapping(targets.left, scored, Kind.NAME),
                overlapping(targets.left, scored, Kind.BACKGROUND),
                plan.review() == null ? 0 : (int) read.stream().filter(number -> falseInReview(plan.review(), number)).count(),
                targets.missed,
                targets.left);
    }

    /** All plans as one: counts added up, lists left out. */
    static Score pooled(List<Score> scores) {
        return new Score(
                "合计",
                scores.stream().map(Score::target).reduce(Tally.NONE, Tally::plus),
                scores.stream().map(Score::past).reduce(Tally.NONE, Tally::plus),
                scores.stream().mapToInt(Score::namesAsTargets).sum(),
                scores.stream().mapToInt(Score::backgroundAsTargets).sum(),
                scores.stream().mapToInt(Score::reviewTargets).sum(),
                List.of(),
                List.of());
    }

    private static boolean counts(Gold plan, Annotation read) {
        return plan.stretch().start() <= read.start()
                && read.start() < plan.stretch().end()
                && plan.numbers().stream().noneMatch(number -> debatable(plan, number) && number.overlaps(read));
    }

    private static boolean debatable(Gold plan, Annotation number) {
        return plan.debatable().contains(number.start());
    }

    private static boolean falseInReview(Span review, Annotation read) {
        return read.kind() == Kind.TARGET && review.start() <= read.start() && read.start() < review.end();
    }

    private static int overlapping(List<Annotation> alarms, List<Annotation> gold, Kind kind) {
        return (int) alarms.stream()
                .filter(alarm -> gold.stream().anyMatch(number -> number.kind() == kind && number.overlaps(alarm)))
                .count();
    }

    /** Gives every annotated number the first fitting number read that no earlier one took. */
    private static final class Matching {

        private final List<Annotation> missed = new ArrayList<>();
        private final List<Annotation> left;
        private final int gold;
        private final int predicted;
        private int strict;
        private int indicator;

        Matching(List<Annotation> gold, List<Annotation> read, Kind kind) {
            List<Annotation> wanted = gold.stream().filter(number -> number.kind() == kind).toList();
            left = new ArrayList<>(read.stream().filter(number -> number.kind() == kind).toList());
            this.gold = wanted.size();
            predicted = left.size();
            wanted.forEach(this::match);
        }

        private void match(Annotation wanted) {
            for (int i = 0; i < left.size(); i++) {
                if (left.get(i).overlaps(wanted) && Amount.same(left.get(i), wanted)) {
                    Annotation read = left.remove(i);
                    strict += sameBound(wanted, read) ? 1 : 0;
                    indicator += sameIndicator(wanted.indicator(), read.indicator()) ? 1 : 0;
                    return;
                }
            }
            missed.add(wanted);
        }

        private Tally tally() {
            return new Tally(gold, predicted, gold - missed.size(), strict, indicator);
        }
    }

    private static boolean sameBound(Annotation gold, Annotation read) {
        double upper = read.value2() == null ? 0 : read.value2();
        return gold.op().equals(read.op()) && (!gold.op().equals("range") || Math.abs(upper - gold.value2()) < 1e-9);
    }

    /** One holds the other and is not much longer, or the two share 70 % of their characters (F1). */
    static boolean sameIndicator(String gold, String read) {
        String a = bare(gold);
        String b = bare(read);
        if (a.isEmpty() || b.isEmpty()) {
            return false;
        }
        int shorter = Math.min(length(a), length(b));
        int longer = Math.max(length(a), length(b));
        boolean held = (a.contains(b) || b.contains(a)) && longer <= 1.6 * shorter + 2;
        return held || 2.0 * shared(a, b) / (shorter + longer) >= 0.7;
    }

    private static String bare(String indicator) {
        return indicator.replaceAll("(?U)[“”\"（）()、，,\\s]", "");
    }

    private static int length(String text) {
        return text.codePointCount(0, text.length());
    }

    private static int shared(String a, String b) {
        Map<Integer, Integer> counts = new HashMap<>();
        a.codePoints().forEach(character -> counts.merge(character, 1, Integer::sum));
        return (int) b.codePoints().filter(character -> counts.merge(character, -1, Integer::sum) >= 0).count();
    }
}
