package luoshi.desk.web;

import java.time.Duration;
import luoshi.desk.DayStepped;
import luoshi.journal.Genesis;
import luoshi.people.Asks;
import luoshi.people.SignedIn;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** What only a demo has: its time can be put forward. */
@Controller
class DemoPages {

    private static final int FARTHEST = 31;

    private final Genesis genesis;
    private final ApplicationEventPublisher events;

    DemoPages(Genesis genesis, ApplicationEventPublisher events) {
        this.genesis = genesis;
        this.events = events;
    }

    @PostMapping("/demo/step")
    @Asks("desk.read")
    String step(@RequestParam int days, SignedIn who) {
        if (!genesis.isStaged() || days < 1 || days > FARTHEST) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        for (int day = 0; day < days; day++) {
            genesis.step(who.actor(), Duration.ofDays(1));
            events.publishEvent(new DayStepped());
        }
        return "redirect:/";
    }
}
