package luoshi.enterprise.criteria;

import java.time.LocalDate;
import java.time.Year;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * An expression of a rule file over the facts of one enterprise. Its value is an {@link Exact}, a truth, a text or a day, or null where it cannot be told. Years are counted back from the last fiscal
 * year: {@code rd@1} is that of the year before.
 */
public sealed interface Expr {

    /** Its value, all years counted so many further back; row is the row of a list within a count, else null. */
    Object of(Facts facts, int back, Map<String, Object> row);

    /** Its value now. */
    default Object of(Facts facts) {
        return of(facts, 0, null);
    }

    /** A constant. */
    record Constant(Object value) implements Expr {
        @Override
        public Object of(Facts facts, int back, Map<String, Object> row) {
            return value;
        }
    }

    /** A fact, so many years before the last. */
    record Given(Fact fact, int years) implements Expr {
        @Override
        public Object of(Facts facts, int back, Map<String, Object> row) {
            return facts.get(fact, fact.yearly() ? years + back : 0);
        }
    }

    /** A column of the row that is counted. */
    record Column(String key) implements Expr {
        @Override
        public Object of(Facts facts, int back, Map<String, Object> row) {
            return row.get(key);
        }
    }

    /** Two numbers with + - * / between them. */
    record Calculation(char sign, Expr left, Expr right) implements Expr {
        @Override
        public Object of(Facts facts, int back, Map<String, Object> row) {
            Exact one = (Exact) left.of(facts, back, row);
            Exact other = one == null ? null : (Exact) right.of(facts, back, row);
            if (other == null) {
                return null;
            }
            return switch (sign) {
                case '+' -> one.plus(other);
                case '-' -> one.plus(other.negative());
                case '*' -> one.times(other);
                default -> one.by(other);
            };
        }
    }

    /** Two values of one type, compared by = != < <= > >=. */
    record Comparison(String sign, Expr left, Expr right) implements Expr {
        @Override
        public Object of(Facts facts, int back, Map<String, Object> row) {
            Object one = left.of(facts, back, row);
            Object other = one == null ? null : right.of(facts, back, row);
            return other == null ? null : holds(sign, one, other);
        }

        @SuppressWarnings("unchecked")
        static boolean holds(String sign, Object one, Object other) {
            int order = one instanceof Exact number ? number.compareTo((Exact) other) : one.equals(other) ? 0 : one instanceof Boolean ? 1 : ((Comparable<Object>) one).compareTo(other);
            boolean even = order == 0 && sign.length() == 2;
            return switch (sign.charAt(0)) {
                case '=' -> order == 0;
                case '!' -> order != 0;
                case '<' -> order < 0 || even;
                default -> order > 0 || even;
            };
        }
    }

    /** Whether a value is one of some. */
    record Among(Expr value, Set<Object> some) implements Expr {
        @Override
        public Object of(Facts facts, int back, Map<String, Object> row) {
            Object one = value.of(facts, back, row);
            return one == null ? null : some.contains(one);
        }
    }

    /** Both, or with {@code any} one of the two: no is certain as soon as one says no, yes as soon as one of either says yes. */
    record Both(boolean any, Expr left, Expr right) implements Expr {
        @Override
        public Object of(Facts facts, int back, Map<String, Object> row) {
            Object one = left.of(facts, back, row);
            if (one != null && any == (Boolean) one) {
                return one;
            }
            Object other = right.of(facts, back, row);
            return other != null && any == (Boolean) other ? other : one == null ? null : other;
        }
    }

    /** The opposite. */
    record Not(Expr of) implements Expr {
        @Override
        public Object of(Facts facts, int back, Map<String, Object> row) {
            Object value = of.of(facts, back, row);
            return value == null ? null : !(Boolean) value;
        }
    }

    /** Something of several years: the last so many. */
    record Years(Kind kind, Expr of, int many) implements Expr {

        /** What is made of them. */
        public enum Kind {
            /** They are added up. */
            SUM,
            /** It holds in each. */
            EACH,
            /** It holds in one of them. */
            SOME,
            /** The mean of the yearly growths; not known where it began at nothing or below. */
            MEAN_GROWTH,
            /** The compound yearly growth. */
            CAGR,
            /** Half the sum of two quotients less one, as 国科火发〔2016〕195号 says it for high-tech enterprises: of years without anything only what is left; a fall counts as nothing. */
            HIGHTECH_GROWTH
        }

        @Override
        public Object of(Facts facts, int back, Map<String, Object> row) {
            return switch (kind) {
                case SUM -> sum(facts, back, row);
                case EACH -> each(facts, back, row, false);
                case SOME -> each(facts, back, row, true);
                case MEAN_GROWTH -> mean(facts, back, row);
                case CAGR -> {
                    Exact last = (Exact) of.of(facts, back, row);
                    Exact first = (Exact) of.of(facts, back + many, row);
                    yield last == null || first == null || first.signum() <= 0 || last.signum() < 0 ? null : last.by(first).yearly(many);
                }
                case HIGHTECH_GROWTH -> hightech((Exact) of.of(facts, back + 2, row), (Exact) of.of(facts, back + 1, row), (Exact) of.of(facts, back, row));
            };
        }

        private Object sum(Facts facts, int back, Map<String, Object> row) {
            Exact sum = null;
            for (int year = 0; year < many; year++) {
                Exact one = (Exact) of.of(facts, back + year, row);
                if (one == null) {
                    return null;
                }
                sum = sum == null ? one : sum.plus(one);
            }
            return sum;
        }

        private Object each(Facts facts, int back, Map<String, Object> row, boolean some) {
            Object all = !some;
            for (int year = 0; year < many; year++) {
                Object one = of.of(facts, back + year, row);
                if (one != null && some == (Boolean) one) {
                    return one;
                }
                all = one == null ? null : all;
            }
            return all;
        }

        private Object mean(Facts facts, int back, Map<String, Object> row) {
            Exact sum = Exact.of(0);
            for (int year = 0; year < many; year++) {
                Exact one = (Exact) of.of(facts, back + year, row);
                Exact before = (Exact) of.of(facts, back + year + 1, row);
                if (one == null || before == null || before.signum() <= 0) {
                    return null;
                }
                sum = sum.plus(one.by(before)).plus(Exact.of(-1));
            }
            return sum.by(Exact.of(many));
        }

        private static Exact hightech(Exact first, Exact second, Exact third) {
            if (first == null || second == null || third == null) {
                return null;
            }
            Exact nothing = Exact.of(0);
            if (second.signum() <= 0) {
                return nothing;
            }
            Exact last = third.by(second).plus(Exact.of(-1));
            Exact growth = first.signum() <= 0 ? last : second.by(first).plus(third.by(second)).by(Exact.of(2)).plus(Exact.of(-1));
            return growth.compareTo(nothing) < 0 ? nothing : growth;
        }
    }

    /** How many rows of a list there are for which something holds; not known while one of them cannot be told. */
    record Count(Fact list, Expr where) implements Expr {
        @Override
        public Object of(Facts facts, int back, Map<String, Object> row) {
            List<Map<String, Object>> rows = facts.rows(list);
            if (rows == null) {
                return null;
            }
            int count = 0;
            for (int i = 0; i < rows.size(); i++) {
                Object holds = where == null ? Boolean.TRUE : where.of(facts, back, rows.get(i));
                if (holds == null) {
                    return null;
                }
                count += (Boolean) holds ? 1 : 0;
            }
            return Exact.of(count);
        }
    }

    /** Whether a day lies within the last so many years before the day of judgement. */
    record Within(Expr day, int years) implements Expr {
        @Override
        public Object of(Facts facts, int back, Map<String, Object> row) {
            LocalDate one = (LocalDate) day.of(facts, back, row);
            return one == null ? null : one.compareTo(facts.asOf()) <= 0 && later(one, facts.asOf());
        }

        /** Later than the same day so many years before, which is the 28th where there is no 29th of February. */
        private boolean later(LocalDate one, LocalDate asOf) {
            int year = asOf.getYear() - years;
            int months = (one.getYear() - year) * 12 + one.getMonthValue() - asOf.getMonthValue();
            int day = asOf.getMonthValue() == 2 && asOf.getDayOfMonth() == 29 && !Year.isLeap(year) ? 28 : asOf.getDayOfMonth();
            return months != 0 ? months > 0 : one.getDayOfMonth() > day;
        }
    }

    /** Whether a day lies within the next so many months, the day of judgement included. */
    record Ahead(Expr day, int months) implements Expr {
        @Override
        public Object of(Facts facts, int back, Map<String, Object> row) {
            LocalDate one = (LocalDate) day.of(facts, back, row);
            return one == null ? null : !one.isBefore(facts.asOf()) && !one.isAfter(facts.asOf().plusMonths(months));
        }
    }

    /** Whether the day of judgement lies between two days, both included; an end that is not known is none yet. */
    record Valid(Expr from, Expr until) implements Expr {
        @Override
        public Object of(Facts facts, int back, Map<String, Object> row) {
            LocalDate begin = (LocalDate) from.of(facts, back, row);
            LocalDate end = (LocalDate) until.of(facts, back, row);
            return begin == null ? null : !begin.isAfter(facts.asOf()) && (end == null || !end.isBefore(facts.asOf()));
        }
    }
}
