package luoshi.pipeline.loading;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.LocalDate;
import luoshi.journal.AsOf;
import luoshi.kernel.CityClock;
import luoshi.page.Note;
import luoshi.page.Shell;
import luoshi.people.Asks;
import luoshi.people.Refusal;
import luoshi.people.SignedIn;
import luoshi.pipeline.Period;
import luoshi.pipeline.Pipeline;
import luoshi.pipeline.Pipelines;
import luoshi.pipeline.item.Names;
import luoshi.pipeline.web.Opened;
import luoshi.sheet.SheetDay;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The periods 期 of a register, recorded by the unit that keeps it. */
@Controller
class PeriodPages {

    private final Pipelines pipelines;
    private final Opened opened;
    private final Clock clock;

    PeriodPages(Pipelines pipelines, Opened opened, Clock clock) {
        this.pipelines = pipelines;
        this.opened = opened;
        this.clock = clock;
    }

    @GetMapping("/pipelines/{key}/periods")
    @Asks("pipelines.read")
    String page(@PathVariable String key, SignedIn who, @ModelAttribute("shell") Shell shell, Model model) {
        return shown(opened.pipeline(key), "", "", who, shell, model);
    }

    private String shown(Pipeline pipeline, String name, String day, SignedIn who, Shell shell, Model model) {
        model.addAttribute("pipeline", pipeline);
        model.addAttribute("names", new Names(shell.words()));
        model.addAttribute("periods", pipelines.periods(pipeline.key(), AsOf.now(CityClock.today(clock))));
        model.addAttribute("keeps", opened.keeps(who, pipeline));
        model.addAttribute("name", name);
        model.addAttribute("day", day);
        return "pipeline/loading/periods";
    }

    @PostMapping("/pipelines/{key}/periods")
    @Asks("pipelines.edit")
    String add(@PathVariable String key, @RequestParam(defaultValue = "") String name, @RequestParam(defaultValue = "") String day, SignedIn who, @ModelAttribute("shell") Shell shell,
            Model model, HttpServletResponse response, RedirectAttributes next) {
        Pipeline pipeline = opened.pipeline(key);
        try {
            LocalDate read = SheetDay.on(day, CityClock.today(clock).getYear()).orElseThrow(() -> new Refusal("field.date", shell.t("periods.day"), day));
            pipelines.add(who, pipeline, new Period(name.replace("\0", ""), read));
            next.addFlashAttribute("note", new Note("periods.done", name));
            return "redirect:/pipelines/" + key + "/periods";
        } catch (Refusal refusal) {
            model.addAttribute("refusal", refusal);
            response.setStatus(HttpServletResponse.SC_UNPROCESSABLE_CONTENT);
            return shown(pipeline, name, day, who, shell, model);
        }
    }
}
