package luoshi.matter.board;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import luoshi.journal.AsOf;
import luoshi.kernel.CityClock;
import luoshi.matter.deed.Redating;
import luoshi.matter.store.RuleBook;
import luoshi.page.Note;
import luoshi.people.Asks;
import luoshi.people.Refusal;
import luoshi.people.SignedIn;
import luoshi.people.Units;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** 重算期限: the matters in hand whose days move by a calendar that was published since, from which day to which, to be chosen from. */
@Controller
class RedatePages {

    /** Rows on the page; the rest comes when these are done, or all of it at once. */
    private static final int SHOWN = 300;

    private final Redating redating;
    private final RuleBook rules;
    private final Units units;
    private final Clock clock;

    RedatePages(Redating redating, RuleBook rules, Units units, Clock clock) {
        this.redating = redating;
        this.rules = rules;
        this.units = units;
        this.clock = clock;
    }

    @GetMapping("/matters/redate")
    @Asks("matters.issue")
    String page(SignedIn who, Model model) {
        return shown(redating.preview(who), Set.of(), "", model);
    }

    private String shown(Map<UUID, List<Redating.Moving>> moving, Set<UUID> ticked, String reason, Model model) {
        model.addAttribute("total", moving.size());
        model.addAttribute("moving", moving.values().stream().limit(SHOWN).toList());
        model.addAttribute("ticked", ticked);
        model.addAttribute("reason", reason);
        model.addAttribute("declared", rules.current().calendar().declaredUntil().getYear());
        model.addAttribute("version", rules.current().version());
        model.addAttribute("tree", units.on(AsOf.now(CityClock.today(clock))));
        return "matter/board/redate";
    }

    @PostMapping("/matters/redate")
    @Asks("matters.issue")
    String record(@RequestParam MultiValueMap<String, String> sent, SignedIn who, Model model, RedirectAttributes next, HttpServletResponse response) {
        Set<UUID> ticked = sent.getOrDefault("matter", List.of()).stream().map(BoardForm::id).filter(Objects::nonNull).limit(SHOWN).collect(Collectors.toSet());
        String reason = Objects.requireNonNullElse(sent.getFirst("reason"), "").replace("\0", "").strip();
        Set<UUID> chosen = "all".equals(sent.getFirst("which")) ? redating.preview(who).keySet() : ticked;
        try {
            if (chosen.isEmpty()) {
                throw new Refusal("redate.none");
            }
            next.addFlashAttribute("note", new Note("redate.done", String.valueOf(redating.record(who, chosen, reason))));
            return "redirect:/matters/redate";
        } catch (Refusal refusal) {
            model.addAttribute("refusal", refusal);
            response.setStatus(HttpServletResponse.SC_UNPROCESSABLE_CONTENT);
            return shown(redating.preview(who), ticked, reason, model);
        }
    }
}
