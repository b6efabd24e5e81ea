package luoshi.commitment.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import luoshi.people.Refusal;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Numbers as officials type them; what could be meant in two ways is refused and stays in the field. */
class TargetFormTest {

    @ParameterizedTest
    @CsvSource({
        "450, 家, 450", "０, 家, 0", "４５０, 家, 450", "-5, %, -5", "－5, %, -5", "−5, %, -5", "8.5, %, 8.5", "50％, %, 50", "50%, ％, 50", "450家, 家, 450",
        "1.398万, 人, 13980", "5 万, 人, 50000", "5万人, 人, 50000", "1.5亿, 元, 150000000", "5亿元, 亿元, 5", "'1,398', 个, 1398", "'1，398.5', 个, 1398.5", "'1,234,567', 个, 1234567"
    })
    void a_number_is_understood(String typed, String measure, String value) {
        assertThat(form(typed, measure).target().value()).isEqualByComparingTo(value);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "　", "五万", "3-5", "3—5", "1e5", "3,5", "3 5", "1,39", "50%", "abc", "NaN", "0x10", "--5", "1.2.3", "450户", "99999999999999999", "1.0000000001"})
    void what_is_no_number_is_refused(String typed) {
        assertThatThrownBy(() -> form(typed, "家").target()).isInstanceOf(Refusal.class);
    }

    private static TargetForm form(String typed, String measure) {
        return new TargetForm("", "NUMBER", "1-4", "原文", "", "指标", "EQUAL", typed, "", measure, "", "", "", "false", "yes");
    }
}
