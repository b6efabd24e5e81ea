package luoshi.indicator.roster;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import luoshi.indicator.Figures.Thing;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Finds the rosters of figures; they come in by {@link luoshi.indicator.Figures#name}. */
@Component
public class Rosters {

    private final JdbcClient jdbc;

    Rosters(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The one that holds for a figure. */
    public Optional<Roster> of(UUID figure) {
        record Row(UUID id, long leaf, String source) {}
        return jdbc.sql("select id, leaf, source from indicator_roster where figure = :figure order by leaf desc limit 1").param("figure", figure).query(Row.class).optional()
                .map(row -> new Roster(row.id(), row.leaf(), row.source(), things(row.id())));
    }

    private List<Thing> things(UUID roster) {
        return jdbc.sql("select key, name, place, day, remark from indicator_thing where roster = :roster order by number").param("roster", roster)
                .query((row, _) -> new Thing(row.getString("key"), row.getString("name"), row.getString("place"), row.getObject("day", LocalDate.class), row.getString("remark"))).list();
    }

    /** How many things the rosters of figures name, doubles once; only of those that have one. */
    public Map<UUID, Integer> named(Collection<UUID> figures) {
        record Named(UUID figure, int things) {}
        return figures.isEmpty() ? Map.of() : jdbc.sql("""
                        select latest.figure, count(distinct case when thing.key = '' then thing.name else thing.key end) as things
                        from (select distinct on (figure) id, figure from indicator_roster where figure = any(:figures) order by figure, leaf desc) latest
                        left join indicator_thing thing on thing.roster = latest.id group by latest.figure""")
                .param("figures", figures.toArray(UUID[]::new)).query(Named.class).list().stream().collect(Collectors.toMap(Named::figure, Named::things));
    }
}
