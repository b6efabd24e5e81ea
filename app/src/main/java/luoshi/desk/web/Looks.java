package luoshi.desk.web;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import luoshi.people.SignedIn;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Remembers for each person the days on which they last looked at the cockpit, and tells nobody but them. */
@Component
class Looks {

    private final JdbcClient jdbc;

    Looks(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    private record Look(LocalDate day, LocalDate before) {}

    /** Remembers that somebody looks today, and tells on which earlier day they last did. */
    Optional<LocalDate> remember(SignedIn who, LocalDate today) {
        UUID person = who.person().id();
        Optional<Look> last = jdbc.sql("select day, before from desk_look where person = :person").param("person", person).query(Look.class).optional();
        if (last.filter(look -> look.day().equals(today)).isPresent()) {
            return last.map(Look::before);
        }
        LocalDate before = last.map(Look::day).orElse(null);
        jdbc.sql("insert into desk_look (person, day, before) values (:person, :day, :before) on conflict (person) do update set day = excluded.day, before = excluded.before")
                .param("person", person).param("day", today).param("before", before).update();
        return Optional.ofNullable(before);
    }
}
