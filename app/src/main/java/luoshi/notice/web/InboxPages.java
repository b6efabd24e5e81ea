package luoshi.notice.web;

import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import luoshi.journal.AsOf;
import luoshi.kernel.CityClock;
import luoshi.matter.MatterList;
import luoshi.matter.Move;
import luoshi.notice.Inbox;
import luoshi.notice.Message;
import luoshi.page.Paged;
import luoshi.page.Place;
import luoshi.page.Shell;
import luoshi.people.Asks;
import luoshi.people.SignedIn;
import luoshi.people.UnitTree;
import luoshi.people.Units;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.util.UriComponentsBuilder;

/** 收件箱: one's own messages, the newest first. */
@Controller
class InboxPages {

    static final String PATH = "/inbox";

    private final Inbox inbox;
    private final MatterList matters;
    private final Units units;
    private final Clock clock;

    InboxPages(Inbox inbox, MatterList matters, Units units, Clock clock) {
        this.inbox = inbox;
        this.matters = matters;
        this.units = units;
        this.clock = clock;
    }

    @GetMapping("/inbox")
    @Asks("inbox.read")
    String inbox(@RequestParam(required = false) Move move, @RequestParam(required = false) Long below, SignedIn who,
            @ModelAttribute("shell") Shell shell, Model model) {
        UriComponentsBuilder address = UriComponentsBuilder.fromPath("/inbox").queryParamIfPresent("move", Optional.ofNullable(move));
        Paged<Message> page = Paged.read(address, below, step -> inbox.list(who, move, step.below(), step.limit()), Message::number);
        UnitTree tree = units.on(AsOf.now(CityClock.today(clock)));
        long seen = inbox.seen(who);
        Map<UUID, MatterList.Row> called = matters.rows(page.rows().stream().map(Message::matter).distinct().toList(), clock.instant());
        model.addAttribute("page", page.map(message -> InboxRow.of(message, called.get(message.matter()), seen, tree, shell.words())));
        model.addAttribute("newest", newest(page, move, below));
        model.addAttribute("unread", inbox.unread(who));
        model.addAttribute("digest", move == null && below == null ? DigestDay.of(inbox.digest(who), inbox.seenDigest(who)) : List.of());
        model.addAttribute("asOf", clock.instant());
        model.addAttribute("move", move == null ? "" : move.name());
        model.addAttribute("moves", moves(shell));
        return "notice/web/inbox";
    }

    /** Where all can be marked as seen: on the page that shows the newest of all. */
    private static Long newest(Paged<Message> page, Move move, Long below) {
        return move != null || below != null ? null : page.rows().isEmpty() ? 0L : page.rows().getFirst().number();
    }

    private static Map<String, String> moves(Shell shell) {
        Map<String, String> moves = new LinkedHashMap<>();
        Arrays.stream(Move.values()).forEach(move -> moves.put(move.name(), shell.words().of("notice.move", move)));
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
