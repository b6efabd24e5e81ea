package luoshi.notice.web;

import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import luoshi.indicator.FigureFile;
import luoshi.indicator.Figures;
import luoshi.indicator.Indicator;
import luoshi.indicator.Indicators;
import luoshi.journal.AsOf;
import luoshi.kernel.CityClock;
import luoshi.matter.MatterList;
import luoshi.notice.Inbox;
import luoshi.notice.Message;
import luoshi.notice.Message.OfFigures;
import luoshi.notice.Message.OfFloods;
import luoshi.page.Paged;
import luoshi.page.Place;
import luoshi.page.Shell;
import luoshi.people.Asks;
import luoshi.people.SignedIn;
import luoshi.people.UnitTree;
import luoshi.people.Units;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.util.UriComponentsBuilder;

/** 收件箱: one's own messages, the newest first. */
@Controller
class InboxPages {

    static final String PATH = "/inbox";

    private final Inbox inbox;
    private final MatterList matters;
    private final Figures figures;
    private final Indicators indicators;
    private final Units units;
    private final Clock clock;

    InboxPages(Inbox inbox, MatterList matters, Figures figures, Indicators indicators, Units units, Clock clock) {
        this.inbox = inbox;
        this.matters = matters;
        this.figures = figures;
        this.indicators = indicators;
        this.units = units;
        this.clock = clock;
    }

    @GetMapping("/inbox")
    @Asks("inbox.read")
    String inbox(@RequestParam(defaultValue = "") String move, @RequestParam(required = false) Long below, SignedIn who,
            @ModelAttribute("shell") Shell shell, Model model) {
        Enum<?> what = move.isEmpty() ? null : Message.what(move).orElseThrow(() -> new ResponseStatusException(HttpStatus.BAD_REQUEST));
        UriComponentsBuilder address = UriComponentsBuilder.fromPath("/inbox").queryParamIfPresent("move", Optional.ofNullable(what));
        Paged<Message> page = Paged.read(address, below, step -> inbox.list(who, what, step.below(), step.limit()), Message::number);
        UnitTree tree = units.on(AsOf.now(CityClock.today(clock)));
        long seen = inbox.seen(who);
        InboxRow.Called called = called(page.rows());
        model.addAttribute("page", page.map(message -> InboxRow.of(message, called, seen, tree, shell.words())));
        model.addAttribute("newest", newest(page, what, below));
        model.addAttribute("unread", inbox.unread(who));
        model.addAttribute("digest", what == null && below == null ? DigestDay.of(inbox.digest(who), inbox.seenDigest(who)) : List.of());
        model.addAttribute("asOf", clock.instant());
        model.addAttribute("move", what == null ? "" : what.name());
        model.addAttribute("moves", moves(shell));
        return "notice/web/inbox";
    }

    /** What messages tell of is read where it is kept. */
    private InboxRow.Called called(List<Message> messages) {
        Map<Boolean, List<UUID>> about = messages.stream().filter(message -> message.about() != null && !(message.what() instanceof OfFloods))
                .collect(Collectors.partitioningBy(message -> message.what() instanceof OfFigures, Collectors.mapping(Message::about, Collectors.toList())));
        Map<UUID, FigureFile> files = about.get(true).isEmpty() ? Map.of()
                : figures.find(about.get(true)).stream().collect(Collectors.toMap(file -> file.figure().id(), Function.identity()));
        Map<UUID, String> names = files.isEmpty() ? Map.of()
                : indicators.list().stream().map(Indicator.Version::state).collect(Collectors.toMap(Indicator::id, Indicator::name));
        return new InboxRow.Called(matters.rows(about.get(false).stream().distinct().toList(), clock.instant()), files, names);
    }

    /** Where all can be marked as seen: on the page that shows the newest of all. */
    private static Long newest(Paged<Message> page, Enum<?> what, Long below) {
        return what != null || below != null ? null : page.rows().isEmpty() ? 0L : page.rows().getFirst().number();
    }

    private static Map<String, String> moves(Shell shell) {
        Map<String, String> moves = new LinkedHashMap<>();
        Message.ALL.forEach(kind -> moves.put(kind.name(), shell.words().of("notice.move", kind)));
        return moves;
    }

    /** What arrived after the page was opened stays unread. */
    @PostMapping("/inbox/seen")
    @Asks("inbox.read")
    String markSeen(@RequestParam(defaultValue = "0") long until, @RequestParam(defaultValue = "0") long digest, SignedIn who) {
        inbox.markSeen(who, until, Instant.ofEpochMilli(Math.clamp(digest, 0, Long.MAX_VALUE / 1_000_000)));
        return "redirect:/inbox";
    }

    @Configuration(proxyBeanMethods = false)
    static class Navigation {
        @Bean
        Place inboxPlace() {
            return new Place(10, "group.work", "place.inbox", "/inbox", "inbox.read");
        }
    }
}
