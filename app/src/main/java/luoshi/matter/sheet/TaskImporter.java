package luoshi.matter.sheet;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.IntConsumer;
import java.util.stream.Collectors;
import luoshi.journal.Journal;
import luoshi.matter.Matter;
import luoshi.matter.MatterFile;
import luoshi.matter.Matters;
import luoshi.matter.Step;
import luoshi.matter.deed.BulkDeeds;
import luoshi.matter.deed.BulkDeeds.Change;
import luoshi.matter.sheet.MatterImports.Effect;
import luoshi.matter.sheet.MatterImports.Effect.What;
import luoshi.matter.sheet.MatterImports.Import;
import luoshi.matter.store.Histories;
import luoshi.matter.store.History;
import luoshi.people.Refusal;
import luoshi.people.SignedIn;
import luoshi.sheet.SheetTable;
import org.springframework.stereotype.Component;

/** Records task tables, each in one act, and takes them back while nobody has acted on what they made. */
@Component
class TaskImporter {

    /** Matters that are recorded together, so that 20,000 are never held in memory with all their rows. */
    private static final int AT_ONCE = 250;

    private final TaskPlanner planner;
    private final Matters matters;
    private final BulkDeeds deeds;
    private final Histories histories;
    private final Journal journal;
    private final MatterImports imports;

    TaskImporter(TaskPlanner planner, Matters matters, BulkDeeds deeds, Histories histories, Journal journal, MatterImports imports) {
        this.planner = planner;
        this.matters = matters;
        this.deeds = deeds;
        this.histories = histories;
        this.journal = journal;
        this.imports = imports;
    }

    /** Compares a table with what is held now, and keeps what it comes to for its page. */
    TaskPlan.Preview compare(Import given, SignedIn who) {
        SheetTable table = imports.table(given.id());
        TaskPlan.Preview preview = planner.plan(given, table, who).preview(table.unknown());
        imports.compared(given.id(), preview);
        return preview;
    }

    /** Records an import in one act, compared anew: where it comes to something else than was shown, that is shown and nothing recorded. */
    void record(Import given, SignedIn who, String reason, IntConsumer told) {
        AtomicReference<TaskPlan.Preview> now = new AtomicReference<>();
        try {
            journal.act(who.actor(), () -> {
                SheetTable table = imports.table(given.id());
                TaskPlan plan = planner.plan(given, table, who);
                now.set(plan.preview(table.unknown()));
                refuseOther(given.preview(), now.get());
                record(given, plan, who, reason, told);
            });
        } catch (Refusal refusal) {
            if (now.get() != null) {
                imports.compared(given.id(), now.get());
            }
            throw refusal;
        }
    }

    private static void refuseOther(TaskPlan.Preview shown, TaskPlan.Preview now) {
        if (now.blocked() || now.empty()) {
            throw new Refusal(now.blocked() ? "import.blocked" : "import.nothing");
        }
        if (!now.equals(shown)) {
            throw new Refusal("matter-sheet.otherwise");
        }
    }

    private void record(Import given, TaskPlan plan, SignedIn who, String reason, IntConsumer told) {
        List<Effect> effects = new ArrayList<>();
        each(plan.fresh(), told, some -> effects.add(new Effect(What.MADE, matters.add(who.actor(), some, given.first()).act(), 0, some.size())));
        each(plan.taken(), told, some -> effects.add(new Effect(What.MADE, deeds.takeOver(who.actor(), some), 0, some.size())));
        each(plan.drafts(), told, some -> effects.addAll(changed(What.CHANGED, deeds.change(who.actor(), some))));
        each(plan.replanned(), told, some -> effects.addAll(changed(What.REPLANNED, deeds.replan(who, some, reason))));
        if (!imports.recorded(given.id(), effects)) {
            throw new Refusal("import.over");
        }
    }

    private static <T> void each(List<T> all, IntConsumer told, Consumer<List<T>> work) {
        for (int from = 0; from < all.size(); from += AT_ONCE) {
            List<T> some = all.subList(from, Math.min(all.size(), from + AT_ONCE));
            work.accept(some);
            told.accept(some.size());
        }
    }

    private static List<Effect> changed(What what, Map<UUID, Long> leaves) {
        return leaves.entrySet().stream().map(one -> new Effect(what, one.getKey(), one.getValue(), 1)).toList();
    }

    /** Takes an import back: what it made is cancelled, what it changed is recorded as it was. */
    void undo(Import done, SignedIn who, IntConsumer told) {
        journal.act(who.actor(), () -> {
            if (!imports.undone(done.id())) {
                throw new Refusal("import.over");
            }
            of(done, What.MADE).forEach(effect -> told.accept(matters.undo(who, effect.id())));
            each(of(done, What.CHANGED), told, some -> deeds.change(who.actor(), before(some)));
            each(of(done, What.REPLANNED), told, some -> deeds.replan(who, before(some), "撤销表格导入的节点调整"));
        });
    }

    private static List<Effect> of(Import done, What what) {
        return done.effects().stream().filter(effect -> effect.what() == what).toList();
    }

    /** The matters as they were before the import; refused where somebody has done something since. */
    private List<Change> before(List<Effect> effects) {
        List<UUID> ids = effects.stream().map(Effect::id).toList();
        Map<UUID, MatterFile> files = matters.findAll(ids).stream().collect(Collectors.toMap(file -> file.matter().id(), Function.identity()));
        Map<UUID, History> known = histories.of(ids);
        return effects.stream().map(effect -> before(effect, files.get(effect.id()), known.get(effect.id()))).toList();
    }

    private static Change before(Effect effect, MatterFile file, History history) {
        if (file.last(null).leaf() != effect.leaf()) {
            throw new Refusal("matter.undo", file.matter().number(), file.matter().title());
        }
        Step earlier = file.steps().get(file.steps().size() - 2);
        Matter before = history.versions().get(earlier.version());
        if (effect.what() == What.REPLANNED && before.nodes().isEmpty()) {
            throw new Refusal("matter-sheet.no-nodes", file.matter().number(), file.matter().title());
        }
        return new Change(before, effect.leaf());
    }
}
