package luoshi.bench.store;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Phaser;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import javax.sql.DataSource;
import luoshi.app.MeasuredServer;
import luoshi.evidence.EvidenceFiles;
import luoshi.journal.Actor;
import luoshi.journal.AsOf;
import luoshi.journal.Journal;
import luoshi.kernel.CityClock;
import luoshi.people.People;
import luoshi.people.Person;
import luoshi.people.Post;
import luoshi.people.Posts;
import luoshi.people.Refusal;
import luoshi.people.Role;
import luoshi.people.Unit;
import luoshi.people.UnitKind;
import luoshi.people.Units;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.FilterType;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.AbstractDataSource;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Writers outside the server's Java that record facts through the capabilities' own doors. Each write carries a word of its own and is made
 * once, whatever becomes of it; it counts as acknowledged when its door has returned.
 */
final class Writers implements AutoCloseable {

    /** What is written, where the word then stands, and how often. */
    enum Work {
        PERSON("人员", "select sign_in_name from people_person where sign_in_name like 'person-%'"),
        UNIT("单位", "select name from people_unit where name like 'unit-%'"),
        EVIDENCE("佐证", "select name from evidence_file where name like 'evidence-%'"),
        /** Two facts in one act: both or none. */
        HIRING("人员和岗位", "select sign_in_name from people_person p where sign_in_name like 'hiring-%' "
                + "and exists (select from people_post where title = sign_in_name) union all select title from people_post where title like 'hiring-%' "
                + "and not exists (select from people_person where sign_in_name = title)"),
        EDITION("版本", "select name from evidence_file file join plan_edition edition on edition.file = file.id where name like 'edition-%'"),
        CONFIRM("确认", "select title from (select distinct commitment, title from commitment_commitment where title like 'confirm-%') confirmed"),
        REJECT("否认", "select reason from (select distinct rejection, reason from commitment_rejection where reason like 'reject-%') rejected"),
        CORRECT("更正", "select reason from commitment_commitment where revision = 'CORRECTED' and reason like 'correct-%'"),
        /** The word is the act that was taken back. */
        UNDO("撤销", """
                select act::text from (select distinct act from commitment_commitment done where exists (select from commitment_commitment undone
                        where undone.commitment = done.commitment and undone.revision in ('WITHDRAWN', 'RESTORED')
                          and undone.leaf = (select min(leaf) from commitment_commitment later where later.commitment = done.commitment and later.leaf > done.leaf))
                    union select done.act from commitment_rejection done join commitment_rejection undone using (rejection)
                        where not done.withdrawn and undone.withdrawn) acts""");

        final String label;
        final String find;

        Work(String label, String find) {
            this.label = label;
            this.find = find;
        }
    }

    /** Else the writers keep the server from coming up again. */
    private static final long PAUSE_NS = 10_000_000;

    private final AnnotationConfigApplicationContext doors = new AnnotationConfigApplicationContext();
    private final Actor actor = Actor.user(UUID.randomUUID());
    private final PlanWork plans = new PlanWork(doors, actor);
    private final Map<Work, Set<String>> acknowledged = new EnumMap<>(Work.class);
    private final AtomicLong words = new AtomicLong();
    private final AtomicLong failed = new AtomicLong();
    private final Phaser phaser = new Phaser(1);
    private volatile boolean working;
    private volatile String refused;

    Writers(Path data) {
        doors.getEnvironment().getPropertySources().addFirst(new MapPropertySource("writers", Map.of("luoshi.version", "soak")));
        doors.registerBean(DataSource.class, () -> pool(data));
        doors.register(Doors.class);
        doors.refresh();
        for (Work work : Work.values()) {
            acknowledged.put(work, ConcurrentHashMap.newKeySet());
        }
    }

    /** The capabilities without their pages and without anything that runs by itself. */
    @Configuration(proxyBeanMethods = false)
    @ComponentScan(
            basePackages = {"luoshi.journal", "luoshi.people", "luoshi.evidence", "luoshi.plan", "luoshi.commitment"},
            lazyInit = true,
            excludeFilters = @ComponentScan.Filter(type = FilterType.REGEX, pattern = "luoshi\\.\\w+\\.(web|session|sheet|list)\\..*|luoshi\\.journal\\.Sequencer"))
    static class Doors {
        @Bean
        JdbcClient jdbc(DataSource database) {
            return JdbcClient.create(database);
        }

        @Bean
        PlatformTransactionManager manager(DataSource database) {
            return new JdbcTransactionManager(database);
        }

        @Bean
        TransactionTemplate transactions(PlatformTransactionManager manager) {
            return new TransactionTemplate(manager);
        }
    }

    /** Finds the database anew for each connection: a server that was started again has it at another port. */
    private static HikariDataSource pool(Path data) {
        HikariConfig config = new HikariConfig();
        config.setDataSource(new AbstractDataSource() {
            @Override
            public Connection getConnection() throws SQLException {
                return MeasuredServer.reach(data);
            }

            @Override
            public Connection getConnection(String user, String password) throws SQLException {
                return getConnection();
            }
        });
        config.setMaximumPoolSize(Work.values().length);
        config.setMinimumIdle(0);
        config.setInitializationFailTimeout(-1);
        config.setConnectionTimeout(1_000);
        return new HikariDataSource(config);
    }

    void begin() {
        working = true;
        for (Work work : Work.values()) {
            phaser.register();
            Thread.ofPlatform().name("writer-" + work).start(() -> write(work));
        }
    }

    /** Returns when the last write has ended, well or badly. */
    void pause() {
        working = false;
        phaser.arriveAndAwaitAdvance();
    }

    private void write(Work work) {
        while (working) {
            LockSupport.parkNanos(PAUSE_NS);
            String word = work.name().toLowerCase(Locale.ROOT) + "-" + words.incrementAndGet();
            try {
                written(work, word).ifPresent(acknowledged.get(work)::add);
            } catch (Refusal wrong) {
                refused = work + " 被拒：" + wrong.getMessage();
            } catch (RuntimeException interrupted) {
                failed.incrementAndGet();
            }
        }
        phaser.arriveAndDeregister();
    }

    /** The word by which it is found, or empty where there was nothing to do. */
    private Optional<String> written(Work work, String word) {
        return switch (work) {
            case CONFIRM -> plans.confirm(word) ? Optional.of(word) : Optional.empty();
            case REJECT -> plans.reject(word) ? Optional.of(word) : Optional.empty();
            case CORRECT -> plans.correct(word) ? Optional.of(word) : Optional.empty();
            case UNDO -> plans.undo().map(UUID::toString);
            default -> {
                write(work, word);
                yield Optional.of(word);
            }
        };
    }

    private void write(Work work, String word) {
        switch (work) {
            case PERSON -> person(word);
            case UNIT -> doors.getBean(Units.class).record(actor, new Unit(null, word, word, UnitKind.BUREAU, city().id(), city().from(), false));
            case EVIDENCE -> doors.getBean(EvidenceFiles.class).keep(actor, actor(), word, new ByteArrayResource(word.repeat(500).getBytes(StandardCharsets.UTF_8)));
            case EDITION -> plans.handIn(word, city().id());
            default -> doors.getBean(Journal.class).act(actor, () -> {
                UUID person = person(word);
                doors.getBean(Posts.class).record(actor, new Post(null, person, city().id(), word, Role.CONTACT, city().from(), null));
            });
        }
    }

    private Unit city() {
        return doors.getBean(Units.class).on(AsOf.now(CityClock.today())).roots().getFirst();
    }

    private UUID person(String word) {
        return doors.getBean(People.class).record(actor, new Person(null, word, word, null, true));
    }

    private UUID actor() {
        return UUID.fromString(actor.name().substring("user:".length()));
    }

    /** What they do to the plan. */
    PlanWork plans() {
        return plans;
    }

    /** The words whose writes were acknowledged. */
    Set<String> acknowledged(Work work) {
        return acknowledged.get(work);
    }

    long acknowledged() {
        return acknowledged.values().stream().mapToLong(Set::size).sum();
    }

    /** A write that was refused for what it says, and not for a killed server: then the soak itself is wrong. */
    Optional<String> refused() {
        return Optional.ofNullable(refused);
    }

    /** How many writes ended without an acknowledgement. */
    long failed() {
        return failed.get();
    }

    @Override
    public void close() {
        doors.close();
    }
}
