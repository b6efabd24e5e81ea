package luoshi.people.sheet;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.LongFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import luoshi.journal.AsOf;
import luoshi.journal.Journal;
import luoshi.kernel.CityClock;
import luoshi.sheet.SheetTable;
import luoshi.people.Door;
import luoshi.people.People;
import luoshi.people.Posts;
import luoshi.people.Recorded;
import luoshi.people.Refusal;
import luoshi.people.SignedIn;
import luoshi.people.Unit;
import luoshi.people.Units;
import luoshi.people.sheet.Imports.Effect;
import luoshi.people.sheet.Imports.Import;
import luoshi.people.web.Recorders;
import org.springframework.stereotype.Component;

/** Compares sheets with what is held, and records them in one act. */
@Component
class Importer {

    private final Units units;
    private final People people;
    private final Posts posts;
    private final Door door;
    private final Journal journal;
    private final Recorders recorders;
    private final Imports imports;
    private final Clock clock;

    Importer(Units units, People people, Posts posts, Door door, Journal journal, Recorders recorders, Imports imports, Clock clock) {
        this.units = units;
        this.people = people;
        this.posts = posts;
        this.door = door;
        this.journal = journal;
        this.recorders = recorders;
        this.imports = imports;
        this.clock = clock;
    }

    /** What a sheet would do now in somebody's hands. */
    ImportPlan plan(SheetKind kind, SheetTable table, SignedIn who) {
        return kind == SheetKind.UNITS ? unitPlan(table) : peoplePlan(table, who);
    }

    private ImportPlan unitPlan(SheetTable table) {
        List<Unit> today = units.on(AsOf.now(CityClock.today(clock))).inOrder();
        return UnitSheet.plan(table, new UnitSheet.Known(units.newest(), today, CityClock.today(clock), units::judge, recorder()));
    }

    private ImportPlan peoplePlan(SheetTable table, SignedIn who) {
        List<Unit> known = Stream.concat(units.newest().stream().map(Recorded::state), units.on(AsOf.now(CityClock.today(clock))).inOrder().stream()).toList();
        PeopleSheet.Powers powers = new PeopleSheet.Powers(who.person().id(), door.allowsSomewhere(who, "people.edit"), door.allowsSomewhere(who, "posts.edit"));
        return PeopleSheet.plan(table, new PeopleSheet.Known(people.newest(), posts.newest(), known, CityClock.today(clock), powers, recorder()));
    }

    private LongFunction<Object[]> recorder() {
        return leaf -> Optional.ofNullable(recorders.ofLeaves(List.of(leaf)).get(leaf))
                .map(one -> new Object[] {one.name().isEmpty() ? "Luoshi" : one.name(), one.at().atZone(CityClock.ZONE).toLocalDateTime().withNano(0).toString().replace('T', ' ')})
                .orElse(new Object[] {"—", "—"});
    }

    /** Records an import in one act, compared anew: what has changed since the preview refuses it. */
    void record(Import given, SignedIn who) {
        journal.act(who.actor(), () -> {
            ImportPlan plan = plan(given.kind(), given.table(), who);
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
