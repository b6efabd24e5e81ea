package luoshi.people;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import luoshi.journal.Actor;
import luoshi.journal.AsOf;
import luoshi.journal.Journal;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The door of posts: who holds which in what unit, from when to when. */
@Component
public class Posts {

    private static final String RECORDED = "post as id, person, unit, title, role, valid_from as \"from\", valid_to as \"to\", withdrawn, leaf from people_post ";
    /** Beside {@link #states}: those that are held on a day. */
    static final String HELD = " and \"from\" <= :day and (\"to\" is null or \"to\" >= :day)";

    private final JdbcClient jdbc;
    private final Journal journal;

    Posts(JdbcClient jdbc, Journal journal) {
        this.jdbc = jdbc;
        this.journal = journal;
    }

    /** Posts as recorded last; one that was withdrawn counts as never given. A condition may narrow them to some, whole histories at a time. */
    static String states(String condition) {
        return "select * from (select distinct on (post) " + RECORDED + condition + " order by post, leaf desc) post where withdrawn is not true";
    }

    /** The posts of a person, past and future ones too. */
    public List<Post> of(UUID person) {
        return jdbc.sql(states("where person = :person") + " order by \"from\"").param("person", person).query((row, _) -> recorded(row).state()).list();
    }

    /** The posts of several people, as recorded last. */
    public List<Recorded<Post>> of(Collection<UUID> persons) {
        return jdbc.sql(states("where person = any(:persons::uuid[])") + " order by \"from\"")
                .param("persons", persons.stream().map(UUID::toString).toArray(String[]::new))
                .query((row, _) -> recorded(row))
                .list();
    }

    /** The posts that several people hold on a day. */
    public List<Post> heldBy(Collection<UUID> persons, AsOf asOf) {
        return jdbc.sql(states("where person = any(:persons::uuid[]) and journal_known(leaf, :size)") + HELD + " order by \"from\"")
                .param("persons", persons.stream().map(UUID::toString).toArray(String[]::new))
                .param("day", asOf.day())
                .param("size", asOf.size())
                .query((row, _) -> recorded(row).state())
                .list();
    }

    /** The posts in a unit, past and future ones too. */
    public List<Post> in(UUID unit) {
        return jdbc.sql(states("where post in (select post from people_post where unit = :unit)") + " and unit = :unit order by \"from\" desc")
                .param("unit", unit)
                .query((row, _) -> recorded(row).state())
                .list();
    }

    /** The posts of everybody, as recorded last. */
    public List<Recorded<Post>> newest() {
        return jdbc.sql(states("") + " order by \"from\"").query((row, _) -> recorded(row)).list();
    }

    /**
     * A post as it was recorded.
     *
     * @param post the post
     * @param withdrawn whether it counts as never given from then on
     */
    public record Change(Post post, boolean withdrawn) {}

    /** All that was ever recorded of a post. */
    public List<Recorded<Change>> history(UUID post) {
        return jdbc.sql("select " + RECORDED + "where post = :post order by leaf").param("post", post).query((row, _) -> change(row)).list();
    }

    /** All that was ever recorded of the posts of a person. */
    public List<Recorded<Change>> changesOf(UUID person) {
        return jdbc.sql("select " + RECORDED + "where person = :person order by leaf").param("person", person).query((row, _) -> change(row)).list();
    }

    /** Records a post; without an id, a new one. An administrator's post goes to nobody who does business, and the other way round. */
    public UUID record(Actor actor, Post post) {
        post.check();
        return journal.act(actor, () -> {
            lock();
            requireAnother(post);
            of(post.person()).stream().filter(other -> !other.id().equals(post.id()) && other.clashesWith(post)).findFirst().ifPresent(other -> {
                throw new Refusal("posts.separate", other.title());
            });
            return insert(post, null);
        });
    }

    /** Records a change by somebody who has seen the post as recorded last; refused where something has been recorded since. */
    public UUID record(Actor actor, Post post, long seen) {
        return journal.act(actor, () -> {
            lockUnchanged(post, seen);
            return record(actor, post);
        });
    }

    /** Records that a post was given by mistake and counts as never held. */
    public void withdraw(Actor actor, Post post) {
        journal.act(actor, () -> {
            lock();
            requireAdministratorBeside(post.id(), null, post.role());
            insert(post, true);
        });
    }

    /** Where an administrator's post ends or becomes another: somebody else must go on holding one like it, or nobody could ever give one again. */
    private void requireAnother(Post post) {
        List<Recorded<Change>> before = post.id() == null ? List.of() : history(post.id());
        Post held = before.isEmpty() ? post : before.getLast().state().post();
        if (held.role() != post.role() || held.to() == null && post.to() != null) {
            requireAdministratorBeside(post.id(), null, held.role());
        }
    }

    /** Refuses where nobody with an account in use would hold an open post of this administrator's role but for one post, or one person. */
    void requireAdministratorBeside(UUID post, UUID person, Role role) {
        boolean another = !role.administers() || jdbc.sql("select exists (select from (" + states("") + ") held join (" + People.states("") + """
                        ) holder on holder.id = held.person where held.role = :role and held."to" is null and holder.active
                        and held.id is distinct from :post::uuid and held.person is distinct from :person::uuid)""")
                .param("role", role.name())
                .param("post", post)
                .param("person", person)
                .query(Boolean.class)
                .single();
        if (!another) {
            throw new Refusal("posts.last-administrator");
        }
    }

    /** The same by somebody who has seen the post as recorded last; refused where something has been recorded since. */
    public void withdraw(Actor actor, Post post, long seen) {
        journal.act(actor, () -> {
            lockUnchanged(post, seen);
            withdraw(actor, post);
        });
    }

    private void lock() {
        jdbc.sql("select pg_advisory_xact_lock(hashtext('people_post'))").query((_, _) -> 0).single();
    }

    private void lockUnchanged(Post post, long seen) {
        lock();
        Refusal.whereStale(history(post.id()).getLast().leaf(), seen);
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

    private static Recorded<Change> change(ResultSet row) throws SQLException {
        Recorded<Post> recorded = recorded(row);
        return new Recorded<>(new Change(recorded.state(), row.getBoolean("withdrawn")), recorded.leaf());
    }

    private static Recorded<Post> recorded(ResultSet row) throws SQLException {
        return new Recorded<>(new Post(row.getObject("id", UUID.class), row.getObject("person", UUID.class), row.getObject("unit", UUID.class),
                row.getString("title"), Role.valueOf(row.getString("role")), row.getObject("from", LocalDate.class), row.getObject("to", LocalDate.class)),
                row.getLong("leaf"));
    }
}
