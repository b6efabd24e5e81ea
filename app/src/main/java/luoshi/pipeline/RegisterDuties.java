package luoshi.pipeline;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import luoshi.journal.AsOf;
import luoshi.kernel.CityClock;
import luoshi.page.Lamp.Light;
import luoshi.people.Door;
import luoshi.people.SignedIn;
import luoshi.pipeline.course.Sets;
import luoshi.pipeline.tally.Question;
import luoshi.pipeline.tally.Tallies;
import luoshi.pipeline.tally.Selection;
import org.springframework.stereotype.Component;

/** What is stuck in the registers for somebody today: of their own units, or of all for who looks after all. */
@Component
public class RegisterDuties {

    private final Pipelines pipelines;
    private final Tallies tallies;
    private final Door door;
    private final Clock clock;

    RegisterDuties(Pipelines pipelines, Tallies tallies, Door door, Clock clock) {
        this.pipelines = pipelines;
        this.tallies = tallies;
        this.door = door;
        this.clock = clock;
    }

    /**
     * What is stuck in one register.
     *
     * @param key of the pipeline
     * @param zh its name in Chinese
     * @param en its name in English
     * @param red how many items have a red lamp
     * @param yellow how many have a yellow one
     * @param stalled how many stand still
     */
    public record Stuck(String key, String zh, String en, int red, int yellow, int stalled) {

        /** The list of the reddest of them. */
        public String path() {
            return "/pipelines/" + key + "/items?set=" + (red > 0 ? Sets.lamp(Light.RED) : stalled > 0 ? Sets.STALLED : Sets.lamp(Light.YELLOW));
        }
    }

    /** The registers in which something is stuck for somebody; those without are left out. */
    public List<Stuck> of(SignedIn who) {
        if (!door.allowsSomewhere(who, "pipelines.read")) {
            return List.of();
        }
        AsOf today = AsOf.now(CityClock.today(clock));
        Door.Scope scope = door.scope(who, "pipelines.read");
        Set<UUID> units = scope.all() ? null : scope.units();
        return pipelines.list(today).stream().map(pipeline -> stuck(pipeline, tallies.of(pipeline, today).select(Question.on(today.day()).of(units))))
                .filter(stuck -> stuck.red() + stuck.yellow() + stuck.stalled() > 0).toList();
    }

    private static Stuck stuck(Pipeline pipeline, Selection items) {
        return new Stuck(pipeline.key(), pipeline.definition().name().zh(), pipeline.definition().name().en(), items.count(Sets.lamp(Light.RED)),
                items.count(Sets.lamp(Light.YELLOW)), items.count(Sets.STALLED));
    }
}
