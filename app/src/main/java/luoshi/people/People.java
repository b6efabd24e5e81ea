package luoshi.people;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import luoshi.journal.Actor;
import luoshi.journal.Journal;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The door of people and the posts they hold. */
@Component
public class People {

    private static final String PERSONS = """
            select distinct on (person) person as id, sign_in_name, name, phone, active, leaf from people_person order by person, leaf desc""";
    /** A post that was withdrawn counts as never given. */
    private static final String POSTS = """
            select * from (
                select distinct on (post) post as id, person, unit, title, role, valid_from as "from", valid_to as "to", withdrawn, leaf
                from people_post order by post, leaf desc) post
            where withdrawn is not true""";
    private static final String BY_NAME = " order by name collate \"zh-Hans-CN-x-icu\", sign_in_name";

    private final JdbcClient jdbc;
    private final Journal journal;

    People(JdbcClient jdbc, Journal journal) {
        this.jdbc = jdbc;
        this.journal = journal;
    }

    /**
     * What is looked for.
     *
     * @param text part of a name or of a name to sign in with; empty for everybody
     * @param alsoIn units whose people are found whatever their names
     * @param within only people who hold a post in these units on the day; null for no such limit
     * @param seen only people who hold a post in these units on the day; null for no such limit
     * @param day the day
     */
    public record Search(String text, Set<UUID> alsoIn, Set<UUID> within, Set<UUID> seen, LocalDate day) {}

    /**
     * What is found.
     *
     * @param persons those on the page
     * @param total how many in all
     */
    public record Found(List<Person> persons, int total) {}

    /** Everybody, by name. */
    public List<Person> list() {
        return newest().stream().map(Recorded::state).toList();
    }

    /** Everybody as recorded last, by name: the leaf is the version of the person. */
    public List<Recorded<Person>> newest() {
        return jdbc.sql("select * from (" + PERSONS + ") state" + BY_NAME).query(People::recordedPerson).list();
    }

    /** People by name, a page of them. */
    public Found search(Search search, int offset, int limit) {
        String text = search.text().strip().toLowerCase(Locale.ROOT);
        Counter counter = new Counter();
        List<Person> persons = jdbc.sql("with state as (" + PERSONS + "), held as materialized (select person, unit from (" + POSTS + """
                        ) p where "from" <= :day and ("to" is null or "to" >= :day))
                        select *, count(*) over () as total from state
                        where (:text = '' or position(:text in lower(name)) > 0 or position(:text in sign_in_name) > 0
                               or id in (select person from held where unit = any(:alsoIn::uuid[])))
                          and (:within::uuid[] is null or id in (select person from held where unit = any(:within::uuid[])))
                          and (:seen::uuid[] is null or id in (select person from held where unit = any(:seen::uuid[])))
                        """ + BY_NAME + " offset :offset limit :limit")
                .param("text", text)
                .param("day", search.day())
                .param("alsoIn", array(search.alsoIn()))
                .param("within", array(search.within()))
                .param("seen", array(search.seen()))
                .param("offset", offset)
                .param("limit", limit)
                .query(counter::person)
                .list();
        return new Found(persons, counter.total);
    }

    /** Reads persons and remembers the number in all that stands beside each. */
    private static final class Counter {
        private int total;

        Person person(ResultSet row, int number) throws SQLException {
            total = row.getInt("total");
            return recordedPerson(row, number).state();
        }
    }

    private static String[] array(Collection<UUID> ids) {
        return ids == null ? null : ids.stream().map(UUID::toString).toArray(String[]::new);
    }

    /** The person of this id. */
    public Optional<Person> find(UUID id) {
        return jdbc.sql("select person as id, sign_in_name, name, phone, active from people_person where person = :id order by leaf desc limit 1")
                .param("id", id)
                .query(Person.class)
                .optional();
    }

    /** Several people by their ids. */
    public Map<UUID, Person> findAll(Collection<UUID> ids) {
        return jdbc.sql(PERSONS.replace("from people_person", "from people_person where person = any(:ids::uuid[])"))
                .param("ids", array(ids))
                .query(People::recordedPerson)
                .list()
                .stream()
                .map(Recorded::state)
                .collect(Collectors.toMap(Person::id, Function.identity()));
    }

    /** All that was ever recorded of a person. */
    public List<Recorded<Person>> history(UUID person) {
        return jdbc.sql("select person as id, sign_in_name, name, phone, active, leaf from people_person where person = :id order by leaf")
                .param("id", person)
                .query(People::recordedPerson)
                .list();
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
        return posts(POSTS.replace("from people_post", "from people_post where post in (select post from people_post where person = :ids)")
                + " and person = :ids order by \"from\"", person).stream().map(Recorded::state).toList();
    }

    /** The posts of several people, as recorded last. */
    public List<Recorded<Post>> postsOf(Collection<UUID> persons) {
        return posts(POSTS.replace("from people_post", "from people_post where post in (select post from people_post where person = any(:ids::uuid[]))")
                + " and person = any(:ids::uuid[]) order by \"from\"", array(persons));
    }

    /** The posts in a unit, past and future ones too. */
    public List<Post> postsIn(UUID unit) {
        return posts(POSTS + " and unit = :ids order by \"from\" desc", unit).stream().map(Recorded::state).toList();
    }

    /** The posts of everybody, as recorded last. */
    public List<Recorded<Post>> newestPosts() {
        return posts(POSTS + " and :ids order by \"from\"", true);
    }

    private List<Recorded<Post>> posts(String sql, Object ids) {
        return jdbc.sql(sql).param("ids", ids).query(People::recordedPost).list();
    }

    /**
     * A post as it was recorded.
     *
     * @param post the post
     * @param withdrawn whether it counts as never given from then on
     */
    public record Change(Post post, boolean withdrawn) {}

    /** All that was ever recorded of a post. */
    public List<Recorded<Change>> postHistory(UUID post) {
        return changes("post = :id", post);
    }

    /** All that was ever recorded of the posts of a person. */
    public List<Recorded<Change>> postChanges(UUID person) {
        return changes("person = :id", person);
    }

    private List<Recorded<Change>> changes(String which, UUID id) {
        return jdbc.sql("""
                        select post as id, person, unit, title, role, valid_from as "from", valid_to as "to", withdrawn, leaf
                        from people_post where """ + " " + which + " order by leaf")
                .param("id", id)
                .query((row, number) -> {
                    Recorded<Post> recorded = recordedPost(row, number);
                    return new Recorded<>(new Change(recorded.state(), row.getBoolean("withdrawn")), recorded.leaf());
                })
                .list();
    }

    /**
     * Records what is held of a person; without an id, a new one.
     *
     * @throws Refusal where the name to sign in with is somebody else's or malformed
     */
    public UUID record(Actor actor, Person given) {
        Person person = given.checked();
        return journal.act(actor, () -> {
            lock("people_person");
            findBySignInName(person.signInName()).filter(other -> !other.id().equals(person.id())).ifPresent(other -> {
                throw new Refusal("people.name-taken", person.signInName(), other.name());
            });
            UUID id = Optional.ofNullable(person.id()).orElseGet(UUID::randomUUID);
            jdbc.sql("insert into people_person (person, sign_in_name, name, phone, active) values (:person, :signInName, :name, :phone, :active)")
                    .param("person", id)
                    .param("signInName", person.signInName())
                    .param("name", person.name())
                    .param("phone", person.phone())
                    .param("active", person.active())
                    .update();
            return id;
        });
    }

    /** Records a change by somebody who has seen the person as recorded last; refused where something has been recorded since. */
    public UUID record(Actor actor, Person person, long seen) {
        return journal.act(actor, () -> {
            lock("people_person");
            unchanged(history(person.id()).getLast().leaf(), seen);
            return record(actor, person);
        });
    }

    /** Records a post; without an id, a new one. An administrator's post goes to nobody who does business, and the other way round. */
    public UUID record(Actor actor, Post post) {
        post.check();
        return journal.act(actor, () -> {
            lock("people_post");
            postsOf(post.person()).stream().filter(other -> !other.id().equals(post.id()) && other.clashesWith(post)).findFirst().ifPresent(other -> {
                throw new Refusal("posts.separate", other.title());
            });
            return insert(post, null);
        });
    }

    /** Records a change by somebody who has seen the post as recorded last; refused where something has been recorded since. */
    public UUID record(Actor actor, Post post, long seen) {
        return journal.act(actor, () -> {
            lock("people_post");
            unchanged(postHistory(post.id()).getLast().leaf(), seen);
            return record(actor, post);
        });
    }

    /** Records that a post was given by mistake and counts as never held. */
    public void withdraw(Actor actor, Post post) {
        journal.act(actor, () -> {
            lock("people_post");
            insert(post, true);
        });
    }

    private UUID insert(Post post, Boolean withdrawn) {
        UUID id = Optional.ofNullable(post.id()).orElseGet(UUID::randomUUID);
        jdbc.sql("""
                        insert into people_post (post, person, unit, title, role, valid_from, valid_to, withdrawn)
                        values (:post, :person, :unit, :title, :role, :from, :to, :withdrawn)""")
                .param("post", id)
                .param("person", post.person())
                .param("unit", post.unit())
                .param("title", post.title().strip())
                .param("role", post.role().name())
                .param("from", post.from())
                .param("to", post.to())
                .param("withdrawn", withdrawn)
                .update();
        return id;
    }

    private void lock(String table) {
        jdbc.sql("select pg_advisory_xact_lock(hashtext(:table))").param("table", table).query((_, _) -> 0).single();
    }

    private static void unchanged(long last, long seen) {
        if (last != seen) {
            throw new Refusal(Refusal.STALE, last);
        }
    }

    private static Recorded<Person> recordedPerson(ResultSet row, int number) throws SQLException {
        return new Recorded<>(new Person(row.getObject("id", UUID.class), row.getString("sign_in_name"), row.getString("name"), row.getString("phone"),
                row.getBoolean("active")), row.getLong("leaf"));
    }

    private static Recorded<Post> recordedPost(ResultSet row, int number) throws SQLException {
        return new Recorded<>(new Post(row.getObject("id", UUID.class), row.getObject("person", UUID.class), row.getObject("unit", UUID.class),
                row.getString("title"), Role.valueOf(row.getString("role")), row.getObject("from", LocalDate.class), row.getObject("to", LocalDate.class)),
                row.getLong("leaf"));
    }
}
