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

    /** Counties and other units: all of them together are about as large as the city, whose list of 100,000 takes 50 MiB and of which one is kept. */
    private static final int PARTS = 20;

    private static final String[] FACTS = {"enterprise_", "people_unit", "pipeline_entry"};

    private final LegalUnits units;
    private final Scopes scopes;
    private final Journal.Kept<Asked, WatchList> whole;
    private final Journal.Kept<Asked, WatchList> parts;

    /** Of whom on which day. */
    private record Asked(Door.Scope scope, LocalDate day) {}

    Watching(LegalUnits units, Scopes scopes, Journal journal) {
        this.units = units;
        this.scopes = scopes;
        this.whole = journal.keeping(1, FACTS);
        this.parts = journal.keeping(PARTS, FACTS);
    }

    /** The list on a day, by what is known now. */
    WatchList of(SignedIn who, LocalDate day) {
        Door.Scope scope = scopes.of(who, LegalUnits.FIGURES);
        return (scope.all() ? whole : parts).get(new Asked(scope, day), () -> {
            WatchList.Gathering gathering = new WatchList.Gathering(KnownRules.warnings());
            units.parts(who, day, gathering::add);
            return gathering.list();
        });
    }
}
