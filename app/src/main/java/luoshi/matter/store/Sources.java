package luoshi.matter.store;

import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import luoshi.people.Door;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Where matters come from and who is in charge of them, as far as somebody sees them: what fields offer to choose from. */
@Component
public class Sources {

    private final JdbcClient jdbc;

    Sources(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * What there is to choose from.
     *
     * @param titles plans, meetings and documents
     * @param headings sections of the one that is asked for, or of the only one
     * @param leaders leaders in charge
     */
    public record Seen(List<String> titles, List<String> headings, List<UUID> leaders) {}

    /** Of whoever sees everything all there is; of others what stands in the matters in hand that they see. */
    public Seen of(Door.Scope scope, String title) {
        if (!scope.all()) {
            return own(scope, title);
        }
        List<String> titles = each("source_title", "source_title <> ''", "");
        String asked = title.isEmpty() && titles.size() == 1 ? titles.getFirst() : title;
        return new Seen(titles, asked.isEmpty() ? List.of() : each("heading", "source_title = :title", asked), each("leader", "leader is not null", "").stream().map(UUID::fromString).toList());
    }

    private record Source(String title, String heading, UUID leader) {}

    private Seen own(Door.Scope scope, String title) {
        List<Source> all = jdbc.sql("""
                        select distinct source_title as title, heading, leader from matter_current
                        where phase in ('OPEN', 'SUSPENDED') and matter = any(array(select matter from matter_part where until = 'infinity' and unit = any(:scope)))
                        order by source_title, heading, leader""")
                .param("scope", scope.units().toArray(UUID[]::new)).query(Source.class).list();
        List<String> titles = each(all, Source::title);
        String asked = title.isEmpty() && titles.size() == 1 ? titles.getFirst() : title;
        return new Seen(titles, each(all.stream().filter(source -> source.title().equals(asked)).toList(), Source::heading), each(all, Source::leader));
    }

    private static <T> List<T> each(List<Source> sources, Function<Source, T> column) {
        return sources.stream().map(column).filter(Objects::nonNull).filter(value -> !value.equals("")).distinct().sorted().toList();
    }

    /** The values of a column: goes from each to the next in the index, so that a hundred thousand rows with a few values are not all read. */
    private List<String> each(String column, String where, String title) {
        return jdbc.sql("with recursive one as ((select %1$s as value from matter_current where %2$s order by %1$s limit 1) union all".formatted(column, where)
                        + " select (select %1$s from matter_current where %2$s and %1$s > one.value order by %1$s limit 1) from one where one.value is not null)".formatted(column, where)
                        + " select value::text from one where value is not null and value::text <> '' limit 200")
                .param("title", title).query(String.class).list();
    }
}
