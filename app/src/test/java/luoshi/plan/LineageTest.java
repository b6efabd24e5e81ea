package luoshi.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import luoshi.plan.sentence.Sentences;
import org.junit.jupiter.api.Test;

/** The way of sentences through several editions. */
class LineageTest {

    private static final String SCHOOLS = "新建公办幼儿园15所，新增学位4500个，确保9月1日前投入使用。";
    private static final String ROADS = "建成高速公路56公里，改造农村公路300公里。";
    private static final String FIRMS = "新增规上工业企业120家，工业投资增长12%以上。";
    private static final String AIR = "优良天数比例达到70%，完成营造林18万亩。";

    @Test
    void a_sentence_is_followed_through_all_editions() {
        Story story = new Story(SCHOOLS + ROADS + FIRMS, SCHOOLS + FIRMS.replace("120", "130") + ROADS, AIR + FIRMS.replace("120", "140") + ROADS);

        assertThat(story.told()).isEqualTo("1 2 3 | 1 3 2 | 4 3 2");
        assertThat(story.heirs(0, 3)).isEqualTo("3");
        assertThat(story.heirs(0, 1)).isEmpty();
        assertThat(story.heirs(2, 4)).isEqualTo("4");
        assertThat(story.heirs(0, 4)).as("a sentence that was not there then").isEmpty();
        assertThat(story.last(1)).isEqualTo("1 in edition 2");
        assertThat(story.last(2)).isEqualTo("2 in edition 3");
        assertThat(story.last(9)).isEqualTo("never");
    }

    @Test
    void what_was_split_and_what_was_joined_is_found_in_its_heirs() {
        String joined = ROADS.replace("。", "，") + FIRMS;
        Story story = new Story(SCHOOLS + ROADS + FIRMS, SCHOOLS.replace("15所，", "15所。").replace("个，", "个。") + joined, SCHOOLS.replace("15所，", "15所。").replace("个，", "个。") + "一");

        assertThat(story.told()).isEqualTo("1 2 3 | 4 5 1 3 | 4 5 1 6");
        assertThat(story.heirs(0, 1)).isEqualTo("4 5 1");
        assertThat(story.heirs(0, 2)).isEmpty();
        assertThat(story.last(1)).isEqualTo("1 in edition 3");
        assertThat(story.last(2)).as("it went into 3, which was dropped").isEqualTo("3 in edition 2");
    }

    @Test
    void a_number_is_never_given_again() {
        Story story = new Story(SCHOOLS + ROADS, SCHOOLS + ROADS + AIR, SCHOOLS + ROADS, SCHOOLS + ROADS + FIRMS);

        assertThat(story.told()).isEqualTo("1 2 | 1 2 3 | 1 2 | 1 2 4");
    }

    @Test
    void any_two_editions_are_compared_through_those_between() {
        Story story = new Story(SCHOOLS + ROADS + FIRMS, ROADS + SCHOOLS + FIRMS.replace("120", "130"), ROADS + SCHOOLS + AIR + FIRMS);

        assertThat(story.compared(0, 2)).as("what was changed and changed back is the same").isEqualTo("2 MOVED, 4 ADDED");
        assertThat(story.compared(1, 2)).isEqualTo("4 ADDED, 3 REWORDED");
        assertThat(story.compared(0, 0)).isEmpty();
    }

    @Test
    void a_dropped_sentence_stands_where_it_stood() {
        assertThat(new Story(SCHOOLS + ROADS + FIRMS, SCHOOLS + FIRMS).compared(0, 1)).isEqualTo("2 DROPPED");
        assertThat(new Story(SCHOOLS + ROADS + FIRMS, SCHOOLS + FIRMS).order(0, 1)).isEqualTo("1 2 3");
        assertThat(new Story(SCHOOLS + ROADS + FIRMS, ROADS).order(0, 1)).isEqualTo("1 2 3");
        assertThat(new Story(SCHOOLS + ROADS + FIRMS, FIRMS).order(0, 1)).isEqualTo("1 2 3");
    }

    /** A plan with editions of these texts. */
    private static final class Story {

        private final List<Edition> editions = new ArrayList<>();
        private final List<String> texts;
        private final Lineage lineage;

        Story(String... texts) {
            this.texts = List.of(texts);
            UUID plan = UUID.randomUUID();
            Map<UUID, List<Sentence>> sentences = new HashMap<>();
            List<Sentence> before = List.of();
            int highest = 0;
            for (int i = 0; i < texts.length; i++) {
                editions.add(new Edition(UUID.randomUUID(), plan, plan, Stage.DRAFT, plan));
                before = i == 0 ? Sentences.first(texts[0]) : Sentences.next(before, texts[i - 1], texts[i], highest);
                highest = Math.max(highest, before.stream().mapToInt(Sentence::number).max().orElse(0));
                sentences.put(editions.get(i).id(), before);
            }
            lineage = new Lineage(editions.stream().map(Edition::id).toList(), sentences);
        }

        String told() {
            return editions.stream().map(edition -> numbers(lineage.sentences(edition.id()))).collect(Collectors.joining(" | "));
        }

        private static String numbers(List<Sentence> sentences) {
            return sentences.stream().map(sentence -> String.valueOf(sentence.number())).collect(Collectors.joining(" "));
        }

        String heirs(int edition, int number) {
            return numbers(lineage.heirs(editions.get(edition).id(), number));
        }

        String last(int number) {
            return lineage.last(number)
                    .map(spot -> spot.sentence().number() + " in edition " + (editions.stream().map(Edition::id).toList().indexOf(spot.edition()) + 1))
                    .orElse("never");
        }

        private Comparison comparison(int older, int newer) {
            return Comparison.of(editions.get(older), texts.get(older), editions.get(newer), texts.get(newer), lineage);
        }

        String compared(int older, int newer) {
            return comparison(older, newer).rows().stream()
                    .filter(row -> row.change().filter(change -> change == Change.SAME).isEmpty())
                    .map(row -> row.newer().orElseGet(() -> row.older().getFirst()).number() + " " + row.change().map(Change::name).orElse("DROPPED"))
                    .collect(Collectors.joining(", "));
        }

        String order(int older, int newer) {
            return comparison(older, newer).rows().stream()
                    .map(row -> String.valueOf(row.newer().orElseGet(() -> row.older().getFirst()).number()))
                    .collect(Collectors.joining(" "));
        }
    }
}
