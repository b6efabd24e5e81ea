package luoshi.matter.board;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import luoshi.journal.AsOf;
import luoshi.kernel.CityClock;
import luoshi.matter.MatterList;
import luoshi.matter.MatterList.Held;
import luoshi.page.Paging;
import luoshi.people.Asks;
import luoshi.people.Door;
import luoshi.people.Reads;
import luoshi.people.SignedIn;
import luoshi.people.Unit;
import luoshi.people.UnitTree;
import luoshi.people.Units;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** A unit's page: what it owes, what it has asked for, what is done, and what is asked of it in a month. */
@Controller
class UnitBoard {

    private static final int MOST_PAGES = 1_000_000;

    private final MatterList list;
    private final PastBurden burden;
    private final Units units;
    private final Door door;
    private final Reads reads;
    private final Clock clock;

    UnitBoard(MatterList list, PastBurden burden, Units units, Door door, Reads reads, Clock clock) {
        this.list = list;
        this.burden = burden;
        this.units = units;
        this.door = door;
        this.reads = reads;
        this.clock = clock;
    }

    @GetMapping("/matters/units/{id}")
    @Asks("matters.read")
    String unit(@PathVariable UUID id, @RequestParam(defaultValue = "") String view, @RequestParam(defaultValue = "") String lamp, @RequestParam(defaultValue = "1") String page,
            SignedIn who, HttpServletRequest request, Model model) {
        door.require(who, "matters.read", id);
        UnitTree tree = units.on(AsOf.now(CityClock.today(clock)));
        Unit unit = tree.find(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        reads.write(who, "matters.read", id, request.getRequestURI());
        Instant now = clock.instant();
        Held held = BoardForm.one(Held.class, view) == null ? Held.OPEN : BoardForm.one(Held.class, view);
        LampChoice choice = BoardForm.one(LampChoice.class, lamp);
        Map<Held, Map<Integer, Integer>> lamps = new EnumMap<>(Held.class);
        for (Held one : Held.values()) {
            lamps.put(one, list.lamps(id, one, now));
        }
        int total = choice == null ? lamps.get(held).values().stream().mapToInt(Integer::intValue).sum() : choice.of(lamps.get(held));
        Paging paging = Paging.of(page.matches("\\d{1,7}") ? Math.clamp(Integer.parseInt(page), 1, MOST_PAGES) : 1, Paging.SIZE, total,
                "view=" + held + (choice == null ? "" : "&lamp=" + choice));
        model.addAttribute("unit", unit);
        model.addAttribute("held", held);
        model.addAttribute("lamps", lamps);
        model.addAttribute("chosen", choice == null ? "" : choice.name());
        model.addAttribute("parts", list.parts(id, held, choice == null ? List.of() : choice.codes(), now, paging.offset(), paging.size()));
        model.addAttribute("months", burden.months(id, now));
        model.addAttribute("paging", paging);
        model.addAttribute("asOf", now);
        return "matter/board/unit";
    }
}
