package luoshi.notice;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.TimeUnit;
import luoshi.kernel.CityClock;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Drops messages whose time is over. What is due follows from the rows, so that nothing is missed while the server stands still. */
@Component
@EnableConfigurationProperties(NoticeSettings.class)
class MessageRetention {

    private final JdbcClient jdbc;
    private final NoticeSettings settings;
    private final Clock clock;

    MessageRetention(JdbcClient jdbc, NoticeSettings settings, Clock clock) {
        this.jdbc = jdbc;
        this.settings = settings;
        this.clock = clock;
    }

    @Scheduled(initialDelay = 30, fixedDelay = 3600, timeUnit = TimeUnit.SECONDS)
    void run() {
        Timestamp until = Timestamp.from(CityClock.startOf(CityClock.today(clock).minusDays(settings.keepDays())));
        List.of("notice_message", "notice_outgoing", "notice_try")
                .forEach(table -> jdbc.sql("delete from " + table + " where at < :until").param("until", until).update());
    }
}
