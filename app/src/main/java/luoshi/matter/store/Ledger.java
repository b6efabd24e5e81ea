package luoshi.matter.store;

import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import luoshi.matter.MatterFile;
import luoshi.matter.course.Course;
import org.springframework.stereotype.Component;

/** Reads matters with all that is told of them, and records what is added, so that facts and projection never part. */
@Component
public class Ledger {

    /** Matters that are told anew at once where all are. */
    private static final int AT_ONCE = 2_000;

    private final MatterStore store;
    private final Histories histories;
    private final Projection projection;
    private final RuleBook rules;

    Ledger(MatterStore store, Histories histories, Projection projection, RuleBook rules) {
        this.store = store;
        this.histories = histories;
        this.projection = projection;
        this.rules = rules;
    }

    /** These matters, as far as they exist. */
    public Map<UUID, MatterFile> open(Collection<UUID> matters) {
        Map<UUID, History> found = histories.of(matters);
        Map<UUID, MatterFile> files = new LinkedHashMap<>();
        matters.stream().filter(found::containsKey).forEach(matter -> {
            History history = found.get(matter);
            if (!history.steps().isEmpty()) { // else they were purged, and nothing is known of it any more
                files.put(matter, file(history));
            }
        });
        return files;
    }

    /** Records within an act what is added to matters, and answers how they stand then. */
    public Map<UUID, MatterFile> add(MatterStore.Entry entry, Collection<UUID> matters) {
        store.add(entry);
        return refresh(matters);
    }

    /** Records within an act matters that were not there before, all of each; how they stand is known without reading them back. */
    public Collection<MatterFile> begin(MatterStore.Entry entry, Collection<History> begun) {
        store.add(entry);
        List<MatterFile> files = begun.stream().map(this::file).toList();
        projection.begin(files.stream().map(file -> new Projection.Current(file.version(), file.standing())).toList());
        return files;
    }

    private MatterFile file(History history) {
        return new MatterFile(history.steps().getLast().version(), Course.of(history.steps(), history.versions(), rules::of), history.steps(), history.versions());
    }

    private Map<UUID, MatterFile> refresh(Collection<UUID> matters) {
        Map<UUID, MatterFile> files = open(matters);
        projection.keep(files.values().stream().map(file -> new Projection.Current(file.version(), file.standing())).toList());
        return files;
    }

    /** Makes the projection anew from the facts, and answers some rows of it that were not so before: none, if all is well. */
    public List<String> compare() {
        Set<String> kept = new HashSet<>(projection.lines());
        rebuild();
        Set<String> told = new HashSet<>(projection.lines());
        return Stream.concat(kept.stream().filter(line -> !told.contains(line)), told.stream().filter(line -> !kept.contains(line))).limit(10).toList();
    }

    /** Makes the projection anew from the facts. */
    public void rebuild() {
        projection.clear();
        List<UUID> all = store.list();
        for (int from = 0; from < all.size(); from += AT_ONCE) {
            refresh(all.subList(from, Math.min(all.size(), from + AT_ONCE)));
        }
    }
}
