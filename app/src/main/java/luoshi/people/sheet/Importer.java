package luoshi.people.sheet;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import luoshi.journal.Journal;
import luoshi.people.People;
import luoshi.people.Posts;
import luoshi.people.Recorded;
import luoshi.people.Refusal;
import luoshi.people.SignedIn;
import luoshi.people.Unit;
import luoshi.people.Units;
import luoshi.people.sheet.Imports.Effect;
import luoshi.people.sheet.Imports.Import;
import org.springframework.stereotype.Component;

/** Records sheets, each in one act. */
@Component
class Importer {

    private final Planner planner;
    private final Units units;
    private final People people;
    private final Posts posts;
    private final Journal journal;
    private final Imports imports;

    Importer(Planner planner, Units units, People people, Posts posts, Journal journal, Imports imports) {
        this.planner = planner;
        this.units = units;
        this.people = people;
        this.posts = posts;
        this.journal = journal;
        this.imports = imports;
    }

    /** Records an import in one act, compared anew: what has changed since the preview refuses it. */
    void record(Import given, SignedIn who) {
        journal.act(who.actor(), () -> {
            ImportPlan plan = planner.plan(given.kind(), given.table(), who);
            if (plan.blocked() || plan.empty()) {
                throw new Refusal(plan.blocked() ? "import.blocked" : "import.nothing");
            }
            units.recordAll(who.actor(), plan.units());
            plan.persons().forEach(person -> people.record(who.actor(), person));
            plan.posts().forEach(post -> posts.record(who.actor(), post));
            if (!imports.recorded(given.id(), effects(plan))) {
                throw new Refusal("import.over");
            }
        });
    }

    private List<Effect> effects(ImportPlan plan) {
        List<Effect> effects = new ArrayList<>();
        Map<UUID, Long> unitLeaves = leaves(units.newest(), Unit::id);
        plan.units().forEach(unit -> effects.add(new Effect(Effect.What.UNIT, unit.id(), unitLeaves.get(unit.id()))));
        plan.persons().forEach(person -> effects.add(new Effect(Effect.What.PERSON, person.id(), people.history(person.id()).getLast().leaf())));
        plan.posts().forEach(post -> effects.add(new Effect(Effect.What.POST, post.id(), posts.history(post.id()).getLast().leaf())));
        return effects;
    }

    private static <T> Map<UUID, Long> leaves(List<Recorded<T>> states, java.util.function.Function<T, UUID> id) {
        return states.stream().collect(Collectors.toMap(one -> id.apply(one.state()), Recorded::leaf));
    }
}
