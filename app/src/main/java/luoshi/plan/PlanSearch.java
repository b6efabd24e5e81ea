package luoshi.plan;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import luoshi.kernel.SearchText;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;

/**
 * The door of search in plans: the sentences of the newest edition of each. What it looks in is a projection, which is written in the act in
 * which an edition arrives, and made anew from the editions where it is missing.
 */
@Component
public class PlanSearch {

    private static final Logger LOG = LoggerFactory.getLogger(PlanSearch.class);

    private static final String HOLDS = """
            plan = any(:plans) and pairs @> :pairs::text[]
            and not exists (select from unnest(:terms::text[]) term where position(term in folded) = 0)""";

    private final JdbcClient jdbc;

    PlanSearch(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Within the act in which an edition arrives: its sentences take the place of those of the edition before. */
    void record(Edition edition, String text, List<Sentence> sentences) {
        jdbc.sql("delete from plan_search where plan = :plan").param("plan", edition.plan()).update();
        List<Sentence> said = sentences.stream().filter(sentence -> !of(sentence, text).isEmpty()).toList();
        jdbc.sql("""
                        insert into plan_search (plan, number, edition, text, folded, pairs)
                        select :plan, number, :edition, text, search_folded(text), search_bigrams(text) from unnest(:numbers::int[], :texts::text[]) sentence (number, text)""")
                .param("plan", edition.plan()).param("edition", edition.id())
                .param("numbers", said.stream().map(Sentence::number).toArray(Integer[]::new))
                .param("texts", said.stream().map(sentence -> of(sentence, text)).toArray(String[]::new))
                .update();
    }

    private static String of(Sentence sentence, String text) {
        return text.substring(sentence.start(), sentence.end()).strip();
    }

    /** Makes the projection of some plans anew; of all of them it is what recording their newest editions has made. */
    void rebuild(Plans plans, Stream<UUID> which) {
        which.map(plans::editions).filter(editions -> !editions.isEmpty()).map(List::getFirst)
                .forEach(edition -> record(edition, plans.text(edition), plans.sentences(edition)));
    }

    /** After an upgrade or a restore: plans that came before there was a search. */
    @EventListener
    void complete(ApplicationReadyEvent started) {
        List<UUID> missing = jdbc.sql("select distinct plan from plan_edition edition where not exists (select from plan_search found where found.plan = edition.plan)")
                .query(UUID.class).list();
        if (!missing.isEmpty()) {
            LOG.info("indexing {} plans for search", missing.size());
            rebuild(started.getApplicationContext().getBean(Plans.class), missing.stream());
        }
    }

    /**
     * A sentence that holds what was searched for.
     *
     * @param plan the plan
     * @param edition its newest edition
     * @param number the sentence's number
     * @param text the sentence, as written
     */
    public record Hit(UUID plan, UUID edition, int number, String text) {}

    /**
     * What a search came to.
     *
     * @param hits the first of them, in order of the plans given, and of the sentences' numbers
     * @param total how many there are
     */
    public record Found(List<Hit> hits, int total) {}

    /** The sentences of these plans that hold all terms. */
    public Found search(SearchText wanted, List<UUID> plans, int offset, int limit) {
        if (!wanted.searchable() || plans.isEmpty()) {
            return new Found(List.of(), 0);
        }
        Map<UUID, Integer> counts = new HashMap<>();
        ask("select plan, count(*) from plan_search where " + HOLDS + " group by plan", wanted, plans).query((row, _) -> counts.put(row.getObject(1, UUID.class), row.getInt(2))).list();
        List<UUID> part = new ArrayList<>();
        int skip = offset;
        int held = 0;
        for (UUID plan : plans) {
            int count = counts.getOrDefault(plan, 0);
            if (part.isEmpty() && skip >= count) {
                skip -= count;
            } else if (count > 0 && held < skip + limit) {
                part.add(plan);
                held += count;
            }
        }
        List<Hit> hits = part.isEmpty() ? List.of()
                : ask("select plan, edition, number, text from plan_search where " + HOLDS + " order by array_position(:plans, plan), number limit :limit offset :offset", wanted, part)
                        .param("limit", limit).param("offset", skip).query(Hit.class).list();
        return new Found(hits, counts.values().stream().mapToInt(Integer::intValue).sum());
    }

    private StatementSpec ask(String sql, SearchText wanted, List<UUID> plans) {
        return jdbc.sql(sql).param("plans", plans.toArray(UUID[]::new)).param("pairs", wanted.bigrams().toArray(String[]::new)).param("terms", wanted.unsure().toArray(String[]::new));
    }
}
