package luoshi.matter.board;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import luoshi.journal.AsOf;
import luoshi.kernel.CityClock;
import luoshi.matter.MatterList;
import luoshi.page.Paging;
import luoshi.people.Asks;
import luoshi.people.Door;
import luoshi.people.SignedIn;
import luoshi.people.Units;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** A leader's page for the phone: the matters they are in charge of and no others, red first. */
@Controller
class LeaderBoard {

    private static final int MOST_PAGES = 1_000_000;

    private final MatterList list;
    private final BoardRows rows;
    private final Units units;
    private final Door door;
    private final Clock clock;

    LeaderBoard(MatterList list, BoardRows rows, Units units, Door door, Clock clock) {
        this.list = list;
        this.rows = rows;
        this.units = units;
        this.door = door;
        this.clock = clock;
    }

    @GetMapping("/matters/leader")
    @Asks("matters.read")
    String leader(@RequestParam(defaultValue = "") String lamp, @RequestParam(defaultValue = "1") String page, SignedIn who, Model model) {
        Instant now = clock.instant();
        Door.Scope scope = door.scope(who, "matters.read");
        LampChoice choice = BoardForm.one(LampChoice.class, lamp);
        UUID leader = who.person().id();
        MatterList.Filter filter = BoardForm.of(Map.of("leader", leader.toString(), "lamp", lamp)).filter();
        Map<Integer, Integer> lamps = list.lamps(scope, filter.lit(List.of()), now);
        int total = choice == null ? lamps.values().stream().mapToInt(Integer::intValue).sum() : choice.of(lamps);
        Paging paging = Paging.of(page.matches("\\d{1,7}") ? Math.clamp(Integer.parseInt(page), 1, MOST_PAGES) : 1, Paging.SIZE, total, choice == null ? "" : "lamp=" + choice);
        model.addAttribute("lamps", lamps);
        model.addAttribute("chosen", choice == null ? "" : choice.name());
        model.addAttribute("lines", rows.lines(list.list(scope, filter, now, paging.offset(), paging.size()), now));
        model.addAttribute("tree", units.on(AsOf.now(CityClock.today(clock))));
        model.addAttribute("paging", paging);
        return "matter/board/leader";
    }
}
