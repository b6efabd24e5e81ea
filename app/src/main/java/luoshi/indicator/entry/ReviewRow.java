package luoshi.indicator.entry;

import java.util.List;
import luoshi.evidence.EvidenceFile;
import luoshi.indicator.FigureFile;
import luoshi.indicator.Indicator;
import luoshi.indicator.roster.Coverage;
import luoshi.indicator.store.KnownStore;
import luoshi.indicator.store.Locks;
import luoshi.page.ShownNumber;

/**
 * A figure that waits to be verified or certified, as the page shows it.
 *
 * @param file the figure
 * @param indicator what is measured
 * @param before what is known of the period before, else null
 * @param questions what is striking about it
 * @param evidence what bears it out
 * @param lock what locks its period, else null
 * @param coverage how far its roster bears it out; null where the passport asks for none
 */
public record ReviewRow(FigureFile file, Indicator indicator, KnownStore.Value before, List<Question> questions, List<EvidenceFile> evidence, Locks.Lock lock, Coverage coverage) {

    /** The figure as the number component shows it. */
    public ShownNumber shown() {
        return ShownFigures.of(indicator, file.figure(), file.state());
    }

    /** The one before likewise. */
    public ShownNumber shownBefore() {
        return ShownFigures.of(indicator, before);
    }
}
