package luoshi.pipeline.zero;

import jakarta.servlet.http.HttpServletResponse;
import java.time.DateTimeException;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import luoshi.journal.AsOf;
import luoshi.page.Note;
import luoshi.page.Shell;
import luoshi.people.Asks;
import luoshi.people.Refusal;
import luoshi.people.SignedIn;
import luoshi.people.Unit;
import luoshi.pipeline.Pipeline;
import luoshi.pipeline.web.Register;
import luoshi.pipeline.web.Registry;
import luoshi.pipeline.web.SetWords;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** A year of a register, unit by unit and month by month: how many were found, where it was said that nothing was, and where nobody has said anything. */
@Controller
class ZeroPages {

    private final Zeros zeros;
    private final Registry registry;

    ZeroPages(Zeros zeros, Registry registry) {
        this.zeros = zeros;
        this.registry = registry;
    }

    @GetMapping("/pipelines/{key}/zeros")
    @Asks("pipelines.read")
    String page(@PathVariable String key, @RequestParam Map<String, String> sent, @AsOf.UntilToday AsOf asOf, @ModelAttribute("shell") Shell shell, SignedIn who, Model model) {
        return shown(registry.open(key, Map.of(), asOf, who), sent, shell, who, model);
    }

    private String shown(Register register, Map<String, String> sent, Shell shell, SignedIn who, Model model) {
        if (!register.definition().monthlyZero()) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        String asked = sent.getOrDefault("year", "");
        int today = register.asOf().day().getYear();
        int year = asked.matches("[12]\\d{3}") ? Math.min(Integer.parseInt(asked), today) : today;
        ZeroGrid grid = ZeroGrid.of(register, zeros.list(register.pipeline(), register.asOf()), year);
        List<Unit> own = grid.rows().stream().map(ZeroGrid.Row::unit).filter(unit -> who.units().anyMatch(unit.id()::equals)).toList();
        model.addAttribute("register", register.pipeline());
        model.addAttribute("definition", register.definition());
        model.addAttribute("names", new SetWords(register.definition(), shell));
        model.addAttribute("grid", grid);
        model.addAttribute("months", IntStream.rangeClosed(1, 12).mapToObj(month -> YearMonth.of(year, month)).toList());
        model.addAttribute("own", registry.edits(who, own.stream().map(Unit::id).toList()) ? own : List.of());
        model.addAttribute("latest", year == today);
        model.addAttribute("typed", sent);
        return "pipeline/zero/zeros";
    }

    @PostMapping("/pipelines/{key}/zeros")
    @Asks("pipelines.edit")
    String state(@PathVariable String key, @RequestParam Map<String, String> sent, @AsOf.UntilToday AsOf asOf, @ModelAttribute("shell") Shell shell, SignedIn who, Model model,
            HttpServletResponse response, RedirectAttributes next) {
        Register register = registry.open(key, Map.of(), asOf, who);
        try {
            Pipeline pipeline = register.pipeline();
            YearMonth month = month(sent.getOrDefault("month", ""));
            zeros.state(who, pipeline, unit(sent.getOrDefault("unit", "")), month, sent.getOrDefault("note", "").replace("\0", ""));
            next.addFlashAttribute("note", new Note("pipeline.zero.done", month.toString()));
            return "redirect:/pipelines/" + key + "/zeros?year=" + month.getYear();
        } catch (Refusal refusal) {
            response.setStatus(HttpServletResponse.SC_UNPROCESSABLE_CONTENT);
            model.addAttribute("refusal", refusal);
            return shown(register, sent, shell, who, model);
        }
    }

    private static YearMonth month(String text) {
        try {
            return YearMonth.parse(text.strip());
        } catch (DateTimeException none) {
            throw new Refusal("pipeline.zero.month", text.substring(0, Math.min(20, text.length())));
        }
    }

    private static UUID unit(String text) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException none) {
            throw new Refusal("pipeline.zero.own");
        }
    }
}
