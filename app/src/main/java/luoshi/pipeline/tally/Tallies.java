package luoshi.pipeline.tally;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import luoshi.journal.AsOf;
import luoshi.journal.Journal;
import luoshi.kernel.WorkCalendar;
import luoshi.matter.Matters;
import luoshi.pipeline.Pipeline;
import luoshi.pipeline.course.Item;
import luoshi.pipeline.course.Sets;
import luoshi.pipeline.store.EntryStore;
import luoshi.pipeline.store.Projection;
import luoshi.pipeline.store.Projection.Counted;
import org.springframework.stereotype.Component;

/**
 * The tallies of all registers. That of what is known now is held and read on: each question first asks for what has changed since. What was known at some point
 * is told from the entries, and held for a while. Not to be asked within an act, which sees what others do not see yet.
 */
@Component
public class Tallies {

    private static final int KEPT_AT_ONCE = 4;

    private final Projection projection;
    private final EntryStore entries;
    private final Matters matters;
    private final Map<String, Live> live = new ConcurrentHashMap<>();
    private final Journal.Kept<Then, Tally> kept;

    Tallies(Projection projection, EntryStore entries, Matters matters, Journal journal) {
        this.projection = projection;
        this.entries = entries;
        this.matters = matters;
        this.kept = journal.keeping(KEPT_AT_ONCE);
    }

    private record Then(String versions, String pipeline, long size) {}

    /** That of a register as known now or then. */
    public Tally of(Pipeline pipeline, AsOf asOf) {
        return asOf.size() == null ? live.computeIfAbsent(pipeline.key(), Live::new).read()
                : kept.get(new Then(Projection.versions(pipeline), pipeline.key(), asOf.size()), () -> then(pipeline, asOf.size()));
    }

    /** The tally of what is known now. */
    private final class Live {

        private final String pipeline;
        private long changed;
        private Tally tally;

        Live(String pipeline) {
            this.pipeline = pipeline;
        }

        synchronized Tally read() {
            if (tally == null) {
                Tally.Builder all = new Tally.Builder();
                projection.each(pipeline, item -> {
                    all.add(item);
                    changed = Math.max(changed, item.changed());
                });
                tally = all.build(projection.sets(pipeline));
            } else {
                List<Counted> news = projection.since(pipeline, changed);
                tally = news.isEmpty() ? tally : tally.with(projection.sets(pipeline), news);
                changed = news.stream().mapToLong(Counted::changed).reduce(changed, Math::max);
            }
            return tally;
        }
    }

    private Tally then(Pipeline pipeline, long size) {
        WorkCalendar calendar = matters.calendar();
        Map<String, Integer> sets = new HashMap<>();
        List<Counted> items = new ArrayList<>();
        entries.each(pipeline.key(), size, one -> {
            Item item = Item.of(one, pipeline.versions());
            items.add(Counted.of(item, Sets.of(item, pipeline.versions(), calendar), set -> sets.computeIfAbsent(set, _ -> sets.size())));
        });
        return Tally.of(sets, items);
    }
}
