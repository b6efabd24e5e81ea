package luoshi.flood.plan;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import luoshi.journal.Journal;
import luoshi.people.People;
import luoshi.people.Person;
import luoshi.people.Refusal;
import luoshi.people.SignedIn;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who holds which post of the command 指挥部, from when to when. */
@Component
public class Commanders {

    private static final int LONGEST = 200;

    private final JdbcClient jdbc;
    private final Journal journal;
    private final People people;
    private final Clock clock;

    Commanders(JdbcClient jdbc, Journal journal, People people, Clock clock) {
        this.jdbc = jdbc;
        this.journal = journal;
        this.people = people;
        this.clock = clock;
    }

    /**
     * That somebody holds a post.
     *
     * @param post key of the post
     * @param person who
     * @param name what they are called
     * @param from first day
     * @param to last day; null while it is open
     * @param ground on what paper
     */
    public record Commander(String post, UUID person, String name, LocalDate from, LocalDate to, String ground) {}

    /** Who holds posts on a day or later. */
    public List<Commander> list(LocalDate day) {
        record Row(String post, UUID person, LocalDate from, LocalDate to, String ground) {}
        List<Row> rows = jdbc.sql("""
                        select post, person, valid_from as "from", valid_to as "to", ground from (
                            select distinct on (post, person) * from flood_commander order by post, person, leaf desc) state
                        where valid_to is null or valid_to >= :day order by post, leaf""").param("day", day).query(Row.class).list();
        Map<UUID, Person> names = people.findAll(rows.stream().map(Row::person).collect(Collectors.toSet()));
        return rows.stream().map(row -> new Commander(row.post(), row.person(), names.containsKey(row.person()) ? names.get(row.person()).name() : "—", row.from(), row.to(), row.ground())).toList();
    }

    /** Who holds a post on a day. */
    public List<Commander> holding(String post, LocalDate day) {
        return list(day).stream().filter(one -> one.post().equals(post) && !one.from().isAfter(day)).toList();
    }

    /** Records that somebody holds a post, or until when they do. */
    public void appoint(SignedIn who, FloodPlan plan, Commander holder) {
        if (plan.post(holder.post()).isEmpty()) {
            throw new Refusal("form.choice", holder.post());
        }
        Person person = people.find(holder.person()).filter(Person::active).orElseThrow(() -> new Refusal("flood.commander.nobody", holder.name()));
        if (holder.to() != null && holder.to().isBefore(holder.from())) {
            throw new Refusal("posts.order", holder.from().toString(), holder.to().toString());
        }
        if (holder.ground().isBlank()) {
            throw new Refusal("flood.ground");
        }
        Refusal.whereLonger(holder.ground(), LONGEST);
        journal.act(who.actor(), () -> {
            jdbc.sql("insert into flood_commander (post, person, valid_from, valid_to, ground, at) values (:post, :person, :from, :to, :ground, :at)").param("post", holder.post())
                    .param("person", person.id()).param("from", holder.from()).param("to", holder.to()).param("ground", holder.ground().strip()).param("at", Timestamp.from(clock.instant())).update();
        });
    }
}
