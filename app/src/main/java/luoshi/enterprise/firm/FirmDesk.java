package luoshi.enterprise.firm;

import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import luoshi.enterprise.FirmFile;
import luoshi.enterprise.FirmRecords;
import luoshi.enterprise.LegalUnit;
import luoshi.enterprise.LegalUnits;
import luoshi.enterprise.register.FirmStore;
import luoshi.enterprise.register.Scopes;
import luoshi.journal.AsOf;
import luoshi.kernel.CityClock;
import luoshi.people.Reads;
import luoshi.people.SignedIn;
import luoshi.people.Unit;
import luoshi.people.UnitKind;
import luoshi.people.UnitTree;
import luoshi.people.Units;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;

/** Opens legal units for their pages, and writes down who looks at figures that are not their own unit's. */
@Component
class FirmDesk {

    private final LegalUnits legalUnits;
    private final FirmStore store;
    private final Scopes scopes;
    private final Units units;
    private final Reads reads;
    private final Clock clock;

    FirmDesk(LegalUnits legalUnits, FirmStore store, Scopes scopes, Units units, Reads reads, Clock clock) {
        this.legalUnits = legalUnits;
        this.store = store;
        this.scopes = scopes;
        this.units = units;
        this.reads = reads;
        this.clock = clock;
    }

    /** A legal unit that somebody may look at. */
    FirmFile open(SignedIn who, UUID id, AsOf asOf) {
        return legalUnits.find(who, id, asOf).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    /** One whose figures they may see. */
    FirmFile openFigures(SignedIn who, UUID id, AsOf asOf, String path) {
        FirmFile file = open(who, id, asOf);
        scopes.require(who, LegalUnits.FIGURES, file.unit());
        looked(who, file, path);
        return file;
    }

    /** Writes down that somebody looked at its figures, where they are not their own unit's. */
    void looked(SignedIn who, FirmFile file, String path) {
        if (who.units().noneMatch(one -> one.equals(file.unit().unit()) || one.equals(file.unit().own()))) {
            reads.write(who, LegalUnits.FIGURES, file.unit().unit(), path);
        }
    }

    boolean allows(SignedIn who, String action, LegalUnit unit) {
        return scopes.allows(who, action, unit);
    }

    UnitTree tree() {
        return units.on(AsOf.now(today()));
    }

    LocalDate today() {
        return CityClock.today(clock);
    }

    AsOf now() {
        return AsOf.now(today());
    }

    /** Names of legal units by their ids. */
    Map<UUID, String> names(List<UUID> ids) {
        return store.files(ids, null).values().stream().collect(Collectors.toMap(file -> file.unit().id(), file -> file.unit().name()));
    }

    /** The units as whose source somebody can state figures of a legal unit: those of their posts, and for the bureaus that keep the register all bureaus and the county. */
    Map<String, String> sources(SignedIn who, LegalUnit unit) {
        UnitTree tree = tree();
        Map<String, String> sources = new LinkedHashMap<>();
        who.units().forEach(one -> sources.put(one.toString(), tree.name(one)));
        if (scopes.of(who, FirmRecords.EDIT).all()) {
            Stream.concat(Stream.of(unit.unit()), tree.inOrder().stream().filter(one -> one.kind() == UnitKind.BUREAU).map(Unit::id))
                    .forEach(one -> sources.putIfAbsent(one.toString(), tree.name(one)));
        }
        return sources;
    }
}
