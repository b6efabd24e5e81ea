package luoshi.flood.intake;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import luoshi.flood.store.Telegram;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reports as they came, for whoever reads them again. */
@Component
public class Telegrams {

    private final JdbcClient jdbc;

    Telegrams(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A report with the number under which it is kept. */
    public record Kept(long id, Telegram telegram) {}

    /** The oldest reports of some stations after a number that speak of a station that was in no register, so many at most. */
    public List<Kept> unread(Collection<String> stations, long after, int most) {
        List<Long> ids = jdbc.sql("select id from flood_report where station = any(:stations) and not known and id > :after order by id limit :most")
                .param("stations", stations.toArray(String[]::new)).param("after", after).param("most", most).query(Long.class).list();
        Set<Long> wanted = new HashSet<>(ids);
        List<Kept> kept = new ArrayList<>();
        jdbc.sql("select id, content from flood_batch where id = any(:batches) order by id").param("batches", ids.stream().map(Row::batch).distinct().toArray(Long[]::new)).query(row -> {
            BatchText.read(row.getLong(1), row.getString(2), _ -> { }, report -> {
                if (wanted.contains(report.id())) {
                    kept.add(new Kept(report.id(), report.telegram()));
                }
            });
        });
        return kept;
    }

    /** They have been read now. */
    public void read(List<Kept> kept) {
        jdbc.sql("update flood_report set known = true where id = any(:ids)").param("ids", kept.stream().map(Kept::id).toArray(Long[]::new)).update();
    }
}
