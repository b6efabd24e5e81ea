package luoshi.enterprise.register;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import luoshi.enterprise.Assurance;
import luoshi.enterprise.FirmRecords;
import luoshi.enterprise.LegalUnit;
import luoshi.enterprise.Passage;
import luoshi.enterprise.Stated;
import luoshi.enterprise.criteria.Fact;
import luoshi.kernel.CreditCode;
import luoshi.people.Door;
import luoshi.people.Refusal;
import luoshi.people.SignedIn;
import luoshi.people.UnitTree;
import org.springframework.http.HttpStatus;
import org.springframework.web.server.ResponseStatusException;

/** What is refused of what somebody wants to record of a legal unit. */
public final class FirmChecks {

    private static final String FISCAL = "(19|20)\\d\\d";
    private static final String PERIODS = FISCAL + "(-(0[1-9]|1[0-2])|Q[1-4])?";
    private static final int LONGEST_NOTE = 500;

    private final SignedIn who;
    private final Scopes scopes;
    private final UnitTree tree;
    private final LocalDate today;
    private final Map<String, Door.Scope> reached = new HashMap<>();

    /** For somebody, on a day. */
    public FirmChecks(SignedIn who, Scopes scopes, UnitTree tree, LocalDate today) {
        this.who = who;
        this.scopes = scopes;
        this.tree = tree;
        this.today = today;
    }

    /** Whether they may. */
    public void may(LegalUnit unit, String action) {
        if (!Scopes.covers(scope(action), unit)) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
    }

    /** The scope of an action, asked for once however many rows there are. */
    private Door.Scope scope(String action) {
        return reached.computeIfAbsent(action, _ -> scopes.of(who, action));
    }

    /** The legal unit itself. */
    public void unit(LegalUnit unit) {
        if (!CreditCode.isCode(unit.code())) {
            throw new Refusal(CreditCode.hasForm(unit.code()) ? "firm.code-check" : "firm.code-form", unit.code());
        }
        if (unit.name().isBlank()) {
            throw new Refusal("firm.nameless");
        }
        List.of(unit.name(), unit.park(), unit.chain()).forEach(text -> Refusal.whereLonger(text, LegalUnit.LONGEST));
        if (tree.find(unit.unit()).isEmpty()) {
            throw new Refusal("firm.unit");
        }
        if (!unit.industry().isEmpty() && !KnownRules.facts().get("industry").choices().contains(unit.industry())) {
            throw new Refusal("firm.industry", unit.industry());
        }
        may(unit, FirmRecords.EDIT);
    }

    /** Figures, as they are kept. */
    public List<Stated> figures(LegalUnit unit, List<Stated> figures) {
        return figures.stream().map(one -> figure(unit, one)).toList();
    }

    private Stated figure(LegalUnit unit, Stated said) {
        Fact fact = KnownRules.facts().get(said.fact());
        if (fact == null) {
            throw new Refusal("firm.fact", said.fact());
        }
        if (!(fact.yearly() ? said.period().matches(PERIODS) : said.period().equals(Stated.ALWAYS))) {
            throw new Refusal("firm.period", fact.zh(), said.period());
        }
        if (said.state() != Assurance.REPORTED || said.settles()) {
            may(unit, FirmRecords.EDIT);
        }
        if (said.settles() && said.note().isBlank()) {
            throw new Refusal("firm.settle-reason", fact.zh());
        }
        boolean own = who.units().anyMatch(post -> tree.within(said.source(), post));
        if (!own && !scope(FirmRecords.EDIT).all()) {
            throw new Refusal("firm.source", tree.name(said.source()));
        }
        Refusal.whereLonger(said.note(), LONGEST_NOTE);
        if (said.takesBack()) {
            return said;
        }
        FactText.Kept kept = FactText.kept(fact, said.value(), said.measure()).orElseThrow(() -> new Refusal("firm.value", fact.zh(), said.value(), fact.measure()));
        return new Stated(said.fact(), said.period(), kept.value(), kept.measure(), said.source(), said.state(), said.settles(), said.file(), said.note().strip());
    }

    /** An entry or exit of one that is in the register, or is not. */
    public void passage(LegalUnit unit, Passage passage, boolean present) {
        if (passage.way().enters() == present) {
            throw new Refusal(present ? "firm.present" : "firm.left", unit.name());
        }
        if (passage.day().isAfter(today)) {
            throw new Refusal("firm.day-to-come", passage.day());
        }
        if ((passage.way() == Passage.Way.MERGED) == (passage.successor() == null) || unit.id().equals(passage.successor())) {
            throw new Refusal("firm.successor");
        }
        Refusal.whereLonger(passage.note(), LONGEST_NOTE);
    }
}
