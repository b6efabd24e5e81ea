package luoshi.pipeline.course;

import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import luoshi.kernel.WorkCalendar;
import luoshi.people.Refusal;
import luoshi.pipeline.definition.Definition;
import luoshi.pipeline.definition.Definition.BatchKind;
import luoshi.pipeline.definition.Exit;
import luoshi.pipeline.definition.Field;
import luoshi.pipeline.definition.Name;
import luoshi.pipeline.definition.Stage;
import luoshi.pipeline.definition.Stage.Gate;

/**
 * Whether what is said of an item can be so: stages one after another and each gate's demands met. Who may say it is asked elsewhere. All that is wrong is told,
 * not the first alone.
 */
public final class Gates {

    private final Definition definition;
    private final Versions versions;
    private final WorkCalendar calendar;
    private final LocalDate today;
    private final List<Refusal> refusals = new ArrayList<>();

    private Gates(Versions versions, WorkCalendar calendar, LocalDate today) {
        this.definition = versions.latest();
        this.versions = versions;
        this.calendar = calendar;
        this.today = today;
    }

    /**
     * What is wrong with an entry.
     *
     * @param before the item before it; null for a new one
     * @param after the item with it
     * @param entry the entry
     * @param kinds the kinds of evidence there are with it; null where evidence is not asked for, as of what was recorded elsewhere
     * @param today the day on which it is recorded
     */
    public static List<Refusal> check(Item before, Item after, Entry entry, Set<String> kinds, Versions versions, WorkCalendar calendar, LocalDate today) {
        Gates gates = new Gates(versions, calendar, today);
        gates.required(after);
        Said said = entry.said();
        if (before != null && before.absence().isPresent() && !said.comesBack() && (!said.days().isEmpty() || said.exit() != null)) {
            gates.refuse("pipeline.left", gates.exitName(before.absence().get().exit()), before.absence().get().since());
            return gates.refusals;
        }
        if (said.comesBack() && (before == null || before.absence().isEmpty())) {
            gates.refuse("pipeline.not-left");
        } else if (said.comesBack() && said.exitDay().isBefore(before.absence().get().since())) {
            gates.refuse("pipeline.back-before", said.exitDay(), before.absence().get().since());
        }
        gates.stages(before, after, said, entry, kinds);
        if (said.exitDay() != null) {
            gates.notToCome(said.exit() == null ? word("") : gates.exitName(said.exit()), said.exitDay());
        }
        if (said.exit() != null) {
            gates.exit(before, after, said, entry, kinds);
        }
        gates.batches(before, said);
        return gates.refusals;
    }

    /** Stages that an entry passes over on the way to one that it names, by this one: whoever takes this way has to be right for their gates too. */
    public static Map<Stage, Stage> skipped(Item before, Item after, Entry entry, Versions versions, WorkCalendar calendar) {
        Map<Stage, Stage> skipped = new LinkedHashMap<>();
        List<Stage> over = new ArrayList<>();
        for (Stage stage : versions.latest().stages()) {
            LocalDate day = after.days().get(stage.key());
            if (day == null) {
                over.add(stage);
                continue;
            }
            boolean entered = entry.said().days().containsKey(stage.key()) && (before == null || !before.days().containsKey(stage.key()));
            if (entered && !over.isEmpty()) {
                Standing standing = Standing.atGate(day, after, versions, calendar);
                over.stream().filter(one -> one.when() == null || !Boolean.FALSE.equals(one.when().of(standing))).forEach(one -> skipped.put(one, stage));
            }
            over.clear();
        }
        return skipped;
    }

    private void refuse(String key, Object... values) {
        refusals.add(new Refusal(key, values));
    }

    private void required(Item after) {
        List<Name> missing = definition.fields().stream().filter(Field::required).filter(field -> isEmpty(after, field.key())).map(Field::name).toList();
        if (!missing.isEmpty()) {
            refuse("pipeline.required", Name.joined(missing));
        }
    }

    private static boolean isEmpty(Item item, String field) {
        Object value = item.value(field);
        return value == null || value instanceof String text && text.isBlank() || value instanceof Collection<?> list && list.isEmpty() || value instanceof Map<?, ?> map && map.isEmpty();
    }

    private void stages(Item before, Item after, Said said, Entry entry, Set<String> kinds) {
        said.days().keySet().stream().filter(key -> definition.place(key) < 0).forEach(key -> refuse("pipeline.stage", key));
        LocalDate last = null;
        Stage lastStage = null;
        int reached = -1;
        for (int i = 0; i < definition.stages().size(); i++) {
            Stage stage = definition.stages().get(i);
            LocalDate day = after.days().get(stage.key());
            if (day == null) {
                continue;
            }
            boolean named = said.days().containsKey(stage.key());
            if (named) {
                notToCome(stage.name(), day);
            }
            if (last != null && day.isBefore(last) && (named || said.days().containsKey(lastStage.key()))) {
                refuse("pipeline.before", stage.name(), day, lastStage.name(), last);
            }
            if (named) {
                entered(before, after, entry, kinds, i, reached);
            }
            last = day;
            lastStage = stage;
            reached = i;
        }
    }

    private void notToCome(Name name, LocalDate day) {
        if (day.isAfter(today)) {
            refuse("pipeline.future", name, day, today);
        }
        if (day.getYear() < 1949) {
            refuse("pipeline.day", name, day);
        }
    }

    /** A day that is corrected needs no evidence anew: with what bore it out, it was entered. */
    private void entered(Item before, Item after, Entry entry, Set<String> kinds, int place, int reached) {
        Stage stage = definition.stages().get(place);
        LocalDate day = after.days().get(stage.key());
        LocalDate held = before == null ? null : before.days().get(stage.key());
        if (day.equals(held)) {
            return;
        }
        if (held != null && entry.note().isBlank()) {
            refuse("pipeline.correct", stage.name(), held, day);
        }
        Standing standing = Standing.atGate(day, after, versions, calendar);
        if (stage.when() != null && !stage.when().holds(standing)) {
            refuse("pipeline.not-its", stage.name(), stage.when());
            return;
        }
        for (int i = reached + 1; i < place; i++) {
            Stage skipped = definition.stages().get(i);
            boolean has = skipped.when() == null || !Boolean.FALSE.equals(skipped.when().of(standing));
            List<Refusal> why = has ? demands(skipped.gate(), skipped.name(), standing, kinds) : List.of();
            if (!why.isEmpty()) {
                refuse("pipeline.skipped", stage.name(), skipped.name());
                refusals.addAll(why);
            }
        }
        refusals.addAll(demands(stage.gate(), stage.name(), standing, held == null ? kinds : null));
    }

    private void exit(Item before, Item after, Said said, Entry entry, Set<String> kinds) {
        Exit exit = definition.exit(said.exit()).orElse(null);
        if (exit == null) {
            refuse("pipeline.exit", said.exit());
            return;
        }
        if (entry.note().isBlank() && kinds != null) {
            refuse("pipeline.reason", exit.name());
        }
        Item from = before == null ? after : before;
        Standing standing = Standing.atGate(said.exitDay(), from, versions, calendar);
        Stage at = standing.stage().orElse(null);
        LocalDate last = from.days().values().stream().max(LocalDate::compareTo).orElse(null);
        if (last != null && said.exitDay().isBefore(last)) {
            refuse("pipeline.exit-before", exit.name(), said.exitDay(), last);
        } else if (!exit.from().isEmpty() && (at == null || !exit.from().contains(at.key())) || exit.back() && (at == null || definition.place(at.key()) <= definition.place(exit.to()))) {
            refuse("pipeline.exit-from", exit.name(), at == null ? word("—") : at.name(),
                    Name.joined(definition.stages().stream().filter(stage -> exit.from().contains(stage.key())).map(Stage::name).toList()));
        }
        refusals.addAll(demands(exit.gate(), exit.name(), Standing.atGate(said.exitDay(), exit.back() ? from : after, versions, calendar), kinds));
    }

    private void batches(Item before, Said said) {
        if (before != null) {
            said.joined().stream().filter(before.batches()::contains).forEach(batch -> refuse("pipeline.batch-twice", batchName(batch)));
            said.left().stream().filter(batch -> !before.batches().contains(batch)).forEach(batch -> refuse("pipeline.batch-not", batchName(batch)));
        }
        said.joined().stream().filter(batch -> !batch.contains(":") || definition.batch(batch.substring(0, batch.indexOf(':'))).isEmpty()).forEach(batch -> refuse("pipeline.batch", batch));
    }

    /** A batch as people call it: 第3期签约一批. */
    private Name batchName(String batch) {
        int colon = batch.indexOf(':');
        Name kind = colon < 0 ? word("") : definition.batch(batch.substring(0, colon)).map(BatchKind::name).orElse(word(""));
        return new Name(batch.substring(colon + 1) + kind.zh(), (batch.substring(colon + 1) + " " + kind.en()).strip());
    }

    private Name exitName(String key) {
        return definition.exit(key).map(Exit::name).orElse(word(key));
    }

    private static Name word(String word) {
        return new Name(word, word);
    }

    /** What a gate demands and the item does not have. */
    private List<Refusal> demands(Gate gate, Name name, Standing standing, Set<String> kinds) {
        List<Refusal> missing = new ArrayList<>();
        gate.needs().stream().filter(any -> any.stream().allMatch(field -> standing.field(field) == null || isEmpty(standing.item(), field) && !isDerived(field)))
                .forEach(any -> missing.add(new Refusal(any.size() > 1 ? "pipeline.needs-one" : "pipeline.needs", name, names(any))));
        if (kinds != null) {
            gate.evidence().stream().filter(any -> any.stream().noneMatch(kinds::contains)).forEach(any -> missing.add(new Refusal(any.size() > 1 ? "pipeline.evidence-one" : "pipeline.evidence", name, String.join("、", any))));
        }
        if (gate.where() != null && !gate.where().holds(standing)) {
            boolean unknown = gate.where().of(standing) == null;
            missing.add(unknown ? new Refusal("pipeline.unknown", name, gate.where(), names(lacking(standing, gate.where().fields())))
                    : new Refusal("pipeline.where", name, (Object) (gate.otherwise() == null ? gate.where() : gate.otherwise().of(standing))));
        }
        return missing;
    }

    /** What has to be filled in so that a condition can be answered: in place of a field that is worked out, what it is worked out from. */
    private List<String> lacking(Standing standing, Set<String> fields) {
        Set<String> seen = new HashSet<>(fields);
        Set<String> lacking = new HashSet<>();
        Deque<String> rest = new ArrayDeque<>(fields);
        while (!rest.isEmpty()) {
            String key = rest.poll();
            if (isDerived(key) && standing.field(key) == null) {
                grounds(definition.field(key).orElseThrow(), standing).stream().filter(seen::add).forEach(rest::add);
            } else if (standing.field(key) == null) {
                lacking.add(key);
            }
        }
        return lacking.isEmpty() ? List.copyOf(fields) : definition.fields().stream().map(Field::key).filter(lacking::contains).toList();
    }

    /** The fields by which the first case is told of which nobody can say that it does not apply. */
    private static Set<String> grounds(Field field, Standing standing) {
        for (Field.Case one : field.cases()) {
            Object holds = one.when() == null ? Boolean.TRUE : one.when().of(standing);
            if (!Boolean.FALSE.equals(holds)) {
                return holds == null ? one.when().fields() : one.value().fields();
            }
        }
        return Set.of();
    }

    private boolean isDerived(String field) {
        return definition.field(field).map(Field::derived).orElse(false);
    }

    private Name names(List<String> fields) {
        return Name.joined(fields.stream().map(key -> definition.field(key).map(Field::name).orElse(word(key))).toList());
    }
}
