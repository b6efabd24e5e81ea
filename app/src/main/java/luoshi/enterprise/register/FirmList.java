package luoshi.enterprise.register;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import luoshi.enterprise.LegalUnit;
import luoshi.enterprise.criteria.Fact;
import luoshi.kernel.SearchText;
import luoshi.page.Paging;
import luoshi.people.Door;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Lists and counts of legal units, from the projection. */
@Component
public class FirmList {

    private static final String SCOPE = " where (:all or unit = any(:units) or own = any(:units))";
    private static final String PRESENT = "since <= :day and (until is null or until > :day)";
    /** Days are compared as they are written: the year comes first, and none comes last. */
    private static final String TITLED = """
            strpos(titles, :title) > 0 and exists (select from string_to_table(titles, E'\n') line where split_part(line, E'\t', 1) = :title and split_part(line, E'\t', 2) <= :day::text
                and coalesce(nullif(split_part(line, E'\t', 3), ''), 'none') >= :day::text)""";

    private final JdbcClient jdbc;

    FirmList(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Which of them by whether they are in the register. */
    public enum Presence {
        /** 在册. */
        PRESENT,
        /** 已退出. */
        LEFT,
        /** 有数据冲突待定. */
        CONFLICT,
        /** 全部. */
        ALL
    }

    /**
     * What a list is narrowed to; empty or null for no matter.
     *
     * @param q words of the name, or of the code
     * @param unit looked after by this unit
     * @param industry of this industry
     * @param park in this park
     * @param chain of this chain
     * @param title with this title, valid on the day
     * @param presence whether they are in the register
     */
    public record Filter(String q, UUID unit, String industry, String park, String chain, String title, Presence presence) {}

    /** A legal unit in a list. */
    public record Row(LegalUnit unit, LocalDate since, LocalDate until, String exit, String titles, int conflicts) {

        /** The titles that count on a day. */
        public List<String> valid(LocalDate day) {
            return HeldText.titles(titles).stream().filter(one -> !((LocalDate) one.get("since")).isAfter(day) && (one.get("until") == null || !((LocalDate) one.get("until")).isBefore(day)))
                    .map(one -> one.get("title").toString()).distinct().toList();
        }
    }

    /** A page of a list. */
    public record Found(List<Row> rows, Paging paging) {}

    /** Entries and exits of a year; the net growth is their difference. */
    public record Turnover(int entered, int left) {}

    /** What lists can be narrowed to, as it is recorded. */
    public record Choices(List<UUID> units, List<String> industries, List<String> parks, List<String> chains, List<String> titles) {}

    /** One page. */
    public Found find(Door.Scope scope, Filter filter, LocalDate day, int page) {
        StringBuilder where = new StringBuilder(SCOPE);
        Map<String, Object> values = new HashMap<>(Map.of("all", scope.all(), "units", scope.units().toArray(UUID[]::new), "day", day));
        narrow(where, values, "unit", filter.unit());
        narrow(where, values, "industry", filter.industry());
        narrow(where, values, "park", filter.park());
        narrow(where, values, "chain", filter.chain());
        where.append(switch (filter.presence()) {
            case PRESENT -> " and " + PRESENT;
            case LEFT -> " and until <= :day";
            case CONFLICT -> " and conflicts > 0 and " + PRESENT;
            case ALL -> "";
        });
        if (!filter.title().isEmpty()) {
            where.append(" and ").append(TITLED);
            values.put("title", filter.title());
        }
        search(where, values, SearchText.of(filter.q()));
        int count = jdbc.sql("select count(*) from enterprise_firm firm" + where).params(values).query(Integer.class).single();
        Paging paging = Paging.of(page, Paging.SIZE, count, "");
        List<Row> rows = jdbc.sql("select * from enterprise_firm firm" + where + " order by name, legal_unit limit " + paging.size() + " offset " + paging.offset()).params(values).query(FirmList::row).list();
        return new Found(rows, paging);
    }

    private static void narrow(StringBuilder where, Map<String, Object> values, String column, Object value) {
        if (value != null && !value.equals("")) {
            where.append(" and ").append(column).append(" = :").append(column);
            values.put(column, value);
        }
    }

    private static void search(StringBuilder where, Map<String, Object> values, SearchText wanted) {
        if (!wanted.bigrams().isEmpty()) {
            where.append(" and pairs @> cast(:pairs as text[])");
            values.put("pairs", wanted.bigrams().toArray(String[]::new));
        }
        int number = 0;
        for (String term : wanted.unsure()) {
            where.append(" and strpos(folded, :term").append(number).append(") > 0");
            values.put("term" + number++, term);
        }
    }

    private static Row row(ResultSet row, int number) throws SQLException {
        return new Row(FirmStore.unit(row), row.getObject("since", LocalDate.class), row.getObject("until", LocalDate.class), row.getString("exit"), row.getString("titles"), row.getInt("conflicts"));
    }

    /** What is known of the legal unit of a row of the projection. */
    public static KnownFacts facts(ResultSet row, LocalDate asOf, Map<String, Fact> facts) throws SQLException {
        return new KnownFacts(asOf, FirmStore.unit(row), facts, row.getString("held"), row.getString("titles"));
    }

    /** Which there are, in the register or not any more. */
    public Set<String> ids(Door.Scope scope, Among among) {
        return new HashSet<>(jdbc.sql("select legal_unit::text from enterprise_firm" + SCOPE + " and (:any or unit = :unit) and (:every or industry = any(:industries))").param("all", scope.all())
                .param("units", scope.units().toArray(UUID[]::new)).param("any", among.unit() == null).param("unit", among.unit(), Types.OTHER).param("every", among.industries().isEmpty())
                .param("industries", among.industries().toArray(String[]::new)).query(String.class).list());
    }

    /** Entries and exits since the year began. */
    public Turnover turnover(Door.Scope scope, LocalDate day) {
        return jdbc.sql("""
                        select count(*) filter (where way in ('ENTERED', 'RETURNED')) as entered, count(*) filter (where way not in ('ENTERED', 'RETURNED')) as left
                        from enterprise_passage passage join enterprise_firm firm using (legal_unit)
                        where (:all or firm.unit = any(:units) or firm.own = any(:units)) and day between :first and :day""")
                .param("all", scope.all()).param("units", scope.units().toArray(UUID[]::new)).param("first", day.withDayOfYear(1)).param("day", day)
                .query((row, _) -> new Turnover(row.getInt("entered"), row.getInt("left"))).single();
    }

    /** What is recorded, within a scope. */
    public Choices choices(Door.Scope scope) {
        return new Choices(distinct("unit", scope, UUID.class), distinct("industry", scope, String.class), distinct("park", scope, String.class), distinct("chain", scope, String.class),
                titles(scope));
    }

    private List<String> titles(Door.Scope scope) {
        return jdbc.sql("select distinct split_part(line, E'\\t', 1) from enterprise_firm cross join string_to_table(titles, E'\\n') line" + SCOPE + " and titles <> '' order by 1").param("all", scope.all())
                .param("units", scope.units().toArray(UUID[]::new)).query(String.class).list();
    }

    private <T> List<T> distinct(String column, Door.Scope scope, Class<T> type) {
        return jdbc.sql("select distinct " + column + " from enterprise_firm" + SCOPE + " and " + column + "::text <> '' order by 1").param("all", scope.all())
                .param("units", scope.units().toArray(UUID[]::new)).query(type).list();
    }
}
