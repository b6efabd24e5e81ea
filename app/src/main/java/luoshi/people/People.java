package luoshi.people;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import luoshi.journal.Actor;
import luoshi.journal.Journal;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The door of people and the posts they hold. */
@Component
public class People {

    private static final String PERSONS = """
            select * from (
                select distinct on (person) person as id, sign_in_name, name, phone, active
                from people_person order by person, leaf desc) state """;
    private static final String POSTS = """
            select * from (
                select distinct on (post) post as id, person, unit, title, role, valid_from as "from", valid_to as "to"
                from people_post order by post, leaf desc) state """;

    private final JdbcClient jdbc;
    private final Journal journal;

    People(JdbcClient jdbc, Journal journal) {
        this.jdbc = jdbc;
        this.journal = journal;
    }

    /** Everybody, by name. */
    public List<Person> list() {
        return jdbc.sql(PERSONS + " order by name collate \"zh-Hans-CN-x-icu\"").query(Person.class).list();
    }

    /** The person of this id. */
    public Optional<Person> find(UUID id) {
        return jdbc.sql("select person as id, sign_in_name, name, phone, active from people_person where person = :id order by leaf desc limit 1")
                .param("id", id)
                .query(Person.class)
                .optional();
    }

    /** The names of people by their ids; those whose facts have been purged are missing. */
    public Map<UUID, String> names(Collection<UUID> ids) {
        Map<UUID, String> names = new HashMap<>();
        if (!ids.isEmpty()) {
            jdbc.sql("select distinct on (person) person, name from people_person where person in (:ids) order by person, leaf desc").param("ids", ids).query(row -> {
                names.put(row.getObject(1, UUID.class), row.getString(2));
            });
        }
        return names;
    }

    /** Everybody who has this name, or signs in with it. */
    public List<Person> listCalled(String name) {
        return jdbc.sql(PERSONS + " where name = :name or sign_in_name = lower(:name)").param("name", name.strip()).query(Person.class).list();
    }

    /** The person who signs in with this name now. */
    Optional<Person> findBySignInName(String name) {
        return jdbc.sql("""
                        select person as id, sign_in_name, name, phone, active from people_person state
                        where sign_in_name = :name
                          and not exists (select from people_person later where later.person = state.person and later.leaf > state.leaf)""")
                .param("name", name.strip().toLowerCase(Locale.ROOT))
                .query(Person.class)
                .optional();
    }

    /** The posts of a person, past and future ones too. */
    public List<Post> postsOf(UUID person) {
        return jdbc.sql("""
                        select * from (
                            select distinct on (post) post as id, person, unit, title, role, valid_from as "from", valid_to as "to"
                            from people_post where post in (select post from people_post where person = :person)
                            order by post, leaf desc) state where person = :person order by "from" """)
                .param("person", person)
                .query(Post.class)
                .list();
    }

    /** The posts of everybody. */
    public List<Post> posts() {
        return jdbc.sql(POSTS + " order by \"from\"").query(Post.class).list();
    }

    /**
     * Records what is held of a person; without an id, a new one.
     *
     * @throws Refusal where the name to sign in with is somebody else's or malformed
     */
    public UUID record(Actor actor, Person person) {
        String signInName = person.signInName().strip().toLowerCase(Locale.ROOT);
        if (!signInName.matches("[a-z0-9][a-z0-9._-]{1,39}")) {
            throw new Refusal("people.sign-in-name", person.signInName());
        }
        return journal.act(actor, () -> {
            jdbc.sql("select pg_advisory_xact_lock(hashtext('people_person'))").query((_, _) -> 0).single();
            findBySignInName(signInName).filter(other -> !other.id().equals(person.id())).ifPresent(other -> {
                throw new Refusal("people.name-taken", signInName, other.name());
            });
            UUID id = Optional.ofNullable(person.id()).orElseGet(UUID::randomUUID);
            jdbc.sql("insert into people_person (person, sign_in_name, name, phone, active) values (:person, :signInName, :name, :phone, :active)")
                    .param("person", id)
                    .param("signInName", signInName)
                    .param("name", person.name().strip())
                    .param("phone", person.phone())
                    .param("active", person.active())
                    .update();
            return id;
        });
    }

    /** Records a post; without an id, a new one. An administrator's post goes to nobody who does business, and the other way round. */
    public UUID record(Actor actor, Post post) {
        if (post.to() != null && post.to().isBefore(post.from())) {
            throw new Refusal("posts.order", post.from(), post.to());
        }
        return journal.act(actor, () -> {
            jdbc.sql("select pg_advisory_xact_lock(hashtext('people_post'))").query((_, _) -> 0).single();
            separate(post);
            UUID id = Optional.ofNullable(post.id()).orElseGet(UUID::randomUUID);
            jdbc.sql("""
                            insert into people_post (post, person, unit, title, role, valid_from, valid_to)
                            values (:post, :person, :unit, :title, :role, :from, :to)""")
                    .param("post", id)
                    .param("person", post.person())
                    .param("unit", post.unit())
                    .param("title", post.title().strip())
                    .param("role", post.role().name())
                    .param("from", post.from())
                    .param("to", post.to())
                    .update();
            return id;
        });
    }

    private void separate(Post post) {
        postsOf(post.person()).stream()
                .filter(other -> !other.id().equals(post.id()) && overlap(other, post))
                .filter(other -> other.role().administers() != post.role().administers() || other.role().administers() && other.role() != post.role())
                .findFirst()
                .ifPresent(other -> {
                    throw new Refusal("posts.separate", other.title());
                });
    }

    private static boolean overlap(Post one, Post other) {
        return (one.to() == null || !one.to().isBefore(other.from())) && (other.to() == null || !other.to().isBefore(one.from()));
    }
}
