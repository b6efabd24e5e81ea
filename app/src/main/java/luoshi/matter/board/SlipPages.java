package luoshi.matter.board;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import luoshi.kernel.CityClock;
import luoshi.matter.Matters;
import luoshi.matter.slip.SlipDocument;
import luoshi.matter.slip.SlipText;
import luoshi.matter.store.MatterStore;
import luoshi.page.Download;
import luoshi.people.Asks;
import luoshi.people.Door;
import luoshi.people.SignedIn;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** The slips as one Word document: of what was handed out or chased in some acts, or 交办单 of some matters. Everybody gets those to units they may see. */
@Controller
class SlipPages {

    private static final int MOST = 5_000;

    private final MatterStore store;
    private final Matters matters;
    private final Slips slips;
    private final Door door;
    private final Clock clock;

    SlipPages(MatterStore store, Matters matters, Slips slips, Door door, Clock clock) {
        this.store = store;
        this.matters = matters;
        this.slips = slips;
        this.door = door;
        this.clock = clock;
    }

    @GetMapping("/matters/slips")
    @Asks("matters.read")
    void slips(@RequestParam(defaultValue = "") List<String> act, @RequestParam(defaultValue = "") List<String> matter, SignedIn who, HttpServletResponse response) throws IOException {
        List<UUID> acts = act.stream().map(BoardForm::id).filter(Objects::nonNull).distinct().toList();
        List<UUID> ids = acts.isEmpty() ? matter.stream().map(BoardForm::id).filter(Objects::nonNull).distinct().toList()
                : acts.stream().flatMap(one -> store.movedBy(one).stream()).distinct().toList();
        if (ids.size() > MOST) {
            throw new ResponseStatusException(HttpStatus.BAD_REQUEST);
        }
        LocalDate today = CityClock.today(clock);
        List<SlipText> texts = ids.isEmpty() ? List.of() : slips.of(matters.findAll(ids), acts, door.scope(who, "matters.read"), today);
        if (texts.isEmpty()) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        String kind = texts.stream().map(text -> text.kind().word()).distinct().count() == 1 ? texts.getFirst().kind().word() : "督办单据";
        Download.named(kind + "-" + texts.getFirst().day() + ".docx").build().getHeaders().forEach((name, values) -> response.setHeader(name, values.getFirst()));
        SlipDocument.write(texts, response.getOutputStream());
    }
}
