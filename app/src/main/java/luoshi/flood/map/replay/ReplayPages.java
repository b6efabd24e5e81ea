package luoshi.flood.map.replay;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import luoshi.flood.map.MapSheets;
import luoshi.flood.scenario.Scenarios;
import luoshi.flood.watch.Warnings;
import luoshi.page.Place;
import luoshi.page.Shell;
import luoshi.people.Asks;
import luoshi.people.Refusal;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** The page of a replay 回放, and the frames that its script asks for ahead. */
@Controller
public class ReplayPages {

    private static final String READ = "flood.read";
    /** So many events stand on the page. */
    private static final int EVENTS = 500;

    private final Frames frames;
    private final Warnings warnings;
    private final MapSheets sheets;
    private final Scenarios scenarios;
    private final Clock clock;

    ReplayPages(Frames frames, Warnings warnings, MapSheets sheets, Scenarios scenarios, Clock clock) {
        this.frames = frames;
        this.warnings = warnings;
        this.sheets = sheets;
        this.scenarios = scenarios;
        this.clock = clock;
    }

    @GetMapping("/flood/replay")
    @Asks(READ)
    String replay(@RequestParam(defaultValue = "") String from, @RequestParam(defaultValue = "") String to, @ModelAttribute("shell") Shell shell, HttpServletResponse response, Model model) {
        Period period;
        try {
            period = Period.asked(from, to, clock.instant());
        } catch (Refusal refusal) {
            response.setStatus(HttpServletResponse.SC_UNPROCESSABLE_CONTENT);
            model.addAttribute("refusal", refusal);
            period = Period.asked("", "", clock.instant());
        }
        List<Warnings.Passed> passed = warnings.between(period.begins(), period.ends());
        scenarios.played().ifPresent(played -> model.addAttribute("scenario", Period.around(played.from(), played.to()).address()));
        model.addAttribute("sheet", sheets.show(shell, response));
        model.addAttribute("view", new ReplayView(period.from().toString(), period.to().toString(), from.isEmpty() ? period.from().toString() : from, to.isEmpty() ? period.to().toString() : to,
                period.begins().toEpochMilli(), period.seconds(), passed.size(), passed.stream().limit(EVENTS).map(one -> frames.event(one, shell)).toList()));
        return "flood/map/replay/replay";
    }

    /** Pictures at steps after a moment, each with what differs from the one before it. */
    @GetMapping("/flood/replay/frames")
    @Asks(READ)
    ResponseEntity<Frames.Chunk> frames(@RequestParam String from, @RequestParam String to, @RequestParam int step, @ModelAttribute("shell") Shell shell) {
        try {
            Period period = Period.asked(from, to, clock.instant());
            if (step < 1 || step > 86_400) {
                throw new ResponseStatusException(HttpStatus.BAD_REQUEST);
            }
            Instant begins = period.begins();
            int steps = (int) Math.min(Frames.MOST, Math.ceilDiv(period.seconds(), (long) step));
            return ResponseEntity.ok().header("Cache-Control", "no-store").body(frames.of(begins, Duration.ofSeconds(step), steps, shell));
        } catch (Refusal refused) {
            throw new ResponseStatusException(HttpStatus.BAD_REQUEST);
        }
    }

    @Configuration(proxyBeanMethods = false)
    static class Navigation {
        @Bean
        Place replayPlace() {
            return new Place(153, "group.flood", "place.flood-replay", "/flood/replay", READ);
        }
    }
}
