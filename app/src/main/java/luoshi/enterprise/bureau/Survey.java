package luoshi.enterprise.bureau;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import luoshi.enterprise.FirmFacts;
import luoshi.enterprise.LegalUnits;
import luoshi.enterprise.criteria.RuleSet;
import luoshi.enterprise.reach.Cohorts;
import luoshi.enterprise.reach.Holding;
import luoshi.enterprise.reach.Reach;
import luoshi.enterprise.reach.Search;
import luoshi.enterprise.reach.Target;
import luoshi.enterprise.register.Among;
import luoshi.enterprise.register.Holdings;
import luoshi.enterprise.register.KnownFacts;
import luoshi.enterprise.register.KnownRules;
import luoshi.people.Reads;
import luoshi.people.SignedIn;
import org.springframework.stereotype.Component;

/** Goes over all enterprises that somebody may see. */
@Component
class Survey {

    private final LegalUnits units;
    private final Holdings holdings;
    private final Reads reads;

    Survey(LegalUnits units, Holdings holdings, Reads reads) {
        this.units = units;
        this.holdings = holdings;
        this.reads = reads;
    }

    /** How far a target can be reached among some of those whose figures somebody may see. That they looked is written down: the answer names firms and what they lack. */
    Reach reach(SignedIn who, Target target, Among among, LocalDate day, String path) {
        Optional<Set<String>> ids = units.ids(who, among);
        List<Holding> held = holdings.of(target.rules().key(), day).stream().filter(one -> ids.isEmpty() || ids.get().contains(one.firm())).toList();
        Search search = Search.of(target, held);
        UUID[] looked = new UUID[1];
        units.parts(who, among, day, part -> {
            looked[0] = looked[0] == null ? foreign(who, part) : looked[0];
            search.add(part);
        });
        if (looked[0] != null) {
            reads.write(who, LegalUnits.FIGURES, looked[0], path);
        }
        return search.reach();
    }

    private static UUID foreign(SignedIn who, List<FirmFacts> part) {
        return part.stream().map(one -> ((KnownFacts) one.facts()).unit()).filter(unit -> who.units().noneMatch(one -> one.equals(unit.unit()) || one.equals(unit.own()))).map(unit -> unit.unit())
                .findFirst().orElse(null);
    }

    /** How some of those whose figures somebody may see stand by a rule set, in numbers that name nobody. */
    Cohorts cohorts(SignedIn who, RuleSet rules, Among among, Map<Cohorts.By, String> only, LocalDate day) {
        Cohorts.Gathering gathering = new Cohorts.Gathering(rules, KnownRules.book(), only);
        units.parts(who, among, day, gathering::add);
        return gathering.cohorts();
    }
}
