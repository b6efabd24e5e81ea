package luoshi.flood.station;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import luoshi.flood.Cause;
import luoshi.flood.Flag;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Values of a series with their revisions, a page at a time; what was taken back is among them. */
@Component
class Revisions {

    static final JsonMapper JSON = JsonMapper.builder().build();

    private final JdbcClient jdbc;

    Revisions(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** How many moments of a series are held in a span. */
    int count(int series, Span span) {
        return jdbc.sql("select count(distinct at) from flood_observation where series = :series and at > :from and at <= :to")
                .param("series", series).param("from", moment(span.from())).param("to", moment(span.to())).query(Integer.class).single();
    }

    /** What holds of the moments of a span, the latest first. */
    List<Held> held(int series, Span span, int offset, int most) {
        return jdbc.sql("""
                        select distinct on (at) at, value, flag, cause, revision, note from flood_observation where series = :series and at > :from and at <= :to
                        order by at desc, revision desc, id desc limit :most offset :offset""")
                .param("series", series).param("from", moment(span.from())).param("to", moment(span.to())).param("most", most).param("offset", offset).query(Revisions::value).list();
    }

    /** All that was ever held of one moment, as it came. */
    List<Held> history(int series, Instant at) {
        return jdbc.sql("select at, value, flag, cause, revision, note from flood_observation where series = :series and at = :at order by revision, id")
                .param("series", series).param("at", moment(at)).query(Revisions::value).list();
    }

    private static Held value(ResultSet row, int number) throws SQLException {
        JsonNode note = note(row.getString(6));
        return new Held(row.getObject(1, OffsetDateTime.class).toInstant(), row.getDouble(2), Flag.of(row.getInt(3)), Cause.of(row.getInt(4)), row.getInt(5),
                note.path("why").asString(""), note.path("who").asString(""));
    }

    private static JsonNode note(String text) {
        try {
            return text == null ? JSON.createObjectNode() : JSON.readTree(text);
        } catch (JacksonException broken) {
            return JSON.createObjectNode();
        }
    }

    private static OffsetDateTime moment(Instant at) {
        return OffsetDateTime.ofInstant(at, ZoneOffset.UTC);
    }
}
