package luoshi.indicator.web;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import luoshi.commitment.Commitment;
import luoshi.commitment.CommitmentList;
import luoshi.indicator.CourseLamp.Reason;
import luoshi.indicator.Courses;
import luoshi.indicator.TargetCourse;
import luoshi.journal.AsOf;
import luoshi.people.Door;
import luoshi.people.People;
import luoshi.people.Person;
import org.springframework.stereotype.Component;

/** Finds the targets that a page or a sheet is asked for, and how they stand on its day. */
@Component
class ChosenTargets {

    private final CommitmentList list;
    private final CommitmentList.InCharge inCharge;
    private final Courses courses;
    private final People people;

    ChosenTargets(CommitmentList list, CommitmentList.InCharge inCharge, Courses courses, People people) {
        this.list = list;
        this.inCharge = inCharge;
        this.courses = courses;
        this.people = people;
    }

    /**
     * What was found.
     *
     * @param year the year whose plans owe it
     * @param all all targets of the year, or of one of its plans
     * @param asked those that are asked for, whatever their lamp
     * @param rows those of them with the lamp that is asked for
     * @param leaders who is in charge of which commitment
     * @param called what those leaders are called
     */
    record Found(int year, List<TargetCourse> all, List<TargetCourse> asked, List<TargetCourse> rows, Map<UUID, Set<UUID>> leaders, Map<UUID, String> called) {

        /** Who is in charge of a commitment, by name; empty for nobody. */
        String leading(Commitment commitment) {
            return leaders.getOrDefault(commitment.id(), Set.of()).stream().map(called::get).collect(Collectors.joining("、"));
        }

        /** How many of those that are asked for have which lamp, told apart by what decides it. */
        Map<Reason, Long> reasons() {
            return asked.stream().collect(Collectors.groupingBy(course -> course.lamp().reason(), Collectors.counting()));
        }
    }

    Found of(TargetsForm form, AsOf asOf, Door.Scope scope) {
        int year = form.yearOr(list.year(scope, asOf.day()));
        UUID plan = Typed.id(form.plan(), null);
        List<Commitment> owed = list.owed(scope, year, asOf);
        List<TargetCourse> all = courses.of(owed, asOf).stream().filter(course -> plan == null || plan.equals(course.commitment().plan())).toList();
        Map<UUID, Set<UUID>> leaders = inCharge.leaders(owed.stream().map(Commitment::id).toList());
        UUID unit = Typed.id(form.unit(), null);
        Function<TargetCourse, Stream<TargetCourse>> share = course -> unit == null ? Stream.of(course) : course.of(unit).stream();
        List<TargetCourse> asked = all.stream().filter(course -> form.asks(course, leaders.getOrDefault(course.commitment().id(), Set.of()))).flatMap(share).toList();
        return new Found(year, all, asked, asked.stream().filter(form::lights).toList(), leaders, names(leaders));
    }

    private Map<UUID, String> names(Map<UUID, Set<UUID>> leaders) {
        Set<UUID> all = leaders.values().stream().flatMap(Set::stream).collect(Collectors.toSet());
        Map<UUID, Person> found = people.findAll(all);
        return all.stream().collect(Collectors.toMap(Function.identity(), id -> Optional.ofNullable(found.get(id)).map(Person::name).orElse("—")));
    }
}
