package luoshi.plan.web;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import luoshi.journal.AsOf;
import luoshi.journal.Journal;
import luoshi.journal.Journal.Told;
import luoshi.kernel.CityClock;
import luoshi.people.People;
import luoshi.people.Person;
import luoshi.people.UnitTree;
import luoshi.people.Units;
import luoshi.plan.secrecy.Appeal;
import org.springframework.stereotype.Component;

/** Puts names and times beside appeals. */
@Component
class AppealRows {

    private final People people;
    private final Units units;
    private final Journal journal;
    private final Clock clock;

    AppealRows(People people, Units units, Journal journal, Clock clock) {
        this.people = people;
        this.units = units;
        this.journal = journal;
        this.clock = clock;
    }

    List<AppealRow> of(List<Appeal> appeals) {
        UnitTree tree = units.on(AsOf.now(CityClock.today(clock)));
        Map<UUID, Person> persons = people.findAll(appeals.stream().flatMap(appeal -> Stream.of(appeal.filedBy(), appeal.decidedBy())).filter(Objects::nonNull).collect(Collectors.toSet()));
        Map<Long, Told> told = journal.tell(appeals.stream().flatMapToLong(appeal -> LongStream.of(appeal.filed(), appeal.leaf())).boxed().distinct().toList());
        return appeals.stream()
                .map(appeal -> new AppealRow(appeal, tree.name(appeal.unit()), name(persons, appeal.filedBy()), at(told, appeal.filed()),
                        appeal.isOpen() ? "" : name(persons, appeal.decidedBy()), appeal.isOpen() ? null : at(told, appeal.leaf())))
                .toList();
    }

    private static String name(Map<UUID, Person> persons, UUID id) {
        return persons.containsKey(id) ? persons.get(id).name() : "—";
    }

    private static Instant at(Map<Long, Told> told, long leaf) {
        return told.containsKey(leaf) ? told.get(leaf).at() : null;
    }
}
