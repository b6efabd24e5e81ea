package luoshi.bench.board;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import luoshi.indicator.Figure;
import luoshi.indicator.FigureFile;
import luoshi.indicator.FigureFile.Move;
import luoshi.indicator.FigureFile.Step;
import luoshi.indicator.Indicator;
import luoshi.indicator.IndicatorKind;
import luoshi.indicator.RollUp;
import luoshi.kernel.CityClock;

/** What units tell of an indicator at the end of a period, and what others do with it: most in time, some late, some corrected, the newest not verified yet. */
final class Histories {

    /** What all units together come to in a year, about the middle of what is promised. */
    private static final double YEARLY = 240;
    private static final int LATE_OF_HUNDRED = 2;
    private static final int CORRECTED_OF_HUNDRED = 1;
    private static final int CERTIFIED_OF_HUNDRED = 40;
    /** Of so many indicators one has silent units. */
    private static final int SILENT = 9;

    private final Random random;
    private final List<FigureFile> corrections = new ArrayList<>();
    private List<FigureFile> late = new ArrayList<>();

    Histories(Random random) {
        this.random = random;
    }

    /** Those that come in in the month after a period, of these indicators. */
    List<FigureFile> of(Indicator.Version version, List<UUID> units, LocalDate end, boolean newest) {
        List<FigureFile> now = new ArrayList<>();
        Indicator indicator = version.state();
        int number = indicator.code().hashCode() & 0xffff;
        for (UUID unit : units) {
            boolean silent = newest && number % SILENT == 0 && random.nextInt(20) == 0;
            if (!silent) {
                Figure figure = figure(version, unit, end, units.size(), null);
                boolean isLate = !newest && random.nextInt(100) < LATE_OF_HUNDRED;
                Instant at = moment(end, isLate ? 36 : 4);
                FigureFile file = file(figure, at, newest && number % 3 == 0 ? Move.REPORT : random.nextInt(100) < CERTIFIED_OF_HUNDRED ? Move.CERTIFY : Move.VERIFY);
                (isLate ? late : now).add(file);
                if (!newest && !isLate && random.nextInt(100) < CORRECTED_OF_HUNDRED) {
                    corrections.add(file(figure(version, unit, end, units.size(), figure.id()), moment(end, 66), Move.VERIFY));
                }
            }
        }
        return now;
    }

    /** What was held back until then: late ones of the period before, and corrections of older ones. */
    List<FigureFile> heldBack(LocalDate end) {
        List<FigureFile> due = new ArrayList<>(late);
        late = new ArrayList<>();
        corrections.removeIf(one -> one.steps().getFirst().at().isBefore(moment(end, 8)) && due.add(one));
        return due;
    }

    private Instant moment(LocalDate end, int days) {
        return CityClock.startOf(end.plusDays(days)).plus(8 * 3_600L + random.nextInt(9 * 3_600), ChronoUnit.SECONDS);
    }

    private static FigureFile file(Figure figure, Instant at, Move last) {
        List<Step> steps = new ArrayList<>(List.of(new Step(Move.REPORT, at, "", 0)));
        if (last != Move.REPORT) {
            steps.add(new Step(Move.VERIFY, at.plus(30, ChronoUnit.HOURS), "", 0));
        }
        if (last == Move.CERTIFY) {
            steps.add(new Step(Move.CERTIFY, at.plus(54, ChronoUnit.HOURS), "", 0));
        }
        return new FigureFile(figure, 0, steps, List.of());
    }

    private Figure figure(Indicator.Version version, UUID unit, LocalDate end, int units, UUID corrects) {
        Indicator indicator = version.state();
        LocalDate from = indicator.kind().sinceNewYear() ? end.withDayOfYear(1) : end;
        BigDecimal part = null;
        BigDecimal whole = null;
        BigDecimal value;
        if (indicator.rollUp() == RollUp.RATIO) {
            whole = BigDecimal.valueOf(50 + random.nextInt(200));
            part = BigDecimal.valueOf(Math.max(1, whole.intValue() * (5 + random.nextInt(10)) / 100));
            value = part.multiply(new BigDecimal(100)).divide(whole, 6, RoundingMode.HALF_UP);
        } else {
            value = BigDecimal.valueOf(value(indicator, end, units)).setScale(indicator.kind() == IndicatorKind.JUDGED ? 0 : 2, RoundingMode.HALF_UP);
        }
        return new Figure(UUID.randomUUID(), indicator.id(), version.row(), unit, from, end, value, part, whole, corrects != null ? "台账复核后更正" : "", corrects);
    }

    private double value(Indicator indicator, LocalDate end, int units) {
        double share = 0.85 + random.nextDouble() * 0.3;
        return switch (indicator.kind()) {
            case JUDGED -> random.nextInt(5) == 0 ? 0 : 1;
            case GROWTH, LEVEL, RATE -> 10 * share;
            case FLOW, STOCK -> (indicator.rollUp() == RollUp.SUM ? YEARLY / units : YEARLY) * end.getMonthValue() / 12 * share;
        };
    }
}
