package luoshi.enterprise.firm;

import jakarta.servlet.http.HttpServletRequest;
import java.util.UUID;
import luoshi.enterprise.FirmFile;
import luoshi.enterprise.LegalUnits;
import luoshi.enterprise.growth.Measure;
import luoshi.enterprise.growth.WatchList;
import luoshi.enterprise.register.KnownFacts;
import luoshi.enterprise.register.KnownRules;
import luoshi.journal.AsOf;
import luoshi.page.Shell;
import luoshi.page.Words;
import luoshi.people.Asks;
import luoshi.people.SignedIn;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;

/** How one legal unit has grown, beside those of its industry and size, and what is to be warned of. */
@Controller
class FirmGrowthPages {

    private final FirmDesk desk;
    private final LegalUnits units;

    FirmGrowthPages(FirmDesk desk, LegalUnits units) {
        this.desk = desk;
        this.units = units;
    }

    @GetMapping("/enterprises/firms/{id}/growth")
    @Asks("enterprise.figures")
    String page(@PathVariable UUID id, @AsOf.UntilToday AsOf asOf, @ModelAttribute("shell") Shell shell, SignedIn who, HttpServletRequest request, Model model) {
        FirmFile file = desk.openFigures(who, id, asOf, request.getRequestURI());
        KnownFacts facts = KnownFacts.of(file, asOf.day(), KnownRules.facts());
        model.addAttribute("file", file);
        model.addAttribute("view", GrowthView.of(facts, units.beside(who, facts, Measure.all(KnownRules.facts())), shell.words().language() == Words.Language.EN));
        model.addAttribute("watched", watched(facts));
        return "enterprise/firm/growth";
    }

    /** Its warnings, and those of which it cannot be told. */
    static WatchList.Watched watched(KnownFacts facts) {
        return WatchList.of(facts.firm(""), KnownRules.warnings());
    }
}
