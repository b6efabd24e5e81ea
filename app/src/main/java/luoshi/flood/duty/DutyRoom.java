package luoshi.flood.duty;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import luoshi.flood.duty.LogEntry.Kind;
import luoshi.journal.Journal;
import luoshi.people.People;
import luoshi.people.Person;
import luoshi.people.Refusal;
import luoshi.people.SignedIn;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The door of the duty room: its roster and its log. */
@Component
public class DutyRoom {

    private static final int LONGEST = 1_000;
    private static final int SHORT = 100;
    private static final int AHEAD = 366;

    private final JdbcClient jdbc;
    private final Journal journal;
    private final People people;
    private final Clock clock;

    DutyRoom(JdbcClient jdbc, Journal journal, People people, Clock clock) {
        this.jdbc = jdbc;
        this.journal = journal;
        this.people = people;
        this.clock = clock;
    }

    /** The shifts of some days; a day without one is a gap. */
    public List<Shift> roster(LocalDate from, LocalDate to) {
        return jdbc.sql("select distinct on (day) day, leader, leader_phone, officers, phone from flood_shift where day between :from and :to order by day, leaf desc").param("from", from)
                .param("to", to).query(Shift.class).list();
    }

    /** Records who is on duty on a day. */
    public void record(SignedIn who, Shift shift) {
        LocalDate today = Shift.dayAt(clock.instant());
        if (shift.day().isBefore(today) || shift.day().isAfter(today.plusDays(AHEAD))) {
            throw new Refusal("flood.shift.day", shift.day().toString(), today.toString());
        }
        if (shift.officers().isBlank() || shift.leader().isBlank() || shift.phone().isBlank()) {
            throw new Refusal("flood.shift.names");
        }
        List.of(shift.leader(), shift.leaderPhone(), shift.officers(), shift.phone()).forEach(text -> Refusal.whereLonger(text, SHORT));
        journal.act(who.actor(), () -> {
            jdbc.sql("insert into flood_shift (day, leader, leader_phone, officers, phone, at) values (:day, :leader, :leaderPhone, :officers, :phone, :at)").param("day", shift.day())
                    .param("leader", shift.leader().strip()).param("leaderPhone", shift.leaderPhone().strip()).param("officers", shift.officers().strip())
                    .param("phone", shift.phone().strip()).param("at", Timestamp.from(clock.instant())).update();
        });
    }

    /** The log of a shift. */
    public List<LogEntry> log(LocalDate shift) {
        return entries("where shift = :shift", Map.of("shift", shift));
    }

    /** Points of this and of earlier shifts that nobody has closed. */
    public List<LogEntry> open() {
        return entries("where kind = 'OPEN' and entry not in (select refers from flood_log where kind = 'CLOSED')", Map.of());
    }

    /** A handing over that nobody has taken yet. */
    public Optional<LogEntry> handed() {
        return entries("where kind = 'HANDED' and entry not in (select refers from flood_log where kind = 'TAKEN')", Map.of()).stream().reduce((_, later) -> later);
    }

    private List<LogEntry> entries(String condition, Map<String, ?> values) {
        record Row(UUID entry, LocalDate shift, Kind kind, String said, UUID refers, UUID person, Instant at) {}
        List<Row> rows = jdbc.sql("select entry, shift, kind, said, refers, person, at from flood_log " + condition + " order by leaf").params(values).query(Row.class).list();
        Map<UUID, Person> names = people.findAll(rows.stream().map(Row::person).collect(Collectors.toSet()));
        return rows.stream().map(row -> new LogEntry(row.entry(), row.shift(), row.kind(), row.said(), row.refers(), row.person(),
                names.containsKey(row.person()) ? names.get(row.person()).name() : "—", row.at())).toList();
    }

    /** Writes an entry. A handing over waits for who takes it, who is another person; then open points go on to them. */
    public void write(SignedIn who, Kind kind, String said, UUID refers) {
        Refusal.whereLonger(said, LONGEST);
        if (said.isBlank() && kind != Kind.TAKEN) {
            throw new Refusal("flood.log.said");
        }
        journal.act(who.actor(), () -> {
            jdbc.sql("select pg_advisory_xact_lock(hashtext('flood_log'))").query((_, _) -> 0).single();
            check(who, kind, refers);
            jdbc.sql("insert into flood_log (entry, shift, kind, said, refers, person, at) values (:entry, :shift, :kind, :said, :refers, :person, :at)").param("entry", UUID.randomUUID())
                    .param("shift", Shift.dayAt(clock.instant())).param("kind", kind.name()).param("said", said.strip()).param("refers", refers).param("person", who.person().id())
                    .param("at", Timestamp.from(clock.instant())).update();
        });
    }

    private void check(SignedIn who, Kind kind, UUID refers) {
        switch (kind) {
            case NOTE, OPEN -> {}
            case CLOSED -> {
                if (open().stream().noneMatch(point -> point.id().equals(refers))) {
                    throw new Refusal("flood.log.closed");
                }
            }
            case HANDED -> handed().ifPresent(waiting -> {
                throw new Refusal("flood.log.handed", waiting.by());
            });
            case TAKEN -> {
                LogEntry handed = handed().filter(one -> one.id().equals(refers)).orElseThrow(() -> new Refusal("flood.log.taken"));
                if (handed.person().equals(who.person().id())) {
                    throw new Refusal("flood.log.same", handed.by());
                }
            }
        }
    }
}
