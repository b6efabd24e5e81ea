package luoshi.people;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
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
import luoshi.journal.AsOf;
import luoshi.journal.Journal;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The door of people: who they are, and whom one finds by name. */
@Component
public class People {

    private static final String USER = "user:";
    private static final String RECORDED = "person as id, sign_in_name, name, phone, active, leaf from people_person ";
    private static final String BY_NAME = " order by name collate \"zh-Hans-CN-x-icu\", sign_in_name";

    private final JdbcClient jdbc;
    private final Journal journal;
    private final Posts posts;

    People(JdbcClient jdbc, Journal journal, Posts posts) {
        this.jdbc = jdbc;
        this.journal = journal;
        this.posts = posts;
    }

    /** People as recorded last, everybody or those of a condition. */
    static String states(String condition) {
        return "select distinct on (person) " + RECORDED + condition + " order by person, leaf desc";
    }

    /**
     * What is looked for.
     *
     * @param text part of a name or of a name to sign in with; empty for everybody
     * @param alsoIn units whose people are found whatever their names
     * @param within only people who hold a post in these units on the day; null for no such limit
     * @param seen only people who hold a post in these units on the day; null for no such limit
     * @param asOf the day
     */
    public record Search(String text, Set<UUID> alsoIn, Set<UUID> within, Set<UUID> seen, AsOf asOf) {}

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
        return jdbc.sql("select * from (" + states("") + ") state" + BY_NAME).query(People::recorded).list();
    }

    /** People by name, a page of them. */
    public Found search(Search search, int offset, int limit) {
        String text = search.text().strip().toLowerCase(Locale.ROOT);
        Counter counter = new Counter();
        String known = "where journal_known(leaf, :size)";
        List<Person> persons = jdbc.sql("with state as (" + states(known) + "), held as materialized (" + Posts.states(known) + Posts.HELD + """
                        )
                        select *, count(*) over () as total from state
                        where (:text = '' or position(:text in lower(name)) > 0 or position(:text in sign_in_name) > 0
                               or id in (select person from held where unit = any(:alsoIn::uuid[])))
                          and (:within::uuid[] is null or id in (select person from held where unit = any(:within::uuid[])))
                          and (:seen::uuid[] is null or id in (select person from held where unit = any(:seen::uuid[])))
                        """ + BY_NAME + " offset :offset limit :limit")
                .param("text", text)
                .param("day", search.asOf().day())
                .param("size", search.asOf().size())
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
            return recorded(row, number).state();
        }
    }

    private static String[] array(Collection<UUID> ids) {
        return ids == null ? null : ids.stream().map(UUID::toString).toArray(String[]::new);
    }

    /** The person of this id. */
    public Optional<Person> find(UUID id) {
        return jdbc.sql("select " + RECORDED + "where person = :id order by leaf desc limit 1")
                .param("id", id)
                .query(Person.class)
                .optional();
    }

    /** Several people by their ids. */
    public Map<UUID, Person> findAll(Collection<UUID> ids) {
        return jdbc.sql(states("where person = any(:ids::uuid[])"))
                .param("ids", array(ids))
                .query(People::recorded)
                .list()
                .stream()
                .map(Recorded::state)
                .collect(Collectors.toMap(Person::id, Function.identity()));
    }

    /**
     * Who recorded something.
     *
     * @param name that the person has today; empty where Luoshi itself did, — where there is no such person
     * @param at when
     */
    public record Recorder(String name, Instant at) {}

    /** Who recorded facts and when, by their leaves. */
    public Map<Long, Recorder> recorders(Collection<Long> leaves) {
        Map<Long, Journal.Told> told = journal.tell(leaves);
        Map<UUID, Person> known = findAll(told.values().stream().flatMap(one -> user(one).stream()).collect(Collectors.toSet()));
        return told.values().stream().collect(Collectors.toMap(Journal.Told::leaf, one -> new Recorder(
                user(one).map(id -> known.containsKey(id) ? known.get(id).name() : "—").orElse(""), one.at())));
    }

    private static Optional<UUID> user(Journal.Told told) {
        return told.actor().startsWith(USER) ? Optional.of(UUID.fromString(told.actor().substring(USER.length()))) : Optional.empty();
    }

    /** All that was ever recorded of a person. */
    public List<Recorded<Person>> history(UUID person) {
        return jdbc.sql("select " + RECORDED + "where person = :id order by leaf")
                .param("id", person)
                .query(People::recorded)
                .list();
    }

    /** Everybody who has this name, or signs in with it. */
    public List<Person> listCalled(String name) {
        return jdbc.sql("select * from (" + states("") + ") state where name = :name or sign_in_name = lower(:name)")
                .param("name", name.strip())
                .query((row, number) -> recorded(row, number).state())
                .list();
    }

    /** The person who signs in with this name now. */
    Optional<Person> findBySignInName(String name) {
        return jdbc.sql("select " + RECORDED + """
                        state where sign_in_name = :name
                        and not exists (select from people_person later where later.person = state.person and later.leaf > state.leaf)""")
                .param("name", name.strip().toLowerCase(Locale.ROOT).replace("\0", ""))
                .query(Person.class)
                .optional();
    }

    /**
     * Records what is held of a person; without an id, a new one.
     *
     * @throws Refusal where the name to sign in with is somebody else's or malformed
     */
    public UUID record(Actor actor, Person given) {
        Person person = given.checked();
        return journal.act(actor, () -> {
            lock();
            findBySignInName(person.signInName()).filter(other -> !other.id().equals(person.id())).ifPresent(other -> {
                throw new Refusal("people.name-taken", person.signInName(), other.name());
            });
            if (person.id() != null && !person.active()) {
                posts.of(person.id()).stream().filter(post -> post.to() == null).forEach(post -> posts.requireAdministratorBeside(null, person.id(), post.role()));
            }
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
            lock();
            Refusal.whereStale(history(person.id()).getLast().leaf(), seen);
            return record(actor, person);
        });
    }

    private void lock() {
        jdbc.sql("select pg_advisory_xact_lock(hashtext('people_person'))").query((_, _) -> 0).single();
    }

    private static Recorded<Person> recorded(ResultSet row, int number) throws SQLException {
        return new Recorded<>(new Person(row.getObject("id", UUID.class), row.getString("sign_in_name"), row.getString("name"), row.getString("phone"),
                row.getBoolean("active")), row.getLong("leaf"));
    }
}
