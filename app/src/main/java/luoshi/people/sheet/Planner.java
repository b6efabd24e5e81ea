package luoshi.people.sheet;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.function.LongFunction;
import java.util.stream.Stream;
import luoshi.journal.AsOf;
import luoshi.kernel.CityClock;
import luoshi.sheet.SheetTable;
import luoshi.people.Door;
import luoshi.people.People;
import luoshi.people.Posts;
import luoshi.people.Recorded;
import luoshi.people.SignedIn;
import luoshi.people.Unit;
import luoshi.people.Units;
import org.springframework.stereotype.Component;

/** Compares sheets with what is held: what would be new, changed, in conflict or refused. */
@Component
class Planner {

    private final Units units;
    private final People people;
    private final Posts posts;
    private final Door door;
    private final Clock clock;

    Planner(Units units, People people, Posts posts, Door door, Clock clock) {
        this.units = units;
        this.people = people;
        this.posts = posts;
        this.door = door;
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
        return leaf -> Optional.ofNullable(people.recorders(List.of(leaf)).get(leaf))
                .map(one -> new Object[] {one.name().isEmpty() ? "Luoshi" : one.name(), one.at().atZone(CityClock.ZONE).toLocalDateTime().withNano(0).toString().replace('T', ' ')})
                .orElse(new Object[] {"—", "—"});
    }
}
