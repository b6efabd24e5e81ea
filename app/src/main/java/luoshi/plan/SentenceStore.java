package luoshi.plan;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import luoshi.plan.sentence.Sentences;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The sentences of editions. They are recorded with their edition; those of editions from before there were any are worked out when asked for. */
@Component
class SentenceStore {

    private static final String ROWS = """
            select edition, (sentence ->> 0)::int, (sentence ->> 1)::int, (sentence ->> 2)::int, sentence ->> 3, sentence ->> 4
            from plan_sentences, jsonb_array_elements(sentences) with ordinality as one (sentence, place)""";

    private final JdbcClient jdbc;

    SentenceStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    private record Row(UUID edition, Sentence sentence) {}

    /** The recorded sentences of an edition; none where there are none. */
    List<Sentence> recorded(UUID edition) {
        return query("edition", edition).getOrDefault(edition, List.of());
    }

    private Map<UUID, List<Sentence>> query(String column, UUID value) {
        return jdbc.sql(ROWS + " where " + column + " = :value order by leaf, place")
                .param("value", value)
                .query((row, _) -> new Row(row.getObject(1, UUID.class),
                        new Sentence(row.getInt(2), row.getInt(3), row.getInt(4), Change.valueOf(row.getString(5)), numbers(row.getString(6)))))
                .list()
                .stream()
                .collect(Collectors.groupingBy(Row::edition, Collectors.mapping(Row::sentence, Collectors.toList())));
    }

    private static List<Integer> numbers(String json) {
        return Arrays.stream(json.split("[\\[\\], ]+")).filter(number -> !number.isEmpty()).map(Integer::valueOf).toList();
    }

    /**
     * The sentences of each edition of a plan.
     *
     * @param editions all of them, the oldest first
     */
    Map<UUID, List<Sentence>> through(List<Edition> editions) {
        Map<UUID, List<Sentence>> recorded = query("plan", editions.getFirst().plan());
        Map<UUID, List<Sentence>> all = new LinkedHashMap<>();
        int highest = highest(recorded.values());
        Edition before = null;
        for (Edition edition : editions) {
            List<Sentence> sentences = recorded.get(edition.id());
            if (sentences == null) {
                sentences = before == null ? renumbered(Sentences.first(text(edition)), highest) : Sentences.next(all.get(before.id()), text(before), text(edition), highest);
            }
            all.put(edition.id(), sentences);
            highest = Math.max(highest, highest(List.of(sentences)));
            before = edition;
        }
        return all;
    }

    /** After all editions before have been purged: a number that once was given is not given again. */
    private static List<Sentence> renumbered(List<Sentence> sentences, int highest) {
        return sentences.stream().map(one -> new Sentence(one.number() + highest, one.start(), one.end(), one.change(), one.from())).toList();
    }

    private static int highest(Collection<List<Sentence>> editions) {
        return editions.stream().flatMap(List::stream).mapToInt(Sentence::number).max().orElse(0);
    }

    /** Records what is not recorded yet, within an act: from then on it is a fact, whatever later programs would make of the texts. */
    void record(List<Edition> editions) {
        Map<UUID, List<Sentence>> all = through(editions);
        List<UUID> recorded = new ArrayList<>(jdbc.sql("select edition from plan_sentences where plan = :plan")
                .param("plan", editions.getFirst().plan())
                .query(UUID.class)
                .list());
        for (Edition edition : editions) {
            if (!recorded.contains(edition.id())) {
                jdbc.sql("insert into plan_sentences (plan, unit, edition, sentences) values (:plan, :unit, :edition, :sentences::jsonb)")
                        .param("plan", edition.plan())
                        .param("unit", edition.unit())
                        .param("edition", edition.id())
                        .param("sentences", json(all.get(edition.id())))
                        .update();
            }
        }
    }

    private static String json(List<Sentence> sentences) {
        return sentences.stream()
                .map(one -> "[%d, %d, %d, \"%s\", %s]".formatted(one.number(), one.start(), one.end(), one.change(), one.from()))
                .collect(Collectors.joining(", ", "[", "]"));
    }

    private String text(Edition edition) {
        return jdbc.sql("select text from plan_edition where id = :id").param("id", edition.id()).query(String.class).single();
    }
}
