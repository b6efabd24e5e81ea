package luoshi.people;

import java.util.Optional;
import java.util.UUID;
import luoshi.journal.Actor;
import luoshi.journal.AsOf;
import luoshi.journal.Journal;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The door of units. */
@Component
public class Units {

    private final JdbcClient jdbc;
    private final Journal journal;

    Units(JdbcClient jdbc, Journal journal) {
        this.jdbc = jdbc;
        this.journal = journal;
    }

    /** All units of a day that are not closed. */
    public UnitTree on(AsOf asOf) {
        return new UnitTree(jdbc.sql("""
                        select * from (
                            select distinct on (unit) unit as id, name, short_name, kind, parent, valid_from as "from", closed
                            from people_unit where valid_from <= :day and journal_known(leaf, :size)
                            order by unit, valid_from desc, leaf desc) state
                        where not closed order by kind, name collate "und-x-icu" """)
                .param("day", asOf.day())
                .param("size", asOf.size())
                .query(Unit.class)
                .list());
    }

    /**
     * Records what a unit is from a day on.
     *
     * @throws Refusal where the name is taken on that day, the unit above does not exist, or the tree would close to a ring
     */
    public UUID record(Actor actor, Unit unit) {
        return journal.act(actor, () -> {
            jdbc.sql("select pg_advisory_xact_lock(hashtext('people_unit'))").query((_, _) -> 0).single();
            check(unit, on(AsOf.now(unit.from())));
            UUID id = Optional.ofNullable(unit.id()).orElseGet(UUID::randomUUID);
            jdbc.sql("""
                            insert into people_unit (unit, name, short_name, kind, parent, valid_from, closed)
                            values (:unit, :name, :shortName, :kind, :parent, :from, :closed)""")
                    .param("unit", id)
                    .param("name", unit.name())
                    .param("shortName", unit.shortName())
                    .param("kind", unit.kind().name())
                    .param("parent", unit.parent())
                    .param("from", unit.from())
                    .param("closed", unit.closed())
                    .update();
            return id;
        });
    }

    private static void check(Unit unit, UnitTree tree) {
        if (unit.parent() != null && tree.find(unit.parent()).isEmpty()) {
            throw new Refusal("units.parent-missing", unit.from());
        }
        if (unit.id() != null && tree.rings(unit.id(), unit.parent())) {
            throw new Refusal("units.ring", tree.name(unit.parent()));
        }
        boolean taken = tree.inOrder().stream().anyMatch(other -> !other.id().equals(unit.id()) && other.name().equals(unit.name()));
        if (taken && !unit.closed()) {
            throw new Refusal("units.name-taken", unit.name());
        }
        if (unit.closed() && !tree.below(unit.id()).isEmpty()) {
            throw new Refusal("units.has-children", unit.name(), tree.below(unit.id()).size());
        }
    }
}
