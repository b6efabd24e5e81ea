package luoshi.indicator;

import java.time.LocalDate;
import java.util.UUID;
import luoshi.indicator.Goal.Direction;
import luoshi.kernel.MeasureUnit;
import luoshi.people.Refusal;

/**
 * An indicator with its passport 指标护照: what is measured, and how anybody can tell.
 *
 * @param id the indicator through all changes of its passport; null before it is recorded
 * @param code a short name, by which formulas and sheets call it: letters, digits and Chinese characters
 * @param unit the unit that keeps the passport
 * @param name as documents print it
 * @param definition what is counted and what is not 口径
 * @param measure the unit of measure of all its figures
 * @param kind what sort of number
 * @param direction which way is good
 * @param frequency how often figures come
 * @param dueDays days after the end of a period by which its figure is due
 * @param decimals how many decimals a figure has at most
 * @param source where figures come from: a statistical report, a register, the unit's ledger
 * @param verification how they are verified
 * @param limits what they do not say
 * @param official whether they are official statistics, which only the statistics bureau tells
 * @param rollUp how the city's figure comes from the units'
 * @param formula how it is told from other indicators, by their codes; empty for what is reported
 * @param certifier the unit that certifies figures; null for whoever checks
 * @param validFrom from when on figures are counted so
 * @param parts what it is the sum of, by their codes; it is checked when figures come in, and nothing is told from it; empty for nothing
 * @param roster whether its figures count things that a roster names
 */
public record Indicator(
        UUID id,
        String code,
        UUID unit,
        String name,
        String definition,
        MeasureUnit measure,
        IndicatorKind kind,
        Direction direction,
        Frequency frequency,
        int dueDays,
        int decimals,
        String source,
        String verification,
        String limits,
        boolean official,
        RollUp rollUp,
        String formula,
        UUID certifier,
        LocalDate validFrom,
        String parts,
        boolean roster) {

    /** Characters of a text of a passport. */
    public static final int LONGEST = 1_000;
    private static final int MOST_DECIMALS = 6;
    private static final int MOST_DUE_DAYS = 120;

    /** One that is the sum of nothing, and whose figures count nothing that has a name. */
    public Indicator(UUID id, String code, UUID unit, String name, String definition, MeasureUnit measure, IndicatorKind kind, Direction direction, Frequency frequency, int dueDays,
            int decimals, String source, String verification, String limits, boolean official, RollUp rollUp, String formula, UUID certifier, LocalDate validFrom) {
        this(id, code, unit, name, definition, measure, kind, direction, frequency, dueDays, decimals, source, verification, limits, official, rollUp, formula, certifier, validFrom, "", false);
    }

    /** Whether it is told from other indicators and not reported. */
    public boolean derived() {
        return !formula.isBlank();
    }

    /** The same under an id. */
    public Indicator identified(UUID other) {
        return new Indicator(other, code, unit, name, definition, measure, kind, direction, frequency, dueDays, decimals, source, verification, limits, official,
                rollUp, formula, certifier, validFrom, parts, roster);
    }

    /** The same with what it is the sum of, and whether a roster names what it counts. */
    public Indicator counting(String sum, boolean named) {
        return new Indicator(id, code, unit, name, definition, measure, kind, direction, frequency, dueDays, decimals, source, verification, limits, official,
                rollUp, formula, certifier, validFrom, sum, named);
    }

    /** Refuses a passport that leaves open what is measured, and rules that do not go together. */
    Indicator checked() {
        if (name.isBlank() || definition.isBlank() || !code.matches("[\\p{L}\\d_]{1,40}")) {
            throw new Refusal("indicator.incomplete", code);
        }
        for (String text : new String[] {name, definition, source, verification, limits, formula, parts}) {
            Refusal.whereLonger(text, LONGEST);
        }
        if (decimals < 0 || decimals > MOST_DECIMALS || dueDays < 0 || dueDays > MOST_DUE_DAYS) {
            throw new Refusal("indicator.numbers", decimals, MOST_DECIMALS, dueDays, MOST_DUE_DAYS);
        }
        if (!rollUp.fits(kind)) {
            throw new Refusal("indicator.roll-up");
        }
        if (roster && (!kind.grows() || derived())) {
            throw new Refusal("indicator.roster");
        }
        return this;
    }

    /**
     * A passport as it was recorded at one time.
     *
     * @param row its row, which figures name
     * @param leaf its leaf in the journal
     * @param state what it says
     */
    public record Version(UUID row, long leaf, Indicator state) {}
}
