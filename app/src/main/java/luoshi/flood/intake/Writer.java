package luoshi.flood.intake;

import java.sql.Connection;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import luoshi.flood.store.Delivery;
import luoshi.flood.store.Follower;
import luoshi.flood.store.Observed;
import luoshi.flood.store.SeriesBook;
import luoshi.flood.store.Source;
import luoshi.flood.store.Stored;
import luoshi.flood.store.Telegram;
import luoshi.journal.Journal;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Writes a batch: the sealed row with all that came, and what is told from it, in one transaction. One writer at a time on one database. */
@Component
final class Writer {

    private final JdbcClient jdbc;
    private final JdbcOperations operations;
    private final Journal journal;
    private final Clock clock;
    private final ApplicationEventPublisher events;
    private final Weeks weeks;
    private final Reports reports;
    private final Nows nows;
    private final Judge judge;
    private final SeriesBook book;
    private final List<Follower> followers;

    Writer(JdbcClient jdbc, JdbcOperations operations, Journal journal, Clock clock, SeriesBook book, List<Follower> followers, ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.operations = operations;
        this.journal = journal;
        this.clock = clock;
        this.events = events;
        this.weeks = new Weeks(jdbc);
        this.reports = new Reports(jdbc);
        this.nows = new Nows(jdbc);
        this.judge = new Judge(book);
        this.book = book;
        this.followers = followers;
    }

    /** What became of each delivery. They are all in one name. */
    List<Stored> write(List<Delivery> deliveries) {
        weeks.provide(weeks(deliveries));
        Instant at = clock.instant();
        Batch batch = written(deliveries, at);
        followers.forEach(Follower::committed);
        if (!batch.isEmpty()) {
            nows.committed(batch.id());
            events.publishEvent(new Observed(at, batch.observations()));
        }
        return batch.stored();
    }

    /** Where it fails it may be on the disk all the same, or what is remembered half read: then all is read again before anything else is written. */
    private Batch written(List<Delivery> deliveries, Instant at) {
        try {
            return journal.act(deliveries.getFirst().by(), () -> transaction(deliveries, at));
        } catch (RuntimeException failure) {
            nows.forget();
            throw failure;
        }
    }

    private Batch transaction(List<Delivery> deliveries, Instant at) {
        Batch batch = new Batch(jdbc.sql("select nextval('flood_batch_id') from pg_advisory_xact_lock(:lock)").param("lock", SeriesBook.LOCK).query(Long.class).single(), at, nows, judge,
                moment -> Held.find(jdbc, moment));
        boolean anew = nows.begin();
        followers.forEach(follower -> follower.begin(anew));
        write(batch, deliveries, at);
        return batch;
    }

    private void write(Batch batch, List<Delivery> deliveries, Instant at) {
        Set<Telegram.Key> repeated = new HashSet<>(reports.repeated(deliveries.stream().filter(one -> one.report() != null).map(one -> one.report().key()).distinct().toList(), at));
        batch.held().read(jdbc, batch.doubtful(deliveries));
        for (Delivery delivery : deliveries) {
            boolean again = delivery.report() != null && !repeated.add(delivery.report().key());
            batch.add(delivery, again);
        }
        if (!batch.isEmpty()) {
            insert(batch, deliveries.getFirst().source(), at);
        }
        follow(batch, deliveries, at);
    }

    private void follow(Batch batch, List<Delivery> deliveries, Instant at) {
        for (Follower follower : followers) {
            deliveries.stream().map(Delivery::sender).filter(sender -> sender != null).forEach(sender -> follower.clocked(sender, at));
            batch.fresh().forEach(observation -> book.find(observation.series()).ifPresent(series -> follower.seen(series, observation, at)));
            if (deliveries.contains(Delivery.NOTHING)) {
                follower.passed(at);
            }
            follower.write(at);
        }
    }

    private void insert(Batch batch, Source source, Instant at) {
        jdbc.sql("insert into flood_batch (id, source, observations, content, at) values (:id, :source, :observations, :content, :at)")
                .param("id", batch.id()).param("source", source.name()).param("observations", batch.rows().size()).param("content", batch.text())
                .param("at", Timestamp.from(at))
                .update();
        reports.insert(batch.reports());
        if (!batch.rows().isEmpty()) {
            operations.execute((Connection connection) -> Copy.rows(connection, batch.rows()));
        }
        nows.write();
    }

    private static Set<LocalDate> weeks(List<Delivery> deliveries) {
        return deliveries.stream().flatMap(one -> one.arrivals().stream()).map(arrival -> Weeks.of(arrival.at())).collect(Collectors.toSet());
    }
}
