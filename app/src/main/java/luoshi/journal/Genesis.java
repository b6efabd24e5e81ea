package luoshi.journal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.UUID;
import luoshi.journal.StagedClock.Staging;
import luoshi.kernel.CityClock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The first entry of a journal, which gives it its identity and says whether its time is real or staged. */
@Component
public class Genesis {

    private final JdbcClient jdbc;
    private final Journal journal;
    private final StagedClock clock;

    Genesis(JdbcClient jdbc, Journal journal, StagedClock clock) {
        this.jdbc = jdbc;
        this.journal = journal;
        this.clock = clock;
        find().flatMap(Beginning::staging).ifPresent(clock::stage);
        clock.step(Duration.ofSeconds(jdbc.sql("select coalesce(sum(seconds), 0) from journal_step").query(Long.class).single()));
    }

    /**
     * The beginning of a journal.
     *
     * @param id identity of the journal
     * @param stagedFrom the moment at which staged time begins, null where time is real
     * @param begun the machine's moment of the beginning
     * @param speed how many seconds of staged time pass in one; 1 where time is real
     */
    public record Beginning(UUID id, Instant stagedFrom, Instant begun, int speed) {

        private Optional<Staging> staging() {
            return stagedFrom != null ? Optional.of(new Staging(stagedFrom, begun, speed)) : Optional.empty();
        }
    }

    /** The beginning, if there has been one. */
    public Optional<Beginning> find() {
        return jdbc.sql("select id, staged_from, begun_at, coalesce(speed, 1) as speed from journal_genesis").query(Genesis::beginning).optional();
    }

    /** Whether time is staged, as in a demo. */
    public boolean isStaged() {
        return clock.isStaged();
    }

    private static Beginning beginning(ResultSet row, int number) throws SQLException {
        Timestamp staged = row.getTimestamp("staged_from");
        return new Beginning(row.getObject("id", UUID.class), staged == null ? null : staged.toInstant(),
                row.getTimestamp("begun_at").toInstant(), row.getInt("speed"));
    }

    /** Begins the journal in real time; refused by the database where it has begun. */
    public void begin(Actor actor, String note) {
        begin(actor, null, null, note);
    }

    /** Begins the journal of a demo, whose time starts at a moment and runs at a speed. */
    public void beginStaged(Actor actor, Instant from, int speed, String note) {
        begin(actor, from, speed, note);
    }

    private void begin(Actor actor, Instant stagedFrom, Integer speed, String note) {
        Instant begun = CityClock.system().instant().truncatedTo(ChronoUnit.MICROS);
        if (stagedFrom != null) {
            clock.stage(new Staging(stagedFrom, begun, speed));
        }
        journal.act(actor, () -> jdbc.sql("insert into journal_genesis (staged_from, begun_at, speed, note) values (:from, :begun, :speed, :note)")
                .param("from", stagedFrom == null ? null : Timestamp.from(stagedFrom))
                .param("begun", Timestamp.from(begun))
                .param("speed", speed)
                .param("note", note)
                .update());
    }

    /** Puts the staged time of a demo forward, before the step itself is recorded: what is recorded later is never earlier. */
    public void step(Actor actor, Duration forward) {
        if (!isStaged()) {
            throw new IllegalStateException("only staged time can be put forward");
        }
        clock.step(forward);
        journal.act(actor, () -> jdbc.sql("insert into journal_step (seconds) values (:seconds)").param("seconds", forward.toSeconds()).update());
    }

    /** The clock of the server, real until a beginning says otherwise. */
    @Configuration(proxyBeanMethods = false)
    static class Time {
        @Bean
        StagedClock clock() {
            return new StagedClock(CityClock.system());
        }
    }
}
