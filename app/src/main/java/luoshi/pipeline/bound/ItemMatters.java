package luoshi.pipeline.bound;

import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import luoshi.journal.Actor;
import luoshi.journal.Journal;
import luoshi.kernel.CityClock;
import luoshi.matter.Assignment;
import luoshi.matter.AssignmentRole;
import luoshi.matter.Matter;
import luoshi.matter.MatterClass;
import luoshi.matter.MatterFile;
import luoshi.matter.Matters;
import luoshi.matter.Move;
import luoshi.people.Refusal;
import luoshi.pipeline.Pipeline;
import luoshi.pipeline.Registers.Moved;
import luoshi.pipeline.course.Entry;
import luoshi.pipeline.course.Item;
import luoshi.pipeline.definition.Definition;
import luoshi.pipeline.definition.Field;
import luoshi.pipeline.definition.FieldType;
import luoshi.pipeline.definition.Stage;
import luoshi.pipeline.store.Projection;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Matters 督办事项 that items open: by themselves at a stage whose definition says so, or when the supervision office takes one up. From there on the 13710 clock drives them. */
@Component
public class ItemMatters {

    private static final int LONGEST_TITLE = 280;
    private static final int LONGEST_WORDS = 1_000;

    private final JdbcClient jdbc;
    private final Matters matters;
    private final Journal journal;
    private final Clock clock;

    ItemMatters(JdbcClient jdbc, Matters matters, Journal journal, Clock clock) {
        this.jdbc = jdbc;
        this.matters = matters;
        this.journal = journal;
        this.clock = clock;
    }

    /** Within the act of the entry: whatever enters a stage that opens a matter hands one to the item's unit, unless it has one that goes on. */
    @EventListener
    void moved(Moved moved) {
        for (Moved.Change change : moved.changes()) {
            boolean opens = moved.pipeline().definition().stages().stream().filter(Stage::opensMatter).anyMatch(stage -> change.entry().said().days().containsKey(stage.key()));
            boolean elsewhere = change.entry().kind() == Entry.Kind.TAKE_OVER || change.after().unit().equals(moved.pipeline().keeper());
            if (opens && !elsewhere && of(List.of(change.after().id())).isEmpty()) {
                open(journal.actor(), moved.pipeline(), change.after(), moved.pipeline().keeper());
            }
        }
    }

    /**
     * Hands a matter about an item to the unit that owns it; where a second person must agree, it waits for one.
     *
     * @param issuer the unit that hands out
     */
    public UUID open(Actor actor, Pipeline pipeline, Item item, UUID issuer) {
        if (item.unit().equals(issuer)) {
            throw new Refusal("pipeline.matter-own");
        }
        Definition definition = pipeline.definition();
        String title = definition.name().zh() + "：" + Projection.title(item, definition, pipeline.versions());
        Matter.Origin origin = new Matter.Origin(Matter.Source.OTHER, definition.name().zh(), CityClock.today(clock), words(item, definition), "", String.valueOf(item.number()));
        Matter matter = new Matter(null, issuer, 0, 0, origin, title.substring(0, Math.min(LONGEST_TITLE, title.length())), "", "", MatterClass.ORDINARY, null, null, false, null, "", List.of(),
                List.of(), List.of(Assignment.of(item.unit(), AssignmentRole.LEAD, "")));
        return journal.act(actor, () -> {
            UUID id = matters.add(actor, List.of(matter), matters.needSecondPerson() ? Move.SUBMIT : Move.ISSUE).matters().getFirst();
            jdbc.sql("insert into pipeline_matter (item, unit, matter) values (:item, :unit, :matter)").param("item", item.id()).param("unit", item.unit()).param("matter", id).update();
            return id;
        });
    }

    /** The texts of the item, as the unit needs them to act. */
    private static String words(Item item, Definition definition) {
        StringBuilder words = new StringBuilder();
        for (Field field : definition.fields()) {
            Object value = field.derived() || field.type() == FieldType.ROWS || field.series() ? null : item.value(field.key());
            if (value != null && words.length() < LONGEST_WORDS) {
                words.append(field.name().zh()).append("：").append(value instanceof Boolean truth ? truth ? "是" : "否" : value).append('\n');
            }
        }
        return words.substring(0, Math.min(LONGEST_WORDS, words.length())).strip();
    }

    /** The matters that items have opened, with their histories. */
    public List<MatterFile> of(Collection<UUID> items) {
        List<UUID> ids = jdbc.sql("select matter from pipeline_matter where item = any(:items) order by leaf").param("items", items.toArray(UUID[]::new)).query(UUID.class).list();
        return ids.isEmpty() ? List.of() : matters.findAll(ids);
    }
}
