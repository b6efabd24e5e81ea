package luoshi.indicator.entry;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import java.util.Map;
import luoshi.commitment.Commitment;
import luoshi.commitment.Target;
import luoshi.evidence.EvidenceFile;
import luoshi.indicator.FigureFile;
import luoshi.indicator.Indicator;
import luoshi.indicator.roster.Coverage;
import luoshi.indicator.store.KnownStore;
import luoshi.page.ShownNumber;
import luoshi.people.People;

/**
 * A figure with all that was done with it, as its page shows it.
 *
 * @param file the figure
 * @param passport what is measured, as it was when the figure was reported
 * @param newest the passport that holds now
 * @param versions how many passports there were up to that one
 * @param unit the name of its unit
 * @param corrected the figure in whose place it came, else null
 * @param correctedBy what came in its place
 * @param counting the figure of the same unit and period that counts now, else null
 * @param recorders who did what, by leaf
 * @param entries places in the journal, by leaf; none for who may not read it
 * @param files its evidence
 * @param places where it is shown
 * @param before what showed it while it counted; null where it still does or never did
 * @param coverage how far its roster bears it out; null where none is asked for and none is there
 */
public record FigureView(FigureFile file, Indicator.Version passport, Indicator.Version newest, int versions, String unit, FigureFile corrected, List<FigureFile> correctedBy, FigureFile counting,
        Map<Long, People.Recorder> recorders, Map<Long, Long> entries, List<EvidenceFile> files, Places places, FigurePlaces.Before before, Coverage coverage) {

    /** A target that shows it, straight or by a formula. */
    public record Shown(Commitment commitment, Target target, Indicator by) {}

    /**
     * Where a figure is shown.
     *
     * @param targets the targets that it, or what is told from it, measures
     * @param total what it goes into where figures of units are added up, else null
     * @param derived indicators whose formulas name it
     */
    public record Places(List<Shown> targets, KnownStore.Total total, List<Indicator> derived) {}

    /** What is measured, as it was reported. */
    public Indicator indicator() {
        return passport.state();
    }

    /** The figure as the number component shows it, without a link to itself. */
    public ShownNumber shown() {
        ShownNumber number = shown(file);
        return new ShownNumber(number.value(), number.unit(), number.part(), number.whole(), number.state(), number.asOf(), null);
    }

    /** Another figure of the same unit and period likewise. */
    public ShownNumber shown(FigureFile other) {
        return ShownFigures.of(indicator(), other.figure(), other.state());
    }

    /** A value, as printed. */
    public String plain(BigDecimal value) {
        return ShownFigures.plain(indicator(), value);
    }

    /** Whether it counts now. */
    public boolean counts() {
        return counting != null && counting.figure().id().equals(file.figure().id());
    }

    /** Whether something that was not returned came in its place. */
    public boolean isCorrected() {
        return correctedBy.stream().anyMatch(other -> other.state() != null);
    }

    /** How many of its files are gone by law: they cannot go otherwise. */
    public int purged() {
        return file.files().size() - files.size();
    }

    /** What the units' figures come to. */
    public String total() {
        KnownStore.Total total = places.total();
        if (total.whole() == null) {
            return plain(total.value());
        }
        return plain(total.whole().signum() == 0 ? null : total.part().multiply(new BigDecimal(100)).divide(total.whole(), MathContext.DECIMAL64))
                + " (" + total.part().toPlainString() + "/" + total.whole().toPlainString() + ")";
    }
}
