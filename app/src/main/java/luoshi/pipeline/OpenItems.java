package luoshi.pipeline;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import luoshi.journal.AsOf;
import luoshi.kernel.CityClock;
import luoshi.kernel.WorkCalendar;
import luoshi.matter.Matters;
import luoshi.people.Door;
import luoshi.people.SignedIn;
import luoshi.pipeline.course.Item;
import luoshi.pipeline.course.Standing;
import luoshi.pipeline.definition.Stage;
import luoshi.pipeline.store.Projection;
import org.springframework.stereotype.Component;

/** The door for whoever would open an item from elsewhere, and has to know whether one stands in the register already. */
@Component
public class OpenItems {

    private final Pipelines pipelines;
    private final Registers registers;
    private final Projection projection;
    private final Matters matters;
    private final Door door;
    private final Clock clock;

    OpenItems(Pipelines pipelines, Registers registers, Projection projection, Matters matters, Door door, Clock clock) {
        this.pipelines = pipelines;
        this.registers = registers;
        this.projection = projection;
        this.matters = matters;
        this.door = door;
        this.clock = clock;
    }

    /**
     * An item that is not at its end.
     *
     * @param says what the field says of it
     * @param number its number in the register
     * @param since the first day on which it was there
     * @param stageZh the stage that it stands in, in Chinese; empty for none
     * @param stageEn the same in English
     * @param path its page; null for who may not look at it
     */
    public record Open(String says, int number, LocalDate since, String stageZh, String stageEn, String path) {}

    /** Whether there is such a register, and somebody may record new items in it. */
    public boolean mayAdd(SignedIn who, String pipeline) {
        return door.allowsSomewhere(who, "pipelines.edit") && pipelines.find(pipeline).isPresent();
    }

    /** The items that go on today and of which a field says one of these, in the order in which they came; that there is one is told to everybody who may look at registers, whoever owns it. */
    public List<Open> saying(SignedIn who, String pipeline, String field, Collection<String> values) {
        Pipeline found = pipelines.find(pipeline).filter(_ -> door.allowsSomewhere(who, "pipelines.read")).orElse(null);
        if (found == null || found.definition().field(field).isEmpty()) {
            return List.of();
        }
        AsOf today = AsOf.now(CityClock.today(clock));
        WorkCalendar calendar = matters.calendar();
        boolean keeps = door.allows(who, "pipelines.edit", found.keeper());
        List<UUID> ids = projection.saying(pipeline, field, values);
        Map<UUID, Item> items = registers.find(found, ids);
        List<Open> open = new ArrayList<>();
        ids.stream().map(items::get).filter(item -> item != null && !item.withdrawn()).forEach(item -> {
            Standing standing = Standing.on(today.day(), item, found.versions(), calendar);
            if (standing.open()) {
                Stage stage = standing.stage().orElse(null);
                boolean sees = keeps || door.allows(who, "pipelines.read", item.unit());
                open.add(new Open(String.valueOf(item.value(field)), item.number(), item.since(), stage == null ? "" : stage.name().zh(), stage == null ? "" : stage.name().en(),
                        sees ? "/pipelines/" + pipeline + "/items/" + item.id() : null));
            }
        });
        return open;
    }
}
