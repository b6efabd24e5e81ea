package luoshi.enterprise;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import luoshi.people.Recorded;

/**
 * All that was recorded of a legal unit, in the order in which it came.
 *
 * @param unit as it is known last
 * @param versions as it was recorded, each time
 * @param figures what sources have stated
 * @param titles each as it is known last
 * @param passages entries and exits
 * @param successorOf legal units that were merged into it
 */
public record FirmFile(LegalUnit unit, List<Version> versions, List<Recorded<Stated>> figures, List<TitleHeld> titles, List<Recorded<Passage>> passages, List<UUID> successorOf) {

    /** As it was recorded at one time. */
    public record Version(LegalUnit unit, String note, long leaf, Instant at) {}

    /** The last entry or exit up to a day; empty where it was not in the register then. */
    public Optional<Passage> passageOn(LocalDate day) {
        return passages.stream().map(Recorded::state).filter(one -> !one.day().isAfter(day)).max(Comparator.comparing(Passage::day));
    }

    /** Whether it is in the register on a day. */
    public boolean presentOn(LocalDate day) {
        return passageOn(day).map(one -> one.way().enters()).orElse(false);
    }
}
