package luoshi.pipeline.zero;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import luoshi.journal.AsOf;
import luoshi.journal.Journal;
import luoshi.kernel.CityClock;
import luoshi.people.Door;
import luoshi.people.People;
import luoshi.people.Refusal;
import luoshi.people.SignedIn;
import luoshi.pipeline.Pipeline;
import luoshi.pipeline.course.Sets;
import luoshi.pipeline.store.EntryStore;
import luoshi.pipeline.tally.Question;
import luoshi.pipeline.tally.Tallies;
import luoshi.pipeline.tally.Tally.Total;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What units have stated: that they found nothing in a month. */
@Component
public class Zeros {

    private static final int LONGEST = 500;

    private final JdbcClient jdbc;
    private final Journal journal;
    private final EntryStore entries;
    private final Tallies tallies;
    private final People people;
    private final Door door;
    private final Clock clock;

    Zeros(JdbcClient jdbc, Journal journal, EntryStore entries, Tallies tallies, People people, Door door, Clock clock) {
        this.jdbc = jdbc;
        this.journal = journal;
        this.entries = entries;
        this.tallies = tallies;
        this.people = people;
        this.door = door;
        this.clock = clock;
    }

    /**
     * A statement.
     *
     * @param unit the unit that has looked
     * @param month the month
     * @param note how it was looked for; empty for nothing
     * @param by the name of who states it
     * @param at when
     */
    public record Stated(UUID unit, YearMonth month, String note, String by, Instant at) {}

    /** All that was stated of a register, as far as it was known then, until the day asked for. */
    List<Stated> list(Pipeline pipeline, AsOf asOf) {
        record Row(UUID unit, LocalDate month, String note, long leaf) {}
        List<Row> rows = jdbc.sql("select unit, month, note, leaf from pipeline_zero where pipeline = :pipeline and journal_known(leaf, :size) order by leaf").param("pipeline", pipeline.key())
                .param("size", asOf.size()).query(Row.class).list();
        Map<Long, People.Recorder> told = people.recorders(rows.stream().map(Row::leaf).toList());
        return rows.stream().map(row -> new Stated(row.unit(), YearMonth.from(row.month()), row.note(), told.get(row.leaf()).name(), told.get(row.leaf()).at()))
                .filter(stated -> !CityClock.dayOf(stated.at()).isAfter(asOf.day())).toList();
    }

    /** States that a unit has found nothing in a month. Whoever states it is of that unit. */
    public void state(SignedIn who, Pipeline pipeline, UUID unit, YearMonth month, String note) {
        door.require(who, "pipelines.edit", unit);
        if (!pipeline.definition().monthlyZero()) {
            throw new Refusal("pipeline.zero.none", pipeline.definition().name().zh());
        }
        if (who.units().noneMatch(unit::equals)) {
            throw new Refusal("pipeline.zero.own");
        }
        LocalDate today = CityClock.today(clock);
        if (month.isAfter(YearMonth.from(today)) || month.getYear() < 1949) {
            throw new Refusal("pipeline.zero.to-come", month, YearMonth.from(today));
        }
        if (note.length() > LONGEST) {
            throw new Refusal("form.long", note.substring(0, 20), LONGEST);
        }
        journal.act(who.actor(), () -> {
            entries.alone(pipeline.key());
            refuse(pipeline, unit, month, AsOf.now(today));
            jdbc.sql("insert into pipeline_zero (pipeline, unit, month, note) values (:pipeline, :unit, :month, :note)").param("pipeline", pipeline.key()).param("unit", unit)
                    .param("month", month.atDay(1)).param("note", note.strip()).update();
        });
    }

    private void refuse(Pipeline pipeline, UUID unit, YearMonth month, AsOf now) {
        int found = tallies.of(pipeline, now).select(Question.on(now.day()).of(Set.of(unit))).count(Sets.found(month));
        if (found > 0) {
            throw new Refusal("pipeline.zero.found", month, found);
        }
        list(pipeline, now).stream().filter(stated -> stated.unit().equals(unit) && stated.month().equals(month)).findFirst().ifPresent(stated -> {
            throw new Refusal("pipeline.zero.stated", month, stated.by(), CityClock.dayOf(stated.at()));
        });
    }
}
