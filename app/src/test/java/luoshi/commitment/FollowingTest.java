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

    private static Following into(String text, String... heirs) {
        List<Span> spans = Arrays.stream(heirs).map(heir -> new Span(text.indexOf(heir), text.indexOf(heir) + heir.length())).toList();
        return new Following(ISSUED, text, (edition, sentence) -> spans);
    }

    private static Origin origin(String words) {
        return new Origin(DRAFT, new Span(7, 7 + words.length()), 1, words, "", Part.PLAN);
    }

    private static Commitment promised(String words, String number) {
        int at = 7 + words.indexOf(number);
        Target target = new Target(UUID.randomUUID(), TargetKind.NUMBER, new Span(at, at + number.length()), number, "新增", "规上企业", Bound.EQUAL,
                new BigDecimal("450"), null, new MeasureUnit("家"), "", "", "", false);
        assertThat(BEFORE).contains(words);
        return new Commitment(UUID.randomUUID(), UUID.randomUUID(), UUID.randomUUID(), 1, origin(words), words, Nature.UNSAID, "", "", null, false, null, List.of(),
                List.of(target));
    }
}
