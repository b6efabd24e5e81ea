package luoshi.matter;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import luoshi.journal.Actor;
import luoshi.journal.Journal;
import luoshi.people.Refusal;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The door of deputies AB角: who signs for a unit while its head is away. */
@Component
public class Deputies {

    private static final String LATEST = "select * from (select distinct on (deputy) * from matter_deputy where unit = :unit order by deputy, leaf desc) latest where not withdrawn";

    private final JdbcClient jdbc;
    private final Journal journal;

    Deputies(JdbcClient jdbc, Journal journal) {
        this.jdbc = jdbc;
        this.journal = journal;
    }

    /**
     * Who stands in for a unit's head.
     *
     * @param deputy the standing in, through its withdrawal; null before it is recorded
     * @param unit for which unit
     * @param person who signs
     * @param from first day
     * @param to last day
     * @param reason why
     */
    public record Deputy(UUID deputy, UUID unit, UUID person, LocalDate from, LocalDate to, String reason) {}

    /** Those of a unit that were not taken back, past and future ones too. */
    public List<Deputy> of(UUID unit) {
        return jdbc.sql(LATEST + " order by valid_from desc").param("unit", unit)
                .query((row, _) -> new Deputy(row.getObject("deputy", UUID.class), unit, row.getObject("person", UUID.class),
                        row.getObject("valid_from", LocalDate.class), row.getObject("valid_to", LocalDate.class), row.getString("reason")))
                .list();
    }

    /** Whether somebody signs for a unit on a day. */
    public boolean standsIn(UUID person, UUID unit, LocalDate day) {
        return unitsOf(person, day).contains(unit);
    }

    /** The units for which somebody signs on a day. */
    public List<UUID> unitsOf(UUID person, LocalDate day) {
        return jdbc.sql("""
                        select unit from (select distinct on (deputy) * from matter_deputy where person = :person order by deputy, leaf desc) latest
                        where not withdrawn and valid_from <= :day and valid_to >= :day""")
                .param("person", person).param("day", day).query(UUID.class).list();
    }

    /** Names a deputy from a day to a day. */
    public UUID name(Actor actor, Deputy deputy) {
        if (deputy.person() == null || deputy.from() == null || deputy.to() == null || deputy.reason().isBlank()) {
            throw new Refusal("deputy.incomplete");
        }
        if (deputy.to().isBefore(deputy.from())) {
            throw new Refusal("deputy.order", deputy.from(), deputy.to());
        }
        Refusal.whereLonger(deputy.reason(), 300);
        UUID id = UUID.randomUUID();
        journal.act(actor, () -> add(new Deputy(id, deputy.unit(), deputy.person(), deputy.from(), deputy.to(), deputy.reason()), false));
        return id;
    }

    /** Takes a deputy back. */
    public void withdraw(Actor actor, UUID unit, UUID deputy) {
        journal.act(actor, () -> {
            Optional<Deputy> named = of(unit).stream().filter(one -> one.deputy().equals(deputy)).findFirst();
            add(named.orElseThrow(() -> new Refusal("deputy.gone")), true);
        });
    }

    private void add(Deputy deputy, boolean withdrawn) {
        jdbc.sql("""
                        insert into matter_deputy (deputy, unit, person, valid_from, valid_to, reason, withdrawn)
                        values (:deputy, :unit, :person, :from, :to, :reason, :withdrawn)""")
                .param("deputy", deputy.deputy()).param("unit", deputy.unit()).param("person", deputy.person())
                .param("from", deputy.from()).param("to", deputy.to()).param("reason", deputy.reason()).param("withdrawn", withdrawn)
                .update();
    }
}
