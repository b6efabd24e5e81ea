package luoshi.audit;

import java.time.Clock;
import java.time.LocalDate;
import java.util.concurrent.TimeUnit;
import luoshi.journal.Actor;
import luoshi.journal.Journal;
import luoshi.kernel.CityClock;
import luoshi.people.Reads;
import luoshi.people.Reads.Forgotten;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * 留存: forgets records of signing in and reading once their time is over, and records how many those were. What is due follows from the
 * records themselves, so that a day on which the server stood still is made up when it starts.
 */
@Component
@EnableConfigurationProperties(AuditSettings.class)
public class Retention {

    private static final Actor ACTOR = Actor.system("retention");

    private final JdbcClient jdbc;
    private final Journal journal;
    private final Reads reads;
    private final AuditSettings settings;
    private final Clock clock;

    Retention(JdbcClient jdbc, Journal journal, Reads reads, AuditSettings settings, Clock clock) {
        this.jdbc = jdbc;
        this.journal = journal;
        this.reads = reads;
        this.settings = settings;
        this.clock = clock;
    }

    /** How many days records are kept. */
    public int days() {
        return settings.keepDays();
    }

    /** Shortly after the start and every hour; there is something to do once a day, for whole days go. */
    @Scheduled(initialDelay = 10, fixedDelay = 3600, timeUnit = TimeUnit.SECONDS)
    public void run() {
        LocalDate until = CityClock.today(clock).minusDays(settings.keepDays());
        journal.act(ACTOR, () -> {
            Forgotten forgotten = reads.forget(CityClock.startOf(until));
            if (forgotten.signIns() + forgotten.reads() > 0) {
                jdbc.sql("insert into audit_forgotten (until_day, sign_ins, reads) values (:until, :signIns, :reads)")
                        .param("until", until)
                        .param("signIns", forgotten.signIns())
                        .param("reads", forgotten.reads())
                        .update();
            }
        });
    }

    @Configuration(proxyBeanMethods = false)
    @EnableScheduling
    static class Timers {}
}
