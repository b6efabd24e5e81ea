package luoshi.flood.signal;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import luoshi.flood.signal.Danger.Act;
import luoshi.flood.signal.Danger.Kind;
import luoshi.flood.signal.Danger.Report;
import luoshi.journal.Journal;
import luoshi.people.Door;
import luoshi.people.People;
import luoshi.people.Person;
import luoshi.people.Refusal;
import luoshi.people.SignedIn;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Dangers that people report: the duty officer for anybody, a unit for itself. All of them are real. */
@Component
public class Dangers {

    private static final int LONGEST = 1_000;
    private static final int SHORT = 100;
    private static final Duration OLDEST = Duration.ofDays(30);

    private final JdbcClient jdbc;
    private final Journal journal;
    private final People people;
    private final Door door;
    private final Clock clock;

    Dangers(JdbcClient jdbc, Journal journal, People people, Door door, Clock clock) {
        this.jdbc = jdbc;
        this.journal = journal;
        this.people = people;
        this.door = door;
        this.clock = clock;
    }

    private record Row(UUID danger, Act act, Kind kind, UUID unit, String place, String said, Instant happened, UUID person, Instant at) {}

    /** Those that are open at a moment. */
    public List<Danger> open(Instant asOf) {
        return list(asOf.minus(OLDEST)).stream().filter(danger -> danger.isOpen(asOf)).toList();
    }

    /** Those of which something was reported since a moment. */
    public List<Danger> list(Instant since) {
        List<Row> rows = jdbc.sql("select danger, act, kind, unit, place, said, happened, person, at from flood_danger where danger in (select danger from flood_danger where at >= :since) order by leaf")
                .param("since", Timestamp.from(since)).query(Row.class).list();
        Map<UUID, Person> names = people.findAll(rows.stream().map(Row::person).collect(Collectors.toSet()));
        Map<UUID, List<Row>> dangers = new LinkedHashMap<>();
        rows.forEach(row -> dangers.computeIfAbsent(row.danger(), _ -> new ArrayList<>()).add(row));
        return dangers.values().stream().map(all -> {
            Row first = all.getFirst();
            return new Danger(first.danger(), first.kind(), first.unit(), first.place(), first.happened(),
                    all.stream().map(row -> new Report(row.act(), row.said(), names.containsKey(row.person()) ? names.get(row.person()).name() : "—", row.at())).toList());
        }).toList();
    }

    /** Records the first report of a danger. */
    public UUID report(SignedIn who, Kind kind, UUID unit, String place, String said, Instant happened) {
        requireUnit(who, unit);
        if (place.isBlank() || said.isBlank()) {
            throw new Refusal("flood.danger.text");
        }
        if (happened.isAfter(clock.instant())) {
            throw new Refusal("flood.to-come");
        }
        Refusal.whereLonger(place, SHORT);
        UUID id = UUID.randomUUID();
        journal.act(who.actor(), () -> insert(who, new Row(id, Act.FIRST, kind, unit, place.strip(), said, happened, who.person().id(), null)));
        return id;
    }

    /** Records a further report of a danger. */
    public void follow(SignedIn who, UUID id, Act act, String said) {
        Danger danger = list(clock.instant().minus(OLDEST)).stream().filter(one -> one.id().equals(id)).findFirst().orElseThrow(() -> new Refusal("flood.danger.over"));
        requireUnit(who, danger.unit());
        if (act == Act.FIRST || said.isBlank()) {
            throw new Refusal("flood.danger.text");
        }
        journal.act(who.actor(), () -> {
            jdbc.sql("select pg_advisory_xact_lock(hashtext('flood_danger'))").query((_, _) -> 0).single();
            if (!open(clock.instant()).stream().map(Danger::id).toList().contains(id)) {
                throw new Refusal("flood.danger.over");
            }
            insert(who, new Row(id, act, danger.kind(), danger.unit(), danger.place(), said, danger.happened(), who.person().id(), null));
        });
    }

    private void requireUnit(SignedIn who, UUID unit) {
        if (!door.allows(who, "flood.respond", unit)) {
            door.require(who, "flood.answer", unit);
        }
    }

    private void insert(SignedIn who, Row row) {
        Refusal.whereLonger(row.said(), LONGEST);
        jdbc.sql("insert into flood_danger (danger, act, kind, unit, place, said, happened, person, at) values (:danger, :act, :kind, :unit, :place, :said, :happened, :person, :at)")
                .param("danger", row.danger()).param("act", row.act().name()).param("kind", row.kind().name()).param("unit", row.unit()).param("place", row.place())
                .param("said", row.said().strip()).param("happened", Timestamp.from(row.happened())).param("person", who.person().id()).param("at", Timestamp.from(clock.instant())).update();
    }
}
