package luoshi.matter.board;

import java.util.List;
import java.util.UUID;
import luoshi.people.Refusal;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What people have put aside to look for again; everybody sees, replaces and deletes their own. */
@Component
class SavedFilters {

    private static final int MOST = 30;
    private static final int LONGEST_NAME = 40;

    private final JdbcClient jdbc;

    SavedFilters(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * A filter that was put aside.
     *
     * @param id the filter
     * @param name what its person calls it
     * @param query what the board is asked for: empty, or from the question mark on
     */
    public record Saved(UUID id, String name, String query) {}

    /** Those of a person. */
    List<Saved> list(UUID person) {
        return jdbc.sql("select id, name, query from matter_filter where person = :person order by name").param("person", person).query(Saved.class).list();
    }

    /** Puts one aside; in the place of another of that name. */
    void add(UUID person, String name, String query) {
        if (name.isBlank()) {
            throw new Refusal("matter-filter.name");
        }
        Refusal.whereLonger(name, LONGEST_NAME);
        List<Saved> others = list(person);
        if (others.size() >= MOST && others.stream().noneMatch(other -> other.name().equals(name.strip()))) {
            throw new Refusal("matter-filter.many", MOST);
        }
        jdbc.sql("insert into matter_filter (person, name, query) values (:person, :name, :query) on conflict (person, name) do update set query = excluded.query")
                .param("person", person).param("name", name.strip()).param("query", query).update();
    }

    /** Deletes one; nothing where it is somebody else's. */
    void delete(UUID person, UUID filter) {
        jdbc.sql("delete from matter_filter where person = :person and id = :filter").param("person", person).param("filter", filter).update();
    }
}
