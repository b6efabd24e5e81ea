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
import luoshi.flood.Colour;
import luoshi.flood.OpenWarnings;
import luoshi.flood.Warning;
import luoshi.flood.signal.Signal.Act;
import luoshi.flood.signal.Signal.Entry;
import luoshi.journal.Journal;
import luoshi.people.Refusal;
import luoshi.people.SignedIn;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The signals of the weather office, as the duty officer records them. All of them are real: what a drill supposes stands in its script. */
@Component
public class Signals implements OpenWarnings {

    private static final int LONGEST = 1_000;
    private static final int SHORT = 60;
    private static final Duration OLDEST = Duration.ofDays(30);

    private final JdbcClient jdbc;
    private final Journal journal;
    private final Clock clock;

    Signals(JdbcClient jdbc, Journal journal, Clock clock) {
        this.jdbc = jdbc;
        this.journal = journal;
        this.clock = clock;
    }

    @Override
    public List<Warning> at(Instant asOf) {
        return list(asOf.minus(OLDEST)).stream().filter(signal -> signal.isOpen(asOf)).map(signal -> signal.warning(asOf)).toList();
    }

    /** The signals of which something was recorded since a moment, and all that are in force. */
    public List<Signal> list(Instant since) {
        record Row(UUID signal, Act act, String kind, Colour colour, String area, String said, String source, Instant effective, Instant at) {}
        Map<UUID, List<Entry>> entries = new LinkedHashMap<>();
        Map<UUID, String> kinds = new LinkedHashMap<>();
        jdbc.sql("""
                        select signal, act, kind, colour, area, said, source, effective, at from flood_signal where signal in (
                            select signal from (select distinct on (signal) signal, act, at from flood_signal order by signal, leaf desc) last where act <> 'LIFTED' or at >= :since)
                        order by leaf""").param("since", Timestamp.from(since))
                .query((row, _) -> new Row(row.getObject("signal", UUID.class), Act.valueOf(row.getString("act")), row.getString("kind"), Colour.valueOf(row.getString("colour")),
                        row.getString("area"), row.getString("said"), row.getString("source"), row.getTimestamp("effective").toInstant(), row.getTimestamp("at").toInstant()))
                .list().forEach(row -> {
                    kinds.put(row.signal(), row.kind());
                    entries.computeIfAbsent(row.signal(), _ -> new ArrayList<>()).add(new Entry(row.act(), row.colour(), row.area(), row.said(), row.source(), row.effective(), row.at()));
                });
        return entries.entrySet().stream().map(one -> new Signal(one.getKey(), kinds.get(one.getKey()), List.copyOf(one.getValue()))).toList();
    }

    /** Records a new signal. */
    public UUID issue(SignedIn who, String kind, Entry entry) {
        UUID id = UUID.randomUUID();
        if (kind.isBlank()) {
            throw new Refusal("flood.signal.kind");
        }
        journal.act(who.actor(), () -> insert(who, id, kind.strip(), checked(entry)));
        return id;
    }

    /** Records that a signal was changed or lifted. */
    public void follow(SignedIn who, UUID id, Entry entry) {
        journal.act(who.actor(), () -> {
            jdbc.sql("select pg_advisory_xact_lock(hashtext('flood_signal'))").query((_, _) -> 0).single();
            Signal signal = list(clock.instant()).stream().filter(one -> one.id().equals(id)).findFirst().orElseThrow(() -> new Refusal("flood.signal.lifted"));
            if (signal.last().act() == Act.LIFTED) {
                throw new Refusal("flood.signal.lifted");
            }
            if (entry.effective().isBefore(signal.last().effective())) {
                throw new Refusal("flood.signal.order");
            }
            insert(who, id, signal.kind(), checked(entry));
        });
    }

    private Entry checked(Entry entry) {
        if (entry.said().isBlank() || entry.source().isBlank() || entry.area().isBlank()) {
            throw new Refusal("flood.signal.text");
        }
        if (entry.effective().isAfter(clock.instant())) {
            throw new Refusal("flood.to-come");
        }
        Refusal.whereLonger(entry.said(), LONGEST);
        Refusal.whereLonger(entry.source(), SHORT);
        Refusal.whereLonger(entry.area(), SHORT);
        return entry;
    }

    private void insert(SignedIn who, UUID id, String kind, Entry entry) {
        Refusal.whereLonger(kind, SHORT);
        jdbc.sql("""
                        insert into flood_signal (signal, act, kind, colour, area, said, source, effective, person, at)
                        values (:signal, :act, :kind, :colour, :area, :said, :source, :effective, :person, :at)""")
                .param("signal", id).param("act", entry.act().name()).param("kind", kind).param("colour", entry.colour().name()).param("area", entry.area().strip())
                .param("said", entry.said().strip()).param("source", entry.source().strip()).param("effective", Timestamp.from(entry.effective())).param("person", who.person().id())
                .param("at", Timestamp.from(clock.instant())).update();
    }
}
