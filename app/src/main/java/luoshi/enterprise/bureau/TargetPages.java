package luoshi.enterprise.bureau;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import luoshi.enterprise.LegalUnits;
import luoshi.enterprise.reach.Prospect;
import luoshi.enterprise.reach.Reach;
import luoshi.enterprise.reach.TargetWording;
import luoshi.enterprise.reach.TargetWording.Lack;
import luoshi.enterprise.register.Holdings;
import luoshi.journal.AsOf;
import luoshi.page.Download;
import luoshi.page.Place;
import luoshi.page.Shell;
import luoshi.page.Words;
import luoshi.people.Asks;
import luoshi.people.SignedIn;
import luoshi.people.UnitTree;
import luoshi.people.Units;
import luoshi.pipeline.Pipelines;
import luoshi.sheet.SheetColumn;
import luoshi.sheet.SheetQueue;
import luoshi.sheet.SheetWriter;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Whether a plan's number of enterprises can be reached, and by whom, for a bureau and for a county among its own. Nothing that is asked is kept. */
@Controller
@RequestMapping("/enterprises/targets")
class TargetPages {

    private static final String PATH = "/enterprises/targets";

    private final Survey survey;
    private final LegalUnits legalUnits;
    private final Units units;
    private final Pipelines registers;

    TargetPages(Survey survey, LegalUnits legalUnits, Units units, Pipelines registers) {
        this.survey = survey;
        this.legalUnits = legalUnits;
        this.units = units;
        this.registers = registers;
    }

    @GetMapping
    @Asks("enterprise.survey")
    String page(@RequestParam Map<String, String> sent, @AsOf.UntilToday AsOf asOf, @ModelAttribute("shell") Shell shell, SignedIn who, HttpServletResponse response, Model model) {
        List<UUID> seen = legalUnits.choices(who).units();
        TargetForm form = TargetForm.of(sent, asOf.day(), seen);
        UnitTree tree = units.on(AsOf.now(asOf.day()));
        response.setStatus(form.wrong().isEmpty() ? HttpServletResponse.SC_OK : HttpServletResponse.SC_UNPROCESSABLE_CONTENT);
        model.addAttribute("form", form);
        model.addAttribute("rules", TitleRules.on(asOf.day()));
        model.addAttribute("sectors", TitleRules.sectors().values());
        model.addAttribute("counties", seen.stream().collect(Collectors.toMap(UUID::toString, tree::name, (one, _) -> one, LinkedHashMap::new)));
        model.addAttribute("day", asOf.day());
        model.addAttribute("query", shell.address().replaceAll("^[^?]*", ""));
        model.addAttribute("register", form.choice() == null ? null : Holdings.register(form.choice().rules().key()).filter(key -> registers.find(key).isPresent()).orElse(null));
        model.addAttribute("view", form.target() == null ? null : TargetView.of(survey.reach(who, form.target(), form.among(), asOf.day(), PATH), english(shell)));
        return "enterprise/bureau/targets";
    }

    private static boolean english(Shell shell) {
        return shell.words().language() == Words.Language.EN;
    }

    /** All that are near, as a sheet. */
    @GetMapping("/sheet")
    @Asks("enterprise.survey")
    void sheet(@RequestParam Map<String, String> sent, @AsOf.UntilToday AsOf asOf, @ModelAttribute("shell") Shell shell, SignedIn who, HttpServletResponse response) throws IOException {
        TargetForm form = TargetForm.of(sent, asOf.day(), legalUnits.choices(who).units());
        if (form.target() == null) {
            response.sendRedirect(shell.address().replaceFirst("/sheet", ""));
            return;
        }
        Reach reach = survey.reach(who, form.target(), form.among(), asOf.day(), PATH + "/sheet");
        TargetWording words = new TargetWording(english(shell));
        Download.sheet(response, "targets-" + form.choice().rules().key() + "-" + asOf.day() + ".xlsx");
        SheetQueue.write(() -> {
            try (SheetWriter sheet = new SheetWriter(shell.t("seek.title"), columns(shell))) {
                Function<Prospect, List<Lack>> lacks = words.lacking(form.choice().rules());
                Stream.concat(reach.met().stream(), reach.near().stream()).forEach(one -> sheet.row(cells(one, lacks.apply(one), shell)));
                sheet.row(Arrays.asList(words.verdict(reach)));
                sheet.row(Arrays.asList(words.near(reach.target().near()) + " " + words.purpose()));
                sheet.writeTo(response.getOutputStream());
            }
        });
    }

    private static List<SheetColumn> columns(Shell shell) {
        return List.of(SheetColumn.of("name", 40, shell.t("firm.name")), SheetColumn.of("county", 16, shell.t("firm.unit")), SheetColumn.of("stands", 12, shell.t("criteria.outcome")),
                SheetColumn.of("changes", 10, shell.t("seek.changes.number")), SheetColumn.of("effort", 10, shell.t("seek.effort")), SheetColumn.of("lacks", 80, shell.t("seek.lacks")),
                SheetColumn.of("asks", 14, shell.t("seek.only-unknown")));
    }

    private static List<Object> cells(Prospect one, List<Lack> lacks, Shell shell) {
        String text = lacks.stream().map(lack -> lack.line() + " [" + lack.clause() + "] " + lack.words()).collect(Collectors.joining("\n"));
        return Arrays.asList(one.firm().name(), one.firm().county(), shell.words().of("criteria.outcome", one.outcome()), String.valueOf(one.changes()), TargetView.effort(one),
                lacks.isEmpty() ? shell.t("seek.ready") : text, one.onlyUnknown() ? shell.t("item.yes") : "");
    }

    @Configuration(proxyBeanMethods = false)
    static class Navigation {
        @Bean
        Place seekPlace() {
            return new Place(139, "group.work", "place.seek", PATH, "enterprise.survey");
        }
    }
}
