package luoshi.commitment.web;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import luoshi.commitment.Commitment;
import luoshi.commitment.CommitmentVersion;
import luoshi.commitment.drift.Difference;
import luoshi.commitment.drift.Differences;
import luoshi.journal.Entries;
import luoshi.journal.Journal;
import luoshi.people.People;
import luoshi.people.Person;
import org.springframework.stereotype.Component;

/** Tells the whole history of a commitment: what was recorded, when, by whom, and what it changed. */
@Component
class Story {

    private static final String USER = "user:";

    private final Journal journal;
    private final Entries entries;
    private final People people;

    Story(Journal journal, Entries entries, People people) {
        this.journal = journal;
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
        Map<Long, Journal.Told> told = journal.tell(history.stream().map(CommitmentVersion::leaf).toList());
        Map<UUID, Person> persons = people.findAll(told.values().stream().map(Journal.Told::actor).filter(actor -> actor.startsWith(USER)).map(Story::id).collect(Collectors.toSet()));
        List<Row> rows = new ArrayList<>();
        Commitment before = null;
        for (CommitmentVersion version : history) {
            Journal.Told one = told.get(version.leaf());
            Long entry = readsJournal ? entries.findByArrival(version.leaf()).map(Entries.Entry::position).orElse(null) : null;
            rows.add(new Row(version, one == null ? null : one.at(), one == null ? "—" : name(one.actor(), persons::get), entry,
                    before == null ? List.of() : Differences.between(before, version.state())));
            before = version.state();
        }
        return rows.reversed();
    }

    private static UUID id(String actor) {
        return UUID.fromString(actor.substring(USER.length()));
    }

    private static String name(String actor, Function<UUID, Person> persons) {
        Person person = actor.startsWith(USER) ? persons.apply(id(actor)) : null;
        return person == null ? actor.startsWith(USER) ? "—" : "" : person.name();
    }
}
