package luoshi.pipeline.web;

import java.time.Clock;
import java.util.Collection;
import java.util.Set;
import java.util.UUID;
import luoshi.journal.AsOf;
import luoshi.kernel.CityClock;
import luoshi.people.Door;
import luoshi.people.SignedIn;
import luoshi.people.UnitTree;
import luoshi.people.Units;
import luoshi.pipeline.Pipeline;
import luoshi.pipeline.Pipelines;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;

/** Opens registers for who looks at them: which there are, and whose items one sees. Who is of the unit that keeps a register sees all of it. */
@Component
public class Opened {

    private final Pipelines pipelines;
    private final Units units;
    private final Door door;
    private final Clock clock;

    Opened(Pipelines pipelines, Units units, Door door, Clock clock) {
        this.pipelines = pipelines;
        this.units = units;
        this.door = door;
        this.clock = clock;
    }

    /** The register of this key as known then; 404 for none. */
    public Pipeline pipeline(String key, AsOf asOf) {
        return pipelines.find(key, asOf).or(() -> pipelines.find(key)).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    /** The register of this key as known now; 404 for none. */
    public Pipeline pipeline(String key) {
        return pipelines.find(key).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    /** The units whose items somebody sees in it; null for all. */
    public Set<UUID> units(SignedIn who, Pipeline pipeline) {
        Door.Scope scope = door.scope(who, "pipelines.read");
        return scope.all() || keeps(who, pipeline) ? null : scope.units();
    }

    /** Whether somebody is of the unit that keeps it. */
    public boolean keeps(SignedIn who, Pipeline pipeline) {
        return door.allows(who, "pipelines.edit", pipeline.keeper());
    }

    /** Whether somebody may record something for all of these units. */
    boolean edits(SignedIn who, Collection<UUID> all) {
        return all.stream().allMatch(unit -> door.allows(who, "pipelines.edit", unit));
    }

    /** Refuses who may not see an item of this unit. */
    public void require(SignedIn who, Pipeline pipeline, UUID unit) {
        if (!keeps(who, pipeline)) {
            door.require(who, "pipelines.read", unit);
        }
    }

    /** The units as they are on a day. */
    public UnitTree tree(AsOf asOf) {
        return units.on(asOf);
    }

    /** The units as they are today. */
    public UnitTree tree() {
        return units.on(AsOf.now(CityClock.today(clock)));
    }
}
