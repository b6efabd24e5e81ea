package luoshi.enterprise.register;

import java.time.Clock;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import luoshi.enterprise.LegalUnit;
import luoshi.journal.AsOf;
import luoshi.kernel.CityClock;
import luoshi.people.Door;
import luoshi.people.Role;
import luoshi.people.SignedIn;
import luoshi.people.UnitTree;
import luoshi.people.Units;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;

/** Whose legal units somebody may see: a county those that it looks after, an enterprise itself, and the bureaus that keep the register all. */
@Component
public class Scopes {

    private final Door door;
    private final Units units;
    private final JdbcClient jdbc;
    private final Clock clock;

    Scopes(Door door, Units units, JdbcClient jdbc, Clock clock) {
        this.door = door;
        this.units = units;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** The units whose legal units somebody may do this to. */
    public Door.Scope of(SignedIn who, String action) {
        Door.Scope scope = door.scope(who, action);
        return !scope.all() && door.allowsSomewhere(who, action) && keeps(who) ? new Door.Scope(true, Set.of()) : scope;
    }

    /** Whether somebody may do this to a legal unit. */
    public boolean allows(SignedIn who, String action, LegalUnit unit) {
        return covers(of(who, action), unit);
    }

    /** Whether a legal unit is within a scope. */
    public static boolean covers(Door.Scope scope, LegalUnit unit) {
        return scope.covers(unit.unit()) || unit.own() != null && scope.covers(unit.own());
    }

    /** Refuses what is not allowed, as a page that is not there: whether there is such an enterprise is nobody's business either. */
    public void require(SignedIn who, String action, LegalUnit unit) {
        if (!allows(who, action, unit)) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
    }

    /** Refuses to let somebody say who keeps the register who may not. */
    public void requireKeeping(SignedIn who, UUID unit) {
        door.require(who, "enterprise.keep", unit);
    }

    /** Whether somebody works in a bureau that keeps the register. */
    private boolean keeps(SignedIn who) {
        Set<UUID> keepers = keepers();
        if (keepers.isEmpty()) {
            return false;
        }
        UnitTree tree = units.on(AsOf.now(CityClock.today(clock)));
        return who.posts().stream().filter(post -> post.role() == Role.HEAD || post.role() == Role.CONTACT)
                .anyMatch(post -> keepers.stream().anyMatch(keeper -> tree.within(post.unit(), keeper)));
    }

    /** The bureaus that keep the register. */
    public Set<UUID> keepers() {
        return jdbc.sql("select unit from enterprise_keeper one where keeps and not exists (select from enterprise_keeper later where later.unit = one.unit and later.leaf > one.leaf)")
                .query(UUID.class).list().stream().collect(Collectors.toSet());
    }
}
