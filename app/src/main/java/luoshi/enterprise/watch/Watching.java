package luoshi.enterprise.watch;

import java.time.LocalDate;
import luoshi.enterprise.LegalUnits;
import luoshi.enterprise.growth.WatchList;
import luoshi.enterprise.register.KnownRules;
import luoshi.enterprise.register.Scopes;
import luoshi.journal.Journal;
import luoshi.people.Door;
import luoshi.people.SignedIn;
import org.springframework.stereotype.Component;

/** Judges all enterprises of somebody's scope, and keeps what came of it from one page to the next until something is recorded of one. */
@Component
class Watching {

    /** So few: a list of a whole city is large. */
    private static final int MOST = 4;

    private final LegalUnits units;
    private final Scopes scopes;
    private final Journal.Kept<Asked, WatchList> kept;

    /** Of whom on which day. */
    private record Asked(Door.Scope scope, LocalDate day) {}

    Watching(LegalUnits units, Scopes scopes, Journal journal) {
        this.units = units;
        this.scopes = scopes;
        this.kept = journal.keeping(MOST, "enterprise_", "people_unit");
    }

    /** The list on a day, by what is known now. */
    WatchList of(SignedIn who, LocalDate day) {
        return kept.get(new Asked(scopes.of(who, LegalUnits.FIGURES), day), () -> {
            WatchList.Gathering gathering = new WatchList.Gathering(KnownRules.warnings());
            units.parts(who, day, gathering::add);
            return gathering.list();
        });
    }
}
