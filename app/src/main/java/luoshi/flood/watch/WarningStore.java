package luoshi.flood.watch;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.IntFunction;
import luoshi.flood.Colour;
import luoshi.flood.warning.Change;
import luoshi.flood.warning.State;
import luoshi.flood.watch.Open.Key;
import luoshi.journal.Rows;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rows of warnings, and of what is remembered of each station. */
@Component
class WarningStore {

    private final JdbcClient jdbc;
    private final JdbcOperations operations;

    WarningStore(JdbcClient jdbc, JdbcOperations operations) {
        this.jdbc = jdbc;
        this.operations = operations;
    }

    /** A change with what became of its warning. */
    record Recorded(Key key, Change change, Open open) {}

    Map<UUID, State> states() {
        Map<UUID, State> states = new HashMap<>();
        jdbc.sql("select station, state from flood_watch").query(row -> {
            states.put(row.getObject(1, UUID.class), State.read(row.getBytes(2)));
        });
        return states;
    }

    Map<Key, Open> opens() {
        Map<Key, Open> opens = new HashMap<>();
        jdbc.sql("select station, rule, warning, opening, step, colour, highest, since, known, said, said_en from flood_open").query(row -> {
            opens.put(new Key(row.getObject(1, UUID.class), row.getString(2)), open(row));
        });
        return opens;
    }

    private static Open open(ResultSet row) throws SQLException {
        String colour = row.getString(6);
        return new Open(row.getObject(3, UUID.class), row.getInt(4), row.getInt(5), colour == null ? null : Colour.valueOf(colour), Colour.valueOf(row.getString(7)),
                row.getObject(8, OffsetDateTime.class).toInstant(), row.getObject(9, OffsetDateTime.class).toInstant(), row.getString(10), row.getString(11));
    }

    /** Keeps the rules of which warnings speak, once. */
    void rules(String hash, String text, Instant at) {
        jdbc.sql("insert into flood_rule (hash, text, at) select :hash, :text, :at where not exists (select from flood_rule where hash = :hash)")
                .param("hash", hash).param("text", text).param("at", Timestamp.from(at)).update();
    }

    void insert(List<Recorded> recorded, String rules, Instant at) {
        Rows rows = new Rows();
        recorded.forEach(one -> rows.add("flood_warning", "warning", one.open().warning(), "step", one.open().step(), "station", one.key().station(), "rule", one.key().rule(),
                "opening", one.open().opening(), "change", one.change().kind(), "before", one.change().before(), "after", one.change().after(), "since", one.change().since(),
                "value", one.change().value(), "threshold", one.change().threshold(), "doubtful", one.change().doubtful(), "said", one.change().zh(), "said_en", one.change().en(),
                "rules", rules, "at", at));
        rows.insert(operations);
        Key[] keys = recorded.stream().map(Recorded::key).distinct().toArray(Key[]::new);
        Map<Key, Open> last = new HashMap<>();
        recorded.forEach(one -> last.put(one.key(), one.open()));
        Open[] opens = Arrays.stream(keys).map(last::get).toArray(Open[]::new);
        jdbc.sql("""
                        merge into flood_open as open
                        using unnest(:stations::uuid[], :rules::text[], :warnings::uuid[], :openings::int[], :steps::int[], :colours::text[], :highest::text[], :since::text[]::timestamptz[],
                            :known::text[]::timestamptz[], :said::text[], :saidEn::text[]) as new (station, rule, warning, opening, step, colour, highest, since, known, said, said_en)
                        on open.station = new.station and open.rule = new.rule
                        when matched then update set warning = new.warning, opening = new.opening, step = new.step, colour = new.colour, highest = new.highest, since = new.since,
                            known = new.known, said = new.said, said_en = new.said_en
                        when not matched then insert (station, rule, warning, opening, step, colour, highest, since, known, said, said_en)
                            values (new.station, new.rule, new.warning, new.opening, new.step, new.colour, new.highest, new.since, new.known, new.said, new.said_en)""")
                .param("stations", each(keys, Key::station, UUID[]::new)).param("rules", each(keys, Key::rule, String[]::new)).param("warnings", each(opens, Open::warning, UUID[]::new))
                .param("openings", each(opens, Open::opening, Integer[]::new)).param("steps", each(opens, Open::step, Integer[]::new))
                .param("colours", each(opens, open -> open.colour() == null ? null : open.colour().name(), String[]::new)).param("highest", each(opens, open -> open.highest().name(), String[]::new))
                .param("since", each(opens, open -> open.since().toString(), String[]::new)).param("known", each(opens, open -> open.known().toString(), String[]::new))
                .param("said", each(opens, Open::said, String[]::new)).param("saidEn", each(opens, Open::saidEn, String[]::new))
                .update();
    }

    void remember(Map<UUID, State> states) {
        UUID[] stations = states.keySet().toArray(UUID[]::new);
        jdbc.sql("""
                        merge into flood_watch as watch using unnest(:stations::uuid[], :states::bytea[]) as new (station, state) on watch.station = new.station
                        when matched then update set state = new.state
                        when not matched then insert (station, state) values (new.station, new.state)""")
                .param("stations", stations).param("states", each(stations, station -> states.get(station).write(), byte[][]::new))
                .update();
    }

    private static <T, R> R[] each(T[] things, Function<T, R> part, IntFunction<R[]> array) {
        return Arrays.stream(things).map(part).toArray(array);
    }
}
