package luoshi.commitment;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import luoshi.kernel.MeasureUnit;
import luoshi.reading.Bound;
import luoshi.reading.Part;
import luoshi.reading.Span;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FollowingTest {

    private static final UUID DRAFT = UUID.randomUUID();
    private static final UUID ISSUED = UUID.randomUUID();
    private static final String BEFORE = "培育规上企业，新增规上企业450家。";

    @Test
    void words_that_stand_there_once_are_followed_with_their_targets() {
        String after = "一、**工业**\n　　培育规上企业，新增规\n上企业４５０家，完善机制。";

        Commitment followed = into(after, "　　培育规上企业，新增规\n上企业４５０家，完善机制。").follow(promised("新增规上企业450家", "450家")).orElseThrow();

        assertThat(followed.origin().span().of(after)).isEqualTo("新增规\n上企业４５０家");
        assertThat(followed.targets().getFirst().span().of(after)).isEqualTo("４５０家");
    }

    @Test
    void another_number_is_asked() {
        assertThat(into("新增规上企业400家。", "新增规上企业400家。").follow(promised("新增规上企业450家", "450家"))).isEmpty();
    }

    @Test
    void words_that_stand_there_twice_are_asked() {
        String after = "新增规上企业450家，力争新增规上企业450家。";

        assertThat(into(after, after).follow(promised("新增规上企业450家", "450家"))).isEmpty();
    }

    @Test
    void what_a_dropped_sentence_promised_is_asked_though_the_words_stand_elsewhere() {
        assertThat(into("新增规上企业450家。").follow(promised("新增规上企业450家", "450家"))).isEmpty();
    }

    @Test
    void words_of_two_sentences_are_followed_from_the_first_on() {
        String after = "新增规上企业450家。总数达900家。";

        assertThat(into(after, "新增规上企业450家。").follow(origin("新增规上企业450家。总数达900家"))).map(origin -> origin.span().of(after))
                .contains("新增规上企业450家。总数达900家");
    }

    /** 以上 makes a floor of a number, 左右 a guess, a digit before it another number, —500家 a range. */
    @ParameterizedTest
    @ValueSource(strings = {"新增规上企业450家以上。", "新增规上企业450家左右。", "力争新增规上企业450家。", "新增规上企业450家—500家。", "新增规上企业450家 以上。", "新增规上企业450家和园区3个。"})
    void words_that_go_on_otherwise_are_asked(String after) {
        assertThat(into(after, after).follow(promised("新增规上企业450家", "450家"))).isEmpty();
    }

    @Test
    void words_that_a_person_chose_follow_though_the_clause_goes_on_behind_them_as_it_did() {
        String after = "加快培育规上企业，新增规上企业450家。";

        assertThat(into(after, after).follow(promised("新增规上企业", "规上企业"))).isPresent();
        assertThat(into(after, after).follow(promised("规上企业450家", "450家"))).isPresent();
    }

    @Test
    void another_numbering_at_the_head_is_no_other_promise() {
        String after = "4．新增规上企业450家。";

        Commitment followed = into(after, after).follow(promisedAs("3．新增规上企业450家")).orElseThrow();

        assertThat(followed.origin().span().of(after)).isEqualTo("新增规上企业450家");
        assertThat(followed.targets().getFirst().span().of(after)).isEqualTo("450家");
    }

    @ParameterizedTest
    @ValueSource(strings = {"二是新增规上企业450家。", "新增规上企业450家。", "发展工业：一是新增规上企业450家。"})
    void what_is_counted_first_or_second_is_the_same_promise(String after) {
        assertThat(into(after, after).follow(promisedAs("一是新增规上企业450家"))).isPresent();
        assertThat(into(after, after).follow(promised("新增规上企业450家", "450家"))).isPresent();
    }

    @Test
    void a_rejected_number_follows_with_its_clause_alone() {
        Origin number = new Origin(DRAFT, new Span(BEFORE.indexOf("450家"), BEFORE.indexOf("450家") + 4), 1, "450家", "", Part.PLAN);
        String same = "新增瞪羚企业20家，新增规上企业450家。";
        String other = "新增规上企业480家，新增瞪羚企业450家。";

        assertThat(into(same, same).followInClause(number).map(origin -> origin.span())).contains(new Span(same.indexOf("450家"), same.indexOf("450家") + 4));
        assertThat(into(other, other).followInClause(number)).isEmpty();
    }

    private static Following into(String text, String... heirs) {
        List<Span> spans = Arrays.stream(heirs).map(heir -> new Span(text.indexOf(heir), text.indexOf(heir) + heir.length())).toList();
        return new Following(ISSUED, text, (edition, sentence) -> spans, _ -> BEFORE);
    }

    private static Origin origin(String words) {
        int at = Math.max(7, BEFORE.indexOf(words));
        return new Origin(DRAFT, new Span(at, at + words.length()), 1, words, "", Part.PLAN);
    }

    private static Commitment promised(String words, String number) {
        int at = Math.max(7, BEFORE.indexOf(words)) + words.indexOf(number);
        Target target = new Target(UUID.randomUUID(), TargetKind.NUMBER, new Span(at, at + number.length()), number, "新增", "规上企业", Bound.EQUAL,
                new BigDecimal("450"), null, new MeasureUnit("家"), "", "", "", false);
        assertThat(BEFORE).contains(words);
        return commitment(origin(words), target);
    }

    private static Commitment promisedAs(String words) {
        Target target = promised("新增规上企业450家", "450家").targets().getFirst();
        int at = 7 + words.indexOf("450家");
        return commitment(origin(words), target.at(new Span(at, at + 4)));
    }

    private static Commitment commitment(Origin origin, Target target) {
        return new Commitment(UUID.randomUUID(), UUID.randomUUID(), UUID.randomUUID(), 1, origin, origin.words(), Nature.UNSAID, "", "", null, false, null, List.of(),
                List.of(target));
    }
}
