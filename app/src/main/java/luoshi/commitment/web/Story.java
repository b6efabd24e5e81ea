package luoshi.commitment.web;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import luoshi.commitment.Commitment;
import luoshi.commitment.CommitmentVersion;
import luoshi.commitment.drift.Difference;
import luoshi.commitment.drift.Differences;
import luoshi.journal.Entries;
import luoshi.people.People;
import org.springframework.stereotype.Component;

/** Tells the whole history of a commitment: what was recorded, when, by whom, and what it changed. */
@Component
class Story {

    private final Entries entries;
    private final People people;

    Story(Entries entries, People people) {
        this.entries = entries;
        this.people = people;
    }

    /**
     * One row of the history.
     *
     * @param version what was recorded
     * @param at when; null where the journal does not tell
     * @param who who did, empty where Luoshi itself
     * @param entry position of its entry in the journal; null while it waits for one, and for who may not read the journal
     * @param differences what it changed
     */
    public record Row(CommitmentVersion version, Instant at, String who, Long entry, List<Difference> differences) {}

    /** The rows, the newest first. */
    List<Row> of(List<CommitmentVersion> history, boolean readsJournal) {
        Map<Long, People.Recorder> recorders = people.recorders(history.stream().map(CommitmentVersion::leaf).toList());
        List<Row> rows = new ArrayList<>();
        Commitment before = null;
        for (CommitmentVersion version : history) {
            People.Recorder by = recorders.get(version.leaf());
            Long entry = readsJournal ? entries.findByArrival(version.leaf()).map(Entries.Entry::position).orElse(null) : null;
            rows.add(new Row(version, by == null ? null : by.at(), by == null ? "—" : by.name(), entry,
                    before == null ? List.of() : Differences.between(before, version.state())));
            before = version.state();
        }
        return rows.reversed();
    }
}
