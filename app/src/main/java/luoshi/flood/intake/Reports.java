package luoshi.flood.intake;

import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import luoshi.flood.store.Telegram;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The reports that came, by what they are known when they come again. */
final class Reports {

    /** So long a report is known again. A station whose clock begins anew with every start says the same times and numbers again for something else. */
    private static final Duration KNOWN = Duration.ofDays(3);

    private final JdbcClient jdbc;

    Reports(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Which of these have come before. */
    Set<Telegram.Key> repeated(Collection<Telegram.Key> keys, Instant at) {
        if (keys.isEmpty()) {
            return Set.of();
        }
        return new HashSet<>(jdbc.sql("""
                        select came.station, came.function, came.serial, came.sent, came.packet
                        from unnest(:stations::text[], :functions::text[], :serials::int[], :sent::text[], :packets::int[]) as asked (station, function, serial, sent, packet)
                        join flood_report came on came.station = asked.station and came.serial = asked.serial and came.function = asked.function and came.sent = asked.sent
                            and came.packet = asked.packet
                        where came.received > :since""")
                .param("stations", keys.stream().map(Telegram.Key::station).toArray(String[]::new))
                .param("functions", keys.stream().map(Telegram.Key::function).toArray(String[]::new))
                .param("serials", keys.stream().map(Telegram.Key::serial).toArray(Integer[]::new))
                .param("sent", keys.stream().map(Telegram.Key::sent).toArray(String[]::new))
                .param("packets", keys.stream().map(Telegram.Key::packet).toArray(Integer[]::new))
                .param("since", OffsetDateTime.ofInstant(at.minus(KNOWN), ZoneOffset.UTC))
                .query(Telegram.Key.class)
                .list());
    }

    void insert(List<BatchText.Report> reports) {
        if (reports.isEmpty()) {
            return;
        }
        jdbc.sql("""
                        insert into flood_report (id, station, function, serial, sent, packet, received, known, outcome)
                        select id, station, function, serial, sent, packet, timestamptz 'epoch' + received * interval '1 microsecond', known, outcome
                        from unnest(:ids::bigint[], :stations::text[], :functions::text[], :serials::int[], :sent::text[], :packets::int[], :received::bigint[], :known::boolean[],
                            :outcomes::text[]) as new (id, station, function, serial, sent, packet, received, known, outcome)""")
                .param("ids", reports.stream().map(BatchText.Report::id).toArray(Long[]::new))
                .param("stations", reports.stream().map(one -> one.telegram().station()).toArray(String[]::new))
                .param("functions", reports.stream().map(one -> one.telegram().function()).toArray(String[]::new))
                .param("serials", reports.stream().map(one -> one.telegram().serial()).toArray(Integer[]::new))
                .param("sent", reports.stream().map(one -> one.telegram().sent()).toArray(String[]::new))
                .param("packets", reports.stream().map(one -> one.telegram().packet()).toArray(Integer[]::new))
                .param("received", reports.stream().map(one -> BatchText.micros(one.telegram().at())).toArray(Long[]::new))
                .param("known", reports.stream().map(one -> one.telegram().known()).toArray(Boolean[]::new))
                .param("outcomes", reports.stream().map(one -> one.telegram().outcome()).toArray(String[]::new))
                .update();
    }
}
