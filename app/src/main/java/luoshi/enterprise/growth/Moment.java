package luoshi.enterprise.growth;

/**
 * A fiscal year, a quarter or a month of one.
 *
 * @param kind which of them
 * @param year of the calendar
 * @param number the quarter or the month; 0 for a whole year
 */
public record Moment(Kind kind, int year, int number) implements Comparable<Moment> {

    /** How long it is. */
    public enum Kind {
        /** A whole fiscal year. */
        YEAR(0),
        /** A quarter. */
        QUARTER(4),
        /** A month. */
        MONTH(12);

        private final int most;

        Kind(int most) {
            this.most = most;
        }
    }

    public Moment {
        if (kind == Kind.YEAR ? number != 0 : number < 1 || number > kind.most) {
            throw new IllegalArgumentException(year + " 年没有第 " + number + (kind == Kind.QUARTER ? " 季度" : " 个月") + " there is no such part of a year");
        }
    }

    public static Moment year(int year) {
        return new Moment(Kind.YEAR, year, 0);
    }

    /** The same a year before. */
    public Moment yearBefore() {
        return new Moment(kind, year - 1, number);
    }

    @Override
    public int compareTo(Moment other) {
        return year != other.year ? Integer.compare(year, other.year) : kind != other.kind ? kind.compareTo(other.kind) : Integer.compare(number, other.number);
    }

    /** As a page shows it. */
    public String in(boolean english) {
        return switch (kind) {
            case YEAR -> english ? String.valueOf(year) : year + "年";
            case QUARTER -> english ? "Q" + number + " " + year : year + "年" + number + "季度";
            case MONTH -> english ? year + "-" + (number < 10 ? "0" : "") + number : year + "年" + number + "月";
        };
    }
}
