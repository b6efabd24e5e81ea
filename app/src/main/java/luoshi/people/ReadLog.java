package luoshi.people;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** 查阅记录: who looked at another unit's data. One line for each page that was opened, whatever number of rows stood on it. */
@Component
public class ReadLog {

    private final JdbcClient jdbc;
    private final Clock clock;

    ReadLog(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Writes down a look, unless it is at a unit in which the person holds a post. */
    public void write(SignedIn who, String action, UUID unit, String path) {
        if (who.units().anyMatch(unit::equals)) {
            return;
        }
        jdbc.sql("insert into people_read (at, person, action, unit, path) values (:at, :person, :action, :unit, :path)")
                .param("at", Timestamp.from(clock.instant()))
                .param("person", who.person().id())
                .param("action", action)
                .param("unit", unit)
                .param("path", path)
                .update();
    }
}
