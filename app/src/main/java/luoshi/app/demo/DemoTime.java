package luoshi.app.demo;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import luoshi.journal.Actor;
import luoshi.journal.Genesis;
import luoshi.kernel.CityClock;
import org.springframework.stereotype.Component;

/** The staged time of the example city, which goes by as its people work. */
@Component
class DemoTime {

    private final Genesis genesis;
    private final Clock clock;

    DemoTime(Genesis genesis, Clock clock) {
        this.genesis = genesis;
        this.clock = clock;
    }

    Instant now() {
        return clock.instant();
    }

    LocalDate today() {
        return CityClock.today(clock);
    }

    void pass(Duration time) {
        genesis.step(Actor.system("demo"), time);
    }

    void until(Instant moment) {
        pass(Duration.between(now(), moment));
    }
}
