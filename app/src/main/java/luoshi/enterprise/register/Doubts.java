package luoshi.enterprise.register;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import luoshi.enterprise.criteria.Fact;
import luoshi.enterprise.register.Held.Place;

/** What is doubtful about figures that come in: questions to who hands them in, never a refusal, as each of them can be right. */
public final class Doubts {

    /** 万 and 元 taken for each other make ten thousand; growth between two years blurs it. */
    private static final BigDecimal SLIP_LEAST = new BigDecimal(2_000);
    private static final BigDecimal SLIP_MOST = new BigDecimal(50_000);
    /** Firms of one sheet differ by more than years of one firm do. */
    private static final BigDecimal PEERS = new BigDecimal(5_000);
    private static final int ENOUGH_PEERS = 5;

    private final Map<String, Fact> facts;
    private final LocalDate today;

    /** For figures that come in on a day. */
    public Doubts(Map<String, Fact> facts, LocalDate today) {
        this.facts = facts;
        this.today = today;
    }

    /** What may be wrong. */
    public enum Kind {
        /** About ten thousand times the year beside it. */
        SLIP,
        /** About ten thousand times what the others of the sheet have. */
        PEERS,
        /** More owed than owned: negative equity. */
        EQUITY,
        /** People and no revenue. */
        IDLE,
        /** A year is missing between two. */
        GAP,
        /** More profit than revenue. */
        PROFIT,
        /** A period that has not ended. */
        UNENDED
    }

    /** A question about one figure; the values go into its words. */
    public record Doubt(Kind kind, Place place, List<String> values) {}

    /**
     * Questions about figures of one firm.
     *
     * @param held all its numbers as they will be, in the measures of their facts
     * @param fresh those that come in
     * @param medians of the others in the sheet, by fact; none where it is no sheet
     */
    public List<Doubt> of(Map<Place, BigDecimal> held, Set<Place> fresh, Map<String, BigDecimal> medians) {
        List<Doubt> doubts = new ArrayList<>();
        for (Place place : fresh.stream().sorted(Comparator.comparing(Place::fact).thenComparing(Place::period)).toList()) {
            BigDecimal value = held.get(place);
            if (value != null && facts.get(place.fact()).yearly()) {
                alone(place, value, held, medians, doubts);
                together(place, value, held, doubts);
            }
        }
        return doubts;
    }

    private void alone(Place place, BigDecimal value, Map<Place, BigDecimal> held, Map<String, BigDecimal> medians, List<Doubt> doubts) {
        if (!ended(place)) {
            doubts.add(new Doubt(Kind.UNENDED, place, List.of()));
        }
        if (!place.period().matches("\\d{4}")) {
            return;
        }
        boolean money = facts.get(place.fact()).measure().startsWith("万");
        Place before = year(place, -1);
        Place after = year(place, 1);
        BigDecimal beside = held.getOrDefault(before, held.get(after));
        if (money && beside != null && apart(value, beside, SLIP_LEAST, SLIP_MOST)) {
            doubts.add(new Doubt(Kind.SLIP, place, List.of(value.toPlainString(), held.containsKey(before) ? before.period() : after.period(), beside.toPlainString())));
        } else if (money && beside == null && medians.containsKey(place.fact()) && apart(value, medians.get(place.fact()), PEERS, null)) {
            doubts.add(new Doubt(Kind.PEERS, place, List.of(value.toPlainString(), medians.get(place.fact()).toPlainString())));
        }
        if (!held.containsKey(before) && held.containsKey(year(place, -2))) {
            doubts.add(new Doubt(Kind.GAP, place, List.of(before.period())));
        }
    }

    private static void together(Place place, BigDecimal value, Map<Place, BigDecimal> held, List<Doubt> doubts) {
        BigDecimal revenue = held.get(new Place("revenue", place.period()));
        if (place.fact().equals("total_liabilities") || place.fact().equals("total_assets")) {
            BigDecimal owned = held.get(new Place("total_assets", place.period()));
            BigDecimal owed = held.get(new Place("total_liabilities", place.period()));
            if (owned != null && owed != null && owed.compareTo(owned) > 0 && doubts.stream().noneMatch(one -> one.kind() == Kind.EQUITY && one.place().period().equals(place.period()))) {
                doubts.add(new Doubt(Kind.EQUITY, place, List.of(owed.toPlainString(), owned.toPlainString())));
            }
        }
        if (place.fact().equals("revenue") && value.signum() == 0 && held.getOrDefault(new Place("staff", place.period()), BigDecimal.ZERO).signum() > 0) {
            doubts.add(new Doubt(Kind.IDLE, place, List.of(held.get(new Place("staff", place.period())).toPlainString())));
        }
        if (place.fact().equals("net_profit") && revenue != null && value.compareTo(revenue) > 0) {
            doubts.add(new Doubt(Kind.PROFIT, place, List.of(value.toPlainString(), revenue.toPlainString())));
        }
    }

    private static Place year(Place place, int years) {
        return new Place(place.fact(), String.valueOf(Integer.parseInt(place.period()) + years));
    }

    private static boolean apart(BigDecimal one, BigDecimal other, BigDecimal least, BigDecimal most) {
        BigDecimal larger = one.abs().max(other.abs());
        BigDecimal smaller = one.abs().min(other.abs());
        return smaller.signum() > 0 && larger.compareTo(smaller.multiply(least)) >= 0 && (most == null || larger.compareTo(smaller.multiply(most)) <= 0);
    }

    private boolean ended(Place place) {
        String period = place.period();
        try {
            int year = Integer.parseInt(period.substring(0, 4));
            LocalDate end = period.length() == 4 ? place.fact().equals(KnownFacts.OF_THIS_YEAR) ? LocalDate.of(year, 1, 1) : LocalDate.of(year, 12, 31)
                    : period.contains("Q") ? YearMonth.of(year, 3 * (period.charAt(5) - '0')).atEndOfMonth() : YearMonth.parse(period).atEndOfMonth();
            return end.isBefore(today);
        } catch (DateTimeException | NumberFormatException strange) {
            return true;
        }
    }

    /** The value in the middle of some, where they are enough to tell what is usual; null else. */
    public static BigDecimal median(Collection<BigDecimal> values) {
        return values.size() < ENOUGH_PEERS ? null : values.stream().map(BigDecimal::abs).sorted().toList().get(values.size() / 2);
    }
}
