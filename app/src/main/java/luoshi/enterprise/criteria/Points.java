package luoshi.enterprise.criteria;

import java.util.List;
import java.util.Map;

/** How the points of an item follow from facts. Where a fact is not known, or an expert gives them within bounds, they are a range. */
public sealed interface Points {

    /** The points, from what is certain to what is possible. */
    Range of(Facts facts);

    /** What could at most be given, and at least. */
    Range possible();

    /** From the points that are certain to those that are possible. */
    record Range(int least, int most) {

        static final Range NONE = new Range(0, 0);

        Range plus(Range other) {
            return new Range(least + other.least, most + other.most);
        }

        Range capped(int cap) {
            return most <= cap ? this : new Range(Math.min(least, cap), Math.min(most, cap));
        }

        Range around(Range other) {
            return new Range(Math.min(least, other.least), Math.max(most, other.most));
        }

        /** Whether nothing is open in it. */
        public boolean certain() {
            return least == most;
        }

        @Override
        public String toString() {
            return certain() ? String.valueOf(least) : least + "—" + most;
        }
    }

    /** From this border on, the border included, so many points are given. */
    record Step(Exact border, Range points) {}

    /** Steps of a value, the one with most points first; for the better value more points. */
    record Tiers(Expr value, boolean more, List<Step> steps, Range otherwise) implements Points {
        @Override
        public Range of(Facts facts) {
            Exact known = (Exact) value.of(facts);
            if (known == null) {
                return possible();
            }
            for (int i = 0; i < steps.size(); i++) {
                Step step = steps.get(i);
                int order = known.compareTo(step.border());
                if (more ? order >= 0 : order <= 0) {
                    return step.points();
                }
            }
            return otherwise;
        }

        @Override
        public Range possible() {
            Range possible = otherwise;
            for (int i = 0; i < steps.size(); i++) {
                possible = possible.around(steps.get(i).points());
            }
            return possible;
        }
    }

    /** What is said earns so many points. */
    record Choice(Expr value, Map<String, Range> choices) implements Points {
        @Override
        public Range of(Facts facts) {
            Object known = value.of(facts);
            return known == null ? possible() : choices.getOrDefault(known instanceof Boolean truth ? truth ? "yes" : "no" : known.toString(), Range.NONE);
        }

        @Override
        public Range possible() {
            return choices.values().stream().reduce(Range::around).orElse(Range.NONE);
        }
    }

    /** For each full so many, so many points, and no more than the cap. */
    record Each(Expr value, Exact per, int points, int cap) implements Points {
        @Override
        public Range of(Facts facts) {
            Exact known = (Exact) value.of(facts);
            if (known == null) {
                return possible();
            }
            int earned = Math.clamp((long) known.by(per).floor() * points, 0, cap);
            return new Range(earned, earned);
        }

        @Override
        public Range possible() {
            return new Range(0, cap);
        }
    }

    /** The first condition that holds decides; one that cannot be told leaves those after it possible. */
    record Cases(List<Case> cases, Range otherwise) implements Points {

        /** Under this condition so many points are given. */
        public record Case(Expr when, Range points) {}

        @Override
        public Range of(Facts facts) {
            Range open = null;
            for (int i = 0; i < cases.size(); i++) {
                Case one = cases.get(i);
                Object holds = one.when().of(facts);
                if (!Boolean.FALSE.equals(holds)) {
                    open = open == null ? one.points() : open.around(one.points());
                }
                if (Boolean.TRUE.equals(holds)) {
                    return open;
                }
            }
            return open == null ? otherwise : open.around(otherwise);
        }

        @Override
        public Range possible() {
            return cases.stream().map(Case::points).reduce(otherwise, Range::around);
        }
    }

    /** Of several ways to earn points the best one; where the enterprise chooses, both are shown. */
    record Best(List<Points> of) implements Points {
        @Override
        public Range of(Facts facts) {
            int least = 0;
            int most = 0;
            for (int i = 0; i < of.size(); i++) {
                Range one = of.get(i).of(facts);
                least = Math.max(least, one.least());
                most = Math.max(most, one.most());
            }
            return new Range(least, most);
        }

        @Override
        public Range possible() {
            List<Range> all = of.stream().map(Points::possible).toList();
            return new Range(all.stream().mapToInt(Range::least).max().orElse(0), all.stream().mapToInt(Range::most).max().orElse(0));
        }
    }

    /** Experts give them within bounds; what they have given is a fact. */
    record Expert(Expr given, Range bounds) implements Points {
        @Override
        public Range of(Facts facts) {
            Exact known = (Exact) given.of(facts);
            return known == null ? bounds : new Range(Math.clamp(known.floor(), bounds.least(), bounds.most()), Math.clamp(known.floor(), bounds.least(), bounds.most()));
        }

        @Override
        public Range possible() {
            return bounds;
        }
    }
}
