package luoshi.flood.sensorthings.observation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import luoshi.flood.Cause;
import luoshi.flood.Flag;
import luoshi.flood.sensorthings.observation.Selection.Column;
import luoshi.flood.sensorthings.observation.Selection.Condition;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Observations one by one, each by its number, as programs ask for them: two values for one moment are two. What was taken back is not found. */
@Component
public class Findings {

    private static final String COLUMNS = "o.id, o.series, o.at, o.value, o.flag, o.cause, o.note";
    /** A row is what stands unless another one with its number and moment came later. */
    private static final String STANDS = """
            o.cause <> :withdrawn and not exists (select from flood_observation c where c.series = o.series and c.at = o.at and c.id = o.id and c.revision > o.revision)""";

    private final JdbcClient jdbc;

    Findings(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** One by its number. */
    public Optional<Found> find(long id) {
        return jdbc.sql("select " + COLUMNS + " from flood_observation o where o.id = :id and " + STANDS).param("id", id).param("withdrawn", Cause.WITHDRAWN.ordinal())
                .query((row, _) -> found(row)).list().stream().findFirst();
    }

    /** Those of some series together. */
    public List<Found> all(Collection<Integer> series, Selection selection) {
        if (series.isEmpty()) {
            return List.of();
        }
        Map<String, Object> values = values(series);
        String each = each(selection, values, selection.limit() + selection.skip());
        values.put("skip", selection.skip());
        values.put("limit", selection.limit());
        return jdbc.sql(each + " order by " + order(selection) + " offset :skip limit :limit").params(values).query((row, _) -> found(row)).list();
    }

    /** Those of each series by itself. */
    public Map<Integer, List<Found>> each(Collection<Integer> series, Selection selection) {
        if (series.isEmpty()) {
            return Map.of();
        }
        Map<String, Object> values = values(series);
        return jdbc.sql(each(selection, values, selection.limit()) + " order by o.series, " + order(selection)).params(values).query((row, _) -> found(row)).list().stream()
                .collect(Collectors.groupingBy(Found::series, HashMap::new, Collectors.toCollection(ArrayList::new)));
    }

    /** How many there are. */
    public long count(Collection<Integer> series, List<Condition> conditions) {
        Map<String, Object> values = values(series);
        return jdbc.sql("select count(*) from flood_observation o where o.series = any(:series) and " + STANDS + where(conditions, values)).params(values).query(Long.class).single();
    }

    /** From each series so many, found along its index: the database need not sort all there are. */
    private static String each(Selection selection, Map<String, Object> values, int most) {
        values.put("most", most);
        String where = where(selection.conditions(), values) + after(selection, values);
        return "select " + COLUMNS + " from unnest(:series) s (number) cross join lateral (select * from flood_observation o where o.series = s.number and " + STANDS + where
                + " order by " + order(selection) + " limit :most) o";
    }

    private static String order(Selection selection) {
        String direction = selection.descending() ? " desc" : "";
        return selection.by() == Column.ID ? "o.id" + direction : selection.by().sql() + direction + ", o.id";
    }

    private static String where(List<Condition> conditions, Map<String, Object> values) {
        StringBuilder sql = new StringBuilder();
        for (Condition condition : conditions) {
            String name = "condition" + values.size();
            values.put(name, value(condition.value()));
            sql.append(" and ").append(condition.column().sql()).append(' ').append(condition.relation().sql()).append(" :").append(name);
            if (condition.column() == Column.VALUE) {
                sql.append(" and o.value <> 'NaN'");
            }
        }
        return sql.toString();
    }

    private static String after(Selection selection, Map<String, Object> values) {
        if (selection.after() == null) {
            return "";
        }
        String beyond = selection.descending() ? "<" : ">";
        values.put("lastId", selection.after().id());
        if (selection.by() == Column.ID) {
            return " and o.id " + beyond + " :lastId";
        }
        values.put("lastKey", value(selection.after().key()));
        String column = selection.by().sql();
        return " and " + column + " " + beyond + "= :lastKey and (" + column + " " + beyond + " :lastKey or o.id > :lastId)";
    }

    private static Map<String, Object> values(Collection<Integer> series) {
        Map<String, Object> values = new HashMap<>();
        values.put("series", series.toArray(Integer[]::new));
        values.put("withdrawn", Cause.WITHDRAWN.ordinal());
        return values;
    }

    private static Object value(Object value) {
        return value instanceof Instant moment ? OffsetDateTime.ofInstant(moment, ZoneOffset.UTC) : value;
    }

    private static Found found(ResultSet row) throws SQLException {
        return new Found(row.getLong(1), row.getInt(2), row.getObject(3, OffsetDateTime.class).toInstant(), row.getDouble(4), Flag.of(row.getInt(5)), Cause.of(row.getInt(6)), row.getString(7));
    }
}
