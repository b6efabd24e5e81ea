package luoshi.commitment;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import luoshi.commitment.drift.DifferenceWords;
import luoshi.commitment.drift.Drift;
import luoshi.kernel.MeasureUnit;
import luoshi.page.Words;
import luoshi.reading.Bound;
import luoshi.reading.Part;
import luoshi.reading.Span;
import org.junit.jupiter.api.Test;

/** What became of a commitment through its history. */
class DriftTest {

    private static final UUID ID = UUID.randomUUID();
    private static final UUID TARGET = UUID.randomUUID();
    private static final LocalDate END = LocalDate.of(2022, 12, 31);

    private final List<CommitmentVersion> history = new ArrayList<>();

    private DriftTest then(Revision revision, String value, String measure, LocalDate due) {
        Target target = new Target(TARGET, TargetKind.NUMBER, new Span(0, 4), "原文", "新增", "规上企业", Bound.EQUAL, new BigDecimal(value), null, new MeasureUnit(measure), "", "", "", false);
        Origin origin = new Origin(ID, new Span(0, 4), 1, "原文", "", Part.PLAN);
        history.add(new CommitmentVersion(new Commitment(ID, ID, ID, 1, origin, "事项", Nature.UNSAID, "", "", due, false, null, List.of(), List.of(target)),
                UUID.randomUUID(), revision, "", "", null, history.size() + 1));
        return this;
    }

    private DriftTest then(Revision revision, String value) {
        return then(revision, value, "家", END);
    }

    /** What a history came to: what was done, and what is different. */
    private String drift() {
        DifferenceWords words = new DifferenceWords(Words.in(Words.Language.ZH), UUID::toString);
        return Drift.of(history).map(drift -> drift.kinds() + " " + words.lines(drift.differences()).stream().map(DifferenceWords.Line::whole).collect(Collectors.joining("；"))).orElse("无");
    }

    @Test
    void a_lowered_number_differs_by_so_many_per_cent_of_what_was_confirmed() {
        assertThat(then(Revision.CONFIRMED, "450").then(Revision.LOWERED, "400").drift()).isEqualTo("[LOWERED] 要求（规上企业）：新增 450家 → 新增 400家（−11.1%）");
    }

    @Test
    void a_rate_differs_in_points_and_never_in_per_cent() {
        assertThat(then(Revision.CONFIRMED, "8", "%", END).then(Revision.LOWERED, "7.5", "%", END).drift()).isEqualTo("[LOWERED] 要求（规上企业）：新增 8% → 新增 7.5%（−0.5 个百分点）");
    }

    @Test
    void a_postponed_day_differs_in_days() {
        assertThat(then(Revision.CONFIRMED, "450").then(Revision.POSTPONED, "450", "家", LocalDate.of(2023, 1, 30)).drift())
                .isEqualTo("[POSTPONED] 完成时限：2022-12-31 → 2023-01-30（+30 天）");
    }

    @Test
    void numbers_of_another_measure_are_not_compared_and_those_of_multiples_are() {
        assertThat(then(Revision.CONFIRMED, "450").then(Revision.REDEFINED, "3", "亿元", END).drift()).isEqualTo("[REDEFINED] 要求（规上企业）：新增 450家 → 新增 3亿元");
        history.clear();
        assertThat(then(Revision.CONFIRMED, "1", "亿元", END).then(Revision.LOWERED, "9000", "万元", END).drift()).endsWith("（−10%）");
    }

    @Test
    void a_correction_is_no_drift_and_what_it_says_is_what_was_confirmed() {
        assertThat(then(Revision.CONFIRMED, "45").then(Revision.CORRECTED, "450").drift()).isEqualTo("无");
        assertThat(then(Revision.LOWERED, "400").drift()).contains("450家 → 新增 400家");
    }

    @Test
    void what_came_down_step_by_step_is_told_against_the_first() {
        assertThat(then(Revision.CONFIRMED, "450").then(Revision.LOWERED, "400").then(Revision.POSTPONED, "400", "家", END.plusDays(1)).then(Revision.LOWERED, "300", "家", END.plusDays(1)).drift())
                .isEqualTo("[LOWERED, POSTPONED] 要求（规上企业）：新增 450家 → 新增 300家（−33.3%）；完成时限：2022-12-31 → 2023-01-01（+1 天）");
    }

    @Test
    void a_newer_edition_settles_other_numbers_and_the_same_words_are_no_drift() {
        assertThat(then(Revision.CONFIRMED, "450").then(Revision.FOLLOWED, "450").drift()).isEqualTo("无");
        assertThat(then(Revision.FOLLOWED, "430").drift()).startsWith("[FOLLOWED] 要求（规上企业）：新增 450家 → 新增 430家");
    }

    @Test
    void what_was_taken_back_has_not_happened() {
        assertThat(then(Revision.CONFIRMED, "450").then(Revision.LOWERED, "400").then(Revision.RESTORED, "450").drift()).isEqualTo("无");
        assertThat(then(Revision.DROPPED, "450").drift()).isEqualTo("[DROPPED] ");
        assertThat(then(Revision.RESTORED, "450").drift()).isEqualTo("无");
    }

    @Test
    void what_was_withdrawn_was_confirmed_by_mistake_and_drifts_no_more() {
        assertThat(then(Revision.PROPOSED, "450").then(Revision.CONFIRMED, "450").then(Revision.LOWERED, "400").then(Revision.WITHDRAWN, "400").drift()).isEqualTo("无");
    }
}
