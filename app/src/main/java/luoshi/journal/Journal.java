package luoshi.journal;

import java.nio.charset.StandardCharsets;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import luoshi.kernel.CityClock;
import luoshi.proof.Sha256;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The door of the journal for all who record facts. Facts can be recorded only within an act: the database refuses them elsewhere.
 */
@Component
public class Journal {

    private static final DateTimeFormatter LEAF_TIME = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSSSSS'Z'").withZone(ZoneOffset.UTC);
    private static final int MOST_DAYS = 4_000;

    private final JdbcClient jdbc;
    private final TransactionTemplate transactions;
    private final Clock clock;
    private final ApplicationEventPublisher events;
    /** How many entries were known at the ends of days. */
    private final Map<LocalDate, Long> sizes = new ConcurrentHashMap<>();

    Journal(JdbcClient jdbc, TransactionTemplate transactions, Clock clock, ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.transactions = transactions;
        this.clock = clock;
        this.events = events;
    }

    /** How facts name a text on which they rest, such as a rule file: the algorithm and the hash over it in UTF-8. */
    public static String hash(String text) {
        return hash(text.getBytes(StandardCharsets.UTF_8));
    }

    /** The same over the bytes of a file. */
    public static String hash(byte[] file) {
        return Sha256.hash(file).toString();
    }

    /** Does the work in one transaction in the actor's name; all facts recorded by it get their leaves there. Joins an act that runs already. */
    public <T> T act(Actor actor, Supplier<T> work) {
        return transactions.execute(_ -> {
            begin(actor);
            return work.get();
        });
    }

    /** See {@link #act(Actor, Supplier)}. */
    public void act(Actor actor, Runnable work) {
        act(actor, () -> {
            work.run();
            return null;
        });
    }

    private void begin(Actor actor) {
        Instant at = clock.instant().truncatedTo(ChronoUnit.MICROS);
        jdbc.sql("select set_config('luoshi.actor', :actor, true), set_config('luoshi.at', :at, true)")
                .param("actor", actor.name())
                .param("at", LEAF_TIME.format(at))
                .query((_, _) -> at)
                .single();
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                events.publishEvent(new Recorded(at));
            }
        });
    }

    /** Who acts in the act that runs. */
    public Actor actor() {
        return new Actor(jdbc.sql("select current_setting('luoshi.actor')").query(String.class).single());
    }

    /**
     * How many entries were known at the end of a day in the city: the size for {@link AsOf}. Once an entry of a later day has its position, that size
     * never changes, as all that come afterwards stand behind it; so it is kept.
     */
    public long sizeOn(LocalDate day) {
        Long known = sizes.get(day);
        return known != null ? known : firstAfter(day).map(first -> {
            if (sizes.size() >= MOST_DAYS) {
                sizes.clear();
            }
            sizes.put(day, first);
            return first;
        }).orElseGet(() -> jdbc.sql("select coalesce((select max(position) + 1 from journal_entry), 0)").query(Long.class).single());
    }

    /** The first entry of a later day. They stand nearly in the order of their moments, as no act takes a day: so those of one day are looked at, and not all since. */
    private Optional<Long> firstAfter(LocalDate day) {
        return jdbc.sql("""
                        with later as materialized (select position from journal_entry
                            where at >= :end and at < (select min(at) + interval '1 day' from journal_entry where at >= :end))
                        select min(position) from later having min(position) is not null""")
                .param("end", Timestamp.from(CityClock.endOf(day)))
                .query(Long.class)
                .optional();
    }

    /**
     * How the journal stands for what is told from some facts.
     *
     * @param size how many entries there are
     * @param waits whether such a fact has no position yet
     * @param came whether such a fact has come since
     */
    private record Standing(long size, boolean waits, boolean came) {}

    /** The later entries are read by their positions and in no other way: they are few, which a plan made for any position does not know. */
    private Standing standing(String[] kinds, long since) {
        return jdbc.sql("""
                        select coalesce((select max(position) + 1 from journal_entry), 0) as size,
                            exists (select from journal_pending where split_part(body, E'\\n', 4) like any (:kinds)) as waits,
                            exists (select from (select body from journal_entry where position >= :since order by position offset 0) later where split_part(body, E'\\n', 4) like any (:kinds)) as came""")
                .param("kinds", kinds).param("since", since).query(Standing.class).single();
    }

    /**
     * Answers that are kept until another fact is recorded of those they are told from.
     *
     * @param most of so many questions, those that were asked last
     * @param tables what the names of the tables of these facts begin with; none for what only a purge can change
     */
    public <K, V> Kept<K, V> keeping(int most, String... tables) {
        return new Kept<>(this, most, List.of(tables));
    }

    /**
     * What has been told from facts, kept until another one is recorded: facts are never changed, so as long as none has come or was purged the same is told.
     * While one waits for its position, as within the act that records it, nothing is kept and all is told anew.
     *
     * @param <K> what is asked for
     * @param <V> what is told: nobody may change it
     */
    public static final class Kept<K, V> {

        private final Journal journal;
        private final Map<K, Answer<V>> answers;
        /** The fourth lines of the leaves of the facts, and of those that tell of a purge, as LIKE takes them. */
        private final String[] kinds;

        private Kept(Journal journal, int most, List<String> tables) {
            this.journal = journal;
            this.kinds = Stream.concat(Stream.of("journal_tombstone"), tables.stream()).map(table -> "table " + table.replace("_", "\\_") + "%").toArray(String[]::new);
            this.answers = Collections.synchronizedMap(new LinkedHashMap<>(most, 0.75f, true) {
                @Override
                protected boolean removeEldestEntry(Map.Entry<K, Answer<V>> eldest) {
                    return size() > most;
                }
            });
        }

        /** @param size among how many entries of the journal nothing else was to be known */
        private record Answer<V>(long size, V told) {}

        /** The answer that is kept, or else what is told now. */
        public V get(K question, Supplier<V> tell) {
            Answer<V> held = answers.get(question);
            Standing now = journal.standing(kinds, held == null ? Long.MAX_VALUE : held.size());
            if (held != null && !now.waits() && !now.came()) {
                answers.put(question, new Answer<>(now.size(), held.told()));
                return held.told();
            }
            V told = tell.get();
            Standing then = now.waits() ? now : journal.standing(kinds, now.size());
            if (!then.waits() && !then.came()) {
                answers.put(question, new Answer<>(then.size(), told));
            }
            return told;
        }
    }

    /**
     * What the journal tells of a fact.
     *
     * @param leaf its leaf
     * @param at since when it is known
     * @param actor who recorded it: see {@link Actor}
     */
    public record Told(long leaf, Instant at, String actor) {}

    /** Who recorded facts and when, by their leaves. */
    public Map<Long, Told> tell(Collection<Long> leaves) {
        return jdbc.sql("""
                        select leaf, (substring(body from 'at (\\S+)'))::timestamptz as at, substring(body from 'actor (\\S+)') as actor
                        from (select leaf, body from journal_entry where leaf = any(:leaves)
                              union all select leaf, body from journal_pending where leaf = any(:leaves)) entry""")
                .param("leaves", leaves.toArray(Long[]::new))
                .query((row, _) -> new Told(row.getLong(1), row.getTimestamp(2).toInstant(), row.getString(3)))
                .list()
                .stream()
                .collect(Collectors.toMap(Told::leaf, Function.identity(), (first, _) -> first));
    }

    /** An act has been committed; its leaves wait for their positions. */
    record Recorded(Instant at) {}
}
